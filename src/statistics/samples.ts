/** Figures of known values with their weights: what the language's aggregates and the methods over columns are made from. */
import { effectiveSizeOf, isSingle, meanOf, rowWeights, type Sample, squares, total, weightOf } from './columns.js';

/** What is known of a mean: enough for its interval and for comparing it with another. */
export interface MeanSummary {
    mean: number;
    /** With n − 1, by the effective number of values; in the square of the unit of the values. */
    variance: number;
    /** How many values there are, and Kish's effective number of them; equal where all weights are. */
    n: number;
    effectiveN: number;
}

/**
 * Mean Σwx/Σw and variance Σw(x − x̄)²/Σw · n/(n − 1), n the effective number (Σw)²/Σw². Missing values are left out before.
 * Undefined below two values or where a single one has all the weight. A negative weight is an error. Source: Kish 1965.
 */
export function meanSummary(sample: Sample): MeanSummary | undefined {
    const { values, weights } = sample;
    if (weights) rowWeights(weights, values.length);
    const mean = meanOf(sample);
    const effectiveN = effectiveSizeOf(sample);
    if (mean === undefined || values.length < 2 || isSingle(effectiveN)) return undefined;
    return { mean, variance: (squares(sample, mean) / weightOf(sample)) * (effectiveN / (effectiveN - 1)), n: values.length, effectiveN };
}

/**
 * The percentile `p` (0..1) of known values, in their unit. Unweighted: linear interpolation between the ordered values at
 * position p(n − 1), as SQL's `percentile_cont` (type 7 of Hyndman and Fan 1996). Weighted: the same on the weighted empirical
 * distribution with n* = (Σw)²/Σw² effective rows: the mean of its inverse over [p(n* − 1)/n*, (p(n* − 1) + 1)/n*], which
 * is type 7 when all weights are equal. Source: Akinshin (2023), Weighted quantile estimators, arXiv 2304.07265.
 */
export function percentileOf(sample: Sample, p: number): number | undefined {
    const { values, weights } = sample;
    const size = values.length;
    if (size === 0) return undefined;
    if (!weights || sameThroughout(weights)) {
        const ordered = Float64Array.from(values).sort();
        const position = p * (size - 1);
        const below = Math.floor(position);
        const [low, high] = [ordered[below]!, ordered[Math.min(below + 1, size - 1)]!];
        return low + (position - below) * (high - low);
    }
    const whole = weightOf(sample);
    if (!(whole > 0)) return undefined;
    const effective = effectiveSizeOf(sample);
    const from = (p * (effective - 1)) / effective;
    const to = (p * (effective - 1) + 1) / effective;
    let reached = 0;
    let covered = 0;
    let result = 0;
    const order = new Uint32Array(size);
    for (let at = 0; at < size; at++) order[at] = at;
    for (const at of order.sort((a, b) => values[a]! - values[b]!)) {
        const start = reached / whole;
        reached += weights[at]!;
        const part = Math.min(to, reached / whole) - Math.max(from, start);
        if (part > 0) {
            result += part * values[at]!;
            covered += part;
        }
    }
    return result / covered;
}

function sameThroughout(weights: ArrayLike<number>): boolean {
    for (let i = 1; i < weights.length; i++) if (weights[i] !== weights[0]) return false;
    return true;
}

export function medianOf(sample: Sample): number | undefined {
    return percentileOf(sample, 0.5);
}

/**
 * Standard deviation with n − 1: √(Σw(x − x̄)² / Σw · n* / (n* − 1)), n* the effective number of values, which is the usual
 * one when all weights are equal. In the unit of the values; undefined below two.
 */
export function deviationOf(sample: Sample): number | undefined {
    const variance = meanSummary(sample)?.variance;
    return variance === undefined ? undefined : Math.sqrt(variance);
}

/** The share, 0..1, of known values that satisfy the test, by weight; undefined of nothing. */
export function shareOf(sample: Sample, test: (value: number) => boolean): number | undefined {
    const { values, weights } = sample;
    const whole = weightOf(sample);
    return whole > 0 ? total(values.length, (i) => (test(values[i]!) ? (weights?.[i] ?? 1) : 0)) / whole : undefined;
}

/** Whether an answer is among the best `k` points of a scale: nearest `max`, or `min` where that is the good end. */
export function inTopBox(k: number, { min, max, reversed }: Ends): (value: number) => boolean {
    return reversed ? (value) => value < min + k : (value) => value > max - k;
}

export interface Ends {
    min: number;
    max: number;
    reversed?: boolean | undefined;
}

/** Answers that promote on 0..10, and those that detract. Source: Reichheld 2003. */
export const promotes = (value: number): boolean => value >= 9;
export const detracts = (value: number): boolean => value <= 6;

/**
 * Net promoters in points, −100..100: 100 · (Σw of 9 and 10 − Σw of 0 to 6) / Σw; undefined of nothing. From one sum and not
 * from two shares, whose difference would miss a round figure by a hair. Source: Reichheld 2003.
 */
export function netPromotersOf(sample: Sample): number | undefined {
    const { values, weights } = sample;
    const whole = weightOf(sample);
    if (!(whole > 0)) return undefined;
    return (100 * total(values.length, (i) => (weights?.[i] ?? 1) * (Number(promotes(values[i]!)) - Number(detracts(values[i]!))))) / whole;
}

/** Its standard error in points: 100·√((p + d − (p − d)²)/n), n the effective number of answers. */
export function netPromotersError(sample: Sample): number | undefined {
    const net = netPromotersOf(sample);
    const engaged = shareOf(sample, (value) => promotes(value) || detracts(value));
    return net === undefined || engaged === undefined ? undefined : 100 * Math.sqrt(Math.max(0, engaged - (net / 100) ** 2) / effectiveSizeOf(sample));
}
