/** `touchstone score` on data in all formats: one table, whatever file it comes in, and back out again. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { parquetWriteFile } from 'hyparquet-writer';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { toXlsx } from './workbook.js';
import { workshop } from './harness.js';

const shop = workshop();
const { put, cli } = shop;

const PROGRAM = `package shop
import touchstone.scales.*
program Shop "Shop"@en { version 1   languages en }
record Customer "Customer"@en { key id   field id "No"@en text   field grade "Grade"@en text   field name "Name"@en text personal }
segment Gold "Gold"@en of Customer { where grade = "gold" }
survey Visit "Visit"@en of Customer {
    every 1 quarter
    rate Q1 "Greeting"@en on Agree5
    rate Q2 "Speed"@en on Agree5 na "Cannot say"@en
    rate Q3 "Mistakes"@en on Agree5 reversed
    number Wait "Wait"@en in 0 .. 120 min
    choose Why "Why"@en one { option Buy "Buy"@en   option Look "Look around"@en   option Other "Other"@en open }
    choose Used "Used"@en many { option Food "Food"@en   option Books "Books"@en }
    if Why = Buy { check Found "Found it?"@en }
    text Note "Note"@en
    score service "Service"@en = mean(Q1, Q2, Q3) needing 2
}
checklist Audit "Audit"@en { check C1 "Clean"@en worth 10 points   check C2 "Lit"@en worth 5 points }
kpi Service "Service"@en { value mean(Visit.service)  better higher  every quarter  compare Gold }
kpi Waiting "Waiting"@en { value median(Visit.Wait)  better lower  every quarter }
`;
const HEAD = ['respondent', 'Customer', 'answered', 'site', 'Q1', 'Q2', 'Q3', 'Wait', 'Why', 'Used', 'Found', 'Note'] as const;
const ROWS: (string | number | boolean | null)[][] = Array.from({ length: 60 }, (_, at) => [
    `R${at + 1}`,
    `C${at % 5}`,
    `2026-0${1 + (at % 6)}-1${at % 10}`,
    `S${at % 4}`,
    at % 11 === 0 ? null : 1 + (at % 5),
    at % 7 === 0 ? 'na' : 1 + ((at * 3) % 5),
    1 + ((at * 2) % 5),
    at % 9 === 0 ? null : (at * 7) % 90,
    ['Buy', 'Look', 'Other'][at % 3]!,
    ['Food', 'Food;Books', null][at % 3]!,
    at % 3 === 0 ? at % 2 : null,
    at % 4 === 0 ? `좋음 "${at}", 비쌈\n=1+1` : null
]);
const cellOf = (value: string | number | boolean | null): string => {
    const text = value === null ? '' : String(value);
    return /[",\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const separated = (delimiter: string, end = '\r\n'): string => [HEAD, ...ROWS].map((row) => row.map(cellOf).join(delimiter) + end).join('');
const objects = ROWS.map((row) => Object.fromEntries(HEAD.flatMap((name, at) => (row[at] === null ? [] : [[name, row[at]!] as const]))));
const CUSTOMERS = `id,grade,name\n${[0, 1, 2, 3, 4].map((n) => `C${n},${n < 3 ? 'gold' : 'plain'},Kim ${n}`).join('\n')}\n`;

const inFolder = (name: string): string => join(shop.folder, name);
const score = (file: string, ...more: string[]) => cli('score', 'program', '--data', `Visit=${file}`, '--data', 'Customer=customers.csv', ...more);

async function programme(): Promise<void> {
    await put('program/shop.touch', PROGRAM);
    await put('customers.csv', CUSTOMERS);
}

/** The rows of a scored file by name, everything as text. */
const scoredCsv = async (folder: string): Promise<Record<string, string>[]> =>
    parse(await readFile(inFolder(`${folder}/Visit.scored.csv`)), { columns: true, bom: true });

