import type { Command } from 'commander';
import pc from 'picocolors';
import type { TestResult } from '../../project/test.js';
import { type CliContext, formatOption, languageOption } from '../context.js';
import { EXIT, wantsColour } from '../io.js';
import type { CliTexts } from '../texts/en.js';
import { translator, type Translator } from '../texts/messages.js';
import { loadSound } from './check.js';

export function registerTest(program: Command, context: CliContext): void {
    const { help } = context.texts;
    program
        .command('test')
        .description(help.test)
        .argument('[dir]', help.folder, '.')
        .option('--for-any <n>', help.forAny, '500')
        .addOption(formatOption(context))
        .addOption(languageOption(context))
        .action(async (dir: string, options: { format: 'pretty' | 'json'; forAny: string }) => {
            const { io, texts } = context;
            const project = await loadSound(context, dir, 'test', options.format);
            if (!project) return;
            const samples = Number(options.forAny);
            if (!Number.isInteger(samples) || samples < 1) {
                const { UsageError } = await import('../../project/errors.js');
                throw new UsageError(`--for-any asks for a whole number above zero, not '${options.forAny}'.`);
            }
            const { runTests } = await import('../../project/test.js');
            const { textIn } = await import('../../model/text.js');
            const model = await project.model();
            const results = runTests(model, { samples });
            const failed = results.filter((result) => !result.passed).length;
            if (options.format === 'json')
                io.out(`${JSON.stringify({ format: 'touchstone-tests', version: 1, passed: results.length - failed, failed, tests: results }, null, 2)}\n`);
            else {
                const said = await translator(context.language);
                const title = (result: TestResult): string => textIn(result.title, model.languages[0] ?? 'en', result.name);
                io.out(pretty(results, texts.tests, wantsColour(io, io.outIsTerminal), title, said));
            }
            context.done(failed ? EXIT.findings : EXIT.clean);
        });
}

type Words = CliTexts['tests'];

function pretty(results: readonly TestResult[], words: Words, colour: boolean, title: (result: TestResult) => string, said: Translator): string {
    const c = pc.createColors(colour);
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

function note(result: TestResult, words: Words, c: ReturnType<typeof pc.createColors>): string {
    const ways = new Set(
        result.expectations.flatMap((one) => (one.how === 'sampled' ? words.tried(one.samples ?? 0) : one.how === 'proved' ? words.proved : []))
    );
    return ways.size ? c.dim(` (${[...ways].join(', ')})`) : '';
}

function answered(response: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(response).filter(([, value]) => value !== null && value !== undefined));
}
