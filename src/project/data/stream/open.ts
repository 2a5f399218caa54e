/** A file of data as chunks of rows, by what it is: text and Parquet as they are read, spreadsheets and JSON as wholes. */
import { decode, encodingOf, type Encoding } from '../encodings.js';
import { guessEncoding } from '../encoding-guess.js';
import { endingOf, isPlainText, readSheet, type ReadSheetOptions, type Sheet } from '../sheet.js';
import { delimiterOf, sepLine } from '../sheet-csv.js';
import { type DataFile, utf8Pieces } from './bytes.js';
import type { Chunk } from './chunk.js';
import { csvChunks } from './csv-chunks.js';
import { jsonLineRows } from './json-lines.js';
import { parquetChunks } from './parquet.js';
import { sheetChunks } from './sheet-chunks.js';

export interface DataStream {
    about: Omit<Sheet, 'rows'>;
    chunks: AsyncIterable<Chunk>;
}

/** What is looked at to recognise the encoding and what separates the cells; even, as UTF-16 has it. */
const SAMPLE = 512 * 1024;

/** `name` is the file's name in reports. Throws a UsageError for what is no table. */
export async function openData(name: string, file: DataFile, options: ReadSheetOptions): Promise<DataStream> {
    const sample = await file.read(0, SAMPLE);
    if (isParquet(sample)) return { about: { format: 'parquet' }, chunks: parquetChunks(name, file) };
    const ending = endingOf(name);
    const lines = ending === 'jsonl' || ending === 'ndjson';
    if (!isPlainText(name, sample, file.size) || ending === 'json') return whole(name, file, options);
    const { encoding, guessed } = await encodingFor(sample, options);
    const about = { encoding, ...(guessed ? { guessed } : {}) };
    if (lines) return { about: { format: 'jsonl', ...about }, chunks: sheetChunks(jsonLineRows(name, () => utf8Pieces(file, encoding))) };
    const text = (await decode(sample, encoding)).replace(/^\uFEFF/, '');
    const declared = sepLine(text);
    const delimiter = declared?.delimiter ?? delimiterOf(text.slice(declared?.length ?? 0));
    // A separator that is no single byte is for the other reader.
    if (delimiter.charCodeAt(0) > 0x7f) return whole(name, file, options);
    const pieces = withoutStart(utf8Pieces(file, encoding), declared?.length ?? 0);
    return { about: { format: 'csv', delimiter, ...about }, chunks: csvChunks(name, pieces, delimiter, declared ? 2 : 1) };
}

async function whole(name: string, file: DataFile, options: ReadSheetOptions): Promise<DataStream> {
    const { rows, ...about } = await readSheet(name, await file.whole(), options);
    return { about, chunks: sheetChunks(rows) };
}

async function encodingFor(sample: Uint8Array, { encoding, expected }: ReadSheetOptions): Promise<{ encoding: Encoding; guessed?: Sheet['guessed'] }> {
    if (encoding !== undefined) return { encoding: encodingOf(encoding) };
    const guess = await guessEncoding(sample, expected);
    return { encoding: guess.encoding, ...(guess.certain ? {} : { guessed: guess.rival ? { rival: guess.rival } : {} }) };
}

const isParquet = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 4)) === 'PAR1';

/** `sep=;` is plain ASCII. */
async function* withoutStart(pieces: AsyncIterable<Uint8Array>, length: number): AsyncIterable<Uint8Array> {
    let left = length;
    for await (const piece of pieces) {
        const skipped = Math.min(left, piece.length);
        left -= skipped;
        if (skipped < piece.length) yield piece.subarray(skipped);
    }
}
