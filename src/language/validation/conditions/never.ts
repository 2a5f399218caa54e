import * as ast from '../../generated/ast.js';
import { all, CONDITION_HOLDERS, conditionsOf, decided, describeAnswers, not } from '../conditions.js';
import { defineRule } from '../rule.js';

export const neverRule = defineRule('conditions/never', {
    tier: 'standard',
    severity: 'warning',
    on: CONDITION_HOLDERS,
    reads: ['elaboration', 'columns', 'targets'],
    check(node, { facts, report }) {
        for (const { node: place, expr, around, before } of conditionsOf(node, facts)) {
            if (decided(expr, node, facts).result === 'never') report('default', { reason: describeAnswers(expr) }, { node: place });
            else if (around.length && decided(all([...around, expr]), node, facts).result === 'never' && decided(all(around), node, facts).result !== 'never')
                report('around', {}, { node: place });
            else if (ast.isBand(node) && before.length && decided(all([...before.map(not), expr]), node, facts).result === 'never')
                report('band', { name: node.name }, { node: place });
        }
    }
});
