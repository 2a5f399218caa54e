/** Cells of one column of a file as a column of the table. */
import type { Answer } from '../../../expression/values.js';
import { type Problem, readResponse } from '../../../scoring/reading.js';
import { Dictionary, emptyStore, kindForInput, MISSING_BYTE, put, type Store } from '../../../scoring/dialects/columns/store.js';
import type { InputColumn } from '../../../scoring/table-plan.js';
import type { Reader, Reading } from '../reading.js';
import type { RawCell } from '../sheet.js';
import { type Chunk, CHUNK_ROWS, EMPTY_CELL, LONGER_CELL, type Spans } from './chunk.js';
import { textOf } from './csv-chunks.js';

/** What is told of a cell that is not simply a value. */
export interface CellEvents {
    /** A cell that cannot be used; it counts as unanswered. */
    bad(at: number, cell: RawCell | undefined, reading: Extract<Reading, { kind: 'bad' }>): void;
    /** A value that the table's column does not take after all. */
    refused(at: number, problem: Problem): void;
    /** Words of the respondent's own. */
    own(at: number, cell: RawCell, reading: Extract<Reading, { kind: 'value' }>): void;
}

/** A dictionary that grows beyond this begins anew with the next chunk: time stamps and numbers of respondents are all different. */
const LARGEST_DICTIONARY = 1 << 15;

/** No code is this one, and no number that a single character or a small number stands for. */
const UNKNOWN = -3;

/** Fills a store chunk by chunk. Each different cell is read once, as long as it is remembered. */
export class ColumnFiller {
    readonly store: Store;
    private dictionary = new Dictionary();
    /** What cells of a single byte, and small numbers, stand for. */
    private readonly single: Float64Array | Int16Array;
    private readonly numbers = new Float64Array(256).fill(UNKNOWN);
    private readonly known = new ByteCache();
    private readonly empty: number;
    private readonly cell: Store;
    private readonly isText: boolean;

    constructor(
        readonly at: number,
        private readonly input: InputColumn,
        private readonly read: Reader,
        private readonly events: CellEvents
    ) {
        const kind = kindForInput(input);
        this.store = emptyStore(kind, CHUNK_ROWS, this.dictionary);
        this.cell = emptyStore(kind, 1, this.dictionary);
        this.empty = { bytes: MISSING_BYTE, truths: MISSING_BYTE, doubles: NaN, codes: -1 }[kind];
        this.single = (kind === 'bytes' || kind === 'truths' ? new Int16Array(256) : new Float64Array(256)).fill(UNKNOWN);
        this.single[EMPTY_CELL] = this.empty;
        this.isText = input.type.kind === 'text';
    }

    /** The chunk's rows of this column. The store is the same each time, its dictionary may be a new one. */
    fill(chunk: Chunk): Store {
        const store = this.fresh();
        const { spans } = chunk;
        if (!spans || spans.width <= this.at) {
            for (let row = 0; row < chunk.rows; row++) store.values[row] = this.value(chunk, row);
            return store;
        }
        if (store.kind === 'bytes' || store.kind === 'truths') this.fillBytes(chunk, spans, store.values);
        else this.fillNumbers(chunk, spans, store.values as Float64Array | Int32Array);
        return store;
    }

    private fillBytes(chunk: Chunk, { width, glances }: Spans, values: Uint8Array): void {
        const { single } = this;
        const { rows } = chunk;
        for (let row = 0, place = this.at; row < rows; row++, place += width) {
            const code = single[glances[place]!]!;
            values[row] = code === UNKNOWN ? this.closer(chunk, row, place) : code;
        }
    }

    private fillNumbers(chunk: Chunk, { width, glances }: Spans, values: Float64Array | Int32Array): void {
        const { single } = this;
        const { rows } = chunk;
        for (let row = 0, place = this.at; row < rows; row++, place += width) {
            const code = single[glances[place]!]!;
            values[row] = code === UNKNOWN ? this.closer(chunk, row, place) : code;
        }
    }

