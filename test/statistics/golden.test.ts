import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cohen } from '../../src/statistics/agreement.js';
import { forcedDistribution } from '../../src/statistics/deployment.js';
import { servqual } from '../../src/statistics/gaps.js';
import { acsi, kcsi, prorated, weightedIndex } from '../../src/statistics/indices.js';
import { welch } from '../../src/statistics/means.js';
import { processTimes } from '../../src/statistics/process.js';
import { krejcieMorgan, marginOfError, sampleSize, twoProportions, wilson } from '../../src/statistics/proportions.js';
import { fitTable } from '../../src/statistics/raking.js';
import { cronbach } from '../../src/statistics/reliability.js';

/** Published figures and what R 4.2.2 gives for them. */
const golden = JSON.parse(readFileSync(new URL('../fixtures/golden.json', import.meta.url), 'utf8')) as Record<string, never> & Golden;
interface Golden {
    cronbach_attitude: {
        data: Record<string, number>[];
        raw_alpha: number;
        std_alpha: number;
        avg_r: number;
        r_drop: Record<string, number>;
        alpha_if_dropped: Record<string, number>;
    };
    welch_sleep: { data: { g1: number[]; g2: number[] }; t: number; df: number; p: number; ci: [number, number] };
    kappa_2x2: { m: number[][]; kappa: number; ase: number; ci: [number, number] };
    wilson: { cases: { x: number; n: number; lo: number; hi: number }[] };
    two_prop_z: { x1: number; n1: number; x2: number; n2: number; z: number; diff: number; ci: [number, number] };
    krejcie_morgan: { table: Record<string, number> };
    moe_poll: { n: number; p: number; moe_pct: number };
    ipf: { seed: number[][]; rows: number[]; cols: number[]; fit: number[][] };
    csi_weighted: { w: number[]; s: number[]; csi: number };
    acsi_ohio: { w: number[]; x: number[]; score: number };
    servqual_dim: { E: number[]; P: number[]; gap: number[]; dims: string[] };
    prorate_gds: { completed_sum: number; completed_n: number; missing_n: number; estimate: number; max_missing: number };
    kcsi: { now: { overall: number; elements: number; repurchase: number }; y2002_2005: { overall: number; elements: number; repurchase: number } };
    seed: { hospital: number[]; forced: number[] };
}

