import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { reportPage } from '../../src/report/page/report-page.js';
import { reportWords } from '../../src/report/words/words.js';
import { answers, reportOf, times } from './reports.js';

const SOURCE = (more = '') => `program Shop "가게"@ko "Shop"@en "店"@zh-TW "店"@zh-CN { version 2 languages ko, en, zh-TW, zh-CN }
survey Visit "방문"@ko "Visit"@en "來店"@zh-TW "来店"@zh-CN { every quarter
    rate Q "만족"@ko "Satisfied"@en "滿意"@zh-TW "满意"@zh-CN on Agree5
    score index "지수"@ko "Index"@en "指數"@zh-TW "指数"@zh-CN in 0 .. 100 = rescale(Q, 1 .. 5, 0 .. 100)
}
kpi Index "고객만족지수"@ko "Customer index"@en "顧客滿意指數"@zh-TW "客户满意度指数"@zh-CN { value mean(Visit.index) better higher target 80 every quarter ${more} }`;
const DATA = { Visit: [...answers(1, [...times(12, 3), ...times(8, 5)]), ...answers(2, [...times(9, 3), ...times(11, 5)])] };

async function pageOf(language: string, more = '', rows: Parameters<typeof reportOf>[1] = DATA): Promise<Document> {
    const { model, report } = await reportOf(SOURCE(more), rows);
    return new JSDOM(await reportPage(report, model, language)).window.document;
}
const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('a question worded the other way round', () => {
    test.each([
        ['en', 'Satisfied (reverse-worded; answers turned round)'],
        ['ko', '만족(역문항, 응답을 뒤집어 집계)']
    ])('says in %s that its answers are turned', async (language, label) => {
        const source = SOURCE().replace('on Agree5', 'on Agree5 reversed');
        const { model, report } = await reportOf(source, DATA);
        expect(report.surveys[0]!.sections[0]!.items[0]!.turned).toBe(true);
        const { document } = new JSDOM(await reportPage(report, model, language)).window;
        expect(text(document.body)).toContain(label);
        expect(text((await pageOf(language)).body)).not.toContain(label);
    });
});

describe('the first sentence', () => {
    test.each([
        ['en', 'Customer index: 77.5 of 100. The target of 80.0 is missed by 2.5. Since Q1 2026: +7.5, which is within chance: it may be no real change.'],
        [
            'ko',
            '고객만족지수 77.5점(100점 만점): 목표 80.0에 2.5 모자라 미달. 2026년 1분기 대비 +7.5이지만 오차 범위 안이므로 실제로 달라졌다고 보기는 어렵습니다.'
        ],
        ['zh-TW', '顧客滿意指數：77.5 分（滿分 100 分），未達目標 80.0，相差 2.5。與 2026 年第 1 季相比 +7.5，但仍在誤差範圍內，不能認定真有變化。'],
        ['zh-CN', '客户满意度指数：77.5 分（满分 100 分），未达到目标 80.0，相差 2.5。与2026年第一季度相比 +7.5，但仍在误差范围内，不能认定真有变化。']
    ])('in %s says what happened', async (language, sentence) => {
        expect(text((await pageOf(language)).querySelector('.headline'))).toBe(sentence);
    });

    test('says better and worse only of what is more than chance', async () => {
        const better = { Visit: [...answers(1, times(20, 3)), ...answers(2, [...times(2, 3), ...times(18, 5)])] };
        expect(text((await pageOf('en', '', better)).querySelector('.headline'))).toContain(
            'reached. Since Q1 2026: +45.0, an improvement, and more than chance explains.'
        );
        const worse = { Visit: [...answers(1, [...times(2, 3), ...times(18, 5)]), ...answers(2, times(20, 3))] };
        expect(text((await pageOf('en', '', worse)).querySelector('.headline'))).toContain('Since Q1 2026: −45.0, a decline, and more than chance');
    });

    test('takes what is too little to be shown for no change', async () => {
        const same = { Visit: [...answers(1, times(4000, 3)), ...answers(2, [...times(3999, 3), 4])] };
        expect(text((await pageOf('en', '', same)).querySelector('.headline'))).toContain('It is the same as in Q1 2026.');
    });

    test('does not let a missed target look reached', async () => {
        // 4.1995 on average: 79.9875 of 100.
        const near = { Visit: answers(2, [...times(1601, 4), ...times(399, 5)]) };
        expect(text((await pageOf('en', '', near)).querySelector('.headline'))).toContain(
            'Customer index: 79.99 of 100. The target of 80.00 is missed by 0.01.'
        );
    });
});

