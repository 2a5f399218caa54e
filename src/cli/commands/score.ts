import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Model } from '../../model/types.js';
import type { StreamReport } from '../../project/score-stream.js';
import type { RowFormat } from '../../project/sinks/sink.js';
import type { StoredFile } from '../../project/write.js';
import { type CliContext, formatOption, languageOption } from '../context.js';
import { EXIT, wantsColour } from '../io.js';
import { loadSound } from './check.js';
import { addDataOption, addReadingOptions, assertDataOptions, type DataOptions, minimumGroupOf, scoreData } from './data-options.js';

interface ScoreCommandOptions extends DataOptions {
    out?: string;
    writeMap?: boolean;
    force?: boolean;
    by?: string;
    rows: RowFormat;
    engine: 'js' | 'duckdb';
    format: 'pretty' | 'json';
}

export function registerScore(program: Command, context: CliContext): void {
    const { help } = context.texts;
    const command = program.command('score').description(help.score).argument('[dir]', help.folder, '.');
    addDataOption(command, context.texts)
        .option('-o, --out <dir>', help.scoreOut)
        .addOption(new Option('--rows <format>', help.rows).choices(['csv', 'parquet']).default('csv'))
        .addOption(new Option('--engine <engine>', help.engine).choices(['js', 'duckdb']).default('js'))
        .option('--by <names>', help.by);
    addReadingOptions(command, context.texts)
        .option('--write-map', help.writeMap)
        .option('--force', help.force)
        .addOption(formatOption(context))
        .addOption(languageOption(context))
        .action((dir: string, options: ScoreCommandOptions) => score(context, dir, options));
}

async function score(context: CliContext, dir: string, options: ScoreCommandOptions): Promise<void> {
    const { io } = context;
    await assertDataOptions(options);
    const project = await loadSound(context, dir, 'score', options.format);
    if (!project) return;
    const out = options.out === undefined ? undefined : resolve(io.cwd, options.out);
    if (out !== undefined) await (await import('../../project/disk.js')).isFolder(out);
    const by = options.by?.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
    const minimumGroup = await minimumGroupOf(project, options);
    const duckdb = options.engine === 'duckdb' ? (await import('../../project/duckdb/library.js')).duckdbLibrary([project.root, io.cwd]) : undefined;
    const model = await project.model();
    const names = options.allowNames === true;
    const { FileSink } = await import('../../project/sinks/sink.js');
    const sink = out === undefined ? undefined : new FileSink(model, out, options.rows, names);
    try {
        const report = await scoreData(context, project, model, options, {
            lenient: options.writeMap === true,
            minimumGroup,
            names,
            ...(by?.length ? { by } : {}),
            ...(sink ? { sink } : {}),
            ...(duckdb ? { duckdb } : {})
        });
        await tell(context, report, model, options);
        if (out !== undefined) await write(context, report, await sink!.finish(), out, options);
        context.done(report.findings ? EXIT.findings : EXIT.clean);
    } finally {
        await sink?.discard();
    }
}

async function tell({ io, texts, titles, language }: CliContext, report: StreamReport, model: Model, options: ScoreCommandOptions): Promise<void> {
    if (options.writeMap) {
        const { proposedMap } = await import('../../project/data/proposal.js');
        io.out(`${JSON.stringify(proposedMap(report.tables, report.problems), null, 2)}\n`);
    } else {
        const { jsonScores, prettyScores } = await import('../report/scores.js');
        const view = { titles: titles(model.languages), language, texts: texts.score, colour: wantsColour(io, io.outIsTerminal) };
        io.out(options.format === 'json' ? jsonScores(report) : await prettyScores(report, view));
    }
}

async function write({ io, texts }: CliContext, report: StreamReport, rows: readonly StoredFile[], out: string, options: ScoreCommandOptions): Promise<void> {
    const [{ figureFiles }, { writeOutputs }] = await Promise.all([import('../../project/score-files.js'), import('../../project/write.js')]);
    const files = [...rows, ...figureFiles(report)];
    // Only these are ours here: the outputs of a build may be in the same folder.
    await writeOutputs(out, files, { targets: files.map(({ path }) => path), ...(options.force ? { force: true } : {}) });
    if (options.format === 'pretty' && !options.writeMap) io.out(`${texts.wrote(files.map(({ path }) => path).join(', '), out)}\n`);
}
