import { type AstNode, AstUtils, type CstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';

/** The innermost node of a kind around the beginning of a range. */
export function nodeAt<T extends AstNode>(document: LangiumDocument, range: Range, is: (node: unknown) => node is T): T | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(range.start));
    return leaf && AstUtils.getContainerOfType(leaf.astNode, is);
}

/** The tokens of a part of a file without white space and comments. */
export function tokensIn(document: LangiumDocument, start: number, end: number): CstNode[] {
    const root = document.parseResult.value.$cstNode;
    if (!root) return [];
    return CstUtils.flattenCst(root)
        .filter((leaf) => !leaf.hidden && leaf.offset >= start && leaf.end <= end)
        .toArray();
}

/** The token before or behind a place of the text. */
export function tokenBefore(document: LangiumDocument, offset: number): CstNode | undefined {
    return tokensIn(document, 0, offset).at(-1);
}

export function tokenBehind(document: LangiumDocument, offset: number): CstNode | undefined {
    return tokensIn(document, offset, Infinity)[0];
}

/** The end of a declaration's head: its name, title and description. */
export function headEnd(node: AstNode & { name?: string; title?: AstNode; doc?: AstNode }): number | undefined {
    const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
    return (node.doc?.$cstNode ?? node.title?.$cstNode ?? name)?.end;
}

/** The braces of a declaration, if it has any. */
export function bracesOf(node: AstNode): { open: CstNode; close: CstNode } | undefined {
    const open = GrammarUtils.findNodeForKeyword(node.$cstNode, '{');
    const close = GrammarUtils.findNodesForKeyword(node.$cstNode, '}').at(-1);
    return open && close && { open, close };
}

/** The white space with which the line of a place begins. */
export function indentAt(document: LangiumDocument, offset: number): string {
    const text = document.textDocument.getText();
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

/** The end of line that the file uses. */
export function lineBreak(document: LangiumDocument): string {
    return document.textDocument.getText().includes('\r\n') ? '\r\n' : '\n';
}
