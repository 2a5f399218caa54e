/**
 * The interpreter: what an expression means. Every printer is tested against it.
 *
 * Missing is `undefined`. A comparison or calculation with a missing operand is missing; `and`, `or`, `not` are Kleene's;
 * `if` with a missing condition is missing; a number divided by zero, or any result that is not a finite number, is
 * missing. Texts are compared case-sensitively after NFC, dates and time stamps as points in time.
 */
import * as aggregates from './aggregates.js';
import { datePart, zoneOf } from './dates.js';
import { openBetween } from './opening.js';
import { applied, calculate, compare, moment } from './operations.js';
import {
    comparesTime,
    constantWeights,
    timeOf,
    type ColumnExpr,
    type InputExpr,
    type MeasureExpr,
    type NotApplicableExpr,
    type PopulationExpr,
    type RowExpr
} from './tree.js';
import type { Expr, RowFunction } from './types.js';
import { type Answer, NA, type Value, and, asBoolean, asNumber, cell, finite, normalise, not, or } from './values.js';

/** One row of a table. */
export interface Row {
    /** Raw answers by column: a value, null or absent where unanswered, `'na'` where not applicable. */
    readonly inputs?: Readonly<Record<string, Answer>>;
    /** Columns as scored; null or absent where missing. */
    readonly columns?: Readonly<Record<string, Value | null | undefined>>;
    /** A column reached along links. Without it such columns are missing. */
    readonly linked?: (via: readonly string[], name: string) => Value | undefined;
    /** What an aggregate over the rows that link to this one gives. Without it such figures are missing. */
    readonly aggregate?: (expr: PopulationExpr) => Value | undefined;
    /** How often the row counts at population level; default 1. A row with weight 0 is left out. */
    readonly weight?: number;
    readonly report?: Reporter;
}

/** Told of what made a result missing that no answer explains. */
export type Reporter = (event: { kind: 'division-by-zero'; expr: Expr }) => void;

/** What a population-level expression is evaluated over. */
export interface Tables {
    /** The rows of a table that an aggregate may count; undefined for a table that was not given. */
    rows(table: string, expr: PopulationExpr): readonly Row[] | undefined;
    /** The value of another measure in the same period. */
    measure?(name: string): Value | undefined;
    /** Instead of going through rows: what an aggregate comes to, and the rows that it rests upon. */
    aggregate?(expr: PopulationExpr): (Omit<Basis, 'table'> & { value: number | undefined }) | undefined;
    /** The end of the period, as an ISO text, for what is open at it. */
    asOf?: string;
    /** Called for each aggregate with the rows that it rests upon. */
    observe?(basis: Basis): void;
    report?: Reporter;
}
/** What an aggregate rests upon: rows that satisfy its condition and whose value is known. */
export interface Basis {
    table: string;
    /** Unweighted. */
    n: number;
    /** Kish's effective n; equal to n when all weights are. */
    effectiveN: number;
}

interface Scope {
    input(expr: InputExpr): Value | undefined;
    column(expr: ColumnExpr): Value | undefined;
    notApplicable(expr: NotApplicableExpr): boolean;
    aggregate(expr: PopulationExpr): Value | undefined;
    measure(expr: MeasureExpr): Value | undefined;
    /** At population level a part without a value makes the whole missing; weights are not renormalised. */
    population: boolean;
    report?: Reporter;
}

/**
 * The value of a row-level expression, or undefined where it is missing. An input of any type but text reads the answer
 * `'na'` as missing. `measure` has no value here.
 */
export function evaluateRow(expr: Expr, row: Row): Value | undefined {
    return evaluate(expr, rowScope(row));
}

/**
 * The value of a population-level expression. Missing: an aggregate over a table that is not given or with fewer than
 * `needing` rows (unweighted, value known); a calculation with a missing figure; a weighted index with a part missing;
 * a column outside an aggregate.
 */
export function evaluatePopulation(expr: Expr, tables: Tables): Value | undefined {
    return evaluate(expr, {
        input: () => undefined,
        column: () => undefined,
        notApplicable: () => false,
        aggregate: (inner) => (tables.aggregate ? known(inner, tables) : aggregate(inner, tables)),
        measure: (inner) => tables.measure?.(inner.name),
        population: true,
        report: tables.report
    });
}

function rowScope(row: Row): Scope {
    return {
        input: ({ name, type }) => {
            const answer = cell(row.inputs, name);
            return answer === NA && type.kind !== 'text' ? undefined : normalise(answer);
        },
        column: ({ name, via }) => normalise(via?.length ? row.linked?.(via, name) : cell(row.columns, name)),
        notApplicable: ({ name }) => cell(row.inputs, name) === NA,
        aggregate: (expr) => row.aggregate?.(expr),
        measure: () => undefined,
        population: false,
        report: row.report
    };
}

