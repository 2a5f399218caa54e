import { Command, CommanderError } from 'commander';
import { registerBuild } from './commands/build.js';
import { registerCheck } from './commands/check.js';
import { registerExplain } from './commands/explain.js';
import { registerInit } from './commands/init.js';
import { registerLsp } from './commands/lsp.js';
import { registerReport } from './commands/report.js';
import { registerScore } from './commands/score.js';
import { registerSql } from './commands/sql.js';
import { registerTest } from './commands/test.js';
import { refusal } from '../project/disk.js';
import type { CliContext } from './context.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { VERSION } from './version.js';

/** Runs one command line. Never exits the process and never throws: the result is the exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
    let code: ExitCode = EXIT.clean;
    const context: CliContext = { io, done: (result) => void (code = result) };
    const program = new Command('touchstone')
        .description('Customer-service standards as code: check, build, test, score and report them.')
        .version(VERSION, '-v, --version', 'print the version')
        .helpOption('-h, --help', 'print help')
        .helpCommand(false)
        .showHelpAfterError('(touchstone --help lists the commands)')
        .exitOverride()
        .configureOutput({
            writeOut: (text) => io.out(text),
            writeErr: (text) => io.error(text),
            getOutHelpWidth: () => io.columns,
            getErrHelpWidth: () => io.columns
        })
        .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 usage or configuration, 3 internal.');
    for (const register of [registerCheck, registerBuild, registerTest, registerScore, registerReport, registerSql, registerInit, registerExplain, registerLsp])
        register(program, context);
    for (const command of program.commands) {
        command.exitOverride().helpOption('-h, --help', 'print help');
    }
    try {
        if (args.length === 0) {
            program.outputHelp();
            return EXIT.usage;
        }
        await program.parseAsync([...args], { from: 'user' });
        return code;
    } catch (error) {
        return failed(error, io, asksForJson(args));
    }
}

/** Before the options are read, as they may be what is wrong. */
function asksForJson(args: readonly string[]): boolean {
    return args.some((arg, at) => arg === '--format=json' || (arg === '--format' && args[at + 1] === 'json'));
}

function failed(error: unknown, io: Io, json: boolean): ExitCode {
    if (error instanceof CommanderError) {
        if (error.exitCode === 0) return EXIT.clean;
        if (json) io.out(errorJson(error.message.replace(/^error: /, '')));
        return EXIT.usage;
    }
    const usage = error instanceof Error && error.name === 'UsageError' ? (error as Error & { hint?: string }) : refusal(error);
    if (usage) {
        if (json) io.out(errorJson(usage.message, usage.hint));
        io.error(`touchstone: ${usage.message}\n${usage.hint ? `${usage.hint}\n` : ''}`);
        return EXIT.usage;
    }
    io.error(`touchstone failed, which is its own fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.internal;
}

const errorJson = (message: string, hint?: string): string =>
    `${JSON.stringify({ format: 'touchstone-error', version: 1, message, ...(hint === undefined ? {} : { hint }) }, null, 2)}\n`;
