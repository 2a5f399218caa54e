import { type Command, Option } from 'commander';
import pc from 'picocolors';
import type { TestResult } from '../../project/test.js';
import { type CliContext, languageOption } from '../context.js';
import { EXIT, type Io, wantsColour } from '../io.js';
import { loadSound } from './check.js';

export function registerTest(program: Command, context: CliContext): void {
    program
        .command('test')
        .description("run the tests that stand in the files ('test … of …')")
        .argument('[dir]', 'the folder with your .touch files', '.')
        .option('--for-any <n>', "how many random responses 'given any' tries where it cannot prove", '500')
        .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
        .addOption(languageOption())
        .action(async (dir: string, options: { format: 'pretty' | 'json'; forAny: string; language?: string }) => {
            const { io } = context;
            const project = await loadSound(context, dir, options, 'No test was run');
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
            else io.out(pretty(results, io, (result) => textIn(result.title, model.languages[0] ?? 'en', result.name)));
            context.done(failed ? EXIT.findings : EXIT.clean);
        });
}

function pretty(results: readonly TestResult[], io: Io, title: (result: TestResult) => string): string {
    const c = pc.createColors(wantsColour(io, io.outIsTerminal));
    const lines: string[] = [];
    for (const result of results) {
        lines.push(`${result.passed ? c.green('✓') : c.red('✗')} ${result.name}  ${c.dim(title(result))}${note(result, c)}`);
        for (const one of result.expectations.filter((expectation) => !expectation.passed)) {
            lines.push(`    ${c.red(`expected ${one.text}`)}`);
            if (one.reason) lines.push(`    but ${one.reason}`);
            for (const [name, value] of Object.entries(one.values ?? {})) lines.push(`    ${name} is ${value === null ? 'missing' : JSON.stringify(value)}`);
            if (one.how === 'sampled' && one.response) lines.push(`    for ${JSON.stringify(answered(one.response))}`);
            lines.push(c.dim(`    ${one.origin.file}:${one.origin.line}:${one.origin.column}`));
        }
        if (result.expectations.length === 0) lines.push('    expects nothing');
    }
    const failed = results.filter((result) => !result.passed).length;
    lines.push('', `${results.length - failed} passed, ${failed} failed`, '');
    return lines.join('\n');
}

function note(result: TestResult, c: ReturnType<typeof pc.createColors>): string {
    const ways = new Set(result.expectations.map((one) => (one.how === 'sampled' ? `${one.samples} responses tried` : one.how)));
    ways.delete('computed');
    return ways.size ? c.dim(` (${[...ways].join(', ')})`) : '';
}

function answered(response: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(response).filter(([, value]) => value !== null && value !== undefined));
}
