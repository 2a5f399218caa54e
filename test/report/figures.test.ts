import { describe, expect, test } from 'vitest';
import { answers, reportOf, times } from './reports.js';

const PROGRAM = 'program Shop "가게"@ko "Shop"@en { version 2 languages ko, en }\n';
const SURVEY = (more = '', item = '') => `${PROGRAM}
survey Visit "방문"@ko "Visit"@en { every quarter ${more}
    rate Q "만족"@ko "Satisfied"@en on Agree5 ${item}
    score index "지수"@ko "Index"@en in 0 .. 100 = rescale(Q, 1 .. 5, 0 .. 100)
}`;
const KPI = (more = '') => `
kpi Index "고객만족지수"@ko "Customer index"@en { value mean(Visit.index) better higher target 80 every quarter ${more} }
kpi Happy "만족 비율"@ko "Happy"@en { value share(Visit.Q >= 4) better higher target 60 % every quarter }
kpi Middle "중앙값"@ko "Median"@en { value median(Visit.Q) better higher every quarter }`;

/** 12 threes and 8 fives, then 4 threes and 16 fives. */
const FIRST = [...times(12, 3), ...times(8, 5)];
const SECOND = [...times(4, 3), ...times(16, 5)];
const TWO = { Visit: [...answers(1, FIRST), ...answers(2, SECOND)] };

describe('a measure', () => {
    test('stands against target and the period before, with intervals', async () => {
        const { report } = await reportOf(SURVEY() + KPI(), TWO);
        expect(report).toMatchObject({ period: '2026-Q2', headline: 'Index', confidence: 0.95, minimumGroup: 10 });
        const [index, happy, middle] = report.measures;
        // 4 · 50 + 16 · 100 = 1800 of 20; s² = (4 · 40² + 16 · 10²) / 19 = 421.0526; t(19) = 2.0930241.
        expect(index).toMatchObject({ period: '2026-Q2', reached: true, current: { value: 90, n: 20 } });
        expect(index!.current.low).toBeCloseTo(90 - 2.0930240544 * Math.sqrt(421.0526315789 / 20), 6);
        expect(index!.current.high).toBeCloseTo(90 + 2.0930240544 * Math.sqrt(421.0526315789 / 20), 6);
        // Before: 12 · 50 + 8 · 100 = 1400 of 20, s² = (12 · 20² + 8 · 30²) / 19 = 631.5789. Welch: SE = √(52.6316).
        expect(index!.change).toMatchObject({ from: '2026-Q1', difference: 20, verdict: 'up', better: true });
        const df = 52.6315789474 ** 2 / ((421.0526315789 / 20) ** 2 / 19 + (631.5789473684 / 20) ** 2 / 19);
        expect(df).toBeCloseTo(36.538, 3);
        // t(0.975; 36.538) lies between t(36) = 2.0281 and t(37) = 2.0262.
        const half = index!.change!.high! - 20;
        expect(half / Math.sqrt(52.6315789474)).toBeGreaterThan(2.0262);
        expect(half / Math.sqrt(52.6315789474)).toBeLessThan(2.0281);
        expect(index!.series.map(({ period, value }) => [period, value])).toEqual([
            ['2026-Q1', 70],
            ['2026-Q2', 90]
        ]);
        // Wilson for 16 of 20 : 0.5840 to 0.9193; Newcombe for 16/20 − 8/20.
        expect(happy!.current).toMatchObject({ value: 0.8, n: 20 });
        expect(happy!.current.low).toBeCloseTo(0.584, 4);
        expect(happy!.current.high).toBeCloseTo(0.9193, 4);
        expect(happy!.change!.difference).toBeCloseTo(0.4, 10);
        expect(happy!.change!.verdict).toBe('up');
        // No method for a median: its change is said, and not judged.
        expect(middle!.current).toEqual({ value: 5, n: 20, unknown: 0 });
        expect(middle!.change).toEqual({ from: '2026-Q1', difference: 2, verdict: 'unknown' });
    });

    test('is within chance where the interval of the change includes zero', async () => {
        const { report } = await reportOf(SURVEY() + KPI(), { Visit: [...answers(1, FIRST), ...answers(2, [...times(10, 3), ...times(10, 5)])] });
        expect(report.measures[0]!.change).toMatchObject({ difference: 5, verdict: 'within-chance' });
        expect(report.measures[0]!.change).not.toHaveProperty('better');
    });

    test('of an earlier period, when asked for', async () => {
        const { report } = await reportOf(SURVEY() + KPI(), TWO, { period: '2026-Q1' });
        expect(report.period).toBe('2026-Q1');
        expect(report.measures[0]).toMatchObject({ period: '2026-Q1', current: { value: 70 }, reached: false });
        expect(report.measures[0]).not.toHaveProperty('change');
        expect(report.surveys[0]!.sample).toMatchObject({ n: 20, periods: [{ period: '2026-Q1', n: 20 }] });
    });

    test('is held against the target of its own period', async () => {
        const source = SURVEY() + KPI().replace('target 80', 'target 75 during 2026-Q1, 95 during 2026-Q2');
        expect((await reportOf(source, TWO)).report.measures[0]).toMatchObject({ target: 95, reached: false });
        expect((await reportOf(source, TWO, { period: '2026-Q1' })).report.measures[0]).toMatchObject({ target: 75, reached: false });
    });

    test('without data has no figure, and never 0', async () => {
        const other = `\nrecord Case "건"@ko "Case"@en { key number time opened field number "번호"@ko "Number"@en text field opened "일시"@ko "Opened"@en datetime }
kpi Cases "건수"@ko "Cases"@en { value count(Case) better lower every quarter }`;
        const { report } = await reportOf(SURVEY() + KPI('needing 30') + other, TWO);
        expect(report.measures.find(({ name }) => name === 'Index')!.current).toEqual({ missing: 'too-few', needed: 30, n: 20 });
        expect(report.measures.find(({ name }) => name === 'Cases')!.current).toEqual({ missing: 'no-table', table: 'Case' });
        const nothing = await reportOf(SURVEY() + KPI(), {
            Visit: answers(
                1,
                times(12, 3).map(() => null)
            )
        });
        expect(nothing.report.measures[0]!.current).toMatchObject({ missing: 'no-data' });
        expect(nothing.report).not.toHaveProperty('headline');
    });
});

