/** Figures with their intervals, and what has changed between two of them. */
import { evaluateRow } from '../../expression/evaluate.js';
import { constantOf, type PopulationExpr, walk } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import * as aggregates from '../../expression/aggregates.js';
import type { Sample } from '../../statistics/columns.js';
import { combined, meanDifference, normalInterval, summaryInterval } from '../../statistics/estimates.js';
import { type Interval, newcombe, wilson } from '../../statistics/proportions.js';
import { inTopBox, type MeanSummary, meanSummary, netPromotersError, netPromotersOf } from '../../statistics/samples.js';
import { type KnownSample, sampleOf, type TableRow } from './data.js';
import type { Change, Estimate } from './types.js';

/** What an interval is made from; the figure is `offset + factor · base`. */
type Base = { kind: 'mean'; summary: MeanSummary } | { kind: 'share'; share: number; size: number } | { kind: 'error'; value: number; error: number };
export interface Estimated {
    base: Base;
    offset: number;
    factor: number;
    n: number;
    effectiveN: number;
    /** Rows that were looked at and have no value. */
    unknown?: number;
    /** The tables whose rows it rests upon. */
    tables: readonly string[];
}

const CONSTANT = (value: number): Estimated => ({
    base: { kind: 'error', value, error: 0 },
    offset: 0,
    factor: 1,
    n: Infinity,
    effectiveN: Infinity,
    tables: []
});

export interface Rows {
    rows(table: string, time?: string): readonly TableRow[];
    /** The expression of another measure. */
    measure(name: string): Expr | undefined;
}

/** Undefined where there is nothing to compute from, or no method for the interval of such a figure. */
export function estimated(expr: Expr, around: Rows): Estimated | undefined {
    switch (expr.op) {
        case 'number':
            return CONSTANT(expr.value);
        case 'population':
            return overRows(expr, around);
        case 'measure': {
            const inner = around.measure(expr.name);
            return inner && estimated(inner, around);
        }
        case 'negate':
            return linear(estimated(expr.value, around), 0, -1);
        case 'rescale': {
            const [low, high, toLow, toHigh] = [...expr.from, ...expr.to].map((each) => constantOf(each));
            if (low === undefined || high === undefined || toLow === undefined || toHigh === undefined || low === high) return undefined;
            const factor = (toHigh - toLow) / (high - low);
            return linear(estimated(expr.value, around), toLow - low * factor, factor);
        }
        case 'arithmetic':
            return arithmetic(expr, around);
        case 'row':
            return expr.fn === 'weighted' || expr.fn === 'mean' ? weighted(expr, around) : undefined;
        default:
            return undefined;
    }
}

function linear(of: Estimated | undefined, offset: number, factor: number): Estimated | undefined {
    return of && { ...of, offset: of.offset * factor + offset, factor: of.factor * factor };
}

function arithmetic(expr: Extract<Expr, { op: 'arithmetic' }>, around: Rows): Estimated | undefined {
    const [left, right] = [constantOf(expr.left), constantOf(expr.right)];
    if (expr.operator === 'multiply') {
        if (right !== undefined) return linear(estimated(expr.left, around), 0, right);
        return left === undefined ? undefined : linear(estimated(expr.right, around), 0, left);
    }
    if (expr.operator === 'divide') return right ? linear(estimated(expr.left, around), 0, 1 / right) : undefined;
    if (expr.operator === 'power') return undefined;
    const sign = expr.operator === 'add' ? 1 : -1;
    if (right !== undefined) return linear(estimated(expr.left, around), sign * right, 1);
    if (left !== undefined) return linear(estimated(expr.right, around), left, sign);
    return together([estimated(expr.left, around), estimated(expr.right, around)], [1, sign]);
}

function weighted(expr: Extract<Expr, { op: 'row' }>, around: Rows): Estimated | undefined {
    const weights = expr.parts.map(({ weight }) => (weight === undefined ? 1 : constantOf(weight)));
    const total = weights.reduce<number>((sum, weight) => sum + (weight ?? NaN), 0);
    if (!(total > 0)) return undefined;
    return together(
        expr.parts.map(({ value }) => estimated(value, around)),
        weights.map((weight) => weight! / total)
    );
}

