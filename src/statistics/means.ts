import { type Column, known, mean, sampleOf, variance } from './columns.js';
import { studentQuantile, studentTwoSided, upper } from './distributions.js';
import { meanSummary, summaryInterval } from './estimates.js';
import type { Interval } from './proportions.js';

export interface MeanEstimate extends Interval {
    mean: number;
    n: number;
}

/**
 * The mean with its t interval: x̄ ± t(n − 1)·s/√n, in the unit of the values. With weights Σwx/Σw, and Kish's effective
 * number of values in place of n. A row whose value is missing, or that weighs nothing, is left out; undefined below two.
 * A negative weight is an error. Source: Student 1908; Kish 1965.
 */
export function meanInterval(column: Column, confidence = 0.95, weights?: readonly number[]): MeanEstimate | undefined {
    const summary = meanSummary(sampleOf(column, weights));
    return summary && { mean: summary.mean, n: summary.n, ...summaryInterval(summary, confidence) };
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

/** Welch's t test of two independent samples, variances not assumed equal. Undefined where neither varies. Source: Welch 1947. */
export function welch(first: Column, second: Column, confidence = 0.95): MeanTest | undefined {
    const [a, b] = [known(first), known(second)];
    const [ma, mb, va, vb] = [mean(a), mean(b), variance(a), variance(b)];
    if (ma === undefined || mb === undefined || va === undefined || vb === undefined) return undefined;
    const [ea, eb] = [va / a.length, vb / b.length];
    const error = Math.sqrt(ea + eb);
    if (error === 0) return undefined;
    const df = (ea + eb) ** 2 / (ea ** 2 / (a.length - 1) + eb ** 2 / (b.length - 1));
    const difference = ma - mb;
    const t = difference / error;
    const half = studentQuantile(upper(confidence), df) * error;
    return { difference, t, df, p: studentTwoSided(t, df), low: difference - half, high: difference + half };
}
