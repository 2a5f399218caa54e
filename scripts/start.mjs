// The main job on the example: check, build, test, score, report. Says what it made and where.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const EXAMPLE = 'examples/post-office';
const OUT = 'out/post-office';
/** Whose rows are in which file. */
const DATA = {
    CSI2026: 'responses.csv',
    Monitoring: 'data/Monitoring.csv',
    AgencySurvey: 'data/AgencySurvey.csv',
    StaffSurvey: 'data/StaffSurvey.csv',
    Customer: 'data/Customer.csv',
    Branch: 'data/Branch.csv',
    Case: 'data/Case.csv'
};

if (!existsSync('dist/cli.mjs')) run('Building', process.execPath, ['scripts/build.mjs']);
touchstone('1. Check: is anything wrong with the standards?', 'check', EXAMPLE);
touchstone('2. Build: checklists, surveys, scoring functions, manuals', 'build', EXAMPLE, '--out', OUT);
touchstone('3. Test: do the scores come out as the tests say?', 'test', EXAMPLE);
const data = Object.entries(DATA).flatMap(([table, file]) => ['--data', `${table}=${EXAMPLE}/${file}`]);
touchstone('4. Score: 1,500 answers to the survey, and the audits', 'score', EXAMPLE, ...data, '--out', `${OUT}/scores`);
touchstone('5. Report: what do the figures say?', 'report', EXAMPLE, ...data, '--out', `${OUT}/report.html`);
await summary();

function touchstone(title, ...args) {
    run(`${title}\n  $ npx touchstone ${args.join(' ')}`, process.execPath, ['bin/touchstone.js', ...args]);
}

function run(title, command, args) {
    console.log(`\n${title}\n`);
    const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
    if (error) throw error;
    if (status !== 0) {
        console.error(`\nStopped: the last command ended with exit code ${status}.`);
        process.exit(status ?? 1);
    }
}

/** One line per folder, and the pages worth opening. */
async function summary() {
    const files = (await readdir(OUT, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) =>
            join(entry.parentPath, entry.name)
                .slice(OUT.length + 1)
                .split(sep)
                .join('/')
        )
        .sort();
    const folders = Map.groupBy(files, (file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.'));
    console.log(`\nMade ${files.length} files in ${resolve(OUT)}:`);
    for (const [folder, names] of folders) {
        const shown = names.slice(0, 4).map((name) => (folder === '.' ? name : name.slice(folder.length + 1)));
        console.log(`  ${folder.padEnd(12)} ${shown.join(', ')}${names.length > 4 ? `, and ${names.length - 4} more` : ''}`);
    }
    // One of each kind, in the programme's first language; the others are beside them.
    const pages = ['manuals', 'checklists', '.'].flatMap((folder) => (folders.get(folder) ?? []).filter((name) => /^[^.]+\.html$/.test(name)).slice(0, 1));
    if (pages.length > 0) console.log('\nTo look at, for a start:');
    for (const page of pages) console.log(`  ${pathToFileURL(resolve(OUT, page))}`);
}
