import { Command, CommanderError, type Help } from 'commander';
import { columnWidth, wrapText } from '../generators/format/text-width.js';
import { messageLanguage, tagOfCommand, titleLanguage } from '../language/messages/choice.js';
import { refusal } from '../project/disk.js';
import { registerBuild } from './commands/build.js';
import { registerCheck } from './commands/check.js';
import { registerExplain } from './commands/explain.js';
import { registerInit } from './commands/init.js';
import { registerLsp } from './commands/lsp.js';
import { registerReport } from './commands/report.js';
import { registerScore } from './commands/score.js';
import { registerSql } from './commands/sql.js';
import { registerTest } from './commands/test.js';
import type { CliContext } from './context.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Translator } from '../generators/format/sentences.js';
import { translator } from './texts/messages.js';
import type { CliTexts } from './texts/en.js';
import { textsIn } from './texts/texts.js';
import { VERSION } from './version.js';

const COMMANDS = [registerCheck, registerBuild, registerTest, registerScore, registerReport, registerSql, registerInit, registerExplain, registerLsp];
/** Their `--language` is that of what they make. */
const MAKES_TEXTS: ReadonlySet<string> = new Set(['report', 'init']);

/** Runs one command line. Never exits the process and never throws: the result is the exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
    let code: ExitCode = EXIT.clean;
    const tag = tagOfCommand(MAKES_TEXTS.has(args[0] ?? '') ? undefined : optionIn(args, '--language'), io.env);
    const language = messageLanguage(tag);
    const texts = await textsIn(language);
    const said = await translator(language);
    const context: CliContext = { io, language, texts, titles: (languages) => titleLanguage(languages, tag), done: (result) => void (code = result) };
    const program = new Command('touchstone')
        .description(texts.help.program)
        .version(VERSION, '-v, --version', texts.help.version)
        .helpOption('-h, --help', texts.help.help)
        .helpCommand(false)
        .showHelpAfterError(texts.help.lists)
        .exitOverride()
        .configureOutput({
            writeOut: (text) => io.out(text),
            writeErr: (text) => io.error(text),
            getOutHelpWidth: () => io.columns,
            getErrHelpWidth: () => io.columns,
            outputError: (text, write) => write(`${text.trimEnd().split('\n').map(said).join('\n')}\n`)
        })
        .configureHelp(helpIn(texts.help))
        .addHelpText('after', `\n${texts.help.exitCodes}`);
    for (const register of COMMANDS) register(program, context);
    for (const command of program.commands) command.exitOverride().helpOption('-h, --help', texts.help.help);
    try {
        if (args.length === 0) {
            program.outputHelp();
            return EXIT.usage;
        }
        await program.parseAsync([...args], { from: 'user' });
        return code;
    } catch (error) {
        return failed(error, context, said, optionIn(args, '--format') === 'json');
    }
}

/** Before the options are read, as they may be what is wrong. */
function optionIn(args: readonly string[], name: string): string | undefined {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    return at < 0 ? undefined : args[at] === name ? args[at + 1] : args[at]!.slice(name.length + 1);
}

/** Headings and defaults in the words of the language, and wide letters as wide as they are. */
function helpIn(words: CliTexts['help']): Partial<Help> {
    const titles: Readonly<Record<string, string>> = {
        'Usage:': words.usage,
        'Arguments:': words.arguments,
        'Options:': words.options,
        'Commands:': words.commands
    };
    const described = (description: string, about: readonly string[]): string => (about.length === 0 ? description : `${description}${words.details(about)}`);
    const defaultOf = (value: unknown): string[] => (value === undefined ? [] : [words.default(JSON.stringify(value))]);
    return {
        styleTitle: (title) => titles[title] ?? title,
        displayWidth: columnWidth,
        optionDescription: ({ description, argChoices, defaultValue }) =>
            described(description, [
                ...(argChoices ? [words.choices(argChoices.map((each) => JSON.stringify(each)).join(', '))] : []),
                ...defaultOf(defaultValue)
            ]),
        argumentDescription: ({ description, defaultValue }) => described(description, defaultOf(defaultValue)),
        // Chinese has no spaces to break lines at.
        boxWrap: (text, width) =>
            text
                .split('\n')
                .flatMap((line) => wrapText(line, width, Infinity, columnWidth))
                .join('\n')
    };
}

function failed(error: unknown, { io, texts }: CliContext, said: Translator, json: boolean): ExitCode {
    if (error instanceof CommanderError) {
        if (error.exitCode === 0) return EXIT.clean;
        if (json) io.out(errorJson(error.message.replace(/^error: /, '')));
        return EXIT.usage;
    }
    const usage = error instanceof Error && error.name === 'UsageError' ? (error as Error & { hint?: string }) : refusal(error);
    if (usage) {
        if (json) io.out(errorJson(usage.message, usage.hint));
        io.error(`touchstone: ${said(usage.message)}\n${usage.hint ? `${said(usage.hint)}\n` : ''}`);
        return EXIT.usage;
    }
    io.error(`${texts.failed(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    return EXIT.internal;
}

const errorJson = (message: string, hint?: string): string =>
    `${JSON.stringify({ format: 'touchstone-error', version: 1, message, ...(hint === undefined ? {} : { hint }) }, null, 2)}\n`;
