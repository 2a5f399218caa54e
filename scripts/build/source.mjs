import { build } from 'esbuild';

/** What a module gives that is written in the project's own TypeScript: `fromSource("export { x } from './src/x.ts';")`. */
export async function fromSource(contents) {
    const { outputFiles } = await build({
        stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        write: false,
        // A module of text stands in no folder, so it finds no packages.
        packages: 'bundle'
    });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
