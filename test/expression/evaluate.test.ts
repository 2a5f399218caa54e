import { describe, expect, it } from 'vitest';
import { evaluatePopulation, evaluateRow, type Basis, type Row } from '../../src/expression/evaluate.js';
import type { Expr } from '../../src/expression/types.js';
import type { Value } from '../../src/expression/values.js';
import { parse, points, type Names } from './notation.js';

const ROW: Names = {
    columns: {
        Q1: points(1, 5),
        Met: { kind: 'boolean' },
        Note: { kind: 'text' },
        Visit: { kind: 'category', of: 'Visit', options: ['Mail', 'Bank'] },
        Used: { kind: 'set', of: 'Used', options: ['Post', 'Savings'] },
        Day: { kind: 'date' },
        Opened: { kind: 'datetime' },
        Closed: { kind: 'datetime' },
        Clock: { kind: 'time' }
    },
    links: ['Customer']
};
const row = (text: string, columns: Record<string, Value | undefined> = {}) => evaluateRow(parse(text, ROW), { columns });

describe('missing at row level', () => {
    it.each([
        ['a + 1', undefined],
        ['-a', undefined],
        ['a > 1', undefined],
        ['a = a', undefined],
        ['a in 1 .. 5', undefined],
        ['Note = "x"', undefined],
        ['answered(a)', false],
        ['answered(b)', true],
        ['if a > 1 then 1 else 2', undefined],
        ['if b > 1 then a else 2', undefined],
        ['if b > 2 then a else 2', 2],
        ['a > 1 and false', false],
        ['a > 1 and true', undefined],
        ['a > 1 or true', true],
        ['a > 1 or false', undefined],
        ['not a > 1', undefined],
        ['Used has "Post"', undefined],
        ['year(Day)', undefined],
        ['seconds(Opened, Closed)', undefined],
        ['b / 0', undefined],
        ['sqrt(-b)', undefined],
        ['ln(0)', undefined],
        ['rescale(b, 3 .. 3, 0 .. 100)', undefined]
    ])('%s', (text, expected) => expect(row(text, { b: 2 })).toBe(expected));

    it('reports a division by zero, and only that', () => {
        const reports: string[] = [];
        const report: Row['report'] = (event) => reports.push(event.kind);
        evaluateRow(parse('a / 0'), { columns: {}, report });
        expect(reports).toEqual([]);
        evaluateRow(parse('a / b'), { columns: { a: 1, b: 0 }, report });
        evaluateRow(parse('rescale(a, 3 .. 3, 0 .. 1)'), { columns: { a: 1 }, report });
        expect(reports).toEqual(['division-by-zero', 'division-by-zero']);
    });
});

describe('raw answers', () => {
    const raw = (text: string, answer: Value | null) => evaluateRow(parse(text, ROW), { inputs: { Q1: answer, Note: answer } });
    it('tells unanswered from not applicable, both missing', () => {
        expect(raw('raw Q1', 'na')).toBeUndefined();
        expect(raw('raw Q1', null)).toBeUndefined();
        expect(raw('raw Q1', 4)).toBe(4);
        expect(raw('notApplicable(Q1)', 'na')).toBe(true);
        expect(raw('notApplicable(Q1)', null)).toBe(false);
        expect(raw('notApplicable(Elsewhere)', 4)).toBe(false);
    });
    it('reads the text "na" as a text', () => expect(raw('raw Note', 'na')).toBe('na'));
    it('takes names for names', () => expect(evaluateRow({ op: 'column', name: 'constructor', type: { kind: 'text' } }, { columns: {} })).toBeUndefined());
});

