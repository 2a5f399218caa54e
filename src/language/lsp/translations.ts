/** What the editor explains, in the languages of messages. */
import { MESSAGE_LANGUAGES } from '../messages/catalogue.js';

/** In the order of `MESSAGE_LANGUAGES`. */
export type Translations = readonly [en: string, ko: string, zhTW: string, zhCN: string];

/** In the language, else in English. */
export function inLanguage(texts: Translations, language: string): string {
    return texts[MESSAGE_LANGUAGES.findIndex((each) => each === language)] ?? texts[0];
}

/** What each line says: `word | English | 한국어 | 繁體中文 | 简体中文`. */
export function translationTable(lines: string): ReadonlyMap<string, Translations> {
    return new Map(
        lines.split('\n').flatMap((line): [string, Translations][] => {
            const [word, ...texts] = line.split(' | ');
            // A test counts them.
            return word ? [[word, texts as unknown as Translations]] : [];
        })
    );
}
