/**
 * Aggregates over known values with their weights. Every function takes `values` and, optionally, one non-negative weight
 * for each (left out: all 1); missing values are left out before. All are the same when every weight is multiplied by
 * the same number, except `sum` and `count`. Where there is nothing to compute from, the result is missing (undefined).
 */

import { type Sample, weightOf } from '../statistics/columns.js';
import { inTopBox, shareOf } from '../statistics/samples.js';

export { effectiveSizeOf as effectiveSize, type Sample, weightOf } from '../statistics/columns.js';
export { deviationOf as deviation, medianOf as median, netPromotersOf as netPromoters, percentileOf as percentile, shareOf } from '../statistics/samples.js';

/** Σwx, in the unit of x, added one after the other as the generated runtimes do. Missing when there are no values: nothing is not zero. */
export function sum(sample: Sample): number | undefined {
    if (sample.values.length === 0) return undefined;
    let total = 0;
    for (let at = 0; at < sample.values.length; at++) total += (sample.weights?.[at] ?? 1) * sample.values[at]!;
    return total;
}

/** Σwx / Σw, in the unit of x. */
export function mean(sample: Sample): number | undefined {
    const weight = weightOf(sample);
    return weight > 0 ? sum(sample)! / weight : undefined;
}

export function minimum(sample: Sample): number | undefined {
    return extreme(sample, Math.min);
}

export function maximum(sample: Sample): number | undefined {
    return extreme(sample, Math.max);
}

function extreme({ values }: Sample, of: (a: number, b: number) => number): number | undefined {
    let found = values[0];
    for (let at = 1; at < values.length; at++) found = of(found!, values[at]!);
    return found;
}

/**
 * Top-k box: the share, 0..1, of answers in the `points` scale points nearest the good end, which is `ends[1]`, or
 * `ends[0]` when `reversed`.
 */
export function topBox(sample: Sample, points: number, ends: readonly [number, number], reversed = false): number | undefined {
    return shareOf(sample, inTopBox(points, { min: ends[0], max: ends[1], reversed }));
}
