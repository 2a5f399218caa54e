/** Reports from a source text and rows that exist only in a test. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from '../../src/model/types.js';
import { DataFile } from '../../src/project/data/stream/bytes.js';
import { withGaps } from '../../src/project/gaps.js';
import { scoreStream } from '../../src/project/score-stream.js';
import { RowCollector } from '../../src/report/collect.js';
import { reportFigures, type ReportOptions } from '../../src/report/figures/report.js';
import type { Report } from '../../src/report/figures/types.js';
import type { Response } from '../../src/scoring/reading.js';
import { compile } from '../scoring/compile.js';

export type Rows = Readonly<Record<string, readonly Response[]>>;

/** Through files, as the command goes. */
export async function reportOf(source: string, rows: Rows, options: ReportOptions = {}): Promise<{ model: Model; report: Report }> {
    const model = await compile(source);
    const whole = withGaps(model);
    const kept = new RowCollector(whole);
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-report-'));
    try {
        const sources = await Promise.all(
            Object.entries(rows).map(async ([table, own], at) => {
                const file = join(folder, `${at}.jsonl`);
                await writeFile(file, own.map((row) => `${JSON.stringify(row)}\n`).join(''));
                return { table, file };
            })
        );
        const { measures } = await scoreStream(whole, sources, { open: (file) => DataFile.open(file), sink: kept });
        return { model, report: reportFigures(model, { tables: kept.tables, measures, sources: [] }, options) };
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

/** So many answers in a quarter, one after another. */
export function answers(quarter: number, values: readonly (number | null)[], more: (at: number) => Response = () => ({})): Response[] {
    return values.map((Q, at) => ({ answered: `2026-0${quarter * 3 - 2}-15T10:00:00+09:00`, respondent: `R${quarter}${at}`, Q, ...more(at) }));
}

/** A value many times. */
export const times = (n: number, value: number): number[] => new Array<number>(n).fill(value);
