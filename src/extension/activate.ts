import { commands, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerBuild } from './build.js';
import { registerLibrary } from './library.js';
import { newStandardsFile } from './new-file.js';
import { PreviewPanel } from './preview.js';
import { Session } from './session.js';
import { registerStatus } from './status.js';

/** What the desktop and the web have in common; they differ in how the server is started. */
export async function activateExtension(context: ExtensionContext, createClient: (output: LogOutputChannel) => BaseLanguageClient): Promise<void> {
    const output = window.createOutputChannel('Touchstone', { log: true });
    const session = new Session(() => createClient(output));
    const preview = new PreviewPanel(context, session);
    context.subscriptions.push(
        output,
        session,
        preview,
        registerLibrary(session),
        registerStatus(session),
        ...registerBuild(session),
        commands.registerCommand('touchstone.restartServer', () => session.restart()),
        commands.registerCommand('touchstone.showOutput', () => output.show()),
        commands.registerCommand('touchstone.newFile', newStandardsFile),
        workspace.onDidChangeConfiguration((event) => {
            // Messages are worded when a file is checked: in another language everything has to be checked again.
            if (event.affectsConfiguration('touchstone.messages.language')) void session.restart();
        })
    );
    await session.start();
}
