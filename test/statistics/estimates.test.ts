import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driverImportance, improvementPotential } from '../../src/statistics/drivers.js';
import { combined, meanDifference, normalInterval, summaryInterval } from '../../src/statistics/estimates.js';
import { meanSummary } from '../../src/statistics/samples.js';
import { meanInterval, welch } from '../../src/statistics/means.js';

const golden = JSON.parse(readFileSync(new URL('../fixtures/golden.json', import.meta.url), 'utf8')) as {
    welch_sleep: { data: { g1: number[]; g2: number[] }; p: number; ci: [number, number] };
};
const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 40 });

describe('means', () => {
    test('by hand: 1, 2 and 6 with weights 2, 1, 1', () => {
        // Σwx/Σw = 10/4; Σw(x − x̄)² = 2·2.25 + 0.25 + 12.25 = 17; n = 16/6; variance 17/4 · (8/3)/(5/3).
        const found = meanSummary({ values: [1, 2, 6], weights: [2, 1, 1] })!;
        expect(found.mean).toBe(2.5);
        expect(found.effectiveN).toBeCloseTo(8 / 3, 12);
        expect(found.variance).toBeCloseTo(6.8, 12);
    });

    test('without weights are the usual ones', () => {
        fc.assert(
            fc.property(answers, (values) => {
                const own = summaryInterval(meanSummary({ values })!);
                const usual = meanInterval(values)!;
                expect(own.low).toBeCloseTo(usual.low, 9);
                expect(own.high).toBeCloseTo(usual.high, 9);
            })
        );
    });

    test('do not change when every weight is multiplied by the same number', () => {
        fc.assert(
            fc.property(answers, fc.integer({ min: 1, max: 9 }), (values, factor) => {
                const [a, b] = [meanSummary({ values }), meanSummary({ values, weights: values.map(() => factor) })];
                expect(b!.variance).toBeCloseTo(a!.variance, 9);
                expect(b!.effectiveN).toBeCloseTo(a!.effectiveN, 9);
            })
        );
    });

    test('have none below two values, and no negative weights', () => {
        expect(meanSummary({ values: [3] })).toBeUndefined();
        expect(meanSummary({ values: [3, 4], weights: [1, 0] })).toBeUndefined();
        expect(() => meanSummary({ values: [3, 4], weights: [1, -1] })).toThrow(RangeError);
    });
});

describe('differences', () => {
    test("are Welch's, as R gives them", () => {
        const { data, p, ci } = golden.welch_sleep;
        const found = meanDifference(meanSummary({ values: data.g1 })!, meanSummary({ values: data.g2 })!);
        expect(found.test?.p).toBeCloseTo(p, 7);
        expect(found.low).toBeCloseTo(ci[0], 6);
        expect(found.high).toBeCloseTo(ci[1], 6);
        expect(found.difference).toBeCloseTo(welch(data.g1, data.g2)!.difference, 12);
    });

    test('of two that do not vary are exact', () => {
        const same = (value: number) => meanSummary({ values: [value, value, value] })!;
        expect(meanDifference(same(4), same(3))).toEqual({ difference: 1, low: 1, high: 1 });
    });

    test('of independent figures add their variances', () => {
        const found = combined(
            [
                { value: 80, error: 3 },
                { value: 60, error: 4 }
            ],
            [1, -1]
        );
        expect(found).toEqual({ value: 20, error: 5 });
        expect(normalInterval(found).low).toBeCloseTo(20 - 5 * 1.959963985, 8);
    });
});

describe('drivers', () => {
    test('matter as much as they go with the outcome, over the rows that have both', () => {
        const found = driverImportance([1, 2, 3, 4, null, 9], [10, 20, 30, 40, 50, null])!;
        expect(found.importance).toBeCloseTo(1, 12);
        expect(found).toMatchObject({ performance: 25, n: 4 });
        expect(driverImportance([1, 2], [1, 2])).toBeUndefined();
        expect(driverImportance([1, 2, 3], [4, 4, 4])).toBeUndefined();
    });

    test('promise nothing where they are perfect, or go with nothing', () => {
        expect(improvementPotential(0.5, 60, 0, 100)).toBeCloseTo(0.2, 12);
        expect(improvementPotential(-0.5, 60, 0, 100)).toBe(0);
        expect(improvementPotential(0.9, 100, 0, 100)).toBe(0);
        expect(() => improvementPotential(1, 1, 5, 5)).toThrow(RangeError);
    });
});
