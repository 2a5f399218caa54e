import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.js';

/**
 * All wording of diagnostics. Each code has a one-sentence `summary` (must: an error, should: a warning), one or more
 * wordings, and the titles of its fixes. English is the source; other languages give the same keys.
 */
export type Catalogue = typeof en;
export type Code = keyof Catalogue & `${string}/${string}`;
export type Variant<C extends Code> = Exclude<keyof Catalogue[C] & string, 'summary' | `fix${string}`>;

type Arguments<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Arguments<Rest> : never;
/** The parameters that a message has, read from its own text. */
export type Params<C extends Code, V extends keyof Catalogue[C]> = { readonly [K in Arguments<Catalogue[C][V]>]: string | number };

export type MessageLanguage = 'en' | 'ko' | 'zh-TW' | 'zh-CN';
export const MESSAGE_LANGUAGES: readonly MessageLanguage[] = ['en', 'ko', 'zh-TW', 'zh-CN'];

/** Messages of a language; what it does not (yet) translate is said in English. */
type Translation = { [C in Code]?: { [V in keyof Catalogue[C]]?: string } };
const TRANSLATIONS: Partial<Record<MessageLanguage, Translation>> = { en };

const formats = new Map<string, IntlMessageFormat>();

export function formatMessage(code: Code, variant: string, params: Readonly<Record<string, string | number>>, language: MessageLanguage = 'en'): string {
    const translated = (TRANSLATIONS[language] as Record<string, Record<string, string> | undefined> | undefined)?.[code]?.[variant];
    const source = translated ?? (en as Record<string, Record<string, string>>)[code]?.[variant];
    if (source === undefined) throw new Error(`No message for ${code} (${variant}).`);
    // An apostrophe is an apostrophe here, not the quote of the message format.
    const key = `${translated === undefined ? 'en' : language}:${source}`;
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new IntlMessageFormat(source.replaceAll("'", "''"), language, undefined, { ignoreTag: true })));
    return String(format.format(stringified(params)));
}

/** Numbers are printed as they are computed (117.58), not with a locale's grouping. */
function stringified(params: Readonly<Record<string, string | number>>): Record<string, string> {
    return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]));
}

export function summaryOf(code: Code, language: MessageLanguage = 'en'): string {
    return formatMessage(code, 'summary', {}, language);
}

export function isCode(text: string): text is Code {
    return text in en;
}

export const CODES: readonly Code[] = Object.keys(en) as Code[];
