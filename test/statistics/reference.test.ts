/** Some hundred random cases with missing answers, weights and ties against R, SciPy, statsmodels, scikit-learn and exact arithmetic (test/statistics/reference). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as statistics from '../../src/statistics/index.js';
import type { Column } from '../../src/statistics/index.js';
import { near } from './near.js';

type Answers = (number | null)[];
type Numbers = number[];
type Credits = Record<'none' | 'linear' | 'quadratic', number>;
interface AlphaFigures {
    n: number;
    alpha: number;
    averageCorrelation: number;
    deviations: Numbers;
    itemRest: Numbers;
    dropped?: Numbers;
}
interface Reference {
    means: {
        x: Answers;
        w: Numbers;
        mean: number;
        deviation: number;
        low: number;
        high: number;
        effectiveN: number;
        top: [number, number, number];
        promoters: Answers;
        net: [number, number];
        quantiles: [number, number][];
        unweighted: [number, number][];
        r: { mean: number; deviation: number; plain: [number, number, number] };
    }[];
    welch: { a: Answers; b: Answers; v: Numbers; w: Numbers; plain: Numbers; weighted: Numbers }[];
    shares: { counts: [number, number, number, number]; confidence: number; wilson: Numbers; newcombe: Numbers; z: Numbers | null }[];
    alphas: { rows: Answers[]; w: Numbers; pingouin: number; r: AlphaFigures & { standardised: number; weighted?: AlphaFigures } }[];
    raters: {
        columns: Answers[];
        w: Numbers;
        categories: Numbers;
        cohen: Credits;
        errors: Credits;
        weighted: Credits;
        fleiss: number;
        gwet: [number, number];
        r?: Record<keyof Credits, [number, number]>;
    }[];
    drivers: {
        x: Answers;
        y: Answers;
        w: Numbers;
        coefficients: Numbers;
        errors: Numbers;
        p: Numbers;
        correlation: number;
        r: { coefficients: Numbers; errors: Numbers; df: number; correlation: number };
    }[];
    gaps: {
        expected: Record<string, Answers[]>;
        perceived: Record<string, Answers[]>;
        w: Numbers;
        plain: Record<string, number>;
        dimensions: Record<string, number>;
        overall: number;
        weighted: number;
    }[];
    kano: { present: Answers; absent: Answers; w: Numbers; counts: object; shares: Record<string, number>; better: number | null; worse: number | null }[];
    raking: { columns: string[][]; targets: Record<string, number>[]; base: Numbers; r: { plain: Numbers; based: Numbers } }[];
    tables: { seed: Numbers[]; rows: Numbers; columns: Numbers; r: Numbers[] }[];
    parts: { n: number; percent: Numbers; counts: Numbers }[];
    long: { n: number; sum: number; mean: number; deviation: number; weights: number; effectiveN: number; weightedMean: number };
    diagnoses: Numbers[];
}
const reference = JSON.parse(readFileSync(new URL('../fixtures/statistics/reference.json', import.meta.url), 'utf8')) as Reference;

/** The same as a typed array, NaN where missing. */
const typed = (column: Answers): Float64Array => Float64Array.from(column, (value) => value ?? NaN);

function all(actual: readonly (number | undefined)[], expected: readonly number[], about: unknown): void {
    expect(actual.length).toBe(expected.length);
    actual.forEach((value, at) => near(value, expected[at]!, about));
}

