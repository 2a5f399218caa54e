/** Measures from one period to the next: growth, targets by period, benchmarks, and shares from the low end of a scale. */
import { describe, expect, it } from 'vitest';
import { modules } from '../generators/scoring/modules.js';
import { withComparisons } from '../../src/project/comparisons.js';
import { figuresOf } from '../../src/project/figures.js';
import { aggregate } from '../../src/scoring/aggregate.js';
import { compile } from '../scoring/compile.js';
import { scoring } from '../scoring/tables.js';

const SOURCE = `
program Shop "Shop"@en { version 2026.1 languages en }
record Sale "Sale" { key id time day field id "Id" text field day "Day" date field amount "Amount" number EUR }
kpi Revenue "Revenue" {
    value sum(Sale.amount) better higher every quarter
    target 100 EUR during 2026-Q1, 200 EUR during 2026-Q2, 300 EUR during 2026-H2
    benchmark "Leader" 40 EUR scaled 5 during 2025
}
kpi Growth "Growth" { value growth(Revenue) better higher target 10 % every quarter }
kpi Change "Change" { value Revenue - previous(Revenue) better higher every quarter }`;

const row = (id: number, day: string, amount: number) => ({ id: String(id), day, asOf: day, amount });
const ROWS = [row(1, '2026-01-10', 60), row(2, '2026-03-10', 40), row(3, '2026-05-10', 150), row(4, '2026-11-10', 300), row(5, '2027-02-10', 330)];

describe('a measure from one period to the next', async () => {
    const model = await compile(SOURCE);
    const tables = new Map([['Sale', ROWS]]);
    const figures = withComparisons(model, tables, figuresOf(model, tables));
    const of = (name: string) => figures.find((one) => one.name === name)!;
    const values = (name: string) => of(name).periods.map(({ period, value }) => [period, value]);

    it('grows on the period before; where that has no rows, nothing is known', () => {
        expect(values('Growth')).toEqual([
            ['2026-Q1', null],
            ['2026-Q2', 0.5],
            ['2026-Q4', null],
            ['2027-Q1', expect.closeTo(0.1, 12)]
        ]);
        expect(values('Change').map(([, value]) => value)).toEqual([null, 50, null, 30]);
        expect(of('Growth').periods.map(({ status }) => status)).toEqual([undefined, 'green', undefined, 'green']);
    });

    it('is held against the target of the period', () => {
        expect(of('Revenue').periods.map(({ period, status }) => [period, status])).toEqual([
            ['2026-Q1', 'green'],
            ['2026-Q2', 'red'],
            ['2026-Q4', 'green'],
            ['2027-Q1', 'green']
        ]);
        expect(of('Revenue').target).toBe(300);
    });

    it('stands beside the figure of others, brought to our size', () => {
        expect(of('Revenue').comparisons).toEqual([{ with: 'benchmark', title: { en: 'Leader' }, period: '2025', figure: { value: 200 }, change: 130 }]);
    });

    it('is the same in the generated module', async () => {
        const { aggregate: generated } = await (await modules(model)).measures();
        const before = generated({ Sale: ROWS.slice(0, 2) });
        expect(before).toMatchObject({ Revenue: { value: 100 }, Growth: { value: null, computed: true } });
        expect(generated({ Sale: ROWS.slice(2, 3) }, { previous: before })).toMatchObject({ Growth: { value: 0.5 }, Change: { value: 50 } });
        expect(aggregate(model, { Sale: ROWS.slice(2, 3) }, { previous: aggregate(model, { Sale: ROWS.slice(0, 2) }) })).toMatchObject({
            Growth: { value: 0.5 },
            Change: { value: 50 }
        });
    });
});

