import { all, CONDITION_HOLDERS, conditionsOf, decided, not } from '../conditions.js';
import { defineRule } from '../rule.js';

export const alwaysRule = defineRule('conditions/always', {
    tier: 'standard',
    severity: 'warning',
    on: CONDITION_HOLDERS,
    reads: ['elaboration', 'columns', 'targets'],
    check(node, { facts, report }) {
        for (const { node: place, expr, around } of conditionsOf(node, facts)) {
            const alone = decided(expr, node, facts).result;
            if (alone === 'always') report('default', {}, { node: place });
            else if (
                alone !== 'never' &&
                around.length &&
                decided(all([...around, not(expr)]), node, facts).result === 'never' &&
                decided(all([...around, expr]), node, facts).result !== 'never'
            )
                report('around', {}, { node: place });
        }
    }
});
