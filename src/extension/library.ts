import { workspace, type Disposable } from 'vscode';
import { LibraryRequest } from '../server/protocol.js';
import { LIBRARY_SCHEME } from './client-options.js';
import type { Session } from './session.js';

/** Lets "Go to Definition" open a file of the standard library, read-only. */
export function registerLibrary(session: Session): Disposable {
    return workspace.registerTextDocumentContentProvider(LIBRARY_SCHEME, {
        provideTextDocumentContent: (uri, token) => session.request(LibraryRequest, { uri: uri.toString() }, token)
    });
}
