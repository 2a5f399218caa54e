import type { Command } from 'commander';
import type { Project } from '../project/load.js';
import type { ExitCode, Io } from './io.js';

/** What commands share: the world, and where to put their exit code. */
export interface CliContext {
    io: Io;
    done(code: ExitCode): void;
}

export type Register = (program: Command, context: CliContext) => void;

/** Resolves a path of the command line against the folder that the command was called in. */
export async function load(context: CliContext, path: string): Promise<Project> {
    const [{ resolve }, { loadProject }, { withProgress }] = await Promise.all([import('node:path'), import('../project/load.js'), import('./io.js')]);
    return withProgress(context.io, 'Checking', () => loadProject(resolve(context.io.cwd, path)));
}
