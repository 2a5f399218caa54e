import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();
const { put, cli } = shop;
beforeEach(() => cp('test/fixtures/data', join(shop.folder, 'shop'), { recursive: true }));
const score = (...args: string[]) => cli('score', ...args);
const CLEAN =
    'answered,Customer,Q1,Q2.clean,Q2.quick,Q3,Q4,Q5,Q6,Q7,Q8,Q9.Price,Q9.Taste,Q9.Speed,Q10\n2026-01-05,C1,5,5,4,Buy,Food,3,9,,2026-01-04,1,2,3,80\n';

test('0: clean, with the measures', async () => {
    await put('visits.csv', CLEAN);
    expect(await score('shop', '--data', 'Visit=visits.csv')).toEqual({
        code: 0,
        error: '',
        out: [
            'Visit  1 row from visits.csv (utf-8 csv)',
            '  15 columns recognised',
            '',
            'Answers',
            '  Visit: 12 answered, 1 unanswered',
            '',
            'Measures',
            '  Service  서비스 지수  green  91.7     target 80    n 1  2026-Q1',
            '  Short    10분 안      green  100.0 %  target 90 %  n 1  2026-Q1',
            '',
            'Not computed',
            '  Floor: table Audit was not given',
            '',
            ''
        ].join('\n')
    });
});

test('1: findings: what, where, and what is allowed', async () => {
    const { code, out } = await score('shop', '--data', 'Visit=shop/google-forms-ko.csv');
    expect(code).toBe(1);
    expect(out).toContain('Visit  6 rows from shop/google-forms-ko.csv (cp949 csv)\n  11 columns recognised; 4 missing: Q9.Price, Q9.Taste, Q9.Speed, Q10\n');
    expect(out).toContain("  unknown heading '개인정보 이용에 동의하십니까?'\n");
    expect(out).toContain('  10 cells that could not be used, taken as unanswered: Q1 2, Q2.clean 1, Q2.quick 1, Q3 1, Q4 2, Q5 1, Q6 1, Q8 1\n');
    expect(out).toContain(
        "✗ shop/google-forms-ko.csv row 4 Q1 'Q1. 직원이 먼저 인사하였다. (필수)' '매우그럿다': it is no point of the scale. Did you mean '매우 그렇다'?\n"
    );
    expect(out).toContain("row 5 Q5 '몇 분 기다렸습니까?' '200': it is above 180. (allowed: 0..180 min whole)\n");
    expect(out).toContain('\n10 findings\n');
});

test('answers without the key of their record are said to be nobody’s', async () => {
    await put('visits.csv', 'Q1\n5\n');
    expect((await score('shop', '-d', 'Visit=visits.csv')).out).toContain(
        '  no key Customer: answers cannot be linked to Customer, so its segments and columns stay empty\n'
    );
});

test('the first twenty problems are shown, all are in JSON', async () => {
    await put('visits.csv', `Q1\n${'9\n'.repeat(30)}`);
    const { out } = await score('shop', '-d', 'Visit=visits.csv');
    expect(out.match(/^✗/gm)).toHaveLength(20);
    expect(out).toContain('… and 10 more (--format json or --out lists all)\n');
    const report = JSON.parse((await score('shop', '-d', 'Visit=visits.csv', '--format', 'json')).out) as {
        problems: { kind: string }[];
        tables: { badCells: object }[];
    };
    expect(report).toMatchObject({ format: 'touchstone-scores', version: 1, findings: 30 });
    expect(report.problems.filter(({ kind }) => kind === 'bad-cell')).toHaveLength(30);
    expect(report.tables[0]!.badCells).toEqual({ Q1: 30 });
});

describe('2: usage', () => {
    test.each([
        [['shop'], 'There is nothing to score.'],
        [['shop', '--data', 'Visit'], "--data wants NAME=FILE, not 'Visit'."],
        [['shop', '--data', 'Visit=nowhere.csv'], "nowhere.csv'."],
        [['shop', '--data', 'Visit=shop'], 'is a folder, and a file is needed.'],
        [['shop', '--data', 'Visits=visits.csv'], "There is no table 'Visits'.\nDid you mean 'Visit'?"],
        [['shop', '--data', 'Nothing=visits.csv'], 'Tables are instruments and records: Visit, Audit, Customer'],
        [['shop', '--data', 'Audit=visits.csv', '--encoding', 'klingon'], "There is no encoding 'klingon'.\nEncodings: utf-8, "],
        [['shop', '--data', 'Visit=visits.csv', '--map', 'nowhere.json'], 'There is no file'],
        [
            ['shop', '--data', 'Visit=visits.csv', '--map', 'bad.json'],
            "bad.json is no column map. There is no setting 'colums' in 'Visit'. Did you mean 'columns'?"
        ],
        [['shop', '--data', 'Audit=visits.csv'], 'No question of Audit is in visits.csv: of its headings only answered fit, not Customer; Q1; '],
        [['shop', '--data', 'Visit=other.csv'], 'No heading of other.csv belongs to Visit: a; b'],
        [['nowhere', '--data', 'Visit=visits.csv'], "There is no '"]
    ])('%j', async (args, text) => {
        await put('visits.csv', CLEAN);
        await put('other.csv', 'a,b\n1,2\n');
        await put('bad.json', '{ "Visit": { "colums": {} } }');
        const { code, error } = await score(...args);
        expect(error).toContain(text);
        expect(error).not.toContain('    at ');
        expect(code).toBe(2);
    });
});

test('nothing is scored while the standards have errors', async () => {
    await put('shop/more.touch', 'team A "a" in Nobody');
    await put('visits.csv', CLEAN);
    const { code, out, error } = await score('shop', '--data', 'Visit=visits.csv');
    expect(code).toBe(1);
    expect(out).toContain('names/unresolved');
    expect(error).toContain('Nothing was scored');
});