describe('means, spread, shares', () => {
    test.each(reference.means.map((one, at) => [at, one] as const))('case %d', (_, one) => {
        for (const [x, w] of [
            [one.x, one.w],
            [typed(one.x), typed(one.w)]
        ] as [Column, Column][]) {
            const found = statistics.meanInterval(x, 0.95, w)!;
            all([found.mean, found.low, found.high, found.effectiveN], [one.mean, one.low, one.high, one.effectiveN], one);
            all([found.mean, statistics.standardDeviation(x, w)], [one.r.mean, one.r.deviation], one);
            const plain = statistics.meanInterval(x)!;
            all([plain.mean, plain.low, plain.high], one.r.plain, one);
            const top = statistics.topBoxInterval(x, 2, { min: 1, max: 7 }, { weights: w })!;
            all([top.share, top.low, top.high, statistics.topBox(x, 2, { min: 1, max: 7 }, w)], [...one.top, one.top[0]], one);
            for (const [p, value] of one.quantiles) near(statistics.percentile(x, p, w), value, { p, one });
            for (const [p, value] of one.unweighted) near(statistics.percentile(x, p), value, { p, one });
        }
        const promoters = statistics.netPromoterScore(one.promoters, 0.95, one.w)!;
        all([promoters.score, promoters.error], one.net, one);
    });

    test("Welch's test, with and without weights", () => {
        for (const one of reference.welch) {
            const plain = statistics.welch(one.a, one.b)!;
            all([plain.t, plain.df, plain.p], one.plain, one);
            const weighted = statistics.welch(typed(one.a), typed(one.b), 0.95, { first: one.v, second: one.w })!;
            all([weighted.t, weighted.df, weighted.p, weighted.low, weighted.high], one.weighted, one);
        }
    });

    test('Wilson, Newcombe, two proportions', () => {
        for (const { counts, confidence, ...expected } of reference.shares) {
            const [x, n, y, m] = counts;
            const wilson = statistics.wilson(x, n, confidence)!;
            all([wilson.low, wilson.high], expected.wilson, counts);
            const newcombe = statistics.newcombe(x, n, y, m, confidence)!;
            all([newcombe.low, newcombe.high], expected.newcombe, counts);
            const compared = statistics.compareShares({ share: x / n, effectiveN: n }, { share: y / m, effectiveN: m }, confidence);
            if (expected.z) all([compared?.z, compared?.p, compared?.newcombe.low], [...expected.z, newcombe.low], counts);
            else expect(compared).toBeUndefined();
        }
    });

    test('half a million values far from 0 lose no figures', () => {
        const { n, ...expected } = reference.long;
        const [values, weights] = [new Float64Array(n), new Float64Array(n)];
        let state = 1;
        for (let i = 0; i < n; i++) {
            state = (Math.imul(1664525, state) + 1013904223) >>> 0;
            values[i] = 1e8 + state / 2 ** 32;
            weights[i] = 0.1 + (state % 7) / 10;
        }
        const exact = (actual: number | undefined, wanted: number): void => expect(Math.abs(actual! / wanted - 1)).toBeLessThan(4e-15);
        exact(statistics.meanInterval(values)!.mean, expected.mean);
        exact(statistics.weightedIndex(values, weights), expected.weightedMean);
        exact(statistics.effectiveSize(weights), expected.effectiveN);
        // The mean itself is rounded to eight places after the point here.
        expect(Math.abs(statistics.standardDeviation(values)! / expected.deviation - 1)).toBeLessThan(1e-14);
    });
});

