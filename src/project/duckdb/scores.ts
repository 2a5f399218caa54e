/** Scoring in DuckDB: answers as read go into its tables, the views that `touchstone sql` prints make scores and figures of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Expr, MISSING } from '../../expression/types.js';
import { rewrite } from '../../expression/tree.js';
import type { Value } from '../../expression/values.js';
import type { Model } from '../../model/types.js';
import { get, type Store } from '../../scoring/dialects/columns/store.js';
import { DIALECTS } from '../../scoring/dialects/sql/dialects.js';
import { givenTables } from '../../scoring/dialects/sql/names.js';
import { sqlTables, sqlViews, tableColumns, type View } from '../../scoring/dialects/sql/script.js';
import { answerFor } from '../../scoring/reading.js';
import type { InputColumn, TablePlan } from '../../scoring/table-plan.js';
import type { TableBatch } from '../data/stream/reader.js';
import { UsageError } from '../errors.js';
import { settled, temporary } from '../temporary.js';
import type { Cell, Connection, DuckdbLibrary } from './library.js';
import { ScoredRows } from './scored-rows.js';

/** Numbers the rows of a table in the order of the files; `#` stands in no name that a person can give. */
const ROW = '#at';
/** A vector of DuckDB's. */
const SLICE = 2048;

const { identifier, literal } = DIALECTS.duckdb;

interface Filling {
    readonly inputs: readonly InputColumn[];
    readonly types: readonly unknown[];
    readonly appender: Awaited<ReturnType<Connection['createAppender']>>;
    rows: number;
}

/** Tables are begun, filled, and computed together; then each can be read. */
export class DuckdbScores {
    private readonly tables = new Map<string, Filling>();
    private readonly open: Connection[] = [];
    private views: readonly View[] = [];
    private plans: ReadonlyMap<string, TablePlan> = new Map();

    private constructor(
        private readonly library: DuckdbLibrary,
        private readonly instance: Awaited<ReturnType<DuckdbLibrary['DuckDBInstance']['create']>>,
        private readonly connection: Connection,
        private readonly folder: string,
        private readonly names: ReadonlyMap<string, string>
    ) {}

    /** In a file of its own, so that what does not fit into memory has a place. */
    static async create(library: DuckdbLibrary, plans: ReadonlyMap<string, TablePlan>): Promise<DuckdbScores> {
        const folder = temporary(await mkdtemp(join(tmpdir(), 'touchstone-duckdb-')));
        const instance = await library.DuckDBInstance.create(join(folder, 'scores.duckdb'));
        return new DuckdbScores(library, instance, await instance.connect(), folder, givenTables(plans, DIALECTS.duckdb));
    }

    async begin(plan: TablePlan): Promise<void> {
        const { VARCHAR, DOUBLE, INTEGER } = this.library;
        const table = this.names.get(plan.name)!;
        const columns = tableColumns(plan, { dialect: 'duckdb', keep: [ROW] });
        const kinds = ['INTEGER', ...plan.inputs.map((input) => (isNumber(input) ? 'DOUBLE' : 'VARCHAR'))];
        await this.connection.run(`CREATE TABLE ${identifier(table)} (${columns.map((name, at) => `${identifier(name)} ${kinds[at]!}`).join(', ')})`);
        this.tables.set(plan.name, {
            inputs: plan.inputs,
            types: kinds.map((kind) => ({ INTEGER, DOUBLE, VARCHAR })[kind]),
            appender: await this.connection.createAppender(table),
            rows: 0
        });
    }

    /** Adds rows below those that the table has. */
    append(plan: TablePlan, batch: Pick<TableBatch, 'rows' | 'inputs'>): void {
        const table = this.tables.get(plan.name)!;
        for (let from = 0; from < batch.rows; from += SLICE) {
            const rows = Math.min(SLICE, batch.rows - from);
            const chunk = this.library.DuckDBDataChunk.create(table.types, rows);
            const numbers = Array.from({ length: rows }, (_, at) => table.rows + at);
            chunk.setColumns([numbers, ...table.inputs.map((input) => cellsOf(input, batch.inputs.get(input.name), from, rows))]);
            table.appender.appendDataChunk(chunk);
            table.rows += rows;
        }
    }