describe('one table in every format', () => {
    const formats: Record<string, () => Promise<void> | void> = {
        'visits.csv': () => put('visits.csv', separated(',')),
        'visits.tsv': () => put('visits.tsv', separated('\t', '\n')),
        'semicolons.csv': () => put('semicolons.csv', `sep=;\r\n${separated(';')}`),
        'korean.csv': () => put('korean.csv', iconv.encode(separated(','), 'cp949')),
        'wide.csv': () => put('wide.csv', iconv.encode(separated(','), 'utf-16le', { addBOM: true })),
        'visits.jsonl': () => put('visits.jsonl', objects.map((each) => `${JSON.stringify(each)}\n`).join('')),
        'visits.json': () => put('visits.json', JSON.stringify(objects)),
        'visits.xlsx': async () => put('visits.xlsx', toXlsx([[...HEAD], ...ROWS])),
        'visits.parquet': () => {
            const text = (at: number): (string | null)[] => ROWS.map((row) => (row[at] === null ? null : String(row[at])));
            parquetWriteFile({
                filename: inFolder('visits.parquet'),
                rowGroupSize: 25,
                columnData: HEAD.map((name, at) =>
                    ['Q1', 'Q3', 'Wait'].includes(name)
                        ? { name, type: 'INT64' as const, nullable: true, data: ROWS.map((row) => (row[at] === null ? null : BigInt(row[at] as number))) }
                        : { name, type: 'STRING' as const, nullable: true, data: text(at) }
                )
            });
        }
    };

    test.each(Object.keys(formats))('%s', async (file) => {
        await programme();
        await put('visits.csv', separated(','));
        const reference = await score('visits.csv', '--out', 'reference', '--format', 'json');
        expect(JSON.parse(reference.out)).toMatchObject({ findings: 0, tables: [{ rows: 60 }, { rows: 5 }] });
        await formats[file]!();
        const { code, out, error } = await score(file, '--out', 'out', '--format', 'json');
        expect([code, error]).toEqual([0, '']);
        const figures = (text: string): unknown => (JSON.parse(text) as { measures: unknown }).measures;
        expect(figures(out)).toEqual(figures(reference.out));
        // Rows are counted as each kind of file counts them.
        const withoutRow = (rows: Record<string, string>[]) => rows.map(({ row: _, ...cells }) => cells);
        expect(withoutRow(await scoredCsv('out'))).toEqual(withoutRow(await scoredCsv('reference')));
    });

    test('scored rows as Parquet say what they say as CSV', async () => {
        await programme();
        await put('visits.csv', separated(','));
        expect((await score('visits.csv', '--out', 'out')).code).toBe(0);
        expect((await score('visits.csv', '--out', 'out', '--rows', 'parquet')).code).toBe(0);
        const read = await parquetReadObjects({ file: await asyncBufferFromFile(inFolder('out/Visit.scored.parquet')) });
        const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value as string | number | boolean));
        expect(read.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asText(value)])))).toEqual(
            (await scoredCsv('out')).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.replace(/^'(?=[=+])/, '')])))
        );
        expect(typeof read[1]!['service']).toBe('number');
        expect((await readdir(inFolder('out'))).filter((name) => name.includes('tmp'))).toEqual([]);
    });

    test('what is no Parquet after all', async () => {
        await programme();
        await put('broken.parquet', 'PAR1 and then nothing of the kind');
        expect(await score('broken.parquet')).toMatchObject({ code: 2, error: expect.stringContaining('broken.parquet cannot be read as Parquet') as string });
    });
});

