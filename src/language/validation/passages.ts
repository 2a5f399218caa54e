import { AstUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { TextPart } from '../generated/ast.js';

/** A piece of a text, by its places in the file. */
export function rangeIn(part: TextPart, start: number, end: number): Range {
    const { textDocument } = AstUtils.getDocument(part);
    return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
}
