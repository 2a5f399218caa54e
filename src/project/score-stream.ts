/** Scoring files of any size: rows come, are scored, counted and written batch by batch, and are forgotten. */
import type { Model } from '../model/types.js';
import { walk } from '../expression/tree.js';
import type { Value } from '../expression/values.js';
import { planTables } from '../scoring/measures.js';
import { isRoster, type Table, tablesOf } from '../scoring/rosters.js';
import type { ScoredColumns } from '../scoring/dialects/columns/run.js';
import type { TablePlan } from '../scoring/table-plan.js';
import type { DataConfig } from './data/config.js';
import { SeenTables } from './data/duplicates.js';
import { dateMembers, mayNest, tablesIn } from './data/nested.js';
import { ProblemList } from './data/problems.js';
import type { DataRow } from './data/rows.js';
import type { DataFile } from './data/stream/bytes.js';
import { CHUNK_ROWS } from './data/stream/chunk.js';
import { openTable } from './data/stream/table.js';
import type { TableBatch } from './data/stream/reader.js';
import { readTable, type TableRead } from './data/table.js';
import { shown } from './data/text.js';
import { comparedWithin } from './comparisons.js';
import { withFigures } from './duckdb/figures.js';
import type { DuckdbLibrary } from './duckdb/library.js';
import type { DuckdbScores } from './duckdb/scores.js';
import { cadenceKey, figuresOver, type Measure } from './figures.js';
import { JoinedTables } from './joins.js';
import { sampleFrom } from './sample.js';
import { type DataSource, type ScoreReport, type TableReport, unknownTable, WHY } from './score.js';
import { batchOf, StreamedTable } from './streamed-table.js';
import type { TableAnswers } from './tally/answered.js';
import { assertGrouped } from './tally/grouping.js';
import { type GroupFigures, groupFigures } from './tally/groups.js';
import { CountedPopulation } from './tally/population.js';
import type { TableTally } from './tally/table-tally.js';
import { QuotaWeights } from './weighting.js';

export interface StreamOptions {
    open(file: string): Promise<DataFile>;
    config?: DataConfig;
    encoding?: string;
    /** Whether files that fit nothing are read all the same, to propose a map for them. */
    lenient?: boolean;
    /** What the figures are also made by: `wave`, `segment`, `branch`, or columns. */
    by?: readonly string[];
    /** Groups of fewer rows are hidden. */
    minimumGroup?: number;
    /** Whether what tells persons apart is shown. */
    names?: boolean;
    /** Takes the rows as scored. */
    sink?: RowSink;
    /** Where rows are scored, if not in this process. */
    duckdb?: DuckdbLibrary;
    /** Told how many rows of the file are done. */
    progress?(file: string, rows: number): void;
}

/** Takes scored rows; the first batch of a table comes after `begin`. */
export interface RowSink {
    begin(plan: TablePlan, about: { extra: readonly string[]; own: readonly string[]; files: number }): Promise<void>;
    write(plan: TablePlan, batch: ScoredBatch): Promise<void>;
}
export interface ScoredBatch extends TableBatch {
    file: string;
    scored: ScoredColumns;
}

export interface StreamReport extends Omit<ScoreReport, 'scored'> {
    /** By group, if groups were asked for. */
    groups?: GroupFigures;
    /** What became of each question, and how complete scores are, table by table. */
    answers: TableAnswers[];
    /** How many problems there were beyond those that are listed. */
    unlisted: number;
}

/** More of one kind tell nobody anything new, and they must fit into memory. */
const LISTED = 20_000;

/** As `scoreProject`, which holds every row in memory: the same figures and problems, in memory that does not grow with the rows. */
export async function scoreStream(model: Model, sources: readonly DataSource[], options: StreamOptions): Promise<StreamReport> {
    const run = new StreamRun(model, options);
    return run.score(sources);
}

interface Source {
    table: Table;
    plan: TablePlan;
    file: string;
    /** What of the file is about the table, where it holds several. */
    bytes?: Uint8Array;
}

