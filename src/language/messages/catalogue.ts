import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.js';
import type { MessageLanguage } from './languages.js';
import type { PhraseTexts } from './phrases.js';
import { translatedPhrase } from './phrases.js';
import type { Arguments, Texts } from './translation.js';

/**
 * All wording of diagnostics. Each code has a one-sentence `summary` (must: an error, should: a warning), one or more
 * wordings, and the titles of its fixes. English is the source; the compiler refuses another language that lacks a text,
 * has one too many, or gives one other parameters.
 */
export type Catalogue = typeof en;
export type Code = keyof Catalogue & `${string}/${string}`;
export type Variant<C extends Code> = Exclude<keyof Catalogue[C] & string, 'summary' | `fix${string}`>;

/** The parameters that a message has, read from its own text. */
export type Params<C extends Code, V extends keyof Catalogue[C]> = { readonly [K in Arguments<Catalogue[C][V]>]: string | number };

export { MESSAGE_LANGUAGES, type MessageLanguage } from './languages.js';

/** What a language says: the messages, and the words that rules put into them. */
export interface Translation {
    readonly language: MessageLanguage;
    readonly messages: Texts<Catalogue>;
    readonly phrases: PhraseTexts;
    /** Between the parts of a list. */
    readonly separator: string;
}

const translations = new Map<MessageLanguage, Translation>();

/** From here on messages are to be had in this language; until then it is answered in English. */
export function addTranslation(translation: Translation): void {
    translations.set(translation.language, translation);
}

const formats = new Map<string, IntlMessageFormat>();

export function formatMessage(code: Code, variant: string, params: Readonly<Record<string, string | number>>, language: MessageLanguage = 'en'): string {
    const translation = translations.get(language);
    const source = messageText(code, variant, language);
    const key = `${translation ? language : 'en'}:${source}`;
    let format = formats.get(key);
    // An apostrophe is an apostrophe here, not the quote of the message format.
    if (!format) formats.set(key, (format = new IntlMessageFormat(source.replaceAll("'", "''"), language, undefined, { ignoreTag: true })));
    // Numbers are printed as they are computed (117.58), not with a locale's grouping.
    const said = Object.entries(params).map(([name, value]) => [name, translation ? translatedPhrase(code, name, String(value), translation) : String(value)]);
    return String(format.format(Object.fromEntries(said) as Record<string, string>));
}

/** A message as it stands in the catalogue, with its parameters in braces. */
export function messageText(code: Code, variant: string, language: MessageLanguage = 'en'): string {
    const text = (translations.get(language)?.messages as Record<string, Record<string, string>> | undefined)?.[code]?.[variant];
    const source = text ?? (en as Record<string, Record<string, string>>)[code]?.[variant];
    if (source === undefined) throw new Error(`No message for ${code} (${variant}).`);
    return source;
}

export function summaryOf(code: Code, language: MessageLanguage = 'en'): string {
    return formatMessage(code, 'summary', {}, language);
}

export function isCode(text: string): text is Code {
    return text in en;
}

export const CODES: readonly Code[] = Object.keys(en) as Code[];
