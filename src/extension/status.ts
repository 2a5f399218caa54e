import { languages, LanguageStatusSeverity, type Disposable } from 'vscode';
import { State } from 'vscode-languageclient';
import { LANGUAGE } from './client-options.js';
import type { Session } from './session.js';

/** The item behind the braces in the status bar: whether the server runs, and a way to restart it. */
export function registerStatus(session: Session): Disposable {
    const item = languages.createLanguageStatusItem('touchstone.server', { language: LANGUAGE });
    item.name = 'Touchstone';
    item.command = { command: 'touchstone.restartServer', title: 'Restart' };
    const show = (state: State): void => {
        item.busy = state === State.Starting;
        item.text = state === State.Running ? 'Touchstone is ready' : state === State.Starting ? 'Touchstone is starting' : 'Touchstone has stopped';
        item.severity = state === State.Stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    };
    show(State.Starting);
    const listener = session.onDidChangeState(show);
    return { dispose: () => [item, listener].forEach((each) => each.dispose()) };
}
