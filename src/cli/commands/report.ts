import { basename, dirname, extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Model } from '../../model/types.js';
import type { StreamReport } from '../../project/score-stream.js';
import type { Report } from '../../report/figures/types.js';
import type { CliContext } from '../context.js';
import { EXIT, withProgress } from '../io.js';
import { count } from '../report/words.js';
import { loadSound } from './check.js';
import { addDataOption, addReadingOptions, assertDataOptions, type DataOptions, minimumGroupOf, repeated, scoreData } from './data-options.js';

interface ReportCommandOptions extends DataOptions {
    out: string;
    json?: boolean;
    period?: string;
    wave?: string;
    language?: string;
    crossHair?: 'mean' | 'median' | 'midpoint';
    invited?: string[];
    force?: boolean;
    format: 'pretty' | 'json';
}

export function registerReport(program: Command, context: CliContext): void {
    const command = program
        .command('report')
        .description('make a report of the scored data: one HTML page, and its figures as JSON')
        .argument('[dir]', 'the folder with your .touch files', '.');
    addDataOption(command)
        .option('-o, --out <file>', 'the page to write', 'report.html')
        .option('--json', 'also write the figures, as .json beside the page')
        .option('--period <period>', 'what to report on, such as 2026-Q3 (default: the last one with answers)')
        .option('--wave <name>', 'the same, by the name of a wave')
        .option('--language <tag>', "language of the page (default: the programme's first)")
        .addOption(
            new Option('--cross-hair <how>', 'what divides the importance–performance map (default: as the survey declares, or the mean)').choices([
                'mean',
                'median',
                'midpoint'
            ])
        )
        .option('--invited <name=n>', 'how many were asked to take part in a survey in the period, for the response rate; may be repeated', repeated);
    addReadingOptions(command)
        .option('--force', 'also replace a page that was changed by hand')
        .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
        .action((dir: string, options: ReportCommandOptions) => report(context, dir, options));
}

async function report(context: CliContext, dir: string, options: ReportCommandOptions): Promise<void> {
    const { io } = context;
    const out = resolve(io.cwd, options.out);
    await assertPage(options.out);
    await assertDataOptions(options);
    const project = await loadSound(context, dir, { format: options.format }, 'No report was made');
    if (!project) return;
    await (await import('../../project/disk.js')).isFolder(dirname(out));
    const minimumGroup = await minimumGroupOf(project, options);
    const model = await project.model();
    const invited = await invitedOf(model, options.invited ?? []);
    const language = await languageOf(model, options.language);
    const period = await periodOf(model, options);
    const [{ withGaps }, { reportFigures }, { reportInput, headlineText }, { RowCollector }] = await Promise.all([
        import('../../project/gaps.js'),
        import('../../report/figures/report.js'),
        import('../../report/input.js'),
        import('../../report/collect.js')
    ]);
    const whole = withGaps(model);
    const rows = new RowCollector(whole);
    const score = await scoreData(context, project, whole, options, { sink: rows });
    const input = reportInput(model, score, rows, (file) => basename(file));
    const figures = reportFigures(model, input, {
        ...(options.crossHair === undefined ? {} : { crossHair: options.crossHair }),
        names: options.allowNames === true,
        invited,
        minimumGroup,
        ...(period === undefined ? {} : { period })
    });
    await assertSomething(figures, score, period);
    const { reportPage } = await import('../../report/page/report-page.js');
    const page = await withProgress(io, 'Drawing', () => reportPage(figures, model, language));
    const json = `${JSON.stringify(figures, null, 2)}\n`;
    const name = basename(out);
    const files = [{ path: name, content: page }, ...(options.json ? [{ path: `${name.slice(0, -extname(name).length)}.json`, content: json }] : [])];
    const { writeOutputs } = await import('../../project/write.js');
    // The folder may hold other outputs, of a build or of another report: only these are replaced.
    await writeOutputs(dirname(out), files, { targets: files.map(({ path }) => path), ...(options.force ? { force: true } : {}) });
    if (options.format === 'json') io.out(json);
    else {
        io.out(`${headlineText(figures, model, language)}\nWrote ${files.map(({ path }) => path).join(', ')} to ${dirname(out)}\n`);
        if (score.findings)
            io.error(`${count(score.findings, 'finding')} in the data: what could not be read counts as unanswered. touchstone score lists them.\n`);
    }
    context.done(score.findings ? EXIT.findings : EXIT.clean);
}

async function usage(message: string, hint?: string): Promise<never> {
    const { UsageError } = await import('../../project/errors.js');
    throw new UsageError(message, hint);
}

async function invitedOf(model: Model, given: readonly string[]): Promise<Map<string, number>> {
    const surveys = model.instruments.filter(({ kind }) => kind === 'survey').map(({ name }) => name);
    const found = new Map<string, number>();
    for (const one of given) {
        const [, name = '', number = ''] = /^([^=]+)=([1-9]\d{0,8})$/.exec(one.normalize('NFC')) ?? [];
        if (number === '') await usage(`--invited wants SURVEY=NUMBER, not '${one}'.`, 'For example: --invited CSI2026=1200');
        if (!surveys.includes(name)) await usage(`There is no survey '${name}'.`, surveys.length ? `Surveys: ${surveys.join(', ')}` : undefined);
        found.set(name, Number(number));
    }
    return found;
}

async function assertPage(out: string): Promise<void> {
    if (/\.html?$/i.test(out)) return;
    await usage(`--out wants the name of a page such as report.html, not '${out}'.`, 'The figures as JSON come beside it with --json.');
}

/** The programme's first language; another one only if the report has words for it or the programme texts. */
async function languageOf(model: Model, wanted: string | undefined): Promise<string> {
    if (wanted === undefined) return model.languages[0] ?? 'en';
    const own = model.languages.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
    if (own !== undefined) return own;
    const { LABELS } = await import('../../generators/format/labels.js');
    const known = Object.keys(LABELS);
    const found = known.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
    return found ?? usage(`There are no words for a report in '${wanted}'.`, `Languages: ${[...new Set([...model.languages, ...known])].join(', ')}`);
}

async function periodOf(model: Model, { period, wave }: ReportCommandOptions): Promise<string | undefined> {
    if (wave !== undefined) {
        const waves = model.instruments.flatMap((instrument) => instrument.waves);
        const found = waves.find(({ name }) => name === wave.normalize('NFC'));
        if (!found)
            await usage(
                `There is no wave '${wave}'.`,
                waves.length ? `Waves: ${waves.map(({ name }) => name).join(', ')}` : 'The surveys declare no waves; --period 2026-Q3 names a period.'
            );
        return found?.during;
    }
    if (period === undefined) return undefined;
    const { spanOf } = await import('../../project/spans.js');
    return spanOf(period) ? period : usage(`'${period}' is no period.`, 'Periods are written 2026, 2026-H1, 2026-Q3, 2026-09 or 2026-09-28.');
}

/** A page without a figure is not written: most likely the period is a slip. */
async function assertSomething(figures: Report, score: StreamReport, period: string | undefined): Promise<void> {
    const any = figures.surveys.length > 0 || figures.audits.length > 0 || figures.measures.some(({ current }) => current.value !== undefined);
    if (any) return;
    const { periodsIn } = await import('../../report/input.js');
    const known = periodsIn(score);
    await usage(
        period === undefined ? 'There is nothing to report: the data have no rows that a measure or instrument uses.' : `The data have no rows in ${period}.`,
        known.length ? `There are rows in: ${known.join(', ')}` : undefined
    );
}
