/** What `score` and `report` have in common: the data that they read, and how little of few people they show. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Model } from '../../model/types.js';
import type { DataConfig } from '../../project/data/config.js';
import type { Project } from '../../project/load.js';
import type { DataSource } from '../../project/score.js';
import type { StreamOptions, StreamReport } from '../../project/score-stream.js';
import { MINIMUM_GROUP } from '../../project/tally/disclosure.js';
import type { CliContext } from '../context.js';
import { withProgress } from '../io.js';
import type { CliTexts } from '../texts/en.js';

export interface DataOptions {
    data?: string[];
    minGroup?: string;
    allowNames?: boolean;
    encoding?: string;
    map?: string;
}

/** For an option that may be repeated. */
export const repeated = (one: string, all: string[] = []): string[] => [...all, one];

export function addDataOption(command: Command, { help }: CliTexts): Command {
    return command.option('-d, --data <name=file>', help.data, repeated);
}

export function addReadingOptions(command: Command, { help }: CliTexts): Command {
    return command
        .option('--min-group <n>', help.minGroup(MINIMUM_GROUP))
        .option('--allow-names', help.allowNames)
        .option('--encoding <name>', help.encoding)
        .option('--map <file>', help.map);
}

/** Refuses what is wrong whatever the folder says, before a large one is read. */
export async function assertDataOptions(options: DataOptions): Promise<void> {
    if (options.minGroup !== undefined) await wholeNumber('--min-group', options.minGroup);
    if (options.encoding !== undefined) (await import('../../project/data/encodings.js')).encodingOf(options.encoding);
}

/** Of the command line, else of the configuration, else what is usual. */
export async function minimumGroupOf(project: Project, { minGroup }: DataOptions): Promise<number> {
    if (minGroup !== undefined) return wholeNumber('--min-group', minGroup);
    return project.config.smallestGroup ?? MINIMUM_GROUP;
}

/** Scores the files that the command line and the configuration name. */
export async function scoreData(
    { io, texts: { progress } }: CliContext,
    project: Project,
    model: Model,
    options: DataOptions,
    own: Omit<StreamOptions, 'open' | 'config' | 'encoding' | 'progress'>
): Promise<StreamReport> {
    const { readMapFile, mergedConfig } = await import('../../project/data/files.js');
    const config = mergedConfig(project.config.data ?? {}, options.map === undefined ? {} : await readMapFile(resolve(io.cwd, options.map)));
    const sources = await sourcesOf(project, config, options.data ?? [], io.cwd);
    const [{ scoreStream }, { DataFiles }] = await Promise.all([import('../../project/score-stream.js'), import('../../project/data/stream/files.js')]);
    const files = new DataFiles(new Map(sources.map(({ shown, path }) => [shown, path])));
    const scoring = withProgress(io, progress, 'scoring', (say) =>
        scoreStream(
            model,
            sources.map(({ table, shown }) => ({ table, file: shown })),
            {
                ...own,
                open: (file) => files.open(file),
                config,
                progress: (file, rows) => say(progress.rows(rows, file)),
                ...(options.encoding === undefined ? {} : { encoding: options.encoding })
            }
        )
    );
    return scoring.finally(() => files.close());
}

/** Paths of the command line are relative to where it was called, those of the configuration to the project. */
async function sourcesOf(
    project: Project,
    config: DataConfig,
    given: readonly string[],
    cwd: string
): Promise<(Omit<DataSource, 'file'> & { shown: string; path: string })[]> {
    const [{ UsageError }, { STANDARD_INPUT }] = await Promise.all([import('../../project/errors.js'), import('../../project/data/stream/files.js')]);
    const named = given.map((one) => {
        const at = one.indexOf('=');
        if (at < 1 || at === one.length - 1)
            throw new UsageError(`--data wants NAME=FILE, not '${one}'.`, 'NAME is an instrument or record: --data CSI2026=responses.csv');
        const file = one.slice(at + 1);
        const path = file === STANDARD_INPUT ? file : resolve(cwd, file);
        return { table: one.slice(0, at).normalize('NFC'), shown: file === STANDARD_INPUT ? 'standard input' : file, path };
    });
    named.forEach((one, at) => {
        const first = named.findIndex((other) => other.path === one.path && (other.table === one.table || one.path === STANDARD_INPUT));
        if (first === at) return;
        if (one.path === STANDARD_INPUT) throw new UsageError('What is piped in can be read for one table only.', 'Save it as a file first.');
        throw new UsageError(`${one.shown} is given twice for ${one.table}: each row would count twice.`, 'Leave one of the two out.');
    });
    const tables = new Set(named.map(({ table }) => table));
    const kept = Object.entries(config).flatMap(([table, { file }]) => {
        if (file === undefined || tables.has(table)) return [];
        const path = resolve(project.root, file);
        // Two files of one name are told apart by their folders.
        const shared = named.some((one) => one.shown === file && one.path !== path);
        return [{ table, shown: shared ? path : file, path }];
    });
    if (named.length + kept.length === 0)
        throw new UsageError('There is nothing to score.', 'Say which file holds the rows of which table: --data CSI2026=responses.csv');
    return [...named, ...kept];
}

async function wholeNumber(option: string, text: string): Promise<number> {
    if (/^\d{1,6}$/.test(text)) return Number(text);
    const { UsageError } = await import('../../project/errors.js');
    throw new UsageError(`${option} wants a whole number such as 10, not '${text}'.`);
}
