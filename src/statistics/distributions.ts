import jstat from 'jstat';
import { erfc, incompleteBeta } from './tails.js';

/** Quantiles and tails of the distributions that intervals and tests need. Quantiles begin at jstat's (MIT) and are brought to all figures. */

/** The standard normal quantile: z(0.975) = 1.959963985. Infinite at 0 and 1. */
export function normalQuantile(p: number): number {
    if (p === 0.5) return 0;
    const tail = Math.min(p, 1 - p);
    if (!(tail > 0)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
    const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const z = polished(Math.abs(jstat.normal.inv(tail, 0, 1)), (at) => [normalTwoSided(at) / 2 - tail, density(at)]);
    return p < 0.5 ? -z : z;
}

/** The two-sided p-value of a z statistic, 2·P(Z ≥ |z|). */
export function normalTwoSided(z: number): number {
    return erfc(Math.abs(z) / Math.SQRT2);
}

/** The quantile of Student's t with `df` degrees of freedom (which need not be whole). Infinite at 0 and 1. */
export function studentQuantile(p: number, df: number): number {
    if (p === 0.5) return 0;
    const tail = Math.min(p, 1 - p);
    if (!(tail > 0) || !(df > 0)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
    const scale = Math.exp(jstat.gammaln((df + 1) / 2) - jstat.gammaln(df / 2)) / Math.sqrt(df * Math.PI);
    const density = (t: number): number => scale * (1 + (t * t) / df) ** (-(df + 1) / 2);
    const t = polished(Math.abs(jstat.studentt.inv(tail, df)), (at) => [studentTwoSided(at, df) / 2 - tail, density(at)]);
    return p < 0.5 ? -t : t;
}

/** The two-sided p-value of a t statistic, 2·P(T ≥ |t|). */
export function studentTwoSided(t: number, df: number): number {
    return incompleteBeta(df / (df + t * t), (t * t) / (df + t * t), df / 2, 0.5);
}

/** z of a two-sided confidence level: 0.95 → 1.96. */
export function zOf(confidence: number): number {
    return normalQuantile(upper(confidence));
}

/** The upper end of a two-sided confidence level: 0.95 → 0.975. A level that is not between 0 and 1 is an error. */
export function upper(confidence: number): number {
    if (!(confidence > 0 && confidence < 1)) throw new RangeError(`A confidence level lies between 0 and 1, not at ${confidence}.`);
    return 1 - (1 - confidence) / 2;
}

/** Newton's method, from a start that has seven figures already. */
function polished(start: number, at: (x: number) => [excess: number, density: number]): number {
    let x = start;
    for (let n = 0; n < 20; n++) {
        const [excess, density] = at(x);
        const step = excess / density;
        if (!Number.isFinite(step)) break;
        x += step;
        if (Math.abs(step) <= 1e-15 * Math.abs(x)) break;
    }
    return x;
}
