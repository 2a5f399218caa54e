import { describe, expect, it } from 'vitest';
import { aggregate, planMeasures, planTable, scoreRows } from '../../src/scoring/run.js';
import { compile } from './compile.js';

const PROGRAMME = `
    channel Phone "Phone" channel Counter "Counter"
    record Branch "Branch" { key code  field code "code" text  field region "region" text }
    record Customer "Customer" { key id  field id "id" text  field spend "spend" number  field birthYear "birth" number  field home "home" Branch }
    segment Senior "Senior" of Customer where year(asOf) - birthYear >= 65
    segment Northern "Northern" of Branch where region = "North"
    grading Level "Level" of Customer { band A "A" when spend >= 100  band B "B" otherwise }
    survey CSI "CSI" { of Customer  rate Q1 "Q1" on Agree5  rate Q2 "Q2" on Agree5  score overall = mean(Q1, Q2) needing 2 }
    checklist Audit "Audit" worth 10 points { of Branch  check C1 "C1" worth 10 points }
    record Case "Case" { key number  time opened  field number "n" text  field opened "o" datetime  field closed "c" datetime  field via "via" Channel  field customer "who" Customer  field first "first" boolean }
    kpi Overall "Overall" { value mean(CSI.overall) }
    kpi Seniors "Seniors" { value mean(CSI.Q1 where Senior) }
    kpi Spenders "Spenders" { value mean(CSI.Q1 where CSI.spend >= 100) }
    kpi Best "Best" { value mean(CSI.Q1 where Level = A) }
    kpi North "North" { value mean(CSI.Q1 where Northern) }
    kpi Reply "Reply" { value p90(Case.closed - Case.opened where via = Phone) }
    kpi Mornings "Mornings" { value count(Case where hours(opened) < 12) }
    kpi Resolved "Resolved" { value share(Case.first where via = Phone) }
    kpi Monitoring "Monitoring" { value mean(Audit.total) }
    kpi Index "Index" { value weighted(rescale(Overall, 1 .. 5, 0 .. 100) 50 %, Monitoring * 10 / 1 points 50 %) }
    kpi Empty "Empty" { better higher }
`;
const CUSTOMERS = [
    { id: 'a', spend: 200, birthYear: 1950, home: 'n' },
    { id: 'b', spend: 50, birthYear: 2000, home: 's' }
];
const BRANCHES = [
    { code: 'n', region: 'North' },
    { code: 's', region: 'South' }
];
const ANSWERS = [
    { Customer: 'a', answered: '2026-03-01T09:00:00+09:00', Q1: 5, Q2: 4 },
    { respondent: 'b', answered: '2026-03-02T09:00:00+09:00', Q1: 2, Q2: 3 },
    { Customer: 'unknown', answered: '2026-03-02T09:00:00+09:00', Q1: 1 },
    { Q1: 1, Q2: 'na' }
];

describe('aggregate', () => {
    const model = compile(PROGRAMME);
    it('scores responses and joins records by key', async () => {
        const found = aggregate(await model, { CSI: ANSWERS, Customer: CUSTOMERS, Branch: BRANCHES });
        expect(found['Overall']).toMatchObject({ value: 3.5, n: 2 });
        expect(found['Seniors']).toMatchObject({ value: 5, n: 1 });
        expect(found['Spenders']).toMatchObject({ value: 5, n: 1 });
        expect(found['Best']).toMatchObject({ value: 5, n: 1 });
        expect(found['North']).toMatchObject({ value: 5, n: 1 });
    });

    it('says which table is absent, also one that is only linked to', async () => {
        const found = aggregate(await model, { CSI: ANSWERS });
        expect(found['Overall']).toMatchObject({ computed: true });
        expect(found['Seniors']).toEqual({ value: null, computed: false, reason: 'table Customer was not given' });
        expect(found['North']).toEqual({ value: null, computed: false, reason: 'table Customer was not given' });
        expect(aggregate(await model, { CSI: ANSWERS, Customer: CUSTOMERS })['North']).toEqual({
            value: null,
            computed: false,
            reason: 'table Branch was not given'
        });
        expect(found['Index']).toEqual({ value: null, computed: false, reason: 'table Audit was not given' });
        expect(found['Empty']).toEqual({ value: null, computed: false, reason: 'it has no value' });
    });

    it('reads records: channels, time stamps, truth', async () => {
        const cases = [
            { number: 1, opened: '2026-01-01T09:00:00Z', closed: '2026-01-01T11:00:00Z', via: 'Phone', first: true },
            { number: 2, opened: '2026-01-01T09:00:00Z', closed: '2026-01-01T10:00:00Z', via: 'Phone', first: false },
            { number: 3, opened: '2026-01-01T14:30:00Z', via: 'Phone' },
            { number: 4, opened: '2026-01-01T09:00:00Z', closed: '2026-02-01T10:00:00Z', via: 'Counter', first: true }
        ];
        const found = aggregate(await model, { Case: cases });
        expect(found['Reply']).toMatchObject({ value: 3600 + 0.9 * 3600, n: 2 });
        expect(found['Resolved']).toMatchObject({ value: 0.5, n: 2 });
        expect(found['Mornings']).toMatchObject({ value: 3 });
    });

    it('takes rows that are scored already', async () => {
        const whole = await model;
        const scored = scoreRows(planTable(whole, whole.instruments[0]!), ANSWERS).map((row) => row.columns);
        const raw = aggregate(whole, { CSI: ANSWERS, Customer: CUSTOMERS });
        expect(aggregate(whole, { CSI: scored, Customer: CUSTOMERS }, { scored: ['CSI'] })).toEqual(raw);
    });

    it('has a value for no rows where there is one: a count', async () => {
        const counted = await compile(`survey S "S" { rate Q "Q" on Agree5 } kpi Count "Count" { value count(S) } kpi Mean "Mean" { value mean(S.Q) }`);
        const found = aggregate(counted, { S: [] });
        expect(found['Count']).toMatchObject({ value: 0, n: 0 });
        expect(found['Mean']).toEqual({ value: null, computed: true, reason: 'missing', n: 0, effectiveN: 0 });
    });
});

describe('planMeasures', () => {
    it('puts measures after those that they use', async () => {
        const model = await compile(`survey S "S" { rate Q "Q" on Agree5 } kpi B "B" { value A + 1 } kpi A "A" { value mean(S.Q) }`);
        expect(planMeasures(model).map(({ name, tables, measures }) => ({ name, tables, measures }))).toEqual([
            { name: 'A', tables: ['S'], measures: [] },
            { name: 'B', tables: ['S'], measures: ['A'] }
        ]);
    });
    it('refuses a circle', async () => {
        const model = await compile(`survey S "S" { rate Q "Q" on Agree5 } kpi A "A" { value mean(S.Q) } kpi B "B" { value mean(S.Q) }`);
        const [a, b] = model.kpis as unknown as [{ value: unknown }, { value: unknown }];
        a.value = { op: 'measure', name: 'B' };
        b.value = { op: 'measure', name: 'A' };
        expect(() => planMeasures(model)).toThrow('A → B → A');
    });
});
