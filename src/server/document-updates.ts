import { DocumentState, type LangiumDocuments, UriUtils, URI, type WorkspaceLock } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { DidChangeWatchedFilesParams } from 'vscode-languageserver';
import type { FactsDocumentBuilder } from '../language/workspace/document-builder.js';
import { CONFIG_FILE, type ProjectWorkspaceManager } from './workspace-manager.js';

/** Langium's handler, which also checks a folder again when its configuration changed. */
export class ProjectUpdateHandler extends DefaultDocumentUpdateHandler {
    private readonly documents: LangiumDocuments;
    private readonly builder: FactsDocumentBuilder;
    private readonly manager: ProjectWorkspaceManager;
    private readonly lock: WorkspaceLock;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.documents = services.workspace.LangiumDocuments;
        this.builder = services.workspace.DocumentBuilder as FactsDocumentBuilder;
        this.manager = services.workspace.WorkspaceManager as ProjectWorkspaceManager;
        this.lock = services.workspace.WorkspaceLock;
    }

    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        super.didChangeWatchedFiles(params);
        const roots = params.changes.map(({ uri }) => URI.parse(uri)).filter((uri) => UriUtils.basename(uri) === CONFIG_FILE);
        for (const root of roots.map((uri) => UriUtils.dirname(uri))) void this.checkAgain(root);
    }

    private async checkAgain(root: URI): Promise<void> {
        await this.manager.ready;
        if (!(await this.manager.readRules(root))) return;
        const within = this.documents.all.filter(({ uri, state }) => state === DocumentState.Validated && UriUtils.contains(root, uri)).toArray();
        await this.lock.write((token) => this.builder.checkAgain(within, token));
    }
}
