/** Text with separated cells, cut into cells without making a string of each. Means the same as `csvSheet`. */
import { isUtf8 } from 'node:buffer';
import { UsageError } from '../../errors.js';
import type { RawCell } from '../sheet.js';
import { plain } from '../text.js';
import { unguarded } from '../sheet-csv.js';
import { type Chunk, CHUNK_ROWS, EMPTY_CELL, LONGER_CELL, type Spans } from './chunk.js';

const [QUOTE, APOSTROPHE, LF, CR, SPACE] = [0x22, 0x27, 0x0a, 0x0d, 0x20] as const;
/** A row that is longer than this has a quotation mark that nobody closed. */
const LONGEST = 1 << 24;

/** The rows of the text in chunks. `first` is the number of the first row. */
export async function* csvChunks(file: string, pieces: AsyncIterable<Uint8Array>, delimiter: string, first: number): AsyncIterable<Chunk> {
    const scanner = new Scanner(file, delimiter.charCodeAt(0), first);
    for await (const piece of pieces) {
        scanner.feed(piece);
        for (let chunk = scanner.next(false); chunk; chunk = scanner.next(false)) yield chunk;
    }
    for (let chunk = scanner.next(true); chunk; chunk = scanner.next(true)) yield chunk;
}

class Scanner {
    private bytes: Uint8Array = new Uint8Array(0);
    private length = 0;
    private position = 0;
    /** Chunks take turns with two buffers. */
    private buffers = [new Cells(), new Cells()] as const;
    private turn = 0;
    private into = this.buffers[0];

    constructor(
        private readonly file: string,
        private readonly delimiter: number,
        private row: number
    ) {}

    /** Adds text behind what is left of the text before. */
    feed(piece: Uint8Array): void {
        const rest = this.length - this.position;
        if (rest > LONGEST) throw this.unclosed();
        // A line end behind the text spares a look at the length for every byte.
        const bytes = new Uint8Array(rest + piece.length + 1);
        bytes.set(this.bytes.subarray(this.position, this.length));
        bytes.set(piece, rest);
        bytes[rest + piece.length] = LF;
        this.bytes = bytes;
        this.length = rest + piece.length;
        this.position = 0;
    }

    /** The rows that are complete; undefined if there are none. At the end also the last one. */
    next(last: boolean): Chunk | undefined {
        const cells = (this.into = this.buffers[(this.turn ^= 1)]!);
        cells.clear();
        while (cells.rows < CHUNK_ROWS && this.position < this.length) {
            const from = cells.count;
            const end = this.scan(this.position, last);
            if (end < 0) {
                cells.count = from;
                if (last) throw this.unclosed();
                break;
            }
            this.position = end;
            const number = this.row++;
            if (this.isEmpty(from)) cells.count = from;
            else cells.endRow(from, number);
        }
        return cells.rows > 0 ? this.chunk(cells) : undefined;
    }

    /** Reads one row into the cells; the place behind it, or -1 if its end is not there yet. */
    private scan(from: number, last: boolean): number {
        const { bytes, length, delimiter, into } = this;
        let at = from;
        for (;;) {
            const start = at;
            let special = false;
            let code = bytes[at]!;
            if (code === QUOTE) {
                at = this.afterQuotes(at);
                if (at < 0) return -1;
                special = true;
                code = bytes[at]!;
            } else if (code === APOSTROPHE) special = true;
            while (code !== delimiter && code !== LF && code !== CR) code = bytes[++at]!;
            if (at >= length && !last) return -1;
            if (special) into.add(LONGER_CELL, start, -at - 1);
            else {
                const size = at - start;
                const first = bytes[start]!;
                into.add(size === 0 ? EMPTY_CELL : size === 1 && first > LONGER_CELL ? first : LONGER_CELL, start, at);
            }
            if (at >= length) return length;
            if (code === delimiter) {
                at++;
                continue;
            }
            if (code === LF) return at + 1;
            // A carriage return at the end of what is there may be half of a line end.
            if (at + 1 >= length && !last) return -1;
            return bytes[at + 1] === LF && at + 1 < length ? at + 2 : at + 1;
        }
    }

    /** The place behind the closing quotation mark, or -1. */
    private afterQuotes(open: number): number {
        const { bytes, length } = this;
        for (let at = open + 1; at < length; at++) {
            if (bytes[at] !== QUOTE) continue;
            // A doubled one stands for itself.
            if (at + 1 < length && bytes[at + 1] === QUOTE) at++;
            else return at + 1;
        }
        return -1;
    }

    private isEmpty(from: number): boolean {
        const { glances, starts, ends, count } = this.into;
        for (let at = from; at < count; at++) {
            const glance = glances[at]!;
            if (glance === EMPTY_CELL) continue;
            if (glance > SPACE && glance < 0x7f) return false;
            if (plain(textOf(this.bytes, starts[at]!, ends[at]!)) !== '') return false;
        }
        return true;
    }

