import type { AstNode } from 'langium';
import type { Arithmetic, Comparison, Expr, NumberType, Typed, ValueType } from '../../expression/types.js';
import { BOOLEAN } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { besideProblem, textOf } from './beside.js';
import { type Context, describeType, refused, unknown } from './context.js';
import type { Elaborator } from './elaborate.js';
import type { Problem } from './problems.js';
import { differentScales, mixed } from './scales.js';
import { describeDimension, multiplied, raised } from './units.js';

const ARITHMETIC: Partial<Record<ast.Binary['operator'], Arithmetic>> = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '^': 'power' };
const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', 'in']);

export function elaborateBinary(elaborator: Elaborator, node: ast.Binary, context: Context): Typed {
    const { operator } = node;
    if (operator === 'and' || operator === 'or') {
        const left = elaborator.condition(node.left, context);
        const alternative = unfinished(node);
        if (alternative) return refused(context, alternative);
        const right = elaborator.condition(node.right, context);
        return left && right ? { expr: { op: operator, left, right }, type: BOOLEAN } : unknown();
    }
    if (operator === '..') return refused(context, { code: 'syntax/stray-range', variant: 'default', node, params: {} });
    if (COMPARISONS.has(operator)) return comparison(elaborator, node, context);
    return arithmetic(elaborator, node, ARITHMETIC[operator]!, context);
}

function arithmetic(elaborator: Elaborator, node: ast.Binary, operator: Arithmetic, context: Context): Typed {
    const left = elaborator.expression(node.left, context);
    const right = elaborator.expression(node.right, context);
    if (operator === 'subtract' && isTime(left.type) && isTime(right.type)) {
        if (differentClocks(left.type, right.type))
            return refused(context, { code: 'types/mismatch', variant: 'clock', node, params: { left: left.type.kind, right: right.type.kind } });
        // A time of day is on no day of the week.
        const hours = left.type.kind === 'time' || right.type.kind === 'time' ? undefined : context.calendar?.hours;
        return {
            expr: { op: 'between', from: right.expr, to: left.expr, ...(hours ? { hours } : {}) },
            type: { kind: 'number', dimension: { s: 1 }, unit: 's', factor: 1 }
        };
    }
    for (const [side, typed] of [
        [node.left, left],
        [node.right, right]
    ] as const) {
        if (typed.type.kind !== 'number' && typed.type.kind !== 'unknown')
            context.problems.push({
                code: 'types/mismatch',
                variant: isTime(typed.type) ? 'date' : 'number',
                node: side,
                params: { found: typed.type.kind }
            });
    }
    if (left.type.kind !== 'number' || right.type.kind !== 'number') return unknown();
    const l = { expr: left.expr, type: left.type };
    const r = { expr: right.expr, type: right.type };
    if (operator === 'add' || operator === 'subtract') return sum(elaborator, node, operator, l, r, context);
    if (operator === 'power') return power(node, l, r, context);
    return product(operator, l, r);
}

interface Operand {
    expr: Expr;
    type: NumberType;
}

function sum(elaborator: Elaborator, node: ast.Binary, operator: Arithmetic, l: Operand, r: Operand, context: Context): Typed {
    if (differentScales(l.type, r.type)) return refused(context, { code: 'types/mixed-scales', variant: 'default', node, params: mixed(l.type, r.type) });
    const right = brought(elaborator, node, l, r, context);
    if (!right) return unknown();
    return {
        expr: { op: 'arithmetic', operator, left: l.expr, right },
        type: { kind: 'number', dimension: l.type.dimension, unit: l.type.unit, factor: l.type.factor }
    };
}

/** The right side in the unit of the left one; a number without a unit may stand on either side. */
function brought(elaborator: Elaborator, node: ast.Binary, l: Operand, r: Operand, context: Context): Expr | undefined {
    const problem = ast.isNumberLiteral(node.left) ? besideProblem(r.type, node.left, l.type) : undefined;
    if (!problem || problem.variant === 'default') return elaborator.sameUnit(l.type, r, node.right, context);
    context.problems.push(problem);
    return undefined;
}

