import { type CstNode, CstUtils, type LangiumDocument } from 'langium';
import type { Position, Range, SelectionRange } from 'vscode-languageserver-types';

/** What "expand selection" selects, from the word outwards: its text, its property, its declaration, the block around it. */
export function selectionRanges(document: LangiumDocument, positions: readonly Position[]): SelectionRange[] {
    return positions.map((position) => around(document, position));
}

function around(document: LangiumDocument, position: Position): SelectionRange {
    const root = document.parseResult.value.$cstNode;
    const whole = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(document.textDocument.getText().length) };
    const steps: Range[] = [whole];
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(position));
    const nodes: CstNode[] = [];
    for (let at: CstNode | undefined = leaf; at; at = at.container) nodes.unshift(at);
    for (const node of nodes) steps.push(node.range);
    if (leaf && (leaf.tokenType.name === 'STRING' || leaf.tokenType.name === 'PROSE')) steps.push(inside(document, leaf));
    let result: SelectionRange | undefined;
    for (const range of steps) if (!result || !same(result.range, range)) result = { range, ...(result ? { parent: result } : {}) };
    return result!;
}

/** A text without its quotes. */
function inside(document: LangiumDocument, leaf: CstNode): Range {
    const quotes = leaf.text.startsWith('"""') ? 3 : 1;
    return {
        start: document.textDocument.positionAt(leaf.offset + quotes),
        end: document.textDocument.positionAt(Math.max(leaf.offset + quotes, leaf.end - quotes))
    };
}

function same(a: Range, b: Range): boolean {
    return a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;
}
