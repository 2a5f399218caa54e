import type { RawCell } from '../sheet.js';

/** Some rows of a file, one after another, without those that are empty. Valid until the one after the next is asked for. */
export interface Chunk {
    readonly rows: number;
    /** The row's number, counted as a person sees it in the file. */
    rowNumber(at: number): number;
    /** How many cells the row has. */
    width(at: number): number;
    cell(at: number, column: number): RawCell;
    /** A formula that was never computed. */
    formula?(at: number, column: number): string | undefined;
    /** Where the cells stand in a buffer of text; absent for files that are no text. */
    readonly spans?: Spans;
    /** Whether some of the text cannot be read in its encoding. */
    readonly unreadable?: boolean;
}

/** Cell c of row r has the place r · width + c. */
export interface Spans {
    /** UTF-8. */
    readonly bytes: Uint8Array;
    readonly width: number;
    /** What the cell is at a glance: EMPTY, its only byte, or LONGER. */
    readonly glances: Uint8Array;
    readonly starts: Int32Array;
    /** A cell that begins with a quotation mark or an apostrophe has its end negated, less one: it needs a closer look. */
    readonly ends: Int32Array;
}

export const EMPTY_CELL = 0;
export const LONGER_CELL = 1;

/** How many rows are read, scored and written at once: their cells fit into the processor's own memory. */
export const CHUNK_ROWS = 4096;
