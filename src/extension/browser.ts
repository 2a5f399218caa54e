import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { activateExtension } from './activate.js';
import { clientOptions } from './client-options.js';

/** All that is needed of the DOM's types. */
declare const Worker: new (script: string) => Extract<ServerOptions, object>;

/** vscode.dev and its like: the server is a web worker, which sees the files that the editor has open. */
export function activate(context: ExtensionContext): Promise<void> {
    const script = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
    return activateExtension(
        context,
        (output) => new LanguageClient('touchstone', 'Touchstone', new Worker(script), clientOptions(output, context.extensionUri))
    );
}
