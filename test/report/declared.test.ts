/** What the standards declare for the report: gaps with their alerts, what divides the map, the sample that was planned. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { reportPage } from '../../src/report/page/report-page.js';
import { reportWords } from '../../src/report/words/words.js';
import type { Response } from '../../src/scoring/reading.js';
import { answers, reportOf, times } from './reports.js';

const SOURCE = (gap: string, survey = '') => `program Shop "가게"@ko "Shop"@en { version 1 languages ko, en }
team Office "담당"@ko "Office"@en
record Customer "고객"@ko "Customer"@en { key id field id "번호"@ko "Id"@en text facet person field old "어르신"@ko "Old"@en boolean }
segment Old "어르신"@ko "Old"@en of Customer where old
survey Visit "방문"@ko "Visit"@en { of Customer every quarter ${survey}
    rate Q "만족"@ko "Satisfied"@en on Agree5
    pair P "창구"@ko "Counter"@en on Agree7 { expected "기대"@ko "Expected"@en perceived "느낌"@ko "Felt"@en }
}
gap Service "서비스"@ko "Service"@en between expected and perceived { ${gap} by Office remedy "교육"@ko "Train"@en }
gap Silent "이해"@ko "Understanding"@en between expected and understood { remedy "듣기"@ko "Listen"@en }`;
const VALUE = 'value mean(Visit.P.gap) every quarter';

/** Expected 6; perceived 5 of the first half, 4 of the second, in the quarter before a point better. */
const pair = (quarter: number, n: number, more: (at: number) => Response = () => ({})): Response[] =>
    answers(quarter, times(n, 4), (at) => ({ 'P.expected': 6, 'P.perceived': (at < n / 2 ? 5 : 4) + (quarter === 1 ? 1 : 0), ...more(at) }));
const ROWS = { Visit: [...pair(1, 20), ...pair(2, 20)] };

