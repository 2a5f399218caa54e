/** What reading a cell may come to, and what all readers share. */
import type { UnitInfo } from '../../model/types.js';
import { nearest } from '../../language/validation/near.js';
import type { DateOrder } from './dates.js';
import type { Field } from './fields.js';
import type { RawCell } from './sheet.js';
import { likeness, slipsIn, tight } from './text.js';

/** As rows hold it: codes of options, percentages as given, `'na'` for "not applicable". */
export type CellValue = number | boolean | string | readonly string[];

export type Reading =
    | { kind: 'empty' }
    /** `own`: words of the respondent's own beside the option; `guess`: that they are, nothing says but that they fit no option. */
    | { kind: 'value'; value: CellValue; own?: string; guess?: boolean }
    | { kind: 'bad'; why: string; suggestion?: string };

export const EMPTY: Reading = { kind: 'empty' };
export const value = (of: CellValue): Reading => ({ kind: 'value', value: of });
export const bad = (why: string, suggestion?: string): Reading => ({ kind: 'bad', why, ...(suggestion === undefined ? {} : { suggestion }) });
export const NA = 'na';

export interface AnswerContext {
    dates?: DateOrder;
    from1904?: boolean;
    /** Whether `3,5` is three and a half: in files whose cells are separated by semicolons. */
    decimalComma: boolean;
    units: readonly UnitInfo[];
}

export type Reader = (cell: RawCell) => Reading;
/** Reads a text that is not empty, or a number or truth value. */
export type TypeReader = (cell: string | number | boolean) => Reading;

/** Values by their words, folded. Words that mean two values mean none. */
export function wordsOf(field: Field): Map<string, string | number | undefined> {
    const words = new Map<string, string | number | undefined>();
    for (const { value: of, texts } of field.labels) {
        for (const text of texts) {
            const key = tight(text);
            if (key === '') continue;
            words.set(key, words.has(key) && words.get(key) !== of ? undefined : of);
        }
    }
    return words;
}

/** The words that a person who wrote this probably meant. */
export function nearestWords(text: string, field: Field): string | undefined {
    const words = field.labels.flatMap((label) => label.texts);
    // In two characters one is half of the word.
    const close = [...tight(text)].length < 3 ? undefined : nearest(tight(text), words.map(tight), slipsIn(tight(text)));
    if (close !== undefined) return words.find((word) => tight(word) === close);
    const around = new Set(field.labels.filter((label) => label.texts.some((word) => holds(word, text))).map((label) => label.value));
    if (around.size === 1) return words.find((word) => holds(word, text));
    return words.filter((word) => likeness(word, text) >= 0.6).sort((a, b) => likeness(b, text) - likeness(a, text))[0];
}

/** `보통` for `보통이다`: one within the other, and not by a single character. */
function holds(word: string, text: string): boolean {
    const [long, short] = [tight(word), tight(text)].sort((a, b) => b.length - a.length) as [string, string];
    return [...short].length > 1 && long.includes(short);
}

/** What a cell of the field may hold, for a report; `language` counts in the order of the program's. */
export function allowedIn(field: Field, language = 0): string {
    const { type, low, high, whole } = field.input;
    const na = field.input.na ? [field.naTexts[language] ?? field.naTexts[0] ?? NA] : [];
    const words = field.labels.map(({ value: of, texts }) => {
        const text = texts[language] ?? texts[0];
        return text === undefined || text === String(of) ? String(of) : `${of} ${text}`;
    });
    if (field.form === 'choice') return `1, 0 or ${field.labels[0]?.texts[language] ?? field.code ?? ''}`;
    if (field.form === 'na') return '1 or 0, or na';
    if (field.form === 'order') return `all of: ${words.join('; ')}`;
    switch (type.kind) {
        case 'number': {
            const range = low === undefined && high === undefined ? 'a number' : `${low ?? ''}..${high ?? ''}`;
            const unit = type.unit === undefined ? '' : ` ${type.unit}`;
            return [`${range}${unit}${whole ? ' whole' : ''}`, ...words, ...na].join('; ');
        }
        case 'boolean':
            return ['1 or 0', 'yes or no', ...na].join('; ');
        case 'category':
            return [...words, ...na].join('; ');
        case 'set':
            return `any of: ${[...words, ...na].join('; ')}`;
        case 'date':
            return 'a date such as 2026-03-05';
        case 'datetime':
            return 'a time such as 2026-03-05T14:05:00+09:00';
        case 'time':
            return 'a time of day such as 14:05';
        case 'text':
        case 'link':
        case 'unknown':
            return 'any text';
    }
}