interface TableRun {
    table: StreamedTable;
    sources: readonly Source[];
    /** Where the rows are weighted by quotas. */
    weights?: QuotaWeights;
}

/** What is done with the rows of a file. */
type Use = (batch: TableBatch, problems: ProblemList) => Promise<void>;

interface FileRead {
    problems: ProblemList;
    report: TableReport;
}

interface Held extends Source {
    read: TableRead;
}

class StreamRun {
    private readonly plans: ReadonlyMap<string, TablePlan>;
    private readonly tables = new Map<string, Table>();
    private readonly lists: ProblemList[] = [];
    private readonly reports: TableReport[] = [];
    private readonly tallies = new Map<string, TableTally>();
    private seen = new SeenTables();

    constructor(
        private readonly model: Model,
        private readonly options: StreamOptions
    ) {
        this.plans = planTables(model);
        for (const table of tablesOf(model)) this.tables.set(table.name, table);
    }

    async score(given: readonly DataSource[]): Promise<StreamReport> {
        for (const name of Object.keys(this.options.config ?? {})) this.table(name);
        const sources: Source[] = [];
        for (const { table, file } of given) {
            const found = this.table(table);
            const source: Source = { table: found, plan: this.plans.get(found.name)!, file };
            sources.push(...(mayNest(found, file) ? await this.unnested(source) : [source]));
        }
        const kept = this.keptTables(sources);
        const held: Held[] = [];
        for (const source of sources) if (kept.has(source.plan.name)) held.push({ ...source, read: await this.readWhole(source) });
        const rows = new Map<string, DataRow['cells'][]>();
        for (const { plan, read } of held) rows.set(plan.name, [...(rows.get(plan.name) ?? []), ...read.rows.map(({ cells }) => cells)]);
        dateMembers([...this.tables.values()], rows);
        const joined = new JoinedTables(this.model, rows, this.plans as Map<string, TablePlan>);
        const names = new Set(sources.map(({ plan }) => plan.name));
        const runs = [...names].map((name): TableRun => {
            const own = sources.filter(({ plan }) => plan.name === name);
            return { table: new StreamedTable(this.model, own[0]!.plan, joined, names, this.options), sources: own };
        });
        const heldFor = (source: Source): Held | undefined => held.find(({ file, plan }) => file === source.file && plan === source.plan);
        for (const run of runs) await this.weigh(run, joined, names, heldFor);
        const duckdb = this.options.duckdb && (await (await import('./duckdb/scores.js')).openDuckdb(this.options.duckdb, this.plans));
        try {
            if (duckdb) await this.fill(duckdb, runs, heldFor);
            // Who weighs rows or fills a database has seen them all; they come again, and are no duplicates of themselves.
            this.seen = new SeenTables();
            const byFile = new Map<Source, TableReport>();
            for (const { table, sources: own, weights } of runs) {
                if (duckdb) await table.scoreIn(duckdb);
                weights?.rewind();
                for (const source of own) {
                    const count = (batch: TableBatch, problems: ProblemList): Promise<void> =>
                        table.batch(source.file, weights?.weighed(batch) ?? batch, problems);
                    const { problems, report } = await this.file(table, source, heldFor(source), own.length, count);
                    this.lists.push(problems);
                    byFile.set(source, report);
                }
                this.tallies.set(own[0]!.plan.name, table.tally);
            }
            this.reports.push(...sources.map((source) => byFile.get(source)!));
            return this.report(
                runs.map(({ table }) => table.answers.counts()),
                runs.some(({ table }) => table.grouping !== undefined),
                await duckdb?.figures()
            );
        } finally {
            await duckdb?.close();
        }
    }

