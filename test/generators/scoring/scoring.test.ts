import { describe, expect, it } from 'vitest';
import { aggregate, planTable, scoreRows, type Problem } from '../../../src/scoring/run.js';
import { PATIENCE } from '../../expression/arbitrary.js';
import { compile } from '../../scoring/compile.js';
import { generated, modules } from './modules.js';

const SHOP = `
    survey Visit "Visit" {
        rate Welcome "Was welcomed" on Agree5
        rate Rude "Was rude" on Agree5 reversed
        choose Used "Used" many { option Till "Till" value "01"  option Desk "Desk" }
        if Used.Desk { number Wait "Waited" in 0 min .. 60 min }
        score manner = mean(Welcome, Rude) needing 2
        score index in 0 .. 100 = rescale(manner, 1 .. 5, 0 .. 100)
        score perMinute = index / Wait
    }`;

describe('a scoring module', () => {
    const shop = compile(SHOP).then(async (model) => (await modules(model)).of('Visit'));

    it('gives every column in the order of COLUMNS, null where missing', async () => {
        const { score, COLUMNS } = await shop;
        const found = score({ Welcome: 5, Rude: 2, Used: ['01', 'Desk'], Wait: 10 });
        expect(Object.keys(found)).toEqual([...COLUMNS]);
        expect(found).toMatchObject({ Welcome: 5, Rude: 4, Used: ['Till', 'Desk'], 'Used.Till': true, Wait: 10, manner: 4.5, index: 87.5, perMinute: 8.75 });
        expect(score({})).toMatchObject({ Welcome: null, manner: null, index: null });
    });

    it('ignores keys that are no columns, and never throws', async () => {
        const { score } = await shop;
        const problems: Problem[] = [];
        for (const nothing of [{ Elsewhere: 1, toString: 3 }, null, undefined, 5, 'x', []])
            expect(score(nothing as never, { problems })).toMatchObject({ Welcome: null });
        expect(problems).toEqual([]);
    });

    it('reports what does not fit, with the value, and counts it as unanswered', async () => {
        const { score } = await shop;
        const problems: Problem[] = [];
        expect(score({ Welcome: 6, Rude: '2', Used: ['x'], Wait: 5 }, { problems })).toMatchObject({ Welcome: null, Rude: null, Used: null, Wait: null });
        expect(problems).toEqual([
            { column: 'Welcome', problem: 'range', value: 6 },
            { column: 'Rude', problem: 'type', value: '2' },
            { column: 'Used', problem: 'option', value: ['x'] },
            { column: 'Wait', problem: 'not-asked', value: 5 }
        ]);
    });

    it('reports a division by zero', async () => {
        const problems: Problem[] = [];
        expect((await shop).score({ Welcome: 5, Rude: 1, Used: ['Desk'], Wait: 0 }, { problems })).toMatchObject({ perMinute: null });
        expect(problems).toEqual([{ column: 'perMinute', problem: 'division-by-zero' }]);
    });

    it('tells unanswered from not applicable', async () => {
        const notApplicable: string[] = [];
        expect((await shop).score({ Welcome: 'na', Rude: null }, { notApplicable })).toMatchObject({ Welcome: null });
        expect(notApplicable).toEqual(['Welcome']);
    });

    it('is frozen where others could change it, and changes nothing itself', async () => {
        const { score, COLUMNS } = await shop;
        expect(Object.isFrozen(COLUMNS)).toBe(true);
        const response = Object.freeze({ Welcome: 5, Used: Object.freeze(['01', '01']) });
        expect(score(response)).toMatchObject({ Used: ['Till'] });
        expect(response.Used).toEqual(['01', '01']);
    });
});

