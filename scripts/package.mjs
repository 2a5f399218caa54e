// Packs the extension: builds, lays out a folder with what VS Code needs and nothing else, makes it a .vsix.
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import './build.mjs';

const LIMIT = 2_000_000;
const STAGE = 'out/vsix';
const FILES = [
    'dist/extension.cjs',
    'dist/server.cjs',
    'dist/browser/extension.js',
    'dist/browser/server.js',
    'dist/THIRD-PARTY-NOTICES.txt',
    'language-configuration.json',
    'media',
    'schemas/config.schema.json',
    'snippets',
    'syntaxes',
    'LICENSE'
];
const OPTIONAL = ['README.md', 'CHANGELOG.md', 'docs/images', 'docs/rules'];

const manifest = JSON.parse(await readFile('package.json', 'utf8'));
// The command's and the toolchain's half of the manifest means nothing to VS Code; `type` even misleads its web host.
for (const key of ['type', 'bin', 'exports', 'files', 'scripts', 'devDependencies', 'allowScripts']) delete manifest[key];
delete manifest.engines.node;

await rm(STAGE, { recursive: true, force: true });
await mkdir(STAGE, { recursive: true });
for (const file of [...FILES, ...OPTIONAL.filter(existsSync)]) await cp(file, `${STAGE}/${file}`, { recursive: true });
// Everything here is wanted; vsce would otherwise warn that nothing is left out.
await writeFile(`${STAGE}/.vscodeignore`, '');
await writeFile(`${STAGE}/package.json`, JSON.stringify(manifest, null, 2));

const packagePath = `${manifest.name}-${manifest.version}.vsix`;
await createVSIX({ cwd: STAGE, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
const { size } = await stat(packagePath);
console.log(`${packagePath}: ${(size / 1e6).toFixed(2)} MB`);
if (size >= LIMIT) throw new Error(`the extension must stay below ${LIMIT / 1e6} MB`);
