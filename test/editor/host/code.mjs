#!/usr/bin/env node
// Takes the place of the desktop `code` executable where no desktop VS Code
// can be had: the same command line, run in the VS Code server with the
// workbench in headless Chromium.
//
//   runTests({ vscodeExecutablePath: '.../code.mjs', extensionDevelopmentPath, extensionTestsPath, launchArgs })
//
// Exit status: that of the test run; 1 when it could not be finished.
// Environment: VSCODE_HOST_VERBOSE=1 prints the server's and the workbench's
// log as well, VSCODE_HOST_TIMEOUT the limit for the whole run in seconds
// (default 900), VSCODE_HOST_SCREENSHOT a PNG to write when the run fails.
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openWorkbench, serverCli as runServerCli } from './host.mjs';
import { cacheRoot } from './install.mjs';

const verbose = process.env.VSCODE_HOST_VERBOSE === '1';
const here = dirname(fileURLToPath(import.meta.url));

// What means something here. Any other flag of the desktop program
// (--no-sandbox, --disable-gpu, --skip-welcome, ...) is accepted and ignored.
const options = {
    version: { type: 'boolean', short: 'v' },
    'list-extensions': { type: 'boolean' },
    'show-versions': { type: 'boolean' },
    force: { type: 'boolean' },
    'install-extension': { type: 'string', multiple: true },
    'uninstall-extension': { type: 'string', multiple: true },
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'folder-uri': { type: 'string' },
    'file-uri': { type: 'string', multiple: true },
    'enable-proposed-api': { type: 'string', multiple: true },
    'disable-extensions': { type: 'boolean' }
};
const { values: opt, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true, strict: false });
if (verbose) console.error('vscode-host: arguments', opt, positionals);

const local = (pathOrUri) => (pathOrUri.startsWith('file:') ? fileURLToPath(pathOrUri) : resolve(pathOrUri));

process.exitCode = await main().catch((error) => {
    console.error(error);
    return 1;
});

async function main() {
    if (opt.version || opt['list-extensions'] || opt['install-extension'] || opt['uninstall-extension']) return serverCli();
    if (!opt.extensionTestsPath)
        throw new Error('vscode-host: nothing to do: neither --extensionTestsPath nor a command such as --install-extension was given');
    return runTests();
}

/** --version, --list-extensions, --install-extension ...: the server's own command line knows them. */
async function serverCli() {
    const args = [];
    for (const name of ['version', 'list-extensions', 'show-versions', 'force']) if (opt[name]) args.push(`--${name}`);
    for (const name of ['install-extension', 'uninstall-extension']) for (const value of opt[name] ?? []) args.push(`--${name}`, value);
    const data = resolve(opt['user-data-dir'] ?? join(cacheRoot(), 'data')); // the server's own default is a folder in $HOME
    args.push('--server-data-dir', data, '--user-data-dir', data);
    if (opt['extensions-dir']) args.push('--extensions-dir', resolve(opt['extensions-dir']));
    const child = await runServerCli(args, { stdio: 'inherit' });
    return new Promise((res, reject) => child.once('error', reject).once('exit', (code) => res(code ?? 1)));
}

async function runTests() {
    // Whatever ends the run first settles this: a result, or the reason why there is none.
    let settle;
    const outcome = new Promise((res) => {
        settle = res;
    });
    const give = (code, why) => {
        if (!settle) return;
        if (why) console.error(`vscode-host: ${why}`);
        settle(code);
        settle = undefined;
    };

    const tmp = await mkdtemp(join(tmpdir(), 'vscode-host-run-'));
    let result; // what bridge.cjs said
    let gotResult;
    const resultKnown = new Promise((res) => {
        gotResult = res;
    });
    const delay = (ms) =>
        new Promise((res) => {
            setTimeout(res, ms).unref();
        });
    /** The extension host is gone. That is a success only if the bridge said so before. */
    const ended = async (how) => {
        await Promise.race([resultKnown, delay(2000)]);
        if (result === undefined) give(1, `the extension host ended before the tests did (${how})`);
        else give(result);
    };
    const bridge = createServer((socket) => {
        createInterface({ input: socket }).on('line', (line) => {
            const message = JSON.parse(line);
            if (message.out !== undefined) process.stdout.write(message.out);
            if (message.err !== undefined) process.stderr.write(message.err);
            if (message.exit !== undefined) {
                result = message.exit;
                gotResult();
                // The workbench reports the end next; do not hang should it not.
                delay(5000).then(() => give(result));
            }
        });
    });
    const socketPath = process.platform === 'win32' ? `\\\\.\\pipe\\vscode-host-${process.pid}` : join(tmp, 'bridge.sock');
    await new Promise((res, reject) => bridge.once('error', reject).listen(socketPath, res));

    const timeout = Number(process.env.VSCODE_HOST_TIMEOUT ?? 900);
    const timer = setTimeout(() => give(1, `no result after ${timeout} s`), timeout * 1000);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => give(130, `stopped by ${signal}`));

    // What to open: the first positional argument that is a folder or a .code-workspace; files besides.
    const paths = [...positionals, ...[opt['folder-uri'] ?? []].flat(), ...(opt['file-uri'] ?? [])].map(local);
    const isDirectory = (p) => statSync(p, { throwIfNoEntry: false })?.isDirectory();
    const workspace = paths.find((p) => p.endsWith('.code-workspace'));
    const folder = workspace ? undefined : paths.find(isDirectory);
    const files = paths.filter((p) => p !== workspace && !isDirectory(p));

    let window;
    try {
        window = await openWorkbench({
            folder,
            workspace,
            files,
            extensionDevelopmentPath: (opt.extensionDevelopmentPath ?? []).map(local),
            extensionTestsPath: join(here, 'bridge.cjs'),
            userDataDir: opt['user-data-dir'],
            extensionsDir: opt['extensions-dir'],
            disableExtensions: opt['disable-extensions'],
            serverArgs: (opt['enable-proposed-api'] ?? []).flatMap((id) => ['--enable-proposed-api', id]),
            env: {
                // The extension host inherits the server's environment.
                VSCODE_HOST_SOCKET: socketPath,
                VSCODE_HOST_SUITE: local(opt.extensionTestsPath),
                VSCODE_HOST_COLOR: process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0' ? '1' : '0'
            },
            expose: {
                codeAutomationLog: (type, args) => {
                    if (verbose) console.error(`[workbench] ${type}`, ...args);
                },
                // The workbench says 0 here after a crash of the extension host, too.
                codeAutomationExit: (code) => {
                    ended(`code ${code}`);
                }
            },
            onPage(page) {
                page.on('crash', () => give(1, 'the browser page crashed'));
                page.on('close', () => give(1, 'the browser page closed'));
                if (verbose) page.on('pageerror', (error) => console.error('[page]', error));
            },
            onServerOutput(text) {
                if (verbose) process.stderr.write(`[server] ${text}`);
                const m = /Extension Host Process exited with code: (\S+), signal: (\S+?)\./.exec(text);
                if (m) ended(`code ${m[1]}, signal ${m[2]}`);
            }
        });
        window.server.exited.then(() => give(1, 'the VS Code server ended before the tests did'));
        const code = await outcome;
        if (code !== 0 && process.env.VSCODE_HOST_SCREENSHOT) await window.page.screenshot({ path: process.env.VSCODE_HOST_SCREENSHOT }).catch(() => {});
        return code;
    } finally {
        clearTimeout(timer);
        await window?.close();
        bridge.close();
        await rm(tmp, { recursive: true, force: true });
    }
}
