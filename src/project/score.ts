/** Scoring a project's data: files in, scored rows and figures out. */
import type { Model } from '../model/types.js';
import { nearest } from '../language/validation/near.js';
import { columnsOf } from '../scoring/dialects/columns/batch.js';
import { planTables } from '../scoring/measures.js';
import { type Table, tablesOf } from '../scoring/rosters.js';
import type { Problem } from '../scoring/reading.js';
import { keyOf, type ScoredRow } from '../scoring/row.js';
import type { TablePlan } from '../scoring/table-plan.js';
import type { DataConfig, TableData } from './data/config.js';
import { SeenTables } from './data/duplicates.js';
import { dateMembers, tablesIn } from './data/nested.js';
import { type DataProblem, ProblemList } from './data/problems.js';
import { type DataRow } from './data/rows.js';
import { readTable, type TableRead } from './data/table.js';
import { shown } from './data/text.js';
import { withComparisons } from './comparisons.js';
import { UsageError } from './errors.js';
import { figuresOf, type Measure } from './figures.js';
import { JoinedTables } from './joins.js';
import { sampleOf, type SampleReport } from './sample.js';
import { QuotaWeights } from './weighting.js';

/** A file of rows of a table. */
export interface DataSource {
    table: string;
    file: string;
}
export interface ScoreOptions {
    readFile(file: string): Promise<Uint8Array>;
    config?: DataConfig;
    encoding?: string;
    /** Whether files that fit nothing are read all the same, to propose a map for them. */
    lenient?: boolean;
}
export interface TableReport extends Omit<TableRead, 'rows' | 'problems'> {
    rows: number;
    /** How many responses the survey's margin of error takes, and how many there are; of all files of the table together. */
    sample?: SampleReport;
}
export interface ScoredTable {
    plan: TablePlan;
    rows: readonly { data: DataRow; scored: ScoredRow; file: string }[];
}
export interface ScoreReport {
    tables: TableReport[];
    /** What was wrong with the data, file by file and from top to bottom. */
    problems: DataProblem[];
    measures: Measure[];
    scored: ScoredTable[];
    /** How many findings there are; notes do not count. */
    findings: number;
}

/** Reads the sources, scores their rows, and computes every measure. Throws a UsageError for a table or file that is not there. */
export async function scoreProject(model: Model, sources: readonly DataSource[], options: ScoreOptions): Promise<ScoreReport> {
    const plans = planTables(model);
    const tables = new Map(tablesOf(model).map((table) => [table.name, table] as const));
    const known = (name: string): Table => tables.get(name.normalize('NFC')) ?? unknownTable(name, tables);
    for (const name of Object.keys(options.config ?? {})) known(name);
    for (const { table } of sources) known(table);
    const reads: TableRead[] = [];
    const seen = new SeenTables();
    for (const { table: name, file } of sources) {
        const table = known(name);
        const whole = await options.readFile(file);
        for (const { of, bytes } of tablesIn(table, file, whole)) {
            const own: TableData = options.config?.[of.name] ?? {};
            const config = options.encoding === undefined ? own : { ...own, encoding: options.encoding };
            const plan = plans.get(of.name)!;
            reads.push(await readTable(model, { table: of, plan, file, bytes, config, seen: seen.of(plan), ...(options.lenient ? { lenient: true } : {}) }));
        }
    }
    return score(model, plans, reads);
}

export function unknownTable(name: string, tables: ReadonlyMap<string, unknown>): never {
    const near = nearest(name, tables.keys());
    throw new UsageError(
        `There is no table '${name}'.`,
        near ? `Did you mean '${near}'?` : `Tables are instruments and records: ${[...tables.keys()].join(', ')}`
    );
}

