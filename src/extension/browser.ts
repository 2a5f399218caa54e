import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension } from './activate.js';
import { clientOptions } from './client-options.js';

/** vscode.dev and its like: the server is a web worker, which sees the files that the editor has open. */
export function activate(context: ExtensionContext): Promise<void> {
    const script = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
    return activateExtension(
        context,
        (output) => new LanguageClient('touchstone', 'Touchstone', clientOptions(output), new Worker(script)),
    );
}

/** All that is needed of the DOM's types. */
declare const Worker: new (script: string) => ConstructorParameters<typeof LanguageClient>[3];
