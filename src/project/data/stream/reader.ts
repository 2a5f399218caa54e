/** The rows of a file as batches of columns: what `readRows` does, without an object for each row. */
import type { Model } from '../../../model/types.js';
import type { Problem } from '../../../scoring/reading.js';
import { readResponse } from '../../../scoring/reading.js';
import { emptyStore, get, kindForInput, put, type Store } from '../../../scoring/dialects/columns/store.js';
import type { InputColumn, TablePlan } from '../../../scoring/table-plan.js';
import type { TableData } from '../config.js';
import { SeenRows } from '../duplicates.js';
import type { Heading } from '../headings.js';
import type { ProblemList } from '../problems.js';
import type { RawCell, Sheet, SheetRow } from '../sheet.js';
import { identityOf, isEmptyCell, keyOfRow, type Recurrence, recurrenceOf, type RowSource, readRow, rowSources, waveOf } from '../rows.js';
import { columnLetter, shown } from '../text.js';
import { type Chunk, CHUNK_ROWS } from './chunk.js';
import { ColumnFiller } from './cells.js';

/** Some rows as columns. Valid until the next batch. */
export interface TableBatch {
    readonly rows: number;
    rowNumber(at: number): number;
    /** By input column; what the file does not have is not there. */
    readonly inputs: ReadonlyMap<string, Store>;
    /** What the table has, but no score needs. */
    readonly extra: ReadonlyMap<string, Store>;
    /** Words of the respondents' own, by column and row. */
    readonly own: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

export interface BatchEvents {
    problems: ProblemList;
    /** A value that does not fit the table after it was read. */
    refused(row: number, problem: Problem): void;
    /** The rows of other files of the table. */
    seen?: SeenRows;
}

export class BatchReader {
    /** Columns whose respondents may have words of their own. */
    readonly ownColumns: readonly string[];
    readonly extraColumns: readonly string[];
    readonly badCells = new Map<string, number>();
    rows = 0;
    private readonly fillers: { name: string; filler: ColumnFiller; extra: boolean }[];
    private readonly rowWise: readonly RowSource[];
    private readonly rowWiseInputs: readonly InputColumn[];
    private readonly rowWiseStores = new Map<string, Store>();
    private own = new Map<string, Map<number, string>>();
    private readonly stray = new Set<number>();
    private readonly seen: SeenRows;
    private readonly identity: readonly string[];
    private readonly recurrence: Recurrence;
    private unreadable: { row: number; cell: RawCell; rows: number } | undefined;
    private chunk: Chunk | undefined;

    constructor(
        model: Model,
        plan: TablePlan,
        private readonly sheet: Omit<Sheet, 'rows'>,
        private readonly headings: readonly Heading[],
        head: readonly SheetRow[],
        config: TableData,
        private readonly events: BatchEvents
    ) {
        this.seen = events.seen ?? new SeenRows(plan.kind);
        const sources = rowSources(model, sheet, headings, head, config);
        // Several columns of the file may make one answer.
        const together = new Set(sources.filter(({ field }) => field.form !== 'value').map(({ field }) => field.column));
        for (const { field } of sources)
            if (together.has(field.column)) for (const column of [...(field.positions?.values() ?? []), ...(field.also ?? [])]) together.add(column);
        this.rowWise = sources.filter(({ field }) => together.has(field.column));
        this.rowWiseInputs = plan.inputs.filter(({ name }) => together.has(name));
        this.fillers = sources
            .filter(({ field }) => !together.has(field.column))
            .map((source) => ({
                name: source.field.column,
                filler: new ColumnFiller(source.at, source.field.input, source.read, this.cellEvents(source)),
                extra: !plan.inputs.some(({ name }) => name === source.field.column)
            }));
        this.extraColumns = this.fillers.filter(({ extra }) => extra).map(({ name }) => name);
        const open = sources.filter(({ field }) => field.form === 'words' || field.labels.some((label) => label.open));
        this.ownColumns = [...new Set(open.map(({ field }) => field.column))];
        const filled = new Set(sources.map(({ field }) => field.column));
        this.identity = identityOf(plan, (column) => filled.has(column));
        this.recurrence = recurrenceOf(model, plan);
    }

    read(chunk: Chunk): TableBatch {
        this.chunk = chunk;
        this.own = new Map();
        this.rows += chunk.rows;
        this.findStray(chunk);
        this.findRagged(chunk);
        if (chunk.unreadable) this.findUnreadable(chunk);
        const inputs = new Map<string, Store>();
        const extra = new Map<string, Store>();
        for (const { name, filler, extra: isExtra } of this.fillers) (isExtra ? extra : inputs).set(name, filler.fill(chunk));
        if (this.rowWise.length > 0) this.readRowWise(chunk, inputs);
        this.findDuplicates(chunk, inputs);
        return { rows: chunk.rows, rowNumber: chunk.rowNumber.bind(chunk), inputs, extra, own: this.own };
    }

    /** What can be said only at the end of the file. */
    finish(): void {
        if (!this.unreadable) return;
        const { row, cell, rows } = this.unreadable;
        const rowsOf = rows === 1 ? 'this row' : `this and ${rows - 1} more rows`;
        this.events.problems.add('finding', 'encoding', `${rowsOf} cannot be read as ${this.sheet.encoding}; say the right encoding with --encoding`, {
            row,
            value: shown(cell, 200)
        });
    }

