import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();
const { put, cli } = shop;
const SHOP = `package shop
program Shop "가게"@ko "Shop"@en { version 1 languages ko, en }
survey Visit "방문"@ko "Visit"@en {
    every quarter
    sample frame registered margin 10 % confidence 95 %
    purpose "만족도를 안다."@ko "To know."@en
    rate Q "만족하였다."@ko "I was satisfied."@en on Agree5
    wave Spring "봄 조사"@ko "Spring"@en during 2026-Q1
}
kpi Satisfied "만족 비율"@ko "Satisfied"@en {
    value share(Visit.Q >= 4)
    better higher target 60 %
    every quarter
    audience customer
}
`.replace('program', 'import touchstone.scales.*\nprogram');
const line = (quarter: number, n: number, value: number): string => `2026-0${quarter * 3 - 2}-03,${value}\n`.repeat(n);
const CSV = `answered,Q\n${line(1, 12, 3)}${line(1, 8, 5)}${line(2, 3, 3)}${line(2, 17, 5)}`;

async function project(csv = CSV): Promise<void> {
    await put('shop/shop.touch', SHOP);
    await put('shop/touchstone.config.json', '{"rules":{"coverage/team":"off"}}');
    await put('visits.csv', csv);
}
const report = (...args: string[]) => cli('report', 'shop', '--data', 'Visit=visits.csv', ...args);

describe('touchstone report', () => {
    test('writes a page and its figures, and says what happened', async () => {
        await project();
        const { code, out, error } = await report('--out', 'q2.html', '--json', '--language', 'en');
        expect([error, code]).toEqual(['', 0]);
        expect(out).toMatch(
            /^Satisfied: 85\.0 %\. The target of 60\.0 % is reached\. Since Q1 2026: \+45\.0 points, an improvement, and more than chance explains\.\nWrote q2\.html, q2\.json to /
        );
        const page = await shop.read('q2.html');
        expect(page).toContain('<html lang="en">');
        expect(page).toContain('visits.csv');
        expect(page).not.toContain(shop.folder);
        const figures = JSON.parse(await shop.read('q2.json')) as { format: string; period: string };
        expect(figures).toMatchObject({ format: 'touchstone-report', version: 1, period: '2026-Q2', measures: [{ current: { value: 0.85, n: 20 } }] });
    });

    test('of a wave, in the programme’s first language, under the usual name', async () => {
        await project();
        const { code, out } = await report('--wave', 'Spring');
        expect(code).toBe(0);
        expect(out).toContain('만족 비율 40.0%: 목표 60.0%에');
        expect((await readdir(shop.folder)).filter((name) => name.startsWith('report'))).toEqual(['report.html']);
        expect(await shop.read('report.html')).toContain('봄 조사');
    });

    test('says the response rate where it is told who was asked', async () => {
        await project();
        const { code } = await report('--invited', 'Visit=160', '--json', '--language', 'en');
        expect(code).toBe(0);
        const page = await shop.read('report.html');
        expect(page).toContain('160 people were invited: a response rate of 12.5 %.');
        const figures = JSON.parse(await shop.read('report.json')) as { surveys: { sample: unknown }[] };
        expect(figures.surveys[0]!.sample).toMatchObject({ usable: 20, invited: 160, rate: 0.125 });
        // More answers than invitations are no rate above one.
        await report('--invited', 'Visit=19', '--language', 'ko');
        expect(await shop.read('report.html')).toContain('응답률을 구할 수 없습니다');
        for (const wrong of ['Visit', 'Visit=0', 'Visit=many']) expect((await report('--invited', wrong)).error).toContain('--invited CSI2026=1200');
        expect(await report('--invited', 'Visits=100')).toMatchObject({ code: 2, error: expect.stringContaining('Surveys: Visit') as string });
    });

    test('prints the figures with --format json', async () => {
        await project();
        const { out } = await report('--format', 'json', '--period', '2026-Q1');
        expect(JSON.parse(out)).toMatchObject({ period: '2026-Q1', wave: { en: 'Spring' } });
    });

    test('replaces its own page, and nobody else’s', async () => {
        await project();
        expect((await report()).code).toBe(0);
        expect((await report('--language', 'en')).code).toBe(0);
        await writeFile(join(shop.folder, 'report.html'), 'mine');
        const { code, error } = await report();
        expect([code, await shop.read('report.html')]).toEqual([2, 'mine']);
        expect(error).toContain('report.html');
        expect((await report('--force')).code).toBe(0);
    });

    test('may stand beside what build makes, which leaves it alone', async () => {
        await project();
        expect((await cli('build', 'shop', '--out', 'made')).code).toBe(0);
        expect((await report('--out', 'made/report.html')).code).toBe(0);
        expect((await cli('build', 'shop', '--out', 'made')).code).toBe(0);
        expect(await readdir(join(shop.folder, 'made'))).toEqual(expect.arrayContaining(['report.html', 'surveys']));
    });

    test('ends with 1 for findings in the data, and says so', async () => {
        await project(`${CSV}2026-04-05,often\n`);
        const { code, error } = await report();
        expect(code).toBe(1);
        expect(error).toContain('1 finding');
    });

    test.each([
        [['--period', '2026-Q9'], "'2026-Q9' is no period"],
        [['--period', '2019-Q1'], 'There are rows in: 2026-Q1, 2026-Q2'],
        [['--wave', 'Autumn'], 'Waves: Spring'],
        [['--language', 'fr'], 'Languages: ko, en'],
        [['--min-group', 'few'], "--min-group wants a whole number such as 10, not 'few'"],
        [['--out', 'figures'], '--out wants the name of a page'],
        [['--data', 'Nothing=visits.csv'], "There is no table 'Nothing'"]
    ])('refuses %s, and says what there is', async (args, message) => {
        await project();
        const { code, error } = await report(...args);
        expect(error).toContain(message);
        expect(code).toBe(2);
        expect((await readdir(shop.folder)).filter((name) => /html|json/.test(name))).toEqual([]);
    });

    test('makes nothing of standards with errors', async () => {
        await project();
        await put('shop/more.touch', 'package shop\nkpi Broken "깨짐"@ko "Broken"@en { value mean(Nobody.x) better higher every quarter }');
        const { code, error } = await report();
        expect([code, error]).toEqual([1, expect.stringContaining('No report was made')]);
    });
});
