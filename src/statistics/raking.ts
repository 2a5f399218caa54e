import { assertLength, type Column, effectiveSize, rowWeights, sum } from './columns.js';

export interface Margin {
    /** The category of every row; null, undefined where it is missing. */
    categories: ArrayLike<string | null | undefined>;
    /** The share of each category, together 1. */
    targets: Readonly<Record<string, number>>;
}

export interface RakingOptions {
    /** Weights that rows have already, such as those of the sample's design; left out: all 1. */
    base?: Column | undefined;
    /** The least and the greatest that a weight may become, where the average is 1: weights beyond are cut after every round. */
    limits?: { low?: number; high?: number };
    /** How far a share may lie off its target. */
    tolerance?: number;
    maxIterations?: number;
}

export interface Raked {
    weights: number[];
    /** Whether every margin holds to the tolerance, and no weight is beyond its limits. */
    converged: boolean;
    iterations: number;
    /** How far the worst share lies off its target, 0..1. */
    worst: number;
    /** Rows that lack a margin's variable: left out of that margin; counted here. */
    incomplete: number;
    /** Kish's (Σw)²/Σw². */
    effectiveN: number;
}

/**
 * Raking (iterative proportional fitting): w ← w·target/Σ until all margins hold. Weights average 1 over the complete rows; a
 * row that lacks the variable of a margin weighs 1 and is counted. A category with a target but without rows (or with rows
 * that weigh nothing), a category that has no target, and shares that do not total 1 are errors. Margins that contradict
 * each other, or that limits keep from being reached, end after `maxIterations` with `converged` false.
 * Source: Deming and Stephan 1940; Kish 1965; limits as in DeBell and Krosnick 2009.
 */
export function rake(rows: number, margins: readonly Margin[], options: RakingOptions = {}): Raked {
    const { base, limits = {}, tolerance = 1e-10, maxIterations = 1000 } = options;
    const [low, high] = [limits.low ?? 0, limits.high ?? Infinity];
    if (!(low >= 0 && low < 1 && high > 1)) throw new RangeError(`Weights average 1, so their limits lie around it: ${low} to ${high}.`);
    for (const { categories } of margins) assertLength(categories.length, rows, 'categories as rows');
    const given = rowWeights(base, rows);
    const complete: number[] = [];
    for (let i = 0; i < rows; i++) if (margins.every(({ categories }) => isThere(categories[i]))) complete.push(i);
    const coded = margins.map((margin) => codesOf(margin, complete, given));
    const size = complete.length;
    const own = Float64Array.from(complete, (i) => given?.[i] ?? 1);
    const average = sum(own) / size;
    if (size > 0 && !(average > 0)) throw new RangeError('No row has a weight to begin with.');
    for (let k = 0; k < size; k++) own[k]! /= average;
    let [iterations, worst] = [0, size > 0 ? Infinity : 0];
    while (iterations < maxIterations && worst > tolerance) {
        iterations++;
        worst = Math.max(0, ...coded.map((margin) => adjust(own, margin)));
        if (cut(own, low, high)) worst = Math.max(worst, ...coded.map((margin) => adjust(Float64Array.from(own), margin)));
    }
    const weights = new Array<number>(rows).fill(1);
    complete.forEach((row, k) => (weights[row] = own[k]!));
    return { weights, converged: worst <= tolerance, iterations, worst, incomplete: rows - size, effectiveN: effectiveSize(weights) };
}

const isThere = (category: string | null | undefined): category is string => category !== null && category !== undefined;

interface CodedMargin {
    codes: Int32Array;
    targets: number[];
}