describe('published figures', () => {
    test("Cronbach's alpha", () => {
        const g = golden.cronbach_attitude;
        const names = Object.keys(g.data[0]!);
        const result = cronbach(Object.fromEntries(names.map((name) => [name, g.data.map((row) => row[name]!)])))!;
        expect(result.alpha).toBeCloseTo(g.raw_alpha, 9);
        expect(result.standardised).toBeCloseTo(g.std_alpha, 8);
        expect(result.averageCorrelation).toBeCloseTo(g.avg_r, 8);
        for (const item of result.items) {
            expect(item.itemRest).toBeCloseTo(g.r_drop[item.item]!, 8);
            expect(item.alphaIfDropped).toBeCloseTo(g.alpha_if_dropped[item.item]!, 8);
        }
    });

    test("Welch's t", () => {
        const g = golden.welch_sleep;
        const result = welch(g.data.g1, g.data.g2)!;
        expect(result.t).toBeCloseTo(g.t, 6);
        expect(result.df).toBeCloseTo(g.df, 5);
        expect(result.p).toBeCloseTo(g.p, 7);
        expect(result.low).toBeCloseTo(g.ci[0], 6);
        expect(result.high).toBeCloseTo(g.ci[1], 6);
    });

    test("Cohen's kappa", () => {
        const g = golden.kappa_2x2;
        const result = cohen(g.m)!;
        expect(result.kappa).toBeCloseTo(g.kappa, 10);
        expect(result.error).toBeCloseTo(g.ase, 6);
        expect(result.low).toBeCloseTo(g.ci[0], 6);
        expect(result.high).toBeCloseTo(g.ci[1], 6);
    });

    test.each(golden.wilson.cases)('Wilson: $x of $n', ({ x, n, lo, hi }) => {
        const result = wilson(x, n)!;
        expect(result.low).toBeCloseTo(lo, 4);
        expect(result.high).toBeCloseTo(hi, 4);
    });

    test('two proportions', () => {
        const g = golden.two_prop_z;
        const result = twoProportions(g.x1, g.n1, g.x2, g.n2)!;
        expect(result.z).toBeCloseTo(g.z, 6);
        expect(result.difference).toBeCloseTo(g.diff, 11);
        // The published interval takes z as 1.96.
        expect(result.wald.low).toBeCloseTo(g.ci[0], 6);
        expect(result.wald.high).toBeCloseTo(g.ci[1], 6);
    });

    test('sample sizes and margins', () => {
        for (const [population, n] of Object.entries(golden.krejcie_morgan.table)) expect(krejcieMorgan(Number(population))).toBe(n);
        expect(100 * marginOfError(golden.moe_poll.n, { share: golden.moe_poll.p })!).toBeCloseTo(golden.moe_poll.moe_pct, 2);
        expect(sampleSize(0.05)).toBe(385);
        expect(sampleSize(0.03, { population: 120_000 })).toBe(1058);
    });

    test('raking', () => {
        const fitted = fitTable(golden.ipf.seed, golden.ipf.rows, golden.ipf.cols);
        fitted.forEach((row, i) => row.forEach((cell, j) => expect(cell).toBeCloseTo(golden.ipf.fit[i]![j]!, 2)));
    });

    test('indices', () => {
        expect(weightedIndex(golden.csi_weighted.s, golden.csi_weighted.w)).toBeCloseTo(golden.csi_weighted.csi, 10);
        expect(acsi(golden.acsi_ohio.x, golden.acsi_ohio.w, 1, 10)).toBeCloseTo(golden.acsi_ohio.score, 8);
        const { now, y2002_2005: before } = golden.kcsi;
        const weights = (one: typeof now): [number, number, number] => [one.overall / 100, one.elements / 100, one.repurchase / 100];
        const elements = [
            { share: 0.5, importance: 0.7 },
            { share: 0.8, importance: 0.3 }
        ];
        expect(kcsi(0.6, elements, 0.4)).toBeCloseTo(kcsi(0.6, elements, 0.4, weights(now))!, 10);
        expect(kcsi(0.6, elements, 0.4)).toBeCloseTo(18 + 29.5 + 8, 10);
        expect(kcsi(0.6, elements, 0.4, weights(before))).not.toBeCloseTo(kcsi(0.6, elements, 0.4)!, 3);
    });

    test('SERVQUAL: perception minus expectation', () => {
        const g = golden.servqual_dim;
        const result = servqual(Object.fromEntries(g.dims.map((name, i) => [name, [{ expected: [g.E[i]!], perceived: [g.P[i]!] }]])));
        g.dims.forEach((name, i) => expect(result.dimensions[name]).toBeCloseTo(g.gap[i]!, 10));
        expect(result.overall).toBeCloseTo(-0.17, 10);
    });

    test('proration within the number that may be missing', () => {
        const g = golden.prorate_gds;
        const answers = [
            ...Array<number>(g.completed_sum).fill(1),
            ...Array<number>(g.completed_n - g.completed_sum).fill(0),
            ...Array<null>(g.missing_n).fill(null)
        ];
        expect(prorated(answers, g.max_missing)).toBeCloseTo(g.estimate, 10);
        expect(prorated([...answers, null], g.max_missing)).toBeUndefined();
    });

    test('the hospital visit: what the parts make, and the ratios on both bases', () => {
        const names = ['queue1', 'register', 'wait', 'consult', 'queue2', 'pay', 'queue3', 'medicine'];
        const steps = names.map((id, i) => ({
            id,
            takes: golden.seed.hospital[i]!,
            productive: id === 'consult',
            waiting: /queue|wait/.test(id),
            after: i ? [names[i - 1]!] : []
        }));
        const result = processTimes(steps, 134.76);
        expect(result.sum).toBeCloseTo(117.58, 10);
        expect(result.critical).toBeCloseTo(117.58, 10);
        expect(result.waiting).toBeCloseTo(108.35, 10);
        expect(result.ratio).toBeCloseTo(0.0481, 4);
        expect(result.ratioOfPath).toBeCloseTo(0.0551, 4);
    });

    test('forced distribution: 10 % of 8 people is one or none, and all are graded', () => {
        const shares = golden.seed.forced.map((percent) => percent / 100);
        expect(forcedDistribution(100, shares)).toEqual([10, 20, 40, 20, 10]);
        expect(forcedDistribution(8, shares)).toEqual([1, 2, 3, 1, 1]);
        for (let n = 0; n < 60; n++) expect(forcedDistribution(n, shares).reduce((a, b) => a + b, 0)).toBe(n);
    });
});
