import { AstUtils, type LangiumDocument, UriUtils } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';

/** Up to where people end an address in a text: no space, no quote, no punctuation of a Chinese or Korean sentence. */
const ADDRESS = /https?:\/\/[^\s"'<>\u3000-\u303F\uFF00-\uFFEF\u4E00-\u9FFF\uAC00-\uD7A3]+/g;
const FILE = /^[\w\p{L}][^"<>:|?*\r\n]*\.(pdf|docx?|pptx?|xlsx?|hwpx?|md|txt|png|jpe?g)$/iu;

/** Sources are opened from where they are named: addresses anywhere in the text, a file if it is all of the text. */
export class TouchstoneLinkProvider implements DocumentLinkProvider {
    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const links: DocumentLink[] = [];
        for (const node of AstUtils.streamAst(document.parseResult.value)) {
            if (!ast.isTextPart(node) || !node.$cstNode || !isSource(node)) continue;
            const { offset, text } = node.$cstNode;
            const at = (start: number, length: number) => ({
                start: document.textDocument.positionAt(start),
                end: document.textDocument.positionAt(start + length)
            });
            for (const match of text.matchAll(ADDRESS)) {
                const target = match[0].replace(/[.,;:)]+$/, '');
                links.push({ range: at(offset + match.index, target.length), target });
            }
            if (FILE.test(node.value) && text.startsWith(`"${node.value}"`))
                links.push({ range: at(offset + 1, node.value.length), target: UriUtils.joinPath(UriUtils.dirname(document.uri), node.value).toString() });
        }
        return links;
    }
}

function isSource(part: ast.TextPart): boolean {
    return part.$container.$containerProperty === 'source';
}
