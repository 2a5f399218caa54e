import { type Column, completeRows, correlation, mean } from './columns.js';

export interface PenaltyReward {
    /** The mean of the outcome between the thresholds. */
    base: number;
    /** How much it differs where the element is rated low, and where it is rated high. */
    penalty: number;
    reward: number;
    n: number;
}

/**
 * Penalty–reward contrast: y = b₀ + b_p[x ≤ low] + b_r[x ≥ high], by least squares. With two indicators that exclude each
 * other the coefficients are differences of group means. Undefined where a group is empty. Source: Brandt 1987.
 */
export function penaltyReward(outcome: Column, element: Column, low: number, high: number): PenaltyReward | undefined {
    if (low >= high) throw new RangeError('The low threshold lies below the high one.');
    const rows = completeRows([outcome, element]);
    const group = (test: (x: number) => boolean) => {
        const values = rows.filter((row) => test(row[1]!)).map((row) => row[0]!);
        return values.length ? values.reduce((a, b) => a + b, 0) / values.length : undefined;
    };
    const middle = group((x) => x > low && x < high);
    const [bad, good] = [group((x) => x <= low), group((x) => x >= high)];
    if (middle === undefined || bad === undefined || good === undefined) return undefined;
    return { base: middle, penalty: bad - middle, reward: good - middle, n: rows.length };
}

export interface DriverImportance {
    /** Pearson's correlation of the element with the outcome, −1..1. */
    importance: number;
    /** The mean of the element over the same rows, in its own unit. */
    performance: number;
    /** Rows in which both are answered. */
    n: number;
}

/**
 * Derived importance of an element: its correlation with the overall outcome over the rows in which both are known.
 * Undefined below three such rows or where one of the two does not vary. Source: Martilla and James 1977 (stated), as
 * derived importance in Garver 2003.
 */
export function driverImportance(outcome: Column, element: Column): DriverImportance | undefined {
    const rows = completeRows([outcome, element]);
    if (rows.length < 3) return undefined;
    const ratings = rows.map((row) => row[1]!);
    const importance = correlation(
        rows.map((row) => row[0]!),
        ratings
    );
    return importance === undefined ? undefined : { importance, performance: mean(ratings)!, n: rows.length };
}

/**
 * How much is to be won by improving an element: max(importance, 0) · (best − performance) / (best − worst), 0..1. What
 * does not go with the outcome has none, and what is perfect leaves none.
 */
export function improvementPotential(importance: number, performance: number, worst: number, best: number): number {
    if (worst === best) throw new RangeError('A scale has two ends.');
    return Math.max(importance, 0) * ((best - performance) / (best - worst));
}
