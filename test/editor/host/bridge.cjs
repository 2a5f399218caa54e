// Runs inside the extension host, in place of the real --extensionTestsPath
// module. It loads that module, forwards everything the suite prints to the
// shim over a local socket (the workbench's own channel drops log calls whose
// first argument is not a string, and mixes in the workbench's log), and tells
// the shim how the run ended.
'use strict';
const net = require('node:net');
const util = require('node:util');
const { pathToFileURL } = require('node:url');

const { VSCODE_HOST_SOCKET, VSCODE_HOST_SUITE, VSCODE_HOST_COLOR } = process.env;

exports.run = async () => {
    const socket = net.connect(VSCODE_HOST_SOCKET);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    socket.on('error', () => {}); // the shim is gone: nobody is left to tell
    socket.unref();
    let over = false;
    const send = (message) => {
        if (!over) socket.write(`${JSON.stringify(message)}\n`);
    };

    // VS Code has put its own forwarding getters on console; they stay
    // configurable, so put ours on top. (process.stdout/stderr.write end up in
    // console.log/error there, so this sees them too.)
    for (const [method, stream] of [
        ['log', 'out'],
        ['info', 'out'],
        ['debug', 'out'],
        ['warn', 'err'],
        ['error', 'err']
    ]) {
        const write = (...args) => send({ [stream]: `${util.formatWithOptions({ colors: VSCODE_HOST_COLOR === '1' }, ...args)}\n` });
        Object.defineProperty(console, method, { configurable: true, get: () => write, set: () => {} });
    }

    let failure;
    try {
        const suite = await load(VSCODE_HOST_SUITE);
        // VS Code's contract: run() returns a promise, or calls back with (error, failureCount).
        await new Promise((resolve, reject) => {
            const result = suite.run(VSCODE_HOST_SUITE, (error, failures) => {
                if (error) reject(error);
                else if (failures > 0) reject(new Error(`${failures} tests failed`));
                else resolve();
            });
            if (result && result.then) result.then(resolve, reject);
        });
    } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
        send({ err: `${failure.stack ?? failure}\n` });
    }
    over = true; // VS Code prints the failure once more
    await new Promise((resolve) => socket.end(`${JSON.stringify({ exit: failure ? 1 : 0 })}\n`, resolve));
    if (failure) throw failure;
};

async function load(file) {
    let suite;
    try {
        suite = require(file);
    } catch (error) {
        if (error.code !== 'ERR_REQUIRE_ESM' && error.code !== 'ERR_REQUIRE_ASYNC_MODULE') throw error;
        suite = await import(pathToFileURL(require.resolve(file)).href);
    }
    suite = typeof suite.run === 'function' ? suite : suite.default;
    if (typeof suite?.run !== 'function') throw new Error(`${file} does not export a function run()`);
    return suite;
}
