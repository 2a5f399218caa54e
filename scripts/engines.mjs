// Sets up the engines that judge generated scores, in .engines: node scripts/engines.mjs
// Python packages and DuckDB for Node at fixed versions in places of their own. PostgreSQL and Java come from the system.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';

const LIST = 'test/conformance/requirements.txt';
const HOME = '.engines/python';
const DONE = `${HOME}/requirements.txt`;
const python = process.platform === 'win32' ? `${HOME}/Scripts/python.exe` : `${HOME}/bin/python`;
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

if (existsSync(python) && existsSync(DONE) && readFileSync(DONE, 'utf8') === readFileSync(LIST, 'utf8')) {
    console.log('the engines are there');
} else {
    run(process.platform === 'win32' ? 'python' : 'python3', '-m', 'venv', HOME);
    run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', LIST);
    copyFileSync(LIST, DONE);
}

// What users install for `score --engine duckdb`; not among our own dependencies, as it is larger than all of them.
const DUCKDB = '1.5.6-r.1';
const PLACE = '.engines/node_modules/@duckdb/node-api/package.json';
if (existsSync(PLACE) && JSON.parse(readFileSync(PLACE, 'utf8')).version === DUCKDB) {
    console.log('DuckDB for Node is there');
} else {
    mkdirSync('.engines', { recursive: true });
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    run(npm, 'install', '--prefix', '.engines', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', `@duckdb/node-api@${DUCKDB}`);
}
