import { type Column, isKnown, known, mean, sampleOf, sum } from './columns.js';
import { zOf } from './distributions.js';
import type { Interval } from './proportions.js';
import { effectiveSize } from './raking.js';

/**
 * The weighted customer satisfaction index Σ wᵢsᵢ / Σ wᵢ, in the unit of the scores. A component without a score leaves
 * numerator and denominator; undefined where none is left.
 */
export function weightedIndex(scores: Column, weights: readonly number[]): number | undefined {
    if (scores.length !== weights.length) throw new RangeError('There must be as many weights as scores.');
    if (weights.some((weight) => weight < 0)) throw new RangeError('A weight is never negative.');
    let [top, bottom] = [0, 0];
    scores.forEach((score, i) => {
        if (!isKnown(score)) return;
        top += weights[i]! * score;
        bottom += weights[i]!;
    });
    return bottom > 0 ? top / bottom : undefined;
}

/** (x − min) / (max − min) · 100: never x / max, which gives the worst answer points. */
export function rescale(x: number, min: number, max: number): number {
    if (max === min) throw new RangeError('A scale has two ends.');
    return ((x - min) / (max - min)) * 100;
}

/** The index of the American customer satisfaction model: Σ wᵢ(x̄ᵢ − min)/(max − min) · 100 with weights that total 1. Source: Fornell et al. 1996. */
export function acsi(means: readonly number[], weights: readonly number[], min: number, max: number): number {
    if (Math.abs(sum(weights) - 1) > 1e-9) throw new RangeError(`The weights total ${sum(weights)}, not 1.`);
    return sum(means.map((x, i) => weights[i]! * rescale(x, min, max)));
}

/**
 * The Korean index: .3·T2B(overall) + .5·Σ importance·T2B(element) + .2·T2B(repurchase), each a top-2 share of seven
 * points, 0..100. The weights of 2002–2005 were .4/.4/.2: figures of the two are not one series.
 */
export function kcsi(
    overall: number,
    elements: readonly { share: number; importance: number }[],
    repurchase: number,
    weights: readonly [number, number, number] = [0.3, 0.5, 0.2]
): number {
    const importance = sum(elements.map((element) => element.importance));
    if (importance <= 0) throw new RangeError('The elements need importances.');
    const element = sum(elements.map((one) => (one.importance / importance) * one.share));
    return 100 * (weights[0] * overall + weights[1] * element + weights[2] * repurchase);
}

/**
 * The share of answers in the best k points of a scale, 0..1, by weight if there are any. Missing answers are left out;
 * undefined without answers. Fewer than one point, or more than the scale has, is an error.
 */
export function topBox(column: Column, k: number, scale: { min: number; max: number; reversed?: boolean }, weights?: readonly number[]): number | undefined {
    if (!(k >= 1 && k <= scale.max - scale.min + 1)) throw new RangeError(`A scale from ${scale.min} to ${scale.max} has no ${k} best points.`);
    const sample = sampleOf(column, weights);
    return shareOf(sample, scale.reversed ? (value) => value < scale.min + k : (value) => value > scale.max - k);
}

function shareOf({ values, weights }: ReturnType<typeof sampleOf>, test: (value: number) => boolean): number | undefined {
    if (values.length === 0) return undefined;
    const weighs = (i: number): number => weights?.[i] ?? 1;
    return sum(values.map((value, i) => (test(value) ? weighs(i) : 0))) / sum(values.map((_, i) => weighs(i)));
}

export interface PromoterScore extends Interval {
    /** In points, −100..100. */
    score: number;
    n: number;
    /** How many promote and how many detract, unweighted. */
    promoters: number;
    detractors: number;
}

/**
 * The net promoter score: 9–10 promote, 0–6 detract; p − d in points, with SE = √((p + d − (p − d)²)/n), n the effective
 * number of answers where they are weighted; the interval stays within −100..100. Answers off 0..10 are an error. Missing
 * answers are left out; undefined without answers. Source: Reichheld 2003.
 */
export function netPromoterScore(column: Column, confidence = 0.95, weights?: readonly number[]): PromoterScore | undefined {
    const sample = sampleOf(column, weights);
    const { values } = sample;
    if (values.some((value) => value < 0 || value > 10)) throw new RangeError('The net promoter score is asked from 0 to 10.');
    const promotes = (value: number): boolean => value >= 9;
    const detracts = (value: number): boolean => value <= 6;
    const [p, d] = [shareOf(sample, promotes), shareOf(sample, detracts)];
    if (p === undefined || d === undefined) return undefined;
    const size = sample.weights ? effectiveSize(sample.weights) : values.length;
    const half = zOf(confidence) * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / size);
    const counts = { n: values.length, promoters: values.filter(promotes).length, detractors: values.filter(detracts).length };
    return { score: 100 * (p - d), ...counts, low: Math.max(-100, 100 * (p - d - half)), high: Math.min(100, 100 * (p - d + half)) };
}