    /** Makes the views. `plans`: the tables with all columns that are wanted of their rows. Throws a UsageError for what they cannot say. */
    async compute(model: Model, plans: ReadonlyMap<string, TablePlan>): Promise<void> {
        for (const { appender } of this.tables.values()) appender.closeSync();
        this.plans = new Map([...plans].map(([name, plan]) => [name, this.withoutAbsent(plan)]));
        const options = { dialect: 'duckdb', keep: [ROW], plans: this.plans } as const;
        try {
            // Tables that nobody gave are there, and empty.
            await this.connection.run(sqlTables(model, options));
            this.views = sqlViews(model, options);
            for (const { statement } of this.views) await this.connection.run(statement);
        } catch (error) {
            throw new UsageError(`DuckDB cannot compute these scores: ${(error as Error).message}`, 'Score without --engine duckdb.');
        }
    }

    /** The rows of a table as scored, in their order. */
    async rows(table: string): Promise<ScoredRows> {
        const view = this.views.find(({ rows }) => rows?.table === table)!;
        const plan = this.plans.get(table)!;
        const columns = plan.derived.map(({ name }) => identifier(view.rows!.columns.get(name)!));
        const connection = await this.instance.connect();
        this.open.push(connection);
        return new ScoredRows(plan, await connection.stream(`SELECT ${columns.join(', ')} FROM ${view.name} ORDER BY ${identifier(ROW)}`));
    }

    /** Measures over all rows, by name; null where missing. */
    async figures(): Promise<ReadonlyMap<string, Value | null>> {
        const found = new Map<string, Value | null>();
        const view = this.views.find(({ measures }) => measures);
        if (!view) return found;
        const result = await this.connection.stream(`SELECT measure, value FROM ${view.name} WHERE "by" = ${literal('all')}`);
        for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
            const [names, values] = [chunk.getColumnVector(0), chunk.getColumnVector(1)];
            for (let at = 0; at < chunk.rowCount; at++) {
                const value = values.getItem(at);
                found.set(String(names.getItem(at)), typeof value === 'bigint' ? Number(value) : value);
            }
        }
        return found;
    }

    async close(): Promise<void> {
        for (const connection of [...this.open, this.connection]) connection.closeSync();
        this.instance.closeSync();
        await rm(this.folder, { recursive: true, force: true });
        settled(this.folder);
    }

    /** An aggregate over rows of a table that nobody gave is missing, not zero. */
    private withoutAbsent(plan: TablePlan): TablePlan {
        const given = (expr: Expr): Expr => rewrite(expr, (each) => (each.op === 'population' && !this.tables.has(each.table) ? MISSING : each));
        return { ...plan, derived: plan.derived.map((column) => ({ ...column, expr: given(column.expr) })) };
    }
}

export const openDuckdb = (library: DuckdbLibrary, plans: ReadonlyMap<string, TablePlan>): Promise<DuckdbScores> => DuckdbScores.create(library, plans);

/** "Not applicable" is a text. */
const isNumber = ({ type, na, options }: InputColumn): boolean => type.kind === 'number' && !na && !options?.length;

function cellsOf(input: InputColumn, store: Store | undefined, from: number, rows: number): Cell[] {
    const typed = isNumber(input);
    return Array.from({ length: rows }, (_, at) => {
        const answer = store && answerFor(input, get(store, from + at) ?? null);
        if (answer === null || answer === undefined) return null;
        if (typed) return typeof answer === 'number' ? answer : null;
        return Array.isArray(answer) ? answer.join(';') : String(answer as string | number | boolean);
    });
}