    private cellEvents({ heading, field, allowed }: RowSource): ConstructorParameters<typeof ColumnFiller>[3] {
        const { problems } = this.events;
        return {
            bad: (at, cell, { why, suggestion }) => {
                this.badCells.set(field.column, (this.badCells.get(field.column) ?? 0) + 1);
                const row = this.chunk!.rowNumber(at);
                const details = { row, heading: heading.text, column: field.name, value: shown(cell, 200), allowed };
                problems.add('finding', 'bad-cell', why, { ...details, ...(suggestion === undefined ? {} : { suggestion }) });
            },
            refused: (at, problem) => this.events.refused(this.chunk!.rowNumber(at), problem),
            own: (at, cell, { own, guess }) => {
                this.keepOwn(field.column, at, own!);
                if (!guess) return;
                problems.add('note', 'own-words', 'it fits no option and is taken for words of the respondent’s own', {
                    row: this.chunk!.rowNumber(at),
                    heading: heading.text,
                    column: field.name,
                    value: shown(cell, 200)
                });
            }
        };
    }

    private keepOwn(column: string, at: number, words: string): void {
        const rows = this.own.get(column) ?? new Map<number, string>();
        this.own.set(column, rows.set(at, words));
    }

    private readRowWise(chunk: Chunk, inputs: Map<string, Store>): void {
        for (const input of this.rowWiseInputs) {
            let store = this.rowWiseStores.get(input.name);
            if (!store || store.kind === 'codes') this.rowWiseStores.set(input.name, (store = emptyStore(kindForInput(input), CHUNK_ROWS)));
            inputs.set(input.name, store);
        }
        for (let at = 0; at < chunk.rows; at++) {
            const row = chunk.rowNumber(at);
            const { cells, own } = readRow(rawRow(chunk, at, this.rowWise), this.rowWise, this.badCells, this.events.problems);
            const refused: Problem[] = [];
            const answers = readResponse(this.rowWiseInputs, cells, refused);
            for (const problem of refused) this.events.refused(row, problem);
            for (const { name, type } of this.rowWiseInputs) put(inputs.get(name)!, at, answers[name], type.kind === 'text');
            for (const [column, words] of Object.entries(own ?? {})) this.keepOwn(column, at, words);
        }
    }

    private findRagged(chunk: Chunk): void {
        const width = this.headings.length;
        for (let at = 0; at < chunk.rows; at++) {
            const cells = chunk.width(at);
            if (cells === width) continue;
            const row = chunk.rowNumber(at);
            const beyond = Array.from({ length: Math.max(0, cells - width) }, (_, n) => chunk.cell(at, width + n)).filter((cell) => !isEmptyCell(cell));
            if (beyond.length > 0)
                this.events.problems.add('finding', 'ragged-row', `it has ${cells} cells, the headings ${width}; what is beyond is not read`, {
                    row,
                    value: shown(beyond)
                });
            else if (this.sheet.format === 'csv' && cells < width)
                this.events.problems.add('finding', 'ragged-row', `it has ${cells} cells, the headings ${width}; the rest counts as unanswered`, { row });
        }
    }

    /** Columns without a heading that hold something. */
    private findStray(chunk: Chunk): void {
        for (const { at, text } of this.headings) {
            if (text !== '' || this.stray.has(at)) continue;
            for (let row = 0; row < chunk.rows; row++) {
                const cell = at < chunk.width(row) ? chunk.cell(row, at) : null;
                if (String(cell ?? '').trim() === '') continue;
                this.stray.add(at);
                this.events.problems.add('note', 'unknown-heading', `column ${columnLetter(at)} has no heading and is not read`, {
                    row: chunk.rowNumber(row),
                    value: shown(cell)
                });
                break;
            }
        }
    }

    private findUnreadable(chunk: Chunk): void {
        for (let at = 0; at < chunk.rows; at++) {
            const cells = Array.from({ length: chunk.width(at) }, (_, column) => chunk.cell(at, column));
            const cell = cells.find((each) => typeof each === 'string' && each.includes('\uFFFD'));
            if (cell === undefined) continue;
            if (this.unreadable) this.unreadable.rows++;
            else this.unreadable = { row: chunk.rowNumber(at), cell, rows: 1 };
        }
    }

    /** The same as `findDuplicates` of whole files. */
    private findDuplicates(chunk: Chunk, inputs: ReadonlyMap<string, Store>): void {
        if (this.identity.length === 0) return;
        const stores = this.identity.map((column) => inputs.get(column));
        const { wave = '', time = '' } = this.recurrence;
        const [waves, times] = [inputs.get(wave), inputs.get(time)];
        const cell = (store: Store | undefined, at: number): string | undefined => {
            const value = store && get(store, at);
            return value === undefined ? undefined : String(value);
        };
        for (let at = 0; at < chunk.rows; at++) {
            const values = stores.map((store) => cell(store, at));
            if (values.some((value) => value === undefined)) continue;
            const period = waveOf({ ...optional(wave, cell(waves, at)), ...optional(time, cell(times, at)) }, this.recurrence);
            const row = chunk.rowNumber(at);
            this.seen.look(keyOfRow(values, period), row, { column: this.identity.join(', '), value: shown(values) }, this.events.problems);
        }
    }
}

const optional = (name: string, value: string | undefined): Record<string, string> => (value === undefined ? {} : { [name]: value });

/** The cells that the sources look at, at their places. */
function rawRow(chunk: Chunk, at: number, sources: readonly RowSource[]): SheetRow {
    const cells: RawCell[] = [];
    const formulas = new Map<number, string>();
    for (const source of sources) {
        cells[source.at] = source.at < chunk.width(at) ? chunk.cell(at, source.at) : null;
        const formula = chunk.formula?.(at, source.at);
        if (formula !== undefined) formulas.set(source.at, formula);
    }
    return { row: chunk.rowNumber(at), cells, ...(formulas.size > 0 ? { formulas } : {}) };
}
