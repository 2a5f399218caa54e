import { spawn, type ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver-protocol/node';

export interface Serving {
    readonly connection: ProtocolConnection;
    readonly result: InitializeResult;
    /** Ends the server; its exit code. */
    end(): Promise<number | null>;
}

/** The bundled server as a process of its own on a folder, over standard input and output; `listen` hears it from the start. */
export async function serve(
    folder: string,
    params: Partial<InitializeParams> = {},
    listen: (connection: ProtocolConnection) => void = () => undefined
): Promise<Serving> {
    const server: ChildProcess = spawn(process.execPath, ['dist/server.cjs', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!));
    listen(connection);
    connection.listen();
    const result = await connection.sendRequest<InitializeResult>('initialize', {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'shop' }],
        capabilities: { workspace: { workspaceFolders: true } },
        ...params
    });
    await connection.sendNotification('initialized', {});
    return {
        connection,
        result,
        end: async () => {
            await connection.sendRequest('shutdown');
            const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
            await connection.sendNotification('exit');
            const code = await ended;
            connection.dispose();
            return code;
        }
    };
}
