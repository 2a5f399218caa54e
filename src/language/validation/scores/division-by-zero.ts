import { AstUtils } from 'langium';
import { divisionsByZero } from '../../../expression/ranges.js';
import * as ast from '../../generated/ast.js';
import { scoreRange, scoresOf } from '../conditions.js';
import { EXPRESSION_HOLDERS, expressionsOf } from '../expressions.js';
import { defineRule } from '../rule.js';
import { Examples, instrumentAround } from '../sheets.js';

export const divisionByZeroRule = defineRule('scores/division-by-zero', {
    tier: 'standard',
    severity: 'warning',
    on: EXPRESSION_HOLDERS,
    reads: ['elaboration', 'columns'],
    check(node, { facts, report }) {
        for (const expression of expressionsOf(node)) {
            const { expr } = facts.elaborate(expression);
            const survey = instrumentAround(node);
            const scores = survey && scoresOf(survey);
            const found = divisionsByZero(expr, (leaf) => {
                const score = leaf.op === 'column' && !leaf.via?.length ? scores?.get(leaf.name) : undefined;
                return score && scoreRange(score, survey!, facts);
            });
            if (found.length === 0) continue;
            const place = { node: divisionIn(expression) };
            if (found.some(({ certainty }) => certainty === 'always')) report('always', {}, place);
            else if (survey) {
                const examples = new Examples(survey, facts);
                const zero = examples.find(expr, (_, divided) => divided);
                if (zero) report('default', { example: examples.describe(zero.sheet) }, place);
            }
        }
    }
});

/** The division, where there is one only; else all of the expression. */
function divisionIn(expression: ast.Expression): ast.Expression {
    const divisions = AstUtils.streamAst(expression)
        .filter((node): node is ast.Binary => ast.isBinary(node) && node.operator === '/')
        .toArray();
    return divisions.length === 1 ? divisions[0]! : expression;
}