describe('by group', () => {
    const groups = async (...more: string[]) => {
        await programme();
        await put('visits.csv', separated(','));
        return score('visits.csv', '--format', 'json', ...more);
    };
    type Groups = {
        groups: {
            by: string[];
            minimum: number;
            groups: { values: string[]; rows: number; hidden: boolean; protects?: true; measures: { name: string; all: { value: number } }[] }[];
        };
    };

    test('of waves, branches and segments, as an independent count has them', async () => {
        const { out } = await groups('--by', 'wave,branch', '--min-group', '0');
        const found = (JSON.parse(out) as Groups).groups;
        const expected = new Map<string, number[]>();
        ROWS.forEach((row) => {
            const key = `2026-Q${Number(String(row[2]).slice(5, 7)) > 3 ? 2 : 1} ${String(row[3])}`;
            const answers = [row[4], row[5] === 'na' ? null : row[5], 6 - (row[6] as number)].filter((each): each is number => typeof each === 'number');
            if (answers.length >= 2) expected.set(key, [...(expected.get(key) ?? []), answers.reduce((a, b) => a + b, 0) / answers.length]);
        });
        expect(found.groups.map(({ values }) => values.join(' ')).sort()).toEqual([...expected.keys()].sort());
        for (const { values, measures } of found.groups) {
            const own = expected.get(values.join(' '))!;
            expect(measures.find(({ name }) => name === 'Service')!.all.value).toBeCloseTo(own.reduce((a, b) => a + b, 0) / own.length, 9);
        }
    });

    test('small ones are hidden unless that is allowed', async () => {
        const { out } = await groups('--by', 'grade,wave,site');
        const { groups: found } = (JSON.parse(out) as Groups).groups;
        expect(found.length).toBeGreaterThan(4);
        expect(found.some(({ hidden }) => hidden)).toBe(true);
        for (const { rows, hidden, protects, measures } of found) expect([hidden, measures.length === 0]).toEqual([rows < 10 || protects === true, hidden]);
        expect((JSON.parse((await groups('--by', 'grade,wave,site', '--min-group', '0')).out) as Groups).groups.groups.every(({ hidden }) => !hidden)).toBe(
            true
        );
    });

    test('the limit is declared; the command line has the last word', async () => {
        await programme();
        await put('program/touchstone.config.json', '{ "smallestGroup": 16 }');
        // Two large places, and one of a single row.
        await put('visits.csv', separated(',').replaceAll(',S0,', ',S1,').replaceAll(',S3,', ',S2,').replace(',S2,', ',S3,'));
        const byDefault = (await score('visits.csv', '--by', 'site')).out;
        expect(byDefault).toContain('S3  hidden: fewer than 16 rows');
        // S2 alone would tell S3, with the total that stands above.
        expect(byDefault).toMatch(/S[12] {2}hidden so that a smaller group cannot be told by subtraction/);
        expect((await score('visits.csv', '--by', 'site', '--min-group', '0')).out).not.toContain('hidden');
        await put('program/touchstone.config.json', '{ "smallestGroup": -1 }');
        expect(await score('visits.csv', '--by', 'site')).toMatchObject({ code: 2, error: expect.stringContaining('smallestGroup') as string });
    });

    test('people read them, and find them in a file', async () => {
        await programme();
        await put('visits.csv', separated(','));
        const { out } = await score('visits.csv', '--by', 'segment', '--out', 'out');
        expect(out).toMatch(/By segment\n {2}Gold {2}36 rows {2}Service [\d.]+ {2}Waiting [\d.]+/);
        expect(parse(await readFile(inFolder('out/groups.csv')), { columns: true, bom: true })).toMatchObject([
            { segment: 'Gold', rows: '36', measure: 'Service' },
            { segment: 'Gold', rows: '36', measure: 'Waiting' }
        ]);
    });

    test('by the waves that the survey declares; elsewhere by its periods', async () => {
        await put(
            'waves/shop.touch',
            PROGRAM.replace('survey Visit "Visit"@en of Customer {', 'survey Visit "Visit"@en of Customer {\n    wave Winter "Winter"@en during 2026-Q1')
        );
        await put('customers.csv', CUSTOMERS);
        await put('visits.csv', separated(','));
        const args = ['score', 'waves', '--data', 'Visit=visits.csv', '--data', 'Customer=customers.csv', '--by', 'wave', '--format', 'json'];
        const { groups } = JSON.parse((await cli(...args)).out) as Groups;
        expect(groups.groups.map(({ values, rows }) => [values, rows])).toEqual([
            [['2026-Q2'], 30],
            [['Winter'], 30]
        ]);
    });

    test('not by what tells persons apart, unless that is allowed', async () => {
        expect(await groups('--by', 'name')).toMatchObject({ code: 2, error: expect.stringContaining('--allow-names') as string });
        expect((await groups('--by', 'name', '--allow-names', '--min-group', '0')).code).toBe(0);
        await put('audits.csv', 'respondent,answered,C1,C2\nLee,2026-01-01,1,1\n');
        expect(await cli('score', 'program', '--data', 'Audit=audits.csv', '--by', 'respondent')).toMatchObject({ code: 2 });
    });

    test('a word that nothing is called', async () => {
        expect(await groups('--by', 'sites')).toMatchObject({ code: 2, error: expect.stringContaining("Did you mean 'site'?") as string });
        expect(await groups('--by', 'wave', '--min-group', 'few')).toMatchObject({ code: 2 });
    });
});

describe('names of persons', () => {
    test('are not in the scored rows, unless that is allowed', async () => {
        await programme();
        await put('visits.csv', separated(','));
        await put('audits.csv', 'respondent,answered,C1,C2\nLee,2026-01-01,1,1\n');
        const all = ['score', 'program', '--data', 'Visit=visits.csv', '--data', 'Customer=customers.csv', '--data', 'Audit=audits.csv', '--out', 'out'];
        expect((await cli(...all)).code).toBe(0);
        const read = async (name: string) => readFile(inFolder(`out/${name}.scored.csv`), 'utf8');
        expect(await read('Customer')).toContain('gold');
        expect(await read('Customer')).not.toContain('Kim');
        expect(await read('Audit')).not.toContain('Lee');
        // Responses go by the numbers that respondents have.
        expect(await read('Visit')).toContain('R60');
        expect((await cli(...all, '--allow-names')).code).toBe(0);
        expect(await read('Customer')).toContain('Kim');
        expect(await read('Audit')).toContain('Lee');
    });
});

describe('writing', () => {
    test('a file that is not ours stays, and nothing is left behind', async () => {
        await programme();
        await put('visits.csv', separated(','));
        await put('out/Visit.scored.csv', 'mine');
        expect(await score('visits.csv', '--out', 'out')).toMatchObject({ code: 2, error: expect.stringContaining('Visit.scored.csv') as string });
        expect(await readFile(inFolder('out/Visit.scored.csv'), 'utf8')).toBe('mine');
        expect(await readdir(inFolder('out'))).toEqual(['Visit.scored.csv']);
        expect((await score('visits.csv', '--out', 'out', '--force')).code).toBe(0);
    });

    test('nothing is left behind where the data fail half-way', async () => {
        await programme();
        await writeFile(inFolder('bad.jsonl'), `${objects.map((each) => JSON.stringify(each)).join('\n')}\n{"Q1":\n`);
        expect((await score('bad.jsonl', '--out', 'out')).code).toBe(2);
        await put('open.csv', `${separated(',')}R1,"C1\n`);
        expect(await score('open.csv', '--out', 'out')).toMatchObject({ code: 2, error: expect.stringContaining('is not closed') as string });
        expect(await readdir(inFolder('out')).catch(() => [])).toEqual([]);
    });
});