describe('a series break', () => {
    const BREAK = 'breaks series from 2026-Q2 because "새 문항"@ko "New questions"@en';
    test.each([
        ['of the measure', SURVEY() + KPI(BREAK)],
        ['of the survey', SURVEY(BREAK) + KPI()],
        ['of a question that the score is made of', SURVEY('', BREAK) + KPI()]
    ])('%s refuses the comparison and says why', async (_, source) => {
        const { report } = await reportOf(source, TWO);
        const [index] = report.measures;
        expect(index).not.toHaveProperty('change');
        expect(index!.refused).toMatchObject({ from: '2026-Q1', breaks: [{ from: '2026-Q2', because: { en: 'New questions' } }] });
        expect(index!.series.map(({ stretch }) => stretch)).toEqual([0, 1]);
    });

    test('also keeps scores and dimensions of the survey apart', async () => {
        const { report } = await reportOf(SURVEY('', BREAK) + KPI(), TWO);
        expect(report.surveys[0]!.scores[0]).not.toHaveProperty('change');
        expect((await reportOf(SURVEY() + KPI(), TWO)).report.surveys[0]!.scores[0]!.change).toMatchObject({ difference: 20 });
    });

    test('that is bridged compares with the earlier figure times the factor', async () => {
        const { report } = await reportOf(SURVEY() + KPI(`${BREAK} bridge 1.1 source "병행 조사"@ko "Both asked"@en`), TWO);
        const [index] = report.measures;
        expect(index!.change).toMatchObject({ from: '2026-Q1', bridge: 1.1 });
        expect(index!.change!.difference).toBeCloseTo(90 - 77, 10);
        expect(index!.series).toMatchObject([
            { value: 70, stretch: 0, bridge: 1.1 },
            { value: 90, stretch: 0 }
        ]);
    });

    test('before all figures concerns none of them; within a period that period is old', async () => {
        const early = await reportOf(SURVEY() + KPI('breaks series from 2025-Q1 because "a"@ko "a"@en'), TWO);
        expect(early.report.measures[0]!.change).toMatchObject({ difference: 20 });
        const within = await reportOf(SURVEY() + KPI('breaks series from 2026-05 because "a"@ko "a"@en'), TWO);
        expect(within.report.measures[0]!.series.map(({ stretch }) => stretch)).toEqual([0, 0]);
    });

    test('by version alone compares nothing, unless the version is still to come', async () => {
        const now = await reportOf(SURVEY() + KPI('breaks series since 2 because "a"@ko "a"@en'), TWO);
        expect(now.report.measures[0]).toHaveProperty('refused');
        const later = await reportOf(SURVEY() + KPI('breaks series since 3 because "a"@ko "a"@en'), TWO);
        expect(later.report.measures[0]).toHaveProperty('change');
    });
});

