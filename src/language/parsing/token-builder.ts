import type { IMultiModeLexerDefinition, TokenType, TokenVocabulary } from 'chevrotain';
import { Lexer } from 'chevrotain';
import type { Grammar } from 'langium';
import { DefaultTokenBuilder, type TokenBuilderOptions } from 'langium';
import { widePunctuation } from './width.js';

/** Words that can never be names: they end or join expressions. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'where', 'if', 'then', 'else', 'true', 'false', 'missing', 'otherwise']);

/** What a token of a wide or typographic character is read as. */
export const WIDE_TOKENS: ReadonlyMap<string, { terminal?: string; keyword?: string }> = new Map<string, { terminal?: string; keyword?: string }>([
    ['WIDE_STRING', { terminal: 'STRING' }],
    ['WIDE_NUMBER', { terminal: 'NUMBER' }],
    ['WIDE_WORD', { terminal: 'ID' }],
    ['WIDE_SPACE', { terminal: 'WS' }],
    ...[...widePunctuation].map(([wide, keyword]): [string, { keyword: string }] => [`WIDE_${wide}`, { keyword }])
]);

/**
 * Makes WORD the category of ID and of every keyword that is not reserved, so that a property word can be a name without
 * the grammar listing them; and adds the tokens for wide characters.
 */
export class TouchstoneTokenBuilder extends DefaultTokenBuilder {
    override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenVocabulary {
        const tokens = super.buildTokens(grammar, options);
        if (!Array.isArray(tokens)) throw new Error('Unexpected token vocabulary: ' + typeof (tokens as IMultiModeLexerDefinition));
        const word = tokens.find((token) => token.name === 'WORD');
        const id = tokens.find((token) => token.name === 'ID');
        if (!word || !id) throw new Error('The grammar has lost its terminals WORD and ID.');
        word.PATTERN = Lexer.NA;
        for (const token of tokens) {
            if (token === id) token.CATEGORIES = [word];
            else if (typeof token.PATTERN === 'string' && /^[A-Za-z]+$/.test(token.PATTERN)) {
                token.LONGER_ALT = [id];
                if (!RESERVED_WORDS.has(token.PATTERN)) token.CATEGORIES = [word];
            }
        }
        return [...tokens, ...wideTokens()];
    }
}

function wideTokens(): TokenType[] {
    const punctuation = [...widePunctuation.keys()].map((wide): TokenType => ({ name: `WIDE_${wide}`, PATTERN: wide }));
    return [
        { name: 'WIDE_STRING', PATTERN: /[“”„‟](\\[^\n\r]|[^“”„‟"\\\n\r])*[“”„‟"]|「[^」\n\r]*」|『[^』\n\r]*』|＂[^＂"\n\r]*[＂"]/ },
        { name: 'WIDE_NUMBER', PATTERN: /[\uFF10-\uFF19]([0-9\uFF10-\uFF19_]|[.．](?=[0-9\uFF10-\uFF19]))*/ },
        {
            name: 'WIDE_WORD',
            PATTERN: /[\uFF21-\uFF3A\uFF41-\uFF5A][A-Za-z0-9_\uFF10-\uFF19\uFF21-\uFF3A\uFF3F\uFF41-\uFF5A\u3041-\u30FE\u3400-\u9FFF\uAC00-\uD7A3]*/
        },
        { name: 'WIDE_SPACE', PATTERN: /\u3000+/, GROUP: 'hidden' },
        ...punctuation
    ];
}
