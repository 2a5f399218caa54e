import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { nameOf } from '../../references/members.js';
import { symbolKind } from '../kinds.js';
import { keywordOf, type Texts, textsOf } from '../texts.js';

/** The declarations of a file, nested as they stand, with their titles beside the names. */
export class TouchstoneDocumentSymbolProvider implements DocumentSymbolProvider {
    constructor(private readonly services: TouchstoneServices) {}

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        const texts = textsOf(this.services);
        const root = document.parseResult.value;
        return this.inside(root, [...texts.languages(root).slice(0, 1), texts.messageLanguage], texts);
    }

    /** What has no name, such as a condition, shows its parts in its place. */
    private inside(node: AstNode, wanted: readonly string[], texts: Texts): DocumentSymbol[] {
        const result: DocumentSymbol[] = [];
        for (const child of AstUtils.streamContents(node)) {
            const nested = this.inside(child, wanted, texts);
            const symbol = ast.isNamed(child) ? this.symbol(child, wanted, texts) : undefined;
            if (symbol) result.push({ ...symbol, ...(nested.length ? { children: nested } : {}) });
            else result.push(...nested);
        }
        return result;
    }

    private symbol(node: ast.Named, wanted: readonly string[], texts: Texts): DocumentSymbol | undefined {
        const name = nameOf(node);
        const cst = node.$cstNode;
        // A file that does not parse has declarations without a name.
        if (!name || !cst) return undefined;
        const selection = this.services.references.NameProvider.getNameNode(node) ?? cst;
        const title = texts.title(node, wanted);
        return { name, detail: title ?? keywordOf(node), kind: symbolKind(node.$type), range: cst.range, selectionRange: selection.range };
    }
}
