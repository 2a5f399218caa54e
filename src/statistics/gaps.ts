import { assertLength, type Column, isKnown, mean, meanOf, sampleOf, sum } from './columns.js';
import { unitWeights } from './indices.js';

export interface GapResult {
    /** Perception − expectation by dimension: negative is a shortfall. */
    dimensions: Record<string, number | undefined>;
    /** The same by item, in their order. */
    items: Record<string, (number | undefined)[]>;
    /** The mean of the dimensions that have a figure. */
    overall: number | undefined;
    /** Σ w·gap with Σ w = 100 %, where weights are given and every dimension has a figure. */
    weighted?: number;
}

/**
 * SERVQUAL, in points of the answers: per item P − E; per dimension first the mean of a respondent's items, over those
 * answered on both sides, then the mean over respondents, by their weights if there are any; overall the mean of the
 * dimensions. Weights of dimensions total 1 (or 100 points, as respondents are asked to share them out), else an error; so
 * are columns of different length within a dimension. A dimension without a pair of answers has no figure.
 * Source: Parasuraman, Zeithaml and Berry 1988; the order of the means: Zeithaml, Parasuraman and Berry 1990.
 */
export function servqual(
    pairs: Readonly<Record<string, readonly { expected: Column; perceived: Column }[]>>,
    weights?: Readonly<Record<string, number>>,
    rowWeights?: Column
): GapResult {
    const gaps = Object.entries(pairs).map(([name, items]) => {
        const differences = items.map(({ expected, perceived }) => {
            assertLength(expected.length, perceived.length, 'expectations as perceptions');
            return Array.from(perceived, (value, i) => (isKnown(value) && isKnown(expected[i]) ? value - expected[i] : undefined));
        });
        return [name, differences] as const;
    });
    return overDimensions(gaps, weights, rowWeights);
}

/**
 * SERVPERF: `servqual` with perceptions alone, in the unit of the answers: per dimension the mean over respondents of the mean
 * of their items, overall the mean of the dimensions, and weighted Σ w·P with Σ w = 1. Missing answers are left out; a
 * dimension without answers has no figure. Source: Cronin and Taylor 1992.
 */
export function servperf(perceptions: Readonly<Record<string, readonly Column[]>>, weights?: Readonly<Record<string, number>>, rowWeights?: Column): GapResult {
    return overDimensions(Object.entries(perceptions), weights, rowWeights);
}

function overDimensions(
    columns: readonly (readonly [string, readonly Column[]])[],
    weights: Readonly<Record<string, number>> | undefined,
    rowWeights: Column | undefined
): GapResult {
    const over = (column: Column): number | undefined => meanOf(sampleOf(column, rowWeights));
    const dimensions = new Map(columns.map(([name, items]) => [name, over(rowMeans(items))]));
    const result: GapResult = {
        dimensions: Object.fromEntries(dimensions),
        items: Object.fromEntries(columns.map(([name, items]) => [name, items.map(over)])),
        overall: mean([...dimensions.values()].filter(isKnown))
    };
    if (!weights) return result;
    const names = Object.keys(weights);
    const unknown = names.find((name) => !dimensions.has(name));
    if (unknown !== undefined) throw new RangeError(`There is a weight for '${unknown}', which is none of the dimensions.`);
    const parts = unitWeights(Object.values(weights)).map((weight, i) => {
        const figure = dimensions.get(names[i]!);
        return figure === undefined ? undefined : weight * figure;
    });
    if (parts.every(isKnown)) result.weighted = sum(parts);
    return result;
}

/** Of each row the mean of the columns that it answers. */
function rowMeans(columns: readonly Column[]): Column {
    const rows = columns[0]?.length ?? 0;
    for (const column of columns) assertLength(column.length, rows);
    return Float64Array.from({ length: rows }, (_, i) => mean(columns.map((column) => column[i]).filter(isKnown)) ?? NaN);
}

/**
 * The five dimensions from the ten of 1985: each the mean of those that refine it, in their unit. A dimension without a
 * figure is left out; undefined where none of them has one. Source: Parasuraman, Zeithaml and Berry 1988.
 *
 * @param refines The dimension that each of the ten refines.
 */
export function rollUp(
    figures: Readonly<Record<string, number | null | undefined>>,
    refines: Readonly<Record<string, string>>
): Record<string, number | undefined> {
    const wholes = [...new Set(Object.values(refines))];
    return Object.fromEntries(
        wholes.map((whole) => [
            whole,
            mean(
                Object.keys(refines)
                    .filter((part) => refines[part] === whole)
                    .map((part) => figures[part])
                    .filter(isKnown)
            )
        ])
    );
}
