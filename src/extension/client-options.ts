import { env, Uri, workspace, type Diagnostic, type LogOutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.js';

export const LANGUAGE = 'touchstone';
/** The files of the standard library; they live inside the server. */
export const LIBRARY_SCHEME = 'builtin';

/** Named one by one: a rule without a scheme would also take the old versions that source control shows, and report every name twice. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', LIBRARY_SCHEME];

export const documentSelector = SCHEMES.map((scheme) => ({ scheme, language: LANGUAGE }));

export function clientOptions(outputChannel: LogOutputChannel, extension: Uri): LanguageClientOptions {
    return {
        documentSelector,
        outputChannel,
        initializationOptions: initializationOptions(),
        middleware: {
            handleDiagnostics: (uri, diagnostics, next) =>
                next(
                    uri,
                    diagnostics.map((each) => linked(each, extension))
                )
        }
        // No file events from here: the server asks for them itself, and a second watcher would report each change twice.
    };
}

function initializationOptions(): InitializationOptions {
    const chosen = workspace.getConfiguration(LANGUAGE).get<string>('messages.language', 'auto');
    return { messagesLanguage: chosen === 'auto' ? env.language : chosen };
}

/** The link of a diagnostic's code leads to its page in the extension: there without a network, and of the same version. */
function linked(diagnostic: Diagnostic, extension: Uri): Diagnostic {
    const value = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
    if (typeof value === 'string' && value.includes('/') && !value.startsWith('internal/')) {
        diagnostic.code = { value, target: Uri.joinPath(extension, 'docs/rules', `${value}.md`) };
    }
    return diagnostic;
}
