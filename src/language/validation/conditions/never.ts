import * as ast from '../../generated/ast.js';
import { canBeTrue, CONDITION_HOLDERS, conditionsOf, decided, describeAnswers, not, overlap } from '../conditions.js';
import { defineRule } from '../rule.js';

export const neverRule = defineRule('conditions/never', {
    tier: 'standard',
    severity: 'warning',
    on: CONDITION_HOLDERS,
    reads: ['elaboration', 'columns', 'targets'],
    check(node, { facts, report }) {
        for (const { node: place, expr, around, before } of conditionsOf(node, facts)) {
            if (decided(expr, node, facts).result === 'never') report('default', { reason: describeAnswers(expr) }, { node: place });
            else if (overlap(around, expr) && canBeTrue([...around, expr], node, facts) === false && canBeTrue(around, node, facts) !== false)
                report('around', {}, { node: place });
            else if (ast.isBand(node) && overlap(before, expr) && canBeTrue([...before.map(not), expr], node, facts) === false)
                report('band', { name: node.name }, { node: place });
        }
    }
});
