import { type LangiumDocument, type LangiumSharedCoreServices, URI } from 'langium';
import { libraryFiles } from '../../library/generated/files.js';

export const LIBRARY_SCHEME = 'builtin';

/** The standard library as documents: Touchstone source carried as text, so that it is there in a browser too. */
export function libraryDocuments(shared: LangiumSharedCoreServices): LangiumDocument[] {
    return libraryFiles.map(({ path, text }) => shared.workspace.LangiumDocumentFactory.fromString(text, libraryUri(path)));
}

export function libraryUri(path: string): URI {
    return URI.from({ scheme: LIBRARY_SCHEME, path: `/${path}` });
}
