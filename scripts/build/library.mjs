// The standard library is written in Touchstone; the bundles carry it as strings, so that nothing is read from disk.
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';

const ROOT = 'src/library';
const OUTPUT = `${ROOT}/generated/files.ts`;

export async function embedLibrary() {
    const paths = [];
    for await (const file of glob(`${ROOT}/**/*.touch`)) paths.push(file);
    const files = await Promise.all(
        paths.sort().map(async (file) => ({
            path: relative(ROOT, file).split(sep).join('/'),
            text: (await readFile(file, 'utf8')).replaceAll('\r\n', '\n')
        }))
    );
    const text = `// Made by scripts/build/library.mjs from the .touch files beside this folder.
export interface LibraryFile {
    /** Relative to the library's root, with slashes. */
    readonly path: string;
    readonly text: string;
}

export const libraryFiles: readonly LibraryFile[] = ${JSON.stringify(files, null, 4)};
`;
    // Left alone when it says the same, so that watchers and incremental compilers stay quiet.
    if ((await readFile(OUTPUT, 'utf8').catch(() => undefined)) === text) return;
    await mkdir(`${ROOT}/generated`, { recursive: true });
    await writeFile(OUTPUT, text);
}
