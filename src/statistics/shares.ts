import { type Column, effectiveSizeOf, type Sample, sampleOf } from './columns.js';
import { zOf } from './distributions.js';
import { type Interval, type ProportionTest, twoProportions, wilson } from './proportions.js';
import { detracts, type Ends, inTopBox, netPromotersError, netPromotersOf, promotes, shareOf } from './samples.js';

/**
 * The share of answers in the best k points of a scale, 0..1, by weight if there are any. Missing answers are left out;
 * undefined without answers. Fewer than one point, more than the scale has, or an answer off the scale is an error.
 */
export function topBox(column: Column, k: number, scale: Ends, weights?: Column): number | undefined {
    return shareOf(onScale(column, k, scale, weights), inTopBox(k, scale));
}

function onScale(column: Column, k: number, { min, max }: Ends, weights?: Column): Sample {
    if (!(k >= 1 && k <= max - min + 1)) throw new RangeError(`A scale from ${min} to ${max} has no ${k} best points.`);
    const sample = sampleOf(column, weights);
    const off = sample.values.find((value) => value < min || value > max);
    if (off !== undefined) throw new RangeError(`An answer of ${off} is off the scale from ${min} to ${max}.`);
    return sample;
}

export interface ShareEstimate extends Interval {
    /** 0..1, as the interval. */
    share: number;
    /** How many answers there are, and Kish's effective number of them; equal where all weights are. */
    n: number;
    effectiveN: number;
}

/**
 * `topBox` with Wilson's interval. With weights the effective number of answers (Σw)²/Σw² takes the place of n in it: it is
 * how many equally weighted answers would tell as much, while the number of rows promises more than they do. Source: Wilson 1927; Kish 1965.
 */
export function topBoxInterval(
    column: Column,
    k: number,
    scale: Ends,
    { weights, confidence = 0.95 }: { weights?: Column | undefined; confidence?: number } = {}
): ShareEstimate | undefined {
    const sample = onScale(column, k, scale, weights);
    const share = shareOf(sample, inTopBox(k, scale));
    const effectiveN = effectiveSizeOf(sample);
    const interval = share === undefined ? undefined : wilson(share * effectiveN, effectiveN, confidence);
    return interval && { share: share!, n: sample.values.length, effectiveN, ...interval };
}

/**
 * The change between two shares of independent samples, the first less the second: `twoProportions` (pooled z, Newcombe's
 * interval) with effective numbers of answers. Undefined where both are 0 or both are 1.
 */
export function compareShares(
    first: Pick<ShareEstimate, 'share' | 'effectiveN'>,
    second: Pick<ShareEstimate, 'share' | 'effectiveN'>,
    confidence = 0.95
): ProportionTest | undefined {
    return twoProportions(first.share * first.effectiveN, first.effectiveN, second.share * second.effectiveN, second.effectiveN, confidence);
}

export interface PromoterScore extends Interval {
    /** In points, −100..100. */
    score: number;
    /** Its standard error, in points. */
    error: number;
    n: number;
    /** Kish's effective number of answers; n without weights. */
    effectiveN: number;
    /** How many promote and how many detract, unweighted. */
    promoters: number;
    detractors: number;
}

/**
 * The net promoter score: 9–10 promote, 0–6 detract; p − d in points, with SE = √((p + d − (p − d)²)/n), n the effective
 * number of answers where they are weighted; the interval stays within −100..100. Answers off 0..10 are an error. Missing
 * answers are left out; undefined without answers. Source: Reichheld 2003.
 */
export function netPromoterScore(column: Column, confidence = 0.95, weights?: Column): PromoterScore | undefined {
    const sample = sampleOf(column, weights);
    const { values } = sample;
    if (values.some((value) => value < 0 || value > 10)) throw new RangeError('The net promoter score is asked from 0 to 10.');
    const [score, error] = [netPromotersOf(sample), netPromotersError(sample)];
    if (score === undefined || error === undefined) return undefined;
    const half = zOf(confidence) * error;
    const counts = {
        n: values.length,
        effectiveN: effectiveSizeOf(sample),
        promoters: values.filter(promotes).length,
        detractors: values.filter(detracts).length
    };
    return { score, error, ...counts, low: Math.max(-100, score - half), high: Math.min(100, score + half) };
}
