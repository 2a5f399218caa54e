import { type Column, completeRows } from './columns.js';

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
