// Declarations for those who use the package as a library.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

export async function writeTypes() {
    if (!existsSync('src/index.ts')) return;
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the declarations could not be written:\n${stdout}`);
}