describe('the low end of a scale', () => {
    it('is counted by bottom, whichever end is good', async () => {
        const model = await compile(`
            scale Pain "Pain" numeric 5 reversed
            survey S "S" { rate Q "Q" on Agree5 rate P "P" on Pain }
            kpi Unhappy "Unhappy" { value bottom2(S.Q) better lower }
            kpi Worst "Worst" { value bottom(S.P, 1) better lower }`);
        const rows = [
            { Q: 1, P: 5 },
            { Q: 2, P: 1 },
            { Q: 5, P: 5 },
            { Q: 3, P: 2 }
        ];
        expect(aggregate(model, { S: rows })).toMatchObject({ Unhappy: { value: 0.5 }, Worst: { value: 0.5 } });
    });
});

describe('a zone of tolerance', () => {
    it('gives adequacy and superiority', async () => {
        const { score } = await scoring(
            `survey S "S" { pair Q "Q" on Agree5 { adequate "Enough" desired "Wished" perceived "Got" } score zone = mean(Q.adequacy, Q.superiority) }`
        );
        expect(score({ 'Q.adequate': 2, 'Q.desired': 5, 'Q.perceived': 4 })).toMatchObject({ 'Q.adequacy': 2, 'Q.superiority': -1, zone: 0.5 });
        expect(score({ 'Q.adequate': 2, 'Q.perceived': 4 })).toMatchObject({ 'Q.adequacy': 2, 'Q.superiority': null, zone: 2 });
    });
});

describe('a series that begins anew', () => {
    const broken = (bridge: string): string => `
        program Shop "Shop"@en { version 2026.1 languages en }
        survey S "S" { every quarter rate Q "Q" on Agree5 breaks series from 2026-Q2 because "Other words" ${bridge} }
        kpi K "K" { value mean(S.Q) better higher every quarter compare previous, lastYear }
        kpi G "G" { value growth(K) better higher every quarter }`;
    const rows: readonly (readonly [day: string, answer: number])[] = [
        ['2025-05-01', 4],
        ['2026-02-01', 2],
        ['2026-05-01', 3],
        ['2026-08-01', 5]
    ];
    const tables = (upTo: number) => new Map([['S', rows.slice(0, upTo).map(([asOf, Q]) => ({ asOf, Q }))]]);
    const figures = async (bridge: string, upTo = rows.length) => {
        const model = await compile(broken(bridge));
        return withComparisons(model, tables(upTo), figuresOf(model, tables(upTo)));
    };

    it('is not compared with what was before, whatever was broken: here a question', async () => {
        const [k, g] = await figures('', 3);
        expect(k!.comparisons).toEqual([
            { with: 'previous', period: '2026-Q1', figure: { value: null, reason: expect.stringContaining('2026-Q2') as string } },
            { with: 'lastYear', period: '2025-Q2', figure: { value: null, reason: expect.stringContaining('2026-Q2') as string } }
        ]);
        expect(g!.periods.at(-1)).toMatchObject({ value: null, reason: expect.stringContaining('begins anew in 2026-Q2') as string });
        expect(k!.breaks).toMatchObject([{ from: '2026-Q2', because: { en: 'Other words' } }]);
        expect(k!.periods.map(({ stretch }) => stretch)).toEqual([0, 0, 1]);
    });

    it('goes on behind the break', async () => {
        const [k, g] = await figures('');
        expect(k!.comparisons![0]).toMatchObject({ period: '2026-Q2', figure: { value: 3 }, change: 2 });
        expect(g!.periods.at(-1)!.value).toBeCloseTo(2 / 3, 12);
    });

    it('is compared across a bridge, by which earlier figures are multiplied', async () => {
        const [k, g] = await figures('bridge 1.5', 3);
        expect(k!.comparisons).toMatchObject([
            { period: '2026-Q1', figure: { value: 3 }, bridge: 1.5, change: 0 },
            { period: '2025-Q2', figure: { value: 6 }, bridge: 1.5, change: -3 }
        ]);
        expect(g!.periods.at(-1)!.value).toBeCloseTo(0, 12);
        expect(k!.periods.map(({ bridge }) => bridge)).toEqual([1.5, 1.5, undefined]);
    });
});
