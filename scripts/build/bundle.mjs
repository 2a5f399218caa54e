// The bundles. Everything is inside them: the published packages have no dependencies.
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { lazyCommonJs } from './lazy-commonjs.mjs';

const NODE = { platform: 'node', target: 'node22' };
// Dependencies written in CommonJS still call require() for Node's own modules.
const REQUIRE = `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`;

/** One esbuild run each; `extension` bundles run in VS Code, where Node is at least 22.15. */
const bundles = [
    { entryPoints: { server: 'src/server/main.ts' }, outdir: 'dist', outExtension: { '.js': '.cjs' }, format: 'cjs', ...NODE },
    {
        entryPoints: { extension: 'src/extension/node.ts' },
        outdir: 'dist',
        outExtension: { '.js': '.cjs' },
        format: 'cjs',
        external: ['vscode'],
        ...NODE
    },
    {
        entryPoints: { extension: 'src/extension/browser.ts' },
        outdir: 'dist/browser',
        format: 'cjs',
        external: ['vscode'],
        platform: 'browser',
        target: 'es2023'
    },
    { entryPoints: { server: 'src/server/browser.ts' }, outdir: 'dist/browser', format: 'iife', platform: 'browser', target: 'es2023' },
    {
        // Split, so that a command pays only for what it uses: `touchstone --version` loads a few kilobytes.
        entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', statistics: 'src/statistics/index.ts' },
        outdir: 'dist',
        outExtension: { '.js': '.mjs' },
        chunkNames: 'chunk-[hash]',
        format: 'esm',
        splitting: true,
        banner: { js: REQUIRE },
        plugins: [lazyCommonJs],
        ...NODE
    }
];

export async function bundleAll() {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    const metafiles = [];
    for (const bundle of bundles) {
        const result = await build({
            bundle: true,
            // Several packages are shipped twice; their ES module form is the one that can be shaken.
            mainFields: bundle.platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
            define: { 'process.env.TOUCHSTONE_VERSION': JSON.stringify(manifest.version) },
            minifyWhitespace: true,
            minifySyntax: true,
            // The extension has to stay small; the command's functions keep their names, for the stack traces that people send.
            minifyIdentifiers: bundle.format !== 'esm',
            sourcemap: 'linked',
            legalComments: 'none',
            charset: 'utf8',
            logLevel: 'warning',
            metafile: true,
            ...bundle,
            entryPoints: Object.fromEntries(Object.entries(bundle.entryPoints).filter(([, file]) => existsSync(file)))
        });
        metafiles.push(result.metafile);
    }
    await removeStaleChunks(metafiles);
    return metafiles;
}

/** Their names change with their contents. The folder itself stays, as something may be running from it. */
async function removeStaleChunks(metafiles) {
    const current = new Set(metafiles.flatMap(({ outputs }) => Object.keys(outputs)));
    for (const name of await readdir('dist')) {
        if (name.startsWith('chunk-') && !current.has(`dist/${name}`)) await rm(`dist/${name}`);
    }
}
