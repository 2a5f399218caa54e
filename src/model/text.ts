import type { Element, Text } from './types.js';

/**
 * A text in one language. Where the language is missing: the same language in another region, then the first there is;
 * an empty text gives the fallback.
 */
export function textIn(text: Text | undefined, language: string, fallback = ''): string {
    if (!text) return fallback;
    const exact = text[language];
    if (exact !== undefined) return exact;
    const base = language.split('-')[0];
    const near = Object.keys(text).find((tag) => tag.split('-')[0] === base);
    if (near !== undefined) return text[near]!;
    return Object.values(text)[0] ?? fallback;
}

/** What to call an element: its title, or its name where it has none. */
export function titleOf(element: Pick<Element, 'title' | 'name'>, language: string): string {
    return textIn(element.title, language, element.name);
}
