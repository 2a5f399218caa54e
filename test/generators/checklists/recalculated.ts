/** Checklists as workbooks, filled in as a person would, computed by LibreOffice, and read by SheetJS: none of the three wrote them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as xlsx from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Answer, NA, type Value } from '../../../src/expression/values.js';
import { classesOf } from '../../../src/generators/checklists/answers.js';
import { type Form, formOf, type Line } from '../../../src/generators/checklists/form.js';
import { choicesOf, COLUMNS } from '../../../src/generators/checklists/sheet-formulas.js';
import { checklistWorkbook } from '../../../src/generators/checklists/xlsx.js';
import { wording, type Wording } from '../../../src/generators/format/wording.js';
import { cellName } from '../../../src/generators/format/workbook.js';
import type { Instrument, Model } from '../../../src/model/types.js';
import { soffice } from '../judges.js';

export interface Filling {
    readonly model: Model;
    readonly instrument: Instrument;
    /** Answers by column as expressions see them, and points that a person gives; one sheet for each, in the languages in turn. */
    readonly responses: readonly Readonly<Record<string, Answer>>[];
}
export interface Recalculated {
    /** The columns that the workbook computes whatever is filled in. */
    readonly computes: ReadonlySet<string>;
    readonly rows: readonly Readonly<Record<string, Value | null>>[];
    /** Cells with an error, and totals that do not show what they repeat. */
    readonly errors: readonly string[];
}

/** All workbooks in one run of LibreOffice, a sheet for each response. */
export async function recalculated(fillings: readonly Filling[]): Promise<Recalculated[]> {
    const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
    try {
        mkdirSync(join(folder, 'filled'));
        const templates: Template[] = [];
        const files: string[] = [];
        for (const [at, filling] of fillings.entries()) {
            const template = await templateOf(filling);
            templates.push(template);
            files.push(join(folder, 'filled', `${at}.xlsx`));
            writeFileSync(files[at]!, filledIn(template, filling));
        }
        const profile = pathToFileURL(join(folder, 'profile')).href;
        const flags = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'computed')];
        execFileSync(soffice ?? 'soffice', [...flags, ...files], { stdio: 'ignore' });
        return fillings.map((filling, at) => shownBy(templates[at]!, filling, readFileSync(join(folder, 'computed', `${at}.xlsx`))));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

interface Template {
    readonly form: Form;
    readonly parts: Readonly<Record<string, Uint8Array>>;
    readonly sheets: readonly { readonly words: Wording; readonly sheet: xlsx.WorkSheet; readonly places: Places }[];
}
/** Rows, counted from 0, by the number that is printed in them and by the label of a result. */
interface Places {
    readonly lines: ReadonlyMap<string, number>;
    readonly results: ReadonlyMap<string, number>;
}

async function templateOf({ model, instrument }: Filling): Promise<Template> {
    const file = await checklistWorkbook(model, instrument);
    const { SheetNames, Sheets } = xlsx.read(file);
    const sheets = model.languages.map((language, at) => {
        const sheet = Sheets[SheetNames[at]!]!;
        return { words: wording(model, language), sheet, places: placesIn(sheet) };
    });
    return { form: formOf(model, instrument), parts: unzipSync(file), sheets };
}

function placesIn(sheet: xlsx.WorkSheet): Places {
    const lines = new Map<string, number>();
    const results = new Map<string, number>();
    const last = xlsx.utils.decode_range(sheet['!ref']!).e.r;
    for (let row = 5; row <= last; row++) {
        const number = cellAt(sheet, row, COLUMNS.number)?.v as string | undefined;
        const label = cellAt(sheet, row, COLUMNS.item)?.v as string | undefined;
        if (number !== undefined) lines.set(String(number), row);
        else if (label !== undefined) results.set(label, row);
    }
    return { lines, results };
}

const cellAt = (sheet: xlsx.WorkSheet, row: number, column: number): xlsx.CellObject | undefined => sheet[cellName(row, column)] as xlsx.CellObject | undefined;
const isComputed = (sheet: xlsx.WorkSheet, row: number, column: number): boolean => cellAt(sheet, row, column)?.f !== undefined;