    /** Reads the responses of a survey that is weighted by its quotas once before, unless they bring their weights. */
    private async weigh(run: TableRun, joined: JoinedTables, given: ReadonlySet<string>, heldFor: (source: Source) => Held | undefined): Promise<void> {
        const { table, sources } = run;
        const { plan, file } = sources[0]!;
        const weights = QuotaWeights.of(this.model, plan, { around: joined.around, byKey: (name, key) => joined.byKey(name, key), given });
        if (!weights) return;
        for (const source of sources) {
            const { report } = await this.file(table, source, heldFor(source), sources.length, (batch) => Promise.resolve(weights.look(batch)));
            if (report.matched.some(({ column }) => column === 'weight')) return;
        }
        const problems = new ProblemList(plan.name, file, LISTED);
        weights.settle(problems);
        this.lists.push(problems);
        run.weights = weights;
    }

    /** Reads every file once for the database; what is wrong with it is said when it is read again. */
    private async fill(duckdb: DuckdbScores, runs: readonly TableRun[], heldFor: (source: Source) => Held | undefined): Promise<void> {
        for (const { table, sources, weights } of runs) {
            await duckdb.begin(sources[0]!.plan);
            weights?.rewind();
            const add = (batch: TableBatch): Promise<void> => Promise.resolve(duckdb.append(sources[0]!.plan, weights?.weighed(batch) ?? batch));
            for (const source of sources) await this.file(table, source, heldFor(source), sources.length, add);
        }
        const wanted = new Map(runs.map(({ table }) => [table.tally.plan.name, table.tally.plan]));
        await duckdb.compute(this.model, new Map([...this.plans].map(([name, plan]) => [name, wanted.get(name) ?? plan])));
    }

    /** A file of responses that hold members is read as one of responses and one of each roster. */
    private async unnested(source: Source): Promise<Source[]> {
        const data = await this.options.open(source.file);
        try {
            return tablesIn(source.table, source.file, await data.whole()).map(({ of, bytes, apart }): Source => ({
                table: of,
                plan: this.plans.get(of.name)!,
                file: source.file,
                ...(apart ? { bytes } : {})
            }));
        } finally {
            await data.close();
        }
    }

    private table(name: string): Table {
        return this.tables.get(name.normalize('NFC')) ?? unknownTable(name, this.tables);
    }

    /** Tables whose rows others look at; all of them where a row looks at many rows of another table. */
    private keptTables(sources: readonly Source[]): Set<string> {
        const names = new Set(sources.map(({ plan }) => plan.name));
        const plans = [...names].map((name) => this.plans.get(name)!);
        const looks = plans.some(({ derived }) => derived.some(({ expr }) => [...walk(expr)].some((each) => each.op === 'population')));
        // Members are told by their response when they answered.
        if (looks || sources.some(({ table }) => 'members' in table && isRoster(table))) return names;
        return new Set([...this.plans.values()].flatMap(({ links }) => links.map(({ table }) => table)).filter((name) => names.has(name)));
    }

    private async readWhole({ table, plan, file, bytes }: Source): Promise<TableRead> {
        const about = { table, plan, file, config: this.configOf(table), seen: this.seen.of(plan), ...this.lenience() };
        if (bytes) return readTable(this.model, { ...about, bytes });
        const data = await this.options.open(file);
        try {
            return await readTable(this.model, { ...about, bytes: await data.whole() });
        } finally {
            await data.close();
        }
    }

    private configOf(table: Table): NonNullable<DataConfig[string]> {
        const own = this.options.config?.[table.name] ?? {};
        return this.options.encoding === undefined ? own : { ...own, encoding: this.options.encoding };
    }

    private lenience(): { lenient?: true } {
        return this.options.lenient ? { lenient: true } : {};
    }

    private file(table: StreamedTable, source: Source, held: Held | undefined, files: number, use: Use): Promise<FileRead> {
        return held ? this.heldRows(table, held, files, use) : this.streamedRows(table, source, files, use);
    }

