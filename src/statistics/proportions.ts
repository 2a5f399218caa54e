import { normalTwoSided, zOf } from './distributions.js';

export interface Interval {
    low: number;
    high: number;
}

/**
 * Wilson's score interval of a share: (p̂ + z²/2n ± z√(p̂q̂/n + z²/4n²)) / (1 + z²/n). Shares between 0 and 1.
 * Undefined without cases. Source: Wilson 1927; method 3 in Newcombe 1998.
 *
 * @param x Cases that have the property (0 ≤ x ≤ n; a weighted share may give a number that is not whole).
 * @param n Cases in all (effective n where they are weighted).
 */
export function wilson(x: number, n: number, confidence = 0.95): Interval | undefined {
    if (n === 0) return undefined;
    if (!(x >= 0 && x <= n && n < Infinity)) throw new RangeError(`${x} of ${n} is no share.`);
    const z = zOf(confidence);
    const p = x / n;
    const centre = p + z ** 2 / (2 * n);
    const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
    const scale = 1 + z ** 2 / n;
    // Exactly 0 and 1 where nobody or everybody has the property.
    return { low: x === 0 ? 0 : Math.max(0, (centre - half) / scale), high: x === n ? 1 : Math.min(1, (centre + half) / scale) };
}

/**
 * Newcombe's hybrid score interval of the difference p₁ − p₂ of two independent shares, −1..1: from the limits of both Wilson
 * intervals. Where rows are weighted, of effective numbers (`compareShares`). Undefined where one has no cases; errors as `wilson`.
 * Source: Newcombe 1998, method 10.
 */
export function newcombe(x1: number, n1: number, x2: number, n2: number, confidence = 0.95): Interval | undefined {
    const [a, b] = [wilson(x1, n1, confidence), wilson(x2, n2, confidence)];
    if (!a || !b) return undefined;
    const [p1, p2] = [x1 / n1, x2 / n2];
    const difference = p1 - p2;
    return {
        low: difference - Math.sqrt((p1 - a.low) ** 2 + (b.high - p2) ** 2),
        high: difference + Math.sqrt((a.high - p1) ** 2 + (p2 - b.low) ** 2)
    };
}

export interface ProportionTest {
    difference: number;
    z: number;
    /** Two-sided. */
    p: number;
    /** The unpooled (Wald) interval of the difference. */
    wald: Interval;
    newcombe: Interval;
}

/**
 * The two-proportion z test, z = (p₁ − p₂)/√(p̄q̄(1/n₁ + 1/n₂)) with the pooled share p̄, and the intervals of Wald and Newcombe of
 * the difference, −1..1. Undefined without cases or where both shares are 0 or both are 1; errors as `wilson`. Source: Agresti 2013.
 */
export function twoProportions(x1: number, n1: number, x2: number, n2: number, confidence = 0.95): ProportionTest | undefined {
    const score = newcombe(x1, n1, x2, n2, confidence);
    if (!score) return undefined;
    const [p1, p2] = [x1 / n1, x2 / n2];
    const pooled = (x1 + x2) / (n1 + n2);
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
    if (!(error > 0)) return undefined;
    const difference = p1 - p2;
    const z = difference / error;
    const half = zOf(confidence) * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
    return { difference, z, p: normalTwoSided(z), wald: { low: difference - half, high: difference + half }, newcombe: score };
}

/**
 * The margin of error of a share: z√(p̂q̂/n)·√((N − n)/(N − 1)); as a share (0.0296 is 2.96 points). Undefined without
 * answers; more of them than the population has are an error. Source: Cochran 1977.
 *
 * @param n Answers; the effective number where they are weighted.
 * @param population N; left out: the population is large.
 */
export function marginOfError(
    n: number,
    { share = 0.5, confidence = 0.95, population }: { share?: number; confidence?: number; population?: number } = {}
): number | undefined {
    if (n === 0) return undefined;
    if (!(n > 0)) throw new RangeError(`${n} is no number of answers.`);
    assertShare(share);
    if (population !== undefined && n > population) throw new RangeError(`A sample of ${n} is larger than its population of ${population}.`);
    const finite = population === undefined ? 1 : population === 1 ? 0 : Math.sqrt((population - n) / (population - 1));
    return zOf(confidence) * Math.sqrt((share * (1 - share)) / n) * finite;
}

/**
 * How many answers a margin of error takes: n₀ = z²pq/e², n = n₀/(1 + (n₀ − 1)/N), rounded up. A margin or share off
 * 0..1 and a population of nobody are errors. Source: Cochran 1977.
 *
 * @param margin e as a share: 3 % is 0.03.
 */
export function sampleSize(
    margin: number,
    { share = 0.5, confidence = 0.95, population }: { share?: number; confidence?: number; population?: number } = {}
): number {
    if (!(margin > 0 && margin < 1)) throw new RangeError(`A margin of error lies between 0 and 1, not at ${margin}.`);
    assertShare(share);
    if (population !== undefined && !(population >= 1)) throw new RangeError(`A population has somebody in it, not ${population}.`);
    const n0 = (zOf(confidence) ** 2 * share * (1 - share)) / margin ** 2;
    const n = population === undefined ? n0 : n0 / (1 + (n0 - 1) / population);
    // A whole number that came out a hair too large is that number.
    return Math.max(0, Math.ceil(n - 1e-9));
}

function assertShare(share: number): void {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`);
}

/** The sample size of Krejcie and Morgan 1970: χ²NPQ/(d²(N − 1) + χ²PQ) with χ² = 3.841, P = 0.5, d = 0.05; rounded to the nearest. */
export function krejcieMorgan(population: number): number {
    if (!(population >= 1)) throw new RangeError(`A population has somebody in it, not ${population}.`);
    return Math.round((3.841 * population * 0.25) / (0.0025 * (population - 1) + 3.841 * 0.25));
}
