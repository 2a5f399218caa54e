import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviation, effectiveSize, mean, median, netPromoters, percentile, sum, topBox } from '../../src/expression/aggregates.js';

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });
const weighted = fc
    .array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 30 })
    .map((pairs) => ({ values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight / 10) }));

describe('aggregates', () => {
    it('have no value for no values', () => {
        for (const fn of [sum, mean, median, deviation, netPromoters]) expect(fn({ values: [] })).toBeUndefined();
        expect(percentile({ values: [] }, 0.9)).toBeUndefined();
    });

    // R: quantile(c(15, 20, 35, 40, 50), c(.05, .3, .4, .5, 1), type = 7); also PostgreSQL percentile_cont.
    it.each([
        [0.05, 16],
        [0.3, 23],
        [0.4, 29],
        [0.5, 35],
        [1, 50],
        [0, 15]
    ])('percentile %d interpolates as percentile_cont', (p, expected) => expect(percentile({ values: [50, 15, 40, 20, 35] }, p)).toBeCloseTo(expected, 12));

    it('weighted percentiles follow the weighted distribution', () => {
        expect(median({ values: [1, 2, 3], weights: [100, 1, 1] })).toBeCloseTo(1, 2);
        expect(median({ values: [1, 2, 3], weights: [1, 1, 2] })!).toBeGreaterThan(2);
    });

    it('are those of no weights when all weights are equal', () => {
        fc.assert(
            fc.property(numbers, fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (values, weight, p) => {
                const weights = values.map((_, at) => weight * (at === 0 ? 1 + 1e-13 : 1));
                const sample = { values, weights };
                expect(mean(sample)).toBeCloseTo(mean({ values })!, 8);
                expect(percentile(sample, p)).toBeCloseTo(percentile({ values }, p)!, 5);
                expect(effectiveSize(sample)).toBeCloseTo(values.length, 6);
                if (values.length > 1) expect(deviation(sample)).toBeCloseTo(deviation({ values })!, 6);
            })
        );
    });

    it('do not change when all weights are multiplied', () => {
        fc.assert(
            fc.property(weighted, fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (sample, factor, p) => {
                const scaled = { values: sample.values, weights: sample.weights.map((weight) => weight * factor) };
                expect(percentile(scaled, p)).toBeCloseTo(percentile(sample, p)!, 6);
                if (sample.values.length > 1) expect(deviation(scaled)).toBeCloseTo(deviation(sample)!, 6);
            })
        );
    });

    it('percentiles rise with p and stay among the values', () => {
        fc.assert(
            fc.property(weighted, (sample) => {
                const found = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((p) => percentile(sample, p)!);
                for (let at = 1; at < found.length; at++) expect(found[at]!).toBeGreaterThanOrEqual(found[at - 1]! - 1e-9);
                expect(found[0]!).toBeGreaterThanOrEqual(Math.min(...sample.values) - 1e-9);
                expect(found.at(-1)!).toBeLessThanOrEqual(Math.max(...sample.values) + 1e-9);
            })
        );
    });

    it('deviation divides by n − 1', () => {
        // R: sd(c(2, 4, 4, 4, 5, 5, 7, 9))
        expect(deviation({ values: [2, 4, 4, 4, 5, 5, 7, 9] })).toBeCloseTo(2.138089935299395, 12);
        expect(deviation({ values: [3] })).toBeUndefined();
    });

    it('net promoters: 9 and 10 less 0 to 6, in points', () => {
        expect(netPromoters({ values: [10, 9, 8, 7, 6, 0] })).toBe(0);
        expect(netPromoters({ values: [10, 10, 9, 3] })).toBe(50);
        expect(netPromoters({ values: [0] })).toBe(-100);
        // From counts: 55 % less 45 % as shares are 10.000000000000009 or 9.999999999999998.
        for (let n = 1; n <= 40; n++)
            for (let promoters = 0; promoters <= n; promoters++)
                expect(netPromoters({ values: Array.from({ length: n }, (_, at) => (at < promoters ? 10 : 0)) })).toBe((100 * (2 * promoters - n)) / n);
        expect(netPromoters({ values: [10, 0, 8], weights: [2, 1, 1] })).toBe(25);
    });

    it('top box counts scale points from the good end', () => {
        expect(topBox({ values: [1, 2, 3, 4, 5] }, 2, [1, 5])).toBe(0.4);
        expect(topBox({ values: [1, 1, 3, 4, 5] }, 1, [1, 5], true)).toBe(0.4);
    });
});
