import { Command, CommanderError } from 'commander';
import { registerBuild } from './commands/build.js';
import { registerCheck } from './commands/check.js';
import { registerExplain } from './commands/explain.js';
import { registerInit } from './commands/init.js';
import { registerLsp } from './commands/lsp.js';
import { registerScore } from './commands/score.js';
import { registerTest } from './commands/test.js';
import type { CliContext } from './context.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { VERSION } from './version.js';

/** Runs one command line. Never exits the process and never throws: the result is the exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
    let code: ExitCode = EXIT.clean;
    const context: CliContext = { io, done: (result) => void (code = result) };
    const program = new Command('touchstone')
        .description('Customer-service standards as code: check, build, test and score them.')
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
    for (const register of [registerCheck, registerBuild, registerTest, registerScore, registerInit, registerExplain, registerLsp]) register(program, context);
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
        return failed(error, io);
    }
}

function failed(error: unknown, io: Io): ExitCode {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    if (error instanceof Error && error.name === 'UsageError') {
        const hint = (error as Error & { hint?: string }).hint;
        io.error(`touchstone: ${error.message}\n${hint ? `${hint}\n` : ''}`);
        return EXIT.usage;
    }
    io.error(`touchstone failed, which is its own fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.internal;
}
