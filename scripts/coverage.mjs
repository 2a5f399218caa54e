// Writes docs/coverage.md: what a customer-satisfaction management system has in it, where the examples declare it, and what carries it.
//
//   node scripts/coverage.mjs        after node scripts/build.mjs
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { indexOf, resolve } from './coverage/declarations.mjs';
import { carrierOf, outputsOf } from './coverage/outputs.mjs';
import { pageOf } from './coverage/page.mjs';

export const PAGE = 'docs/coverage.md';
const ROWS = 'test/examples/coverage';
const EXAMPLES = ['post-office', 'clinic', 'store', 'service-centre'];
const TARGETS = ['manuals', 'documents', 'checklists', 'surveys'];

/** The chapters of the page as written down: one file each, in the order of their names. */
export const chaptersOf = () =>
    readdirSync(ROWS)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => JSON.parse(readFileSync(`${ROWS}/${name}`, 'utf8')));

/** The examples, built. @param openStandards of the library, or of its source */
export async function examplesOf(openStandards) {
    const examples = {};
    for (const name of EXAMPLES) {
        const standards = await openStandards(`examples/${name}`);
        const model = await standards.model();
        examples[name] = { index: indexOf(model), language: model.languages[0], outputs: outputsOf(await standards.generate(TARGETS)) };
    }
    return examples;
}

/** @returns {{ page: string, problems: string[] }} the page, and what is lacking */
export function coverage(examples, written = chaptersOf()) {
    const problems = [];
    const chapters = written.map(({ title, intro, in: home, rows }) => ({ title, intro, rows: rows.map((row) => rowOf(row, home, examples, problems)) }));
    return { page: pageOf(chapters), problems };
}

function rowOf(row, home, examples, problems) {
    const elements = Object.entries(row.elements ?? {}).map(([name, patterns]) => ({
        name,
        found: patterns.split(/\s+/).flatMap((pattern) => {
            try {
                return foundBy(pattern, row, home, examples);
            } catch (error) {
                problems.push(`${row.id}, ${name}: ${error.message}`);
                return [];
            }
        })
    }));
    const rules = (row.rules ?? []).map((code, i) => ({ code, original: row.originals?.[i] }));
    for (const { code, original } of rules)
        for (const path of [`docs/rules/${code}.md`, `test/fixtures/validation/${code}`, ...(original ? [original] : [])])
            if (!existsSync(path)) problems.push(`${row.id}: ${path} does not exist`);
    if (elements.length + rules.length === 0) problems.push(`${row.id} has nothing that expresses it`);
    return { id: row.id, says: row.says, elements, rules };
}

/** @throws with what is missing */
function foundBy(pattern, row, home, examples) {
    const [name, rest] = pattern.includes(':') ? pattern.split(':') : [row.in ?? home, pattern];
    const example = examples[name];
    if (example === undefined) throw new Error(`no example is called ${name}`);
    return resolve(example.index, rest, example.language).map((one) => {
        if (!existsSync(`examples/${name}/${one.file}`)) throw new Error(`${one.file} is no file of ${name}`);
        const carrier = carrierOf(example.outputs, row.carried, one);
        if (carrier === undefined) throw new Error(`${name}: ${one.path} “${one.text}” stands in no ${row.carried.join(', ')}`);
        return { example: name, ...one, carrier };
    });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const { openStandards } = await import('../dist/index.mjs');
    const { page, problems } = coverage(await examplesOf(openStandards));
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
    else writeFileSync(PAGE, page);
}
