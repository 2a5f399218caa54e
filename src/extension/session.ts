import { EventEmitter, type CancellationToken, type Disposable } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { CustomRequest } from '../server/protocol.js';

/** The connection to the language server over restarts: who holds a session need not know which client is the current one. */
export class Session implements Disposable {
    private client: BaseLanguageClient | undefined;
    private listener: Disposable | undefined;
    private readonly stateChanged = new EventEmitter<State>();
    readonly onDidChangeState = this.stateChanged.event;

    constructor(private readonly createClient: () => BaseLanguageClient) {}

    get state(): State {
        return this.client?.state ?? State.Stopped;
    }

    async start(): Promise<void> {
        this.client = this.createClient();
        this.listener = this.client.onDidChangeState(({ newState }) => this.stateChanged.fire(newState));
        await this.client.start();
    }

    /** A new client, because options such as the language of messages are read when one is made. */
    async restart(): Promise<void> {
        await this.stop();
        await this.start();
    }

    request<Params, Result>(request: CustomRequest<Params, Result>, params: Params, token?: CancellationToken): Promise<Result> {
        if (!this.client) return Promise.reject(new Error('The Touchstone language server is not running.'));
        return this.client.sendRequest<Result>(request.method, params, token);
    }

    dispose(): void {
        void this.stop();
        this.stateChanged.dispose();
    }

    private async stop(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        // A server that crashed cannot be stopped; its client only has to go.
        await client?.dispose().catch(() => undefined);
        this.listener?.dispose();
    }
}
