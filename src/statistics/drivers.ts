import { type Column, completeRows, correlation, effectiveSizeOf, meanOf, type Sample, total } from './columns.js';
import { studentTwoSided } from './distributions.js';

export interface PenaltyReward {
    /** The mean of the outcome between the thresholds. */
    base: number;
    /** How much it differs where the element is rated low, and where it is rated high. */
    penalty: number;
    reward: number;
    /** Standard errors of the three and two-sided p of the last two; absent where no degree of freedom is left. */
    errors?: { base: number; penalty: number; reward: number };
    p?: { penalty: number; reward: number };
    n: number;
    /** n − 3. */
    df: number;
}

/**
 * Penalty–reward contrast: y = b₀ + b_p[x ≤ low] + b_r[x ≥ high], by (weighted) least squares, in the unit of the outcome. With
 * two indicators that exclude each other the coefficients are differences of group means; their standard errors come from the
 * residual variance Σw(y − ŷ)²/(n − 3) and do not change with a factor on all weights. Rows that lack a value or weigh
 * nothing are left out; undefined where a group is empty. Thresholds that are not in order are an error. Source: Brandt 1987.
 */
export function penaltyReward(outcome: Column, element: Column, low: number, high: number, weights?: Column): PenaltyReward | undefined {
    if (!(low < high)) throw new RangeError(`The low threshold lies below the high one: ${low}, ${high}.`);
    const { n, columns, weights: given } = completeRows([outcome, element], weights);
    const [y, x] = [columns[0]!, columns[1]!];
    const group = (test: (x: number) => boolean): { mean: number; weight: number; squares: number } | undefined => {
        const weight = (i: number): number => (test(x[i]!) ? (given?.[i] ?? 1) : 0);
        const whole = total(n, weight);
        if (whole === 0) return undefined;
        const mean = total(n, (i) => weight(i) * y[i]!) / whole;
        return { mean, weight: whole, squares: total(n, (i) => weight(i) * (y[i]! - mean) ** 2) };
    };
    const middle = group((value) => value > low && value < high);
    const [bad, good] = [group((value) => value <= low), group((value) => value >= high)];
    if (!middle || !bad || !good) return undefined;
    const df = n - 3;
    const result = { base: middle.mean, penalty: bad.mean - middle.mean, reward: good.mean - middle.mean, n, df };
    if (df < 1) return result;
    const residual = (middle.squares + bad.squares + good.squares) / df;
    const error = (other?: { weight: number }): number => Math.sqrt(residual * (1 / middle.weight + (other ? 1 / other.weight : 0)));
    const errors = { base: error(), penalty: error(bad), reward: error(good) };
    if (residual === 0) return { ...result, errors };
    return {
        ...result,
        errors,
        p: { penalty: studentTwoSided(result.penalty / errors.penalty, df), reward: studentTwoSided(result.reward / errors.reward, df) }
    };
}

export interface DriverImportance {
    /** Pearson's correlation of the element with the outcome, −1..1. */
    importance: number;
    /** The mean of the element over the same rows, in its own unit. */
    performance: number;
    /** Rows in which both are answered, and Kish's effective number of them. */
    n: number;
    effectiveN: number;
}

/**
 * Derived importance of an element: its (weighted) correlation with the overall outcome over the rows in which both are
 * known. Undefined below three such rows or where one of the two does not vary. Source: Martilla and James 1977 (stated), as
 * derived importance in Garver 2003.
 */
export function driverImportance(outcome: Column, element: Column, weights?: Column): DriverImportance | undefined {
    const { n, columns, weights: given } = completeRows([outcome, element], weights);
    if (n < 3) return undefined;
    const importance = correlation(columns[0]!, columns[1]!, given);
    const ratings: Sample = given ? { values: columns[1]!, weights: given } : { values: columns[1]! };
    return importance === undefined ? undefined : { importance, performance: meanOf(ratings)!, n, effectiveN: effectiveSizeOf(ratings) };
}

/**
 * How much is to be won by improving an element: max(importance, 0) · (best − performance) / (best − worst), 0..1. What
 * does not go with the outcome has none, and what is perfect leaves none.
 */
export function improvementPotential(importance: number, performance: number, worst: number, best: number): number {
    if (worst === best) throw new RangeError('A scale has two ends.');
    return Math.max(importance, 0) * ((best - performance) / (best - worst));
}
