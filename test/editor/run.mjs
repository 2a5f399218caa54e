// Installs the packaged extension into a real VS Code and drives it, first through its API, then through its window.
//
//   npm run test:editor                    what this machine has
//   VSCODE_PATH=/path/to/code              a desktop VS Code
//   VSCODE_TEST_HOST=desktop               one that is downloaded
//   VSCODE_TEST_HOST=code-server           the VS Code server with headless Chromium, also the default
//   npm run test:editor -- --part suite|window
//   npm run test:editor -- --picture docs/images/editor.png   draws the picture of the README instead
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { takePicture } from './ui/picture.mjs';
import { runWindowTests } from './ui/window.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({ options: { picture: { type: 'string' }, part: { type: 'string' } } });

const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const vsix = resolve(`${manifest.name}-${manifest.version}.vsix`);
const headless = process.env.VSCODE_TEST_HOST !== 'desktop' && (process.env.VSCODE_TEST_HOST === 'code-server' || !process.env.VSCODE_PATH);
const wanted = (part) => !options.picture && (!options.part || options.part === part);

// VS Code writes into its workspace and its profile: both are copies that nobody misses.
const scratch = await mkdtemp(join(tmpdir(), 'touchstone-editor-'));
const workspace = join(scratch, 'workspace');
const profile = ['--user-data-dir', join(scratch, 'data'), '--extensions-dir', join(scratch, 'extensions')];
try {
    await cp(here('workspace'), workspace, { recursive: true });
    const vscodeExecutablePath = headless ? here('host/code.mjs') : (process.env.VSCODE_PATH ?? (await downloadAndUnzipVSCode()));
    const cli = headless ? vscodeExecutablePath : resolveCliPathFromVSCodeExecutablePath(vscodeExecutablePath);
    await promisify(execFile)(cli, ['--install-extension', vsix, '--force', ...profile], { shell: process.platform === 'win32' });
    if (options.picture) {
        await cp('examples/post-office', join(scratch, 'post-office'), { recursive: true });
        await takePicture({ vsix, workspace: join(scratch, 'post-office'), picture: options.picture });
    }
    if (wanted('suite')) {
        await runTests({
            vscodeExecutablePath,
            extensionDevelopmentPath: here('driver'),
            extensionTestsPath: here('suite/index.cjs'),
            launchArgs: [workspace, ...profile]
        });
    }
    if (wanted('window')) {
        if (headless) await runWindowTests({ vsix, workspace });
        else console.log('The window is driven in the headless host only.');
    }
} catch (error) {
    console.error(error);
    process.exitCode = 1;
} finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}
