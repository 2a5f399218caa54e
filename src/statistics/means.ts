import { type Column, sampleOf } from './columns.js';
import { meanDifference, summaryInterval } from './estimates.js';
import type { Interval } from './proportions.js';
import { deviationOf, meanSummary, percentileOf } from './samples.js';

export interface MeanEstimate extends Interval {
    mean: number;
    n: number;
    /** Kish's effective number of values; n without weights. */
    effectiveN: number;
}

/**
 * The mean with its t interval: x̄ ± t(n − 1)·s/√n, in the unit of the values. With weights Σwx/Σw, and Kish's effective
 * number of values in place of n. A row whose value is missing, or that weighs nothing, is left out; undefined below two.
 * A negative weight is an error. Source: Student 1908; Kish 1965.
 */
export function meanInterval(column: Column, confidence = 0.95, weights?: Column): MeanEstimate | undefined {
    const summary = meanSummary(sampleOf(column, weights));
    return summary && { mean: summary.mean, n: summary.n, effectiveN: summary.effectiveN, ...summaryInterval(summary, confidence) };
}

export interface MeanTest extends Interval {
    /** Mean of the first minus mean of the second. */
    difference: number;
    t: number;
    /** Satterthwaite's degrees of freedom. */
    df: number;
    /** Two-sided. */
    p: number;
}

/**
 * Welch's t test of two independent samples, variances not assumed equal: t = (x̄₁ − x̄₂)/√(s₁²/n₁ + s₂²/n₂) with
 * Satterthwaite's degrees of freedom; with weights, weighted means and variances by Kish's effective numbers of values.
 * Missing values are left out; undefined where one has fewer than two or neither varies. Source: Welch 1947; Kish 1965.
 *
 * @param weights Of the rows of each of the two.
 */
export function welch(
    first: Column,
    second: Column,
    confidence = 0.95,
    weights: { first?: Column | undefined; second?: Column | undefined } = {}
): MeanTest | undefined {
    const [a, b] = [meanSummary(sampleOf(first, weights.first)), meanSummary(sampleOf(second, weights.second))];
    if (!a || !b) return undefined;
    const { difference, test, low, high } = meanDifference(a, b, confidence);
    return test && { difference, ...test, low, high };
}

/** The percentile `p` (0..1) of a column: `percentileOf` without its missing values; undefined of nothing. A `p` off 0..1 is an error. */
export function percentile(column: Column, p: number, weights?: Column): number | undefined {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`A percentile lies between 0 and 1 (the 90th is 0.9), not at ${p}.`);
    return percentileOf(sampleOf(column, weights), p);
}

/** The median of a column, its percentile 0.5. */
export function median(column: Column, weights?: Column): number | undefined {
    return percentile(column, 0.5, weights);
}

/** `deviationOf` a column without its missing values. */
export function standardDeviation(column: Column, weights?: Column): number | undefined {
    return deviationOf(sampleOf(column, weights));
}