function evaluate(expr: Expr, scope: Scope): Value | undefined {
    switch (expr.op) {
        case 'number':
        case 'boolean':
            return expr.value;
        case 'text':
            return expr.value.normalize('NFC');
        case 'missing':
            return undefined;
        case 'input':
            return scope.input(expr);
        case 'column':
            return scope.column(expr);
        case 'measure':
            return scope.measure(expr);
        case 'notApplicable':
            return scope.notApplicable(expr);
        case 'answered':
            return evaluate(expr.value, scope) !== undefined;
        case 'arithmetic':
            return arithmetic(expr, scope);
        case 'negate': {
            const value = numberOf(expr.value, scope);
            return value === undefined ? undefined : -value;
        }
        case 'numeric': {
            const value = numberOf(expr.value, scope);
            return value === undefined ? undefined : applied(expr.fn, value, expr.digits);
        }
        case 'dated': {
            const value = evaluate(expr.value, scope);
            return typeof value === 'string' ? datePart(expr.fn, value) : undefined;
        }
        case 'between': {
            const start = evaluate(expr.from, scope);
            const [from, to] = [moment(start), moment(evaluate(expr.to, scope))];
            if (from === undefined || to === undefined) return undefined;
            if (!expr.hours) return to - from;
            const ahead = zoneOf(start as string);
            return openBetween(from + ahead, to + ahead, expr.hours);
        }
        case 'compare':
            return compare(expr.operator, evaluate(expr.left, scope), evaluate(expr.right, scope), comparesTime(expr.left, expr.right));
        case 'within': {
            const value = evaluate(expr.value, scope);
            const above = expr.low && compare('>=', value, evaluate(expr.low, scope), comparesTime(expr.value, expr.low));
            const below = expr.high && compare('<=', value, evaluate(expr.high, scope), comparesTime(expr.value, expr.high));
            return and(expr.low ? above : true, expr.high ? below : true);
        }
        case 'chosen': {
            const set = evaluate(expr.set, scope);
            const option = expr.option.normalize('NFC');
            if (typeof set === 'string') return set === option;
            return Array.isArray(set) ? set.includes(option) : undefined;
        }
        case 'and':
            return and(truthOf(expr.left, scope), truthOf(expr.right, scope));
        case 'or':
            return or(truthOf(expr.left, scope), truthOf(expr.right, scope));
        case 'not':
            return not(truthOf(expr.value, scope));
        case 'if': {
            const condition = truthOf(expr.condition, scope);
            return condition === undefined ? undefined : evaluate(condition ? expr.then : expr.else, scope);
        }
        case 'row':
            return rowAggregate(expr, scope);
        case 'rescale':
            return rescale(expr, scope);
        case 'population':
            return scope.aggregate(expr);
    }
}

const numberOf = (expr: Expr, scope: Scope): number | undefined => asNumber(evaluate(expr, scope));
const truthOf = (expr: Expr, scope: Scope): boolean | undefined => asBoolean(evaluate(expr, scope));

function arithmetic(expr: Extract<Expr, { op: 'arithmetic' }>, scope: Scope): number | undefined {
    const left = numberOf(expr.left, scope);
    const right = numberOf(expr.right, scope);
    if (left === undefined || right === undefined) return undefined;
    if (expr.operator === 'divide' && right === 0) scope.report?.({ kind: 'division-by-zero', expr });
    return calculate(expr.operator, left, right);
}

/** Multiplied before it is divided, so that points of whole scales come out exact. */
function rescale(expr: Extract<Expr, { op: 'rescale' }>, scope: Scope): number | undefined {
    const value = numberOf(expr.value, scope);
    const [low, high] = [numberOf(expr.from[0], scope), numberOf(expr.from[1], scope)];
    const [toLow, toHigh] = [numberOf(expr.to[0], scope), numberOf(expr.to[1], scope)];
    if (value === undefined || low === undefined || high === undefined || toLow === undefined || toHigh === undefined) return undefined;
    if (low === high) scope.report?.({ kind: 'division-by-zero', expr });
    return finite(((value - low) * (toHigh - toLow)) / (high - low) + toLow);
}

/** 30 % of 10 parts is 3.0000000000000004 in binary. */
const SLACK = 1e-9;

/**
 * Parts that are missing, or whose weight is, are left out; below `needing` the result is missing. A share is one of the
 * parts that are applicable. `sum` is prorated: the sum of what is there / the number there · the number applicable.
 * `count` counts what is there, of booleans those that are true, of a set its options; only `count` has a value for no
 * parts (0).
 */
