import { type Column, known, mean, variance } from './columns.js';
import { studentQuantile, studentTwoSided } from './distributions.js';
import type { Interval } from './proportions.js';

export interface MeanEstimate extends Interval {
    mean: number;
    n: number;
}

/** The mean with its t interval: x̄ ± t(n−1)·s/√n. Missing values are left out; undefined below two. */
export function meanInterval(column: Column, confidence = 0.95): MeanEstimate | undefined {
    const values = known(column);
    const [centre, spread] = [mean(values), variance(values)];
    if (centre === undefined || spread === undefined) return undefined;
    const half = studentQuantile(1 - (1 - confidence) / 2, values.length - 1) * Math.sqrt(spread / values.length);
    return { mean: centre, n: values.length, low: centre - half, high: centre + half };
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
    const half = studentQuantile(1 - (1 - confidence) / 2, df) * error;
    return { difference, t, df, p: studentTwoSided(t, df), low: difference - half, high: difference + half };
}
