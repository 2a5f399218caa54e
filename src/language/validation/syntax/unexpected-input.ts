import type { IRecognitionException, IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { defineRule } from '../rule.js';

/** Found by the parser. */
export const unexpectedInputRule = defineRule('syntax/unexpected-input', { tier: 'language', severity: 'error', on: [] });

/** What the parser stumbled over, in words that do not need the grammar. */
export function unexpectedInput(
    error: IRecognitionException,
    root: AstNode
): { variant: 'default' | 'other' | 'end'; params: Record<string, string>; range: Range } {
    const token = error.token;
    const expected = expectedWords(error.message);
    if (isPlaced(token)) {
        const range = {
            start: { line: token.startLine! - 1, character: token.startColumn! - 1 },
            end: { line: token.endLine! - 1, character: token.endColumn! }
        };
        const found = token.image.length > 30 ? `${token.image.slice(0, 30)}…` : token.image;
        return expected ? { variant: 'default', params: { found, expected }, range } : { variant: 'other', params: { found }, range };
    }
    const previous = (error as IRecognitionException & { previousToken?: IToken }).previousToken;
    const end = previous && isPlaced(previous) ? { line: previous.endLine! - 1, character: previous.endColumn! } : endOf(root);
    return { variant: 'end', params: { expected: expected ?? '}' }, range: { start: { line: end.line, character: Math.max(0, end.character - 1) }, end } };
}

function endOf(root: AstNode): { line: number; character: number } {
    return root.$cstNode?.range.end ?? { line: 0, character: 0 };
}

function isPlaced(token: IToken): boolean {
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

/** Reads the tokens out of the parser's message; more than a dozen alternatives help nobody. */
function expectedWords(message: string): string | undefined {
    const single = /token of type '([^']+)'/.exec(message)?.[1] ?? /Expecting: expecting (\S+) but/.exec(message)?.[1];
    const names = single ? [single] : [...message.matchAll(/\[([^\][]+)\]/g)].map((match) => match[1]!.split(',')[0]!.trim());
    const words = [...new Set(names.map((name) => name.replace(/^'|'$/g, '')).map((name) => WORDS[name] ?? `'${name}'`))];
    if (words.length === 0 || words.length > 12) return undefined;
    return words.join(', ');
}
