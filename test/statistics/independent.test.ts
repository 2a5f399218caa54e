/** Every method against figures of software that we did not write, on data that golden.json does not have. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { percentile } from '../../src/expression/aggregates.js';
import { cohen, fleiss } from '../../src/statistics/agreement.js';
import { normalQuantile, normalTwoSided, studentQuantile, studentTwoSided } from '../../src/statistics/distributions.js';
import { driverImportance, penaltyReward } from '../../src/statistics/drivers.js';
import { summaryInterval } from '../../src/statistics/estimates.js';
import { meanSummary } from '../../src/statistics/samples.js';
import { netPromoterScore } from '../../src/statistics/shares.js';
import { meanInterval, welch } from '../../src/statistics/means.js';
import { marginOfError, newcombe, sampleSize, twoProportions, wilson } from '../../src/statistics/proportions.js';
import { rake } from '../../src/statistics/raking.js';
import { cronbach } from '../../src/statistics/reliability.js';
import { near } from './near.js';

type Numbers = readonly number[];
interface Figures {
    distributions: {
        normal: [number, number][];
        student: [number, number, number][];
        twoSided: [number, number, number][];
        normalTwoSided: [number, number][];
    };
    wilson: [number, number, number, number, number][];
    newcombe: [number, number, number, number, number, number][];
    twoProportions: [number, number, number, number, number, number][];
    welch: { a: Numbers; b: Numbers; t: number; df: number; p: number; low90: number; high90: number }[];
    mean: { values: Numbers; mean: number; low: number; high: number }[];
    weightedMean: { values: Numbers; weights: Numbers; mean: number; effectiveN: number; low: number; high: number }[];
    alpha: {
        rows: (number | null)[][];
        alpha: number;
        n?: number;
        ifDropped?: Numbers;
        itemRest?: Numbers;
        averageCorrelation?: number;
        standardised?: number;
    }[];
    cohen: [number[][], 'none' | 'linear' | 'quadratic', number, number][];
    fleiss: [number[][], number][];
    penaltyReward: { y: Numbers; x: Numbers; low: number; high: number; coefficients: [number, number, number] };
    driver: { y: Numbers; x: Numbers; r: number };
    rake: { columns: string[][]; targets: Record<string, number>[]; weights: Numbers; effectiveN: number };
    nps: { values: Numbers; score: number; low: number; high: number };
    percentiles: { values: Numbers; of: [number, number][] };
    margin: [number, number, number, number | null, number][];
    sample: [number, number, number, number | null, number][];
}
const figures = JSON.parse(readFileSync(new URL('../fixtures/statistics/independent.json', import.meta.url), 'utf8')) as Figures;

describe('distributions', () => {
    test('quantiles', () => {
        for (const [p, z] of figures.distributions.normal) near(normalQuantile(p), z, p);
        for (const [p, df, t] of figures.distributions.student) near(studentQuantile(p, df), t, { p, df });
    });

    test('tails, however small', () => {
        const relative = (actual: number, expected: number, about: unknown): void =>
            expect(Math.abs(actual / expected - 1), `${actual}, not ${expected}: ${JSON.stringify(about)}`).toBeLessThan(1e-9);
        for (const [t, df, p] of figures.distributions.twoSided) relative(studentTwoSided(t, df), p, { t, df });
        for (const [z, p] of figures.distributions.normalTwoSided) relative(normalTwoSided(z), p, z);
    });
});

describe('shares', () => {
    test('Wilson', () => {
        for (const [x, n, confidence, low, high] of figures.wilson) {
            const found = wilson(x, n, confidence)!;
            near(found.low, low, { x, n, confidence });
            near(found.high, high, { x, n, confidence });
            if (x === 0) expect(found.low).toBe(0);
            if (x === n) expect(found.high).toBe(1);
        }
    });

    test('Newcombe, with zero counts too', () => {
        for (const [a, b, c, d, low, high] of figures.newcombe) {
            const found = newcombe(a, b, c, d)!;
            near(found.low, low, [a, b, c, d]);
            near(found.high, high, [a, b, c, d]);
        }
    });

    test('two proportions', () => {
        for (const [a, b, c, d, z, p] of figures.twoProportions) {
            const found = twoProportions(a, b, c, d)!;
            near(found.z, z, [a, b, c, d]);
            near(found.p, p, [a, b, c, d]);
        }
    });

    test('margins and sizes', () => {
        for (const [n, share, confidence, population, margin] of figures.margin)
            near(marginOfError(n, { share, confidence, ...(population === null ? {} : { population }) }), margin, n);
        for (const [margin, share, confidence, population, n] of figures.sample)
            expect(sampleSize(margin, { share, confidence, ...(population === null ? {} : { population }) })).toBe(n);
    });
});

describe('means', () => {
    test("Welch's test", () => {
        for (const { a, b, t, df, p, low90, high90 } of figures.welch) {
            const found = welch(a, b, 0.9)!;
            for (const [actual, expected] of [
                [found.t, t],
                [found.df, df],
                [found.p, p],
                [found.low, low90],
                [found.high, high90]
            ] as const)
                near(actual, expected, { a, b });
        }
    });

    test('t intervals', () => {
        for (const { values, mean, low, high } of figures.mean) {
            const found = meanInterval([...values, null, undefined, NaN])!;
            near(found.mean, mean, values);
            near(found.low, low, values);
            near(found.high, high, values);
        }
    });

    test('weighted', () => {
        for (const { values, weights, mean, effectiveN, low, high } of figures.weightedMean) {
            const summary = meanSummary({ values, weights })!;
            near(summary.mean, mean);
            near(summary.effectiveN, effectiveN);
            const interval = summaryInterval(summary);
            near(interval.low, low);
            near(interval.high, high);
            const column = meanInterval([...values, null], 0.95, [...weights, 7])!;
            near(column.low, low);
            near(column.high, high);
        }
    });

    test('percentiles', () => {
        for (const [q, value] of figures.percentiles.of) near(percentile(figures.percentiles, q), value, q);
    });
});

describe('scales and raters', () => {
    test("Cronbach's α: high, negative, with missing answers", () => {
        for (const { rows, alpha, n, ifDropped, itemRest, averageCorrelation, standardised } of figures.alpha) {
            const found = cronbach(Object.fromEntries(rows[0]!.map((_, j) => [`i${j}`, rows.map((row) => row[j])])))!;
            near(found.alpha, alpha);
            if (n !== undefined) expect(found.n).toBe(n);
            ifDropped?.forEach((expected, j) => near(found.items[j]!.alphaIfDropped, expected, 'if dropped'));
            itemRest?.forEach((expected, j) => near(found.items[j]!.itemRest, expected, 'item–rest'));
            if (averageCorrelation !== undefined) near(found.averageCorrelation, averageCorrelation, 'r');
            if (standardised !== undefined) near(found.standardised, standardised, 'standardised');
        }
        expect(Math.min(...figures.alpha.map(({ alpha }) => alpha))).toBeLessThan(0);
    });

    test("Cohen's κ with its standard error", () => {
        for (const [table, weights, kappa, error] of figures.cohen) {
            const found = cohen(table, weights)!;
            near(found.kappa, kappa, { table, weights });
            near(found.error, error, { table, weights });
        }
    });

    test("Fleiss' κ", () => {
        for (const [counts, kappa] of figures.fleiss) near(fleiss(counts), kappa, counts);
    });
});

describe('drivers, raking, promoters', () => {
    test('penalty and reward are the coefficients of least squares', () => {
        const { y, x, low, high, coefficients } = figures.penaltyReward;
        const found = penaltyReward(y, x, low, high)!;
        near(found.base, coefficients[0]);
        near(found.penalty, coefficients[1]);
        near(found.reward, coefficients[2]);
        near(driverImportance(figures.driver.y, figures.driver.x)!.importance, figures.driver.r);
    });

    test('raked weights', () => {
        const { columns, targets, weights, effectiveN } = figures.rake;
        const found = rake(
            columns[0]!.length,
            columns.map((categories, at) => ({ categories, targets: targets[at]! }))
        );
        expect(found.converged).toBe(true);
        found.weights.forEach((weight, at) => expect(weight).toBeCloseTo(weights[at]!, 8));
        expect(found.effectiveN).toBeCloseTo(effectiveN, 7);
    });

    test('promoters', () => {
        const { values, score, low, high } = figures.nps;
        const found = netPromoterScore([...values, null])!;
        near(found.score, score);
        near(found.low, low);
        near(found.high, high);
    });
});
