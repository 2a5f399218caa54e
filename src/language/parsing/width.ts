/**
 * Full-width and typographic characters that an input method leaves behind. The lexer reads them as what was meant,
 * so that one slip gives one diagnostic with a fix instead of a cascade of syntax errors.
 */

const PUNCTUATION: Record<string, string> = {
    '，': ',',
    '、': ',',
    '．': '.',
    '。': '.',
    '（': '(',
    '）': ')',
    '｛': '{',
    '｝': '}',
    '＝': '=',
    '＜': '<',
    '＞': '>',
    '≤': '<=',
    '≥': '>=',
    '≦': '<=',
    '≧': '>=',
    '≠': '!=',
    '＋': '+',
    '－': '-',
    '−': '-',
    '＊': '*',
    '×': '*',
    '／': '/',
    '÷': '/',
    '＾': '^',
    '％': '%',
    '～': '..',
    '〜': '..',
    '…': '..',
    '‥': '..',
    '→': '->'
};

/** Wide punctuation and what it stands for, longest first. */
export const widePunctuation: ReadonlyMap<string, string> = new Map(Object.entries(PUNCTUATION));

/** Cheap test whether a text can hold anything of the kind. */
export const wideCharacter = /[\u201C-\u201F\u300C-\u300F\uFF00-\uFF65\u3000-\u3002\u301C\u2026\u2025\u2264-\u2267\u2260\u2212\u00D7\u00F7\u2192]/;

/** `１２．５` → `12.5`, and letters and signs of the full-width block likewise. */
export function toNarrow(text: string): string {
    return text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}
