import { removeTemporaries } from '../project/temporary.js';
import { run } from './run.js';

// Who reads the first lines only (`touchstone explain | head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
});

// Whoever presses Ctrl-C finds what was there before, and nothing half-done.
for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15]
] as const)
    process.once(signal, () => {
        removeTemporaries();
        process.exit(128 + number);
    });

// The only place that ends the process.
const code = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    // Windows says its language nowhere in the environment.
    env: { LANG: new Intl.DateTimeFormat().resolvedOptions().locale, ...process.env },
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errorIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80
});
process.exitCode = code;
