// A VS Code window to test against: the server (extension host, file system,
// terminals) as a child process, the workbench in headless Chromium.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { ensureHost } from './install.mjs';

/** No prompts, no network, no first-run pages, nothing that moves by itself. */
export const DEFAULT_SETTINGS = {
    'security.workspace.trust.enabled': false,
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.enableExperiments': false,
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
    'workbench.reduceMotion': 'on',
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'update.showReleaseNotes': false,
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'git.openRepositoryInParentFolders': 'never',
    'git.autofetch': false,
    'editor.cursorBlinking': 'solid',
    'files.autoSave': 'off', // the web workbench's default is afterDelay, the desktop's is off
    'files.simpleDialog.enable': true
};

const CHROMIUM_ARGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    // Nothing but this machine: a look-up that cannot succeed fails at once.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'
];

/** Starts the server; resolves when it accepts connections. */
export async function startServer({ userDataDir, extensionsDir, env = {}, args = [], onOutput = () => {} }) {
    const { node, serverMain, version } = await ensureHost({ log: (m) => console.error(m) });
    const child = spawn(
        node,
        [
            '--require',
            fileURLToPath(new URL('native-watchdog-stub.cjs', import.meta.url)),
            serverMain,
            '--host',
            '127.0.0.1',
            '--port',
            '0',
            '--without-connection-token',
            '--accept-server-license-terms',
            '--server-data-dir',
            userDataDir,
            '--user-data-dir',
            userDataDir,
            '--extensions-dir',
            extensionsDir,
            '--telemetry-level',
            'off',
            '--disable-workspace-trust',
            '--disable-experiments',
            '--locale',
            'en',
            ...args
        ],
        {
            stdio: ['ignore', 'pipe', 'pipe'],
            detached: process.platform !== 'win32', // its own process group, so that close() takes the extension host along
            env: { ...process.env, EXTENSIONS_GALLERY: '{}', VSCODE_HOST_OWNER: String(process.pid), ...env }
        }
    );
    const group = (signal) => {
        try {
            process.platform === 'win32' ? child.kill(signal) : process.kill(-child.pid, signal);
        } catch {
            /* gone already */
        }
    };
    // If this process dies without close(), do not leave the server behind.
    const onExit = () => group('SIGKILL');
    process.once('exit', onExit);
    const exited = new Promise((res) => child.once('exit', (code, signal) => res({ code, signal })));

    let output = '';
    const port = await new Promise((res, reject) => {
        const timer = setTimeout(() => reject(new Error(`the VS Code server did not start within 60 s:\n${output}`)), 60_000);
        const onData = (chunk) => {
            onOutput(String(chunk));
            if (output === undefined) return;
            output += chunk;
            const m = /Extension host agent listening on (\d+)/.exec(output);
            if (m) {
                clearTimeout(timer);
                output = undefined;
                res(Number(m[1]));
            }
        };
        child.stdout.on('data', onData);
        child.stderr.on('data', onData);
        child.once('error', reject);
        exited.then(({ code, signal }) => reject(new Error(`the VS Code server ended early (${code ?? signal}):\n${output}`)));
    });
    return {
        port,
        pid: child.pid,
        version,
        authority: `127.0.0.1:${port}`,
        exited,
        async close() {
            group('SIGTERM');
            const timer = setTimeout(() => group('SIGKILL'), 3000);
            await exited;
            clearTimeout(timer);
            group('SIGKILL'); // stragglers of the group
            process.removeListener('exit', onExit);
        }
    };
}

/**
 * Opens a window.
 *
 * folder | workspace   what to open (absolute path), or neither for an empty window
 * files                files to open at start
 * extensionDevelopmentPath, extensionTestsPath   as on VS Code's command line (paths on this machine).
 *                      A built VS Code only heeds them with its smoke test driver on, which shows no
 *                      notification toasts: where those matter, install a .vsix (see vsix) instead
 * settings             added to DEFAULT_SETTINGS
 * userDataDir, extensionsDir   default: a throwaway folder
 * vsix                 .vsix files to install first
 * expose               functions to put on the page's window before it loads
 *
 * Returns { page, context, browser, server, url, userDataDir, close() }.
 */
