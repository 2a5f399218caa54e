// Builds everything that is not written by hand.
//
//   node scripts/build.mjs              sources, bundles, notices
//   node scripts/build.mjs --generate   only the sources that the compiler and the linter need
import { parseArgs } from 'node:util';
import { bundleAll } from './build/bundle.mjs';
import { generateParser } from './build/grammar.mjs';
import { embedLibrary } from './build/library.mjs';
import { writeNotices } from './build/notices.mjs';
import { writeTypes } from './build/types.mjs';

const { values: options } = parseArgs({ options: { generate: { type: 'boolean' } } });

const started = performance.now();
await generateParser();
await embedLibrary();
if (!options.generate) {
    await writeNotices(await bundleAll());
    await writeTypes();
}
console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
