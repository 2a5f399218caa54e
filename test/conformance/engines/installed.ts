/** The engines that `node scripts/engines.mjs` installs. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** The Python of the engines' own environment. */
export const python = ['bin/python', 'Scripts/python.exe'].map((path) => join(ROOT, '.engines/python', path)).find((path) => existsSync(path));

const HINT = 'run node scripts/engines.mjs';

/** Why Python with these packages is not there; undefined if it is. */
export function withoutPackages(...packages: string[]): string | undefined {
    if (python === undefined) return `there is no Python of ours: ${HINT}`;
    try {
        if (packages.length > 0) execFileSync(python, ['-c', packages.map((name) => `import ${name}`).join('; ')], { stdio: 'ignore' });
        return undefined;
    } catch {
        return `Python lacks ${packages.join(', ')}: ${HINT}`;
    }
}