describe('texts and dates', () => {
    it.each([
        ['Note = "a"', 'A', false],
        ['Note = "\u00e9"', 'e\u0301', true],
        ['Note < "\u{1F600}"', '\uFF5E', true],
        ['Note < "b"', 'B', true]
    ])('%s for %s', (text, note, expected) => expect(row(text, { Note: note })).toBe(expected));

    it('compares time stamps as points in time', () => {
        const stamps = { Opened: '2026-01-01T09:00:00+09:00', Closed: '2026-01-01T00:30:00Z', Day: '2026-01-01' };
        expect(row('Opened = "2026-01-01T00:00:00Z"', stamps)).toBe(true);
        expect(row('Opened = Day', stamps)).toBe(true);
        expect(row('Opened < Closed', stamps)).toBe(true);
        expect(row('seconds(Opened, Closed)', stamps)).toBe(1800);
        expect(row('hours(Opened)', stamps)).toBe(9);
        expect(row('hours(Clock)', { Clock: '14:30' })).toBe(14.5);
        expect(row('year(Day) + month(Day) + day(Day)', stamps)).toBe(2028);
        expect(row('hours(Day)', stamps)).toBeUndefined();
    });
    it.each(['2026-02-30', '2026-13-01', '25:00', 'yesterday', '2026-1-1', '2026-01-01T25:00'])('takes %s for missing', (text) => {
        expect(row('Day <= "2030-01-01"', { Day: text })).toBeUndefined();
    });
    it('knows leap years', () => expect(row('day(Day)', { Day: '2024-02-29' })).toBe(29));
});

describe('row aggregates', () => {
    const items = { a: 1, b: 2, c: 6 };
    it.each([
        ['mean(a, b, c)', 3],
        ['mean(a, b, d)', 1.5],
        ['mean(a, b, d) needing 3', undefined],
        ['mean(a, b, d) needing 60 %', 1.5],
        ['mean(a, b, d) needing 70 %', undefined],
        ['mean(d)', undefined],
        ['sum(a, b, c)', 9],
        ['min(a, c, d)', 1],
        ['max(a, c, d)', 6],
        ['median(a, b, c)', 2],
        ['median(a, c)', 3.5],
        ['weighted(a weight 60 %, c weight 40 %)', 3],
        ['weighted(a weight 60 %, d weight 40 %)', 1],
        ['weighted(a weight 60 %, d weight 40 %) needing 2', undefined],
        ['weighted(a weight 0, b weight 0)', undefined],
        ['weighted(b weight 60 %, b weight 30 %, b weight 10 %)', 2],
        ['count(a, b, d)', 2],
        ['count(d)', undefined],
        ['count(d) needing 0', 0],
        ['count(a > 1, b > 1, c > 1)', 2],
        ['count(Used)', 2],
        ['any(a > 1, d > 1)', false],
        ['any(b > 1, d > 1)', true],
        ['all(b > 1, d > 1)', true],
        ['all(a > 1, d > 1)', false],
        ['any(d > 1)', undefined],
        ['mean(a > 1, b > 1)', 0.5]
    ])('%s', (text, expected) => expect(row(text, { ...items, Used: ['Post', 'Savings'] })).toBe(expected));

    it('counts a share of the parts that are applicable', () => {
        const text = 'mean(a asked Met, b asked Met, c asked not Met, d asked not Met) needing 100 %';
        expect(row(text, { a: 1, b: 2, Met: true })).toBe(1.5);
        expect(row(text, { a: 1, Met: true })).toBeUndefined();
    });

    it('prorates a sum over the parts that are applicable', () => {
        expect(row('sum(a, b, d)', items)).toBe(4.5);
        expect(row('sum(a, b, d asked false)', items)).toBe(3);
        expect(row('sum(a, b, d) needing 3', items)).toBeUndefined();
    });
});

describe('numbers', () => {
    it.each([
        ['-2 ^ 2', 4],
        ['2 ^ 3 ^ 2', 512],
        ['round(2.5)', 3],
        ['round(-2.5)', -3],
        ['round(1.005, 2)', 1.01],
        ['round(1234.5, -2)', 1200],
        ['round(0.1 + 0.2, 20)', 0.1 + 0.2],
        ['rescale(4, 1 .. 5, 0 .. 100)', 75],
        ['rescale(2, 5 .. 1, 0 .. 100)', 75],
        ['abs(-3)', 3],
        ['floor(-1.5)', -2],
        ['ceiling(-1.5)', -1],
        ['10 ^ 400', undefined]
    ])('%s', (text, expected) => expect(row(text)).toBe(expected));
});

it('follows links', () => {
    const expr = parse('Customer.spend > 10', ROW);
    expect(evaluateRow(expr, { columns: {}, linked: (via, name) => (via[0] === 'Customer' && name === 'spend' ? 11 : undefined) })).toBe(true);
    expect(evaluateRow(expr, { columns: { spend: 11 } })).toBeUndefined();
});

