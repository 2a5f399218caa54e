import { assertLength, type Categories, type Column, effectiveSize, isKnown, isSingle, rowWeights, sum, total } from './columns.js';
import { zOf } from './distributions.js';
import type { Interval } from './proportions.js';

export interface Kappa extends Interval {
    /** At most 1; 0 is what chance alone gives. */
    kappa: number;
    /** The asymptotic standard error. */
    error: number;
    /** Subjects that count, and Kish's effective number of them; equal without weights. */
    n: number;
    effectiveN: number;
}

/** How near two categories are taken to be: 'linear' 1 − |i − j|/(k − 1), 'quadratic' 1 − (i − j)²/(k − 1)², 'none' not at all. */
export type PartialCredit = 'none' | 'linear' | 'quadratic';

/**
 * Cohen's κ of two raters from their square table of counts: (p_o − p_e)/(1 − p_e), with partial credit for categories
 * that are near each other (`PartialCredit`), and the standard error of Fleiss, Cohen and Everitt 1969. Undefined without
 * cases or where chance already agrees wholly; a table that is not square and a negative count are errors. Source: Cohen 1960, 1968.
 */
export function cohen(table: readonly ArrayLike<number>[], credit: PartialCredit = 'none', confidence = 0.95): Kappa | undefined {
    const k = table.length;
    if (table.some((row) => row.length !== k)) throw new RangeError('The table of two raters is square.');
    if (table.some((row) => Array.from(row).some((count) => !(count >= 0 && count < Infinity)))) throw new RangeError('A count is never negative.');
    const n = sum(table.map((row) => sum(row)));
    if (n === 0) return undefined;
    const p = table.map((row) => Array.from(row, (count) => count / n));
    const rows = p.map((row) => sum(row));
    const columns = rows.map((_, j) => sum(p.map((row) => row[j]!)));
    const w = (i: number, j: number) => (credit === 'none' || i === j ? Number(i === j) : 1 - (Math.abs(i - j) / (k - 1)) ** (credit === 'linear' ? 1 : 2));
    const each = (fn: (i: number, j: number) => number) => sum(p.map((row, i) => sum(row.map((_, j) => fn(i, j)))));
    const observed = each((i, j) => w(i, j) * p[i]![j]!);
    const expected = each((i, j) => w(i, j) * rows[i]! * columns[j]!);
    if (certain(expected)) return undefined;
    const kappa = (observed - expected) / (1 - expected);
    const rowMean = rows.map((_, i) => sum(columns.map((share, j) => share * w(i, j))));
    const columnMean = columns.map((_, j) => sum(rows.map((share, i) => share * w(i, j))));
    const spread = each((i, j) => p[i]![j]! * (w(i, j) - (rowMean[i]! + columnMean[j]!) * (1 - kappa)) ** 2);
    const error = Math.sqrt(Math.max(0, spread - (kappa - expected * (1 - kappa)) ** 2) / n) / (1 - expected);
    return { kappa, error, n, effectiveN: n, ...around(kappa, error, confidence) };
}

/** Where chance agrees wholly but for binary error, (p_o − p_e)/(1 − p_e) is 0/0. */
const certain = (expected: number): boolean => 1 - expected < 1e-15;

function around(kappa: number, error: number, confidence: number): Interval {
    const half = zOf(confidence) * error;
    return { low: kappa - half, high: kappa + half };
}

/**
 * `cohen` from the answers of two raters, row by row. Rows that one of them left out are left out; with weights a row counts
 * by its weight, and the standard error rests upon the effective number of rows. Columns of different length, and an answer that
 * is none of the categories, are errors.
 *
 * @param categories In their order, which partial credit needs; left out: those that occur, numbers by size.
 */
export function kappaOfTwo(
    first: Categories,
    second: Categories,
    {
        credit = 'none',
        categories,
        weights,
        confidence = 0.95
    }: { credit?: PartialCredit; categories?: readonly (string | number)[]; weights?: Column | undefined; confidence?: number } = {}
): Kappa | undefined {
    assertLength(second.length, first.length, 'answers of each rater');
    const rows = ratedRows([first, second], weights);
    const known = categoriesOf(rows.answers, categories, credit !== 'none');
    const table = [...known.keys()].map(() => new Float64Array(known.size));
    rows.answers.forEach(([a, b], i) => (table[known.get(a!)!]![known.get(b!)!]! += rows.weights?.[i] ?? 1));
    const found = cohen(table, credit, confidence);
    if (!found || !rows.weights) return found;
    const effectiveN = effectiveSize(rows.weights);
    const error = found.error * Math.sqrt(found.n / effectiveN);
    return { kappa: found.kappa, error, n: rows.answers.length, effectiveN, ...around(found.kappa, error, confidence) };
}

