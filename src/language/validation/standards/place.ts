import { defineRule } from '../rule.js';

export const placeRule = defineRule('standards/place', {
    tier: 'standard',
    severity: 'warning',
    on: ['Standard'],
    check(standard, { report }) {
        const place = { node: standard, property: 'name' };
        if (standard.at.length === 0) report('default', { name: standard.name, missing: 'where it applies', property: 'at' }, place);
        if (standard.by.length === 0) report('default', { name: standard.name, missing: 'who keeps it', property: 'by' }, place);
    }
});
