import { defineRule } from '../rule.js';

export const remedyRule = defineRule('measures/remedy', {
    tier: 'standard',
    severity: 'warning',
    on: ['Gap'],
    check(gap, { report }) {
        if (gap.remedies.length === 0) report('default', { name: gap.name }, { node: gap, property: 'name' });
    }
});
