// Puts a real VS Code server + web workbench (the one inside the npm package
// `code-server`) and a matching Node.js into a per-user cache directory.
//
// Nothing is compiled and no install script runs:
//   - the code-server tarball is unpacked, and only the dependencies of its
//     bundled VS Code (lib/vscode) are installed, with --ignore-scripts;
//     what VS Code needs of native code (node-pty, @parcel/watcher, ripgrep)
//     comes prebuilt inside those packages;
//   - two native modules that do not are replaced by files next to this one:
//     @vscode/spdlog (log files and output channels) by spdlog-stub.cjs,
//     @vscode/native-watchdog (ends an extension host whose server died) by
//     native-watchdog-stub.cjs. What else lacks its native part (sqlite3,
//     kerberos) is loaded only on use: Copilot sessions, proxy log-in.
//
//   node install.mjs            prints the paths as JSON
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));

/** Pinned inputs. Change both lines of a pair together. */
const CODE_SERVER = {
    spec: 'code-server@4.139.1', // VS Code 1.139.1
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew=='
};
/** Node.js for the server: the major version in code-server's "engines" (it does not start on 20). */
const NODE_VERSION = '24.21.0';
/** Part of the cache key; raise it when the steps below change. */
const RECIPE = 1;

const exists = (p) =>
    stat(p).then(
        () => true,
        () => false
    );

export function cacheRoot() {
    return process.env.VSCODE_HOST_CACHE ?? join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'vscode-e2e-host');
}

/** Installs on first use; returns { node, serverMain, root, version }. */
export async function ensureHost({ log = () => {} } = {}) {
    const root = join(cacheRoot(), `${CODE_SERVER.spec.replace('@', '-')}-${process.platform}-${process.arch}-r${RECIPE}`);
    if (!(await exists(join(root, 'host.json')))) await install(root, log);
    return { root, ...JSON.parse(await readFile(join(root, 'host.json'), 'utf8')) };
}

async function install(root, log) {
    const t0 = Date.now();
    await mkdir(dirname(root), { recursive: true });
    // Work in a sibling folder and rename at the end, so that an interrupted or
    // a concurrent install never leaves a half-filled cache behind.
    const tmp = await mkdtemp(`${root}.tmp-`);
    try {
        log(`vscode-host: installing ${CODE_SERVER.spec} into ${root} (once; about 760 MB on disk)`);
        const npm = (args, cwd) =>
            run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
                cwd,
                maxBuffer: 1 << 28,
                shell: process.platform === 'win32',
                env: { ...process.env, npm_config_engine_strict: 'false' }
            });

        // 1. code-server's tarball, checked against the pinned hash.
        const { stdout } = await npm(['pack', CODE_SERVER.spec, '--json', '--pack-destination', tmp], tmp);
        const tgz = join(tmp, JSON.parse(stdout)[0].filename);
        const integrity = `sha512-${createHash('sha512')
            .update(await readFile(tgz))
            .digest('base64')}`;
        if (integrity !== CODE_SERVER.integrity) throw new Error(`${CODE_SERVER.spec}: integrity ${integrity}, expected ${CODE_SERVER.integrity}`);
        await run('tar', ['-xzf', tgz, '-C', tmp]); // -> tmp/package
        await rm(tgz);

        // 2. The dependencies of the bundled VS Code, as its own npm-shrinkwrap.json
        //    pins them. (`npm ci` refuses: upstream's shrinkwrap carries another package name.)
        const vscode = join(tmp, 'package/lib/vscode');
        await npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
        await cp(join(here, 'spdlog-stub.cjs'), join(vscode, 'node_modules/@vscode/spdlog/index.js'));
        await cp(join(here, 'native-watchdog-stub.cjs'), join(vscode, 'node_modules/@vscode/native-watchdog/index.js'));

        // 3. Node.js, from the package that carries the binary itself (no script, no download).
        const node = `node-${{ linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform]}-${process.arch}`;
        await mkdir(join(tmp, 'node'));
        await writeFile(join(tmp, 'node/package.json'), '{"private":true}\n');
        await npm(['install', '--ignore-scripts', '--save-exact', `${node}@${NODE_VERSION}`], join(tmp, 'node'));

        const { version } = JSON.parse(await readFile(join(vscode, 'product.json'), 'utf8'));
        await writeFile(
            join(tmp, 'host.json'),
            JSON.stringify(
                {
                    version,
                    node: join(root, 'node/node_modules', node, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'),
                    serverMain: join(root, 'package/lib/vscode/out/server-main.js')
                },
                null,
                2
            )
        );
        await rename(tmp, root).catch(async (e) => {
            if (!(await exists(join(root, 'host.json')))) throw e; /* somebody else was faster */
        });
        log(`vscode-host: installed VS Code ${version} in ${((Date.now() - t0) / 1000).toFixed(0)} s`);
    } finally {
        await rm(tmp, { recursive: true, force: true });
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    console.log(JSON.stringify(await ensureHost({ log: console.error }), null, 2));
}
