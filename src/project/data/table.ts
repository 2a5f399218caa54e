import type { Instrument, Model, RecordTable } from '../../model/types.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { UsageError } from '../errors.js';
import type { TableData } from './config.js';
import type { SeenRows } from './duplicates.js';
import { type Field, fieldsOf } from './fields.js';
import { withFormNames } from './form-names.js';
import { type Heading, readHeadings } from './headings.js';
import { type DataProblem, ProblemList } from './problems.js';
import { type DataRow, readRows } from './rows.js';
import { readSheet, type ReadSheetOptions, type Sheet, type SheetRow } from './sheet.js';
import { columnLetter, shown } from './text.js';

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
    /** Whether a file that fits nothing is read all the same, to propose a map for it. */
    lenient?: boolean;
    /** The rows of other files of the table. */
    seen?: SeenRows;
}

export async function readTable(model: Model, { table, plan, file, bytes, config, lenient, seen }: TableSource): Promise<TableRead> {
    const problems = new ProblemList(table.name, file);
    const names = withFormNames(model, table, fieldsOf(model, table, plan));
    const { fields } = names;
    const sheet = await readSheet(file, bytes, readingOptions(fields, config));
    const { headings, rows } = readHeadings(sheet, names, config.columns ?? {}, config.headings, problems);
    if (headings.length === 0) throw new UsageError(`${file} is empty.`, 'It must have a row of headings.');
    if (!lenient) assertFits(file, table.name, fields, headings, sheet);
    findStray(headings, sheet, rows, problems);
    const read = readRows(model, plan, sheet, headings, rows, config, problems, seen);
    return {
        table: table.name,
        file,
        format: sheet.format,
        ...(sheet.encoding === undefined ? {} : { encoding: sheet.encoding }),
        rows: read.rows,
        ...headingReport(sheet, plan, fields, headings, problems),
        badCells: Object.fromEntries(read.badCells),
        problems: problems.all
    };
}

/** What helps to read the file, and what the map says of it. */
export function readingOptions(fields: readonly Field[], { encoding, sheet }: TableData): ReadSheetOptions {
    return { expected: wordsOf(fields), ...(encoding === undefined ? {} : { encoding }), ...(sheet === undefined ? {} : { sheet }) };
}

/** What became of the headings, and what a person should know of it. */
export function headingReport(
    { encoding, guessed, others }: Pick<Sheet, 'encoding' | 'guessed' | 'others'>,
    plan: TablePlan,
    fields: readonly Field[],
    headings: readonly Heading[],
    problems: ProblemList
): Pick<TableRead, 'matched' | 'missing' | 'unknown' | 'ignored'> {
    if (guessed?.rival) problems.add('note', 'encoding', `it was read as ${encoding}, and might be ${guessed.rival}; say which with --encoding`);
    if (others)
        problems.add(
            'note',
            'other-sheets',
            `the workbook has more sheets, which are not read ("sheet" in the column map names another): ${others.join(', ')}`
        );
    const missing = missingColumns(plan, fields, headings);
    for (const column of missing) {
        const link = plan.links.find(({ columns }) => columns.includes(column));
        if (link) problems.add('note', 'missing-key', `answers cannot be linked to ${link.table}, so its segments and columns stay empty`, { column });
        else problems.add('note', 'missing-column', 'the file has no such column; it counts as unanswered', { column });
    }
    const unknown = headings.filter(({ field, ignored }) => !field && !ignored);
    for (const { text, suggestion } of unknown) {
        problems.add('note', 'unknown-heading', `it belongs to nothing in ${plan.name} and is not read`, {
            heading: text,
            ...(suggestion ? { suggestion: suggestion.name } : {})
        });
    }
    return {
        matched: headings.flatMap(({ text, field }) => (field ? [{ heading: text, column: field.name }] : [])),
        missing,
        unknown: unknown.map(({ text, suggestion }) => ({ heading: text, ...(suggestion ? { suggestion: suggestion.name } : {}) })),
        ignored: headings.filter(({ text, field, ignored }) => ignored && !field && text !== '').map(({ text }) => text)
    };
}

