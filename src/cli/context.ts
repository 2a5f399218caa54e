import { type Command, Option } from 'commander';
import type { Project } from '../project/load.js';
import type { ExitCode, Io } from './io.js';

/** What commands share: the world, and where to put their exit code. */
export interface CliContext {
    io: Io;
    done(code: ExitCode): void;
}

/** In what language findings are worded; `report` and `init` name that of their texts so, and take this from the environment. */
export const languageOption = (): Option =>
    new Option('--language <language>', 'the language of messages (default: TOUCHSTONE_LANGUAGE, else that of the system)').choices([
        'en',
        'ko',
        'zh-TW',
        'zh-CN'
    ]);

export type Register = (program: Command, context: CliContext) => void;

/** Resolves a path of the command line against the folder that the command was called in; `language` as it was asked for. */
export async function load(context: CliContext, path: string, language?: string): Promise<Project> {
    const [{ resolve }, { loadProject }, { languageOfCommand }, { withProgress }] = await Promise.all([
        import('node:path'),
        import('../project/load.js'),
        import('../language/messages/choice.js'),
        import('./io.js')
    ]);
    const { cwd, env } = context.io;
    return withProgress(context.io, 'Checking', () => loadProject(resolve(cwd, path), languageOfCommand(language, env)));
}