describe('names', () => {
    it('in any script are columns, and words of JavaScript are names', async () => {
        const model = await compile(`
            survey 설문조사 "조사" {
                rate 인사 "인사" on Agree5
                rate mean "mean" on Agree5
                rate return_ "r" on Agree5
                rate constructor "c" on Agree5
                rate __proto__ "p" on Agree5
                rate given "g" on Agree5
                rate response "r" on Agree5
                grid 업무 "업무" on Agree5 { item 정확 "정확"  item 신속 "신속" }
                score 전체 = mean(인사, mean, 업무)
                score sum = sum(constructor, __proto__, given, response) needing 4
            }
            kpi 지수 "지수" { value mean(설문조사.전체) }
            kpi toString "s" { value mean(설문조사.sum) }`);
        const { of, measures } = await modules(model);
        const { score } = await of('설문조사');
        const row = { 인사: 5, mean: 3, '업무.정확': 1, '업무.신속': 3, constructor: 1, given: 2, response: 3, ['__proto__']: 4 };
        const found = score(row);
        expect(found).toMatchObject({ 인사: 5, '업무.정확': 1, 전체: 3, sum: 10 });
        expect(Object.getOwnPropertyDescriptor(found, '__proto__')?.value).toBe(4);
        expect((await measures()).aggregate({ 설문조사: [row] })).toMatchObject({ 지수: { value: 3 }, toString: { value: 10 } });
    });

    it('of files are unlike each other on every system', async () => {
        const model = await compile(
            `survey measures "m" { rate Q "q" on Agree5 } survey CON "c" { rate Q "q" on Agree5 } survey Con "c" { rate Q "q" on Agree5 } kpi K "k" { value mean(measures.Q) - mean(CON.Q) + mean(Con.Q) }`
        );
        const paths = (await generated(model)).map((file) => file.path);
        expect(paths.filter((path) => path.endsWith('.js'))).toEqual(['scoring/measures_2.js', 'scoring/_CON.js', 'scoring/_Con_2.js', 'scoring/measures.js']);
        const found = await (await modules(model)).measures();
        expect(found.aggregate({ measures: [{ Q: 5 }], CON: [{ Q: 3 }], Con: [{ Q: 1 }] })['K']!.value).toBe(3);
    });

    it('and texts cannot leave comments or strings', async () => {
        const model = await compile(`
            survey S "*/ throw 1; /*" {
                rate Q "*/ globalThis.broken = true; //" on Agree5
                choose C "c" one { option X "x" value "'; throw 1; //"  option Y "y" value "</script>\\u2028" }
                score s = Q + 1
            }
            kpi K "*/ throw 1 /*" { value mean(S.s where C = X) }`);
        const { of, measures } = await modules(model);
        expect((await of('S')).score({ Q: 3, C: `'; throw 1; //` })).toMatchObject({ s: 4, C: 'X' });
        expect((await measures()).aggregate({ S: [{ Q: 3, C: 'X' }] })['K']!.value).toBe(4);
        expect(globalThis).not.toHaveProperty('broken');
        for (const { content } of await generated(model)) expect(content).not.toContain('</script');
    });
});

