import jstat from 'jstat';

/** Quantiles and tails of the distributions that intervals and tests need, from jstat (MIT). */

/** The standard normal quantile: z(0.975) = 1.959963985. */
export function normalQuantile(p: number): number {
    return jstat.normal.inv(p, 0, 1);
}

/** P(Z ≤ z) of the standard normal distribution. */
export function normalTail(z: number): number {
    return jstat.normal.cdf(z, 0, 1);
}

/** The quantile of Student's t with `df` degrees of freedom (which need not be whole). */
export function studentQuantile(p: number, df: number): number {
    return jstat.studentt.inv(p, df);
}

/** The two-sided p-value of a t statistic. */
export function studentTwoSided(t: number, df: number): number {
    return 2 * (1 - jstat.studentt.cdf(Math.abs(t), df));
}

/** z of a two-sided confidence level: 0.95 → 1.96. */
export function zOf(confidence: number): number {
    if (!(confidence > 0 && confidence < 1)) throw new RangeError(`A confidence level lies between 0 and 1, not at ${confidence}.`);
    return normalQuantile(1 - (1 - confidence) / 2);
}
