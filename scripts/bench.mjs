// Bundles the benchmarks and runs them, with a collector that they can call: npm run bench -- --quick
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { generateParser } from './build/grammar.mjs';
import { embedLibrary } from './build/library.mjs';

await generateParser();
await embedLibrary();
const OUTPUT = 'out/bench.mjs';
await build({
    entryPoints: ['bench/main.ts'],
    outfile: OUTPUT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);` },
    logLevel: 'warning'
});
process.exitCode = spawnSync(process.execPath, ['--expose-gc', OUTPUT, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
