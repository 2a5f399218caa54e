/**
 * Tails of the normal and of Student's distribution, to the last figures also where they are small. jstat takes them as one
 * less a probability, and its continued fraction ends at seven figures. Source: DLMF 7.6.1, 7.9.1 and 8.17.22.
 */
import jstat from 'jstat';

const TINY = 1e-300;
const EPSILON = 1e-16;
const TERMS = 10_000;

/** erfc(x) = 2/√π ∫ₓ^∞ e^(−t²) dt for x ≥ 0. */
export function erfc(x: number): number {
    if (x < 2) {
        let term = x;
        let sum = x;
        for (let n = 1; n < TERMS && Math.abs(term) > EPSILON * sum; n++) {
            term *= (2 * x * x) / (2 * n + 1);
            sum += term;
        }
        return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
    }
    // x + (1/2)/(x + 1/(x + (3/2)/(x + …)))
    const fraction = continued(x, (n) => [n / 2, x]);
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

/** The regularised incomplete beta function Iₓ(a, b); `rest` is 1 − x, which may be known better than by subtraction. */
export function incompleteBeta(x: number, rest: number, a: number, b: number): number {
    if (x <= 0) return 0;
    if (rest <= 0) return 1;
    if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(rest, x, b, a);
    const front = Math.exp(jstat.gammaln(a + b) - jstat.gammaln(a) - jstat.gammaln(b) + a * Math.log(x) + b * Math.log(rest));
    const fraction = continued(1, (n) => {
        const m = Math.floor(n / 2);
        const top = n % 2 === 0 ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)) : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        return [top, 1];
    });
    return front / (a * fraction);
}

/** b₀ + a₁/(b₁ + a₂/(b₂ + …)), by Lentz's method. */
function continued(start: number, part: (n: number) => [number, number]): number {
    let found = start || TINY;
    let c = found;
    let d = 0;
    for (let n = 1; n < TERMS; n++) {
        const [a, b] = part(n);
        d = b + a * d || TINY;
        c = b + a / c || TINY;
        d = 1 / d;
        const factor = c * d;
        found *= factor;
        if (Math.abs(factor - 1) < EPSILON * 10) break;
    }
    return found;
}
