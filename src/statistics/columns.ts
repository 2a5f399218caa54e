/** A column of numbers, an array or a typed array; null, undefined and NaN are missing. */
export type Column = ArrayLike<number | null | undefined>;

/** A column of answers that are named or numbered. */
export type Categories = ArrayLike<string | number | null | undefined>;

/** Known values with one positive weight each; without weights each counts once. */
export interface Sample {
    readonly values: ArrayLike<number>;
    readonly weights?: ArrayLike<number>;
}

export function isKnown<T>(value: T | null | undefined): value is T {
    return value !== null && value !== undefined && !Number.isNaN(value);
}

export function known(column: Column): number[] {
    return Array.from(column).filter(isKnown);
}

/** Columns beside each other have as many rows. */
export function assertLength(length: number, expected: number, what = 'rows in each column'): void {
    if (length !== expected) throw new RangeError(`There must be as many ${what}: ${length}, not ${expected}.`);
}

/**
 * The weights of rows; undefined where there are none. As in scoring a row without a weight weighs 1, and one that weighs
 * 0 is left out. A negative or infinite weight, or another number of them than of rows, is an error.
 */
export function rowWeights(weights: Column | undefined, rows: number): Float64Array | undefined {
    if (!weights) return undefined;
    assertLength(weights.length, rows, 'weights as rows');
    const found = new Float64Array(rows).fill(1);
    for (let i = 0; i < rows; i++) {
        const weight = weights[i];
        if (!isKnown(weight)) continue;
        if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`A weight is a number from 0 up, not ${weight}.`);
        found[i] = weight;
    }
    return found;
}

/** The known values of a column with the weights of their rows (see `rowWeights`). */
export function sampleOf(column: Column, weights?: Column): { values: Float64Array; weights?: Float64Array } {
    const { columns, weights: kept } = completeRows([column], weights);
    return kept ? { values: columns[0]!, weights: kept } : { values: columns[0]! };
}

export interface CompleteRows {
    n: number;
    /** As many columns as were given, without the rows that lack a value anywhere or weigh nothing. */
    columns: Float64Array[];
    weights?: Float64Array;
}

/** Rows in which every column has a value (listwise deletion). Columns of different length are an error. */
export function completeRows(columns: readonly Column[], weights?: Column): CompleteRows {
    const length = columns[0]?.length ?? 0;
    for (const column of columns) assertLength(column.length, length);
    const given = rowWeights(weights, length);
    const lacking = new Uint8Array(length);
    for (const column of columns) for (let i = 0; i < length; i++) if (!isKnown(column[i])) lacking[i] = 1;
    if (given) for (let i = 0; i < length; i++) if (given[i] === 0) lacking[i] = 1;
    let n = 0;
    for (let i = 0; i < length; i++) if (lacking[i] === 0) n++;
    const kept = (from: Column): Float64Array => {
        const to = new Float64Array(n);
        for (let i = 0, k = 0; i < length; i++) if (lacking[i] === 0) to[k++] = from[i]!;
        return to;
    };
    return { n, columns: columns.map(kept), ...(given ? { weights: kept(given) } : {}) };
}

/** Σ of what `at` gives for 0..n − 1, to the last figures also over millions of rows. Source: Neumaier 1974. */
export function total(n: number, at: (i: number) => number): number {
    let sum = 0;
    let lost = 0;
    for (let i = 0; i < n; i++) {
        const value = at(i);
        const next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
    return Number.isFinite(sum) ? sum + lost : sum;
}

export function sum(values: ArrayLike<number>): number {
    return total(values.length, (i) => values[i]!);
}

/** Σw: the weighted number of values. */
export function weightOf({ values, weights }: Sample): number {
    return weights ? sum(weights) : values.length;
}

/** Kish's effective number of values, (Σw)²/Σw²; n without weights, 0 where all are 0. Source: Kish 1965. */
export function effectiveSizeOf({ values, weights }: Sample): number {
    if (!weights) return values.length;
    const squares = total(weights.length, (i) => weights[i]! ** 2);
    return squares === 0 ? 0 : sum(weights) ** 2 / squares;
}

/** An effective number of rows that is one, though binary error may make it a hair more: one row has no variance. All runtimes say so. */
export const isSingle = (effectiveN: number): boolean => effectiveN - 1 < 1e-12;

/** Kish's effective sample size (Σw)²/Σw², at most the number of weights; 0 without weights. Source: Kish 1965. */
export function effectiveSize(weights: Column): number {
    const known = rowWeights(weights, weights.length)!;
    return effectiveSizeOf({ values: known, weights: known });
}

/** The mean Σwx/Σw; undefined of nothing. */
export function meanOf(sample: Sample): number | undefined {
    const { values, weights } = sample;
    const whole = weightOf(sample);
    return whole > 0 ? total(values.length, (i) => (weights?.[i] ?? 1) * values[i]!) / whole : undefined;
}

/** The arithmetic mean; undefined of nothing. */
export function mean(values: ArrayLike<number>): number | undefined {
    return meanOf({ values });
}

/** Σ w(x − x̄)²; exactly 0 where values differ by nothing but binary error, as 0.1 + 0.2 and 0.3 do. */
export function squares({ values, weights }: Sample, centre: number): number {
    let [size, away] = [0, 0];
    for (let i = 0; i < values.length; i++) {
        size = Math.max(size, Math.abs(values[i]!));
        away = Math.max(away, Math.abs(values[i]! - centre));
    }
    return away <= 1e-14 * size ? 0 : total(values.length, (i) => (weights?.[i] ?? 1) * (values[i]! - centre) ** 2);
}

/** The sample variance (n − 1); undefined below two values. */
export function variance(values: ArrayLike<number>): number | undefined {
    const centre = mean(values);
    if (centre === undefined || values.length < 2) return undefined;
    return squares({ values }, centre) / (values.length - 1);
}

/** Pearson's correlation, by weight if there are any, of two columns without missing values; undefined where one does not vary. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>, weights?: ArrayLike<number>): number | undefined {
    assertLength(b.length, a.length);
    const own = (values: ArrayLike<number>): Sample => (weights ? { values, weights } : { values });
    const [x, y] = [meanOf(own(a)), meanOf(own(b))];
    if (x === undefined || y === undefined) return undefined;
    const sxy = total(a.length, (i) => (weights?.[i] ?? 1) * (a[i]! - x) * (b[i]! - y));
    const [sxx, syy] = [squares(own(a), x), squares(own(b), y)];
    // Rounding must not take it out of its bounds.
    return sxx === 0 || syy === 0 ? undefined : Math.max(-1, Math.min(1, sxy / Math.sqrt(sxx * syy)));
}
