/** What a report is made from, out of what `score` made. */
import type { Model } from '../model/types.js';
import type { ScoreReport } from '../project/score.js';
import type { ReportInput } from './figures/report.js';
import { pageContext } from './page/context.js';
import { headlineOf } from './page/summary.js';
import type { Report } from './figures/types.js';

/** @param fileOf What to call a file on the page: nobody's folders. */
export function reportInput(model: Model, score: ScoreReport, fileOf: (file: string) => string): ReportInput {
    const rows = score.scored.map(({ plan, rows: own }) => [plan.name, own] as const);
    return {
        tables: new Map(rows.map(([table, own]) => [table, own.map(({ scored }) => scored.columns)])),
        answers: new Map(rows.map(([table, own]) => [table, own.map(({ data }) => data.cells)])),
        measures: score.measures,
        sources: score.tables.map(({ table, file, rows: n }) => {
            const element = [...model.instruments, ...model.records].find(({ name }) => name === table);
            return {
                table,
                title: element && Object.keys(element.title).length > 0 ? element.title : { '': table },
                file: fileOf(file),
                rows: n,
                findings: score.problems.filter((problem) => problem.severity === 'finding' && problem.table === table && problem.file === file).length
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
export function periodsIn({ measures }: ScoreReport): string[] {
    return [...new Set(measures.flatMap(({ periods }) => periods.map(({ period }) => period)))].sort();
}
