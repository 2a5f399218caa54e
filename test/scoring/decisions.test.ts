/** Each row of the table of decisions that change results. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aggregate, type MeasureResult, type Response } from '../../src/scoring/run.js';
import { compile } from './compile.js';
import { scoring } from './tables.js';

const published = JSON.parse(readFileSync('test/fixtures/scoring/published.json', 'utf8')) as {
    csi_weighted: { w: number[]; s: number[]; csi: number };
    acsi_ohio: { w: number[]; x: number[]; score: number };
    servqual_dim: { E: number[]; P: number[]; gap: number[]; dims: string[] };
    prorate_gds: { completed_sum: number; completed_n: number; missing_n: number; estimate: number; max_missing: number };
};
const range = (n: number): number[] => Array.from({ length: n }, (_, at) => at);
const measures = async (source: string, tables: Record<string, Response[]>): Promise<Record<string, MeasureResult>> => aggregate(await compile(source), tables);

describe('decisions', () => {
    it('gap: perception less expectation, importance less performance', async () => {
        const { score } = await scoring(
            `survey S "S" { pair P "P" on Agree5 { expected "e"  perceived "p" } pair I "I" on Agree5 { importance "i"  performance "p" } }`
        );
        expect(score({ 'P.expected': 4, 'P.perceived': 2, 'I.importance': 4, 'I.performance': 2 })).toMatchObject({ 'P.gap': -2, 'I.gap': 2 });
    });
    it('rescale: (x − min) / (max − min), never x / max', async () => {
        const { score } = await scoring(`survey S "S" { rate Q "Q" on Agree5  score s = rescale(Q, 1 .. 5, 0 .. 100) }`);
        expect([1, 2, 3, 4, 5].map((Q) => score({ Q })['s'])).toEqual([0, 25, 50, 75, 100]);
    });
    it('variance: n − 1', async () => {
        const found = await measures(`survey S "S" { rate Q "Q" on Agree5 } kpi Spread "Spread" { value stdev(S.Q) }`, { S: [1, 2, 3, 4].map((Q) => ({ Q })) });
        expect(found['Spread']!.value).toBeCloseTo(Math.sqrt(5 / 3), 12);
    });
    it('missing: out of numerator and denominator, never 0', async () => {
        const { score } = await scoring(
            `survey S "S" { rate A "A" on Agree5  rate B "B" on Agree5  rate C "C" on Agree5  score s = mean(A, B, C) needing 2  score t = mean(A, B, C) needing 60 % }`
        );
        expect(score({ A: 5, B: 4 })).toMatchObject({ s: 4.5, t: 4.5 });
        expect(score({ A: 5 })).toMatchObject({ s: null, t: null });
        expect(score({ A: 5, B: 'na', C: 'na' })).toMatchObject({ s: null, t: 5 });
    });
    it('proration: sum / answered · items, within the number that may be missing', async () => {
        const { completed_sum, completed_n, missing_n, estimate, max_missing } = published.prorate_gds;
        const n = completed_n + missing_n;
        const { score } = await scoring(
            `survey S "S" { ${range(n)
                .map((at) => `number Q${at} "Q" in 0 .. 1 whole`)
                .join(' ')} score s = sum(${range(n)
                .map((at) => `Q${at}`)
                .join(', ')}) needing ${n - max_missing} }`
        );
        const answered = Object.fromEntries(range(completed_n).map((at) => [`Q${at}`, at < completed_sum ? 1 : 0]));
        expect(score(answered)['s']).toBeCloseTo(estimate, 12);
        expect(score({ ...answered, Q0: null })['s']).toBeNull();
    });
    it('weights: renormalised over what is answered, within a row only', async () => {
        const { score } = await scoring(`survey S "S" { rate A "A" on Agree5  rate B "B" on Agree5  score s = weighted(A 60 %, B 40 %) }`);
        expect(score({ A: 5, B: 1 })['s']).toBeCloseTo(3.4, 12);
        expect(score({ A: 5 })).toMatchObject({ s: 5 });
        const source = `survey S "S" { rate A "A" on Agree5  rate B "B" on Agree5 } kpi KA "a" { value mean(S.A) } kpi KB "b" { value mean(S.B) } kpi Index "i" { value weighted(KA 60 %, KB 40 %) }`;
        expect((await measures(source, { S: [{ A: 5 }] }))['Index']).toMatchObject({ value: null, computed: true });
        expect((await measures(source, { S: [{ A: 5, B: 1 }] }))['Index']!.value).toBeCloseTo(3.4, 12);
    });
    it('rounding: never inside a computation, half away from zero where asked for', async () => {
        const { score } = await scoring(`survey S "S" { number A "A" in -10 .. 10  score s = round(A, 2)  score t = A / 3 * 3 }`);
        expect(score({ A: 1.005 })).toMatchObject({ s: 1.01 });
        expect(score({ A: -1.005 })).toMatchObject({ s: -1.01 });
        expect(score({ A: 2.5 })['t']).toBeCloseTo(2.5, 14);
    });
    it('top-k box: from the good end, which a reversed scale has below', async () => {
        const source = (reversed: string): string =>
            `scale Own "Own" likert 7 ${reversed} survey S "S" { rate Q "Q" on Own } kpi Top "Top" { value top2(S.Q) }`;
        const rows = { S: [1, 2, 6, 7, 7].map((Q) => ({ Q })) };
        expect((await measures(source(''), rows))['Top']!.value).toBe(0.6);
        expect((await measures(source('reversed'), rows))['Top']!.value).toBe(0.4);
    });
    it('NPS: 9 and 10 less 0 to 6, in points', async () => {
        const found = await measures(`survey S "S" { nps Q "Q" } kpi NPS "NPS" { value nps(S.Q) }`, { S: [10, 9, 8, 7, 6, 0, null, 11].map((Q) => ({ Q })) });
        expect(found['NPS']).toMatchObject({ value: 0, n: 6 });
    });
    it('a `when` that is missing hides, a `where` that is missing leaves the row out', async () => {
        const source = `survey S "S" { rate A "A" on Agree5  rate B "B" on Agree5 } kpi K "K" { value mean(S.A where B >= 3) }`;
        expect((await measures(source, { S: [{ A: 5, B: 3 }, { A: 1 }, { A: 1, B: 2 }] }))['K']).toMatchObject({ value: 5, n: 1 });
    });
    it('needing counts rows whose value is known, unweighted', async () => {
        const source = `survey S "S" weights given { rate A "A" on Agree5 } kpi K "K" { value mean(S.A) needing 2 }`;
        expect((await measures(source, { S: [{ A: 5, weight: 100 }, {}] }))['K']).toMatchObject({ value: null, computed: true, n: 1 });
        expect(
            (
                await measures(source, {
                    S: [
                        { A: 5, weight: 3 },
                        { A: 1, weight: 1 }
                    ]
                })
            )['K']
        ).toMatchObject({ value: 4, n: 2, effectiveN: 1.6 });
    });
    it('rows count once unless the survey says that they have weights', async () => {
        const source = `survey S "S" { rate A "A" on Agree5 } kpi K "K" { value mean(S.A) }`;
        expect(
            (
                await measures(source, {
                    S: [
                        { A: 5, weight: 3 },
                        { A: 1, weight: 1 }
                    ]
                })
            )['K']
        ).toMatchObject({ value: 3 });
    });
    it('a measure whose table is not given is not computed, never 0', async () => {
        const source = `survey S "S" { rate A "A" on Agree5 } survey T "T" { rate A "A" on Agree5 } kpi K "K" { value mean(S.A) } kpi L "L" { value mean(T.A) } kpi I "I" { value weighted(K 50 %, L 50 %) }`;
        const found = await measures(source, { S: [{ A: 4 }] });
        expect(found['K']).toMatchObject({ value: 4, computed: true });
        expect(found['L']).toEqual({ value: null, computed: false, reason: 'table T was not given' });
        expect(found['I']).toEqual({ value: null, computed: false, reason: 'table T was not given' });
    });
});

describe('published figures', () => {
    it('weighted index: importance as weights', async () => {
        const { w, s, csi } = published.csi_weighted;
        const items = s.map((_, at) => `rate Q${at} "Q" on Ten`).join(' ');
        // Weights from importance: shares that total 100 %.
        const total = w.reduce((a, b) => a + b);
        const mean = `(${w.map((each, at) => `mean(S.Q${at}) * ${each}`).join(' + ')}) / ${total}`;
        const found = await measures(`scale Ten "Ten" numeric 10 survey S "S" { ${items} } kpi CSI "CSI" { value ${mean} }`, {
            S: [Object.fromEntries(s.map((each, at) => [`Q${at}`, each]))]
        });
        expect(found['CSI']!.value).toBeCloseTo(csi, 9);
    });
    it('ACSI form: weighted rescaled means', async () => {
        const { w, x, score } = published.acsi_ohio;
        const items = x.map((_, at) => `rate Q${at} "Q" on Ten`).join(' ');
        const parts = x.map((_, at) => `Q${at} ${(w[at]! * 100).toFixed(2)} %`).join(', ');
        const scored = await scoring(`scale Ten "Ten" numeric 10 survey S "S" { ${items} score s = rescale(weighted(${parts}), 1 .. 10, 0 .. 100) }`);
        expect(scored.score(Object.fromEntries(x.map((each, at) => [`Q${at}`, each])))['s']).toBeCloseTo(score, 8);
    });
    it('SERVQUAL: gap of dimension means', async () => {
        const { E, P, gap, dims } = published.servqual_dim;
        const items = dims.map((name) => `number ${name}P "P" in 1 .. 5  number ${name}E "E" in 1 .. 5`).join(' ');
        const kpis = dims.map((name) => `kpi ${name} "g" { value mean(S.${name}P) - mean(S.${name}E) }`).join(' ');
        const found = await measures(`survey S "S" { ${items} } ${kpis}`, {
            S: [
                Object.fromEntries(
                    dims.flatMap((name, at) => [
                        [`${name}P`, P[at]],
                        [`${name}E`, E[at]]
                    ])
                )
            ]
        });
        dims.forEach((name, at) => expect(found[name]!.value).toBeCloseTo(gap[at]!, 9));
    });
});
