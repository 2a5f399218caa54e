/**
 * Aggregates over known values with their weights. Every function takes `values` and, optionally, one non-negative weight
 * for each (left out: all 1); missing values are left out before. All are the same when every weight is multiplied by
 * the same number, except `sum` and `count`. Where there is nothing to compute from, the result is missing (undefined).
 */

export interface Sample {
    readonly values: readonly number[];
    readonly weights?: readonly number[];
}

const weightAt = (sample: Sample, at: number): number => (sample.weights ? sample.weights[at]! : 1);

/** Σw: the weighted number of rows. */
export function weightOf(sample: Sample): number {
    return sample.weights ? sample.weights.reduce((total, weight) => total + weight, 0) : sample.values.length;
}

/** Σwx, in the unit of x. Missing when there are no values: nothing is not zero. */
export function sum(sample: Sample): number | undefined {
    if (sample.values.length === 0) return undefined;
    let total = 0;
    for (let at = 0; at < sample.values.length; at++) total += weightAt(sample, at) * sample.values[at]!;
    return total;
}

/** Σwx / Σw, in the unit of x. */
export function mean(sample: Sample): number | undefined {
    const weight = weightOf(sample);
    return weight > 0 ? sum(sample)! / weight : undefined;
}

export function minimum(sample: Sample): number | undefined {
    return sample.values.length ? sample.values.reduce((least, value) => Math.min(least, value)) : undefined;
}

export function maximum(sample: Sample): number | undefined {
    return sample.values.length ? sample.values.reduce((most, value) => Math.max(most, value)) : undefined;
}

/** Kish's effective number of rows, (Σw)² / Σw²; n when all weights are equal. Source: Kish (1965), Survey Sampling. */
export function effectiveSize(sample: Sample): number {
    if (!sample.weights) return sample.values.length;
    const squares = sample.weights.reduce((total, weight) => total + weight * weight, 0);
    return squares > 0 ? weightOf(sample) ** 2 / squares : 0;
}

/**
 * Standard deviation with n − 1: √(Σw(x − x̄)² / Σw · n* / (n* − 1)), n* the effective number of rows, which is the usual
 * one when all weights are equal. In the unit of x; missing below two rows.
 */
export function deviation(sample: Sample): number | undefined {
    const size = effectiveSize(sample);
    const centre = mean(sample);
    // Weights such as 0.1 make n* of a single row come out a hair above 1.
    if (centre === undefined || sample.values.length < 2 || size - 1 < 1e-12) return undefined;
    let squares = 0;
    for (let at = 0; at < sample.values.length; at++) squares += weightAt(sample, at) * (sample.values[at]! - centre) ** 2;
    return Math.sqrt((squares / weightOf(sample)) * (size / (size - 1)));
}

/**
 * The percentile `p` (0..1), in the unit of x. Unweighted: linear interpolation between the ordered values at position
 * p(n − 1), as SQL's `percentile_cont` (type 7 of Hyndman and Fan 1996). Weighted: the same on the weighted empirical
 * distribution with n* = (Σw)²/Σw² effective rows: the mean of its inverse over [p(n* − 1)/n*, (p(n* − 1) + 1)/n*], which
 * is type 7 when all weights are equal. Source: Akinshin (2023), Weighted quantile estimators, arXiv 2304.07265.
 */
export function percentile(sample: Sample, p: number): number | undefined {
    const size = sample.values.length;
    if (size === 0) return undefined;
    const first = sample.weights?.[0];
    const order = sample.values.map((_, at) => at).sort((a, b) => sample.values[a]! - sample.values[b]!);
    if (!sample.weights || sample.weights.every((weight) => weight === first)) {
        const position = p * (size - 1);
        const below = Math.floor(position);
        const low = sample.values[order[below]!]!;
        const high = sample.values[order[Math.min(below + 1, size - 1)]!]!;
        return low + (position - below) * (high - low);
    }
    const total = weightOf(sample);
    if (!(total > 0)) return undefined;
    const effective = effectiveSize(sample);
    const from = (p * (effective - 1)) / effective;
    const to = (p * (effective - 1) + 1) / effective;
    let reached = 0;
    let covered = 0;
    let result = 0;
    for (const at of order) {
        const start = reached / total;
        reached += sample.weights[at]!;
        const part = Math.min(to, reached / total) - Math.max(from, start);
        if (part > 0) {
            result += part * sample.values[at]!;
            covered += part;
        }
    }
    return result / covered;
}

export function median(sample: Sample): number | undefined {
    return percentile(sample, 0.5);
}

/** The weighted share of values that satisfy the test, 0..1. */
export function shareOf(sample: Sample, test: (value: number) => boolean): number | undefined {
    const total = weightOf(sample);
    if (!(total > 0)) return undefined;
    let part = 0;
    for (let at = 0; at < sample.values.length; at++) if (test(sample.values[at]!)) part += weightAt(sample, at);
    return part / total;
}

/**
 * Net promoter score in points, −100..100: 100 · (number of 9 and 10 − number of 0 to 6) / number of answers, by weight.
 * From the counts and not from two shares, whose difference would miss a round figure by a hair. Only for answers on
 * 0..10. Source: Reichheld (2003).
 */
export function netPromoters(sample: Sample): number | undefined {
    const total = weightOf(sample);
    if (!(total > 0)) return undefined;
    let surplus = 0;
    for (let at = 0; at < sample.values.length; at++) {
        const value = sample.values[at]!;
        if (value >= 9) surplus += weightAt(sample, at);
        else if (value <= 6) surplus -= weightAt(sample, at);
    }
    return (100 * surplus) / total;
}

/**
 * Top-k box: the share, 0..1, of answers in the `points` scale points nearest the good end, which is `ends[1]`, or
 * `ends[0]` when `reversed`.
 */
export function topBox(sample: Sample, points: number, ends: readonly [number, number], reversed = false): number | undefined {
    return shareOf(sample, reversed ? (value) => value < ends[0] + points : (value) => value > ends[1] - points);
}
