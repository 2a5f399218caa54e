import { AstUtils, GrammarAST } from 'langium';
import { TouchstoneGrammar } from '../generated/grammar.js';

let words: ReadonlySet<string> | undefined;

/** All keywords of the grammar that are spelled like names. */
export function wordsOfTheLanguage(): ReadonlySet<string> {
    words ??= new Set(
        AstUtils.streamAllContents(TouchstoneGrammar())
            .filter(GrammarAST.isKeyword)
            .map((keyword) => keyword.value)
            .filter((value) => /^[A-Za-z]+$/.test(value))
    );
    return words;
}

export function isWordOfTheLanguage(name: string): boolean {
    return wordsOfTheLanguage().has(name);
}

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;

/** Whether texts can be marked with a language: ko, zh-TW, but not english. */
export function isLanguageTag(language: string): boolean {
    return LANGUAGE_TAG.test(language);
}
