/** `--engine duckdb` writes what scoring in this process writes, for the examples and for every kind of column. */
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { unlike } from '../conformance/alike.js';
import { CI } from '../generators/judges.js';
import { type Ran, workshop } from './harness.js';

const ROOT = new URL('../../', import.meta.url).pathname;
const ENGINES = join(ROOT, '.engines/node_modules');
const absent = !existsSync(join(ENGINES, '@duckdb/node-api'));
if (absent) console.warn('DuckDB is not held to the columns: run node scripts/engines.mjs');

const PROGRAM = `package shop
import touchstone.scales.*
program Shop "Shop"@en { version 1   languages en }
record Customer "Customer"@en { key id   field id "No"@en text   field grade "Grade"@en text   field name "Name"@en text personal }
record Order "Order"@en { key no   field no "No"@en text   field customer "Customer"@en Customer   field price "Price"@en number }
segment Gold "Gold"@en of Customer { where grade = "gold" }
survey Visit "Visit"@en of Customer {
    every 1 quarter
    rate Q1 "Greeting"@en on Agree5
    rate Q2 "Speed"@en on Agree5 na "Cannot say"@en
    rate Q3 "Mistakes"@en on Agree5 reversed
    number Wait "Wait"@en in 0 .. 120 min
    number Served "Served"@en in 0 .. 50
    choose Why "Why"@en one { option Buy "Buy"@en   option Look "Look around"@en   option Other "Other"@en open }
    choose Used "Used"@en many { option Food "Food"@en   option Books "Books"@en   option Toys "Toys"@en }
    if Why = Buy { check Found "Found it?"@en }
    text Note "Note"@en
    score service "Service"@en = mean(Q1, Q2, Q3) needing 2
    score pace "Pace"@en = Wait / Served
    score level "Level"@en = service * 2 + Q1
}
checklist Audit "Audit"@en { check C1 "Clean"@en worth 10 points   check C2 "Lit"@en worth 5 points }
kpi Service "Service"@en { value mean(Visit.service)  better higher  every quarter  compare Gold }
kpi Waiting "Waiting"@en { value median(Visit.Wait)  better lower  every quarter }
kpi Spread "Spread"@en { value stdev(Visit.level)  better lower }
kpi Sales "Sales"@en { value sum(Order.price)  better higher }
`;
const HEAD = 'respondent,Customer,answered,site,weight,Q1,Q2,Q3,Wait,Served,Why,Used,Found,Note,How it came in';
const visit = (at: number): string =>
    [
        `R${at % 4_990}`,
        `C${at % 6}`,
        `2026-0${1 + (at % 6)}-1${at % 10}`,
        `S${at % 4}`,
        at % 10 === 0 ? '' : (at % 4) / 2,
        at % 11 === 0 ? '' : at % 13 === 0 ? 9 : 1 + (at % 5),
        at % 7 === 0 ? 'na' : 1 + ((at * 3) % 5),
        1 + ((at * 2) % 5),
        at % 9 === 0 ? '' : (at * 7) % 90,
        at % 5,
        ['Buy', 'Look', 'something else'][at % 3],
        ['Books;Food', 'Food;Toys;Books', ''][at % 3],
        at % 2,
        at % 4 === 0 ? `"좋음 ""${at}""\n=1+1; 'x'"` : '',
        at % 2 ? 'phone' : 'paper'
    ].join(',');

const shop = workshop();
const { put, cli } = shop;
const inFolder = (path: string): string => join(shop.folder, path);

/** Both engines over one project; its folder finds DuckDB. */
async function both(project: string, ...more: string[]): Promise<[Ran, Ran]> {
    await symlink(ENGINES, inFolder('node_modules'));
    const js = await cli('score', project, '--out', 'js', ...more);
    const duckdb = await cli('score', project, '--out', 'duckdb', '--engine', 'duckdb', ...more);
    return [js, duckdb];
}

/** A cell as a number where it is one; several options have no order. */
function cellOf(text: string): unknown {
    if (text !== '' && Number.isFinite(Number(text))) return Number(text);
    return text.includes(';') ? text.split(';').sort().join(';') : text;
}
const rowsOf = async (path: string): Promise<unknown[]> =>
    (parse(await readFile(inFolder(path)), { bom: true }) as string[][]).map((row) => row.map((each) => cellOf(each)));

async function sameFiles(names: readonly string[]): Promise<void> {
    for (const name of names) {
        const [js, duckdb] = name.endsWith('.json')
            ? [JSON.parse(await readFile(inFolder(`js/${name}`), 'utf8')), JSON.parse(await readFile(inFolder(`duckdb/${name}`), 'utf8'))]
            : [await rowsOf(`js/${name}`), await rowsOf(`duckdb/${name}`)];
        expect(unlike(js, duckdb).slice(0, 5), name).toEqual([]);
    }
}
const written = (out: string): string[] => /^Wrote (.*) to /m.exec(out)![1]!.split(', ');

describe.skipIf(absent && !CI)('DuckDB', () => {
    for (const example of ['post-office', 'clinic', 'store', 'service-centre']) {
        test(`scores the ${example} alike`, { timeout: 240_000 }, async () => {
            await cp(join(ROOT, 'examples', example), inFolder('example'), { recursive: true });
            await mkdir(inFolder('schemas'));
            const [js, duckdb] = await both('example', '--by', 'wave,branch,segment');
            expect(duckdb.error).toBe(js.error);
            expect(duckdb.code).toBe(js.code);
            const names = written(js.out);
            expect(written(duckdb.out)).toEqual(names);
            expect(names.filter((name) => name.endsWith('.scored.csv')).length).toBeGreaterThan(2);
            await sameFiles(names);
        });
    }

    test('scores answers of every kind alike, with what is wrong in them', async () => {
        await put('shop/shop.touch', PROGRAM);
        // More rows than a batch, and one that ends within a vector.
        await put('visits.csv', `${HEAD}\n${Array.from({ length: 5_001 }, (_, at) => visit(at)).join('\n')}\n`);
        await put('more.csv', `${HEAD}\n${[7, 8, 9].map(visit).join('\n')}\n`);
        await put('customers.csv', 'id,grade,name\nC0,gold,Kim\nC1,gold,Lee\nC2,plain,Choi\nC1,plain,Lee again\nC3,,Park\n');
        const data = ['Visit=visits.csv', 'Visit=more.csv', 'Customer=customers.csv'].flatMap((each) => ['--data', each]);
        const [js, duckdb] = await both('shop', ...data, '--by', 'wave,segment');
        expect(js.error, js.out).toBe('');
        expect(duckdb).toEqual({ ...js, out: js.out.replace(/js$/m, 'duckdb') });
        expect(duckdb.code).toBe(1);
        const names = written(js.out);
        expect(written(duckdb.out)).toEqual(names);
        await sameFiles(names);
        const kinds = new Set(((await rowsOf('duckdb/problems.csv')) as string[][]).map(([, kind]) => kind));
        for (const kind of ['bad-cell', 'unknown-key', 'not-asked', 'division-by-zero', 'own-words']) expect(kinds).toContain(kind);
        const { measures } = JSON.parse(await readFile(inFolder('duckdb/measures.json'), 'utf8')) as { measures: { name: string; all: { value: unknown } }[] };
        // Orders were not given: no figure, and not zero.
        expect(measures.map(({ name, all }) => [name, all.value === null])).toEqual([
            ['Service', false],
            ['Waiting', false],
            ['Spread', false],
            ['Sales', true]
        ]);
    });
});
