#!/usr/bin/env node
// Old syntax on purpose: an old Node has to be able to read this file to say that it is too old.
import module from 'node:module';

var major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
    process.stderr.write('touchstone needs Node.js 22 or newer; this is ' + process.version + '.\n');
    process.exitCode = 2;
} else {
    // Compiled code is kept between runs: the command starts in half the time.
    module.enableCompileCache();
    import('../dist/cli.mjs');
}
