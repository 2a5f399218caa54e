// Sets up the engines that judge generated scores, in .engines: node scripts/engines.mjs
// Python packages at fixed versions in an environment of their own. PostgreSQL and Java come from the system.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';

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
