import { type AstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.js';
import { bracesOf, headEnd, indentAt, lineBreak, tokenBefore, tokenBehind } from './places.js';

/** Puts other words in the place of some; comments between them stay behind the new ones. */
export function replace(document: LangiumDocument, range: Range, newText: string): TextEdit[] {
    const kept = commentsIn(document, document.textDocument.offsetAt(range.start), document.textDocument.offsetAt(range.end));
    return [{ range, newText: kept ? `${newText} ${kept.trimEnd()}${kept.endsWith('\n') ? lineBreak(document) : ''}` : newText }];
}

export function insert(document: LangiumDocument, offset: number, newText: string): TextEdit[] {
    const position = document.textDocument.positionAt(offset);
    return [{ range: { start: position, end: position }, newText }];
}

/** Takes a part of the text out. Comments in it stay; a line that it leaves empty goes with it. */
export function remove(document: LangiumDocument, start: number, end: number): TextEdit[] {
    const text = document.textDocument.getText();
    const kept = commentsIn(document, start, end);
    let [from, to] = [start, end];
    if (kept === '') {
        const before = /[ \t]*$/.exec(text.slice(0, from))![0].length;
        const after = /^[ \t]*/.exec(text.slice(to))![0].length;
        const opens = from === before || text[from - before - 1] === '\n';
        const closes = /^(\r?\n|$)/.exec(text.slice(to + after));
        if (opens && closes) [from, to] = [from - before, to + after + closes[0].length];
        else from -= before;
    }
    return [{ range: rangeOf(document, from, to), newText: kept }];
}

/** The comments in a part of the text, each as it can stand before another word. */
function commentsIn(document: LangiumDocument, start: number, end: number): string {
    const root = document.parseResult.value.$cstNode;
    if (!root) return '';
    return (
        CstUtils.flattenCst(root)
            .filter((leaf) => leaf.hidden && leaf.offset >= start && leaf.end <= end && /^\/[/*]/.test(leaf.text))
            // A comment up to the end of its line needs that end.
            .map((comment) => comment.text + (comment.text.startsWith('//') ? lineBreak(document) : ' '))
            .join('')
    );
}

export function rangeOf(document: LangiumDocument, start: number, end: number): Range {
    return { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) };
}

/** Takes one entry out of a list with commas. */
export function removeFromList(document: LangiumDocument, start: number, end: number): TextEdit[] {
    const before = tokenBefore(document, start);
    if (before?.text === ',') return [...remove(document, before.offset, before.end), ...remove(document, start, end)];
    const behind = tokenBehind(document, end);
    return behind?.text === ',' ? [...remove(document, start, end), ...remove(document, behind.offset, behind.end)] : remove(document, start, end);
}

/** What stands between the end of a line's tokens and the next line: nothing, or a comment. */
const REST_OF_LINE = /^[ \t]*(\/\/[^\n\r]*)?(?=\r?\n|$)/;

/** Adds a property to a declaration: behind another that it has, or else where its own properties begin. */
export function addProperty(document: LangiumDocument, node: AstNode, property: string, behind?: string): TextEdit[] {
    const after = behind === undefined ? undefined : GrammarUtils.findNodesForProperty(node.$cstNode, behind).at(-1);
    const text = document.textDocument.getText();
    const braces = bracesOf(node);
    if (after && (!braces || after.offset > braces.open.offset)) {
        const rest = REST_OF_LINE.exec(text.slice(after.end));
        const first = text.slice(text.lastIndexOf('\n', after.offset - 1) + 1, after.offset);
        const alone = /^[ \t]*([A-Za-z]+[ \t]+)?$/.test(first);
        if (rest && alone && braces)
            return insert(document, after.end + rest[0].length, `${lineBreak(document)}${indentAt(document, after.offset)}${property}`);
        return insert(document, after.end, ` ${property}`);
    }
    if (braces) {
        const rest = REST_OF_LINE.exec(text.slice(braces.open.end));
        if (!rest) return insert(document, braces.open.end, ` ${property}`);
        const next = tokenBehind(document, braces.open.end);
        const indent = next && next.offset < braces.close.offset ? indentAt(document, next.offset) : `${indentAt(document, braces.open.offset)}    `;
        return insert(document, braces.open.end + rest[0].length, `${lineBreak(document)}${indent}${property}`);
    }
    const end = node.$cstNode?.end ?? headEnd(node as AstNode & { name?: string });
    return end === undefined ? [] : insert(document, end, ` ${property}`);
}

/** Adds something right behind the head of a declaration. */
export function addBehindHead(document: LangiumDocument, node: AstNode, text: string): TextEdit[] {
    const end = headEnd(node as Parameters<typeof headEnd>[0]);
    return end === undefined ? [] : insert(document, end, ` ${text}`);
}

/** Adds an import behind those that there are, else behind the package, else at the top. */
export function addImport(document: LangiumDocument, what: string): TextEdit[] {
    const file = document.parseResult.value as ast.File;
    const nl = lineBreak(document);
    const last = file.imports.at(-1)?.$cstNode ?? GrammarUtils.findNodeForProperty(file.$cstNode, 'package');
    if (!last) {
        const first = tokenBehind(document, 0);
        return insert(document, first?.offset ?? 0, `import ${what}${nl}${nl}`);
    }
    const rest = REST_OF_LINE.exec(document.textDocument.getText().slice(last.end));
    const line = `${nl}${file.imports.length ? '' : nl}import ${what}`;
    return rest ? insert(document, last.end + rest[0].length, line) : insert(document, last.end, `${line}${nl}`);
}

/** Adds a declaration at the end of the file. */
export function addDeclaration(document: LangiumDocument, text: string): TextEdit[] {
    const source = document.textDocument.getText();
    const nl = lineBreak(document);
    const gap = source.endsWith('\n') ? nl : `${nl}${nl}`;
    return insert(document, source.length, `${gap}${text.replaceAll('\n', nl)}${nl}`);
}

/** An empty text in every language that texts are needed in: `""@ko ""@en`. */
export function emptyText(languages: readonly string[]): string {
    return languages.length < 2 ? '""' : languages.map((language) => `""@${language}`).join(' ');
}