    private chunk(cells: Cells): Chunk {
        const { bytes } = this;
        const { rows, rowStarts, numbers, starts, ends } = cells;
        const width = (at: number): number => rowStarts[at + 1]! - rowStarts[at]!;
        const cell = (at: number, column: number): RawCell => {
            const place = rowStarts[at]! + column;
            return column < width(at) ? textOf(bytes, starts[place]!, ends[place]!) : null;
        };
        const text = bytes.subarray(starts[0], this.position);
        const unreadable = !isUtf8(text) || Buffer.from(text.buffer, text.byteOffset, text.length).includes('\uFFFD');
        return { rows, rowNumber: (at) => numbers[at]!, width, cell, spans: cells.spans(bytes), ...(unreadable ? { unreadable } : {}) };
    }

    private unclosed(): UsageError {
        return new UsageError(
            `${this.file} cannot be read as CSV: a quotation mark in row ${this.row} is not closed`,
            'A quotation mark that opens a cell must be closed, and doubled inside it.'
        );
    }
}

/** The cells of a chunk one after another, and where each row begins among them. */
class Cells {
    count = 0;
    rows = 0;
    glances = new Uint8Array(1 << 12);
    starts = new Int32Array(1 << 12);
    ends = new Int32Array(1 << 12);
    readonly rowStarts = new Int32Array(CHUNK_ROWS + 1);
    readonly numbers = new Float64Array(CHUNK_ROWS);
    /** How wide all rows are, if they are. */
    private width = 0;
    private even = true;

    clear(): void {
        [this.count, this.rows, this.width, this.even] = [0, 0, 0, true];
    }

    add(glance: number, start: number, end: number): void {
        const at = this.count++;
        if (at === this.starts.length) this.enlarge();
        this.glances[at] = glance;
        this.starts[at] = start;
        this.ends[at] = end;
    }

    /** The cells from there on are a row. */
    endRow(from: number, number: number): void {
        const width = this.count - from;
        if (this.rows === 0) this.width = width;
        else if (width !== this.width) this.even = false;
        this.rowStarts[this.rows] = from;
        this.numbers[this.rows++] = number;
        this.rowStarts[this.rows] = this.count;
    }

    /** All rows as wide as the widest of the first ones; cells beyond are for those who ask for them one by one. */
    spans(bytes: Uint8Array): Spans {
        const { rows, rowStarts } = this;
        if (this.even) return { bytes, width: this.width, glances: this.glances, starts: this.starts, ends: this.ends };
        const width = Math.max(...Array.from({ length: Math.min(rows, 64) }, (_, at) => rowStarts[at + 1]! - rowStarts[at]!));
        const result = { bytes, width, glances: new Uint8Array(rows * width), starts: new Int32Array(rows * width), ends: new Int32Array(rows * width) };
        for (let row = 0; row < rows; row++) {
            const [from, to] = [rowStarts[row]!, Math.min(rowStarts[row + 1]!, rowStarts[row]! + width)];
            for (const name of ['glances', 'starts', 'ends'] as const) result[name].set(this[name].subarray(from, to), row * width);
        }
        return result;
    }

    private enlarge(): void {
        const grown = <T extends Uint8Array | Int32Array>(larger: T, array: T): T => {
            larger.set(array);
            return larger;
        };
        this.glances = grown(new Uint8Array(this.glances.length * 2), this.glances);
        this.starts = grown(new Int32Array(this.starts.length * 2), this.starts);
        this.ends = grown(new Int32Array(this.ends.length * 2), this.ends);
    }
}

/** The text of a cell; an end below zero marks one that is not plain. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
    if (end >= 0) return decoded(bytes, start, end);
    const stop = -end - 1;
    const text = decoded(bytes, start, stop);
    return unguarded(text.startsWith('"') ? unquoted(text) : text);
}

/** `"a ""b"""` is `a "b"`; where something follows the closing mark, the marks are part of the text. */
function unquoted(text: string): string {
    const close = /^"(?:[^"]|"")*"(?!")/.exec(text)![0].length;
    const inner = text.slice(1, close - 1).replaceAll('""', '"');
    return close === text.length ? inner : `"${inner}"${text.slice(close)}`;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function decoded(bytes: Uint8Array, start: number, end: number): string {
    if (end - start < 24) {
        // Shorter than the way into the decoder.
        let text = '';
        let at = start;
        for (; at < end && bytes[at]! < 0x80; at++) text += String.fromCharCode(bytes[at]!);
        if (at === end) return text;
    }
    return decoder.decode(bytes.subarray(start, end));
}