describe('small groups', () => {
    const SITES = (at: number) => ({ site: at < 14 ? 'B1' : 'B2' });
    test('are hidden by place, and shown when the limit is lowered', async () => {
        const rows = { Visit: answers(1, FIRST, SITES) };
        const { report } = await reportOf(SURVEY() + KPI(), rows);
        // With B1 beside the total B2 would be told.
        expect(report.surveys[0]!.sites).toMatchObject({ hidden: 1, protects: 1, sites: [] });
        const three = { Visit: answers(1, [...FIRST, ...FIRST], (at) => ({ site: ['B1', 'B2', 'B3'][at < 14 ? 0 : at < 36 ? 2 : 1]! })) };
        const shown = await reportOf(SURVEY() + KPI(), three);
        expect(shown.report.surveys[0]!.sites).toMatchObject({ hidden: 1, protects: 1, sites: [{ key: 'B3', rank: 1, estimate: { n: 22 } }] });
        const text = JSON.stringify(shown.report.surveys[0]!.sites);
        expect(text).not.toMatch(/B1|B2/);
        const all = await reportOf(SURVEY() + KPI(), rows, { minimumGroup: 5 });
        expect(all.report.surveys[0]!.sites!.hidden).toBe(0);
        expect(all.report.surveys[0]!.sites!.sites.map(({ key, rank }) => [key, rank])).toEqual([
            ['B2', 1],
            ['B1', 2]
        ]);
    });

    test('have neither measures, scores nor distributions', async () => {
        const { report } = await reportOf(SURVEY() + KPI(), { Visit: answers(1, times(9, 4)) });
        expect(report.measures[0]!.current).toEqual({ missing: 'hidden' });
        const [survey] = report.surveys;
        expect(survey!.scores[0]!.current).toEqual({ missing: 'hidden' });
        expect(survey!.sections[0]!.items[0]).toMatchObject({ hidden: true, answers: [] });
        expect(JSON.stringify(survey!.sections)).not.toContain('"n"');
    });

    test('within segments are hidden too, and larger ones say what matters to them', async () => {
        const source = `${PROGRAM}
record Customer "고객"@ko "Customer"@en { key id field id "번호"@ko "Id"@en text facet person field old "어르신"@ko "Old"@en boolean }
segment Old "어르신"@ko "Old"@en of Customer where old
model M "모형"@ko "Model"@en {
    dimension Fast "신속"@ko "Fast"@en drives Overall
    dimension Kind "친절"@ko "Kind"@en drives Overall
    dimension Overall "전반"@ko "Overall"@en
}
survey Visit "방문"@ko "Visit"@en { of Customer every quarter
    rate Q "빠름"@ko "Fast"@en on Agree5 serves Fast
    rate K "친절"@ko "Kind"@en on Agree5 serves Kind
    rate O "전반"@ko "Overall"@en on Agree5 serves Overall
}
kpi Index "지수"@ko "Index"@en { value mean(Visit.O) better higher every quarter compare Old }`;
        // Overall follows speed; courtesy is high, and goes with nothing.
        const rows = {
            Customer: Array.from({ length: 40 }, (_, at) => ({ id: `C${at}`, old: at < 8 })),
            Visit: answers(
                1,
                Array.from({ length: 40 }, (_, at) => 1 + (at % 5)),
                (at) => ({ Customer: `C${at}`, O: 1 + (at % 5), K: at % 2 ? 5 : 4 })
            )
        };
        const { report } = await reportOf(source, rows);
        const [survey] = report.surveys;
        expect(survey!.priorities).toMatchObject([
            { n: 40, factors: [{ name: 'Fast', importance: 1, performance: 50, potential: 0.5, n: 40 }, { name: 'Kind' }] },
            { segment: { en: 'Old' }, missing: 'hidden', factors: [] }
        ]);
        expect(report.measures[0]!.segments).toEqual([{ name: 'Old', title: { ko: '어르신', en: 'Old' }, estimate: { missing: 'hidden' } }]);
        expect(survey!.map).toMatchObject({
            importance: 'derived',
            outcome: { en: 'Overall' },
            crossHair: { how: 'mean', performance: (50 + 87.5) / 2 },
            elements: [
                { name: 'Fast', quadrant: 'concentrate' },
                { name: 'Kind', quadrant: 'possible overkill' }
            ]
        });
        expect(survey!.dimensions.map(({ name, outcome }) => [name, outcome])).toEqual([
            ['Fast', undefined],
            ['Kind', undefined],
            ['Overall', true]
        ]);
    });
});

