import type { MessageLanguage } from '../messages/catalogue.js';
import { DECLARATIONS } from './keywords/declarations.js';
import { PROPERTIES } from './keywords/properties.js';
import { VALUES } from './keywords/values.js';
import { inLanguage, translationTable } from './translations.js';

const explanations = translationTable([DECLARATIONS, PROPERTIES, VALUES].join(''));

/** What a word of the language means, in one sentence; `rule` is the rule of the grammar that it stands in. */
export function explain(keyword: string, language: MessageLanguage, rule?: string): string | undefined {
    const texts = explanations.get(`${keyword}@${rule}`) ?? explanations.get(keyword);
    return texts && inLanguage(texts, language);
}

/** All entries, for the test that holds them against the grammar. */
export const EXPLAINED: ReadonlyMap<string, readonly string[]> = explanations;
