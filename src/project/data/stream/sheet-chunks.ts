import { isEmptyCell } from '../rows.js';
import type { SheetRow } from '../sheet.js';
import { type Chunk, CHUNK_ROWS, type Spans } from './chunk.js';

/** Rows that are in memory already, in chunks. */
export async function* sheetChunks(rows: Iterable<SheetRow> | AsyncIterable<SheetRow>): AsyncIterable<Chunk> {
    let some: SheetRow[] = [];
    for await (const row of rows) {
        if (row.cells.every((cell) => isEmptyCell(cell)) && !row.formulas?.size) continue;
        if (some.push(row) < CHUNK_ROWS) continue;
        yield chunkOf(some);
        some = [];
    }
    if (some.length > 0) yield chunkOf(some);
}

export function chunkOf(rows: readonly SheetRow[]): Chunk {
    return {
        rows: rows.length,
        rowNumber: (at) => rows[at]!.row,
        width: (at) => rows[at]!.cells.length,
        cell: (at, column) => rows[at]!.cells[column] ?? null,
        formula: (at, column) => rows[at]!.formulas?.get(column)
    };
}

/** The rows of a chunk as rows of a sheet, at most so many. */
export function rowsOfChunk(chunk: Chunk, most: number): SheetRow[] {
    return Array.from({ length: Math.min(most, chunk.rows) }, (_, at) => ({
        row: chunk.rowNumber(at),
        cells: Array.from({ length: chunk.width(at) }, (__, column) => chunk.cell(at, column))
    }));
}

/** The chunk without its first rows. */
export function chunkFrom(chunk: Chunk, first: number): Chunk {
    if (first === 0) return chunk;
    const { spans, formula } = chunk;
    return {
        ...chunk,
        rows: chunk.rows - first,
        rowNumber: (at) => chunk.rowNumber(at + first),
        width: (at) => chunk.width(at + first),
        cell: (at, column) => chunk.cell(at + first, column),
        ...(formula ? { formula: (at: number, column: number) => formula(at + first, column) } : {}),
        ...(spans ? { spans: from(spans, first * spans.width) } : {})
    };
}

const from = ({ glances, starts, ends, ...spans }: Spans, place: number): Spans => ({
    ...spans,
    glances: glances.subarray(place),
    starts: starts.subarray(place),
    ends: ends.subarray(place)
});
