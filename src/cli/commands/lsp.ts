import type { Command } from 'commander';
import type { CliContext } from '../context.js';

export function registerLsp(program: Command, { texts }: CliContext): void {
    program
        .command('lsp')
        .description(texts.help.lsp)
        .option('--stdio', texts.help.stdio)
        .action(async () => {
            // The server reads its transport from the command line.
            if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
            await import('../../server/main.js');
            // It runs until the editor ends it.
            await new Promise(() => undefined);
        });
}