const plain = (type: NumberType): boolean => Object.keys(type.dimension).length === 0;

/** `W ^ 2` of minutes is in square minutes; by a number that is only known later there is no saying in what. */
function power(node: ast.Binary, l: Operand, r: Operand, context: Context): Typed {
    const expr: Expr = { op: 'arithmetic', operator: 'power', left: l.expr, right: r.expr };
    if (!plain(r.type))
        return refused(context, {
            code: 'units/mismatch',
            variant: 'default',
            node: node.right,
            params: { left: describeDimension(l.type), right: describeDimension(r.type) }
        });
    if (plain(l.type)) return { expr, type: { kind: 'number', dimension: {} } };
    const exponent = r.expr.op === 'number' ? r.expr.value : undefined;
    if (exponent === undefined || !Number.isInteger(exponent))
        return refused(context, { code: 'units/mismatch', variant: 'power', node, params: { unit: describeDimension(l.type) } });
    return { expr, type: { kind: 'number', dimension: raised(l.type.dimension, exponent), factor: (l.type.factor ?? 1) ** exponent } };
}

function product(operator: 'multiply' | 'divide', l: Operand, r: Operand): Typed {
    const expr: Expr = { op: 'arithmetic', operator, left: l.expr, right: r.expr };
    // A percentage times a number is a number: 80 % * 100 is 80.
    if (plain(r.type)) {
        const unit = l.type.unit === '%' ? undefined : l.type.unit;
        return { expr, type: { kind: 'number', dimension: l.type.dimension, unit, factor: l.type.factor } };
    }
    if (plain(l.type) && operator === 'multiply')
        return { expr, type: { kind: 'number', dimension: r.type.dimension, unit: r.type.unit, factor: r.type.factor } };
    const factor = operator === 'multiply' ? (l.type.factor ?? 1) * (r.type.factor ?? 1) : (l.type.factor ?? 1) / (r.type.factor ?? 1);
    const dimension = multiplied(l.type.dimension, r.type.dimension, operator === 'multiply' ? 1 : -1);
    // Of two amounts of the same kind the quotient is a plain number: the sizes of their units go into it.
    const scaled: Expr =
        factor !== 1 && Object.keys(dimension).length === 0
            ? { op: 'arithmetic', operator: 'multiply', left: expr, right: { op: 'number', value: factor } }
            : expr;
    return { expr: scaled, type: { kind: 'number', dimension, factor: scaled === expr ? factor : 1 } };
}

function comparison(elaborator: Elaborator, node: ast.Binary, context: Context): Typed {
    for (const side of [node.left, node.right]) {
        if (ast.isBinary(side) && COMPARISONS.has(side.operator))
            return refused(context, { code: 'syntax/chained-comparison', variant: 'default', node: side, params: { operator: side.operator } });
    }
    if (node.operator === 'in') return within(elaborator, node, context);
    const left = elaborator.expression(node.left, context);
    const right = elaborator.expression(node.right, context);
    if (left.type.kind === 'unknown' || right.type.kind === 'unknown') return unknown();
    const operator = node.operator as Comparison;
    if (left.type.kind === 'set' && right.type.kind === 'category') {
        const option = right.expr.op === 'text' ? right.expr.value : '';
        const chosen: Expr = { op: 'chosen', set: left.expr, option };
        return { expr: operator === '!=' ? { op: 'not', value: chosen } : chosen, type: BOOLEAN };
    }
    if (left.type.kind === 'number' && right.type.kind === 'number') {
        if (differentScales(left.type, right.type))
            return refused(context, { code: 'types/mixed-scales', variant: 'default', node, params: mixed(left.type, right.type) });
        const [l, r] = [
            { expr: left.expr, type: left.type },
            { expr: right.expr, type: right.type }
        ];
        const converted = brought(elaborator, node, l, r, context);
        return converted ? { expr: { op: 'compare', operator, left: left.expr, right: converted }, type: BOOLEAN } : unknown();
    }
    if (notComparable(left.type, right.type, node, context)) return unknown();
    if (!comparable(left.type, right.type))
        return refused(context, {
            code: 'types/mismatch',
            variant: 'comparison',
            node,
            params: { left: describeType(left.type), right: describeType(right.type) }
        });
    const ordered = left.type.kind !== 'category' && left.type.kind !== 'boolean' && left.type.kind !== 'text';
    if (!ordered && operator !== '=' && operator !== '!=')
        return refused(context, { code: 'types/mismatch', variant: 'order', node, params: { found: left.type.kind } });
    return { expr: { op: 'compare', operator, left: left.expr, right: right.expr }, type: BOOLEAN };
}

