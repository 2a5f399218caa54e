import type { IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type LexingDiagnostic, type TokenizeOptions } from 'langium';
import { WIDE_TOKENS } from './token-builder.js';
import { toNarrow, wideCharacter } from './width.js';

/** A character of the wrong width or form, and what to write instead. */
export interface WideSlip extends LexingDiagnostic {
    found: string;
    replacement: string;
}

export function isWideSlip(diagnostic: object): diagnostic is WideSlip {
    return 'replacement' in diagnostic;
}

/** Turns tokens of wide characters into those that were meant, and reports each. */
export class TouchstoneLexer extends DefaultLexer {
    private readonly meant = new Map<TokenType, TokenType | undefined>();

    constructor(services: LangiumCoreServices) {
        super(services);
        for (const [name, { terminal, keyword }] of WIDE_TOKENS) {
            const wide = this.tokenTypes[name];
            if (wide) this.meant.set(wide, this.tokenTypes[terminal ?? keyword ?? '']);
        }
    }

    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const result = super.tokenize(text, options);
        if (!wideCharacter.test(text)) return result;
        const slips: WideSlip[] = [];
        for (const token of result.tokens) {
            const meant = this.meant.get(token.tokenType);
            if (meant) slips.push(correct(token, meant));
        }
        const hidden: IToken[] = [];
        for (const token of result.hidden) {
            const meant = this.meant.get(token.tokenType);
            if (meant) slips.push(correct(token, meant));
            else hidden.push(token);
        }
        return { ...result, hidden, report: { diagnostics: [...(result.report?.diagnostics ?? []), ...slips] } };
    }
}

function correct(token: IToken, meant: TokenType): WideSlip {
    const found = token.image;
    const replacement = narrowForm(found, meant);
    token.tokenType = meant;
    token.tokenTypeIdx = meant.tokenTypeIdx ?? token.tokenTypeIdx;
    token.image = replacement;
    return {
        message: `'${found}'`,
        found,
        replacement,
        severity: 'error',
        offset: token.startOffset,
        line: token.startLine,
        column: token.startColumn,
        length: found.length
    };
}

function narrowForm(found: string, meant: TokenType): string {
    if (meant.name === 'STRING') return `"${found.slice(1, -1).replaceAll('"', '\\"')}"`;
    if (meant.name === 'NUMBER' || meant.name === 'ID' || meant.name === 'WS') return toNarrow(found);
    return meant.name;
}