/** The opportunity score I + max(I − S, 0) of an outcome, importance and satisfaction on 0..10. Source: Ulwick 2002. */
export function opportunity(importance: number, satisfaction: number): number {
    return importance + Math.max(importance - satisfaction, 0);
}

/** sum / answered · total items; undefined where more are missing than allowed. */
export function prorated(column: Column, maxMissing: number): number | undefined {
    const values = known(column);
    if (values.length === 0 || column.length - values.length > maxMissing) return undefined;
    return (sum(values) / values.length) * column.length;
}

export interface GapResult {
    /** Perception − expectation by dimension: negative is a shortfall. */
    dimensions: Record<string, number | undefined>;
    /** The mean of the dimensions that have a figure. */
    overall: number | undefined;
    /** Σ w·gap with Σ w = 100 %, where weights are given and every dimension has a figure. */
    weighted?: number;
}

/** SERVQUAL: per item P − E, per dimension the mean over rows and items, overall the mean of the dimensions. Source: Parasuraman, Zeithaml and Berry 1988. */
export function servqual(
    pairs: Readonly<Record<string, readonly { expected: Column; perceived: Column }[]>>,
    weights?: Readonly<Record<string, number>>
): GapResult {
    const dimensions: Record<string, number | undefined> = {};
    for (const [name, items] of Object.entries(pairs)) {
        const gaps = items.flatMap(({ expected, perceived }) => {
            const differences = perceived.flatMap((value, i) => (isKnown(value) && isKnown(expected[i]) ? [value - expected[i]] : []));
            const average = mean(differences);
            return average === undefined ? [] : [average];
        });
        dimensions[name] = mean(gaps);
    }
    const result: GapResult = { dimensions, overall: mean(Object.values(dimensions).filter(isKnown)) };
    if (!weights) return result;
    const total = sum(Object.values(weights));
    if (Math.abs(total - 1) > 1e-9) throw new RangeError(`The weights total ${total}, not 1.`);
    const parts = Object.entries(weights).map(([name, weight]) => (isKnown(dimensions[name]) ? weight * dimensions[name] : undefined));
    if (parts.every(isKnown)) result.weighted = sum(parts);
    return result;
}

/**
 * SERVPERF: per dimension the mean of perceptions over rows and items, in the unit of the answers; overall the mean of the
 * dimensions, and weighted Σ w·P with Σ w = 1. Missing answers are left out; a dimension without answers has no figure.
 * Source: Cronin and Taylor 1992.
 */
export function servperf(perceptions: Readonly<Record<string, readonly Column[]>>, weights?: Readonly<Record<string, number>>): GapResult {
    const pairs = Object.entries(perceptions).map(([name, items]) => [
        name,
        items.map((perceived) => ({ perceived, expected: perceived.map((value) => (isKnown(value) ? 0 : null)) }))
    ]);
    return servqual(Object.fromEntries(pairs) as Parameters<typeof servqual>[0], weights);
}

/**
 * The five dimensions from the ten of 1985: each the mean of those that refine it, in their unit. A dimension without a
 * figure is left out; undefined where none of them has one. Source: Parasuraman, Zeithaml and Berry 1988.
 *
 * @param refines The dimension that each of the ten refines.
 */
export function rollUp(figures: Readonly<Record<string, number | undefined>>, refines: Readonly<Record<string, string>>): Record<string, number | undefined> {
    const wholes = [...new Set(Object.values(refines))];
    return Object.fromEntries(
        wholes.map((whole) => [
            whole,
            mean(
                Object.keys(refines)
                    .filter((part) => refines[part] === whole)
                    .map((part) => figures[part])
                    .filter(isKnown)
            )
        ])
    );
}

export type Quadrant = 'concentrate' | 'keep up' | 'low priority' | 'possible overkill';

/** Importance–performance analysis: each element's quadrant against the declared cross-hair. On a line: the upper side. Source: Martilla and James 1977. */
export function importancePerformance(
    elements: readonly { name: string; importance: number; performance: number }[],
    crossHair: 'mean' | 'median' | { importance: number; performance: number } = 'mean'
): { name: string; quadrant: Quadrant }[] {
    const centre =
        typeof crossHair === 'object'
            ? crossHair
            : {
                  importance: middle(
                      elements.map((e) => e.importance),
                      crossHair
                  ),
                  performance: middle(
                      elements.map((e) => e.performance),
                      crossHair
                  )
              };
    return elements.map(({ name, importance, performance }) => {
        const important = importance >= centre.importance;
        const good = performance >= centre.performance;
        return { name, quadrant: important ? (good ? 'keep up' : 'concentrate') : good ? 'possible overkill' : 'low priority' };
    });
}

function middle(values: readonly number[], how: 'mean' | 'median'): number {
    if (how === 'mean') return mean(values) ?? 0;
    const sorted = [...values].sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    return sorted.length % 2 ? sorted[half]! : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
