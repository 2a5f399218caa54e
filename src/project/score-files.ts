import type { Value } from '../expression/values.js';
import { csv, type CsvValue } from '../generators/format/csv.js';
import { fileName } from '../generators/format/file-names.js';
import type { OutputFile } from '../generators/output.js';
import { isResult } from '../scoring/table-plan.js';
import type { DataProblem } from './data/problems.js';
import type { Measure } from './figures.js';
import type { ScoredTable, ScoreReport } from './score.js';
import type { StreamReport } from './score-stream.js';
import type { TableAnswers } from './tally/answered.js';
import { type GroupFigures, PROTECTS } from './tally/groups.js';

/** What `score --out` writes: scored rows of each table, the figures, and what was wrong with the data. */
export function scoreFiles(report: ScoreReport): OutputFile[] {
    return [
        ...report.scored.map((table) => ({ path: `${fileName(table.plan.name)}.scored.csv`, content: scoredCsv(table) })),
        ...figureFiles({ ...report, answers: [] })
    ];
}

/** The same without the rows, which are in their files already. */
export function figureFiles(report: Pick<StreamReport, 'measures' | 'problems' | 'groups' | 'answers'>): OutputFile[] {
    return [
        {
            path: 'measures.json',
            content: `${JSON.stringify({ ...measuresJson(report.measures), ...(report.groups ? { groups: report.groups } : {}) }, null, 2)}\n`
        },
        ...(report.groups ? [{ path: 'groups.csv', content: groupsCsv(report.groups) }] : []),
        ...(report.answers.length > 0 ? [{ path: 'answers.csv', content: answersCsv(report.answers) }] : []),
        { path: 'problems.csv', content: problemsCsv(report.problems) }
    ];
}

/** One line for each state of each question and score, with its rows. */
function answersCsv(tables: readonly TableAnswers[]): string {
    const lines = tables.flatMap(({ table, questions, scores }): CsvValue[][] =>
        [...questions, ...scores].flatMap(({ column, ...states }) => Object.entries(states).map(([state, rows]) => [table, column, state, rows]))
    );
    return csv([['table', 'column', 'state', 'rows'], ...lines]);
}

/** One line for each measure of each group. */
function groupsCsv({ by, minimum, groups }: GroupFigures): string {
    const head = [...by, 'rows', 'measure', 'value', 'n', 'reason'];
    const lines = groups.flatMap(({ values, rows, hidden, protects, measures }): CsvValue[][] => {
        if (hidden) return [[...values, undefined, undefined, undefined, undefined, protects ? PROTECTS : `fewer than ${minimum} rows`]];
        return measures.map(({ name, all }) => [...values, rows, name, cellOf(all.value), all.n, all.reason]);
    });
    return csv([head, ...lines]);
}

/** The stable machine form; `version` rises when a field changes its meaning. */
export function measuresJson(measures: readonly Measure[]): object {
    return { format: 'touchstone-measures', version: 1, measures };
}

/** One line for each row that was read, in its order, with all columns as scored. */
function scoredCsv({ plan, rows }: ScoredTable): string {
    const names = plan.derived.filter(isResult).map(({ name }) => name);
    // What a score does not need but the table has: how the response came in.
    const extra = [...new Set(rows.flatMap(({ data }) => Object.keys(data.cells)))].filter((name) => !plan.inputs.some((input) => input.name === name));
    const own = [...new Set(rows.flatMap(({ data }) => Object.keys(data.own ?? {})))];
    const several = new Set(rows.map(({ file }) => file)).size > 1;
    const head = [...(several ? ['file'] : []), 'row', ...extra, ...names, ...own.map((name) => `${name}.words`)];
    const lines = rows.map(({ data, scored, file }): CsvValue[] => [
        ...(several ? [file] : []),
        data.row,
        ...extra.map((name) => cellOf(data.cells[name])),
        ...names.map((name) => cellOf(scored.columns[name])),
        ...own.map((name) => data.own?.[name])
    ]);
    return csv([head, ...lines]);
}

function cellOf(value: Value | null | undefined): CsvValue {
    return typeof value === 'object' ? value?.join(';') : value;
}

const PROBLEM_COLUMNS = [
    'severity',
    'kind',
    'table',
    'file',
    'row',
    'heading',
    'column',
    'value',
    'why',
    'allowed',
    'suggestion'
] as const satisfies readonly (keyof DataProblem)[];

function problemsCsv(problems: readonly DataProblem[]): string {
    return csv([[...PROBLEM_COLUMNS], ...problems.map((problem) => PROBLEM_COLUMNS.map((column) => problem[column]))]);
}
