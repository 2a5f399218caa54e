/** Programs that we did not write, to judge what we make. Where CI sets `CI=true`, one that is missing is a failure. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const CI = process.env['CI'] === 'true';

function runs(command: string, args: string[]): boolean {
    try {
        execFileSync(command, args, { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
}

/** A Python that has openpyxl. */
export const python = ['python3', '/usr/bin/python3', 'python'].find((command) => runs(command, ['-c', 'import openpyxl']));
export const soffice = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((command) =>
    command.startsWith('/') ? existsSync(command) : runs(command, ['--version'])
);