/** Figures of different tables are independent of each other; those of one table are not, and then nothing is said. */
function together(parts: readonly (Estimated | undefined)[], weights: readonly number[]): Estimated | undefined {
    if (!parts.every((part): part is Estimated => part !== undefined)) return undefined;
    const tables = parts.flatMap((part) => part.tables);
    if (new Set(tables).size < tables.length) return undefined;
    const { value, error } = combined(parts.map(withError), weights);
    const least = parts.reduce((a, b) => (b.n < a.n ? b : a));
    return { base: { kind: 'error', value, error }, offset: 0, factor: 1, n: least.n, effectiveN: least.effectiveN, ...unknownOf(least), tables };
}

function withError({ base, offset, factor }: Estimated): { value: number; error: number } {
    const [value, error] =
        base.kind === 'mean'
            ? [base.summary.mean, Math.sqrt(base.summary.variance / base.summary.effectiveN)]
            : base.kind === 'share'
              ? [base.share, Math.sqrt((base.share * (1 - base.share)) / base.size)]
              : [base.value, base.error];
    return { value: offset + factor * value, error: Math.abs(factor) * error };
}

function sampleIn(expr: PopulationExpr, around: Rows): KnownSample {
    const rows = around.rows(expr.table, expr.time).filter((row) => !expr.where || evaluateRow(expr.where, row) === true);
    return sampleOf(rows, (row) => (expr.value ? evaluateRow(expr.value, row) : 1));
}

function overRows(expr: PopulationExpr, around: Rows): Estimated | undefined {
    const sample = sampleIn(expr, around);
    switch (expr.fn) {
        case 'mean':
            return ofMean(sample, [expr.table]);
        case 'share':
            return ofShare(sample, (value) => value === 1, [expr.table]);
        case 'top': {
            const { ends, argument = 1, reversed } = expr;
            if (!ends) return undefined;
            return ofShare(sample, inTopBox(argument, { min: ends[0], max: ends[1], reversed }), [expr.table]);
        }
        case 'nps':
            return ofPromoters(sample, [expr.table]);
        default:
            return undefined;
    }
}

type Counted = Sample & { readonly unknown?: number };
const unknownOf = ({ unknown }: { readonly unknown?: number }): { unknown?: number } => (unknown === undefined ? {} : { unknown });

export function ofMean(sample: Counted, tables: readonly string[] = []): Estimated | undefined {
    const summary = meanSummary(sample);
    return summary && { base: { kind: 'mean', summary }, offset: 0, factor: 1, n: summary.n, effectiveN: summary.effectiveN, ...unknownOf(sample), tables };
}

export function ofShare(sample: Counted, test: (value: number) => boolean, tables: readonly string[] = []): Estimated | undefined {
    const share = aggregates.shareOf(sample, test);
    if (share === undefined) return undefined;
    const size = aggregates.effectiveSize(sample);
    return { base: { kind: 'share', share, size }, offset: 0, factor: 1, n: sample.values.length, effectiveN: size, ...unknownOf(sample), tables };
}

export function ofPromoters(sample: Counted, tables: readonly string[] = []): Estimated | undefined {
    const [value, error] = [netPromotersOf(sample), netPromotersError(sample)];
    if (value === undefined || error === undefined) return undefined;
    const effectiveN = aggregates.effectiveSize(sample);
    return { base: { kind: 'error', value, error }, offset: 0, factor: 1, n: sample.values.length, effectiveN, ...unknownOf(sample), tables };
}

/** Of how many rows the value is not known, of the part that rests upon the fewest: also of figures that have no interval. */
export function unknownIn(expr: Expr, around: Rows): number | undefined {
    const samples = [...walk(expr)].flatMap((each): { n: number; unknown: number }[] => {
        if (each.op === 'measure') {
            const inner = around.measure(each.name);
            const unknown = inner && unknownIn(inner, around);
            return unknown === undefined ? [] : [{ n: Infinity, unknown }];
        }
        if (each.op !== 'population') return [];
        const { values, unknown } = sampleIn(each, around);
        return [{ n: values.length, unknown }];
    });
    return samples.reduce<(typeof samples)[number] | undefined>((least, each) => (least && least.n <= each.n ? least : each), undefined)?.unknown;
}

export function valueOf(of: Estimated): number {
    return withError(of).value;
}

function intervalOf({ base, offset, factor }: Estimated, confidence: number): Interval | undefined {
    const own =
        base.kind === 'mean'
            ? summaryInterval(base.summary, confidence)
            : base.kind === 'share'
              ? wilson(base.share * base.size, base.size, confidence)
              : normalInterval(base, confidence);
    if (!own) return undefined;
    const [a, b] = [offset + factor * own.low, offset + factor * own.high];
    return { low: Math.min(a, b), high: Math.max(a, b) };
}

