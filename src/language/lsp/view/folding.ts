import { type CstNode, CstUtils, isLeafCstNode, type LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.js';

/** Folds blocks, prose of several lines, comments, rows of comment lines, and the imports. */
export class TouchstoneFoldingProvider implements FoldingRangeProvider {
    getFoldingRanges(document: LangiumDocument): FoldingRange[] {
        const root = document.parseResult.value.$cstNode;
        if (!root) return [];
        const ranges: FoldingRange[] = [];
        const open: CstNode[] = [];
        let comments: CstNode[] = [];
        for (const leaf of CstUtils.streamCst(root).filter(isLeafCstNode)) {
            const { name } = leaf.tokenType;
            if (name === 'SL_COMMENT' && startsLine(leaf)) {
                if (comments.length && comments.at(-1)!.range.start.line + 1 !== leaf.range.start.line) comments = fold(comments, ranges);
                comments.push(leaf);
                continue;
            }
            comments = fold(comments, ranges);
            if (name === 'ML_COMMENT') add(ranges, leaf.range.start.line, leaf.range.end.line, FoldingRangeKind.Comment);
            else if (name === 'PROSE') add(ranges, leaf.range.start.line, leaf.range.end.line);
            else if (leaf.text === '{') open.push(leaf);
            // The closing brace stays in sight.
            else if (leaf.text === '}') add(ranges, open.pop()?.range.start.line, leaf.range.start.line - 1);
        }
        fold(comments, ranges);
        imports(document, ranges);
        return ranges;
    }
}

function fold(comments: readonly CstNode[], ranges: FoldingRange[]): [] {
    add(ranges, comments[0]?.range.start.line, comments.at(-1)?.range.end.line ?? 0, FoldingRangeKind.Comment);
    return [];
}

function startsLine(leaf: CstNode): boolean {
    const { fullText } = leaf.root;
    return fullText.slice(fullText.lastIndexOf('\n', leaf.offset - 1) + 1, leaf.offset).trim() === '';
}

function imports(document: LangiumDocument, ranges: FoldingRange[]): void {
    const file = document.parseResult.value as ast.File;
    const lines = file.imports.flatMap((entry) => entry.$cstNode?.range ?? []);
    if (lines.length) add(ranges, lines[0]!.start.line, lines.at(-1)!.end.line, FoldingRangeKind.Imports);
}

function add(ranges: FoldingRange[], startLine: number | undefined, endLine: number, kind?: FoldingRangeKind): void {
    if (startLine !== undefined && endLine > startLine) ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) });
}
