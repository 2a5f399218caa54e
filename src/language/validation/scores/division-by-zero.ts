import { AstUtils } from 'langium';
import { divisionsByZero } from '../../../expression/ranges.js';
import { walk } from '../../../expression/tree.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { scoreRange, scoresOf, tableFor } from '../conditions.js';
import { EXPRESSION_HOLDERS, expressionsOf } from '../expressions.js';
import { defineRule } from '../rule.js';
import { Examples } from '../sheets.js';
import { singleRow } from '../single-row.js';
import { sourceOf } from '../source.js';

export const divisionByZeroRule = defineRule('scores/division-by-zero', {
    tier: 'standard',
    severity: 'warning',
    on: EXPRESSION_HOLDERS,
    reads: ['elaboration', 'columns', 'targets'],
    check(node, { facts, report }) {
        for (const expression of expressionsOf(node)) {
            const { expr } = facts.elaborate(expression);
            const table = tableFor(node, facts);
            const scores = table && scoresOf(table);
            const found = divisionsByZero(expr, (leaf) => {
                const score = leaf.op === 'column' && !leaf.via?.length ? scores?.get(leaf.name) : undefined;
                return score && scoreRange(score, table!, facts);
            });
            if (found.length === 0) continue;
            const place = { node: divisionIn(expression) };
            const never = found.find(({ certainty }) => certainty === 'always');
            const rescaled = never?.expr.op === 'rescale' ? rescaleIn(expression) : undefined;
            if (rescaled) report('width', { range: sourceOf(rescaled.args[1]!.value) }, { node: rescaled.args[1]! });
            else if (never) report('always', {}, place);
            else if (table && ![...walk(expr)].some((inner) => inner.op === 'population')) {
                const examples = new Examples(table, facts);
                const zero = examples.find(expr, (_, divided) => divided);
                if (zero) report('default', { example: examples.describe(zero.sheet) }, place);
            } else reportOverRows(expression, facts, (table, example) => report('measure', { table, example }, place));
        }
    }
});

/** A figure over rows, by a single row; that there may be none is no division by zero, but no figure. */
function reportOverRows(expression: ast.Expression, facts: FactReader, report: (table: string, example: string) => void): void {
    const single = singleRow(facts.elaborate(expression).expr, expression, facts);
    if (!single) return;
    const examples = new Examples(single.survey, facts);
    const zero = examples.find(single.expr, (_, divided) => divided);
    if (zero) report(single.survey.name, examples.describe(zero.sheet));
}

function rescaleIn(expression: ast.Expression): ast.Call | undefined {
    return AstUtils.streamAst(expression).find((node): node is ast.Call => ast.isCall(node) && node.function === 'rescale' && isPoint(node.args[1]?.value));
}

/** `3 .. 3` */
function isPoint(range: ast.Expression | undefined): boolean {
    return ast.isBinary(range) && sourceOf(range.left) === sourceOf(range.right);
}

/** The division, where there is one only; else all of the expression. */
function divisionIn(expression: ast.Expression): ast.Expression {
    const divisions = AstUtils.streamAst(expression)
        .filter((node): node is ast.Binary => ast.isBinary(node) && node.operator === '/')
        .toArray();
    return divisions.length === 1 ? divisions[0]! : expression;
}
