/** Walking expressions, and what kind of value each gives. */
import type { Expr, Part, ValueType } from './types.js';
import { wholeMultiples } from './values.js';

export type InputExpr = Extract<Expr, { op: 'input' }>;
export type ColumnExpr = Extract<Expr, { op: 'column' }>;
export type MeasureExpr = Extract<Expr, { op: 'measure' }>;
export type RowExpr = Extract<Expr, { op: 'row' }>;
export type PopulationExpr = Extract<Expr, { op: 'population' }>;
export type NotApplicableExpr = Extract<Expr, { op: 'notApplicable' }>;
/** What stands at the ends of the tree and is looked up. */
export type Leaf = InputExpr | ColumnExpr | MeasureExpr;

/** The expressions directly inside, in the order in which they are written. */
export function children(expr: Expr): Expr[] {
    switch (expr.op) {
        case 'arithmetic':
        case 'compare':
        case 'and':
        case 'or':
            return [expr.left, expr.right];
        case 'negate':
        case 'numeric':
        case 'dated':
        case 'not':
        case 'answered':
            return [expr.value];
        case 'between':
            return [expr.from, expr.to];
        case 'within':
            return [expr.value, ...(expr.low ? [expr.low] : []), ...(expr.high ? [expr.high] : [])];
        case 'chosen':
            return [expr.set];
        case 'if':
            return [expr.condition, expr.then, expr.else];
        case 'row':
            return expr.parts.flatMap((part) => [part.value, ...(part.weight ? [part.weight] : []), ...(part.applicable ? [part.applicable] : [])]);
        case 'rescale':
            return [expr.value, ...expr.from, ...expr.to];
        case 'population':
            return [...(expr.value ? [expr.value] : []), ...(expr.where ? [expr.where] : [])];
        default:
            return [];
    }
}

/** The expression and everything in it, outside first. */
export function* walk(expr: Expr): Iterable<Expr> {
    yield expr;
    for (const child of children(expr)) yield* walk(child);
}

/** The expression with every part replaced, inside first. Aggregates over other rows are replaced as wholes. */
export function rewrite(expr: Expr, change: (expr: Expr) => Expr): Expr {
    const inner = (each: Expr): Expr => rewrite(each, change);
    switch (expr.op) {
        case 'arithmetic':
        case 'compare':
        case 'and':
        case 'or':
            return change({ ...expr, left: inner(expr.left), right: inner(expr.right) });
        case 'negate':
        case 'numeric':
        case 'dated':
        case 'not':
        case 'answered':
            return change({ ...expr, value: inner(expr.value) });
        case 'if':
            return change({ ...expr, condition: inner(expr.condition), then: inner(expr.then), else: inner(expr.else) });
        case 'within':
            return change({
                ...expr,
                value: inner(expr.value),
                ...(expr.low ? { low: inner(expr.low) } : {}),
                ...(expr.high ? { high: inner(expr.high) } : {})
            });
        case 'between':
            return change({ ...expr, from: inner(expr.from), to: inner(expr.to) });
        case 'chosen':
            return change({ ...expr, set: inner(expr.set) });
        case 'rescale':
            return change({ ...expr, value: inner(expr.value), from: [inner(expr.from[0]), inner(expr.from[1])], to: [inner(expr.to[0]), inner(expr.to[1])] });
        case 'row': {
            const optional = (name: 'weight' | 'applicable', part: Part): Partial<Part> => (part[name] ? { [name]: inner(part[name]) } : {});
            return change({
                ...expr,
                parts: expr.parts.map((part) => ({ value: inner(part.value), ...optional('weight', part), ...optional('applicable', part) }))
            });
        }
        default:
            return change(expr);
    }
}

/** Two leaves of one key are the same cell of the same row. */
export function leafKey(leaf: Leaf | NotApplicableExpr): string {
    if (leaf.op === 'column') return JSON.stringify(['column', leaf.via ?? [], leaf.name]);
    return JSON.stringify([leaf.op === 'notApplicable' ? 'input' : leaf.op, leaf.name]);
}

const scaledWeights = new WeakMap<RowExpr, readonly number[] | null>();

/**
 * The weights of a `weighted` as whole numbers in the same ratio, if all are constants: only their ratio matters, and
 * whole numbers add up exactly.
 */
export function constantWeights(expr: RowExpr): readonly number[] | undefined {
    let found = scaledWeights.get(expr);
    if (found === undefined) {
        const weights = expr.parts.map(({ weight }) => (weight === undefined ? 1 : weight.op === 'number' ? weight.value : NaN));
        found = wholeMultiples(weights) ?? null;
        scaledWeights.set(expr, found);
    }
    return found ?? undefined;
}

export type Kind = ValueType['kind'];

/** The kind of value that an expression gives; `unknown` where only the data tell. */
export function kindOf(expr: Expr): Kind {
    switch (expr.op) {
        case 'text':
            return 'text';
        case 'boolean':
        case 'compare':
        case 'within':
        case 'chosen':
        case 'and':
        case 'or':
        case 'not':
        case 'answered':
        case 'notApplicable':
            return 'boolean';
        case 'missing':
            return 'unknown';
        case 'input':
        case 'column':
            return expr.type.kind;
        case 'if': {
            const then = kindOf(expr.then);
            return then === 'unknown' ? kindOf(expr.else) : then;
        }
        case 'row':
            return expr.fn === 'any' || expr.fn === 'all' ? 'boolean' : 'number';
        default:
            return 'number';
    }
}

/** Whether its branches give values of different kinds. */
export function isMixed(expr: Expr): boolean {
    if (expr.op !== 'if') return false;
    const branches = [expr.then, expr.else].filter((each) => each.op !== 'missing');
    return new Set(branches.map(kindOf)).size > 1 || branches.some(isMixed);
}

/** Whether a comparison of the two is one of points in time, so that zones count. */
export function comparesTime(left: Expr, right: Expr): boolean {
    const timed = (kind: Kind): boolean => kind === 'date' || kind === 'datetime' || kind === 'time';
    return timed(kindOf(left)) || timed(kindOf(right));
}

/** The parts of a chain of the same operator. */
export function chainOf(expr: Expr, operator: 'and' | 'or'): Expr[] {
    return expr.op === operator ? [...chainOf(expr.left, operator), ...chainOf(expr.right, operator)] : [expr];
}

/** `answered(x) and x`: whether x is true, and never missing. */
export function isTrueTest({ left, right }: { left: Expr; right: Expr }): boolean {
    return left.op === 'answered' && JSON.stringify(left.value) === JSON.stringify(right);
}

/** When a row of an aggregate begins to count: the column that says so. */
export const timeOf = ({ time }: PopulationExpr): ColumnExpr => ({ op: 'column', name: time ?? 'asOf', type: { kind: 'datetime' } });

/** The number that an expression is written as, with its sign; undefined where it has to be computed. */
export function constantOf(expr: Expr): number | undefined {
    if (expr.op === 'number') return expr.value;
    return expr.op === 'negate' && expr.value.op === 'number' ? -expr.value.value : undefined;
}