describe('gaps', () => {
    test('are experience less expectation, over those who answered both', async () => {
        const source = `${PROGRAM}
model M "모형"@ko "Model"@en { dimension Fast "신속"@ko "Fast"@en }
survey Visit "방문"@ko "Visit"@en { every quarter
    pair P "빠름"@ko "Fast"@en on Agree7 serves Fast { expected "기대"@ko "Expected"@en perceived "체감"@ko "Felt"@en }
}`;
        const rows = {
            Visit: [
                ...answers(1, times(10, 0), () => ({ Q: undefined, 'P.expected': 6, 'P.perceived': 5 })),
                ...answers(1, times(10, 0), () => ({ Q: undefined, 'P.expected': 7, 'P.perceived': 4 })),
                ...answers(1, times(5, 0), () => ({ Q: undefined, 'P.expected': 1 }))
            ]
        };
        const { report } = await reportOf(source, rows);
        expect(report.surveys[0]!.gaps).toMatchObject({
            low: 1,
            high: 7,
            overall: -2,
            dimensions: [{ name: 'Fast', expected: { value: 6.5 }, perceived: { value: 4.5 }, gap: { value: -2, n: 20 } }]
        });
    });
});

describe('features', () => {
    test('are put in the class that most respondents put them in', async () => {
        const source = `${PROGRAM}
survey Visit "방문"@ko "Visit"@en { every quarter
    pair F "배송"@ko "Delivery"@en on Kano5 { present "있으면"@ko "With it"@en absent "없으면"@ko "Without it"@en }
}`;
        // Twelve like it and dislike its lack (linear), eight expect it and dislike its lack (must-be).
        const rows = {
            Visit: [
                ...answers(1, times(12, 0), () => ({ Q: undefined, 'F.present': 1, 'F.absent': 5 })),
                ...answers(1, times(8, 0), () => ({ Q: undefined, 'F.present': 2, 'F.absent': 5 }))
            ]
        };
        const [survey] = (await reportOf(source, rows)).report.surveys;
        expect(survey!.kano).toMatchObject([{ name: 'F', n: 20, class: 'O', counts: { O: 12, M: 8 }, better: 0.6, worse: -1 }]);
        // To like a feature is no better an answer than to expect it.
        expect(survey!.sections[0]!.items.every((item) => item.top === undefined)).toBe(true);
        const [few] = (await reportOf(source, { Visit: rows.Visit.slice(0, 9) })).report.surveys;
        expect(few!.kano).toEqual([{ name: 'F', title: { ko: '배송', en: 'Delivery' }, missing: 'hidden' }]);
    });
});

