import { basename, dirname, extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Model } from '../../model/types.js';
import type { StreamReport } from '../../project/score-stream.js';
import type { Report } from '../../report/figures/types.js';
import { type CliContext, formatOption } from '../context.js';
import { EXIT, withProgress } from '../io.js';
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
    const { help } = context.texts;
    const command = program.command('report').description(help.report).argument('[dir]', help.folder, '.');
    addDataOption(command, context.texts)
        .option('-o, --out <file>', help.page, 'report.html')
        .option('--json', help.json)
        .option('--period <period>', help.period)
        .option('--wave <name>', help.wave)
        .option('--language <tag>', help.pageLanguage)
        .addOption(new Option('--cross-hair <how>', help.crossHair).choices(['mean', 'median', 'midpoint']))
        .option('--invited <name=n>', help.invited, repeated);
    addReadingOptions(command, context.texts)
        .option('--force', help.forcePage)
        .addOption(formatOption(context))
        .action((dir: string, options: ReportCommandOptions) => report(context, dir, options));
}

async function report(context: CliContext, dir: string, options: ReportCommandOptions): Promise<void> {
    const { io, texts } = context;
    const out = resolve(io.cwd, options.out);
    await assertPage(options.out);
    await assertDataOptions(options);
    const project = await loadSound(context, dir, 'report', options.format);
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
    const page = await withProgress(io, texts.progress, 'drawing', () => reportPage(figures, model, language));
    const json = `${JSON.stringify(figures, null, 2)}\n`;
    const name = basename(out);
    const files = [{ path: name, content: page }, ...(options.json ? [{ path: `${name.slice(0, -extname(name).length)}.json`, content: json }] : [])];
    const { writeOutputs } = await import('../../project/write.js');
    // The folder may hold other outputs, of a build or of another report: only these are replaced.
    await writeOutputs(dirname(out), files, { targets: files.map(({ path }) => path), ...(options.force ? { force: true } : {}) });
    if (options.format === 'json') io.out(json);
    else {
        io.out(`${headlineText(figures, model, language)}\n${texts.wrote(files.map(({ path }) => path).join(', '), dirname(out))}\n`);
        if (score.findings) io.error(`${texts.listed(score.findings)}\n`);
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