describe('scales, raters, drivers', () => {
    test("Cronbach's α with item statistics", () => {
        for (const one of reference.alphas) {
            const names = one.rows[0]!.map((_, j) => `i${j}`);
            const columns = Object.fromEntries(names.map((name, j) => [name, one.rows.map((row) => row[j]!)]));
            const check = (found: statistics.Reliability, expected: AlphaFigures): void => {
                expect(found.n).toBe(expected.n);
                all([found.alpha, found.averageCorrelation], [expected.alpha, expected.averageCorrelation], one);
                all(
                    found.items.map(({ deviation }) => deviation),
                    expected.deviations,
                    one
                );
                all(
                    found.items.map(({ itemRest }) => itemRest),
                    expected.itemRest,
                    one
                );
                if (expected.dropped)
                    all(
                        found.items.map(({ alphaIfDropped }) => alphaIfDropped),
                        expected.dropped,
                        one
                    );
            };
            const plain = statistics.cronbach(columns)!;
            check(plain, one.r);
            all([plain.alpha, plain.standardised], [one.pingouin, one.r.standardised], one);
            if (one.r.weighted) check(statistics.cronbach(columns, one.w)!, one.r.weighted);
        }
    });

    test('κ of two and of three raters', () => {
        for (const one of reference.raters) {
            const [a, b] = one.columns as [Answers, Answers];
            for (const credit of ['none', 'linear', 'quadratic'] as const) {
                const found = statistics.kappaOfTwo(a, typed(b), { credit, categories: one.categories })!;
                all([found.kappa, found.error], [one.cohen[credit], one.errors[credit]], { credit, one });
                if (one.r) all([found.kappa, found.error], one.r[credit], { credit, one });
                const weighted = statistics.kappaOfTwo(a, b, { credit, categories: one.categories, weights: one.w })!;
                near(weighted.kappa, one.weighted[credit], { credit, one });
            }
            const several = statistics.kappaOfMany(one.columns)!;
            all([several.kappa, several.kappa, several.error], [one.fleiss, ...one.gwet], one);
        }
        expect(reference.raters.filter(({ r }) => r).length).toBeGreaterThan(10);
    });

    test('penalty, reward and importance by weighted least squares', () => {
        for (const one of reference.drivers) {
            const found = statistics.penaltyReward(one.y, one.x, 2, 6, one.w)!;
            const figures = [found.base, found.penalty, found.reward];
            all(figures, one.coefficients, one);
            all(figures, one.r.coefficients, one);
            const errors = [found.errors!.base, found.errors!.penalty, found.errors!.reward];
            all(errors, one.errors, one);
            all(errors, one.r.errors, one);
            all([found.p!.penalty, found.p!.reward, found.df], [...one.p, one.r.df], one);
            const driver = statistics.driverImportance(one.y, typed(one.x), one.w)!;
            all([driver.importance, driver.importance], [one.correlation, one.r.correlation], one);
        }
    });

    test('gaps by respondent and dimension', () => {
        for (const one of reference.gaps) {
            const pairs = Object.fromEntries(
                Object.entries(one.expected).map(([name, columns]) => [name, columns.map((expected, j) => ({ expected, perceived: one.perceived[name]![j]! }))])
            );
            for (const [name, gap] of Object.entries(statistics.servqual(pairs).dimensions)) near(gap, one.plain[name]!, one);
            const found = statistics.servqual(pairs, { T: 20, R: 50, A: 30 }, one.w);
            for (const [name, gap] of Object.entries(found.dimensions)) near(gap, one.dimensions[name]!, one);
            all([found.overall, found.weighted], [one.overall, one.weighted], one);
        }
    });

    test('Kano', () => {
        for (const one of reference.kano) {
            const found = statistics.kano(one.present, one.absent, one.w);
            expect(Object.fromEntries(Object.entries(found.counts).filter(([, count]) => count > 0))).toEqual(one.counts);
            for (const [name, share] of Object.entries(one.shares)) near(found.shares[name as statistics.KanoClass], share, one);
            for (const side of ['better', 'worse'] as const)
                if (one[side] === null) expect(found[side]).toBeUndefined();
                else near(found[side], one[side], one);
        }
    });
});

describe('weights and parts', () => {
    test('raking, from equal weights and from weights of a design', () => {
        for (const { columns, targets, base, r } of reference.raking) {
            const margins = columns.map((categories, at) => ({ categories, targets: targets[at]! }));
            for (const [expected, options] of [
                [r.plain, {}],
                [r.based, { base }]
            ] as const) {
                const found = statistics.rake(base.length, margins, { tolerance: 1e-14, ...options });
                expect(found.converged).toBe(true);
                found.weights.forEach((weight, at) => expect(Math.abs(weight / expected[at]! - 1)).toBeLessThan(1e-9));
            }
        }
    });

    test('tables of counts', () => {
        for (const { seed, rows, columns, r } of reference.tables)
            statistics
                .fitTable(seed, rows, columns, { tolerance: 1e-13 })
                .forEach((row, i) => row.forEach((cell, j) => expect(Math.abs(cell / r[i]![j]! - 1)).toBeLessThan(1e-9)));
    });

    test('parts by the largest remainder', () => {
        for (const { n, percent, counts } of reference.parts)
            expect(
                statistics.forcedDistribution(
                    n,
                    percent.map((part) => part / 100)
                )
            ).toEqual(counts);
    });
});
