import { EmptyFileSystem, TextDocument, URI, type LangiumDocument } from 'langium';
import type { CompletionItem, MarkupContent, Position } from 'vscode-languageserver-types';
import { createServerServices, type ServerServices } from '../../src/server/services.js';

/** Some files in an editor: the library and what a test writes, without a disk. */
export class Workspace {
    readonly services: ServerServices = createServerServices(EmptyFileSystem);
    private started = false;
    private version = 0;

    /** Writes files and has them checked; a name with `|` in its text marks the cursor. */
    async write(files: Record<string, string>): Promise<void> {
        const { shared } = this.services;
        if (!this.started) {
            this.started = true;
            await shared.lsp.LanguageServer.initialize({
                processId: null,
                rootUri: null,
                capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } } } },
                workspaceFolders: []
            });
            await shared.workspace.WorkspaceManager.initializeWorkspace([]);
        }
        const uris = Object.entries(files).map(([name, text]) => {
            const uri = uriOf(name);
            shared.workspace.TextDocuments.set(TextDocument.create(uri.toString(), 'touchstone', ++this.version, text));
            return uri;
        });
        await shared.workspace.DocumentBuilder.update(uris, []);
    }

    async remove(name: string): Promise<void> {
        const { shared } = this.services;
        shared.workspace.TextDocuments.delete(uriOf(name));
        await shared.workspace.DocumentBuilder.update([], [uriOf(name)]);
    }

    /** Deletes a folder, as a watcher of files reports it: by its own name only. */
    async removeFolder(name: string): Promise<void> {
        const { shared } = this.services;
        for (const { uri } of shared.workspace.LangiumDocuments.all)
            if (uri.path.startsWith(`${uriOf(name).path}/`)) shared.workspace.TextDocuments.delete(uri);
        await shared.workspace.DocumentBuilder.update([], [uriOf(name)]);
    }

    document(name: string): LangiumDocument {
        return this.services.shared.workspace.LangiumDocuments.getDocument(uriOf(name))!;
    }

    /** Puts a file whose text holds one `|`, and says where that was. */
    async at(text: string, name = 'here.touch'): Promise<{ document: LangiumDocument; position: Position; uri: string }> {
        const offset = text.indexOf('|');
        if (offset < 0) throw new Error('The text has no | for the cursor.');
        await this.write({ [name]: text.slice(0, offset) + text.slice(offset + 1) });
        const document = this.document(name);
        return { document, position: document.textDocument.positionAt(offset), uri: document.uri.toString() };
    }

    async hover(text: string, name?: string): Promise<string> {
        const { document, position, uri } = await this.at(text, name);
        const hover = await this.services.Touchstone.lsp.HoverProvider!.getHoverContent(document, { textDocument: { uri }, position });
        return hover ? (hover.contents as MarkupContent).value : '';
    }

    /** @param trigger The character whose typing made the editor ask. */
    async complete(text: string, name?: string, trigger?: string): Promise<CompletionItem[]> {
        const { document, position, uri } = await this.at(text, name);
        const context = trigger === undefined ? undefined : { triggerKind: 2 as const, triggerCharacter: trigger };
        const list = await this.services.Touchstone.lsp.CompletionProvider!.getCompletion(document, { textDocument: { uri }, position, context });
        return [...list!.items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    }
}

export const uriOf = (name: string): URI => URI.parse(`file:///project/${name}`);
export const labels = (items: readonly CompletionItem[]): string[] => items.map((item) => item.label);
