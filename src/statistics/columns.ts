/** A column of numbers; null, undefined and NaN are missing. */
export type Column = readonly (number | null | undefined)[];

export function isKnown(value: number | null | undefined): value is number {
    return value !== null && value !== undefined && !Number.isNaN(value);
}

export function known(column: Column): number[] {
    return column.filter(isKnown);
}

/** The known values of a column with the weights of their rows; rows that weigh nothing are left out. A negative weight is an error. */
export function sampleOf(column: Column, weights?: readonly number[]): { values: number[]; weights?: number[] } {
    if (!weights) return { values: known(column) };
    if (weights.length !== column.length) throw new RangeError('There must be as many weights as rows.');
    if (weights.some((weight) => !(weight >= 0))) throw new RangeError('A weight is never negative.');
    const rows = column.flatMap((value, i) => (isKnown(value) && weights[i]! > 0 ? [[value, weights[i]!] as const] : []));
    return { values: rows.map(([value]) => value), weights: rows.map(([, weight]) => weight) };
}

/** Rows in which every column has a value (listwise deletion), as numbers. */
export function completeRows(columns: readonly Column[]): number[][] {
    const length = Math.max(0, ...columns.map((column) => column.length));
    const rows: number[][] = [];
    for (let i = 0; i < length; i++) {
        const row = columns.map((column) => column[i]);
        if (row.every(isKnown)) rows.push(row);
    }
    return rows;
}

export function sum(values: readonly number[]): number {
    return values.reduce((total, value) => total + value, 0);
}

/** The arithmetic mean; undefined of nothing. */
export function mean(values: readonly number[]): number | undefined {
    return values.length ? sum(values) / values.length : undefined;
}

/** Σ w(x − centre)²; exactly 0 where values differ by nothing but binary error, as 0.1 + 0.2 and 0.3 do. */
export function squares(values: readonly number[], centre: number, weights?: readonly number[]): number {
    const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (values.every((value) => Math.abs(value - centre) <= 1e-14 * size)) return 0;
    return sum(values.map((value, i) => (weights?.[i] ?? 1) * (value - centre) ** 2));
}

/** The sample variance (n − 1); undefined below two values. */
export function variance(values: readonly number[]): number | undefined {
    const centre = mean(values);
    if (centre === undefined || values.length < 2) return undefined;
    return squares(values, centre) / (values.length - 1);
}

/** Pearson's correlation of two columns of equal length without missing values; undefined where one does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number | undefined {
    const [x, y] = [mean(a), mean(b)];
    if (x === undefined || y === undefined || a.length !== b.length) return undefined;
    const sxy = sum(a.map((value, i) => (value - x) * (b[i]! - y)));
    const [sxx, syy] = [squares(a, x), squares(b, y)];
    // Rounding must not take it out of its bounds.
    return sxx === 0 || syy === 0 ? undefined : Math.max(-1, Math.min(1, sxy / Math.sqrt(sxx * syy)));
}
