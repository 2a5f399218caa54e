/**
 * Expressions as Python source. Every operation is a call of `on`, which is the module `rows` (one response) or `columns`
 * (all at once): one source, two ways to run it.
 */
import { chainOf, comparesTime, constantWeights, kindOf, type Leaf, type PopulationExpr, type RowExpr, timeOf } from '../../../expression/tree.js';
import type { Arithmetic, Comparison, Expr, NumericFunction, PopulationFunction, RowFunction } from '../../../expression/types.js';
import { literal, numberLiteral } from './names.js';

/** How leaves are spelt where the expression stands. */
export interface Spelling {
    leaf(leaf: Leaf): string;
    /** Whether the column was answered "not applicable". */
    notApplicable(name: string): string;
    /** A function that takes samples of the rows of tables. */
    sample?: string;
    /** What to spell inside an aggregate over rows. */
    inRow?: Spelling;
    /** The end of the period. */
    asOf?: string;
    /** At population level no part of an aggregate may be missing. */
    population: boolean;
}

const ARITHMETIC: Record<Arithmetic, string> = { add: 'add', subtract: 'subtract', multiply: 'multiply', divide: 'divide', power: 'power' };
const COMPARISONS: Record<Comparison, string> = { '=': 'equal', '!=': 'differs', '<': 'below', '<=': 'at_most', '>': 'above', '>=': 'at_least' };
const NUMERIC: Record<NumericFunction, string> = {
    abs: 'absolute',
    round: 'round_half_away',
    floor: 'floor',
    ceiling: 'ceiling',
    sqrt: 'sqrt',
    ln: 'ln',
    exp: 'exp'
};
const ROW: Record<RowFunction, string> = {
    mean: 'mean',
    sum: 'total',
    min: 'least',
    max: 'greatest',
    median: 'median',
    count: 'count',
    weighted: 'weighted',
    any: 'any_true',
    all: 'all_true'
};
const OVER: Record<PopulationFunction, string> = {
    count: 'count',
    open: 'count',
    sum: 'add',
    mean: 'mean',
    share: 'mean',
    min: 'least',
    max: 'greatest',
    median: 'percentile',
    percentile: 'percentile',
    stdev: 'deviation',
    nps: 'promoters',
    top: 'top'
};

const call = (name: string, ...parts: readonly (string | undefined)[]): string => `${name}(${parts.filter((part) => part !== undefined).join(', ')})`;
const flag = (value: boolean): string => (value ? 'True' : 'False');

export function printPython(expr: Expr, spelling: Spelling): string {
    const print = (each: Expr): string => printPython(each, spelling);
    const on = (name: string, ...parts: readonly (string | undefined)[]): string => call(`on.${name}`, ...parts);
    switch (expr.op) {
        case 'number':
            return numberLiteral(expr.value);
        case 'text':
            return literal(expr.value.normalize('NFC'));
        case 'boolean':
            return flag(expr.value);
        case 'missing':
            return 'None';
        case 'input':
        case 'column':
        case 'measure':
            return spelling.leaf(expr);
        case 'notApplicable':
            return spelling.notApplicable(expr.name);
        case 'answered':
            return on('answered', print(expr.value));
        case 'arithmetic':
            return on(ARITHMETIC[expr.operator], print(expr.left), print(expr.right));
        case 'negate':
            return on('negate', print(expr.value));
        case 'numeric':
            return on(NUMERIC[expr.fn], print(expr.value), expr.fn === 'round' && expr.digits ? String(expr.digits) : undefined);
        case 'dated':
            return on('date_part', literal(expr.fn), print(expr.value));
        case 'between':
            if (!expr.hours) return on('seconds', print(expr.from), print(expr.to));
            return on('open_seconds', print(expr.from), print(expr.to), JSON.stringify(expr.hours.week), JSON.stringify(expr.hours.closed));
        case 'compare':
            return comparison(expr.operator, expr.left, expr.right, print);
        case 'within': {
            const low = expr.low && comparison('>=', expr.value, expr.low, print);
            const high = expr.high && comparison('<=', expr.value, expr.high, print);
            return low && high ? on('both', low, high) : (low ?? high ?? 'True');
        }
        case 'chosen':
            return on('chosen', print(expr.set), literal(expr.option.normalize('NFC')));
        case 'and':
        case 'or':
            return on(expr.op === 'and' ? 'both' : 'either', ...chainOf(expr, expr.op).map(print));
        case 'not':
            return on('negated', print(expr.value));
        case 'if':
            return on('when', print(expr.condition), print(expr.then), expr.else.op === 'missing' ? undefined : print(expr.else));
        case 'rescale':
            return on('rescale', ...[expr.value, ...expr.from, ...expr.to].map(print));
        case 'row':
            return row(expr, spelling);
        case 'population':
            return population(expr, spelling);
    }
}

