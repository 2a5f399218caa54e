import type { IToken, TokenType } from 'chevrotain';
import type { LexingDiagnostic } from 'langium';

/** Deeper than anybody writes, and far from where a parser that calls itself runs out of stack. */
export const MOST_LEVELS = 100;
/** Operators of one expression; its tree is as deep as they are many. */
export const MOST_OPERATORS = 1000;

/** Where a file is nested too deeply to be read on. */
export interface TooDeep extends LexingDiagnostic {
    tooDeep: true;
}

export function isTooDeep(diagnostic: object): diagnostic is TooDeep {
    return 'tooDeep' in diagnostic;
}

type Part = 'open' | 'close' | 'prefix' | 'infix' | 'end';
const PARTS: Readonly<Record<string, Part>> = {
    '{': 'open',
    '(': 'open',
    '}': 'close',
    ')': 'close',
    ',': 'end',
    not: 'prefix',
    if: 'prefix',
    '-': 'prefix',
    ...Object.fromEntries(['+', '*', '/', '^', '=', '!=', '<', '<=', '>', '>=', '..', 'in', 'and', 'or'].map((operator) => [operator, 'infix' as const]))
};

/** Counts how deeply the tokens of a file are nested. */
export class Depth {
    private readonly parts: ReadonlyMap<TokenType, Part>;

    constructor(tokenTypes: Readonly<Record<string, TokenType>>) {
        this.parts = new Map(Object.entries(PARTS).flatMap(([name, part]) => (tokenTypes[name] ? [[tokenTypes[name], part] as const] : [])));
    }

    /** The index of the first token that is nested too deeply, or -1. */
    exceeded(tokens: readonly IToken[]): number {
        let open = 0;
        let prefixes = 0;
        let operators = 0;
        for (const [index, token] of tokens.entries()) {
            let part = this.parts.get(token.tokenType);
            if (!part) continue;
            // A minus behind a value subtracts.
            if (token.image === '-' && index > 0 && /[\p{L}\p{N}_)%"]$/u.test(tokens[index - 1]!.image)) part = 'infix';
            if (part === 'open') open++;
            else if (part === 'close') open = Math.max(0, open - 1);
            else if (part === 'prefix') prefixes++;
            if (part === 'infix' || part === 'prefix') operators++;
            if (part === 'end' || (token.image === '{' && part === 'open') || (token.image === '}' && part === 'close')) prefixes = operators = 0;
            if (open + prefixes > MOST_LEVELS || operators > MOST_OPERATORS) return index;
        }
        return -1;
    }
}

export function tooDeepAt(token: IToken): TooDeep {
    return {
        tooDeep: true,
        message: `'${token.image}'`,
        severity: 'error',
        offset: token.startOffset,
        line: token.startLine,
        column: token.startColumn,
        length: token.image.length
    };
}
