/**
 * Each decision that changes results, from raw files to what `touchstone score` says, against a script that knows the page of
 * methods and none of our code. The script can also take a decision the other way: then it must find differences, or the
 * data would not show whether we take it rightly.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeEach, describe, expect, test } from 'vitest';
import { workshop } from '../cli/harness.js';
import { CI, python } from '../generators/judges.js';

const HERE = new URL('.', import.meta.url).pathname;
const ENGINES = new URL('../../.engines/node_modules', import.meta.url).pathname;
const recompute = join(HERE, 'recompute.py');
const scripts = ['methods.py', 'rows.py', 'recompute.py'].map((name) => readFileSync(join(HERE, name), 'utf8')).join('\n');
const WRONG = [...new Set([...scripts.matchAll(/WRONG [!=]= "([^"]+)"/g)].map(([, wrong]) => wrong!))];

const shop = workshop();
const run = (...args: string[]): string => execFileSync(python ?? 'python3', ['-B', ...args], { encoding: 'utf8' });
const judged = (out: string, ...wrong: string[]): object[] => JSON.parse(run(recompute, shop.folder, join(shop.folder, out), ...wrong)) as object[];
const score = (out: string, ...more: string[]) =>
    shop.cli(
        'score',
        'programme',
        ...['Visit=visits.csv', 'Customer=customers.csv', 'Panel=panel.csv', 'Audit=audits.csv', 'Case=cases.csv'].flatMap((one) => ['--data', one]),
        ...['--out', out, ...more]
    );

describe('an auditor', () => {
    beforeEach(async ({ skip }) => {
        skip(!python && !CI, 'there is no Python');
        await cp(join(HERE, 'programme'), join(shop.folder, 'programme'), { recursive: true });
        run(join(HERE, 'make.py'), shop.folder);
    });

    test.each(['wave', 'segment', 'branch', 'grade'])('comes to the same figures by %s', async (by) => {
        const { code, error } = await score('out', '--by', by);
        expect({ code, error }).toEqual({ code: 1, error: '' });
        expect(judged('out')).toEqual([]);
    });

    test('would notice every decision taken the other way', async () => {
        await score('branch', '--by', 'branch');
        await score('wave', '--by', 'wave');
        expect(WRONG.length).toBeGreaterThan(20);
        expect(WRONG.filter((wrong) => judged('branch', wrong).length === 0 && judged('wave', wrong).length === 0)).toEqual([]);
    });

    test('comes to the same figures from DuckDB', async ({ skip }) => {
        skip(!existsSync(join(ENGINES, '@duckdb/node-api')) && !CI, 'there is no DuckDB: run node scripts/engines.mjs');
        await symlink(ENGINES, join(shop.folder, 'node_modules'));
        const { code, error } = await score('out', '--engine', 'duckdb', '--by', 'branch');
        expect({ code, error }).toEqual({ code: 1, error: '' });
        expect(judged('out')).toEqual([]);
    });

    test('reads the same in Parquet', async () => {
        await score('csv');
        await score('parquet', '--rows', 'parquet');
        for (const table of ['Visit', 'Panel', 'Audit', 'Case', 'Customer']) {
            const text = parse(await shop.read(`csv/${table}.scored.csv`), { columns: true, bom: true }) as Record<string, string>[];
            const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(shop.folder, `parquet/${table}.scored.parquet`)) });
            const asText = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)])));
            expect(asText).toEqual(text);
        }
    });

    test('is told what broke a series, whose weights were spread, and what became of answers', async () => {
        const { out } = await score('out');
        expect(out).toContain('  Broken: Broken changes in 2026-Q3; figures before and after (‖) are not compared. Asked in other words\n');
        expect(out).toContain('  Bridged: Bridged changes in 2026-Q3; earlier figures are multiplied by 1.25 to be compared. Asked by telephone\n');
        expect(out).toMatch(/^ {2}Visit\.index: in \d+ of \d+ rows the weights are spread over the parts that were answered$/m);
        expect(out).toMatch(/^ {2}Visit: \d+ answered, \d+ unanswered, \d+ not applicable, \d+ not asked$/m);
        expect(out).toContain(
            'Broken  last year 2026-Q2: not computed, its series begins anew in 2026-Q3, and earlier figures are not compared with later ones'
        );
    });
});