function comparison(operator: Comparison, left: Expr, right: Expr, print: (expr: Expr) => string): string {
    const sides = [left, right].map(print);
    return call(`on.${COMPARISONS[operator]}`, ...(comparesTime(left, right) ? sides.map((side) => call('on.instant', side)) : sides));
}

function row(expr: RowExpr, spelling: Spelling): string {
    const print = (each: Expr): string => printPython(each, spelling);
    const constant = expr.fn === 'weighted' ? constantWeights(expr) : undefined;
    const parts = expr.parts.map(({ value, weight }, at) => {
        if (expr.fn !== 'weighted') return print(value);
        return `(${print(value)}, ${constant ? String(constant[at]) : weight ? print(weight) : '1'})`;
    });
    const asks = (expr.fn === 'sum' || 'share' in expr.needing) && expr.parts.some((part) => part.applicable);
    const applicable = asks ? call('on.asked', ...expr.parts.map((part) => (part.applicable ? print(part.applicable) : 'True'))) : undefined;
    const needed = neededParts(expr, spelling, applicable);
    return call(
        `on.${ROW[expr.fn]}`,
        `[${parts.join(', ')}]`,
        needed === '1' && applicable === undefined ? undefined : needed,
        expr.fn === 'sum' ? applicable : undefined
    );
}

function neededParts({ needing, parts }: RowExpr, { population: all }: Spelling, applicable: string | undefined): string {
    if (all) return String(parts.length);
    if ('count' in needing) return String(needing.count);
    if (applicable === undefined) return String(needing.share * parts.length);
    return needing.share === 1 ? applicable : `${needing.share} * ${applicable}`;
}

function population(expr: PopulationExpr, { sample, inRow, asOf, population: over }: Spelling): string {
    if (sample === undefined || !inRow) throw new Error(`an aggregate over ${expr.table} stands where there are no rows`);
    const lambda = (source: string): string => `lambda on, row: ${source}`;
    const rows = call(sample, literal(expr.table), lambda(contribution(expr, inRow, asOf)), expr.where && lambda(printPython(expr.where, inRow)));
    const needing = expr.needing === undefined ? undefined : `needing=${expr.needing}`;
    if (expr.fn === 'top' && !expr.ends) return 'None';
    const ends = expr.ends ?? [0, 0];
    const own =
        expr.fn === 'median' || expr.fn === 'percentile'
            ? [String(expr.fn === 'median' ? 0.5 : (expr.argument ?? 0.5))]
            : expr.fn === 'top'
              ? [String(expr.argument ?? 1), String(ends[0]), String(ends[1]), flag(expr.reversed ?? false)]
              : [];
    const name = `aggregates.${OVER[expr.fn]}`;
    // Of a row of a record there is one sample; over all records at once there is one for each.
    return over ? call(name, rows, ...own, needing) : call('on.figures', name, rows, ...own, needing);
}

/** What one row adds to the sample; missing leaves it out. */
function contribution(expr: PopulationExpr, spelling: Spelling, asOf: string | undefined): string {
    if (!expr.value && expr.fn !== 'open') return '1';
    const value = expr.value ? printPython(expr.value, spelling) : 'None';
    if (expr.fn === 'open') {
        const closed = call('on.instant', value);
        const open = call('on.either', call('on.negated', call('on.answered', closed)), call('on.above', closed, call('on.instant', asOf ?? 'None')));
        const counts = call('on.when', call('on.both', call('on.answered', open), open), '1', '0');
        if (asOf === undefined) return counts;
        // What has not begun by then is not open either.
        const later = call('on.above', call('on.instant', spelling.leaf(timeOf(expr))), call('on.instant', asOf));
        return call('on.when', call('on.both', call('on.answered', later), later), 'None', counts);
    }
    if (expr.fn === 'count' && kindOf(expr.value!) !== 'boolean') return call('on.when', call('on.answered', value), '1');
    return value;
}
