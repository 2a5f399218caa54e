// The parser's tables and the AST types, from the grammar files.
import { spawnSync } from 'node:child_process';
import { isFresh } from './fresh.mjs';

export async function generateParser() {
    const outputs = ['ast.ts', 'grammar.ts', 'module.ts'].map((name) => `src/language/generated/${name}`);
    if (await isFresh(outputs, ['src/language/grammar/**/*.langium', 'langium-config.json', 'package-lock.json'])) return;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/langium-cli/bin/langium.js', 'generate'], {
        encoding: 'utf8'
    });
    // langium says what is wrong on either stream, and warnings count: an ambiguity is a mistake in the grammar.
    if (status !== 0) throw new Error(`langium generate failed:\n${stdout}${stderr}`);
    if (/warning/i.test(stdout + stderr)) process.stderr.write(stdout + stderr);
}
