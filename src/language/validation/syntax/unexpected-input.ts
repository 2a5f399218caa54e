import type { IRecognitionException, IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Variant } from '../../messages/catalogue.js';
import { isWordOfTheLanguage, wordsOfTheLanguage } from '../../parsing/words.js';
import { nearest } from '../near.js';
import { defineRule } from '../rule.js';
import { isKindWord, openDeclaration, slipAt } from '../slips.js';

/** Found by the parser. */
export const unexpectedInputRule = defineRule('syntax/unexpected-input', { tier: 'language', severity: 'error', on: [] });

export interface Unexpected {
    variant: Variant<'syntax/unexpected-input'>;
    params: Record<string, string>;
    range: Range;
    data?: Record<string, unknown>;
}

/** What the parser stumbled over, in words that do not need the grammar. */
export function unexpectedInput(error: IRecognitionException, root: AstNode): Unexpected {
    const token = error.token;
    const names = expectedNames(error.message);
    const expected = expectedWords(names);
    if (isPlaced(token)) {
        const range = {
            start: { line: token.startLine! - 1, character: token.startColumn! - 1 },
            end: { line: token.endLine! - 1, character: token.endColumn! }
        };
        const found = token.image.length > 30 ? `${token.image.slice(0, 30)}…` : token.image;
        const top = names.length === 1 && names[0] === 'EOF';
        if (top && found === '}') return { variant: 'brace', params: {}, range, data: { brace: true } };
        if (top && found === 'import') return { variant: 'import', params: {}, range };
        if (names.length === 1 && names[0] === 'LANGTAG') return { variant: 'untagged', params: {}, range };
        const text = root.$cstNode?.root.fullText ?? '';
        const slip = slipAt(text, token.startOffset, token.image, names);
        if (slip) return { ...slip, range };
        const open = token.startColumn === 1 && names.includes('}') && isKindWord(found) ? openDeclaration(text, token.startOffset) : undefined;
        if (open) return { variant: 'open', params: { found, open: open.head, line: String(open.line) }, range };
        const near = /^\p{L}+$/u.test(found) ? wordMeant(found, names) : undefined;
        if (near && near !== found) return { variant: 'near', params: { found, near }, range, data: { near } };
        if (top) return { variant: 'declaration', params: { found }, range };
        return { variant: 'default', params: { found, expected: expected ?? 'something else' }, range };
    }
    const previous = (error as IRecognitionException & { previousToken?: IToken }).previousToken;
    const end = previous && isPlaced(previous) ? { line: previous.endLine! - 1, character: previous.endColumn! } : endOf(root);
    const text = root.$cstNode?.root.fullText ?? '';
    const open = names.includes('}') ? openDeclaration(text, text.length) : undefined;
    if (open) {
        const params = { open: open.head, line: String(open.line) };
        return { variant: 'unended', params, range: { start: { line: end.line, character: Math.max(0, end.character - 1) }, end } };
    }
    return { variant: 'end', params: { expected: expected ?? "'}'" }, range: { start: { line: end.line, character: Math.max(0, end.character - 1) }, end } };
}

function endOf(root: AstNode): { line: number; character: number } {
    return root.$cstNode?.range.end ?? { line: 0, character: 0 };
}

/** Whether a token stands in the text; the end of the file and what the parser made up do not. */
export function isPlaced(token: IToken): boolean {
    return !Number.isNaN(token.startOffset) && token.startOffset >= 0 && token.startLine !== undefined && !Number.isNaN(token.startLine) && token.image !== '';
}

const WORDS: Record<string, string> = {
    WORD: 'a name',
    ID: 'a name',
    NUMBER: 'a number',
    STRING: 'a text "…"',
    PROSE: 'a text """…"""',
    LANGTAG: 'a language such as @ko',
    PERIOD: 'a period such as 2026-Q1',
    EOF: 'the end of the file'
};

/** Reads the tokens out of the parser's message. */
function expectedNames(message: string): string[] {
    if (message.includes('end of file')) return ['EOF'];
    const single = /token of type '([^']+)'/.exec(message)?.[1] ?? /Expecting: expecting (\S+) but/.exec(message)?.[1];
    const names = single ? [single] : [...message.matchAll(/\[([^\][]+)\]/g)].map((match) => match[1]!.split(',')[0]!.trim());
    return [...new Set(names.map((name) => name.replace(/^'|'$/g, '')))];
}

/** More than a dozen alternatives help nobody. Where a block may end, its other properties may follow, too. */
function expectedWords(names: readonly string[]): string | undefined {
    if (names.length === 1 && names[0] === '}') return "another property or '}'";
    // The words with which an expression can begin.
    if (names.includes('not') && names.includes('(')) return 'a value, such as Q1, 5 min or mean(Q1, Q2)';
    const words = [...new Set(names.map((name) => WORDS[name] ?? `'${name}'`))];
    return words.length === 0 || words.length > 12 ? undefined : words.join(', ');
}

/** A word in another case, or one that is spelled almost alike and begins alike. */
function wordMeant(found: string, names: readonly string[]): string | undefined {
    const lower = found.toLowerCase();
    // A word in the wrong place is no misspelling.
    if (lower === found && isWordOfTheLanguage(found)) return undefined;
    const words = [...wordsAmong(names)].filter((word) => word !== found && word[0]?.toLowerCase() === lower[0]);
    return words.find((word) => word === lower) ?? nearest(found, words, Math.max(1, Math.round(found.length / 3)));
}

/** Words of the language that could have been meant. */
function wordsAmong(names: readonly string[]): Iterable<string> {
    const words = names.filter((name) => isWordOfTheLanguage(name));
    return words.length > 0 && !names.includes('}') ? words : wordsOfTheLanguage();
}
