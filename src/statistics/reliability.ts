import { type Column, completeRows, correlation, mean, variance, sum } from './columns.js';

export interface ItemStatistics {
    item: string;
    mean: number;
    deviation: number;
    /** Correlation with the sum of the other items. */
    itemRest: number | undefined;
    alphaIfDropped: number | undefined;
}
export interface Reliability {
    /** Rows without a missing answer. */
    n: number;
    alpha: number;
    /** From correlations instead of covariances: k·r̄ / (1 + (k − 1)·r̄). */
    standardised: number | undefined;
    averageCorrelation: number | undefined;
    items: ItemStatistics[];
}

/**
 * Cronbach's α = k/(k − 1) · (1 − Σs²ᵢ/s²_T) with item statistics, over rows that are complete. Undefined below two items,
 * two rows, or where the sum does not vary. Source: Cronbach 1951.
 */
export function cronbach(columns: Readonly<Record<string, Column>>): Reliability | undefined {
    const names = Object.keys(columns);
    const rows = completeRows(names.map((name) => columns[name]!));
    const alpha = alphaOf(rows);
    if (alpha === undefined) return undefined;
    const at = (j: number) => rows.map((row) => row[j]!);
    const pairs = names.flatMap((_, i) => names.slice(i + 1).map((__, j) => correlation(at(i), at(i + 1 + j))));
    const known = pairs.filter((r): r is number => r !== undefined);
    const averageCorrelation = known.length === pairs.length ? mean(known) : undefined;
    const k = names.length;
    return {
        n: rows.length,
        alpha,
        averageCorrelation,
        standardised: averageCorrelation === undefined ? undefined : (k * averageCorrelation) / (1 + (k - 1) * averageCorrelation),
        items: names.map((item, j) => {
            const others = rows.map((row) => row.filter((_, i) => i !== j));
            return {
                item,
                mean: mean(at(j))!,
                deviation: Math.sqrt(variance(at(j))!),
                itemRest: correlation(at(j), others.map(sum)),
                alphaIfDropped: alphaOf(others)
            };
        })
    };
}

function alphaOf(rows: readonly (readonly number[])[]): number | undefined {
    const k = rows[0]?.length ?? 0;
    if (k < 2 || rows.length < 2) return undefined;
    const total = variance(rows.map(sum));
    if (!total) return undefined;
    const items = sum(Array.from({ length: k }, (_, j) => variance(rows.map((row) => row[j]!))!));
    return (k / (k - 1)) * (1 - items / total);
}
