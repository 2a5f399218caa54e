import type { IToken } from 'chevrotain';
import { type AstNode, AstUtils, CstUtils, DocumentState, type LangiumDocument, MultiMap } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';

/** A place between tokens, or in the middle of the word that is being typed. */
export interface Cursor {
    document: LangiumDocument;
    offset: number;
    /** What stands of the word before the cursor, as typed. */
    typed: string;
    /** From the beginning of the word to the cursor, and to its end. */
    insert: Range;
    replace: Range;
    /** Where the word begins and ends. */
    start: number;
    end: number;
    /** All tokens before the word. */
    before: readonly IToken[];
}

/** A text or comment around a place: nothing of the language is completed there. */
export interface Inside {
    kind: 'text' | 'comment';
    /** Offset of the text's first character behind its quotes. */
    from: number;
}

export function cursorAt(services: TouchstoneServices, document: LangiumDocument, offset: number): Cursor | Inside {
    const text = document.textDocument.getText();
    const { tokens, hidden, errors } = services.parser.Lexer.tokenize(text);
    const around = hidden.find((token) => token.tokenType.name.endsWith('COMMENT') && token.startOffset < offset && offset <= endOf(token));
    if (around && (offset < endOf(around) || around.tokenType.name === 'SL_COMMENT')) return { kind: 'comment', from: around.startOffset };
    const quoted = tokens.find((token) => isText(token) && token.startOffset < offset && offset < endOf(token));
    if (quoted) return { kind: 'text', from: quoted.startOffset + (quoted.tokenType.name === 'PROSE' ? 3 : 1) };
    const unclosed = errors.find((error) => error.offset < offset && text[error.offset] === '"' && !text.slice(error.offset, offset).includes('\n'));
    if (unclosed) return { kind: 'text', from: unclosed.offset + 1 };
    const word = tokens.find((token) => isWord(token) && token.startOffset < offset && offset <= endOf(token));
    const start = word?.startOffset ?? offset;
    const end = word ? endOf(word) : offset;
    const at = (place: number) => document.textDocument.positionAt(place);
    return {
        document,
        offset,
        typed: text.slice(start, offset),
        insert: { start: at(start), end: at(offset) },
        replace: { start: at(start), end: at(end) },
        start,
        end,
        before: tokens.filter((token) => endOf(token) <= start)
    };
}

export function isInside(place: Cursor | Inside): place is Inside {
    return 'kind' in place;
}

export const endOf = (token: IToken): number => (token.endOffset ?? token.startOffset) + 1;

function isText(token: IToken): boolean {
    return token.tokenType.name === 'STRING' || token.tokenType.name === 'PROSE';
}

/** A name, or a keyword that is spelled like one. */
function isWord(token: IToken): boolean {
    return token.tokenType.name === 'ID' || (typeof token.tokenType.PATTERN === 'string' && /^\p{L}/u.test(token.tokenType.PATTERN));
}

const PLACEHOLDER = 'placeholder__';

/** From this size on only the declaration around the cursor is read anew. */
const LARGE = 20_000;

/**
 * The reference that a name at the cursor would be, in a copy of the file that has one there: the scope then sees
 * exactly what it would see if the name had been typed. What follows the cursor may not fit behind a name; then the copy
 * ends at the cursor, with what is open closed.
 */
export function referenceAt(services: TouchstoneServices, cursor: Cursor): { node: ast.Segment | ast.Import; root: ast.File } | undefined {
    const text = cursor.document.textDocument.getText();
    const { head, from, to } = text.length > LARGE ? excerpt(cursor) : { head: '', from: 0, to: text.length };
    const before = `${head}${text.slice(from, cursor.start)} `;
    const open = closing(cursor.before.filter((token) => token.startOffset >= from));
    return find(before, text.slice(cursor.end, to)) ?? find(before, open);

    function find(start: string, rest: string): { node: ast.Segment | ast.Import; root: ast.File } | undefined {
        const copy = `${start}${PLACEHOLDER} ${rest}`;
        const document = services.shared.workspace.LangiumDocumentFactory.fromString(copy, cursor.document.uri);
        // Names are looked up from the tree, so nothing needs to be computed before references can be followed.
        document.localSymbols = new MultiMap<AstNode, never>();
        document.state = DocumentState.ComputedScopes;
        const root = document.parseResult.value as ast.File;
        const leaf = root.$cstNode && CstUtils.findLeafNodeAtOffset(root.$cstNode, start.length);
        const node = leaf?.astNode;
        if (leaf?.text !== PLACEHOLDER || !node) return undefined;
        if (ast.isSegment(node)) return node.target.$refText === PLACEHOLDER ? { node, root } : undefined;
        const entry = AstUtils.getContainerOfType(node, ast.isImport);
        return entry ? { node: entry, root } : undefined;
    }
}

/** The head of the file with its imports, and the part from the declaration around the cursor to the next. */
function excerpt(cursor: Cursor): { head: string; from: number; to: number } {
    const text = cursor.document.textDocument.getText();
    const starts = (cursor.document.parseResult.value as ast.File).declarations.flatMap((declaration) => declaration.$cstNode?.offset ?? []);
    const from = starts.findLast((offset) => offset < cursor.start) ?? 0;
    return { head: from === 0 ? '' : text.slice(0, starts[0]), from, to: starts.find((offset) => offset > cursor.start) ?? text.length };
}

function closing(tokens: readonly IToken[]): string {
    const open: string[] = [];
    for (const { image } of tokens) {
        if (image === '{') open.push('}');
        else if (image === '(') open.push(')');
        else if (image === open.at(-1)) open.pop();
    }
    return open.reverse().join(' ');
}
