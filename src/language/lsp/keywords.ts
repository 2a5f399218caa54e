import type { MessageLanguage } from '../messages/catalogue.js';
import { DECLARATIONS } from './keywords/declarations.js';
import { PROPERTIES } from './keywords/properties.js';
import { VALUES } from './keywords/values.js';

const ORDER: readonly MessageLanguage[] = ['en', 'ko', 'zh-TW', 'zh-CN'];

const explanations = new Map<string, readonly string[]>();
for (const line of [DECLARATIONS, PROPERTIES, VALUES].join('').split('\n')) {
    const [word, ...texts] = line.split(' | ');
    if (word) explanations.set(word, texts);
}

/** What a word of the language means, in one sentence; `rule` is the rule of the grammar that it stands in. */
export function explain(keyword: string, language: MessageLanguage, rule?: string): string | undefined {
    const texts = explanations.get(`${keyword}@${rule}`) ?? explanations.get(keyword);
    return texts?.[ORDER.indexOf(language)] ?? texts?.[0];
}

/** All entries, for the test that holds them against the grammar. */
export const EXPLAINED: ReadonlyMap<string, readonly string[]> = explanations;