interface RatedRows {
    answers: (string | number)[][];
    weights?: number[];
}

/** Rows that every rater answered. */
function ratedRows(raters: readonly Categories[], weights: Column | undefined): RatedRows {
    const length = raters[0]?.length ?? 0;
    for (const rater of raters) assertLength(rater.length, length, 'answers of each rater');
    const given = rowWeights(weights, length);
    const rows: RatedRows = { answers: [], ...(given ? { weights: [] } : {}) };
    for (let i = 0; i < length; i++) {
        const row = raters.map((rater) => rater[i]);
        if (given?.[i] === 0 || !row.every(isKnown)) continue;
        rows.answers.push(row);
        rows.weights?.push(given![i]!);
    }
    return rows;
}

/** The place of each category. */
function categoriesOf(
    rows: readonly (readonly (string | number)[])[],
    declared: readonly (string | number)[] | undefined,
    ordered: boolean
): Map<string | number, number> {
    const occur = [...new Set(rows.flat())];
    const names = occur.filter((each) => typeof each === 'string');
    if (!declared && ordered && names.length > 0) throw new RangeError(`In which order do the categories stand? Partial credit needs it: ${names.join(', ')}.`);
    const known = new Map((declared ?? occur.sort(bySize)).map((category, at) => [category, at]));
    const other = occur.find((category) => !known.has(category));
    if (other !== undefined) throw new RangeError(`'${other}' is none of the categories: ${[...known.keys()].join(', ')}.`);
    return known;
}

const bySize = (a: string | number, b: string | number): number => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1);

/**
 * Fleiss' κ of several raters: counts of raters by subject and category, the same number of raters for each subject, else an
 * error. Undefined without subjects, below two raters, or where chance already agrees wholly. Source: Fleiss 1971.
 */
export function fleiss(counts: readonly ArrayLike<number>[]): number | undefined {
    return overSubjects(counts)?.kappa;
}

/**
 * `fleiss` from the answers of each rater, subject by subject, with its standard error. Subjects that somebody left out are
 * left out; undefined below two of them; with weights a subject counts by its weight. The standard error is that of the sample of subjects, with
 * Kish's effective number of them (Gwet 2021; the usual one of Fleiss, Nee and Landis 1979 holds only where κ is 0).
 */
export function kappaOfMany(
    raters: readonly Categories[],
    { weights, confidence = 0.95 }: { weights?: Column | undefined; confidence?: number } = {}
): Kappa | undefined {
    const rows = ratedRows(raters, weights);
    const known = categoriesOf(rows.answers, undefined, false);
    const counts = rows.answers.map((answers) => {
        const row = new Float64Array(known.size);
        for (const answer of answers) row[known.get(answer)!]!++;
        return row;
    });
    const found = overSubjects(counts, rows.weights);
    return found && Number.isFinite(found.error) ? { ...found, ...around(found.kappa, found.error, confidence) } : undefined;
}

function overSubjects(counts: readonly ArrayLike<number>[], weights?: readonly number[]): Omit<Kappa, keyof Interval> | undefined {
    const n = counts.length;
    const raters = sum(counts[0] ?? []);
    if (counts.some((row) => Array.from(row).some((count) => !(count >= 0)))) throw new RangeError('A count is never negative.');
    if (counts.some((row) => Math.abs(sum(row) - raters) > 1e-9)) throw new RangeError('Every subject has the same number of raters.');
    if (n === 0 || raters < 2) return undefined;
    const whole = weights ? sum(weights) : n;
    const meanOver = (at: (i: number) => number): number => total(n, (i) => (weights?.[i] ?? 1) * at(i)) / whole;
    const categories = Array.from(counts[0]!, (_, j) => meanOver((i) => counts[i]![j]!) / raters);
    const agreement = counts.map((row) => (total(row.length, (j) => row[j]! ** 2) - raters) / (raters * (raters - 1)));
    const observed = meanOver((i) => agreement[i]!);
    const expected = sum(categories.map((share) => share ** 2));
    if (certain(expected)) return undefined;
    const kappa = (observed - expected) / (1 - expected);
    const effectiveN = weights ? effectiveSize(weights) : n;
    const influence = (i: number): number => {
        const chance = total(categories.length, (j) => categories[j]! * counts[i]![j]!) / raters;
        return (agreement[i]! - expected - 2 * (1 - kappa) * (chance - expected)) / (1 - expected) - kappa;
    };
    return { kappa, error: isSingle(effectiveN) ? NaN : Math.sqrt(meanOver((i) => influence(i) ** 2) / (effectiveN - 1)), n, effectiveN };
}
