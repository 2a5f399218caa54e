// Declarations for those who use the package as a library: the few files whose types are public, each by itself.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import ts from 'typescript';

const PUBLIC = ['index.ts', 'model/types.ts', 'expression/types.ts'];

export async function writeTypes() {
    for (const file of PUBLIC) {
        const text = await readFile(`src/${file}`, 'utf8');
        for (const [, module] of text.matchAll(/from '(\.[^']+)'/g)) {
            const target = new URL(module.replace(/\.js$/, '.ts'), `file:///${file}`).pathname.slice(1);
            if (!PUBLIC.includes(target)) throw new Error(`src/${file} is public and takes types from ${target}, which is not`);
        }
        const { outputText, diagnostics } = ts.transpileDeclaration(text, { fileName: file, reportDiagnostics: true });
        if (diagnostics?.length) throw new Error(`src/${file}: ${ts.flattenDiagnosticMessageText(diagnostics[0].messageText, '\n')}`);
        const output = `dist/types/${file.replace(/\.ts$/, '.d.ts')}`;
        await mkdir(dirname(output), { recursive: true });
        await writeFile(output, outputText);
    }
}
