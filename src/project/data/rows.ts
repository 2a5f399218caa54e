import type { Cadence, Model } from '../../model/types.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { readerOf } from './answers.js';
import type { MappedAnswer, TableData } from './config.js';
import { SeenRows } from './duplicates.js';
import type { Field } from './fields.js';
import type { Heading } from './headings.js';
import type { ProblemList } from './problems.js';
import { allowedIn, type AnswerContext, bad, type CellValue, NA, type Reader, type Reading } from './reading.js';
import type { RawCell, Sheet, SheetRow } from './sheet.js';
import { plain, shown, tight } from './text.js';
import { cadenceOf } from '../periods.js';

/** A row of a table as read. */
export interface DataRow {
    /** Its number in the file. */
    row: number;
    /** By input column; what is not answered is not there. */
    cells: Record<string, CellValue>;
    /** Words of the respondent's own, by column. */
    own?: Record<string, string>;
}

/** A column of the file and how its cells are read. */
export interface RowSource {
    at: number;
    heading: Heading;
    field: Field;
    read: Reader;
    allowed: string;
}

export interface RowsResult {
    rows: DataRow[];
    /** How many cells of each column could not be used. */
    badCells: Map<string, number>;
}

/** Reads the rows below the headings. What cannot be used is reported and counts as unanswered. */
export function readRows(
    model: Model,
    plan: TablePlan,
    sheet: Sheet,
    headings: readonly Heading[],
    rows: readonly SheetRow[],
    config: TableData,
    problems: ProblemList,
    seen = new SeenRows(plan.kind)
): RowsResult {
    const sources = rowSources(model, sheet, headings, rows, config);
    const badCells = new Map<string, number>();
    const result: DataRow[] = [];
    for (const raw of rows) {
        if (raw.cells.every((cell) => isEmptyCell(cell)) && !raw.formulas?.size) continue;
        ragged(raw, headings, sheet, problems);
        result.push(readRow(raw, sources, badCells, problems));
    }
    findDuplicates(result, plan, recurrenceOf(model, plan), seen, problems);
    return { rows: result, badCells };
}

/** The columns of the file that lead to fields; the rows, or the first of them, tell its language. */
export function rowSources(model: Model, sheet: Omit<Sheet, 'rows'>, headings: readonly Heading[], rows: readonly SheetRow[], config: TableData): RowSource[] {
    const context: AnswerContext = {
        units: model.units,
        decimalComma: sheet.delimiter === ';',
        ...(config.dates ? { dates: config.dates } : {}),
        ...(sheet.from1904 ? { from1904: true } : {})
    };
    const language = languageOf(headings, rows);
    return headings.flatMap((heading): RowSource[] => {
        const { field } = heading;
        return field
            ? [{ at: heading.at, heading, field, read: readerOf(field, context, mappedAnswers(config, heading, field)), allowed: allowedIn(field, language) }]
            : [];
    });
}

/** How far a file is looked into for its language. */
const LOOKED_INTO = 100;

/** Which of the program's languages the answers are in, so that a report speaks the same. */
function languageOf(headings: readonly Heading[], rows: readonly SheetRow[]): number {
    const tally: number[] = [];
    for (const { at, field } of headings) {
        const places = new Map<string, number>();
        for (const { texts } of field?.labels ?? []) texts.forEach((text, place) => places.set(tight(text), Math.min(place, places.get(tight(text)) ?? place)));
        if (places.size === 0) continue;
        for (const { cells } of rows.slice(0, LOOKED_INTO)) {
            const cell = cells[at];
            const place = typeof cell === 'string' ? places.get(tight(cell)) : undefined;
            if (place !== undefined) tally[place] = (tally[place] ?? 0) + 1;
        }
    }
    const counts = Array.from(tally, (n) => n ?? 0);
    return Math.max(0, counts.indexOf(Math.max(...counts)));
}

export const isEmptyCell = (cell: RawCell | undefined): boolean =>
    cell === null || cell === undefined || (typeof cell === 'string' && plain(cell) === '') || (Array.isArray(cell) && cell.length === 0);

/** Of the map, what concerns this column: for all, by column, by heading; the narrowest wins. */
function mappedAnswers(config: TableData, heading: Heading, field: Field): Map<string, MappedAnswer> {
    const answers = config.answers ?? {};
    const own = Object.entries(answers).filter(([name]) => name === '*' || name === field.name || name === field.column || plain(name) === plain(heading.text));
    const breadth = (name: string): number => (name === '*' ? 0 : name === field.column ? 1 : 2);
    own.sort(([a], [b]) => breadth(a) - breadth(b));
    return new Map(own.flatMap(([, map]) => Object.entries(map).map(([text, value]) => [tight(text), value] as const)));
}

/** Spreadsheets leave out empty cells at the end; text should not. */
function ragged(raw: SheetRow, headings: readonly Heading[], sheet: Sheet, problems: ProblemList): void {
    const width = headings.length;
    const extra = raw.cells.slice(width).filter((cell) => !isEmptyCell(cell));
    if (extra.length > 0)
        problems.add('finding', 'ragged-row', `it has ${raw.cells.length} cells, the headings ${width}; what is beyond is not read`, {
            row: raw.row,
            value: shown(extra)
        });
    else if (sheet.format === 'csv' && raw.cells.length < width)
        problems.add('finding', 'ragged-row', `it has ${raw.cells.length} cells, the headings ${width}; the rest counts as unanswered`, { row: raw.row });
}

