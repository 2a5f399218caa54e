import type { Command } from 'commander';
import pc from 'picocolors';
import type { Model, Origin } from '../../model/types.js';
import type { Sampled } from '../../project/for-any/index.js';
import type { Project } from '../../project/load.js';
import type { TestResult } from '../../project/test.js';
import { type CliContext, formatOption, languageOption } from '../context.js';
import { EXIT, wantsColour } from '../io.js';
import type { Colours } from '../report/measures.js';
import { promiseLines, promiseTitle } from '../report/promises.js';
import type { CliTexts } from '../texts/en.js';
import { translator } from '../texts/messages.js';
import type { Translator } from '../../generators/format/sentences.js';
import { loadSound } from './check.js';

export function registerTest(program: Command, context: CliContext): void {
    const { help } = context.texts;
    program
        .command('test')
        .description(help.test)
        .argument('[dir]', help.folder, '.')
        .option('--for-any <n>', help.forAny)
        .option('--seed <n>', help.seed)
        .addOption(formatOption(context))
        .addOption(languageOption(context))
        .action(async (dir: string, options: { format: 'pretty' | 'json'; forAny?: string; seed?: string }) => {
            const { io, texts } = context;
            const project = await loadSound(context, dir, 'test', options.format);
            if (!project) return;
            const { SEED } = await import('../../project/sampling.js');
            const asked = options.forAny === undefined ? undefined : await whole('for-any', options.forAny, 1);
            const seed = options.seed === undefined ? SEED : await whole('seed', options.seed);
            const { runTests } = await import('../../project/test.js');
            const { textIn } = await import('../../model/text.js');
            const model = await project.model();
            const results = runTests(model, { seed, ...(asked === undefined ? {} : { samples: asked }) });
            const promises = asked === undefined ? undefined : await promisesOf(project, model, { samples: asked, seed }, texts);
            const failed = results.filter((result) => !result.passed).length;
            const counts = { passed: results.length - failed, failed };
            if (options.format === 'json')
                io.out(
                    `${JSON.stringify({ format: 'touchstone-tests', version: 1, ...counts, tests: results, ...(promises ? { promises } : {}) }, null, 2)}\n`
                );
            else {
                const said = await translator(context.language);
                const title = (result: TestResult): string => textIn(result.title, context.titles(model.languages), result.name);
                const colours = pc.createColors(wantsColour(io, io.outIsTerminal));
                // Whoever asks for promises only has no tests to hear of.
                if (results.length > 0 || !promises) io.out(pretty(results, texts.tests, colours, title, said));
                if (promises) io.out(promiseLines(promises, texts.promises, colours).join('\n'));
            }
            context.done(failed || promises?.broken.length ? EXIT.findings : EXIT.clean);
        });
}

async function whole(option: 'for-any' | 'seed', text: string, least = -Infinity): Promise<number> {
    const value = Number(text);
    if (text.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value;
    const { UsageError } = await import('../../project/errors.js');
    throw new UsageError(option === 'seed' ? `--seed asks for a whole number, not '${text}'.` : `--for-any asks for a whole number above zero, not '${text}'.`);
}

/** Of what the checker has reported nothing is said again. */
async function promisesOf(project: Project, model: Model, asked: { samples: number; seed: number }, texts: CliTexts): Promise<Sampled> {
    const [{ samplePromises }, { findingsOf }] = await Promise.all([import('../../project/for-any/index.js'), import('../../project/findings.js')]);
    const findings = findingsOf(project);
    const told = (what: string, origin: Origin): boolean =>
        findings.some(({ code, file, line }) => code === `scores/${what}` && file === origin.file && line >= origin.line && line <= origin.endLine);
    return samplePromises(model, { ...asked, told, titled: (column, outcome) => promiseTitle(column, outcome, texts.promises) });
}

type Words = CliTexts['tests'];

function pretty(results: readonly TestResult[], words: Words, c: Colours, title: (result: TestResult) => string, said: Translator): string {
    const lines: string[] = [];
    for (const result of results) {
        lines.push(`${result.passed ? c.green('✓') : c.red('✗')} ${result.name}  ${c.dim(title(result))}${note(result, words, c)}`);
        for (const one of result.expectations.filter((expectation) => !expectation.passed)) {
            lines.push(`    ${c.red(words.expected(one.text))}`);
            if (one.reason) lines.push(`    ${words.but(said(one.reason))}`);
            for (const [name, value] of Object.entries(one.values ?? {}))
                lines.push(`    ${words.is(name, value === null ? words.missing : JSON.stringify(value))}`);
            if (one.how === 'sampled' && one.response) lines.push(`    ${words.with(JSON.stringify(answered(one.response)))}`);
            lines.push(c.dim(`    ${one.origin.file}:${one.origin.line}:${one.origin.column}`));
        }
        if (result.expectations.length === 0) lines.push(`    ${words.nothing}`);
    }
    const failed = results.filter((result) => !result.passed).length;
    lines.push('', words.passed(results.length - failed, failed), '');
    return lines.join('\n');
}

function note(result: TestResult, words: Words, c: Colours): string {
    const ways = new Set(
        result.expectations.flatMap((one) => (one.how === 'sampled' ? words.tried(one.samples ?? 0) : one.how === 'proved' ? words.proved : []))
    );
    return ways.size ? c.dim(` (${[...ways].join(', ')})`) : '';
}

function answered(response: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(response).filter(([, value]) => value !== null && value !== undefined));
}