function codesOf({ categories, targets }: Margin, complete: readonly number[], given: Float64Array | undefined): CodedMargin {
    const shares = Object.entries(targets);
    const whole = sum(shares.map(([, share]) => share));
    if (!(Math.abs(whole - 1) <= 1e-9)) throw new RangeError(`The shares of a margin total ${whole}, not 1.`);
    for (const [category, share] of shares) if (!(share >= 0)) throw new RangeError(`The share of '${category}' is ${share}, less than nothing.`);
    const places = new Map(shares.map(([category], at) => [category, at]));
    const codes = Int32Array.from(complete, (row) => places.get(categories[row]!) ?? -1);
    const stray = codes.indexOf(-1);
    if (stray >= 0) throw new RangeError(`A row is in '${categories[complete[stray]!]!}', which has no share.`);
    const filled = new Set<number>();
    codes.forEach((code, k) => (given?.[complete[k]!] ?? 1) > 0 && filled.add(code));
    const empty = shares.find(([, share], at) => share > 0 && !filled.has(at));
    if (empty && complete.length > 0) throw new RangeError(`No row is in '${empty[0]}', so its share of ${empty[1]} cannot be reached.`);
    return { codes, targets: shares.map(([, share]) => share) };
}

/** Brings one margin to its targets; how far the worst of its shares was off. */
function adjust(weights: Float64Array, { codes, targets }: CodedMargin): number {
    const sums = new Float64Array(targets.length);
    codes.forEach((code, k) => (sums[code]! += weights[k]!));
    const off = targets.map((target, at) => Math.abs(sums[at]! / weights.length - target));
    const factors = targets.map((target, at) => (sums[at]! > 0 ? (target * weights.length) / sums[at]! : 0));
    codes.forEach((code, k) => (weights[k]! *= factors[code]!));
    return Math.max(...off);
}

/** Cuts weights at their limits; whether there was one beyond. */
function cut(weights: Float64Array, low: number, high: number): boolean {
    let beyond = false;
    weights.forEach((weight, k) => {
        const within = Math.min(high, Math.max(low, weight));
        // What is cut no more than a hair moves no share.
        beyond ||= Math.abs(within - weight) > 1e-12;
        weights[k] = within;
    });
    return beyond;
}

/**
 * Iterative proportional fitting of a table of counts to new row and column totals, to a part of `tolerance` of them. Totals
 * that differ, a table of another shape, negative counts, and totals that no factor can reach, as all cells of a row are 0 or
 * the zeros contradict the totals, are errors. Source: Deming and Stephan 1940.
 */
export function fitTable(
    seed: readonly (readonly number[])[],
    rowTotals: readonly number[],
    columnTotals: readonly number[],
    { tolerance = 1e-10, maxIterations = 1000 }: { tolerance?: number; maxIterations?: number } = {}
): number[][] {
    assertLength(rowTotals.length, seed.length, 'totals as rows');
    for (const row of seed) assertLength(columnTotals.length, row.length, 'totals as columns');
    if ([...seed.flat(), ...rowTotals, ...columnTotals].some((count) => !(count >= 0))) throw new RangeError('A count is never negative.');
    const whole = sum(rowTotals);
    if (Math.abs(whole - sum(columnTotals)) > 1e-9 * Math.max(1, whole)) throw new RangeError('Row and column totals must have the same sum.');
    let table = seed.map((row) => [...row]);
    const near = (found: number, wanted: number): boolean => Math.abs(found - wanted) <= tolerance * Math.max(wanted, whole * Number.EPSILON);
    for (let n = 0; n <= maxIterations; n++) {
        const rows = table.map(sum);
        const columns = columnTotals.map((_, j) => sum(table.map((row) => row[j]!)));
        if (rows.every((found, i) => near(found, rowTotals[i]!)) && columns.every((found, j) => near(found, columnTotals[j]!))) return table;
        table = table.map((row, i) => row.map((cell) => (rows[i] ? (cell * rowTotals[i]!) / rows[i] : 0)));
        const fitted = columnTotals.map((_, j) => sum(table.map((row) => row[j]!)));
        table = table.map((row) => row.map((cell, j) => (fitted[j] ? (cell * columnTotals[j]!) / fitted[j] : 0)));
    }
    throw new RangeError(`The table reaches its totals in no ${maxIterations} rounds: its zeros leave no room for them.`);
}
