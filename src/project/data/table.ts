import type { Instrument, Model, RecordTable } from '../../model/types.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { UsageError } from '../errors.js';
import type { TableData } from './config.js';
import { type Field, fieldsOf } from './fields.js';
import { type Heading, readHeadings } from './headings.js';
import { type DataProblem, ProblemList } from './problems.js';
import { type DataRow, readRows } from './rows.js';
import { readSheet, type Sheet } from './sheet.js';
import { shown } from './text.js';

/** A file read as a table. */
export interface TableRead {
    table: string;
    file: string;
    format: Sheet['format'];
    encoding?: string;
    rows: DataRow[];
    /** Heading → field. */
    matched: { heading: string; column: string }[];
    /** Columns of the table that the file lacks. */
    missing: string[];
    unknown: { heading: string; suggestion?: string }[];
    /** Headings that the map leaves alone. */
    ignored: string[];
    badCells: Record<string, number>;
    problems: DataProblem[];
}

export interface TableSource {
    table: Instrument | RecordTable;
    plan: TablePlan;
    /** As reports name it. */
    file: string;
    bytes: Uint8Array;
    config: TableData;
}

export async function readTable(model: Model, { table, plan, file, bytes, config }: TableSource): Promise<TableRead> {
    const problems = new ProblemList(table.name, file);
    const fields = fieldsOf(model, table, plan);
    const sheet = await readSheet(file, bytes, { expected: wordsOf(fields), ...(config.encoding === undefined ? {} : { encoding: config.encoding }) });
    if (sheet.guessed?.rival)
        problems.add('note', 'encoding', `it was read as ${sheet.encoding}, and might be ${sheet.guessed.rival}; say which with --encoding`);
    const { headings, rows } = readHeadings(sheet, fields, config.columns ?? {}, config.headings, problems);
    if (headings.length === 0) throw new UsageError(`${file} is empty.`, 'It must have a row of headings.');
    if (!headings.some(({ field }) => field)) {
        throw new UsageError(
            `No heading of ${file} belongs to ${table.name}: ${shown(
                headings.map(({ text }) => text),
                200
            )}`,
            `Its columns: ${shown(
                fields.map(({ name }) => name),
                400
            )}. A column map can say which is which (docs/data.md).`
        );
    }
    const unreadable = headings.filter(({ text }) => text.includes('\uFFFD'));
    if (unreadable.length)
        problems.add('finding', 'encoding', `it is not in ${sheet.encoding}: some characters cannot be read; say the right one with --encoding`, {
            heading: unreadable[0]!.text
        });
    const read = readRows(model, plan, sheet, headings, rows, config, problems);
    const missing = missingColumns(fields, headings);
    for (const column of missing) problems.add('note', 'missing-column', 'the file has no such column; it counts as unanswered', { column });
    const unknown = headings.filter(({ field, ignored }) => !field && !ignored);
    for (const { text, suggestion } of unknown) {
        problems.add('note', 'unknown-heading', `it belongs to nothing in ${table.name} and is not read`, {
            heading: text,
            ...(suggestion ? { suggestion: suggestion.name } : {})
        });
    }
    return {
        table: table.name,
        file,
        format: sheet.format,
        ...(sheet.encoding === undefined ? {} : { encoding: sheet.encoding }),
        rows: read.rows,
        matched: headings.flatMap(({ text, field }) => (field ? [{ heading: text, column: field.name }] : [])),
        missing,
        unknown: unknown.map(({ text, suggestion }) => ({ heading: text, ...(suggestion ? { suggestion: suggestion.name } : {}) })),
        ignored: headings.filter(({ text, field, ignored }) => ignored && !field && text !== '').map(({ text }) => text),
        badCells: Object.fromEntries(read.badCells),
        problems: problems.all
    };
}

/** Questions and answers in all languages: what helps to recognise an encoding. */
function wordsOf(fields: readonly Field[]): string {
    return fields.flatMap(({ texts, labels, naTexts }) => [...texts, ...naTexts, ...labels.flatMap((label) => label.texts)]).join(' ');
}

/** Answers and fields that no heading fills; a question with several answers counts once. */
function missingColumns(fields: readonly Field[], headings: readonly Heading[]): string[] {
    const filled = new Set<string>();
    for (const { field } of headings) {
        if (!field) continue;
        filled.add(field.column);
        for (const column of field.positions?.values() ?? []) filled.add(column);
    }
    return [...new Set(fields.filter(({ role, form }) => role !== 'context' && form === 'value').map(({ column }) => column))].filter(
        (column) => !filled.has(column)
    );
}
