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

/** What a text is made of: words, and the names of answers that are piped in. */
type Piece = { text: string } | { pipe: string };

/** `{Q5}` pipes an answer in and `{{` is a brace. */
export function pieces(text: string): Piece[] {
    const found: Piece[] = [];
    let plain = '';
    for (let at = 0; at < text.length; at++) {
        const character = text[at]!;
        const end = character === '{' ? text.indexOf('}', at) : -1;
        if ((character === '{' || character === '}') && text[at + 1] === character) {
            plain += character;
            at++;
        } else if (end > at) {
            found.push({ text: plain }, { pipe: text.slice(at + 1, end).trim() });
            plain = '';
            at = end;
        } else {
            plain += character;
        }
    }
    return [...found, { text: plain }].filter((piece) => !('text' in piece) || piece.text !== '');
}

/** A text where no answer can stand in: an ellipsis for what would be piped. */
export function withoutPipes(text: Text): Text {
    const plain = (one: string): string =>
        pieces(one)
            .map((piece) => ('text' in piece ? piece.text : '…'))
            .join('');
    return Object.fromEntries(Object.entries(text).map(([language, one]) => [language, plain(one)]));
}
