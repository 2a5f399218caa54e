import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { DataConfig } from '../../src/project/data/config.js';
import { proposedMap } from '../../src/project/data/proposal.js';
import { sameFigure } from '../../src/project/figures.js';
import { scoreFiles } from '../../src/project/score-files.js';
import { scoreProject, type ScoreReport } from '../../src/project/score.js';
import { FIXTURES, shop } from './data/shop.js';

/** Scores files that exist only here. */
async function score(files: Record<string, string>, config: DataConfig = {}): Promise<ScoreReport> {
    const sources = Object.keys(files).map((file) => ({ table: file.replace(/[0-9]*\..*/, ''), file }));
    return scoreProject(await shop(), sources, { readFile: (file) => Promise.resolve(new TextEncoder().encode(files[file])), config });
}
const measure = (report: ScoreReport, name: string) => report.measures.find((one) => one.name === name)!;

const VISITS = `answered,Customer,Q1,Q2.clean,Q2.quick,Q5
2026-01-10,C1,5,5,5,3
2026-02-10,C2,3,,3,20
2026-05-10,C1,4,4,4,5
2026-05-11,C2,,5,,8
2026-05-12,C9,2,2,na,30
`;

describe('measures', () => {
    test('a figure that reaches its limit but for the rounding of the machine is green', () => {
        expect(sameFigure(0.1 + 0.2, 0.3)).toBe(true);
        expect(sameFigure(9.999999999999998, 10)).toBe(true);
        expect(sameFigure(9.99999, 10)).toBe(false);
        expect(sameFigure(0, 1e-12)).toBe(false);
    });

    test('by period of their own, with status, and over all rows', async () => {
        const report = await score({ 'Visit.csv': VISITS });
        expect(measure(report, 'Service')).toEqual({
            name: 'Service',
            title: { ko: '서비스 지수', en: 'Service index', 'zh-TW': '服務指數', 'zh-CN': '服务指数' },
            better: 'higher',
            target: 80,
            targetText: '80',
            computed: true,
            // 100, 50, 75 and 25; the fourth has one answer of the two that it needs.
            all: { value: 62.5, n: 4, status: 'amber' },
            periods: [
                { period: '2026-Q1', value: 75, n: 2, status: 'amber' },
                { period: '2026-Q2', value: 50, n: 2, status: 'red' }
            ]
        });
        expect(measure(report, 'Short')).toMatchObject({
            target: 0.9,
            targetText: '90 %',
            shown: { factor: 100, unit: '%' },
            all: { value: 0.6, n: 5, status: 'amber' },
            periods: [
                { period: '2026-Q1', value: 0.5, status: 'amber' },
                { period: '2026-Q2', value: 2 / 3 }
            ]
        });
    });

    test('a table that is not given: not computed, never 0', async () => {
        const report = await score({ 'Visit.csv': VISITS });
        expect(measure(report, 'Floor')).toMatchObject({ computed: false, all: { value: null, reason: 'table Audit was not given' }, periods: [] });
    });

    test('a table without rows has no figure', async () => {
        const report = await score({ 'Audit.csv': 'answered,C1,C2\n' });
        expect(measure(report, 'Floor').all).toMatchObject({ value: null });
    });

    test('several files of one table are one table', async () => {
        const report = await score({ 'Audit1.csv': 'answered,C1,C2\n2026-01-05,1,1\n', 'Audit2.csv': 'answered,C1,C2\n2026-02-05,1,0\n2026-02-06,예,예\n' });
        expect(report.tables.map(({ table, rows }) => [table, rows])).toEqual([
            ['Audit', 1],
            ['Audit', 2]
        ]);
        expect(measure(report, 'Floor').periods).toEqual([
            { period: '2026-01', value: 10, n: 1, status: 'green' },
            { period: '2026-02', value: 7, n: 2, status: 'red' }
        ]);
    });
});

describe('duplicates', () => {
    const duplicates = (report: ScoreReport) =>
        report.problems.filter(({ kind }) => kind === 'duplicate-row').map(({ severity, row, column, value }) => [severity, row, column, value]);

    test('a respondent twice in one wave, but not in two, is worth a note', async () => {
        const report = await score({ 'Visit.csv': 'respondent,answered,Q1\nR1,2026-01-05,5\nR1,2026-03-05,4\nR1,2026-04-01,5\n' });
        expect(duplicates(report)).toEqual([['note', 3, 'respondent', 'R1']]);
        expect(report.findings).toBe(0);
    });

    test('many responses about one record are what a survey is for', async () => {
        const report = await score({
            'Visit.csv': 'respondent,Customer,answered,Q1\nR1,C1,2026-01-05,5\nR2,C1,2026-01-06,4\n,C1,2026-01-07,5\n,C1,2026-01-07,3\n'
        });
        expect(report.problems.filter(({ kind }) => kind !== 'missing-column')).toEqual([]);
        expect(measure(report, 'Short').all.n ?? 0).toBe(0);
    });

    test('an auditor twice at one site, but not at two, and not where no site is said', async () => {
        const report = await score({ 'Audit.csv': 'respondent,site,answered,C1\nKim,A,2026-01-05,1\nKim,B,2026-01-05,1\nKim,B,2026-01-06,1\n' });
        expect(duplicates(report)).toEqual([['note', 4, 'respondent, site', 'Kim; B']]);
        expect(duplicates(await score({ 'Audit.csv': 'respondent,answered,C1\nKim,2026-01-05,1\nKim,2026-01-06,1\n' }))).toEqual([]);
    });

    test('the same key twice in a record is a finding', async () => {
        expect(duplicates(await score({ 'Customer.csv': 'id,spend\nC1,1\nC1,2\n' }))).toEqual([['finding', 3, 'id', 'C1']]);
    });
});