describe('a declared gap', () => {
    test('has its figure, its change and its limit, as they are worked out by hand', async () => {
        const { report } = await reportOf(SOURCE(`${VALUE} alert when value < -1`), ROWS);
        const [gap, silent] = report.gaps;
        expect(gap).toMatchObject({
            name: 'Service',
            title: { en: 'Service' },
            number: 5,
            from: 'expected',
            to: 'perceived',
            alert: { raised: true, side: 'below', limit: -1, formula: 'value < -1' },
            by: [{ en: 'Office' }],
            remedies: [{ en: 'Train' }]
        });
        // Ten of −1 and ten of −2: mean −1.5, s² = 20 · 0.25 / 19, t(19) = 2.0930240544.
        const half = 2.0930240544 * Math.sqrt(5 / 19 / 20);
        expect(gap!.figures).toMatchObject({ name: 'Service', period: '2026-Q2', better: 'higher', current: { value: -1.5, n: 20 } });
        expect(gap!.figures!.current.low).toBeCloseTo(-1.5 - half, 8);
        expect(gap!.figures!.current.high).toBeCloseTo(-1.5 + half, 8);
        expect(gap!.figures!.series.map(({ value }) => value)).toEqual([-0.5, -1.5]);
        expect(gap!.figures!.change).toMatchObject({ from: '2026-Q1', difference: -1, verdict: 'down', better: false });
        // What is declared without a value is not measured, and neither fine nor bad.
        expect(silent).toMatchObject({ name: 'Silent', number: 1, remedies: [{ en: 'Listen' }] });
        expect(silent).not.toHaveProperty('figures');
        expect(silent).not.toHaveProperty('alert');
        // They are not among the measures, nor the headline.
        expect(report.measures).toEqual([]);
    });

    test.each([
        ['en', 'Alert – Service: −1.50, below −1.00. What was agreed for this: Train.'],
        ['ko', '경보 – 서비스: −1.50(기준: −1.00 미만). 정해 둔 대책: 교육.'],
        ['zh-TW', '警示－서비스：−1.50，低於 −1.00。既定對策：교육。'],
        ['zh-CN', '警报－서비스：−1.50，低于 −1.00。既定对策：교육。']
    ])('stands first on the page where its alert is due, in %s', async (language, sentence) => {
        const { report, model } = await reportOf(SOURCE(`${VALUE} alert when value < -1`), ROWS);
        const { document } = new JSDOM(await reportPage(report, model, language)).window;
        const text = (selector: string): string => (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
        expect(text('.first')).toContain(sentence);
        const { declared } = reportWords(language);
        expect(text('#gaps .mark.no')).toBe(declared.raised);
        expect(text('#gaps')).toContain(declared.unmeasured);
        // The limit stands in the chart.
        expect([...document.querySelectorAll('#gaps svg text')].map((each) => each.textContent)).toContain(`${declared.limit} −1.00`);
    });

    test.each([
        ['value < -1.5', false],
        ['value <= -1.5', true],
        ['value > -2', true],
        ['value < -1 and value > -2', true]
    ])('with the alert %s: %s', async (alert, raised) => {
        const [gap] = (await reportOf(SOURCE(`${VALUE} alert when ${alert}`), ROWS)).report.gaps;
        expect(gap!.alert).toMatchObject({ raised, formula: alert });
        expect(gap!.alert!.limit !== undefined).toBe(!alert.includes('and'));
    });

    test('in another unit is held against a limit in its own', async () => {
        const source = `program Shop "Shop" { version 1 languages en }
record Branch "Branch" { key code field code "Code" text }
checklist Round "Round" { of Branch every quarter worth 100 points
    check A "Greeted" worth 60 points
    check B "Checked" worth 40 points
}
gap Delivery "Delivery" between specified and delivered { value mean(Round.total) - 100 points alert when value < -20 points every quarter remedy "Train" }`;
        const visit = (Branch: string, B: boolean) => ({ answered: '2026-05-10', respondent: 'A', Branch, A: true, B });
        const rows = { Branch: [{ code: 'a' }, { code: 'b' }], Round: [visit('a', false), visit('b', true)] };
        const [gap] = (await reportOf(source, rows)).report.gaps;
        expect(gap).toMatchObject({ number: 3, figures: { current: { value: -20 }, unit: 'points' }, alert: { raised: false, side: 'below', limit: -20 } });
    });

    test('hides what rests on few, also whether the alert is due', async () => {
        const [gap] = (await reportOf(SOURCE(`${VALUE} alert when value < -1`), { Visit: pair(2, 9) })).report.gaps;
        expect(gap!.figures!.current).toEqual({ missing: 'hidden' });
        expect(gap!.alert).not.toHaveProperty('raised');
    });

    test('needs as many rows as it says', async () => {
        const [gap] = (await reportOf(SOURCE(`${VALUE} needing 30 alert when value < -1`), { Visit: pair(2, 20) })).report.gaps;
        expect(gap!.figures!.current).toMatchObject({ missing: 'too-few', needed: 30, n: 20 });
        expect(gap!.alert).not.toHaveProperty('raised');
    });

    test('is told segment by segment, with intervals', async () => {
        const customers = Array.from({ length: 40 }, (_, at) => ({ id: `C${at}`, old: at < 20 }));
        const rows = { Customer: customers, Visit: pair(2, 40, (at) => ({ Customer: `C${at}` })) };
        const [gap] = (await reportOf(SOURCE(VALUE), rows)).report.gaps;
        // The first half, who are old, felt 5 where they expected 6; all of them alike, so that there is nothing to doubt.
        expect(gap!.figures!.segments).toMatchObject([{ name: 'Old', estimate: { value: -1, low: -1, high: -1, n: 20 } }]);
    });

    test('keeps periods apart that its questions break', async () => {
        const source = SOURCE(VALUE)
            .replace('pair P', 'pair P')
            .replace('on Agree7 {', 'on Agree7 { breaks series from 2026-Q2 because "새 문항"@ko "New wording"@en');
        const [gap] = (await reportOf(source, ROWS)).report.gaps;
        expect(gap!.figures).toMatchObject({ refused: { from: '2026-Q1', breaks: [{ because: { en: 'New wording' } }] } });
        expect(gap!.figures).not.toHaveProperty('change');
    });
});

describe('the map is divided', () => {
    const MAP = (declared: string) => `program Shop "Shop" { version 1 languages en }
survey Visit "Visit" { every quarter ${declared}
${['A', 'B', 'C'].map((name) => `    pair ${name} "${name}" on Agree5 { importance "Important" performance "Good" }`).join('\n')}
}`;
    const rows = {
        Visit: answers(1, times(12, 4), () => ({
            'A.importance': 5,
            'A.performance': 2,
            'B.importance': 4,
            'B.performance': 4,
            'C.importance': 1,
            'C.performance': 5
        })).map(({ Q: _, ...row }) => row)
    };
    // From 0 to 100: importance 100, 75, 0; performance 25, 75, 100.
    test.each([
        ['', undefined, 'mean', 175 / 3, 200 / 3],
        ['crosshair median', undefined, 'median', 75, 75],
        ['crosshair midpoint', undefined, 'midpoint', 50, 50],
        ['crosshair median', 'mean', 'mean', 175 / 3, 200 / 3]
    ] as const)('as the survey says (%s), unless somebody asks for another (%s)', async (declared, asked, how, importance, performance) => {
        const { report } = await reportOf(MAP(declared), rows, asked ? { crossHair: asked } : {});
        const { crossHair } = report.surveys[0]!.map!;
        expect(crossHair.how).toBe(how);
        expect(crossHair.importance).toBeCloseTo(importance, 9);
        expect(crossHair.performance).toBeCloseTo(performance, 9);
    });
});

describe('the sample that was planned', () => {
    test('stands beside what came in, and the margin beside that', async () => {
        const { sample } = (await reportOf(SOURCE('', 'sample 25 people margin 20 % confidence 95 %'), ROWS)).report.surveys[0]!;
        expect(sample).toMatchObject({ planned: 25, fulfilled: 0.8, usable: 20, needed: 25, margin: 0.2 });
        expect(sample).not.toHaveProperty('rate');
    });

    test('of each place is counted place by place', async () => {
        const source = `program Shop "Shop" { version 1 languages en }
record Branch "Branch" { key code field code "Code" text }
survey Visit "Visit" { of Branch every quarter sample 10 people per Branch
    rate Q "Satisfied" on Agree5
}`;
        const rows = { Branch: ['a', 'b', 'c'].map((code) => ({ code })), Visit: answers(1, times(18, 4), (at) => ({ Branch: at < 11 ? 'a' : 'b' })) };
        const { sample } = (await reportOf(source, rows)).report.surveys[0]!;
        expect(sample.per).toEqual({ title: { en: 'Branch' }, needed: 10, places: 3, reached: 1 });
        expect(sample).not.toHaveProperty('needed');
    });
});