describe('a trend', () => {
    const lines = (document: Document): number => document.querySelectorAll('.trend svg .mark-line path').length;
    test('is drawn over periods that may be compared', async () => {
        const document = await pageOf('en');
        expect(lines(document)).toBe(1);
        expect(text(document.querySelector('.trend svg title'))).toBe('Customer index over 2 periods: 70.0 in Q1 2026, 77.5 in Q2 2026.');
    });

    test.each([
        [
            'en',
            'The series begins anew in Q2 2026: New questions (Customer index). Earlier figures stand in the table only: they are not drawn and not compared.'
        ],
        ['ko', '2026년 2분기부터 기준이 바뀌었습니다: 새 문항(고객만족지수). 이전 값은 표에만 싣고, 그리지도 비교하지도 않습니다.'],
        ['zh-TW', '自 2026 年第 2 季起衡量標準變更：新題目（顧客滿意指數）。先前的數值僅列於表中，不繪製，也不比較。'],
        ['zh-CN', '自2026年第二季度起衡量口径变更：新题目（客户满意度指数）。此前的数值只列在表中，不画，也不比较。']
    ])('is refused across a break, with the reason, in %s', async (language, reason) => {
        const document = await pageOf(language, 'breaks series from 2026-Q2 because "새 문항"@ko "New questions"@en "新題目"@zh-TW "新题目"@zh-CN');
        expect(lines(document)).toBe(0);
        expect(text(document.querySelector('.break'))).toBe(reason);
        // The chart says it too.
        expect([...document.querySelectorAll('.trend svg text')].map(text)).toContain(
            reportWords(language).measures.anew(reportWords(language).period('2026-Q2'))
        );
        // Both stretches stand in the table, the old one marked.
        const { measures: own, period } = reportWords(language);
        const cells = [...document.querySelectorAll('.trend tbody tr')].map((row) => [...row.children].slice(0, 2).map((cell) => text(cell)));
        expect(cells).toEqual([
            [period('2026-Q1') + own.otherDefinition, '70.0'],
            [period('2026-Q2'), '77.5']
        ]);
        expect(text(document.querySelector('.headline'))).toContain(reportWords(language).headline.refused(reportWords(language).period('2026-Q1')));
    });

    test('is drawn across a bridge, with the earlier figures times the factor', async () => {
        const document = await pageOf('en', 'breaks series from 2026-Q2 because "a"@ko "Both asked"@en "a"@zh-TW "a"@zh-CN bridge 1.1');
        expect(lines(document)).toBe(1);
        expect(text(document.querySelector('.break'))).toContain('multiplied by 1.1');
    });
});

describe('an interval', () => {
    test.each(['en', 'ko', 'zh-TW', 'zh-CN'])('in %s is said not to be given of percentiles, counts and sums', async (language) => {
        const kpi = (name: string, value: string) =>
            `\nkpi ${name} "${name}"@ko "${name}"@en "${name}"@zh-TW "${name}"@zh-CN { value ${value} better higher every quarter }`;
        const source = SOURCE() + kpi('P90', 'percentile(Visit.Q, 90 %)') + kpi('N', 'count(Visit)') + kpi('S', 'sum(Visit.Q)') + kpi('M', 'mean(Visit.Q)');
        const { model, report } = await reportOf(source, DATA);
        const { document } = new JSDOM(await reportPage(report, model, language)).window;
        const cells = [...document.querySelectorAll('#measures > table tbody tr')].map((row) => [...row.children].map(text));
        const none = reportWords(language).measures.noInterval;
        expect(cells.map(([name, , interval]) => [name, interval === none])).toEqual([
            [expect.any(String), false],
            ['P90', true],
            ['N', true],
            ['S', true],
            ['M', false]
        ]);
        expect(cells.at(-1)![2]).toMatch(/\d/);
    });
});

describe('the page', () => {
    test.each(['en', 'ko', 'zh-TW', 'zh-CN'])('in %s is whole: every chart has a name and a table, nothing is left open', async (language) => {
        const document = await pageOf(language);
        expect(document.documentElement.lang).toBe(language);
        expect(document.querySelectorAll('script,link,img,iframe')).toHaveLength(0);
        const charts = [...document.querySelectorAll('svg')];
        expect(charts.length).toBeGreaterThan(2);
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const chart of charts) {
            expect(chart.getAttribute('role')).toBe('img');
            expect(text(document.getElementById(chart.getAttribute('aria-labelledby')!)).length).toBeGreaterThan(5);
            expect(chart.closest('figure')!.querySelector('table')).not.toBeNull();
        }
        expect(text(document.body)).not.toMatch(/undefined|NaN|Infinity|\[object/);
        for (const link of document.querySelectorAll('nav a'))
            expect(document.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1)))).not.toBeNull();
    });

    test.each(['ko', 'zh-TW', 'zh-CN'])('in %s has no English left over', async (language) => {
        const document = await pageOf(language, 'needing 500');
        for (const each of document.querySelectorAll('style')) each.remove();
        const words = text(document.body).match(/[A-Za-z]{3,}/g) ?? [];
        const names = ['Touchstone', 'Wilson', 'Student', 'Welch', 'Newcombe', 'Cronbach', 'NPS', 'KFS', 'IPA'];
        expect(words.filter((word) => !names.includes(word))).toEqual([]);
    });

    test('is the same for the same figures', async () => {
        const { model, report } = await reportOf(SOURCE(), DATA);
        expect(await reportPage(report, model, 'en')).toBe(await reportPage(report, model, 'en'));
    });

    test('takes texts of the project as texts', async () => {
        const { model, report } = await reportOf(SOURCE(), DATA);
        const evil = '</title><script>alert(1)</script>"\'&';
        const text = { en: evil };
        const [survey] = report.surveys;
        const page = await reportPage(
            {
                ...report,
                program: { title: text },
                measures: report.measures.map((each) => ({ ...each, title: text })),
                surveys: [{ ...survey!, title: text, scores: survey!.scores.map((each) => ({ ...each, title: text })) }]
            },
            model,
            'en'
        );
        expect(page).not.toContain('<script>');
        expect(new JSDOM(page).window.document.querySelectorAll('script')).toHaveLength(0);
    });
});
