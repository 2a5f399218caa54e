import { defineRule } from '../rule.js';

const PAIRS = ['expected perceived', 'importance performance', 'absent present', 'adequate desired perceived'];

export const pairSidesRule = defineRule('surveys/pair-sides', {
    tier: 'language',
    severity: 'error',
    on: ['Item'],
    check(item, { report }) {
        if (item.kind !== 'pair') return;
        const sides = item.sides.map((side) => side.side);
        if (PAIRS.includes([...sides].sort().join(' '))) return;
        report('default', { name: item.name, found: sides.join(' + ') || 'nothing' }, { node: item, property: 'name' });
    }
});
