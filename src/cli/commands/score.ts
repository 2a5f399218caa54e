import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { DataConfig } from '../../project/data/config.js';
import type { Project } from '../../project/load.js';
import type { Model } from '../../model/types.js';
import type { DataSource } from '../../project/score.js';
import type { StreamReport } from '../../project/score-stream.js';
import type { RowFormat } from '../../project/sinks/sink.js';
import type { StoredFile } from '../../project/write.js';
import { type CliContext, load } from '../context.js';
import { EXIT, wantsColour, withProgress } from '../io.js';
import { reportFindings } from './check.js';

interface ScoreCommandOptions {
    data?: string[];
    out?: string;
    encoding?: string;
    map?: string;
    writeMap?: boolean;
    force?: boolean;
    by?: string;
    minGroup?: string;
    allowNames?: boolean;
    rows: RowFormat;
    engine: 'js' | 'duckdb';
    format: 'pretty' | 'json';
}

/** Figures of fewer rows could be traced back to people. */
const MINIMUM_GROUP = 10;

export function registerScore(program: Command, context: CliContext): void {
    program
        .command('score')
        .description('score files of responses and print the measures')
        .argument('[dir]', 'the folder with your .touch files', '.')
        .option(
            '-d, --data <name=file>',
            'rows of an instrument or record: CSV, TSV, XLSX, JSON, JSON lines or Parquet; may be repeated',
            (one: string, all: string[] = []) => [...all, one]
        )
        .option('-o, --out <dir>', 'write scored rows, measures.json and problems.csv')
        .addOption(new Option('--rows <format>', 'how scored rows are written').choices(['csv', 'parquet']).default('csv'))
        .addOption(new Option('--engine <engine>', 'where rows are scored: here, or by the SQL views in DuckDB').choices(['js', 'duckdb']).default('js'))
        .option('--by <names>', 'also figures by group: wave, segment, branch, or columns, separated by commas')
        .option('--min-group <n>', 'hide groups of fewer rows (default: smallestGroup of the configuration, or 10)')
        .option('--allow-names', 'show what tells persons apart')
        .option('--encoding <name>', 'the encoding of text files, if it is not recognised')
        .option('--map <file>', 'a column map, as `data` in touchstone.config.json')
        .option('--write-map', 'print a column map for what was not recognised')
        .option('--force', 'also replace files that were changed by hand')
        .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
        .action((dir: string, options: ScoreCommandOptions) => score(context, dir, options));
}

async function score(context: CliContext, dir: string, options: ScoreCommandOptions): Promise<void> {
    const { io } = context;
    const { encodingOf } = await import('../../project/data/encodings.js');
    if (options.encoding !== undefined) encodingOf(options.encoding);
    const project = await load(context, dir);
    const { countFindings, findingsOf } = await import('../../project/findings.js');
    if (countFindings(findingsOf(project)).error > 0) {
        const code = await reportFindings(context, project, options.format, false);
        if (options.format === 'pretty') io.error('Nothing was scored: correct the errors first.\n');
        context.done(code);
        return;
    }
    if (options.out !== undefined) await (await import('../../project/disk.js')).isFolder(resolve(io.cwd, options.out));
    const { readMapFile, mergedConfig } = await import('../../project/data/files.js');
    const config = mergedConfig(project.config.data ?? {}, options.map === undefined ? {} : await readMapFile(resolve(io.cwd, options.map)));
    const sources = await sourcesOf(project, config, options.data ?? [], io.cwd);
    const by = options.by?.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
    const minimumGroup = (await wholeNumber('--min-group', options.minGroup)) ?? project.config.smallestGroup ?? MINIMUM_GROUP;
    const [{ scoreStream }, { DataFile }] = await Promise.all([import('../../project/score-stream.js'), import('../../project/data/stream/bytes.js')]);
    const duckdb = options.engine === 'duckdb' ? (await import('../../project/duckdb/library.js')).duckdbLibrary([project.root, io.cwd]) : undefined;
    const model = await project.model();
    const paths = new Map(sources.map(({ shown, path }) => [shown, path]));
    const names = options.allowNames === true;
    const out = options.out === undefined ? undefined : resolve(io.cwd, options.out);
    const { FileSink } = await import('../../project/sinks/sink.js');
    const sink = out === undefined ? undefined : new FileSink(model, out, options.rows, names);
    try {
        const report = await withProgress(io, 'Scoring', (say) =>
            scoreStream(
                model,
                sources.map(({ table, shown }) => ({ table, file: shown })),
                {
                    open: (file) => DataFile.open(paths.get(file)!),
                    config,
                    lenient: options.writeMap === true,
                    minimumGroup,
                    names,
                    progress: (file, rows) => say(`${rows.toLocaleString('en')} rows of ${file}`),
                    ...(by?.length ? { by } : {}),
                    ...(sink ? { sink } : {}),
                    ...(duckdb ? { duckdb } : {}),
                    ...(options.encoding === undefined ? {} : { encoding: options.encoding })
                }
            )
        );
        await tell(context, report, model, options);
        if (out !== undefined) await write(context, report, await sink!.finish(), out, options);
        context.done(report.findings ? EXIT.findings : EXIT.clean);
    } finally {
        await sink?.discard();
    }
}

