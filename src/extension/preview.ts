import {
    CancellationTokenSource,
    commands,
    env,
    Uri,
    ViewColumn,
    window,
    workspace,
    type Disposable,
    type ExtensionContext,
    type TextDocument,
    type WebviewPanel
} from 'vscode';
import { PreviewRequest, type PreviewResult } from '../server/protocol.js';
import { LANGUAGE, LIBRARY_SCHEME } from './client-options.js';
import { previewPage, type FromWebview, type ToWebview } from './preview-page.js';
import type { Session } from './session.js';

const TYPE = 'touchstone.preview';
/** Long enough to type a word without a redraw, short enough to seem live. */
const DELAY = 250;

/** One panel beside the source, which follows the Touchstone file that was last looked at. */
export class PreviewPanel implements Disposable {
    private panel: WebviewPanel | undefined;
    private uri: Uri | undefined;
    private name: string | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private running: CancellationTokenSource | undefined;
    private readonly disposables: Disposable[];

    constructor(
        private readonly context: ExtensionContext,
        private readonly session: Session
    ) {
        this.disposables = [
            commands.registerCommand('touchstone.openPreview', (uri?: Uri) => this.open(uri)),
            window.registerWebviewPanelSerializer(TYPE, {
                deserializeWebviewPanel: async (panel, state: { uri?: string; name?: string } | undefined) => {
                    this.uri = state?.uri ? Uri.parse(state.uri) : undefined;
                    this.name = state?.name;
                    this.adopt(panel);
                }
            }),
            window.onDidChangeActiveTextEditor((editor) => {
                if (this.panel && editor && isSource(editor.document) && editor.document.uri.toString() !== this.uri?.toString()) {
                    this.show(editor.document.uri);
                }
            }),
            // Any file: what a checklist says may stand in another one.
            workspace.onDidChangeTextDocument(({ document }) => {
                if (isSource(document)) this.schedule();
            }),
            session.onDidChangeState(() => this.schedule())
        ];
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.running?.cancel();
        this.panel?.dispose();
        this.disposables.forEach((each) => each.dispose());
    }

    private open(uri = window.activeTextEditor?.document.uri): void {
        if (!uri) return;
        if (!this.panel) {
            this.adopt(window.createWebviewPanel(TYPE, 'Preview', { viewColumn: ViewColumn.Beside, preserveFocus: true }));
        } else {
            this.panel.reveal(undefined, true);
        }
        this.show(uri);
    }

    private show(uri: Uri): void {
        this.uri = uri;
        this.name = undefined;
        this.schedule(0);
    }

    private adopt(panel: WebviewPanel): void {
        const media = Uri.joinPath(this.context.extensionUri, 'media');
        this.panel = panel;
        panel.iconPath = Uri.joinPath(media, 'icon.png');
        panel.webview.options = { enableScripts: true, localResourceRoots: [media] };
        panel.onDidDispose(() => {
            this.panel = undefined;
            this.running?.cancel();
        });
        panel.webview.onDidReceiveMessage((message: FromWebview) => this.receive(message));
        panel.webview.html = previewPage(panel.webview, media);
    }

    private receive(message: FromWebview): void {
        switch (message.type) {
            case 'ready':
                this.schedule(0);
                break;
            case 'choose':
                this.name = message.name;
                this.schedule(0);
                break;
            case 'open':
                // VS Code asks before it leaves the editor.
                if (/^https?:/.test(message.href)) void env.openExternal(Uri.parse(message.href));
                break;
        }
    }

    private schedule(delay = DELAY): void {
        if (!this.panel || !this.uri) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.refresh(), delay);
    }

    private async refresh(): Promise<void> {
        this.running?.cancel();
        const source = (this.running = new CancellationTokenSource());
        const uri = this.uri?.toString();
        if (!uri) return;
        try {
            const result = await this.session.request(PreviewRequest, { uri, name: this.name }, source.token);
            if (!source.token.isCancellationRequested) this.render(result, uri);
        } catch (error) {
            if (!source.token.isCancellationRequested) this.post({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
        }
    }

    private render(result: PreviewResult, uri: string): void {
        if (!this.panel) return;
        this.panel.title = result.title ? `Preview ${result.title}` : 'Preview';
        this.post({ type: 'content', uri, html: result.html, name: result.name, choices: result.choices ?? [] });
    }

    private post(message: ToWebview): void {
        void this.panel?.webview.postMessage(message);
    }
}

const isSource = (document: TextDocument): boolean => document.languageId === LANGUAGE && document.uri.scheme !== LIBRARY_SCHEME;