test('an encoding can be forced', async () => {
    const { code, out } = await score('shop', '--data', 'Visit=shop/google-forms-zh-tw.csv', '--encoding', 'CP950');
    expect(code).toBe(1);
    expect(out).toContain('(big5 csv)');
    expect((await score('shop', '--data', 'Visit=shop/google-forms-zh-tw.csv', '--encoding', 'utf-8')).code).toBe(2);
});

describe('the column map', () => {
    const data = '첫인상,혈액형\n최고,A\n별로,B\n';
    const visit = { columns: { 첫인상: 'Q1', 혈액형: null }, answers: { Q1: { 최고: 5, 별로: 2 } } };

    test('from a file', async () => {
        await put('visits.csv', data);
        await put('map.json', JSON.stringify({ Visit: visit }));
        expect(await score('shop', '--data', 'Visit=visits.csv', '--map', 'map.json')).toMatchObject({ code: 0, error: '' });
    });

    test('kept in the project, with the file and its encoding', async () => {
        const { default: iconv } = await import('iconv-lite');
        await put('shop/visits.csv', iconv.encode(data, 'cp949'));
        await put('shop/touchstone.config.json', JSON.stringify({ data: { Visit: { ...visit, file: 'visits.csv', encoding: 'euc-kr' } } }));
        const { code, out } = await score('shop');
        expect(code).toBe(0);
        expect(out).toContain('Visit  2 rows from visits.csv (cp949 csv)');
        expect(out).toContain('left alone: 혈액형');
    });

    test('names a file of the project, which is not that of the same name here', async () => {
        await put('visits.csv', CLEAN);
        await put('shop/visits.csv', 'answered,C1,C2\n2026-01-05,1,0\n');
        await put('shop/touchstone.config.json', JSON.stringify({ data: { Audit: { file: 'visits.csv' } } }));
        const { code, out } = await score('shop', '--data', 'Visit=visits.csv');
        expect(out).toContain('Visit  1 row from visits.csv (utf-8 csv)\n  15 columns recognised\n');
        expect(out).toContain(`Audit  1 row from ${join(shop.folder, 'shop/visits.csv')} (utf-8 csv)\n  3 columns recognised`);
        expect(code).toBe(0);
    });

    test('is proposed also where nothing was recognised', async () => {
        await put('other.csv', 'greeting,b\n그렇다,1\n');
        const { code, out } = await score('shop', '--data', 'Visit=other.csv', '--write-map');
        expect(code).toBe(0);
        expect(JSON.parse(out)).toEqual({ Visit: { columns: { greeting: '?', b: '?' } } });
    });

    test('is proposed for what was not recognised', async () => {
        await put('visits.csv', 'Q1,Q33\n그렇타,1\n');
        const { code, out } = await score('shop', '--data', 'Visit=visits.csv', '--write-map');
        expect(code).toBe(1);
        expect(JSON.parse(out)).toEqual({ Visit: { columns: { Q33: 'Q3' }, answers: { Q1: { 그렇타: '그렇다' } } } });
    });
});

describe('--out', () => {
    test('writes scored rows, measures and problems, and leaves other outputs alone', async () => {
        await put('visits.csv', CLEAN);
        await put('audits.csv', 'answered,C1,C2\n2026-01-05,1,0\n');
        await cli('build', 'shop', '--out', 'made', '--target', 'model');
        const args = ['shop', '--data', 'Visit=visits.csv', '--data', 'Audit=audits.csv', '--out', 'made'];
        const { code, out } = await score(...args);
        expect(code).toBe(0);
        expect(out).toContain('Wrote Visit.scored.csv, Audit.scored.csv, measures.json, answers.csv, problems.csv to ');
        const names = async () => (await readdir(join(shop.folder, 'made'))).filter((name) => !name.startsWith('.')).sort();
        expect(await names()).toEqual(['Audit.scored.csv', 'Visit.scored.csv', 'answers.csv', 'measures.json', 'model.json', 'problems.csv']);
        const audits = await shop.read('made/Audit.scored.csv');
        expect(audits.startsWith('\uFEFFrow,')).toBe(true);
        expect(parse(audits, { columns: true, bom: true })).toMatchObject([
            { row: '2', asOf: '2026-01-05', C1: 'true', C2: 'false', total: '4', criticals: '1' }
        ]);
        await put('made/measures.json', 'mine');
        expect((await score(...args)).error).toContain('measures.json');
        expect(await shop.read('made/measures.json')).toBe('mine');
        expect((await score(...args, '--force')).code).toBe(0);
    });
});

test('the example', async () => {
    const data = [
        'CSI2026=responses.csv',
        'Monitoring=data/Monitoring.csv',
        'AgencySurvey=data/AgencySurvey.csv',
        'StaffSurvey=data/StaffSurvey.csv',
        'Customer=data/Customer.csv',
        'Branch=data/Branch.csv',
        'Case=data/Case.csv'
    ];
    const root = join(process.cwd(), 'examples/post-office');
    const { code, out } = await score(root, ...data.flatMap((one) => ['--data', one.replace('=', `=${root}/`)]));
    expect(out).not.toContain('Not computed');
    expect(out).not.toContain('unknown heading');
    expect(out).toContain('ServiceIndex');
    expect(code).toBe(0);
}, 60_000);

test('an engine that is not installed is asked for, before anything is read', async () => {
    await put('visits.csv', CLEAN);
    const { code, out, error } = await score('shop', '--data', 'Visit=visits.csv', '--engine', 'duckdb', '--out', 'made');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('npm install @duckdb/node-api');
    expect(await readdir(shop.folder)).not.toContain('made');
});
