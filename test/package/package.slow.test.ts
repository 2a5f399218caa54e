import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * The package as a stranger gets it: packed, installed into an empty project, started through npx by the Node of this
 * toolchain and by whatever Node the machine has.
 */
interface Result {
    code: number;
    stdout: string;
    stderr: string;
}
interface Packed {
    filename: string;
    size: number;
    files: { path: string }[];
}

let folder: string;
let packed: Packed;

beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-package-'));
    const { stdout } = await run(process.execPath, 'npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], process.cwd());
    packed = (JSON.parse(stdout) as [Packed])[0];
    await writeFile(join(folder, 'package.json'), '{"private":true}\n');
    const installed = await run(process.execPath, 'npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], folder);
    expect(installed.stderr).toBe('');
    await write('clean/shop.touch', 'package shop\n\nprogram Shop "가게"@ko "Shop"@en {\n    version 1\n    languages ko, en\n}\n');
    await write('wrong/shop.touch', 'package shop\n\nrole Clerk "점원"@ko "Clerk"@en in Nowhere\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the package', () => {
    test('installs nothing but itself, and runs nothing to do so', async () => {
        const modules = (await readdir(join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'));
        expect(modules).toEqual(['touchstone']);
        const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
        expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    });

    test('holds what the command and the library need, and nothing else', () => {
        const paths = packed.files.map(({ path }) => path);
        for (const path of ['bin/touchstone.js', 'dist/cli.mjs', 'dist/THIRD-PARTY-NOTICES.txt', 'LICENSE', 'package.json']) {
            expect(paths).toContain(path);
        }
        expect(paths.filter((path) => /\.map$|^(src|test|scripts|docs|media)\/|extension/.test(path))).toEqual([]);
        expect(packed.size).toBeLessThan(5_000_000);
    });

    test('names no folder of the machine that built it', async () => {
        const dist = join(folder, 'node_modules/touchstone/dist');
        for (const name of await readdir(dist)) {
            const path = join(dist, name);
            if ((await stat(path)).isFile()) expect((await readFile(path, 'utf8')).includes(process.cwd()), name).toBe(false);
        }
    });
});

test('a reader that stops after the first lines is no failure', async () => {
    const child = spawn(process.execPath, [join(folder, 'node_modules/touchstone/bin/touchstone.js'), 'explain']);
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, complaint]).toEqual([0, '']);
});

const nodes = await availableNodes();
test.each(nodes)('under Node $version the command works, or says in one line which Node it needs', async ({ path, major }) => {
    const check = (project: string): Promise<Result> => run(path, 'npx', ['touchstone', 'check', project], folder);
    const clean = await check('clean');
    if (major < 22) {
        expect(clean.stdout).toBe('');
        expect(clean.stderr.trim().split('\n')).toHaveLength(1);
        expect(clean.stderr).toContain('needs Node.js 22');
        expect(clean.code).toBe(2);
        return;
    }
    expect(clean.stdout + clean.stderr).not.toContain('error');
    expect(clean.code).toBe(0);
    const wrong = await check('wrong');
    expect(wrong.stdout + wrong.stderr).toContain('Nowhere');
    expect(wrong.code).toBe(1);
});

test('the library is imported from an empty project, with its types', async () => {
    await writeFile(
        join(folder, 'use.mjs'),
        `import { openStandards, targets } from 'touchstone';
const { findings, model, generate } = await openStandards('clean');
console.log(findings.length, (await model()).program.name, (await generate(['model'])).map(({ path }) => path), (await targets()).length > 3);`
    );
    const used = await run(process.execPath, process.execPath, ['use.mjs'], folder);
    expect(used.stderr).toBe('');
    expect(used.stdout).toContain("Shop [ 'model.json' ] true");
    await writeFile(
        join(folder, 'use.ts'),
        `import { openStandards, type Model } from 'touchstone';
export const languages = async (path: string): Promise<Model['languages']> => (await (await openStandards(path)).model()).languages;
// @ts-expect-error A number is no path.
void openStandards(1);`
    );
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    const checked = await run(
        process.execPath,
        process.execPath,
        [tsc, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'use.ts'],
        folder
    );
    expect(checked.stdout).toBe('');
});

async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
}

/** npm and npx are scripts of Node: which one runs them is decided by the path. */
function run(node: string, command: string, args: string[], cwd: string): Promise<Result> {
    const env = {
        ...process.env,
        PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
        NO_COLOR: '1',
        npm_config_update_notifier: 'false',
        npm_config_loglevel: 'error'
    };
    for (const name of Object.keys(env))
        if (/^npm_(package|lifecycle)_|^INIT_CWD$|^NODE_OPTIONS$|^VITEST/.test(name)) delete (env as Record<string, unknown>)[name];
    return new Promise((resolve) => {
        execFile(command, args, { cwd, env, shell: process.platform === 'win32' }, (error, stdout, stderr) => {
            resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
        });
    });
}

/** This one, and the first on the path that does not come from our dependencies. */
async function availableNodes(): Promise<{ path: string; version: string; major: number }[]> {
    const name = process.platform === 'win32' ? 'node.exe' : 'node';
    const outside = (process.env.PATH ?? '').split(delimiter).filter((each) => !each.includes('node_modules') && !each.includes('node-gyp-bin'));
    const found = [process.execPath];
    for (const each of outside) {
        const path = join(each, name);
        if (
            await stat(path).then(
                (file) => file.isFile(),
                () => false
            )
        ) {
            found.push(path);
            break;
        }
    }
    const nodes = await Promise.all(
        found.map(async (path) => {
            const { stdout } = await run(path, path, ['--version'], process.cwd());
            return { path, version: stdout.trim().slice(1), major: Number(stdout.slice(1).split('.')[0]) };
        })
    );
    return nodes.filter(({ version }, index) => nodes.findIndex((each) => each.version === version) === index);
}
