import {
    commands,
    CustomExecution,
    EventEmitter,
    ProgressLocation,
    Task,
    TaskGroup,
    tasks,
    TaskScope,
    Uri,
    window,
    workspace,
    type Disposable,
    type Pseudoterminal,
    type WorkspaceFolder
} from 'vscode';
import { BuildRequest, type BuildResult } from '../server/protocol.js';
import type { Session } from './session.js';

const TASK = 'touchstone';

/** The build runs in the server, which has read the files already: no process, no shell, nothing to install. */
export function registerBuild(session: Session): Disposable[] {
    return [
        commands.registerCommand('touchstone.build', () => buildCommand(session)),
        tasks.registerTaskProvider(TASK, {
            provideTasks: () => (workspace.workspaceFolders ?? []).filter(onDisk).map((folder) => buildTask(session, folder)),
            resolveTask: (task) => {
                const folder = typeof task.scope === 'object' ? task.scope : workspace.workspaceFolders?.[0];
                return folder && buildTask(session, folder, task);
            }
        })
    ];
}

const onDisk = (folder: WorkspaceFolder): boolean => folder.uri.scheme === 'file';

async function build(session: Session, folder: WorkspaceFolder): Promise<BuildResult> {
    await workspace.saveAll(false);
    return session.request(BuildRequest, { folder: folder.uri.toString() });
}

async function buildCommand(session: Session): Promise<void> {
    const folder = await chooseFolder();
    if (!folder) return;
    try {
        const result = await window.withProgress({ location: ProgressLocation.Notification, title: 'Touchstone: building…' }, () => build(session, folder));
        // The command is over when the files are there, not when somebody has closed the message about them.
        void report(result);
    } catch (error) {
        void window.showErrorMessage(`Touchstone: ${error instanceof Error ? error.message : String(error)}`);
    }
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
    const folders = (workspace.workspaceFolders ?? []).filter(onDisk);
    const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
    if (active && onDisk(active)) return active;
    if (folders.length <= 1) {
        if (folders.length === 0) void window.showInformationMessage('Touchstone: open a folder on disk to build it.');
        return folders[0];
    }
    const picked = await window.showQuickPick(
        folders.map((folder) => ({ label: folder.name, description: folder.uri.fsPath, folder })),
        { placeHolder: 'Which folder?' }
    );
    return picked?.folder;
}

async function report({ out, files, errors, warnings }: BuildResult): Promise<void> {
    if (files.length === 0 && errors > 0) {
        const show = 'Show Problems';
        const choice = await window.showErrorMessage(`Touchstone: nothing built, ${count(errors, 'error')}.`, show);
        if (choice === show) await commands.executeCommand('workbench.actions.view.problems');
        return;
    }
    const reveal = 'Show in Explorer';
    const note = warnings > 0 ? `, ${count(warnings, 'warning')}` : '';
    const choice = await window.showInformationMessage(`Touchstone: ${count(files.length, 'file')} in ${workspace.asRelativePath(out)}${note}.`, reveal);
    if (choice === reveal) await commands.executeCommand('revealInExplorer', Uri.file(out));
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

function buildTask(session: Session, folder: WorkspaceFolder, like?: Task): Task {
    const task = new Task(
        like?.definition ?? { type: TASK, task: 'build' },
        folder ?? TaskScope.Workspace,
        'build',
        TASK,
        // No problem matcher: the server has reported the problems already.
        new CustomExecution(() => Promise.resolve(new BuildTerminal(session, folder)))
    );
    task.group = TaskGroup.Build;
    return task;
}

/** Prints a build the way a command line would. */
class BuildTerminal implements Pseudoterminal {
    private readonly written = new EventEmitter<string>();
    private readonly closed = new EventEmitter<number>();
    readonly onDidWrite = this.written.event;
    readonly onDidClose = this.closed.event;

    constructor(
        private readonly session: Session,
        private readonly folder: WorkspaceFolder
    ) {}

    open(): void {
        build(this.session, this.folder).then(
            (result) => {
                for (const line of [...result.problems, ...result.files]) this.written.fire(`${line}\r\n`);
                this.written.fire(`${count(result.files.length, 'file')}, ${count(result.errors, 'error')}, ${count(result.warnings, 'warning')}\r\n`);
                this.closed.fire(result.errors > 0 ? 1 : 0);
            },
            (error: unknown) => {
                this.written.fire(`${String(error)}\r\n`);
                this.closed.fire(3);
            }
        );
    }

    close(): void {
        // A build is over within seconds and writes atomically; there is nothing to interrupt.
    }
}