function score(model: Model, plans: Map<string, TablePlan>, reads: readonly TableRead[]): ScoreReport {
    const rows = new Map<string, { data: DataRow; file: string }[]>();
    for (const { table, file, rows: own } of reads) rows.set(table, [...(rows.get(table) ?? []), ...own.map((data) => ({ data, file }))]);
    const cells = new Map([...rows].map(([table, own]) => [table, own.map(({ data }) => data.cells)] as const));
    dateMembers(tablesOf(model), cells);
    const joined = new JoinedTables(model, cells, plans);
    const problems = [
        ...reads.flatMap((read) => read.problems),
        ...[...rows].flatMap(([table, own]) => weigh(model, plans.get(table)!, own, joined, new Set(rows.keys())))
    ];
    const scored = [...rows].map(([table, own]): ScoredTable => {
        const plan = plans.get(table)!;
        const results = joined.rows(table);
        problems.push(...linkProblems(plan, own, joined), ...scoringProblems(plan, own, results));
        return { plan, rows: own.map((row, at) => ({ ...row, scored: results[at]! })) };
    });
    const columns = new Map(scored.map(({ plan, rows: own }) => [plan.name, own.map((row) => row.scored.columns)]));
    const files = reads.map(({ file }) => file);
    const order = (problem: DataProblem): number => files.indexOf(problem.file);
    return {
        tables: reads.map(({ rows: own, problems: _, ...read }) => {
            const sample = sampleOf(
                model.instruments.find(({ name }) => name === read.table),
                columns.get(read.table) ?? []
            );
            return { ...read, rows: own.length, ...(sample ? { sample } : {}) };
        }),
        problems: problems.sort((a, b) => order(a) - order(b) || (a.row ?? 0) - (b.row ?? 0)),
        measures: withComparisons(model, columns, figuresOf(model, columns)),
        scored,
        findings: problems.filter(({ severity }) => severity === 'finding').length
    };
}

/** Gives the responses of a survey that is weighted by its quotas their weights, unless they bring them. */
function weigh(
    model: Model,
    plan: TablePlan,
    rows: readonly { data: DataRow; file: string }[],
    joined: JoinedTables,
    given: ReadonlySet<string>
): readonly DataProblem[] {
    const weights = QuotaWeights.of(model, plan, { around: joined.around, byKey: (name, key) => joined.byKey(name, key), given });
    const [first] = rows;
    if (!weights || !first || rows.some(({ data }) => 'weight' in data.cells)) return [];
    const cells = rows.map(({ data }) => data.cells);
    weights.look({ rows: rows.length, inputs: columnsOf(plan, cells).inputs });
    const problems = new ProblemList(plan.name, first.file);
    weights.settle(problems).forEach((weight, at) => (cells[at]!['weight'] = weight));
    return problems.all;
}

/** Keys that lead nowhere, if the table that they lead to was given. */
function linkProblems(plan: TablePlan, rows: readonly { data: DataRow; file: string }[], joined: JoinedTables): DataProblem[] {
    return plan.links.flatMap((link) =>
        rows.flatMap(({ data, file }): DataProblem[] => {
            const key = keyOf(link, (column) => data.cells[column]);
            if (key === undefined || joined.has(link.table, key) !== false) return [];
            const column = link.columns.find((each) => data.cells[each] !== undefined)!;
            // The respondent may be somebody else than the record's row.
            if (column === 'respondent') return [];
            return [
                {
                    severity: 'finding',
                    kind: 'unknown-key',
                    table: plan.name,
                    file,
                    row: data.row,
                    column,
                    value: key,
                    why: `no row of ${link.table} has this key`
                }
            ];
        })
    );
}

export const WHY: Readonly<Record<Problem['problem'], string>> = {
    type: 'it is not of the kind that the column holds',
    range: 'it is out of range',
    option: 'it is none of the options',
    'not-asked': 'the question was not asked of this respondent; the answer is left out',
    'division-by-zero': 'it cannot be computed: a number is divided by zero'
};

function scoringProblems(plan: TablePlan, rows: readonly { data: DataRow; file: string }[], results: readonly ScoredRow[]): DataProblem[] {
    return results.flatMap(({ problems }, at) =>
        problems.map(({ column, problem, value }): DataProblem => {
            const { data, file } = rows[at]!;
            const note = problem === 'not-asked' || problem === 'division-by-zero';
            return {
                severity: note ? 'note' : 'finding',
                kind: problem === 'not-asked' || problem === 'division-by-zero' ? problem : 'bad-cell',
                table: plan.name,
                file,
                row: data.row,
                column,
                ...(value === undefined ? {} : { value: shown(value, 200) }),
                why: WHY[problem]
            };
        })
    );
}
