/** Where data run out, and what must hold for any data. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, percentile } from '../../src/expression/aggregates.js';
import { roundHalfAway } from '../../src/expression/values.js';
import { exactSum } from '../../src/language/types/quantities.js';
import { cohen, fleiss } from '../../src/statistics/agreement.js';
import { auditScore, networkMean } from '../../src/statistics/audits.js';
import { correlation, effectiveSize, variance } from '../../src/statistics/columns.js';
import { deploy, forcedDistribution } from '../../src/statistics/deployment.js';
import { zOf } from '../../src/statistics/distributions.js';
import { driverImportance, penaltyReward } from '../../src/statistics/drivers.js';
import { rollUp, servperf, servqual } from '../../src/statistics/gaps.js';
import { opportunity, prorated } from '../../src/statistics/indices.js';
import { netPromoterScore, topBox } from '../../src/statistics/shares.js';
import { kano, kanoClass } from '../../src/statistics/kano.js';
import { meanInterval, welch } from '../../src/statistics/means.js';
import { marginOfError, newcombe, sampleSize, twoProportions, wilson } from '../../src/statistics/proportions.js';
import { rake } from '../../src/statistics/raking.js';
import { cronbach } from '../../src/statistics/reliability.js';

const NONE = [null, undefined, NaN];

describe('nothing, one value, no variation', () => {
    test('have no figure', () => {
        expect(meanInterval(NONE)).toBeUndefined();
        expect(meanInterval([3])).toBeUndefined();
        expect(meanInterval([1, 2], 0.95, [1, 0])).toBeUndefined();
        expect(welch([1, 1], [2, 2])).toBeUndefined();
        expect(wilson(0, 0)).toBeUndefined();
        expect(newcombe(1, 2, 0, 0)).toBeUndefined();
        expect(twoProportions(0, 5, 0, 9)).toBeUndefined();
        expect(twoProportions(5, 5, 9, 9)).toBeUndefined();
        expect(netPromoterScore(NONE)).toBeUndefined();
        expect(topBox(NONE, 2, { min: 1, max: 7 })).toBeUndefined();
        expect(prorated(NONE, 3)).toBeUndefined();
        expect(cronbach({ a: [1, 2, 3], b: NONE })).toBeUndefined();
        expect(cronbach({ a: [1, 2, 3] })).toBeUndefined();
        expect(driverImportance([1, 2, 3], [4, 4, 4])).toBeUndefined();
        expect(penaltyReward([1, 2], [1, 1], 2, 4)).toBeUndefined();
        expect(kano(NONE, NONE)).toMatchObject({ n: 0, class: undefined, better: undefined, worse: undefined });
        expect(networkMean([null, 3], [2, 0])).toBeUndefined();
        expect(percentile({ values: [] }, 0.5)).toBeUndefined();
    });

    test('binary error is no variation', () => {
        expect(variance([0.1, 0.1, 0.1])).toBe(0);
        expect(variance([0.1 + 0.2, 0.3])).toBe(0);
        expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeUndefined();
        expect(cronbach({ a: [0.1, 0.2, 0.3], b: [0.3, 0.2, 0.1] })).toBeUndefined();
    });

    test('raters who agree because there is one category have no κ', () => {
        expect(cohen([[7]])).toBeUndefined();
        expect(cohen([[7]], 'linear')).toBeUndefined();
        expect(cohen([[7, 0], [0, 0]], 'quadratic')).toBeUndefined(); // prettier-ignore
        expect(fleiss([[3, 0], [3, 0]])).toBeUndefined(); // prettier-ignore
        expect(cohen([[4, 0], [0, 3]])).toMatchObject({ kappa: 1, error: 0, low: 1, high: 1 }); // prettier-ignore
        expect(fleiss([[3, 0], [0, 3]])).toBe(1); // prettier-ignore
    });

    test('everybody and nobody', () => {
        expect(wilson(0, 4)!.low).toBe(0);
        expect(wilson(4, 4)!.high).toBe(1);
        expect(netPromoterScore([10, 9, 10])).toMatchObject({ score: 100, low: 100, high: 100 });
        expect(netPromoterScore([0, 6])).toMatchObject({ score: -100, low: -100, high: -100 });
        expect(marginOfError(50, { population: 50 })).toBe(0);
        expect(marginOfError(1, { population: 1 })).toBe(0);
        expect(sampleSize(0.05, { population: 1 })).toBe(1);
    });
});

describe('what makes no sense is refused', () => {
    const cases: [string, () => unknown][] = [
        ['more answers than people', () => marginOfError(11, { population: 10 })],
        ['a share of 80', () => marginOfError(10, { share: 80 })],
        ['a margin of 5', () => sampleSize(5)],
        ['nobody to ask', () => sampleSize(0.05, { population: 0 })],
        ['certainty', () => zOf(1)],
        ['more than all', () => wilson(3, 2)],
        ['an 11', () => netPromoterScore([11])],
        ['eight of seven points', () => topBox([1], 8, { min: 1, max: 7 })],
        ['a negative weight', () => topBox([1], 1, { min: 1, max: 7 }, [-1])],
        ['raters who left', () => fleiss([[2, 1], [1, 1]])], // prettier-ignore
        ['a table that is not square', () => cohen([[1, 2]])],
        ['a negative count', () => cohen([[1, -1], [1, 1]])], // prettier-ignore
        ['a sixth Kano answer', () => kanoClass(6, 1)],
        ['shares of 90 %', () => forcedDistribution(10, [0.5, 0.4])],
        ['a negative share', () => forcedDistribution(10, [1.5, -0.5])],
        ['a margin without rows', () => rake(2, [{ categories: ['m', 'm'], targets: { m: 0.5, f: 0.5 } }])],
        ['a check worth nothing', () => auditScore([{ area: 'A', points: 0, worth: 0 }])],
        ['weights of 90 %', () => servperf({ A: [[1]] }, { A: 0.9 })]
    ];
    test.each(cases)('%s', (_, run) => expect(run).toThrow(RangeError));
});

describe('worked by hand', () => {
    test('Kano, ties and missing answers', () => {
        // O, M, A, and one that is missing; of a tie M is what may not be overlooked.
        expect(kano([1, 2, 1, 1], [5, 5, 3, NaN])).toMatchObject({
            counts: { A: 1, O: 1, M: 1, I: 0, R: 0, Q: 0 },
            n: 3,
            class: 'M',
            better: 2 / 3,
            worse: -2 / 3
        });
    });

    test('SERVQUAL and SERVPERF with answers missing on either side', () => {
        const pairs = {
            T: [{ expected: [7, null, 6], perceived: [5, 4, null] }],
            R: [{ expected: [6, 6], perceived: [7, 6] }],
            E: [{ expected: [null], perceived: [4] }]
        };
        const found = servqual(pairs, { T: 0.6, R: 0.4, E: 0 });
        expect(found.dimensions).toEqual({ T: -2, R: 0.5, E: undefined });
        expect(found.overall).toBe(-0.75);
        expect(found.weighted).toBeUndefined();
        // Of a respondent first: (5 + 3)/2, (4 + 3)/2, 3; the items alone are 4.5 and 3.
        expect(servperf({ T: [[5, 4, null], [3, 3, 3]], R: [[7, 6]] }, { T: 0.5, R: 0.5 })).toEqual({ dimensions: { T: 3.5, R: 6.5 }, items: { T: [4.5, 3], R: [6.5] }, overall: 5, weighted: 5 }); // prettier-ignore
        expect(rollUp({ Courtesy: 4, Competence: undefined, Access: 2 }, { Courtesy: 'Assurance', Competence: 'Assurance', Access: 'Empathy' })).toEqual({
            Assurance: 4,
            Empathy: 2
        });
    });

    test('an audit: not applicable leaves both sums, unanswered makes it missing', () => {
        const items = [
            { area: 'A', points: 8, worth: 10 },
            { area: 'A', points: null, worth: 10, notApplicable: true },
            { area: 'B', points: 40, worth: 80 }
        ];
        const found = auditScore(items);
        expect(found.total).toBeCloseTo((48 / 90) * 100, 12);
        expect(found.areas).toEqual({ A: 0.8, B: 0.5 });
        expect(auditScore([...items, { area: 'B', points: null, worth: 1 }])).toEqual({ total: undefined, areas: { A: 0.8, B: undefined } });
        expect(networkMean([80, null, 95], [1, 4, 2])).toBe(90);
    });

    test('largest remainder: equal remainders go to the first, whatever binary makes of them', () => {
        expect(forcedDistribution(100, [0.145, 0.855])).toEqual([15, 85]);
        expect(forcedDistribution(7, [0.1, 0.2, 0.4, 0.2, 0.1])).toEqual([1, 1, 3, 1, 1]);
        expect(forcedDistribution(0, [0.3, 0.7])).toEqual([0, 0]);
    });

    test('deployment: ties share the better rank, nothing related has no share', () => {
        const cells = new Map([['n', new Map([['a', 9], ['b', 9], ['c', 1]])]]); // prettier-ignore
        expect(deploy(new Map([['n', 5]]), ['a', 'b', 'c'], cells).map(({ rank }) => rank)).toEqual([1, 1, 3]);
        expect(deploy(new Map([['n', 5]]), ['x'], cells)).toEqual([{ factor: 'x', weight: 0, share: 0, rank: 1 }]);
    });

    test('rounding and point totals are decimal', () => {
        expect([1.005, 2.675, -1.005, 0.5, -0.5].map((value, i) => roundHalfAway(value, i < 3 ? 2 : 0))).toEqual([1.01, 2.68, -1.01, 1, -1]);
        expect(exactSum([21.1, 0.66, 43.21, 52.61])).toBe(117.58);
        expect(opportunity(9, 3)).toBe(15);
        expect(opportunity(4, 9)).toBe(4);
        expect(prorated([2, 4, null], 1)).toBe(9);
        expect(prorated([2, null, null], 1)).toBeUndefined();
    });

    test('raking that cannot be says so', () => {
        // The two margins ask for different shares of the same people.
        const categories = ['x', 'x', 'y', 'y'];
        const found = rake(4, [
            { categories, targets: { x: 0.5, y: 0.5 } },
            { categories, targets: { x: 0.9, y: 0.1 } }
        ]);
        expect(found.converged).toBe(false);
        expect(rake(3, [{ categories: ['x', 'y', null], targets: { x: 0.5, y: 0.5 } }])).toMatchObject({ weights: [1, 1, 1], incomplete: 1, converged: true });
    });
});

describe('for any data', () => {
    const answers = fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }), { minLength: 1, maxLength: 40 });

    test('order does not matter, nor does a factor on all weights, nor do missing answers', () => {
        fc.assert(
            fc.property(
                answers,
                fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 40, maxLength: 40 }),
                fc.integer({ min: 2, max: 9 }),
                (values, all, factor) => {
                    const weights = values.map((_, i) => all[i]!);
                    const score = (of: readonly (number | null)[], by: readonly number[]): number[] => {
                        const nps = netPromoterScore(of, 0.9, by);
                        const mean = meanInterval(of, 0.9, by);
                        return [nps?.score, nps?.low, mean?.mean, mean?.low, topBox(of, 2, { min: 0, max: 10 }, by)].map((each) => each ?? -999);
                    };
                    const expected = score(values, weights);
                    for (const other of [
                        score([...values].reverse(), [...weights].reverse()),
                        score(
                            values,
                            weights.map((weight) => weight * factor)
                        ),
                        score([...values, null], [...weights, 3])
                    ])
                        other.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 8));
                }
            )
        );
    });

    test('intervals of shares lie in their bounds, hold the share, and turn round with it', () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), fc.integer({ min: 1, max: 400 }), fc.nat(400), (n, a, m, b) => {
                const [x, y] = [a % (n + 1), b % (m + 1)];
                const own = wilson(x, n)!;
                expect(own.low).toBeGreaterThanOrEqual(0);
                expect(own.low).toBeLessThanOrEqual(x / n);
                expect(own.high).toBeGreaterThanOrEqual(x / n);
                expect(own.high).toBeLessThanOrEqual(1);
                expect(wilson(n - x, n)!.low).toBeCloseTo(1 - own.high, 12);
                const [forth, back] = [newcombe(x, n, y, m)!, newcombe(y, m, x, n)!];
                expect(forth.low).toBeCloseTo(-back.high, 12);
                expect(forth.low).toBeGreaterThanOrEqual(-1 - 1e-12);
                expect(forth.high).toBeLessThanOrEqual(1 + 1e-12);
            })
        );
    });

    test('more confidence takes a wider interval, more answers a smaller margin', () => {
        fc.assert(
            fc.property(fc.integer({ min: 2, max: 500 }), fc.nat(500), fc.double({ min: 0.5, max: 0.98, noNaN: true }), (n, a, confidence) => {
                const x = a % (n + 1);
                const [narrow, wide] = [wilson(x, n, confidence)!, wilson(x, n, confidence + 0.01)!];
                expect(wide.low).toBeLessThanOrEqual(narrow.low);
                expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
                expect(marginOfError(n + 1, { confidence })!).toBeLessThan(marginOfError(n, { confidence })!);
            })
        );
    });

    test('α and κ never pass 1, and the effective size never the number of rows', () => {
        const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
            minLength: 2,
            maxLength: 30
        });
        fc.assert(
            fc.property(rows, (all) => {
                const found = cronbach({ a: all.map(([a]) => a), b: all.map(([, b]) => b), c: all.map(([, , c]) => c) });
                if (found) expect(found.alpha).toBeLessThanOrEqual(1 + 1e-12);
                const table = [1, 2, 3, 4, 5].map((i) => [1, 2, 3, 4, 5].map((j) => all.filter(([a, b]) => a === i && b === j).length));
                for (const weights of ['none', 'linear', 'quadratic'] as const) {
                    const kappa = cohen(table, weights);
                    if (kappa) expect(kappa.kappa).toBeLessThanOrEqual(1 + 1e-12);
                }
                expect(effectiveSize(all.map(([a]) => a))).toBeLessThanOrEqual(all.length + 1e-9);
            })
        );
    });

    test('a forced distribution adds up, each class within one of its share', () => {
        fc.assert(
            fc.property(fc.nat(500), fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 7 }), (n, parts) => {
                const whole = parts.reduce((a, b) => a + b, 0);
                const shares = parts.map((part) => part / whole);
                const counts = forcedDistribution(n, shares);
                expect(counts.reduce((a, b) => a + b, 0)).toBe(n);
                counts.forEach((count, i) => expect(Math.abs(count - n * shares[i]!)).toBeLessThan(1));
            })
        );
    });

    test('a percentile grows with its share, and equal weights are none', () => {
        fc.assert(
            fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 }), fc.nat(100), fc.nat(100), (values, a, b) => {
                const [p, q] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
                expect(percentile({ values }, p)!).toBeLessThanOrEqual(percentile({ values }, q)! + 1e-9);
                expect(percentile({ values, weights: values.map(() => 3) }, p)!).toBeCloseTo(percentile({ values }, p)!, 9);
                expect(median({ values })).toBeCloseTo(percentile({ values }, 0.5)!, 12);
            })
        );
    });
});