describe('weights', () => {
    test('count in figures, and the effective number is said', async () => {
        const rows = { Visit: answers(1, [...times(10, 5), ...times(10, 3)], (at) => ({ weight: at < 10 ? 3 : 1 })) };
        const { report } = await reportOf(SURVEY('weights given') + KPI(), rows);
        // (3 · 100 + 1 · 50) / 4; Kish: 40² / (10 · 9 + 10 · 1) = 16.
        expect(report.measures[0]!.current).toMatchObject({ value: 87.5, n: 20, effectiveN: 16 });
        expect(report.surveys[0]!.sample).toMatchObject({ n: 20, effectiveN: 16 });
        const [item] = report.surveys[0]!.sections[0]!.items;
        expect(item!.answers.find(({ value }) => value === 5)).toMatchObject({ n: 10, share: 0.75 });
    });

    test('count in reliability, importance, gaps and features: three times means three times', async () => {
        const source = (weights: string): string => `${PROGRAM}
survey Visit "방문"@ko "Visit"@en { ${weights}
    section Desk "창구"@ko "Desk"@en { rate A "A"@en on Agree5 rate B "B"@en on Agree5 rate C "C"@en on Agree5 }
    pair S "속도"@ko "Speed"@en on Agree5 { importance "?"@en performance "!"@en }
    pair T "말씨"@ko "Tone"@en on Agree5 { importance "?"@en performance "!"@en }
    pair G "기다림"@ko "Wait"@en on Agree5 { expected "?"@en perceived "!"@en }
    pair F "배송"@ko "Delivery"@en on Kano5 { present "있으면"@ko "With it"@en absent "없으면"@ko "Without it"@en }
}`;
        const columns = ['A', 'B', 'C', 'S.importance', 'S.performance', 'T.importance', 'T.performance', 'G.expected', 'G.perceived', 'F.present', 'F.absent'];
        const rows = Array.from({ length: 45 }, (_, at) => ({
            weight: 1 + (at % 3),
            ...Object.fromEntries(columns.map((name, j) => [name, (at * 11 + j * 5) % 13 === 0 ? undefined : 1 + ((at * (j + 3) + ((at * at) % (j + 7))) % 5)]))
        }));
        const repeated = rows.flatMap(({ weight, ...row }) => Array.from({ length: weight }, () => row));
        const [weighted, plain] = [
            (await reportOf(source('weights given'), { Visit: rows })).report.surveys[0]!,
            (await reportOf(source(''), { Visit: repeated })).report.surveys[0]!
        ];
        const near = (found: unknown): unknown =>
            JSON.parse(JSON.stringify(found, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value)));
        const figures = ({ reliability, map, gaps, kano }: typeof weighted): unknown =>
            near({
                alpha: reliability.map(({ alpha, items }) => [alpha, items.map(({ mean, itemRest, alphaIfDropped }) => [mean, itemRest, alphaIfDropped])]),
                map: map!.elements.map(({ importance, performance, quadrant }) => [importance, performance, quadrant]),
                gaps: gaps!.pairs.map(({ gap }) => gap.value),
                kano: kano.map(({ class: of, better, worse }) => [of, better, worse])
            });
        expect(figures(weighted)).toEqual(figures(plain));
        expect(weighted.reliability[0]!.n).toBeLessThan(45);
        const once = (await reportOf(source(''), { Visit: rows })).report.surveys[0]!;
        expect(figures(once)).not.toEqual(figures(plain));
    });
});

describe('the sample', () => {
    test('is held against what the margin takes, and quotas against what came', async () => {
        const source = SURVEY('sample frame registered margin 10 % confidence 95 % population 500') + KPI();
        const { report } = await reportOf(source, TWO);
        // n₀ = 96.04; n = 96.04 / (1 + 95.04 / 500) = 80.7.
        expect(report.surveys[0]!.sample).toMatchObject({ usable: 20, needed: 81, margin: 0.1, frame: 'registered', population: 500 });
        expect(report.surveys[0]!.sample.reached).toBeCloseTo(1.959963985 * Math.sqrt(0.25 / 20) * Math.sqrt(480 / 499), 8);
    });

    test('counts whom two cells of a quota hold in the narrower, once', async () => {
        const source = `${SURVEY('quota Fond 30 %, Fond and Best 20 %, others 50 %')}${KPI()}
segment Fond "단골"@ko "Fond"@en of Visit where Q >= 4
segment Best "최고"@ko "Best"@en of Visit where Q = 5`;
        const { report } = await reportOf(source, { Visit: answers(1, [...times(5, 3), ...times(6, 4), ...times(9, 5)]) });
        expect(report.surveys[0]!.sample.quotas.map(({ title, target, n, share }) => [title?.['en'], target, n, share])).toEqual([
            ['Fond', 0.3, 6, 0.3],
            ['Fond × Best', 0.2, 9, 0.45],
            [undefined, 0.5, 5, 0.25]
        ]);
    });

    test('tells "not applicable" from unanswered', async () => {
        const rows = { Visit: answers(1, [...times(12, 4), null], (at) => (at === 0 ? { Q: 'na' } : {})) };
        const { report } = await reportOf(SURVEY('', 'na "해당 없음"@ko "Not applicable"@en') + KPI(), rows);
        expect(report.surveys[0]!.sections[0]!.items[0]).toMatchObject({ n: 11, na: 1, unanswered: 1 });
    });
});
