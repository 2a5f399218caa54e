import { type AstNode, AstUtils, type Cancellation, CstUtils, interruptAndCheck, type LangiumDocument } from 'langium';
import type { LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbolParams } from 'vscode-languageserver';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import { declaredMembers, nameOf } from '../../references/members.js';
import { fitsLoosely } from '../completion/typed.js';
import { symbolKind } from '../kinds.js';

/** More than this nobody reads; the list says so by getting shorter as one types. */
const MOST = 400;

/** Finds declarations and their parts in all files by name or by title in any language. */
export class TouchstoneWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
    constructor(private readonly shared: LangiumSharedServices) {}

    async getSymbols({ query }: WorkspaceSymbolParams, cancelToken?: Cancellation.CancellationToken): Promise<WorkspaceSymbol[]> {
        const result: WorkspaceSymbol[] = [];
        for (const document of this.shared.workspace.LangiumDocuments.all) {
            if (cancelToken) await interruptAndCheck(cancelToken);
            // The library is there for those who look for something, not for those who look around.
            if (document.uri.scheme === 'builtin' && query === '') continue;
            collect(document, query, result);
            if (result.length >= MOST) break;
        }
        return result;
    }
}

function collect(document: LangiumDocument, query: string, into: WorkspaceSymbol[]): void {
    const file = document.parseResult.value as ast.File;
    const visit = (node: ast.Named, owner: string) => {
        const name = nameOf(node);
        const titles = titlesOf(node);
        // The editor compares what it shows once more, so the title that fits is the one to show.
        const byName = name !== undefined && fitsLoosely(query, name);
        const title = byName ? titles[0] : titles.find((each) => fitsLoosely(query, each));
        if (name && into.length < MOST && (byName || title !== undefined)) {
            const symbol = symbolFor(node, name, title, owner, document.uri.toString());
            if (symbol) into.push(symbol);
        }
        for (const member of membersOnce(node)) visit(member, name ?? owner);
    };
    for (const declaration of file.declarations) if (ast.isNamed(declaration)) visit(declaration, file.package ?? '');
}

/** An instrument knows the items of its sections too; each is listed where it stands. */
function* membersOnce(node: ast.Named): Iterable<ast.Named> {
    for (const member of declaredMembers(node)) if (nearestNamed(member.$container) === node) yield member;
}

function nearestNamed(node: AstNode | undefined): AstNode | undefined {
    return node && AstUtils.getContainerOfType(node, ast.isNamed);
}

function titlesOf(node: ast.Named): string[] {
    const title = 'title' in node ? (node.title as ast.Text | undefined) : undefined;
    return title?.parts.map((part) => part.value) ?? [];
}

function symbolFor(node: ast.Named, name: string, title: string | undefined, containerName: string, uri: string): WorkspaceSymbol | undefined {
    if (!node.$cstNode) return undefined;
    const { range } = CstUtils.toDocumentSegment(node.$cstNode);
    return { name: title ? `${name} · ${title}` : name, kind: symbolKind(node.$type), location: { uri, range }, containerName };
}
