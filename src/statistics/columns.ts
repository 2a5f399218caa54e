/** A column of numbers; null, undefined and NaN are missing. */
export type Column = readonly (number | null | undefined)[];

export function isKnown(value: number | null | undefined): value is number {
    return value !== null && value !== undefined && !Number.isNaN(value);
}

export function known(column: Column): number[] {
    return column.filter(isKnown);
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

/** The sample variance (n − 1); undefined below two values. */
export function variance(values: readonly number[]): number | undefined {
    const centre = mean(values);
    if (centre === undefined || values.length < 2) return undefined;
    return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/** Pearson's correlation of two columns of equal length without missing values; undefined where one does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number | undefined {
    const [x, y] = [mean(a), mean(b)];
    if (x === undefined || y === undefined || a.length !== b.length) return undefined;
    const sxy = sum(a.map((value, i) => (value - x) * (b[i]! - y)));
    const sxx = sum(a.map((value) => (value - x) ** 2));
    const syy = sum(b.map((value) => (value - y) ** 2));
    return sxx === 0 || syy === 0 ? undefined : sxy / Math.sqrt(sxx * syy);
}
