import { messageLanguage } from '../../model/languages.js';
import { textIn } from '../../model/text.js';
import type { Text } from '../../model/types.js';
import type { LocaleString } from './json.js';

/** The languages of a programme as SurveyJS knows them. */
export interface Locales {
    /** Language tag and SurveyJS code, in the programme's order. */
    languages: readonly { tag: string; code: string }[];
    /** The locale to open in: the programme's first language; nothing for English, which SurveyJS opens in anyway. */
    opening?: string;
    text(text: Text | undefined, fallback: string, change?: (text: string, tag: string) => string): LocaleString;
    /** A text made anew for every language. */
    each(make: (tag: string) => string): LocaleString;
    /** A text made anew for every SurveyJS locale, `default` among them. */
    join(make: (code: string) => string): LocaleString;
}

/** SurveyJS's name for English, whatever key an English text stands under. */
const BUILT_IN = 'en';
/** What survey-core 3.1 has wording for; any other language shows its own texts and English buttons. */
const KNOWN = new Set(
    'ar bg ca cs cy da de el en es et eu fa fi fil fr he hi hr ht hu id is it ja ka kk ko lt lv mk mm ms nl nl-BE no pl pt pt-br ro ru sk sl sr sv sw tel tg th tr uk ur vi zh-cn zh-tw'.split(
        ' '
    )
);

/** `zh-TW` and `zh-Hant-HK` are zh-tw, `en-GB` is en, `nb` is no. */
export function localeCode(tag: string): string {
    const lower = tag.toLowerCase();
    if (/^zh\b/.test(lower)) return messageLanguage(tag).toLowerCase();
    if (/^(nb|nn)\b/.test(lower)) return 'no';
    const base = lower.split('-')[0]!;
    return [...KNOWN].find((code) => code.toLowerCase() === lower) ?? base;
}

export function localesOf(tags: readonly string[]): Locales {
    const languages: { tag: string; code: string }[] = [];
    for (const tag of tags.length > 0 ? tags : [BUILT_IN]) {
        // Two variants of one language cannot share a key: the second keeps its tag.
        const code = localeCode(tag);
        languages.push({ tag, code: languages.some((other) => other.code === code) ? tag.toLowerCase() : code });
    }
    // SurveyJS shows `default` whenever English is asked for and never looks at a key `en`, so `default` is English if there is any.
    const main = languages.find(({ code }) => code === BUILT_IN) ?? languages[0]!;
    const each = (make: (tag: string) => string): LocaleString => {
        const texts = languages.map(({ tag, code }) => [code, make(tag)] as const);
        const standard = make(main.tag);
        if (texts.every(([, text]) => text === standard)) return standard;
        return Object.fromEntries([['default', standard], ...texts.filter(([code]) => code !== BUILT_IN)]);
    };
    const first = languages[0]!.code;
    return {
        languages,
        opening: first !== BUILT_IN && KNOWN.has(first) ? first : undefined,
        each,
        join: (make) => each((tag) => make(tag === main.tag ? 'default' : languages.find((language) => language.tag === tag)!.code)),
        text: (text, fallback, change = (same) => same) => each((tag) => change(textIn(text, tag, fallback), tag))
    };
}
