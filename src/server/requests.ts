import { DocumentState, URI } from 'langium';
import { createRequestHandler } from 'langium/lsp';
import type { Connection, SelectionRangeParams } from 'vscode-languageserver';
import { selectionRanges } from '../language/lsp/view/selection-ranges.js';
import { preview } from './preview.js';
import { LibraryRequest, PreviewRequest, type CustomRequest } from './protocol.js';
import type { ServerServices } from './services.js';

/** The requests that work everywhere; those that need the file system are added by main.ts. */
export function registerRequests(connection: Connection, services: ServerServices): void {
    const { shared } = services;
    answer(connection, LibraryRequest, async ({ uri }) => {
        // A tab that VS Code restores asks before the library is loaded.
        await shared.workspace.WorkspaceManager.ready;
        return shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText() ?? null;
    });
    answer(connection, PreviewRequest, (params) => preview(services, params));
    connection.onSelectionRanges(
        createRequestHandler((_, document, { positions }: SelectionRangeParams) => selectionRanges(document, positions), shared, DocumentState.Parsed)
    );
}

/** Registers a handler whose types are those of the request. */
export function answer<Params, Result>(
    connection: Connection,
    request: CustomRequest<Params, Result>,
    handler: (params: Params) => Result | Promise<Result>
): void {
    connection.onRequest(request.method, (params: Params): unknown => handler(params));
}
