// Runs inside VS Code's extension host, which loads no test framework: a list of tests, one after another.
'use strict';
const { tests } = require('./smoke.cjs');

const LIMIT = 60_000;

exports.run = async () => {
    let failures = 0;
    for (const [title, body] of tests) {
        const started = Date.now();
        try {
            await Promise.race([body(), new Promise((_, reject) => setTimeout(reject, LIMIT, new Error(`no end after ${LIMIT / 1000} s`)).unref())]);
            console.log(`  ✓ ${title} (${Date.now() - started} ms)`);
        } catch (error) {
            failures++;
            console.log(`  ✗ ${title}\n${error instanceof Error ? error.stack : error}`);
        }
    }
    console.log(`${tests.length - failures} of ${tests.length} passed`);
    if (failures > 0) throw new Error(`${failures} of ${tests.length} editor tests failed`);
};
