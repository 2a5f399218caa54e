import { type Command, Option } from 'commander';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../language/messages/languages.js';
import type { Project } from '../project/load.js';
import type { ExitCode, Io } from './io.js';
import type { CliTexts } from './texts/en.js';

/** What commands share: the world, and where to put their exit code. */
export interface CliContext {
    io: Io;
    /** In what language the command answers, and its words in it. */
    language: MessageLanguage;
    texts: CliTexts;
    /** Which of a programme's languages titles are in for whoever calls. */
    titles(languages: readonly string[]): string;
    done(code: ExitCode): void;
}

/** In what language findings are worded; `report` and `init` name that of their texts so, and take this from the environment. */
export const languageOption = ({ texts }: CliContext): Option => new Option('--language <language>', texts.help.language).choices([...MESSAGE_LANGUAGES]);

/** How a command reports. */
export const formatOption = ({ texts }: CliContext): Option => new Option('--format <format>', texts.help.format).choices(['pretty', 'json']).default('pretty');

export type Register = (program: Command, context: CliContext) => void;

/** Resolves a path of the command line against the folder that the command was called in. */
export async function load({ io, texts, language }: CliContext, path: string): Promise<Project> {
    const [{ resolve }, { loadProject }, { withProgress }] = await Promise.all([import('node:path'), import('../project/load.js'), import('./io.js')]);
    return withProgress(io, texts.progress, 'checking', () => loadProject(resolve(io.cwd, path), language));
}
