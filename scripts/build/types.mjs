// Declarations for those who use the package as a library: those of its entry points and of what they take types from, file by file.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

export async function writeTypes() {
    await rm('dist/types', { recursive: true, force: true });
    const pending = ['index.ts', 'statistics/index.ts'];
    for (const file of pending) {
        const text = await readFile(`src/${file}`, 'utf8');
        const { outputText, diagnostics } = ts.transpileDeclaration(text, { fileName: file, reportDiagnostics: true });
        if (diagnostics?.length) throw new Error(`src/${file}: ${ts.flattenDiagnosticMessageText(diagnostics[0].messageText, '\n')}`);
        for (const [, module] of outputText.matchAll(/^(?:import|export)\b[^;]*? from '([^']+)'/gm)) {
            // Whoever installs the package has none of our dependencies, so the types must do without theirs.
            if (!module.startsWith('.')) throw new Error(`src/${file} has public types and takes some from ${module}`);
            const target = join(dirname(file), module.replace(/\.js$/, '.ts'));
            if (!pending.includes(target)) pending.push(target);
        }
        const output = `dist/types/${file.replace(/\.ts$/, '.d.ts')}`;
        await mkdir(dirname(output), { recursive: true });
        await writeFile(output, outputText);
    }
}
