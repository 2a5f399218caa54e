import type { NumericFunction, PopulationFunction, RowFunction } from '../../expression/types.js';

/**
 * The functions of the language: one table for the checker, completion, hover and the reference page.
 * `row` and `population` say at which level the word means what; a function with both does at each level the like thing.
 */
export interface FunctionInfo {
    name: string;
    row?: RowFunction | 'rescale' | 'answered' | 'failed' | 'previous' | NumericFunction | 'date' | 'clv';
    population?: PopulationFunction;
    /** What the arguments are, for signature and hover. */
    signature: string;
    /** Percentile or number of points, fixed by the name (`p90`, `top2`). */
    argument?: number;
    /** Weights stand behind the arguments and total 100 %. */
    weighted?: boolean;
    example: string;
}

export const FUNCTIONS: readonly FunctionInfo[] = [
    { name: 'mean', row: 'mean', population: 'mean', signature: 'mean(items…) · mean(Table.column where condition)', example: 'mean(Q1, Q2)' },
    { name: 'sum', row: 'sum', population: 'sum', signature: 'sum(items…) · sum(Table.column where condition)', example: 'sum(Q1, Q2)' },
    { name: 'min', row: 'min', population: 'min', signature: 'min(items…) · min(Table.column)', example: 'min(Q1, Q2)' },
    { name: 'max', row: 'max', population: 'max', signature: 'max(items…) · max(Table.column)', example: 'max(Q1, Q2)' },
    { name: 'median', row: 'median', population: 'median', signature: 'median(items…) · median(Table.column)', example: 'median(Q1, Q2, Q3)' },
    { name: 'count', row: 'count', population: 'count', signature: 'count(items…) · count(Table where condition)', example: 'count(Case where resolvedFirst)' },
    { name: 'weighted', row: 'weighted', weighted: true, signature: 'weighted(a 60 %, b 40 %)', example: 'weighted(courtesy 60 %, reliability 40 %)' },
    { name: 'rescale', row: 'rescale', signature: 'rescale(value, low .. high, low .. high)', example: 'rescale(courtesy, 1 .. 5, 0 .. 100)' },
    { name: 'answered', row: 'answered', signature: 'answered(item)', example: 'answered(Q1)' },
    { name: 'failed', row: 'failed', signature: 'failed(List.Class)', example: 'failed(Defect.Major) <= 2' },
    { name: 'abs', row: 'abs', signature: 'abs(number)', example: 'abs(Q3.gap)' },
    { name: 'round', row: 'round', signature: 'round(number, decimals)', example: 'round(overall, 1)' },
    { name: 'floor', row: 'floor', signature: 'floor(number)', example: 'floor(overall)' },
    { name: 'ceiling', row: 'ceiling', signature: 'ceiling(number)', example: 'ceiling(overall)' },
    { name: 'sqrt', row: 'sqrt', signature: 'sqrt(number)', example: 'sqrt(overall)' },
    { name: 'year', row: 'date', signature: 'year(date)', example: 'year(asOf)' },
    { name: 'month', row: 'date', signature: 'month(date)', example: 'month(asOf)' },
    { name: 'day', row: 'date', signature: 'day(date)', example: 'day(asOf)' },
    { name: 'hours', row: 'date', signature: 'hours(time)', example: 'hours(asOf) in 9 .. 12' },
    { name: 'clv', row: 'clv', signature: 'clv(margin per period, retention, discount, periods)', example: 'clv(120 EUR, 80 %, 10 %, 5)' },
    { name: 'share', population: 'share', signature: 'share(condition where condition)', example: 'share(Case.resolvedFirst where via = Phone)' },
    { name: 'nps', population: 'nps', signature: 'nps(Table.item)', example: 'nps(CSI2026.Q7)' },
    { name: 'top', population: 'top', signature: 'top(Table.item, points)', example: 'top(CSI2026.Q1, 2)' },
    { name: 'top2', population: 'top', argument: 2, signature: 'top2(Table.item)', example: 'top2(CSI2026.Q1)' },
    { name: 'percentile', population: 'percentile', signature: 'percentile(Table.column, 90 %)', example: 'percentile(Case.closed - Case.opened, 90 %)' },
    ...[10, 25, 50, 75, 90, 95, 99].map((p): FunctionInfo => ({
        name: `p${p}`,
        population: 'percentile',
        argument: p / 100,
        signature: `p${p}(Table.column)`,
        example: `p${p}(Case.closed - Case.opened)`
    })),
    { name: 'bottom', population: 'top', signature: 'bottom(Table.item, points)', example: 'bottom(CSI2026.Q1, 2)' },
    { name: 'bottom2', population: 'top', argument: 2, signature: 'bottom2(Table.item)', example: 'bottom2(CSI2026.Q1)' },
    { name: 'previous', row: 'previous', signature: 'previous(Kpi)', example: 'CSI - previous(CSI)' },
    { name: 'growth', row: 'previous', signature: 'growth(Kpi)', example: 'growth(Revenue)' },
    { name: 'open', population: 'open', signature: 'open(Table.closed where condition)', example: 'open(Case.closed)' },
    { name: 'stdev', population: 'stdev', signature: 'stdev(Table.column)', example: 'stdev(CSI2026.overall)' }
];

export const FUNCTION_BY_NAME: ReadonlyMap<string, FunctionInfo> = new Map(FUNCTIONS.map((info) => [info.name, info]));
