/** A file opened as a table: what its headings mean, and its rows to come. The counterpart of `readTable` for files of any size. */
import type { Model } from '../../../model/types.js';
import type { TablePlan } from '../../../scoring/table-plan.js';
import type { Instrument, RecordTable } from '../../../model/types.js';
import { UsageError } from '../../errors.js';
import type { Problem } from '../../../scoring/reading.js';
import type { TableData } from '../config.js';
import type { SeenRows } from '../duplicates.js';
import { fieldsOf } from '../fields.js';
import { withFormNames } from '../form-names.js';
import { readHeadings } from '../headings.js';
import { ProblemList } from '../problems.js';
import { assertFits, headingReport, readingOptions, type TableRead } from '../table.js';
import type { DataFile } from './bytes.js';
import type { Chunk } from './chunk.js';
import { openData } from './open.js';
import { BatchReader } from './reader.js';
import { chunkFrom, rowsOfChunk } from './sheet-chunks.js';

export interface StreamSource {
    table: Instrument | RecordTable;
    plan: TablePlan;
    /** As reports name it. */
    name: string;
    file: DataFile;
    config: TableData;
    /** Whether a file that fits nothing is read all the same, to propose a map for it. */
    lenient?: boolean;
    /** How many problems are kept. */
    most?: number;
    /** The rows of other files of the table. */
    seen?: SeenRows;
    /** A value that does not fit the table after it was read. */
    refused?(row: number, problem: Problem): void;
}

export interface OpenTable {
    reader: BatchReader;
    /** The rows below the headings; each is to be given to the reader, in order. */
    chunks: AsyncIterable<Chunk>;
    problems: ProblemList;
    about: Omit<TableRead, 'rows' | 'problems' | 'badCells'>;
}

/** Headings and titles stand at the top; the language of answers shows in the first hundred. */
const HEAD = 120;

export async function openTable(model: Model, { table, plan, name, file, config, lenient, most, refused, seen }: StreamSource): Promise<OpenTable> {
    const problems = new ProblemList(table.name, name, most);
    const names = withFormNames(model, table, fieldsOf(model, table, plan));
    const { fields } = names;
    const { about, chunks } = await openData(name, file, readingOptions(fields, config));
    const iterator = chunks[Symbol.asyncIterator]();
    const first = await head(iterator, config.headings ?? 0);
    const rows = first ? rowsOfChunk(first, Math.max(HEAD, (config.headings ?? 0) + 2)) : [];
    const { headings, rows: below } = readHeadings({ ...about, rows }, names, config.columns ?? {}, config.headings, problems);
    if (headings.length === 0) throw new UsageError(`${name} is empty.`, 'It must have a row of headings.');
    if (!lenient) assertFits(name, table.name, fields, headings, about);
    const reader = new BatchReader(model, plan, about, headings, below, config, { problems, refused: refused ?? (() => undefined), ...(seen ? { seen } : {}) });
    const start = rows.length - below.length;
    return {
        reader,
        chunks: rest(first, start, iterator),
        problems,
        about: {
            table: table.name,
            file: name,
            format: about.format,
            ...(about.encoding === undefined ? {} : { encoding: about.encoding }),
            ...headingReport(about, plan, fields, headings, problems)
        }
    };
}

/** The first rows as one chunk: some kinds of files hand over their headings alone. */
async function head(iterator: AsyncIterator<Chunk>, least: number): Promise<Chunk | undefined> {
    const { value, done } = await iterator.next();
    if (done) return undefined;
    const first = value as Chunk;
    if (first.rows > Math.max(1, least)) return first;
    const next = await iterator.next();
    return next.done ? first : joined(first, next.value);
}

function joined(first: Chunk, second: Chunk): Chunk {
    const pick = <T>(at: number, of: (chunk: Chunk, row: number) => T): T => (at < first.rows ? of(first, at) : of(second, at - first.rows));
    return {
        rows: first.rows + second.rows,
        rowNumber: (at) => pick(at, (chunk, row) => chunk.rowNumber(row)),
        width: (at) => pick(at, (chunk, row) => chunk.width(row)),
        cell: (at, column) => pick(at, (chunk, row) => chunk.cell(row, column)),
        formula: (at, column) => pick(at, (chunk, row) => chunk.formula?.(row, column)),
        ...(first.unreadable || second.unreadable ? { unreadable: true } : {})
    };
}

async function* rest(first: Chunk | undefined, start: number, iterator: AsyncIterator<Chunk>): AsyncIterable<Chunk> {
    if (first && first.rows > start) yield chunkFrom(first, start);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
