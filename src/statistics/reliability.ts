import { type Column, completeRows, effectiveSizeOf, isSingle, meanOf, type Sample, squares, total } from './columns.js';

export interface ItemStatistics {
    item: string;
    mean: number;
    /** With n − 1; of weighted rows by the effective number of them. */
    deviation: number;
    /** Correlation with the sum of the other items. */
    itemRest: number | undefined;
    alphaIfDropped: number | undefined;
}
export interface Reliability {
    /** Rows without a missing answer, and Kish's effective number of them; equal without weights. */
    n: number;
    effectiveN: number;
    alpha: number;
    /** From correlations instead of covariances: k·r̄ / (1 + (k − 1)·r̄). */
    standardised: number | undefined;
    averageCorrelation: number | undefined;
    items: ItemStatistics[];
}

/** Below this part of what it was made from, a variance is binary error. */
const NOTHING = 1e-13;

/**
 * Cronbach's α = k/(k − 1) · (1 − Σs²ᵢ/s²_T), at most 1 and negative where items run against each other, with item
 * statistics, over rows that are complete. With weights all variances and correlations are weighted; α needs no number of
 * rows, so none is corrected. Undefined below two items, two rows, or where the sum does not vary. Source: Cronbach 1951;
 * item–rest correlation: Nunnally and Bernstein 1994.
 */
export function cronbach(columns: Readonly<Record<string, Column>>, weights?: Column): Reliability | undefined {
    const names = Object.keys(columns);
    const rows = completeRows(
        names.map((name) => columns[name]!),
        weights
    );
    const samples = rows.columns.map((values): Sample => (rows.weights ? { values, weights: rows.weights } : { values }));
    const effectiveN = samples[0] ? effectiveSizeOf(samples[0]) : 0;
    if (rows.n < 2 || isSingle(effectiveN)) return undefined;
    const means = samples.map((sample) => meanOf(sample)!);
    const covariances = crossProducts(samples, means);
    const all = names.map((_, i) => i);
    const alpha = alphaOf(covariances, all);
    if (alpha === undefined) return undefined;
    const pairs = all.flatMap((i) => all.slice(i + 1).map((j) => ratio(covariances[i]![j]!, covariances[i]![i]!, covariances[j]![j]!)));
    const known = pairs.filter((r): r is number => r !== undefined);
    const averageCorrelation = known.length === pairs.length ? known.reduce((a, b) => a + b, 0) / known.length : undefined;
    const k = names.length;
    const whole = rows.weights ? total(rows.n, (i) => rows.weights![i]!) : rows.n;
    return {
        n: rows.n,
        effectiveN,
        alpha,
        averageCorrelation,
        standardised:
            averageCorrelation === undefined || 1 + (k - 1) * averageCorrelation <= 0
                ? undefined
                : (k * averageCorrelation) / (1 + (k - 1) * averageCorrelation),
        items: names.map((item, j) => {
            const others = all.filter((i) => i !== j);
            const withRest = others.reduce((sum, i) => sum + covariances[i]![j]!, 0);
            return {
                item,
                mean: means[j]!,
                deviation: Math.sqrt((covariances[j]![j]! / whole) * (effectiveN / (effectiveN - 1))),
                itemRest: ratio(withRest, covariances[j]![j]!, varianceOfSum(covariances, others)),
                alphaIfDropped: alphaOf(covariances, others)
            };
        })
    };
}

/** Σ w(x − x̄)(y − ȳ) of every pair. */
function crossProducts(samples: readonly Sample[], means: readonly number[]): number[][] {
    const found = samples.map((sample, i) => samples.map((_, j) => (i === j ? squares(sample, means[i]!) : 0)));
    samples.forEach(({ values: x, weights }, i) => {
        for (let j = i + 1; j < samples.length; j++) {
            const y = samples[j]!.values;
            const constant = found[i]![i] === 0 || found[j]![j] === 0;
            const sum = constant ? 0 : total(x.length, (at) => (weights?.[at] ?? 1) * (x[at]! - means[i]!) * (y[at]! - means[j]!));
            found[i]![j] = found[j]![i] = sum;
        }
    });
    return found;
}

function varianceOfSum(covariances: readonly (readonly number[])[], of: readonly number[]): number {
    let [sum, size] = [0, 0];
    for (const i of of)
        for (const j of of) {
            sum += covariances[i]![j]!;
            size += Math.abs(covariances[i]![j]!);
        }
    return sum <= NOTHING * size ? 0 : sum;
}

/** A correlation; rounding must not take it out of its bounds. */
function ratio(covariance: number, a: number, b: number): number | undefined {
    return a > 0 && b > 0 ? Math.max(-1, Math.min(1, covariance / Math.sqrt(a * b))) : undefined;
}

function alphaOf(covariances: readonly (readonly number[])[], of: readonly number[]): number | undefined {
    const k = of.length;
    const whole = varianceOfSum(covariances, of);
    if (k < 2 || whole === 0) return undefined;
    return (k / (k - 1)) * (1 - of.reduce((sum, i) => sum + covariances[i]![i]!, 0) / whole);
}
