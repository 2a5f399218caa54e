import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension } from './activate.js';
import { clientOptions } from './client-options.js';

/** Desktop and remote: the server is a process of its own, so that a long check never blocks the editor. */
export function activate(context: ExtensionContext): Promise<void> {
    const module = context.asAbsolutePath('dist/server.cjs');
    return activateExtension(
        context,
        (output) =>
            new LanguageClient(
                'touchstone',
                'Touchstone',
                {
                    run: { module, transport: TransportKind.ipc },
                    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } }
                },
                clientOptions(output, context.extensionUri)
            )
    );
}
