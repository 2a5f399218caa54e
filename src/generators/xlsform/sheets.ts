/** The three sheets of an XLSForm. */
import { messageLanguage } from '../../model/languages.js';
import { spreadsheetFont } from '../format/fonts.js';
import { SheetWriter, writeWorkbook } from '../format/workbook.js';
import type { Translations } from './texts.js';

/** A row of the sheet `survey`. Texts have one entry for each language. */
export interface Row {
    readonly type: string;
    readonly name?: string;
    readonly label?: Translations;
    readonly hint?: Translations;
    readonly guidance_hint?: Translations;
    readonly required?: string;
    readonly required_message?: Translations;
    readonly relevant?: string;
    readonly constraint?: string;
    readonly constraint_message?: Translations;
    readonly calculation?: string;
    readonly trigger?: string;
    readonly choice_filter?: string;
    readonly repeat_count?: string;
    readonly default?: string;
    readonly appearance?: string;
    readonly parameters?: string;
}
export interface Choice {
    readonly list_name: string;
    readonly name: string;
    readonly label: Translations;
    /** Under what the choice filter knows it; absent: always offered. */
    readonly offered?: string;
}
export interface Form {
    readonly title: string;
    readonly id: string;
    readonly languages: readonly string[];
    readonly instanceName?: string;
    readonly survey: readonly Row[];
    readonly choices: readonly Choice[];
}

const SURVEY_COLUMNS = [
    'type',
    'name',
    'label',
    'hint',
    'guidance_hint',
    'required',
    'required_message',
    'relevant',
    'constraint',
    'constraint_message',
    'calculation',
    'trigger',
    'choice_filter',
    'repeat_count',
    'default',
    'appearance',
    'parameters'
] as const satisfies readonly (keyof Row)[];
const CHOICE_COLUMNS = ['list_name', 'name', 'label', 'offered'] as const satisfies readonly (keyof Choice)[];

/**
 * What people call a language, and the code that forms know it by: pyxform takes only the first part of a tag, so that
 * two kinds of Chinese differ by name.
 */
export function languageName(tag: string): string {
    const lower = tag.toLowerCase();
    const base = lower.split('-')[0]!;
    if (base === 'zh') return messageLanguage(tag) === 'zh-TW' ? '繁體中文 (zh)' : '简体中文 (zh)';
    const own = { ko: '한국어', en: 'English', ja: '日本語', de: 'Deutsch', fr: 'Français', es: 'Español', vi: 'Tiếng Việt' }[base];
    return `${own ?? tag} (${base})`;
}

/** Of two languages with one name the later shows its tag. */
function languageNames(tags: readonly string[]): string[] {
    const names: string[] = [];
    for (const tag of tags) {
        const name = languageName(tag);
        names.push(names.includes(name) ? name.replace(/^[^(]*/u, `${tag} `) : name);
    }
    return names;
}

type Cells = string[][];

/** The columns that any row fills, those with texts once for each language. */
function table<R extends object>(rows: readonly R[], columns: readonly (keyof R & string)[], languages: readonly string[]): Cells {
    const used = columns.filter((column) => rows.some((row) => row[column] !== undefined));
    const texts = new Set<string>(used.filter((column) => rows.some((row) => Array.isArray(row[column]))));
    const head = used.flatMap((column) => (texts.has(column) ? languages.map((language) => `${column}::${language}`) : [column]));
    const body = rows.map((row) =>
        used.flatMap((column) => {
            const cell = row[column] as string | Translations | undefined;
            if (!texts.has(column)) return [(cell as string | undefined) ?? ''];
            return languages.map((_, at) => (cell as Translations | undefined)?.[at] ?? '');
        })
    );
    return [head, ...body];
}

/** The sheets as rows of cells, the first row being the headings. */
export async function formTables(form: Form): Promise<Readonly<Record<'survey' | 'choices' | 'settings', Cells>>> {
    const { title, id, languages, instanceName, survey, choices } = form;
    const names = languageNames(languages);
    const tables = { survey: table(survey, SURVEY_COLUMNS, names), choices: table(choices, CHOICE_COLUMNS, names) };
    if (choices.length === 0) tables.choices = [['list_name', 'name', ...names.map((name) => `label::${name}`)]];
    const settings: [string, string][] = [
        ['form_title', title],
        ['form_id', id],
        // A server takes a changed form only under another version; the same form keeps its own.
        ['version', await digest(JSON.stringify([title, tables, instanceName]))],
        ['default_language', names[0]!],
        ...(instanceName === undefined ? [] : [['instance_name', instanceName] as [string, string]])
    ];
    return { ...tables, settings: [settings.map(([name]) => name), settings.map(([, value]) => value)] };
}

/** As browsers and Node alike compute it. */
async function digest(text: string): Promise<string> {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return Array.from(hash.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function formWorkbook(form: Form): Promise<Uint8Array> {
    const font = spreadsheetFont(form.languages[0]!);
    const sheets = Object.entries(await formTables(form)).map(([name, rows]) => {
        const sheet = new SheetWriter(
            name,
            rows[0]!.map((heading) => ({ width: /^(type|name|list_name|required)$/.test(heading) ? 18 : 32 })),
            font
        );
        rows.forEach((cells, row) =>
            cells.forEach((cell, column) => {
                if (cell !== '') sheet.text(row, column, cell, row === 0 ? { font: { bold: true } } : undefined);
            })
        );
        return sheet.sheet({ freezePane: { rows: 1 } });
    });
    return writeWorkbook({ title: form.title, font, sheets });
}
