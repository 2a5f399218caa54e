/**
 * Which values an expression can give: interval analysis, with what conditions tell about the branches they guard.
 * Sound: an evaluated value always lies within. It knows no correlation between columns, so it may say too much.
 */
import { type ColumnRange, type Knowledge, Analysis, type Truth } from './analysis.js';
import { type Range, holdsZero } from './intervals.js';
import { children } from './tree.js';
import type { Expr } from './types.js';

export type { Range } from './intervals.js';
export type { ColumnRange, Truth } from './analysis.js';

/**
 * The interval of the numbers that `expr` can give, in its unit, and whether it can be missing; undefined if it gives no
 * number. Without `columnRange` a column has the range of its type and can be missing.
 */
export function rangeOf(expr: Expr, columnRange?: ColumnRange): Range | undefined {
    return rangesOver(columnRange).rangeOf(expr);
}

/** Which of true, false and missing a condition can be. */
export function truthRange(condition: Expr, columnRange?: ColumnRange): Truth {
    return rangesOver(columnRange).truthRange(condition);
}

/** The same for many expressions about the same columns, of which each part is looked at once. */
export interface Ranges {
    rangeOf(expr: Expr): Range | undefined;
    truthRange(condition: Expr): Truth;
}

/** `columnRange` must not change its mind. */
export function rangesOver(columnRange?: ColumnRange): Ranges {
    const analysis = new Analysis(columnRange);
    return {
        rangeOf: (expr) => {
            const found = analysis.of(expr);
            return found.kind === 'number' ? found.range : undefined;
        },
        truthRange: (condition) => analysis.truth(condition)
    };
}

/** A division whose divisor can be zero. */
export interface ZeroDivision {
    /** The division, or a `rescale` whose scale has no width. */
    readonly expr: Expr;
    readonly divisor: Expr;
    readonly range: Range;
    /**
     * `always`: the divisor can be nothing but zero. `possible`: zero lies within its known range. `unknown`: nothing is
     * known that excludes zero.
     */
    readonly certainty: 'always' | 'possible' | 'unknown';
}

/** The divisions by zero that can happen, outermost first; a division that a condition guards is none. */
export function divisionsByZero(expr: Expr, columnRange?: ColumnRange): ZeroDivision[] {
    const found: ZeroDivision[] = [];
    collect(expr, new Analysis(columnRange), found);
    return found;
}

export function canDivideByZero(expr: Expr, columnRange?: ColumnRange): boolean {
    return divisionsByZero(expr, columnRange).length > 0;
}

function collect(expr: Expr, analysis: Analysis, found: ZeroDivision[]): void {
    const divisor = divisorOf(expr);
    if (divisor) {
        const range = analysis.range(divisor);
        if (holdsZero(range)) {
            const known = Number.isFinite(range.low) && Number.isFinite(range.high);
            found.push({ expr, divisor, range, certainty: range.low === range.high ? 'always' : known ? 'possible' : 'unknown' });
        }
    }
    const around = expr.op === 'population' ? analysis.elsewhere() : analysis;
    for (const [child, facts] of branches(expr)) {
        const inner = facts ? around.assuming(facts.condition, facts.value) : around;
        // Facts that contradict each other guard a branch that is never taken.
        if (inner) collect(child, inner, found);
    }
}

/** Each child with what holds when its value matters. */
function branches(expr: Expr): [Expr, Knowledge?][] {
    if (expr.op === 'if') {
        return [[expr.condition], [expr.then, { condition: expr.condition, value: true }], [expr.else, { condition: expr.condition, value: false }]];
    }
    if (expr.op === 'and') return [[expr.left], [expr.right, { condition: expr.left, value: true }]];
    if (expr.op === 'or') return [[expr.left], [expr.right, { condition: expr.left, value: false }]];
    if (expr.op === 'population' && expr.value && expr.where) return [[expr.value, { condition: expr.where, value: true }], [expr.where]];
    return children(expr).map((child) => [child]);
}

function divisorOf(expr: Expr): Expr | undefined {
    if (expr.op === 'arithmetic' && expr.operator === 'divide') return expr.right;
    if (expr.op === 'rescale') return { op: 'arithmetic', operator: 'subtract', left: expr.from[1], right: expr.from[0] };
    return undefined;
}