/** The workbook with a copy of its sheet for each response; a formula names no cell of another sheet but of the hidden lists. */
function filledIn({ form, parts, sheets }: Template, { model, responses }: Filling): Uint8Array {
    const book: Record<string, Uint8Array> = { ...parts };
    const [names, links, kinds] = [/<sheet [^>]*\/>/g, /<Relationship [^>]*worksheet"[^>]*\/>/g, /<Override PartName="\/xl\/worksheets[^>]*\/>/g];
    const lists = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet name="([^"]*)"/g)][model.languages.length]?.[1];
    const sources = responses.map((response, at) => {
        const { words, places, sheet } = sheets[at % sheets.length]!;
        return entered(strFromU8(parts[`xl/worksheets/sheet${(at % sheets.length) + 1}.xml`]!), cellsFor(form, words, places, sheet, response));
    });
    if (lists !== undefined) sources.push(strFromU8(parts[`xl/worksheets/sheet${model.languages.length + 1}.xml`]!));
    const name = (at: number): string => (at < responses.length ? `response ${at + 1}` : lists!);
    const id = (at: number): string => `rId${1000 + at}`;
    sources.forEach((source, at) => (book[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(source)));
    const changed = (path: string, old: RegExp, line: (at: number) => string, into: RegExp): void => {
        const text = strFromU8(parts[path]!).replace(old, '');
        book[path] = strToU8(text.replace(into, (tag) => `${tag.endsWith('/>') ? '' : tag}${sources.map((_, at) => line(at)).join('')}`));
    };
    changed('xl/workbook.xml', names, (at) => `<sheet name="${name(at)}" sheetId="${at + 1}" r:id="${id(at)}"/>`, /<sheets>/);
    book['xl/workbook.xml'] = strToU8(strFromU8(book['xl/workbook.xml']!).replace(/<definedNames>.*<\/definedNames>/s, ''));
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    const link = (at: number): string => `<Relationship Id="${id(at)}" Type="${type}" Target="worksheets/sheet${at + 1}.xml"/>`;
    changed('xl/_rels/workbook.xml.rels', links, link, /<Relationships[^>]*>/);
    const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
    changed('[Content_Types].xml', kinds, (at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${content}"/>`, /<Types[^>]*>/);
    return zipSync(book, { level: 1 });
}

/** Puts values into cells that stand there empty. */
function entered(source: string, cells: ReadonlyMap<string, string | number>): string {
    let found = 0;
    const text = source.replace(/<c r="([A-Z]+\d+)"([^>]*)\/>/g, (whole, name: string, rest: string) => {
        const value = cells.get(name);
        if (value === undefined) return whole;
        found++;
        if (typeof value === 'number') return `<c r="${name}"${rest}><v>${value}</v></c>`;
        return `<c r="${name}"${rest} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    });
    if (found !== cells.size) throw new Error(`${cells.size - found} cells are not there to be filled in`);
    return text;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a person puts into the cells. */
function cellsFor(form: Form, words: Wording, { lines }: Places, sheet: xlsx.WorkSheet, response: Filling['responses'][number]): Map<string, string | number> {
    const cells = new Map<string, string | number>();
    for (const line of form.lines) {
        const row = lines.get(line.number)!;
        const answer = answerIn(line, words, response[line.column] ?? null);
        if (answer !== undefined) cells.set(cellName(row, COLUMNS.answer), answer);
        const points = response[pointsColumn(line)];
        if (line.worth !== undefined && !isComputed(sheet, row, COLUMNS.score) && typeof points === 'number') cells.set(cellName(row, COLUMNS.score), points);
    }
    return cells;
}

/** Where a person gives the points. */
const pointsColumn = ({ column }: Line): string => `${column}.points`;

function answerIn({ answer }: Line, words: Wording, value: Answer): string | number | undefined {
    if (value === null || value === undefined) return undefined;
    const { met, notMet, na, options } = choicesOf(answer, words);
    if (value === NA) return na;
    if (answer.kind === 'check') return value === true ? met : notMet;
    if (answer.kind === 'choose' && !answer.many) return options[answer.options.findIndex(({ name }) => name === value)]?.word;
    // A percentage is typed as percent; to expressions it is the number divided by 100.
    if (answer.kind === 'number' && answer.unit === '%' && typeof value === 'number') return Number((value * 100).toPrecision(15));
    return typeof value === 'number' ? value : String(value);
}

function shownBy({ form, sheets }: Template, { responses }: Filling, file: Uint8Array): Recalculated {
    const { SheetNames, Sheets } = xlsx.read(file, { cellFormula: false, cellHTML: false, cellText: false });
    const errors: string[] = [];
    const computes = computedColumns(form, sheets[0]!, responses[0]!);
    const rows = responses.map((_, at) => {
        const { words, places } = sheets[at % sheets.length]!;
        const sheet = Sheets[SheetNames[at]!]!;
        for (const [name, found] of Object.entries(sheet) as [string, xlsx.CellObject][])
            if (found.t === 'e') errors.push(`sheet ${at + 1}, ${name}: ${String(found.w)}`);
        const row = Object.fromEntries([...computes].map((column) => [column, shownIn(sheet, placeOf(column, form, words, places)!, words)]));
        const inView = shownIn(sheet, { row: 3, column: COLUMNS.remarks }, words);
        if (computes.has('total') && inView !== row['total'])
            errors.push(`sheet ${at + 1}: ${String(inView)} is in view, the total is ${String(row['total'])}`);
        return row;
    });
    return { computes, rows, errors };
}

interface Place {
    readonly row: number;
    readonly column: number;
}

/** Where the workbook shows a result. */
function placeOf(column: string, form: Form, words: Wording, { lines, results }: Places): Place | undefined {
    const { labels } = words;
    const line = form.lines.find((each) => pointsColumn(each) === column && each.item.columns.length === 1 && each.worth !== undefined);
    const section = form.entries.find((entry) => entry.kind === 'section' && `${entry.section.name}.points` === column);
    const outcome = form.instrument.outcomes.find(({ name }) => name === column);
    const kind = classesOf(form).find(({ name }) => `failed.${name}` === column);
    const named = new Map([
        ['total', labels.total],
        ['failed', labels.itemsNotMet],
        ['criticals', labels.criticalsNotMet],
        ['pass', labels.result],
        ...(outcome ? [[column, `${labels.outcome}${labels.colon}${words.title(outcome)}`] as const] : []),
        ...(kind ? [[column, labels.notMetOfClass(words.title(kind))] as const] : [])
    ]);
    const number = line?.number ?? (section?.kind === 'section' ? section.number : undefined);
    const row = number === undefined ? results.get(named.get(column) ?? '') : lines.get(number);
    return row === undefined ? undefined : { row, column: number === undefined ? COLUMNS.standard : COLUMNS.score };
}

/** What the workbook computes, and what of it hangs on nothing that only the person who fills it in can tell. */
function computedColumns(form: Form, { sheet, words, places }: Template['sheets'][number], response: Filling['responses'][number]): Set<string> {
    const open = form.lines.filter((line) => {
        const row = places.lines.get(line.number)!;
        const first = `IF(${cellName(row, COLUMNS.answer)}="",0,`;
        if (line.asked && [COLUMNS.asked, COLUMNS.notMet].some((column) => cellAt(sheet, row, column)?.f?.startsWith(first))) return true;
        return line.worth !== undefined && !isComputed(sheet, row, COLUMNS.score) && !(pointsColumn(line) in response);
    });
    const checks = open.some(({ answer }) => answer.kind === 'check') ? [] : ['failed', 'criticals', ...classesOf(form).map(({ name }) => `failed.${name}`)];
    const sections = form.entries.flatMap((entry) =>
        entry.kind === 'section' && !entry.lines.some((line) => open.includes(line)) ? [`${entry.section.name}.points`] : []
    );
    const whole = open.length > 0 ? [] : ['total', 'pass', ...form.instrument.outcomes.map(({ name }) => name)];
    const items = form.lines.filter((line) => !open.includes(line)).map(pointsColumn);
    return new Set(
        [...whole, ...checks, ...sections, ...items].filter((column) => {
            const place = placeOf(column, form, words, places);
            return place !== undefined && isComputed(sheet, place.row, place.column);
        })
    );
}

function shownIn(sheet: xlsx.WorkSheet, { row, column }: Place, { labels }: Wording): Value | null {
    const value = cellAt(sheet, row, column)?.v as Value | undefined;
    if (value === undefined || value === '') return null;
    if (value === labels.passed || value === labels.yes) return true;
    return value === labels.notPassed || value === '–' ? false : value;
}