/** A file of another table may share who, where and when with this one, and would count as rows in which nobody answered. */
export function assertFits(
    file: string,
    table: string,
    fields: readonly Field[],
    headings: readonly Heading[],
    { encoding, others }: Pick<Sheet, 'encoding' | 'others'>
): void {
    const says = ({ role }: Field): boolean => role !== 'context' && role !== 'link';
    if (headings.some(({ field }) => field && (says(field) || !fields.some(says)))) return;
    const matched = headings.flatMap(({ field }) => (field ? [field.name] : []));
    const texts = headings.filter(({ field }) => !field).map(({ text }) => text);
    const columns = fields.filter(says).map(({ name }) => name);
    const elsewhere =
        others !== undefined
            ? [`The workbook has more sheets: ${others.join(', ')}; "sheet" in the column map names another.`]
            : matched.length === 0 && encoding !== undefined && encoding !== 'utf-8'
              ? [`It was read as ${encoding}; if that is not legible, say the right --encoding.`]
              : [];
    throw new UsageError(
        matched.length === 0
            ? `No heading of ${file} belongs to ${table}: ${shown(texts, 200)}`
            : `No question of ${table} is in ${file}: of its headings only ${matched.join(', ')} fit${texts.length > 0 ? `, not ${shown(texts, 200)}` : ''}`,
        [...elsewhere, `Its columns: ${shown(columns, 400)}. A column map can say which is which: --write-map proposes one (docs/data.md).`].join(' ')
    );
}

/** Questions and answers in all languages: what helps to recognise an encoding. */
function wordsOf(fields: readonly Field[]): string {
    return fields.flatMap(({ texts, labels, naTexts }) => [...texts, ...naTexts, ...labels.flatMap((label) => label.texts)]).join(' ');
}

/** Answers and fields that no heading fills; a question with several answers counts once. */
function missingColumns(plan: TablePlan, fields: readonly Field[], headings: readonly Heading[]): string[] {
    const filled = new Set<string>();
    for (const { field } of headings) {
        if (!field) continue;
        filled.add(field.column);
        for (const column of field.positions?.values() ?? []) filled.add(column);
    }
    // A link needs one of the columns that may hold its key.
    for (const { columns } of plan.links) if (columns.some((column) => filled.has(column))) columns.forEach((column) => filled.add(column));
    return [...new Set(fields.filter(({ role, form }) => role !== 'context' && form === 'value').map(({ column }) => column))].filter(
        (column) => !filled.has(column)
    );
}

/** Columns without a heading that hold something, and text that cannot be read. */
function findStray(headings: readonly Heading[], sheet: Sheet, rows: readonly SheetRow[], problems: ProblemList): void {
    for (const { at, text } of headings) {
        if (text !== '') continue;
        const filled = rows.find(({ cells }) => String(cells[at] ?? '').trim() !== '');
        if (filled)
            problems.add('note', 'unknown-heading', `column ${columnLetter(at)} has no heading and is not read`, {
                row: filled.row,
                value: shown(filled.cells[at])
            });
    }
    const unreadable = sheet.rows.filter(({ cells }) => cells.some((cell) => typeof cell === 'string' && cell.includes('\uFFFD')));
    const [first] = unreadable;
    if (first) {
        const cell = first.cells.find((each) => typeof each === 'string' && each.includes('\uFFFD'));
        const rowsOf = unreadable.length === 1 ? 'this row' : `this and ${unreadable.length - 1} more rows`;
        problems.add('finding', 'encoding', `${rowsOf} cannot be read as ${sheet.encoding}; say the right encoding with --encoding`, {
            row: first.row,
            value: shown(cell, 200)
        });
    }
}
