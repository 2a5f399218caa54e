import { run } from '../../src/cli/run.js';
import { type Folder, folderForEach } from '../folder.js';

export interface Ran {
    code: number;
    out: string;
    error: string;
}
export interface Workshop extends Folder {
    cli(...args: string[]): Promise<Ran>;
    /** The same where the environment says something. */
    cliIn(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran>;
}

/** An empty folder for each test of a file, and the command run in it. */
export function workshop(): Workshop {
    const place = folderForEach();
    const cliIn: Workshop['cliIn'] = async (env, ...args) => {
        let out = '';
        let error = '';
        const code = await run(args, {
            cwd: place.folder,
            env,
            out: (text) => void (out += text),
            error: (text) => void (error += text),
            outIsTerminal: false,
            errorIsTerminal: false,
            columns: 80
        });
        return { code, out, error };
    };
    // Not spread: the folder of a test is known only when the test begins.
    return Object.assign(place, { cli: (...args: string[]) => cliIn({}, ...args), cliIn });
}
