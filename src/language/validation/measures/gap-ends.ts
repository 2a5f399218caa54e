import { defineRule } from '../rule.js';

/** The five gaps of service quality, in their order. */
const GAPS = [
    ['expected', 'understood'],
    ['understood', 'specified'],
    ['specified', 'delivered'],
    ['delivered', 'communicated'],
    ['expected', 'perceived']
] as const;

export const gapEndsRule = defineRule('measures/gap-ends', {
    tier: 'language',
    severity: 'error',
    on: ['Gap'],
    check(gap, { report }) {
        const { from, to } = gap;
        if (!from || !to || GAPS.some(([a, b]) => (a === from && b === to) || (b === from && a === to))) return;
        report('default', { from, to, known: GAPS.map((ends) => ends.join(' and ')).join(', ') }, { node: gap, property: 'to' });
    }
});