    private closer(chunk: Chunk, row: number, place: number): number {
        const { bytes, glances, starts, ends } = chunk.spans!;
        const glance = glances[place]!;
        const [start, end] = [starts[place]!, ends[place]!];
        if (glance === LONGER_CELL) return this.longer(row, bytes, start, end);
        const [code, plainValue] = this.coded(row, textOf(bytes, start, end));
        if (plainValue) this.single[glance] = code;
        return code;
    }

    private fresh(): Store {
        if (this.store.kind === 'codes' && this.dictionary.entries.length > LARGEST_DICTIONARY) {
            this.dictionary = new Dictionary();
            Object.assign(this.store, { dictionary: this.dictionary });
            Object.assign(this.cell, { dictionary: this.dictionary });
            this.single.fill(UNKNOWN);
            this.single[EMPTY_CELL] = this.empty;
            this.numbers.fill(UNKNOWN);
            this.known.clear();
        }
        return this.store;
    }

    private longer(row: number, bytes: Uint8Array, start: number, end: number): number {
        const stop = end < 0 ? -end - 1 : end;
        const found = this.known.get(bytes, start, stop);
        if (found !== undefined) return found;
        const [code, plainValue] = this.coded(row, textOf(bytes, start, end));
        if (plainValue) this.known.set(bytes, start, stop, code);
        return code;
    }

    private value(chunk: Chunk, row: number): number {
        const formula = chunk.formula?.(row, this.at);
        if (formula === undefined) {
            const cell = chunk.cell(row, this.at);
            const small = typeof cell === 'number' && cell >= 0 && cell < 256 && Number.isInteger(cell);
            const found = small ? this.numbers[cell]! : UNKNOWN;
            if (found !== UNKNOWN) return found;
            const [code, plainValue] = this.coded(row, cell);
            if (small && plainValue) this.numbers[cell] = code;
            return code;
        }
        this.events.bad(row, formula, { kind: 'bad', why: 'it is a formula without a stored result; open the file in a spreadsheet program and save it' });
        return this.empty;
    }

    /** The code of a cell, and whether the same cell means the same again without anything to be told. */
    private coded(row: number, cell: RawCell): [number, boolean] {
        const reading = this.read(cell);
        if (reading.kind === 'empty') return [this.empty, true];
        if (reading.kind === 'bad') {
            this.events.bad(row, cell, reading);
            return [this.empty, false];
        }
        if (reading.own !== undefined) this.events.own(row, cell, reading);
        const problems: Problem[] = [];
        const answer: Answer = readResponse([this.input], { [this.input.name]: reading.value }, problems)[this.input.name];
        if (problems[0]) this.events.refused(row, problems[0]);
        put(this.cell, 0, answer, this.isText);
        return [this.cell.values[0]!, problems.length === 0 && reading.own === undefined];
    }
}

const SLOTS = 1 << 10;

/** Remembers codes by the bytes of a cell; of two cells that want one place, the later has it. */
class ByteCache {
    private readonly texts: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(SLOTS);
    private readonly codes = new Float64Array(SLOTS);

    get(bytes: Uint8Array, start: number, end: number): number | undefined {
        const slot = slotOf(bytes, start, end);
        const text = this.texts[slot];
        if (!text || text.length !== end - start) return undefined;
        for (let at = 0; at < text.length; at++) if (text[at] !== bytes[start + at]) return undefined;
        return this.codes[slot];
    }

    set(bytes: Uint8Array, start: number, end: number, code: number): void {
        // Long answers in free words come only once.
        if (end - start > 64) return;
        const slot = slotOf(bytes, start, end);
        this.texts[slot] = bytes.slice(start, end);
        this.codes[slot] = code;
    }

    clear(): void {
        this.texts.fill(undefined);
    }
}

function slotOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