describe('links', () => {
    test('a key that leads nowhere is reported where its table is given', async () => {
        const report = await score({ 'Visit.csv': VISITS, 'Customer.csv': 'id\nC1\nC2\n' });
        expect(report.problems.filter(({ kind }) => kind === 'unknown-key')).toEqual([
            {
                severity: 'finding',
                kind: 'unknown-key',
                table: 'Visit',
                file: 'Visit.csv',
                row: 6,
                column: 'Customer',
                value: 'C9',
                why: 'no row of Customer has this key'
            }
        ]);
        expect((await score({ 'Visit.csv': VISITS })).findings).toBe(0);
    });
});

describe('tables', () => {
    test('that do not exist are refused, with the likeliest', async () => {
        await expect(score({ 'Visits.csv': VISITS })).rejects.toMatchObject({
            name: 'UsageError',
            message: "There is no table 'Visits'.",
            hint: "Did you mean 'Visit'?"
        });
        await expect(score({ 'Xyzzy.csv': VISITS })).rejects.toMatchObject({ hint: 'Tables are instruments and records: Visit, Audit, Customer' });
        await expect(score({ 'Visit.csv': VISITS }, { Vist: {} })).rejects.toMatchObject({ message: "There is no table 'Vist'." });
    });
});

describe('files', () => {
    test('scored rows, measures, problems', async () => {
        const report = await score({ 'Visit.csv': VISITS.replace('C9,2,2', 'C9,7,"=cmd"'), 'Audit.csv': 'answered,C1,C2\n2026-01-05,1,1\n' });
        const files = new Map(scoreFiles(report).map(({ path, content }) => [path, content as string]));
        expect([...files.keys()]).toEqual(['Visit.scored.csv', 'Audit.scored.csv', 'measures.json', 'problems.csv']);
        const scored = files.get('Visit.scored.csv')!;
        expect(scored.startsWith('\uFEFF')).toBe(true);
        const rows = parse(scored, { columns: true, bom: true }) as Record<string, string>[];
        expect(rows.map((row) => [row['row'], row['Customer'], row['Q1'], row['service']])).toEqual([
            ['2', 'C1', '5', '100'],
            ['3', 'C2', '3', '50'],
            ['4', 'C1', '4', '75'],
            ['5', 'C2', '', ''],
            ['6', 'C9', '', '']
        ]);
        expect(JSON.parse(files.get('measures.json')!)).toMatchObject({
            format: 'touchstone-measures',
            version: 1,
            measures: [{ name: 'Service' }, { name: 'Short' }, { name: 'Floor' }]
        });
        const problems = parse(files.get('problems.csv')!, { columns: true, bom: true }) as Record<string, string>[];
        expect(problems.filter(({ kind }) => kind === 'bad-cell').map(({ row, column, value }) => [row, column, value])).toEqual([
            ['6', 'Q1', '7'],
            // An apostrophe keeps a spreadsheet from running it.
            ['6', 'Q2.clean', "'=cmd"]
        ]);
    });
});

test('an export of any program: every row comes back, and each cell is scored or reported', async () => {
    const report = await scoreProject(await shop(), [{ table: 'Visit', file: 'google-forms-ko.csv' }], { readFile: (file) => readFile(`${FIXTURES}/${file}`) });
    expect(report.scored[0]!.rows.map(({ scored }) => scored.columns['service'])).toEqual([75, 87.5, null, null, 50, 50]);
    expect(report.findings).toBe(10);
});

test('a map for what was not recognised, which can be used as it is', async () => {
    const data = 'Q1,Q33,추천,Q3\n그렇타,1,9,물건을 살려고\n짱,2,8,Buy\n6,,,\n';
    const report = await score({ 'Visit.csv': data });
    const map = proposedMap(report.tables, report.problems);
    expect(map).toEqual({
        Visit: {
            columns: { Q33: 'Q3', 추천: null },
            answers: { Q1: { 그렇타: '그렇다', 짱: '?' }, Q3: { '물건을 살려고': '물건을 사려고' } }
        }
    });
    delete map['Visit']!.columns;
    const again = await score({ 'Visit.csv': data }, { Visit: { ...map['Visit'], columns: { 추천: 'Q6', Q33: null } } });
    expect(again.scored[0]!.rows.map(({ data: { cells } }) => cells)).toEqual([{ Q1: 4, Q6: 9, Q3: 'Buy' }, { Q6: 8, Q3: 'Buy' }, {}]);
    expect(again.problems.filter(({ kind }) => kind === 'bad-cell').map(({ value, why }) => [value, why])).toEqual([
        ['짱', 'it is no point of the scale'],
        ['6', 'it is above 5']
    ]);
});
