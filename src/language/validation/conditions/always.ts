import { canBeTrue, CONDITION_HOLDERS, conditionsOf, decided, not, overlap } from '../conditions.js';
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
                overlap(around, expr) &&
                canBeTrue([...around, not(expr)], node, facts) === false &&
                canBeTrue([...around, expr], node, facts) !== false
            )
                report('around', {}, { node: place });
        }
    }
});
