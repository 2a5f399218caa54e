/** Reports from a source text and rows that exist only in a test. */
import type { Model } from '../../src/model/types.js';
import { withComparisons } from '../../src/project/comparisons.js';
import { figuresOf } from '../../src/project/figures.js';
import { JoinedTables } from '../../src/project/joins.js';
import { reportFigures, type ReportOptions } from '../../src/report/figures/report.js';
import type { Report } from '../../src/report/figures/types.js';
import type { Response } from '../../src/scoring/reading.js';
import { compile } from '../scoring/compile.js';

export type Rows = Readonly<Record<string, readonly Response[]>>;

export async function reportOf(source: string, rows: Rows, options: ReportOptions = {}): Promise<{ model: Model; report: Report }> {
    const model = await compile(source);
    const joined = new JoinedTables(model, new Map(Object.entries(rows)));
    const tables = new Map(Object.keys(rows).map((table) => [table, joined.rows(table).map(({ columns }) => columns)]));
    const measures = withComparisons(model, tables, figuresOf(model, tables));
    const answers = new Map(Object.entries(rows)) as Parameters<typeof reportFigures>[1]['answers'];
    return { model, report: reportFigures(model, { tables, answers: answers!, measures, sources: [] }, options) };
}

/** So many answers in a quarter, one after another. */
export function answers(quarter: number, values: readonly (number | null)[], more: (at: number) => Response = () => ({})): Response[] {
    return values.map((Q, at) => ({ answered: `2026-0${quarter * 3 - 2}-15T10:00:00+09:00`, respondent: `R${quarter}${at}`, Q, ...more(at) }));
}

/** A value many times. */
export const times = (n: number, value: number): number[] => new Array<number>(n).fill(value);