function rowAggregate(expr: RowExpr, scope: Scope): Value | undefined {
    const logical = expr.fn === 'any' || expr.fn === 'all';
    const values: number[] = [];
    const weights: number[] = [];
    const constant = expr.fn === 'weighted' ? constantWeights(expr) : undefined;
    const asks = expr.fn === 'sum' || 'share' in expr.needing;
    let applicable = 0;
    for (const [at, part] of expr.parts.entries()) {
        if (asks && (!part.applicable || truthOf(part.applicable, scope) === true)) applicable++;
        const found = evaluate(part.value, scope);
        const value = expr.fn === 'count' ? countOf(found) : asNumber(logical ? asBoolean(found) : found);
        const weight = constant ? constant[at] : part.weight ? numberOf(part.weight, scope) : 1;
        if (value === undefined || weight === undefined) continue;
        values.push(value);
        weights.push(weight);
    }
    const needed = scope.population ? expr.parts.length : 'count' in expr.needing ? expr.needing.count : expr.needing.share * applicable;
    if (values.length < needed - SLACK) return undefined;
    if (values.length === 0) return expr.fn === 'count' ? 0 : undefined;
    if (expr.fn === 'any') return values.includes(1);
    if (expr.fn === 'all') return !values.includes(0);
    return finite(combine(expr.fn, values, weights, applicable) ?? NaN);
}

/** What a value adds to a count. */
function countOf(value: Value | undefined): number | undefined {
    if (typeof value === 'boolean') return value ? 1 : 0;
    return value === undefined ? undefined : typeof value === 'object' ? value.length : 1;
}

function combine(fn: Exclude<RowFunction, 'any' | 'all'>, values: readonly number[], weights: readonly number[], applicable: number): number | undefined {
    switch (fn) {
        case 'mean':
            return aggregates.mean({ values });
        case 'count':
            return aggregates.sum({ values });
        case 'sum': {
            const total = aggregates.sum({ values })!;
            return applicable > values.length ? (total / values.length) * applicable : total;
        }
        case 'min':
            return aggregates.minimum({ values });
        case 'max':
            return aggregates.maximum({ values });
        case 'median':
            return aggregates.median({ values });
        case 'weighted':
            return aggregates.sum({ values, weights })! / aggregates.weightOf({ values, weights });
    }
}

function known(expr: PopulationExpr, tables: Tables): Value | undefined {
    const found = tables.aggregate?.(expr);
    if (!found) return undefined;
    tables.observe?.({ table: expr.table, n: found.n, effectiveN: found.effectiveN });
    return found.value === undefined || found.n < (expr.needing ?? 0) ? undefined : finite(found.value);
}

function aggregate(expr: PopulationExpr, tables: Tables): Value | undefined {
    const rows = tables.rows(expr.table, expr);
    if (!rows) return undefined;
    const values: number[] = [];
    const weights: number[] = [];
    for (const row of rows) {
        const weight = row.weight ?? 1;
        const scope = rowScope(row);
        if (weight === 0 || (expr.where && truthOf(expr.where, scope) !== true)) continue;
        const value = measured(expr, scope, tables.asOf);
        if (value === undefined) continue;
        values.push(value);
        weights.push(weight);
    }
    const sample = weights.every((weight) => weight === 1) ? { values } : { values, weights };
    tables.observe?.({ table: expr.table, n: values.length, effectiveN: aggregates.effectiveSize(sample) });
    if (values.length < (expr.needing ?? 0)) return undefined;
    return finite(total(expr, sample) ?? NaN);
}

/** What one row contributes. A boolean is 1 or 0, which makes `share` and the `count` of booleans a mean and a sum. */
function measured(expr: PopulationExpr, scope: Scope, asOf: string | undefined): number | undefined {
    const value = expr.value && evaluate(expr.value, scope);
    if (expr.fn === 'open') {
        const closed = moment(value);
        const end = moment(asOf);
        const begun = end === undefined ? undefined : moment(scope.column(timeOf(expr)));
        // What has not begun by then is not open either.
        if (begun !== undefined && begun > end!) return undefined;
        return closed === undefined || (end !== undefined && closed > end) ? 1 : 0;
    }
    if (!expr.value) return 1;
    if (value === undefined) return undefined;
    return expr.fn === 'count' && typeof value !== 'boolean' ? 1 : asNumber(value);
}

function total(expr: PopulationExpr, sample: aggregates.Sample): number | undefined {
    switch (expr.fn) {
        case 'count':
        case 'open':
            return aggregates.sum(sample) ?? 0;
        case 'sum':
            return aggregates.sum(sample);
        case 'mean':
        case 'share':
            return aggregates.mean(sample);
        case 'min':
            return aggregates.minimum(sample);
        case 'max':
            return aggregates.maximum(sample);
        case 'median':
            return aggregates.median(sample);
        case 'percentile':
            return aggregates.percentile(sample, expr.argument ?? 0.5);
        case 'stdev':
            return aggregates.deviation(sample);
        case 'nps':
            return aggregates.netPromoters(sample);
        case 'top':
            return expr.ends && aggregates.topBox(sample, expr.argument ?? 1, expr.ends, expr.reversed);
    }
}
