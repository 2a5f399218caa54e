import { UsageError } from '../../errors.js';
import type { RawCell } from '../sheet.js';
import type { DataFile } from './bytes.js';
import { type Chunk, CHUNK_ROWS } from './chunk.js';
import { chunkOf } from './sheet-chunks.js';

/** A row group's columns, as the library hands them over: pieces of a column one after another. */
type Columns = Map<string, { from: number; values: ArrayLike<unknown> }[]>;

/** A Parquet file, a row group at a time. Rows are counted from the first response. */
export async function* parquetChunks(name: string, file: DataFile): AsyncIterable<Chunk> {
    const [{ parquetMetadataAsync, parquetRead, parquetSchema }, { compressors }] = await Promise.all([import('hyparquet'), import('hyparquet-compressors')]);
    const buffer = {
        byteLength: file.size,
        slice: async (start: number, end = file.size): Promise<ArrayBuffer> => {
            const bytes = await file.read(start, end - start);
            return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
        }
    };
    try {
        const metadata = await parquetMetadataAsync(buffer);
        const names = parquetSchema(metadata).children.map(({ element }) => element.name);
        yield chunkOf([{ row: 0, cells: names }]);
        let first = 0;
        for (const { num_rows } of metadata.row_groups) {
            const rows = Number(num_rows);
            const columns: Columns = new Map(names.map((each) => [each, []]));
            await parquetRead({
                file: buffer,
                metadata,
                compressors,
                rowStart: first,
                rowEnd: first + rows,
                onChunk: ({ columnName, columnData, rowStart }) => columns.get(columnName)?.push({ from: rowStart, values: columnData })
            });
            const cells = names.map((each) => cellsOf(columns.get(each)!, first, rows));
            for (let from = 0; from < rows; from += CHUNK_ROWS) yield part(cells, first, from, Math.min(CHUNK_ROWS, rows - from));
            first += rows;
        }
    } catch (error) {
        if (error instanceof UsageError) throw error;
        throw new UsageError(`${name} cannot be read as Parquet: ${(error as Error).message}`, 'Write it again, or export the responses as CSV.');
    }
}

/** The values of a row group's column in order. */
function cellsOf(pieces: Columns extends Map<string, infer P> ? P : never, first: number, rows: number): ArrayLike<unknown> {
    if (pieces.length === 1 && pieces[0]!.from === first) return pieces[0]!.values;
    const all = new Array<unknown>(rows);
    for (const { from, values } of pieces) for (let at = 0; at < values.length; at++) all[from - first + at] = values[at];
    return all;
}

function part(cells: readonly ArrayLike<unknown>[], first: number, from: number, rows: number): Chunk {
    return {
        rows,
        rowNumber: (at) => first + from + at + 1,
        width: () => cells.length,
        cell: (at, column) => rawCell(cells[column]?.[from + at])
    };
}

function rawCell(value: unknown): RawCell {
    switch (typeof value) {
        case 'string':
        case 'boolean':
            return value;
        case 'number':
            return Number.isFinite(value) ? value : null;
        case 'bigint':
            return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
        case 'object':
            if (value === null) return null;
            if (value instanceof Date)
                return value
                    .toISOString()
                    .replace(/T00:00:00\.000Z$/, '')
                    .replace(/\.000Z$/, '');
            if (value instanceof Uint8Array) return new TextDecoder().decode(value);
            if (Array.isArray(value)) return value.map((each) => String(rawCell(each) ?? ''));
            return JSON.stringify(value);
        default:
            return null;
    }
}
