import { AstUtils, CstUtils, type AstNode } from 'langium';

/** Text of an author inside Markdown of ours. */
export function escaped(text: string): string {
    return text
        .replace(/\s*\n\s*/g, ' ')
        .replace(/[\\`*_[\]|<>~&]/g, '\\$&')
        .replace(/^(?=[#+-])|^(\d+)(?=[.)])/, '$1\\');
}

export function fence(source: string): string {
    return `\`\`\`touchstone\n${source}\n\`\`\``;
}

/** Rows of two cells without a heading. */
export function table(rows: readonly (readonly [string, string])[]): string {
    return ['| | |', '|---|---|', ...rows.map(([left, right]) => `| ${left} | ${right} |`)].join('\n');
}

/** The name of a thing that leads to it. */
export function linkTo(node: AstNode, text: string): string {
    const document = AstUtils.getDocument(node);
    const line = node.$cstNode ? CstUtils.toDocumentSegment(node.$cstNode).range.start.line + 1 : 1;
    return `[${escaped(text)}](${document.uri.toString()}#L${line})`;
}

export function paragraphs(...parts: readonly (string | undefined | false)[]): string {
    return parts.filter(Boolean).join('\n\n');
}
