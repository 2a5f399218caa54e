// Builds everything that is not written by hand.
//
//   node scripts/build.mjs              sources, bundles, notices
//   node scripts/build.mjs --generate   only the sources that the compiler and the linter need
import { parseArgs } from 'node:util';
import { bundleAll } from './build/bundle.mjs';
import { generateParser } from './build/grammar.mjs';
import { embedLibrary } from './build/library.mjs';
import { writeNotices } from './build/notices.mjs';
import { embedPython } from './build/python.mjs';
import { writeTypes } from './build/types.mjs';

const { values: options } = parseArgs({ options: { generate: { type: 'boolean' } } });

const started = performance.now();
await generateParser();
await embedLibrary();
await embedPython();
if (!options.generate) {
    try {
        await writeNotices(await bundleAll());
    } catch (error) {
        // esbuild has said what is wrong, with the line; its stack is of no use to anybody.
        if (!error.errors) throw error;
        process.exit(1);
    }
    await writeTypes();
}
console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