async function tell({ io }: CliContext, report: StreamReport, model: Model, options: ScoreCommandOptions): Promise<void> {
    if (options.writeMap) {
        const { proposedMap } = await import('../../project/data/proposal.js');
        io.out(`${JSON.stringify(proposedMap(report.tables, report.problems), null, 2)}\n`);
    } else {
        const { jsonScores, prettyScores } = await import('../report/scores.js');
        io.out(options.format === 'json' ? jsonScores(report) : prettyScores(report, model.languages[0] ?? 'en', wantsColour(io, io.outIsTerminal)));
    }
}

/** Paths of the command line are relative to where it was called, those of the configuration to the project. */
export async function sourcesOf(
    project: Project,
    config: DataConfig,
    given: readonly string[],
    cwd: string
): Promise<(Omit<DataSource, 'file'> & { shown: string; path: string })[]> {
    const { UsageError } = await import('../../project/errors.js');
    const named = given.map((one) => {
        const at = one.indexOf('=');
        if (at < 1 || at === one.length - 1)
            throw new UsageError(`--data wants NAME=FILE, not '${one}'.`, 'NAME is an instrument or record: --data CSI2026=responses.csv');
        const file = one.slice(at + 1);
        return { table: one.slice(0, at).normalize('NFC'), shown: file, path: resolve(cwd, file) };
    });
    const tables = new Set(named.map(({ table }) => table));
    const kept = Object.entries(config).flatMap(([table, { file }]) =>
        file === undefined || tables.has(table) ? [] : [{ table, shown: file, path: resolve(project.root, file) }]
    );
    if (named.length + kept.length === 0)
        throw new UsageError('There is nothing to score.', 'Say which file holds the rows of which table: --data CSI2026=responses.csv');
    return [...named, ...kept];
}

async function write({ io }: CliContext, report: StreamReport, rows: readonly StoredFile[], out: string, options: ScoreCommandOptions): Promise<void> {
    const [{ figureFiles }, { writeOutputs }] = await Promise.all([import('../../project/score-files.js'), import('../../project/write.js')]);
    const files = [...rows, ...figureFiles(report)];
    // Only these are ours here: the outputs of a build may be in the same folder.
    await writeOutputs(out, files, { targets: files.map(({ path }) => path), ...(options.force ? { force: true } : {}) });
    if (options.format === 'pretty' && !options.writeMap) io.out(`Wrote ${files.map(({ path }) => path).join(', ')} to ${out}\n`);
}

async function wholeNumber(option: string, text: string | undefined): Promise<number | undefined> {
    if (text === undefined || /^\d+$/.test(text)) return text === undefined ? undefined : Number(text);
    const { UsageError } = await import('../../project/errors.js');
    throw new UsageError(`${option} wants a whole number, not '${text}'.`);
}
