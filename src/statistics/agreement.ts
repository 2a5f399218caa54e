import { sum } from './columns.js';
import { zOf } from './distributions.js';
import type { Interval } from './proportions.js';

export interface Kappa extends Interval {
    kappa: number;
    /** The asymptotic standard error of Fleiss, Cohen and Everitt 1969. */
    error: number;
    n: number;
}

/**
 * Cohen's κ of two raters from their square table of counts: (p_o − p_e)/(1 − p_e). `weights` gives partial credit:
 * 'linear' 1 − |i − j|/(k − 1), 'quadratic' 1 − (i − j)²/(k − 1)². Undefined without cases or where chance already agrees
 * wholly. Source: Cohen 1960, 1968.
 */
export function cohen(table: readonly (readonly number[])[], weights: 'none' | 'linear' | 'quadratic' = 'none', confidence = 0.95): Kappa | undefined {
    const k = table.length;
    if (table.some((row) => row.length !== k)) throw new RangeError('The table of two raters is square.');
    if (table.some((row) => row.some((count) => !(count >= 0)))) throw new RangeError('A count is never negative.');
    const n = sum(table.map((row) => sum(row)));
    if (n === 0) return undefined;
    const p = table.map((row) => row.map((count) => count / n));
    const rows = p.map((row) => sum(row));
    const columns = rows.map((_, j) => sum(p.map((row) => row[j]!)));
    const w = (i: number, j: number) => (weights === 'none' || i === j ? Number(i === j) : 1 - (Math.abs(i - j) / (k - 1)) ** (weights === 'linear' ? 1 : 2));
    const each = (fn: (i: number, j: number) => number) => sum(p.map((row, i) => sum(row.map((_, j) => fn(i, j)))));
    const observed = each((i, j) => w(i, j) * p[i]![j]!);
    const expected = each((i, j) => w(i, j) * rows[i]! * columns[j]!);
    if (expected === 1) return undefined;
    const kappa = (observed - expected) / (1 - expected);
    const rowMean = rows.map((_, i) => sum(columns.map((share, j) => share * w(i, j))));
    const columnMean = columns.map((_, j) => sum(rows.map((share, i) => share * w(i, j))));
    const spread = each((i, j) => p[i]![j]! * (w(i, j) - (rowMean[i]! + columnMean[j]!) * (1 - kappa)) ** 2);
    const error = Math.sqrt(Math.max(0, spread - (kappa - expected * (1 - kappa)) ** 2) / n) / (1 - expected);
    const half = zOf(confidence) * error;
    return { kappa, error, n, low: kappa - half, high: kappa + half };
}

/** Fleiss' κ of several raters: counts of raters by subject and category, the same number of raters for each subject. Source: Fleiss 1971. */
export function fleiss(counts: readonly (readonly number[])[]): number | undefined {
    const raters = sum(counts[0] ?? []);
    if (counts.length === 0 || raters < 2) return undefined;
    if (counts.some((row) => sum(row) !== raters)) throw new RangeError('Every subject has the same number of raters.');
    const categories = counts[0]!.map((_, j) => sum(counts.map((row) => row[j]!)) / (counts.length * raters));
    const agreement = counts.map((row) => (sum(row.map((count) => count ** 2)) - raters) / (raters * (raters - 1)));
    const observed = sum(agreement) / counts.length;
    const expected = sum(categories.map((share) => share ** 2));
    return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}