function within(elaborator: Elaborator, node: ast.Binary, context: Context): Typed {
    const range = node.right;
    if (!ast.isBinary(range) || range.operator !== '..') return refused(context, { code: 'types/mismatch', variant: 'range', node: range, params: {} });
    const value = elaborator.expression(node.left, context);
    if (isTime(value.type)) {
        const low = elaborator.expression(range.left, context);
        const high = elaborator.expression(range.right, context);
        if ([low, high].some(({ type }) => type.kind === 'unknown')) return unknown();
        if (notComparable(value.type, low.type, node, context) || notComparable(value.type, high.type, node, context)) return unknown();
        return { expr: { op: 'within', value: value.expr, low: low.expr, high: high.expr }, type: BOOLEAN };
    }
    const number = elaborator.number(node.left, { ...context, problems: value.type.kind === 'number' ? [] : context.problems });
    const low = elaborator.number(range.left, context);
    const high = elaborator.number(range.right, context);
    if (!number || !low || !high) return unknown();
    const lowExpr = elaborator.sameUnit(number.type, low, range.left, context);
    const highExpr = elaborator.sameUnit(number.type, high, range.right, context);
    return lowExpr && highExpr ? { expr: { op: 'within', value: number.expr, low: lowExpr, high: highExpr }, type: BOOLEAN } : unknown();
}

function isTime(type: ValueType): boolean {
    return type.kind === 'date' || type.kind === 'datetime' || type.kind === 'time';
}

/** Whether one of the two is a day or a moment, which the other is none of; with the problem noted. */
function notComparable(left: ValueType, right: ValueType, node: AstNode, context: Context): boolean {
    if (isTime(left) === isTime(right)) {
        if (!isTime(left) || !differentClocks(left, right)) return false;
        context.problems.push({ code: 'types/mismatch', variant: 'clock', node, params: { left: left.kind, right: right.kind } });
        return true;
    }
    const time = isTime(left) ? left : right;
    if (time.kind === 'time') return false;
    context.problems.push({
        code: 'types/mismatch',
        variant: 'day',
        node,
        params: { left: describeType(left), right: describeType(right), example: 'x >= 2026-03-31, year(x) >= 2026' }
    });
    return true;
}

const differentClocks = (left: ValueType, right: ValueType): boolean => (left.kind === 'time') !== (right.kind === 'time');

/** `Q1 = 3 or 4`, as people say it. */
function unfinished(node: ast.Binary): Problem | undefined {
    const { left, right } = node;
    if (!ast.isBinary(left) || !COMPARISONS.has(left.operator) || left.operator === 'in') return undefined;
    if (!ast.isNumberLiteral(right) && !ast.isStringLiteral(right)) return undefined;
    const found = textOf(right);
    const params = { word: node.operator, found, example: `${textOf(left)} ${node.operator} ${textOf(left.left)} ${left.operator} ${found}` };
    return { code: 'types/mismatch', variant: 'alternative', node: right, params };
}

function comparable(left: ValueType, right: ValueType): boolean {
    if (isTime(left) && isTime(right)) return true;
    if (left.kind === 'category' && right.kind === 'text') return true;
    return left.kind === right.kind;
}
