/** One table of a run: its rows scored, counted and written as they come, whether from a file or from memory. */
import type { Model } from '../model/types.js';
import { columnsOf } from '../scoring/dialects/columns/batch.js';
import { ColumnScorer, type ScoredColumns } from '../scoring/dialects/columns/run.js';
import { emptyStore, get, getScored, put, type Store } from '../scoring/dialects/columns/store.js';
import { answerFor } from '../scoring/reading.js';
import type { Columns } from '../scoring/row.js';
import type { TablePlan } from '../scoring/table-plan.js';
import type { ProblemList } from './data/problems.js';
import type { DataRow } from './data/rows.js';
import type { TableBatch } from './data/stream/reader.js';
import { shown } from './data/text.js';
import type { DuckdbScores } from './duckdb/scores.js';
import { DuckdbScorer } from './duckdb/scorer.js';
import type { JoinedTables } from './joins.js';
import { WHY } from './score.js';
import type { StreamOptions } from './score-stream.js';
import { Grouping } from './tally/grouping.js';
import { AnswerCounter, completeness } from './tally/answered.js';
import { RowPlacing } from './tally/placing.js';
import { TableTally } from './tally/table-tally.js';

export class StreamedTable {
    tally: TableTally;
    grouping: Grouping | undefined;
    readonly answers: AnswerCounter;
    private begun = false;
    private scorer: { score(batch: TableBatch): ScoredColumns | Promise<ScoredColumns> } | undefined;
    private placing: RowPlacing | undefined;

    constructor(
        private readonly model: Model,
        private readonly plan: TablePlan,
        private readonly joined: JoinedTables,
        private readonly given: ReadonlySet<string>,
        private readonly options: StreamOptions
    ) {
        this.tally = new TableTally(plan, []);
        this.answers = new AnswerCounter(plan);
    }

    /** Before the rows of a file; `filled`: the columns that it holds. */
    async begin(filled: ReadonlySet<string>, about: { extra: readonly string[]; own: readonly string[]; files: number }): Promise<void> {
        if (this.begun) return;
        this.begun = true;
        const { by, names } = this.options;
        this.grouping = by && Grouping.of(this.model, this.plan, by, filled, names === true);
        const lookup = (table: string, key: string): Columns | undefined => this.joined.byKey(table, key)?.columns;
        this.placing = new RowPlacing(this.model, this.plan, lookup, this.given, this.grouping);
        const measures = this.model.kpis.flatMap(({ value }) => value ?? []);
        this.tally = new TableTally(this.plan, measures, [...this.placing.more, ...completeness(this.plan)]);
        const columns = new ColumnScorer(this.tally.plan, this.joined.around);
        this.scorer = { score: (batch) => columns.score(batch.inputs, batch.rows) };
        await this.options.sink?.begin(this.plan, about);
    }

    /** Rows are scored there from now on; the batches come again. */
    async scoreIn(duckdb: DuckdbScores): Promise<void> {
        this.scorer = new DuckdbScorer(this.tally.plan, this.joined.around, await duckdb.rows(this.plan.name));
    }

    async batch(file: string, batch: TableBatch, problems: ProblemList): Promise<void> {
        const scored = await this.scorer!.score(batch);
        const own = new Set(this.plan.derived.map(({ name }) => name));
        for (const { at, column, problem } of scored.problems) {
            // What aggregates look at beside the table's columns is their own business.
            if (problem === 'division-by-zero' && !own.has(column)) continue;
            const value = problem === 'not-asked' ? this.answerOf(batch, column, at) : undefined;
            const details = { row: batch.rowNumber(at), column, ...(value === undefined ? {} : { value: shown(value, 200) }) };
            problems.add('note', problem as 'not-asked' | 'division-by-zero', WHY[problem], details);
        }
        this.findUnknownKeys(batch, problems);
        this.placing!.look(scored.columns, batch.inputs);
        this.tally.add(batch.rows, scored.columns, this.plan.weighted ? batch.inputs.get('weight') : undefined, this.placing!);
        this.answers.add(batch, scored);
        await this.options.sink?.write(this.plan, { ...batch, file, scored });
    }

    /** The answer as data hold it. */
    private answerOf(batch: TableBatch, column: string, at: number): unknown {
        const input = this.plan.inputs.find(({ name }) => name === column)!;
        const store = batch.inputs.get(column);
        return answerFor(input, (store && get(store, at)) ?? null);
    }

    /** Keys that lead nowhere, if the table that they lead to was given. */
    private findUnknownKeys(batch: TableBatch, problems: ProblemList): void {
        for (const link of this.plan.links) {
            if (!this.given.has(link.table)) continue;
            const stores = link.columns.map((name) => [name, batch.inputs.get(name)] as const);
            for (let at = 0; at < batch.rows; at++) {
                for (const [column, store] of stores) {
                    const key = store && getScored(store, at);
                    if (typeof key !== 'string') continue;
                    // The respondent may be somebody else than the record's row.
                    if (column !== 'respondent' && this.joined.has(link.table, key) === false)
                        problems.add('finding', 'unknown-key', `no row of ${link.table} has this key`, { row: batch.rowNumber(at), column, value: key });
                    break;
                }
            }
        }
    }
}

/** Rows in memory as a batch. */
export function batchOf(plan: TablePlan, rows: readonly DataRow[], extra: readonly string[], own: readonly string[], problems: ProblemList): TableBatch {
    const read = columnsOf(
        plan,
        rows.map(({ cells }) => cells)
    );
    for (const { at, column, problem, value } of read.problems)
        problems.add('finding', 'bad-cell', WHY[problem], { row: rows[at]!.row, column, value: shown(value, 200) });
    const extraStores = extra.map((name): [string, Store] => {
        const store = emptyStore('codes', rows.length);
        rows.forEach(({ cells }, at) => put(store, at, cells[name], true));
        return [name, store];
    });
    return {
        rows: rows.length,
        rowNumber: (at) => rows[at]!.row,
        inputs: read.inputs,
        extra: new Map(extraStores),
        own: new Map(
            own.map((column) => [column, new Map(rows.flatMap((row, at) => (row.own?.[column] === undefined ? [] : [[at, row.own[column]] as const])))])
        )
    };
}
