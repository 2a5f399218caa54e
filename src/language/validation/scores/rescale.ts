import { AstUtils } from 'langium';
import { type Range, rangeOf } from '../../../expression/ranges.js';
import { walk } from '../../../expression/tree.js';
import type { Expr } from '../../../expression/types.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { numberOf } from '../../types/quantities.js';
import { textOf } from '../../types/beside.js';
import { scoreRange, scoresOf } from '../conditions.js';
import { EXPRESSION_HOLDERS, expressionsOf } from '../expressions.js';
import { defineRule } from '../rule.js';
import { Examples, instrumentAround } from '../sheets.js';
import { singleRow } from '../single-row.js';

type Rescale = Extract<Expr, { op: 'rescale' }>;
/** Two ends as they are computed with, and how a number between them is written. */
interface Ends {
    low: number;
    high: number;
    shown(value: number): string;
}

const TOLERANCE = 1e-9;

export const rescaleRule = defineRule('scores/rescale', {
    tier: 'standard',
    severity: 'warning',
    on: EXPRESSION_HOLDERS,
    reads: ['elaboration', 'columns', 'targets'],
    check(node, { facts, report }) {
        for (const expression of expressionsOf(node)) {
            for (const [call, expr] of rescalesIn(expression, facts)) {
                const [from, to] = [endsOf(call.args[1]!.value, expr.from), endsOf(call.args[2]!.value, expr.to)];
                if (!from || !to || from.low === from.high) continue;
                const [low, high] = [Math.min(from.low, from.high), Math.max(from.low, from.high)];
                const result = (value: number) => to.shown(to.low + ((value - from.low) * (to.high - to.low)) / (from.high - from.low));
                const words = { value: textOf(call.args[0]!.value), from: textOf(call.args[1]!.value), to: textOf(call.args[2]!.value) };
                const place = { node: call };
                const scale = scaleBehind(behindMeasure(call.args[0]!.value, expr.value, facts));
                if (scale && scale.min >= low && scale.max <= high) {
                    if (scale.min === low && scale.max === high) continue;
                    const range = `${from.shown(scale.min)} .. ${from.shown(scale.max)}`;
                    report('wider', { ...words, range, result: `${result(scale.min)} .. ${result(scale.max)}` }, place);
                    continue;
                }
                const outside = exampleOutside(call, expr.value, low, high, facts);
                if (!outside) continue;
                const { range: reached } = outside;
                const range = Number.isFinite(reached.low + reached.high) ? ` (${from.shown(reached.low)} .. ${from.shown(reached.high)})` : '';
                const found = from.shown(outside.value);
                report('outside', { ...words, found, result: result(outside.value), example: outside.example, range }, place);
            }
        }
    }
});

/** The calls with what they were made into; the tree holds the same in the same order, unless a name brings in more of them. */
function rescalesIn(expression: ast.Expression, facts: FactReader): [ast.Call, Rescale][] {
    const calls = AstUtils.streamAst(expression)
        .filter((node): node is ast.Call => ast.isCall(node) && node.function === 'rescale')
        .toArray();
    if (calls.length === 0) return [];
    const meant = [...walk(facts.elaborate(expression).expr)].filter((expr) => expr.op === 'rescale');
    return meant.length === calls.length ? calls.map((call, at) => [call, meant[at]!]) : [];
}

/** Ends that are numbers in the text, with the unit in which they are written. */
function endsOf(range: ast.Expression, [low, high]: readonly [Expr, Expr]): Ends | undefined {
    if (!ast.isBinary(range)) return undefined;
    const [from, to] = [low, high].map(constantOf);
    const written = [range.left, range.right].map(writtenOf);
    if (from === undefined || to === undefined || !written[0] || !written[1]) return undefined;
    const unit = written[0].unit ?? written[1].unit;
    const size = from === to ? 1 : (written[1].value - written[0].value) / (to - from);
    const shown = (value: number) => `${Number((value * size).toPrecision(6))}${unit ? ` ${unit}` : ''}`;
    return { low: from, high: to, shown };
}

function constantOf(expr: Expr): number | undefined {
    if (expr.op === 'number') return expr.value;
    return expr.op === 'negate' && expr.value.op === 'number' ? -expr.value.value : undefined;
}

function writtenOf(node: ast.Expression): { value: number; unit?: string | undefined } | undefined {
    if (ast.isNumberLiteral(node)) return { value: numberOf(node.value), unit: node.unit };
    const inner = ast.isNegation(node) ? writtenOf(node.operand) : undefined;
    return inner && { ...inner, value: -inner.value };
}

const AVERAGES: ReadonlySet<string> = new Set(['mean', 'median', 'weighted', 'min', 'max', 'percentile']);

/** The ends of the scale that a number lies on and all of which it can reach: an answer, or an average of answers on one scale. */
function scaleBehind(expr: Expr): { name: string; min: number; max: number } | undefined {
    if (expr.op === 'column' && expr.type.kind === 'number') {
        const { scale, min, max } = expr.type;
        return scale !== undefined && min !== undefined && max !== undefined ? { name: scale, min, max } : undefined;
    }
    if (expr.op === 'population') return expr.value && !expr.where && AVERAGES.has(expr.fn) ? scaleBehind(expr.value) : undefined;
    if (expr.op !== 'row' || !AVERAGES.has(expr.fn)) return undefined;
    const scales = expr.parts.map((part) => scaleBehind(part.value));
    const [first] = scales;
    return first && scales.every((scale) => scale?.name === first.name && scale.min === first.min && scale.max === first.max) ? first : undefined;
}

/** Of a measure that is named, its own formula. */
function behindMeasure(node: ast.Expression, expr: Expr, facts: FactReader): Expr {
    const kpi = expr.op === 'measure' && ast.isUse(node) ? facts.target(node.ref)?.node : undefined;
    const value = kpi && ast.isKpi(kpi) ? kpi.value[0] : undefined;
    return value ? facts.elaborate(value).expr : expr;
}

/** A response with which the value lies outside, and the range that it has. A figure over rows is what the one row gives that there may be. */
function exampleOutside(
    node: ast.Expression,
    expr: Expr,
    low: number,
    high: number,
    facts: FactReader
): { value: number; example: string; range: Range } | undefined {
    const around = instrumentAround(node);
    const single = around ? { expr, survey: around } : singleRow(expr, node, facts);
    if (!single) return undefined;
    const { survey } = single;
    const range = rangeOf(single.expr, (leaf) => {
        const score = leaf.op === 'column' && !leaf.via?.length ? scoresOf(survey).get(leaf.name) : undefined;
        return score && scoreRange(score, survey, facts);
    });
    if (!range || (range.low >= low - TOLERANCE && range.high <= high + TOLERANCE)) return undefined;
    const examples = new Examples(survey, facts);
    const found = examples.find(single.expr, (one) => typeof one === 'number' && (one < low - TOLERANCE || one > high + TOLERANCE));
    return found && { value: found.value as number, example: examples.describe(found.sheet), range };
}
