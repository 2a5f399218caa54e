// The Python that generated packages carry is written as Python; the bundles hold it as strings, so that nothing is read from disk.
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

const ROOT = 'src/scoring/dialects/python';
const OUTPUT = `${ROOT}/generated/runtime.ts`;

export async function embedPython() {
    const paths = [];
    for await (const file of glob(`${ROOT}/runtime/*.py`)) paths.push(file);
    const files = {};
    for (const file of paths.sort()) files[basename(file, '.py')] = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
    const text = `// Made by scripts/build/python.mjs from the .py files beside this folder.
/** Source by name of module. */
export const RUNTIME: Readonly<Record<string, string>> = ${JSON.stringify(files, null, 4)};
`;
    if ((await readFile(OUTPUT, 'utf8').catch(() => undefined)) === text) return;
    await mkdir(`${ROOT}/generated`, { recursive: true });
    await writeFile(OUTPUT, text);
}
