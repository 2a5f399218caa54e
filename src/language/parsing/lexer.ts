import type { IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type LexingDiagnostic, type TokenizeOptions } from 'langium';
import { Depth, tooDeepAt } from './depth.js';
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

/** Turns tokens of wide characters into those that were meant, and reports each; stops where a file is nested too deeply. */
export class TouchstoneLexer extends DefaultLexer {
    private readonly meant = new Map<TokenType, TokenType | undefined>();
    private readonly depth: Depth;

    constructor(services: LangiumCoreServices) {
        super(services);
        for (const [name, { terminal, keyword }] of WIDE_TOKENS) {
            const wide = this.tokenTypes[name];
            if (wide) this.meant.set(wide, this.tokenTypes[terminal ?? keyword ?? '']);
        }
        this.depth = new Depth(this.tokenTypes);
    }

    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const result = super.tokenize(text, options);
        const narrow = wideCharacter.test(text) ? this.narrowed(result) : result;
        const deep = this.depth.exceeded(narrow.tokens);
        if (deep < 0) return narrow;
        const diagnostics = [...(narrow.report?.diagnostics ?? []), tooDeepAt(narrow.tokens[deep]!)];
        return { ...narrow, tokens: narrow.tokens.slice(0, deep), report: { diagnostics } };
    }

    private narrowed(result: LexerResult): LexerResult {
        const slips: WideSlip[] = [];
        const tokens: IToken[] = [];
        for (const token of result.tokens) {
            const meant = this.meant.get(token.tokenType);
            const previous = tokens.at(-1);
            if (previous && this.continues(token, meant, previous, slips.at(-1))) {
                this.join(previous, token, slips);
                continue;
            }
            if (meant) slips.push(this.correct(token, meant));
            tokens.push(token);
        }
        const hidden: IToken[] = [];
        for (const token of result.hidden) {
            const meant = this.meant.get(token.tokenType);
            if (meant) slips.push(this.correct(token, meant));
            else hidden.push(token);
        }
        return { ...result, tokens, hidden, report: { diagnostics: [...(result.report?.diagnostics ?? []), ...slips] } };
    }

    /** Whether a word or number goes on in the other width: the input method was switched in its middle. */
    private continues(token: IToken, meant: TokenType | undefined, previous: IToken, slip: WideSlip | undefined): boolean {
        if (previous.endOffset! + 1 !== token.startOffset) return false;
        const { NUMBER, ID } = this.tokenTypes;
        if (meant === ID || (meant === NUMBER && previous.tokenType !== NUMBER)) return isWord(previous);
        const corrected = slip !== undefined && slip.offset! + slip.length === previous.endOffset! + 1;
        return previous.tokenType === NUMBER && (meant === NUMBER || (corrected && token.tokenType === NUMBER));
    }

    private join(previous: IToken, token: IToken, slips: WideSlip[]): void {
        const last = slips.at(-1);
        const slip = last && last.offset === previous.startOffset ? last : undefined;
        const found = (slip?.found ?? previous.image) + token.image;
        previous.image += toNarrow(token.image);
        previous.endOffset = token.endOffset;
        previous.endLine = token.endLine;
        previous.endColumn = token.endColumn;
        if (isWord(previous)) this.retype(previous, this.tokenTypes.ID!);
        if (slip) slips.pop();
        slips.push(slipAt(previous, found));
    }

    private correct(token: IToken, meant: TokenType): WideSlip {
        const found = token.image;
        token.image = narrowForm(found, meant);
        this.retype(token, meant);
        return slipAt(token, found);
    }

    /** A name that is spelled like a word of the language is that word. */
    private retype(token: IToken, meant: TokenType): void {
        const keyword = meant.name === 'ID' ? this.tokenTypes[token.image] : undefined;
        const type = keyword?.PATTERN === token.image ? keyword : meant;
        token.tokenType = type;
        token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
    }
}

const isWord = (token: IToken): boolean => /^[\p{L}_]/u.test(token.image);

function slipAt(token: IToken, found: string): WideSlip {
    return {
        message: `'${found}'`,
        found,
        replacement: token.image,
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
