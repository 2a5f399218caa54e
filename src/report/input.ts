/** What a report is made from, out of what `score` made. */
import type { Model } from '../model/types.js';
import type { StreamReport } from '../project/score-stream.js';
import type { RowCollector } from './collect.js';
import type { ReportInput } from './figures/report.js';
import { pageContext } from './page/context.js';
import { headlineOf } from './page/summary.js';
import type { Report } from './figures/types.js';

/** @param fileOf What to call a file on the page: nobody's folders. */
export function reportInput(model: Model, score: StreamReport, rows: RowCollector, fileOf: (file: string) => string): ReportInput {
    const declared = [...model.instruments, ...model.records];
    const place = (table: string): number => declared.findIndex(({ name }) => name === table);
    // As they are declared, in whatever order they were given.
    const tables = [...score.tables].sort((a, b) => place(a.table) - place(b.table));
    return {
        tables: rows.tables,
        measures: score.measures,
        sources: tables.map(({ table, file, rows: n, badCells }) => {
            const element = declared.find(({ name }) => name === table);
            return {
                table,
                title: element && Object.keys(element.title).length > 0 ? element.title : { '': table },
                file: fileOf(file),
                rows: n,
                findings: Object.values(badCells).reduce((sum, count) => sum + count, 0)
            };
        })
    };
}

/** The first sentence of the report, for whoever does not open it; empty where there is no figure. */
export function headlineText(report: Report, model: Model, language: string): string {
    const measure = report.measures.find(({ name }) => name === report.headline);
    if (!measure) return '';
    const context = pageContext(report, model, language, () => Promise.reject(new Error('nothing is drawn here')));
    return context.words.sentences(headlineOf(measure, context));
}

/** The periods that there are figures of, for who asked for another. */
export function periodsIn({ measures }: StreamReport): string[] {
    return [...new Set(measures.flatMap(({ periods }) => periods.map(({ period }) => period)))].sort();
}