    private async heldRows(table: StreamedTable, { file, plan, read }: Held, files: number, use: Use): Promise<FileRead> {
        const problems = new ProblemList(plan.name, file, LISTED);
        for (const { severity, kind, why, table: _, file: __, ...details } of read.problems) problems.add(severity, kind, why, details);
        const own = [...new Set(read.rows.flatMap((row) => Object.keys(row.own ?? {})))];
        const extra = [...new Set(read.rows.flatMap(({ cells }) => Object.keys(cells)))].filter((name) => !plan.inputs.some((input) => input.name === name));
        await table.begin(new Set(read.matched.map(({ column }) => column)), { extra, own, files });
        for (let from = 0; from < read.rows.length; from += CHUNK_ROWS) {
            await use(batchOf(plan, read.rows.slice(from, from + CHUNK_ROWS), extra, own, problems), problems);
            this.options.progress?.(file, from);
        }
        const { rows, problems: _, ...about } = read;
        return { problems, report: { ...about, rows: rows.length } };
    }

    private async streamedRows(table: StreamedTable, { table: of, plan, file }: Source, files: number, use: Use): Promise<FileRead> {
        const data = await this.options.open(file);
        try {
            const { reader, chunks, problems, about } = await openTable(this.model, {
                table: of,
                plan,
                seen: this.seen.of(plan),
                name: file,
                file: data,
                config: this.configOf(of),
                most: LISTED,
                refused: (row, { column, problem, value }) => problems.add('finding', 'bad-cell', WHY[problem], { row, column, value: shown(value, 200) }),
                ...this.lenience()
            });
            await table.begin(new Set(about.matched.map(({ column }) => column)), { extra: reader.extraColumns, own: reader.ownColumns, files });
            for await (const chunk of chunks) {
                await use(reader.read(chunk), problems);
                this.options.progress?.(file, reader.rows);
            }
            reader.finish();
            const order = about.matched.map(({ column }) => column);
            const badCells = Object.fromEntries([...reader.badCells].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
            return { problems, report: { ...about, rows: reader.rows, badCells } };
        } finally {
            await data.close();
        }
    }

    /** `known`: measures over all rows that were computed elsewhere. */
    private report(answers: TableAnswers[], grouped: boolean, known: ReadonlyMap<string, Value | null> | undefined): StreamReport {
        const population = new CountedPopulation(this.model, this.tallies);
        const { by, minimumGroup = 0 } = this.options;
        if (by && !grouped)
            assertGrouped(
                [...this.tallies.keys()].map((name) => this.plans.get(name)!),
                by
            );
        const figures = figuresOver(this.model, known ? withFigures(population, known) : population);
        const measures: Measure[] = comparedWithin(this.model, population, figures);
        return {
            tables: this.reports.map((report) => ({ ...report, ...this.sample(report.table) })),
            problems: this.lists.flatMap(({ all }) => [...all].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))),
            measures,
            answers,
            findings: this.lists.reduce((sum, { findings }) => sum + findings, 0),
            unlisted: this.lists.reduce((sum, { dropped }) => sum + dropped, 0),
            ...(by ? { groups: groupFigures(this.model, population, this.tallies, by, minimumGroup) } : {})
        };
    }

    private sample(table: string): Pick<TableReport, 'sample'> {
        const instrument = this.model.instruments.find(({ name }) => name === table);
        const cells = [...(this.tallies.get(table)?.cells.values() ?? [])];
        const sample = sampleFrom(instrument, () => {
            const periods = new Map<string, { name: string; end: string; n: number }>();
            const key = instrument?.every && cadenceKey(instrument.every);
            for (const { periods: of, rows } of cells) {
                const period = key === undefined ? undefined : of.get(key);
                if (period) periods.set(period.name, { ...period, n: (periods.get(period.name)?.n ?? 0) + rows });
            }
            const last = [...periods.values()].sort((a, b) => (a.end < b.end ? 1 : -1))[0];
            return last ? { n: last.n, period: last.name } : { n: cells.reduce((sum, { rows }) => sum + rows, 0) };
        });
        return sample ? { sample } : {};
    }
}
