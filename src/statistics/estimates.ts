import { sum } from './columns.js';
import { studentQuantile, studentTwoSided, upper, zOf } from './distributions.js';
import type { Interval } from './proportions.js';
import type { MeanSummary } from './samples.js';

/** x̄ ± t(n − 1)·s/√n with the effective number of values; in the unit of the values. Source: Student 1908; Kish 1965. */
export function summaryInterval({ mean, variance, effectiveN }: MeanSummary, confidence = 0.95): Interval {
    const half = studentQuantile(upper(confidence), effectiveN - 1) * Math.sqrt(variance / effectiveN);
    return { low: mean - half, high: mean + half };
}

export interface Difference extends Interval {
    /** The first less the second. */
    difference: number;
    /** Welch's statistic, Satterthwaite's degrees of freedom and the two-sided p; absent where neither varies. */
    test?: { t: number; df: number; p: number };
}

/**
 * Welch's interval of the difference of two independent means with Satterthwaite's degrees of freedom, by effective numbers
 * of values where they are weighted. Where neither varies the interval is the difference itself. Source: Welch 1947.
 */
export function meanDifference(first: MeanSummary, second: MeanSummary, confidence = 0.95): Difference {
    const difference = first.mean - second.mean;
    const [a, b] = [first.variance / first.effectiveN, second.variance / second.effectiveN];
    const error = Math.sqrt(a + b);
    if (error === 0) return { difference, low: difference, high: difference };
    const df = (a + b) ** 2 / (a ** 2 / (first.effectiveN - 1) + b ** 2 / (second.effectiveN - 1));
    const half = studentQuantile(upper(confidence), df) * error;
    const t = difference / error;
    return { difference, test: { t, df, p: studentTwoSided(t, df) }, low: difference - half, high: difference + half };
}

/** A figure with its standard error, in one unit. */
export interface WithError {
    value: number;
    error: number;
}

/** Σwᵢxᵢ of independent figures: √Σ(wᵢ·SEᵢ)². A constant has the error 0. */
export function combined(parts: readonly WithError[], weights: readonly number[] = parts.map(() => 1)): WithError {
    if (parts.length !== weights.length) throw new RangeError('There must be as many weights as figures.');
    return {
        value: sum(parts.map(({ value }, i) => value * weights[i]!)),
        error: Math.hypot(...parts.map(({ error }, i) => error * weights[i]!))
    };
}

/** value ± z·SE. */
export function normalInterval({ value, error }: WithError, confidence = 0.95): Interval {
    const half = zOf(confidence) * error;
    return { low: value - half, high: value + half };
}
