import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../../src/cli/run.js';

export interface Ran {
    code: number;
    out: string;
    error: string;
}
export interface Workshop {
    readonly folder: string;
    put(path: string, content: string | Uint8Array): Promise<void>;
    /** The text of a file. */
    read(path: string): Promise<string>;
    cli(...args: string[]): Promise<Ran>;
    /** The same where the environment says something. */
    cliIn(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran>;
}

/** An empty folder for each test of a file, and the command run in it. */
export function workshop(): Workshop {
    let folder = '';
    beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'touchstone-run-'))));
    afterEach(() => rm(folder, { recursive: true, force: true }));
    const cliIn: Workshop['cliIn'] = async (env, ...args) => {
        let out = '';
        let error = '';
        const code = await run(args, {
            cwd: folder,
            env,
            out: (text) => void (out += text),
            error: (text) => void (error += text),
            outIsTerminal: false,
            errorIsTerminal: false,
            columns: 80
        });
        return { code, out, error };
    };
    return {
        get folder() {
            return folder;
        },
        put: async (path, content) => {
            await mkdir(dirname(join(folder, path)), { recursive: true });
            await writeFile(join(folder, path), content);
        },
        read: (path) => readFile(join(folder, path), 'utf8'),
        cli: (...args) => cliIn({}, ...args),
        cliIn
    };
}