describe('population level', () => {
    const names: Names = { ...ROW, tables: ['T', 'U', 'Gone'], measures: ['CSI', 'ESI'] };
    const rows: Row[] = [
        { columns: { x: 1, Met: true, n: 10 } },
        { columns: { x: 2, Met: false, n: 9 } },
        { columns: { x: 4, n: 6 } },
        { columns: { Met: true, n: 7 } }
    ];
    const over = (text: string, table: readonly Row[] = rows, asOf?: string) =>
        evaluatePopulation(parse(text, names), {
            rows: (name) => (name === 'T' ? table : name === 'U' ? [] : undefined),
            measure: (name) => (name === 'CSI' ? 80 : undefined),
            asOf
        });

    it.each([
        ['mean(T.x)', 7 / 3],
        ['sum(T.x)', 7],
        ['count(T)', 4],
        ['count(T.x)', 3],
        ['count(T.Met)', 2],
        ['count(T where x > 1)', 2],
        ['mean(T.x where Met)', 1],
        ['mean(T.x where not Met)', 2],
        ['share(T.Met)', 2 / 3],
        ['share(T.x > 1)', 2 / 3],
        ['min(T.x)', 1],
        ['max(T.x)', 4],
        ['median(T.x)', 2],
        ['percentile(T.x, 0.9)', 3.6],
        ['stdev(T.x)', Math.sqrt(7 / 3)],
        ['stdev(T.x where x > 3)', undefined],
        ['nps(T.n)', 25],
        ['top(T.x, 2)', 1 / 3],
        ['mean(T.x) needing 3', 7 / 3],
        ['mean(T.x) needing 4', undefined],
        ['count(T) needing 5', undefined],
        ['mean(U.x)', undefined],
        ['sum(U.x)', undefined],
        ['count(U)', 0],
        ['mean(Gone.x)', undefined],
        ['mean(T.x) - 1', 4 / 3],
        ['x', undefined],
        ['CSI', 80],
        ['ESI', undefined],
        ['weighted(CSI weight 50 %, mean(T.x) weight 50 %)', 40 + 7 / 6],
        ['weighted(CSI weight 50 %, ESI weight 50 %)', undefined],
        ['mean(CSI, ESI)', undefined]
    ])('%s', (text, expected) => {
        const value = over(text);
        if (expected === undefined) expect(value).toBeUndefined();
        else expect(value).toBeCloseTo(expected, 12);
    });

    it('weighs rows, leaves out those without weight, and counts them once for needing', () => {
        const weighted: Row[] = [
            { columns: { x: 1, Met: true }, weight: 3 },
            { columns: { x: 5, Met: false }, weight: 1 },
            { columns: { x: 100, Met: true }, weight: 0 }
        ];
        expect(over('mean(T.x)', weighted)).toBe(2);
        expect(over('share(T.Met)', weighted)).toBe(0.75);
        expect(over('count(T)', weighted)).toBe(4);
        expect(over('max(T.x)', weighted)).toBe(5);
        expect(over('mean(T.x) needing 3', weighted)).toBeUndefined();
        expect(over('mean(T.x) needing 2', weighted)).toBe(2);
        const seen: Basis[] = [];
        evaluatePopulation(parse('mean(T.x)', names), { rows: () => weighted, observe: (basis) => seen.push(basis) });
        expect(seen).toEqual([{ table: 'T', n: 2, effectiveN: 1.6 }]);
    });

    it('counts what is open at the end of the period', () => {
        const cases: Row[] = [{ columns: { Closed: '2026-03-01T10:00:00Z' } }, { columns: { Closed: '2026-04-02T10:00:00Z' } }, { columns: {} }];
        const open: Expr = { op: 'population', fn: 'open', table: 'T', value: parse('Closed', ROW) };
        const at = (asOf?: string) => evaluatePopulation(open, { rows: () => cases, asOf });
        expect(at('2026-03-31T23:59:59Z')).toBe(2);
        expect(at()).toBe(1);
    });

    it('counts the top box from the good end', () => {
        const box = (reversed: boolean): Expr => ({
            op: 'population',
            fn: 'top',
            table: 'T',
            value: parse('x'),
            argument: 2,
            ends: [1, 5],
            reversed
        });
        expect(evaluatePopulation(box(false), { rows: () => rows })).toBeCloseTo(1 / 3, 12);
        expect(evaluatePopulation(box(true), { rows: () => rows })).toBeCloseTo(2 / 3, 12);
    });
});
