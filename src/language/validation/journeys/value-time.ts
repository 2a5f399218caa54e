import { defineRule } from '../rule.js';

export const valueTimeRule = defineRule('journeys/value-time', {
    tier: 'standard',
    severity: 'warning',
    on: ['Moment', 'Step'],
    check(node, { report }) {
        if (node.productive && node.takes.length === 0) report('default', { name: node.name }, { node, property: 'productive' });
    }
});
