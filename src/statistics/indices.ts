import { assertLength, type Column, isKnown, known, sum } from './columns.js';

/**
 * The weighted customer satisfaction index Σ wᵢ sᵢ / Σ wᵢ, in the unit of the scores. A component without a score leaves
 * numerator and denominator; undefined where none is left. A weight that is negative or missing is an error.
 */
export function weightedIndex(scores: Column, weights: ArrayLike<number>): number | undefined {
    assertLength(weights.length, scores.length, 'weights as scores');
    const there = Array.from(scores, (score, i) => [score, weights[i]!] as const);
    const wrong = there.find(([, weight]) => !(weight >= 0 && weight < Infinity));
    if (wrong) throw new RangeError(`A weight is a number from 0 up, not ${wrong[1]}.`);
    const parts = there.flatMap(([score, weight]) => (isKnown(score) ? [[score, weight] as const] : []));
    const whole = sum(parts.map(([, weight]) => weight));
    return whole > 0 ? sum(parts.map(([score, weight]) => score * weight)) / whole : undefined;
}

/** Weights that total 1, or points that total 100; any other total, a negative or a missing weight is an error. */
export function unitWeights(weights: readonly number[]): number[] {
    const all = sum(weights);
    const whole = [1, 100].find((total) => Math.abs(all - total) <= 1e-9 * total);
    if (whole === undefined) throw new RangeError(`The weights total ${all}, not 1 (or 100).`);
    if (weights.some((weight) => !(weight >= 0))) throw new RangeError('A weight is never negative.');
    return whole === 1 ? [...weights] : weights.map((weight) => weight / whole);
}

/**
 * (x − min) / (max − min) · 100, 0..100: never x / max, which gives the worst answer points. NaN stays; a scale whose ends are one is an
 * error. Source: Cohen, Cohen, Aiken and West 1999 (percent of maximum possible).
 */
export function rescale(x: number, min: number, max: number): number {
    if (max === min) throw new RangeError('A scale has two ends.');
    return ((x - min) / (max - min)) * 100;
}

/**
 * The index of the American customer satisfaction model: Σ wᵢ(x̄ᵢ − min)/(max − min) · 100, 0..100, with weights that total 1
 * (or 100). Undefined where an item has no mean: an index of means renormalises nothing. Source: Fornell et al. 1996.
 */
export function acsi(means: Column, weights: readonly number[], min: number, max: number): number | undefined {
    assertLength(weights.length, means.length, 'weights as means');
    const parts = unitWeights(weights).map((weight, i) => (isKnown(means[i]) ? weight * rescale(means[i], min, max) : undefined));
    return parts.every(isKnown) ? sum(parts) : undefined;
}

/** The weights of overall satisfaction, elements and repurchase in the Korean index. Those of 2002 to 2005 make another series. */
export const KCSI_WEIGHTS = { now: [0.3, 0.5, 0.2], from2002To2005: [0.4, 0.4, 0.2] } as const;

/**
 * The Korean index: .3·T2B(overall) + .5·Σ importance·T2B(element)/Σ importance + .2·T2B(repurchase), each a top-2 share (0..1)
 * of seven points; the index is 0..100. An element without a share leaves both sums; undefined where overall satisfaction,
 * repurchase or all elements lack theirs. A share off 0..1 and elements without importance are errors.
 * The weights of 2002–2005 were .4/.4/.2 (`KCSI_WEIGHTS`): figures of the two are not one series.
 */
export function kcsi(
    overall: number | null | undefined,
    elements: readonly { share: number | null | undefined; importance: number }[],
    repurchase: number | null | undefined,
    weights: readonly [number, number, number] = KCSI_WEIGHTS.now
): number | undefined {
    for (const share of [overall, repurchase, ...elements.map((element) => element.share)])
        if (isKnown(share) && !(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`);
    if (!(sum(elements.map((element) => element.importance)) > 0)) throw new RangeError('The elements need importances.');
    const element = weightedIndex(
        elements.map(({ share }) => share),
        elements.map(({ importance }) => importance)
    );
    const parts = [overall, element, repurchase];
    const [a, b, c] = unitWeights(weights);
    return parts.every(isKnown) ? 100 * (a! * parts[0]! + b! * parts[1]! + c! * parts[2]!) : undefined;
}

/**
 * The opportunity score I + max(I − S, 0) of an outcome, importance and satisfaction on 0..10; 0..20. Off 0..10 is an error;
 * undefined where one is missing. Source: Ulwick 2002.
 */
export function opportunity(importance: number | null | undefined, satisfaction: number | null | undefined): number | undefined {
    if (!isKnown(importance) || !isKnown(satisfaction)) return undefined;
    for (const value of [importance, satisfaction])
        if (!(value >= 0 && value <= 10)) throw new RangeError(`Importance and satisfaction lie on 0 to 10, not at ${value}.`);
    return importance + Math.max(importance - satisfaction, 0);
}

/** sum / answered · total items, in the unit of the sum; undefined where more are missing than allowed, or all. A negative allowance is an error. */
export function prorated(column: Column, maxMissing: number): number | undefined {
    if (!(maxMissing >= 0)) throw new RangeError(`No fewer than 0 answers can be missing, not ${maxMissing}.`);
    const values = known(column);
    if (values.length === 0 || column.length - values.length > maxMissing) return undefined;
    return (sum(values) / values.length) * column.length;
}