describe('the measures module', () => {
    const PROGRAMME = `
        record Branch "Branch" { key code  field code "code" text  field region "region" text }
        record Customer "Customer" { key id  field id "id" text  field spend "spend" number  field birthYear "birth" number  field home "home" Branch }
        segment Senior "Senior" of Customer where year(asOf) - birthYear >= 65
        segment Northern "Northern" of Branch where region = "North"
        grading Level "Level" of Customer { band A "A" when spend >= 100  band B "B" otherwise }
        survey CSI "CSI" weights given {
            of Customer
            rate Q1 "Q1" on Agree5  nps Q2 "Q2"
            score rich = if CSI.spend >= 100 then Q1 else 0
        }
        kpi Mean "Mean" { value mean(CSI.Q1) needing 2 }
        kpi Seniors "Seniors" { value mean(CSI.Q1 where Senior) }
        kpi Best "Best" { value share(CSI.Q1 >= 4 where Level = A) }
        kpi North "North" { value count(CSI where Northern) }
        kpi Rich "Rich" { value mean(CSI.rich) }
        kpi Nps "Nps" { value nps(CSI.Q2) }
        kpi Middle "Middle" { value median(CSI.Q1) }
        kpi P90 "P90" { value p90(CSI.Q1) }
        kpi Spread "Spread" { value stdev(CSI.Q1) }
        kpi Top "Top" { value top2(CSI.Q1) }
        kpi Spend "Spend" { value sum(Customer.spend) / count(Customer where Level = B) }
        kpi Index "Index" { value weighted(rescale(Mean, 1 .. 5, 0 .. 100) 50 %, rescale(Rich, 1 .. 5, 0 .. 100) 50 %) }
        kpi Absent "Absent" { better higher }`;
    const tables = {
        CSI: [
            { Customer: 'a', answered: '2026-03-01T09:00:00Z', Q1: 5, Q2: 10, weight: 2 },
            { respondent: 'b', answered: '2026-03-01T09:00:00Z', Q1: 2, Q2: 3 },
            { Customer: 7, answered: '2026-03-01T09:00:00Z', Q1: 4, Q2: 8, weight: 0.5 },
            { Customer: 'nobody', Q1: 3, weight: 'much' },
            { Q1: 'na', Q2: 9, weight: 0 }
        ],
        Customer: [
            { id: 'a', spend: 200, birthYear: 1950, home: 'n' },
            { id: 'b', spend: 50, birthYear: 2000, home: 's' },
            { id: 7, spend: 120, birthYear: 1940, home: 'n' },
            { id: 'a', spend: 0 }
        ],
        Branch: [
            { code: 'n', region: 'North' },
            { code: 's', region: 'South' }
        ]
    };

    it('gives what the interpreter does, whatever tables there are', async () => {
        const model = await compile(PROGRAMME);
        const module = await (await modules(model)).measures();
        const scored = scoreRows(planTable(model, model.instruments[0]!), tables.CSI).map((row) => row.columns);
        const cases: [Parameters<typeof module.aggregate>[0], Parameters<typeof module.aggregate>[1]][] = [
            [tables, {}],
            [tables, { asOf: '2010-12-31' }],
            [{ CSI: tables.CSI }, {}],
            [{ CSI: tables.CSI, Customer: tables.Customer }, {}],
            [{ ...tables, CSI: [] }, {}],
            [{ ...tables, Customer: [] }, {}],
            [{ ...tables, CSI: scored }, { scored: ['CSI'] }],
            [{}, {}]
        ];
        for (const [given, options] of cases) {
            const expected = aggregate(model, given, options);
            const actual = module.aggregate(given, options);
            expect(Object.keys(actual)).toEqual(Object.keys(expected));
            for (const [name, result] of Object.entries(expected)) {
                if (typeof result.value === 'number') expect(actual[name]!.value, name).toBeCloseTo(result.value, 9);
                expect({ ...actual[name], value: 0 }, name).toEqual({ ...result, value: 0 });
                expect(actual[name]!.value === null, name).toBe(result.value === null);
            }
        }
    });

    it('computes what it says', async () => {
        const { aggregate: run } = await (await modules(await compile(PROGRAMME))).measures();
        const found = run(tables);
        expect(found['Mean']).toEqual({ value: (2 * 5 + 2 + 0.5 * 4 + 3) / 4.5, computed: true, n: 4, effectiveN: 4.5 ** 2 / (4 + 1 + 0.25 + 1) });
        expect(found['Seniors']).toMatchObject({ value: 4.8, n: 2 });
        expect(found['North']).toMatchObject({ value: 2.5, n: 2 });
        expect(found['Rich']).toMatchObject({ value: (2 * 5 + 0 + 0.5 * 4) / 3.5, n: 3 });
        expect(found['Absent']).toEqual({ value: null, computed: false, reason: 'it has no value' });
        expect(run({ CSI: tables.CSI })['Best']).toEqual({ value: null, computed: false, reason: 'table Customer was not given' });
    });

    it('has a score over the rows that link to a record', async () => {
        const model = await compile(
            `
            record Branch "Branch" { key code  field code "code" text }
            checklist Audit "Audit" worth 10 points { of Branch  check C "c" worth 10 points }
            kpi Best "Best" { value max(Branch.audit) }
            kpi Mean "Mean" { value mean(Audit.total) }`.replace('max(Branch.audit)', 'mean(Audit.total)')
        );
        const [record] = model.records;
        const value = {
            op: 'population',
            fn: 'mean',
            table: 'Audit',
            value: { op: 'column', name: 'total', type: { kind: 'number', dimension: {} } }
        } as const;
        record!.scores.push({ ...record!, value, type: { kind: 'number', dimension: {} }, name: 'audit' } as never);
        (model.kpis[0] as { value: unknown }).value = {
            op: 'population',
            fn: 'max',
            table: 'Branch',
            value: { op: 'column', name: 'audit', type: { kind: 'number', dimension: {} } }
        };
        const given = {
            Branch: [{ code: 'x' }, { code: 'y' }, { code: 'z' }],
            Audit: [
                { site: 'x', C: true },
                { Branch: 'x', C: false },
                { site: 'y', C: true }
            ]
        };
        const expected = aggregate(model, given);
        expect(expected['Best']).toMatchObject({ value: 10, n: 2 });
        expect((await (await modules(model)).measures()).aggregate(given)).toEqual({ ...expected });
    });
});

describe('the generator', () => {
    it('gives the same bytes for the same model', async () => {
        const [first, second] = [await generated(await compile(SHOP)), await generated(await compile(SHOP))];
        expect(second).toEqual(first);
    });

    it('gives modules that a person can read', async () => {
        const files = await generated(await compile(`${SHOP} kpi Index "Index of manners" { value mean(Visit.index)  better higher  target 80  needing 30 }`));
        for (const { path, content } of files) await expect(content).toMatchFileSnapshot(`../../fixtures/scoring/visit/${path.replace('scoring/', '')}.txt`);
    });

    it(
        'gives modules that need nothing and evaluate nothing',
        async () => {
            for (const { path, content } of await generated(await compile(SHOP))) {
                if (!path.endsWith('.js')) continue;
                const imports = [...String(content).matchAll(/\bfrom\s+['"]([^'"]+)['"]/g)].map((match) => match[1]!);
                expect(imports.filter((name) => !name.startsWith('./'))).toEqual([]);
                expect(content).not.toMatch(/\beval\s*\(|\bnew Function\b|\brequire\s*\(|\bDate\.now\b|new Date\(\)/);
            }
        },
        PATIENCE
    );
});