/** Rounded to twelve figures, so that the same data give the same text on every machine. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

/** As the report holds it. `minimum`: below so many rows it is hidden. */
export function estimateOf(of: Estimated | undefined, confidence: number, minimum = 0): Estimate {
    if (!of || of.n === 0) return { missing: 'no-data' };
    if (of.n < minimum) return { missing: 'hidden' };
    const interval = of.n >= 2 ? intervalOf(of, confidence) : undefined;
    return {
        value: tidy(valueOf(of)),
        ...(interval ? { low: tidy(interval.low), high: tidy(interval.high) } : {}),
        ...(Number.isFinite(of.n) ? { n: of.n } : {}),
        ...(of.effectiveN !== of.n && Number.isFinite(of.effectiveN) ? { effectiveN: tidy(of.effectiveN) } : {}),
        ...unknownOf(of)
    };
}

/** The interval cut at the ends of the range that the figure can have: nobody scores 104 of 100. */
export function clipped(estimate: Estimate, low: number | undefined, high: number | undefined): Estimate {
    if (estimate.low === undefined || estimate.high === undefined) return estimate;
    return { ...estimate, low: Math.max(estimate.low, low ?? -Infinity), high: Math.min(estimate.high, high ?? Infinity) };
}

/** The figure of a mean of few rows, which has no interval, all the same. */
export function meanOf(sample: Counted, confidence: number, minimum = 0): Estimate {
    const n = sample.values.length;
    const value = aggregates.mean(sample);
    if (value === undefined) return { missing: 'no-data' };
    if (n < minimum) return { missing: 'hidden' };
    const of = ofMean(sample);
    return of ? estimateOf(of, confidence) : { value: tidy(value), n, ...unknownOf(sample) };
}

/** What has changed from the earlier figure to the later one, in the unit of the figures. */
export function changeOf(
    now: Estimated | undefined,
    then: Estimated | undefined,
    { from, better, bridge = 1, confidence }: { from: string; better?: 'higher' | 'lower' | 'nearer'; bridge?: number; confidence: number }
): Change | undefined {
    const earlier = linear(then, 0, bridge);
    if (!now || !earlier) return undefined;
    const difference = valueOf(now) - valueOf(earlier);
    const found = differenceOf(now, earlier, confidence);
    return judged({ from, difference, ...found }, better, bridge);
}

/** The change of two plain values, for which there is no interval. */
export function judged(change: Omit<Change, 'verdict'>, better: 'higher' | 'lower' | 'nearer' | undefined, bridge = 1): Change {
    const { low, high, difference } = change;
    const verdict = low === undefined || high === undefined ? 'unknown' : low <= 0 && high >= 0 ? 'within-chance' : difference > 0 ? 'up' : 'down';
    const moved = verdict === 'up' ? 'higher' : verdict === 'down' ? 'lower' : undefined;
    return {
        from: change.from,
        difference: tidy(difference),
        ...(low === undefined ? {} : { low: tidy(low) }),
        ...(high === undefined ? {} : { high: tidy(high) }),
        ...(change.p === undefined ? {} : { p: tidy(change.p) }),
        verdict,
        ...(moved && better && better !== 'nearer' ? { better: moved === better } : {}),
        ...(bridge === 1 ? {} : { bridge })
    };
}

function differenceOf(now: Estimated, then: Estimated, confidence: number): { low?: number; high?: number; p?: number } {
    const [a, b] = [now.base, then.base];
    if (a.kind === 'mean' && b.kind === 'mean') {
        const { low, high, test } = meanDifference(scaled(now, a.summary), scaled(then, b.summary), confidence);
        return { low, high, ...(test ? { p: test.p } : {}) };
    }
    if (a.kind === 'share' && b.kind === 'share' && now.factor === then.factor && now.offset === then.offset) {
        const found = newcombe(a.share * a.size, a.size, b.share * b.size, b.size, confidence);
        if (!found) return {};
        const [low, high] = [found.low * now.factor, found.high * now.factor];
        return { low: Math.min(low, high), high: Math.max(low, high) };
    }
    return normalInterval(combined([withError(now), withError(then)], [1, -1]), confidence);
}

const scaled = ({ offset, factor }: Estimated, summary: MeanSummary): MeanSummary => ({
    ...summary,
    mean: offset + factor * summary.mean,
    variance: factor ** 2 * summary.variance
});