export async function openWorkbench(o = {}) {
    const throwaway = o.userDataDir ? undefined : await mkdtemp(join(tmpdir(), 'vscode-host-'));
    const userDataDir = resolve(o.userDataDir ?? throwaway);
    const extensionsDir = resolve(o.extensionsDir ?? join(userDataDir, 'extensions'));
    await mkdir(join(userDataDir, 'User'), { recursive: true });
    // A profile that already has settings keeps them.
    await writeFile(join(userDataDir, 'User/settings.json'), JSON.stringify({ ...DEFAULT_SETTINGS, ...o.settings }, null, 2), {
        flag: throwaway || o.settings ? 'w' : 'wx'
    }).catch((e) => {
        if (e.code !== 'EEXIST') throw e;
    });

    let server;
    let browser;
    const close = async () => {
        await browser?.close().catch(() => {});
        await server?.close();
        if (throwaway) await rm(throwaway, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
        for (const file of o.vsix ?? []) await installVsix(file, { userDataDir, extensionsDir });
        const development = o.extensionDevelopmentPath !== undefined || o.extensionTestsPath !== undefined;
        [server, browser] = await Promise.all([
            startServer({
                userDataDir,
                extensionsDir,
                env: o.env,
                args: [...(development ? ['--enable-smoke-test-driver'] : []), ...(o.serverArgs ?? [])],
                onOutput: o.onServerOutput
            }),
            chromium.launch({
                executablePath: findChromium(),
                headless: o.headless ?? true,
                args: CHROMIUM_ARGS,
                handleSIGINT: false,
                handleSIGTERM: false,
                handleSIGHUP: false
            })
        ]);
        const context = await browser.newContext({
            viewport: o.viewport ?? { width: 1280, height: 800 },
            locale: 'en-US',
            reducedMotion: 'reduce'
        });
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const page = await context.newPage();
        for (const [name, fn] of Object.entries(o.expose ?? {})) await page.exposeFunction(name, fn);
        o.onPage?.(page);

        const uri = (path) => `vscode-remote://${server.authority}${encodeURI(resolve(path))}`;
        const payload = [
            ['skipWelcome', 'true'],
            ['skipReleaseNotes', 'true']
        ];
        for (const p of [o.extensionDevelopmentPath ?? []].flat()) payload.push(['extensionDevelopmentPath', uri(p)]);
        if (o.extensionTestsPath) payload.push(['extensionTestsPath', uri(o.extensionTestsPath)]);
        if (o.disableExtensions) payload.push(['disableExtensions', 'true']);
        for (const f of o.files ?? []) payload.push(['openFile', uri(f)]);
        const target = o.workspace ? { workspace: resolve(o.workspace) } : o.folder ? { folder: resolve(o.folder) } : { ew: 'true' };
        const url = `http://${server.authority}/?${new URLSearchParams({ ...target, payload: JSON.stringify(payload) })}`;
        await page.goto(url, { waitUntil: 'commit' });
        return { page, context, browser, server, url, userDataDir, close };
    } catch (error) {
        await close();
        throw error;
    }
}

/** Runs the server's own command line (--install-extension, --list-extensions, --version ...). */
export async function serverCli(args, options) {
    const { node, serverMain } = await ensureHost({ log: (m) => console.error(m) });
    return spawn(node, [serverMain, '--accept-server-license-terms', ...args], options);
}

async function installVsix(file, { userDataDir, extensionsDir }) {
    const child = await serverCli(
        ['--install-extension', resolve(file), '--force', '--server-data-dir', userDataDir, '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
        { stdio: ['ignore', 'pipe', 'pipe'] }
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', (d) => {
            output += d;
        });
    const code = await new Promise((res, reject) => child.once('error', reject).once('close', res));
    if (code !== 0) throw new Error(`could not install ${file}:\n${output}`);
}

/**
 * Waits until the workbench has restored its parts and knows its extensions.
 * That one of them is active is seen by what it shows: wait for that next.
 */
export async function whenReady(page, { timeout = 60_000 } = {}) {
    // VS Code's own start-up marks; they are there in every build.
    await page.waitForFunction(
        () => ['code/didStartWorkbench', 'code/didLoadExtensions'].every((name) => performance.getEntriesByName(name).length > 0),
        undefined,
        { timeout }
    );
    await page.locator('.monaco-workbench .part.editor').waitFor({ timeout });
}