export function readRow(raw: SheetRow, sources: readonly RowSource[], badCells: Map<string, number>, problems: ProblemList): DataRow {
    const row: DataRow = { row: raw.row, cells: {} };
    const chosen = new Map<string, { codes: string[]; said: boolean }>();
    const words: { field: Field; text: string }[] = [];
    const inapplicable: string[] = [];
    for (const { at, heading, field, read, allowed } of sources) {
        const cell = raw.cells[at] ?? null;
        const formula = raw.formulas?.get(at);
        const reading: Reading =
            formula === undefined ? read(cell) : bad('it is a formula without a stored result; open the file in a spreadsheet program and save it');
        if (reading.kind === 'empty') continue;
        if (reading.kind === 'bad') {
            badCells.set(field.column, (badCells.get(field.column) ?? 0) + 1);
            const { why, suggestion } = reading;
            problems.add('finding', 'bad-cell', why, {
                row: raw.row,
                heading: heading.text,
                column: field.name,
                value: shown(formula ?? cell, 200),
                allowed,
                ...(suggestion === undefined ? {} : { suggestion })
            });
            continue;
        }
        if (field.form === 'na') {
            if (reading.value === true) inapplicable.push(...field.also!);
            continue;
        }
        if (field.form === 'words') {
            words.push({ field, text: String(reading.value) });
            continue;
        }
        if (field.form === 'choice') {
            const set = chosen.get(field.column) ?? { codes: [], said: false };
            if (reading.value === true) set.codes.push(field.code!);
            chosen.set(field.column, { ...set, said: true });
        } else store(row, field, reading);
        if (reading.own !== undefined) {
            row.own = { ...row.own, [field.column]: reading.own };
            if (reading.guess)
                problems.add('note', 'own-words', 'it fits no option and is taken for words of the respondent’s own', {
                    row: raw.row,
                    heading: heading.text,
                    column: field.name,
                    value: shown(cell, 200)
                });
        }
    }
    // Where nothing at all is marked, the question was not answered: "none" would be a zero in each.
    for (const [column, { codes, said }] of chosen) if (said) row.cells[column] = codes;
    for (const { field, text } of words) besideOption(row, field, text);
    for (const column of inapplicable) row.cells[column] ??= NA;
    return row;
}

/** Whoever types something beside the open option means it, also where the program leaves the choice itself empty. */
function besideOption(row: DataRow, { column, code, input }: Field, text: string): void {
    row.own = { ...row.own, [column]: text };
    const given = row.cells[column];
    if (input.type.kind === 'category') row.cells[column] ??= code!;
    else row.cells[column] = Array.isArray(given) ? [...new Set([...(given as readonly string[]), code!])] : [code!];
}

function store(row: DataRow, field: Field, reading: Extract<Reading, { kind: 'value' }>): void {
    if (field.form === 'order' && Array.isArray(reading.value)) {
        reading.value.forEach((code: string, at) => (row.cells[field.positions!.get(code)!] = at + 1));
    } else row.cells[field.column] = reading.value;
}

function findDuplicates(rows: readonly DataRow[], plan: TablePlan, recurrence: Recurrence, seen: SeenRows, problems: ProblemList): void {
    const columns = identityOf(plan, (column) => rows.some(({ cells }) => cells[column] !== undefined));
    for (const { row, cells } of rows) {
        if (columns.length === 0 || columns.some((column) => cells[column] === undefined)) continue;
        const values = columns.map((column) => String(cells[column]));
        seen.look(keyOfRow(values, waveOf(cells, recurrence)), row, { column: columns.join(', '), value: shown(values) }, problems);
    }
}

/** By which two rows of one wave are the same. */
export const keyOfRow = (values: readonly (string | undefined)[], wave: string): string => `${values.join('\u0000')}\u0000${wave}`;

/** Columns by which a row is known. An auditor visits many sites, and many people answer about one branch. */
export function identityOf(plan: TablePlan, filled: (column: string) => boolean): string[] {
    const has = (column: string | undefined): column is string => column !== undefined && filled(column);
    if (plan.kind === 'record') return [plan.key].filter(has);
    if (!has('respondent')) return [];
    const place = [plan.links[0]?.columns[0], 'site'].find(has);
    // Without a place every visit of an auditor looks the same.
    return plan.kind === 'survey' ? ['respondent'] : place === undefined ? [] : ['respondent', place];
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, months: 1, quarter: 3, quarters: 3, half: 6, year: 12, years: 12 };

/** When the same key may stand again: in another period of the cadence, by the column that says when. */
export interface Recurrence {
    every: Cadence | undefined;
    wave?: string;
    time?: string;
}

/** A record's key stands once, unless it says `every`: then once in each period. */
export function recurrenceOf(model: Model, plan: TablePlan): Recurrence {
    const every = cadenceOf(model, plan);
    if (plan.kind !== 'record') return { every, wave: 'wave', time: 'answered' };
    const time = model.records.find(({ id }) => id === plan.id)?.time;
    return { every, ...(every && time !== undefined ? { time } : {}) };
}

/** What tells one wave from another, as far as the row itself knows. */
export function waveOf(cells: Readonly<Record<string, CellValue>>, { every, wave: named, time }: Recurrence): string {
    const wave = named === undefined ? undefined : cells[named];
    const answered = time === undefined ? undefined : cells[time];
    if (wave !== undefined) return String(wave);
    if (typeof answered !== 'string') return '';
    const months = every && MONTHS[every.unit];
    if (!months) return every ? answered.slice(0, 10) : '';
    return String(Math.floor((Number(answered.slice(0, 4)) * 12 + Number(answered.slice(5, 7)) - 1) / (months * every.count)));
}
