import type { Arithmetic, Comparison, Expr, NumberType, Typed, ValueType } from '../../expression/types.js';
import { BOOLEAN } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { type Context, describeType, type Elaborator, unknown } from './elaborate.js';
import { fitsAny, mixed } from './scales.js';
import { multiplied } from './units.js';

const ARITHMETIC: Partial<Record<ast.Binary['operator'], Arithmetic>> = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '^': 'power' };
const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', 'in']);

export function elaborateBinary(elaborator: Elaborator, node: ast.Binary, context: Context): Typed {
    const { operator } = node;
    if (operator === 'and' || operator === 'or') {
        const left = elaborator.condition(node.left, context);
        const right = elaborator.condition(node.right, context);
        return left && right ? { expr: { op: operator, left, right }, type: BOOLEAN } : unknown();
    }
    if (operator === '..') {
        context.problems.push({ code: 'syntax/stray-range', variant: 'default', node, params: {} });
        return unknown();
    }
    if (COMPARISONS.has(operator)) return comparison(elaborator, node, context);
    return arithmetic(elaborator, node, ARITHMETIC[operator]!, context);
}

function arithmetic(elaborator: Elaborator, node: ast.Binary, operator: Arithmetic, context: Context): Typed {
    const left = elaborator.expression(node.left, context);
    const right = elaborator.expression(node.right, context);
    if (operator === 'subtract' && isTime(left.type) && isTime(right.type)) {
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
            context.problems.push({ code: 'types/mismatch', variant: 'number', node: side, params: { found: typed.type.kind } });
    }
    if (left.type.kind !== 'number' || right.type.kind !== 'number') return unknown();
    const l = { expr: left.expr, type: left.type };
    const r = { expr: right.expr, type: right.type };
    if (operator === 'add' || operator === 'subtract') return sum(elaborator, node, operator, l, r, context);
    if (operator === 'power') {
        return {
            expr: { op: 'arithmetic', operator, left: l.expr, right: r.expr },
            type: { kind: 'number', dimension: l.type.dimension, unit: l.type.unit, factor: l.type.factor }
        };
    }
    return product(operator, l, r);
}

interface Operand {
    expr: Expr;
    type: NumberType;
}

function sum(elaborator: Elaborator, node: ast.Binary, operator: Arithmetic, l: Operand, r: Operand, context: Context): Typed {
    if (l.type.scale && r.type.scale && l.type.scale !== r.type.scale && !fitsAny(l.type, r.type)) {
        context.problems.push({ code: 'types/mixed-scales', variant: 'default', node, params: mixed(l.type, r.type) });
        return unknown();
    }
    const right = elaborator.sameUnit(l.type, r, node.right, context);
    if (!right) return unknown();
    return {
        expr: { op: 'arithmetic', operator, left: l.expr, right },
        type: { kind: 'number', dimension: l.type.dimension, unit: l.type.unit, factor: l.type.factor }
    };
}

function product(operator: 'multiply' | 'divide', l: Operand, r: Operand): Typed {
    const plain = (type: NumberType) => Object.keys(type.dimension).length === 0;
    const expr: Expr = { op: 'arithmetic', operator, left: l.expr, right: r.expr };
    if (plain(r.type)) return { expr, type: { kind: 'number', dimension: l.type.dimension, unit: l.type.unit, factor: l.type.factor } };
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
        if (ast.isBinary(side) && COMPARISONS.has(side.operator)) {
            context.problems.push({ code: 'syntax/chained-comparison', variant: 'default', node: side, params: { operator: side.operator } });
            return unknown();
        }
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
        const converted = elaborator.sameUnit(left.type, { expr: right.expr, type: right.type }, node.right, context);
        return converted ? { expr: { op: 'compare', operator, left: left.expr, right: converted }, type: BOOLEAN } : unknown();
    }
    if (!comparable(left.type, right.type)) {
        context.problems.push({
            code: 'types/mismatch',
            variant: 'comparison',
            node,
            params: { left: describeType(left.type), right: describeType(right.type) }
        });
        return unknown();
    }
    const ordered = left.type.kind !== 'category' && left.type.kind !== 'boolean' && left.type.kind !== 'text';
    if (!ordered && operator !== '=' && operator !== '!=') {
        context.problems.push({ code: 'types/mismatch', variant: 'order', node, params: { found: left.type.kind } });
        return unknown();
    }
    return { expr: { op: 'compare', operator, left: left.expr, right: right.expr }, type: BOOLEAN };
}

function within(elaborator: Elaborator, node: ast.Binary, context: Context): Typed {
    const range = node.right;
    if (!ast.isBinary(range) || range.operator !== '..') {
        context.problems.push({ code: 'types/mismatch', variant: 'range', node: range, params: {} });
        return unknown();
    }
    const value = elaborator.expression(node.left, context);
    if (isTime(value.type)) {
        const low = elaborator.expression(range.left, context);
        const high = elaborator.expression(range.right, context);
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

function comparable(left: ValueType, right: ValueType): boolean {
    if (isTime(left) && isTime(right)) return true;
    if (left.kind === 'category' && right.kind === 'text') return true;
    return left.kind === right.kind;
}
