/** Weights of rows: what they mean in every method, and where data with them run out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as statistics from '../../src/statistics/index.js';

type Answers = readonly (number | null)[];
const SCALE = { min: 1, max: 7 };

/** Every method that takes weights of rows, as one list of numbers that a weight may change and the number of rows may not. */
const METHODS: Record<string, (x: Answers, y: Answers, weights?: readonly (number | null)[]) => (number | undefined)[]> = {
    mean: (x, _, w) => [statistics.meanInterval(x, 0.9, w)?.mean],
    'top box': (x, _, w) => [statistics.topBox(x, 2, SCALE, w)],
    promoters: (x, _, w) => [statistics.netPromoterScore(x, 0.9, w)?.score],
    alpha: (x, y, w) => {
        const found = statistics.cronbach({ x, y, z: x.map((value, i) => (value === null ? null : (value + i) % 7)) }, w);
        return [found?.alpha, ...(found?.items.flatMap(({ mean, itemRest, alphaIfDropped }) => [mean, itemRest, alphaIfDropped]) ?? [])];
    },
    'two raters': (x, y, w) => [statistics.kappaOfTwo(x, y, { ...(w ? { weights: w } : {}), credit: 'quadratic', categories: [1, 2, 3, 4, 5, 6, 7] })?.kappa],
    'several raters': (x, y, w) => [statistics.kappaOfMany([x, y, x], w ? { weights: w } : {})?.kappa],
    gaps: (x, y, w) => [statistics.servqual({ T: [{ expected: x, perceived: y }, { expected: y, perceived: [...x].reverse() }] }, undefined, w).dimensions['T']], // prettier-ignore
    performance: (x, y, w) => [statistics.servperf({ T: [x, y] }, undefined, w).overall],
    driver: (x, y, w) => [statistics.driverImportance(x, y, w)?.importance, statistics.driverImportance(x, y, w)?.performance],
    penalty: (x, y, w) => {
        const found = statistics.penaltyReward(x, y, 2, 5, w);
        return [found?.base, found?.penalty, found?.reward];
    },
    kano: (x, y, w) => {
        const five = (values: Answers): Answers => values.map((value) => (value === null ? null : Math.min(value, 5)));
        const found = statistics.kano(five(x), five(y), w);
        return [found.better, found.worse, ...Object.values(found.shares)];
    }
};

const rows = fc.array(fc.tuple(fc.option(fc.integer({ min: 1, max: 7 })), fc.option(fc.integer({ min: 1, max: 7 })), fc.integer({ min: 1, max: 4 })), {
    minLength: 4,
    maxLength: 25
});

function alike(actual: readonly (number | undefined)[], expected: readonly (number | undefined)[]): void {
    expect(actual.length).toBe(expected.length);
    actual.forEach((value, at) => {
        if (expected[at] === undefined || value === undefined) expect(value).toBe(expected[at]);
        else expect(value).toBeCloseTo(expected[at], 8);
    });
}

describe.each(Object.entries(METHODS))('%s', (name, method) => {
    test('a row that weighs 3 is that row three times', () => {
        fc.assert(
            fc.property(rows, (all) => {
                const repeated = all.flatMap(([x, y, w]) => Array.from({ length: w }, () => [x, y] as const));
                // Where the answers of a row depend on its place, repeating moves them.
                if (name === 'alpha' || name === 'gaps') return;
                const weighted = method(
                    all.map(([x]) => x),
                    all.map(([, y]) => y),
                    all.map(([, , w]) => w)
                );
                // How many rows a figure takes is counted without weights.
                if (weighted[0] === undefined) return;
                alike(
                    weighted,
                    method(
                        repeated.map(([x]) => x),
                        repeated.map(([, y]) => y)
                    )
                );
            })
        );
    });

    test('equal weights are none, a factor changes nothing, a missing weight is 1', () => {
        fc.assert(
            fc.property(rows, fc.double({ min: 0.01, max: 100, noNaN: true }), (all, factor) => {
                const [x, y, w] = [all.map(([each]) => each), all.map(([, each]) => each), all.map(([, , each]) => each)];
                alike(method(x, y, w.map(() => factor)), method(x, y)); // prettier-ignore
                alike(method(x, y, w.map((weight) => weight * factor)), method(x, y, w)); // prettier-ignore
                alike(method(x, y, w.map((weight) => (weight === 1 ? null : weight))), method(x, y, w)); // prettier-ignore
            })
        );
    });

    test('a row that weighs nothing is not there', () => {
        fc.assert(
            fc.property(rows, (all) => {
                if (name === 'alpha' || name === 'gaps') return;
                const more = [...all.map(([x, y, w]) => [x, y, w] as const), [7, 1, 0] as const];
                alike(
                    method(
                        more.map(([x]) => x),
                        more.map(([, y]) => y),
                        more.map(([, , w]) => w)
                    ),
                    method(
                        all.map(([x]) => x),
                        all.map(([, y]) => y),
                        all.map(([, , w]) => w)
                    )
                );
            })
        );
    });

    test.each([
        ['fewer weights than rows', [1, 1]],
        ['a negative weight', [1, -1, 1, 1]],
        ['an infinite weight', [1, Infinity, 1, 1]]
    ])('%s is an error', (_, weights) => expect(() => method([1, 2, 6, 7], [2, 2, 7, 6], weights)).toThrow(RangeError));

    test('columns of different length are an error, or only one is used', () => {
        if (method.toString().includes('(x, _, w)')) return;
        expect(() => method([1, 2, 6, 7], [2, 2, 7])).toThrow(/as many/);
    });

    test('nothing, one row, and no variation give no figure or the plain one, never NaN', () => {
        for (const [x, y] of [
            [[], []],
            [[4], [5]],
            [
                [null, null],
                [null, null]
            ],
            [
                [4, 4, 4],
                [4, 4, 4]
            ],
            [
                [1, 7],
                [7, 1]
            ]
        ] as [Answers, Answers][]) {
            for (const value of [...method(x, y), ...method(x, y, x.map(() => 0)), ...method(x, y, x.map(() => 0.1))]) expect(value).not.toBeNaN(); // prettier-ignore
        }
    });
});

describe('the effective number of rows', () => {
    test('takes the place of n in intervals, so that a doubled row adds nothing to them', () => {
        const [x, w] = [
            [7, 6, 4, 2, 5],
            [3, 1, 1, 2, 1]
        ];
        const found = statistics.topBoxInterval(x, 2, SCALE, { weights: w })!;
        expect(found).toMatchObject({ share: 0.5, n: 5, effectiveN: 4 });
        expect(found.low).toBe(statistics.wilson(2, 4)!.low);
        expect(statistics.netPromoterScore([10, 0, 8], 0.95, [1, 1, 2])).toMatchObject({ n: 3, promoters: 1, detractors: 1, score: 0 });
        expect(statistics.netPromoterScore([10, 0, 8], 0.95, [1, 1, 2])!.error).toBeCloseTo(100 * Math.sqrt(0.5 / (16 / 6)), 12);
    });

    test('of one row with all the weight leaves no interval', () => {
        expect(statistics.meanInterval([3, 4], 0.95, [1, 0])).toBeUndefined();
        expect(statistics.welch([3, 4, 5], [1, 2], 0.95, { second: [0, 1] })).toBeUndefined();
        expect(statistics.cronbach({ a: [1, 2], b: [2, 3] }, [0, 1])).toBeUndefined();
        expect(statistics.kappaOfMany([['a'], ['a'], ['b']])).toBeUndefined();
    });
});

describe('standard errors', () => {
    const [a, b, c] = [[1, 2, 3, 3, 1, 2, 2, 3], [1, 2, 3, 2, 1, 1, 2, 3], [1, 3, 3, 3, 1, 2, 1, 3]]; // prettier-ignore
    const w = [2, 1, 1, 3, 1, 1, 2, 1];

    test('of κ are those of the table of weights brought to the effective number of rows', () => {
        const found = statistics.kappaOfTwo(a, b, { weights: w, credit: 'linear' })!;
        expect(found).toMatchObject({ n: 8, effectiveN: 144 / 22 });
        const table = [1, 2, 3].map((i) => [1, 2, 3].map((j) => w.reduce((sum, weight, k) => sum + (a[k] === i && b[k] === j ? weight : 0), 0)));
        const scaled = table.map((row) => row.map((count) => (count * found.effectiveN) / 12));
        expect(found.error).toBeCloseTo(statistics.cohen(scaled, 'linear')!.error, 12);
        expect(found.high - found.kappa).toBeCloseTo(1.959963985 * found.error, 8);
    });

    test('do not change with a factor on all weights, and equal weights are none', () => {
        const errors = (weights?: readonly number[]): number[] => [
            statistics.kappaOfTwo(a, b, { weights })!.error,
            statistics.kappaOfMany([a, b, c], { weights })!.error,
            statistics.penaltyReward(a, b, 1, 3, weights)!.errors!.penalty,
            statistics.netPromoterScore([9, 3, 10, 8, 6, 9, 2, 7], 0.95, weights)!.error,
            statistics.standardDeviation(a, weights)!
        ];
        alike(errors(w.map(() => 0.3)), errors());
        alike(errors(w.map((weight) => weight * 7)), errors(w));
        // More is not known because some count for more.
        expect(statistics.kappaOfMany([a, b, c], { weights: w })!.effectiveN).toBeCloseTo(144 / 22, 12);
    });
});

describe('raking', () => {
    const half = { m: 0.5, f: 0.5 };
    const sex = ['m', 'm', 'm', 'f'];

    test('begins with the weights of the design', () => {
        const found = statistics.rake(4, [{ categories: sex, targets: half }], { base: [1, 2, 3, 2] });
        alike(found.weights, [1 / 3, 2 / 3, 1, 2]);
        expect(found).toMatchObject({ converged: true, incomplete: 0 });
        expect(found.effectiveN).toBeCloseTo(16 / (1 / 9 + 4 / 9 + 1 + 4), 12);
    });

    test('without a margin only brings the average to 1', () => {
        expect(statistics.rake(2, [], { base: [1, 3] })).toMatchObject({ weights: [0.5, 1.5], converged: true });
        expect(statistics.rake(0, [{ categories: [], targets: half }])).toMatchObject({ weights: [], converged: true, effectiveN: 0 });
        expect(() => statistics.rake(2, [], { base: [0, 0] })).toThrow(/no row/i);
    });

    test('stays within its limits, or says that it cannot', () => {
        const region = ['n', 's', 'n', 's'];
        const margins: statistics.Margin[] = [{ categories: sex, targets: { m: 0.6, f: 0.4 } }, { categories: region, targets: { n: 0.5, s: 0.5 } }]; // prettier-ignore
        const free = statistics.rake(4, margins);
        expect(Math.max(...free.weights)).toBeGreaterThan(1.5);
        const cut = statistics.rake(4, margins, { limits: { high: 1.5 } });
        expect(cut.converged).toBe(false);
        expect(cut.worst).toBeGreaterThan(0.01);
        expect(Math.max(...cut.weights)).toBeLessThanOrEqual(1.5);
        const wide = statistics.rake(4, margins, { limits: { low: 0.2, high: 3 } });
        expect(wide.converged).toBe(true);
        alike(wide.weights, free.weights);
    });

    test('under limits that leave room reaches every margin within them', () => {
        fc.assert(
            fc.property(fc.array(fc.tuple(fc.constantFrom('m', 'f'), fc.constantFrom('a', 'b', 'c')), { minLength: 30, maxLength: 60 }), (people) => {
                const of = (at: 0 | 1): string[] => people.map((one) => one[at]);
                const share = (column: readonly string[], names: readonly string[]): Record<string, number> => {
                    const raw = names.map((name, i) => column.filter((one) => one === name).length * (1 + i / 10));
                    const whole = raw.reduce((a, b) => a + b, 0);
                    return Object.fromEntries(names.map((name, i) => [name, raw[i]! / whole]));
                };
                const margins = [
                    { categories: of(0), targets: share(of(0), ['m', 'f']) },
                    { categories: of(1), targets: share(of(1), ['a', 'b', 'c']) }
                ];
                const found = statistics.rake(people.length, margins, { limits: { low: 0.5, high: 2 } });
                expect(found.weights.every((weight) => weight >= 0.5 && weight <= 2)).toBe(true);
                if (!found.converged) return;
                for (const { categories, targets } of margins)
                    for (const [name, target] of Object.entries(targets)) {
                        const sum = found.weights.reduce((a, weight, i) => a + (categories[i] === name ? weight : 0), 0);
                        expect(sum / people.length).toBeCloseTo(target, 8);
                    }
            })
        );
    });

    const bad: [string, () => unknown, RegExp][] = [
        ['a category without a share', () => statistics.rake(4, [{ categories: ['m', 'm', 'x', 'f'], targets: half }]), /'x'/],
        ['a category that only Object knows', () => statistics.rake(2, [{ categories: ['constructor', 'm'], targets: { m: 1 } }]), /'constructor'/],
        ['a category without rows', () => statistics.rake(2, [{ categories: ['m', 'm'], targets: half }]), /'f'/],
        ['a category whose rows weigh nothing', () => statistics.rake(2, [{ categories: ['m', 'f'], targets: half }], { base: [1, 0] }), /'f'/],
        ['a negative share', () => statistics.rake(2, [{ categories: ['m', 'f'], targets: { m: 1.5, f: -0.5 } }]), /less than nothing/],
        ['shares of 90 %', () => statistics.rake(2, [{ categories: ['m', 'f'], targets: { m: 0.5, f: 0.4 } }]), /0\.9/],
        ['fewer categories than rows', () => statistics.rake(3, [{ categories: ['m', 'f'], targets: half }]), /categories as rows/],
        ['limits beside the average', () => statistics.rake(2, [{ categories: ['m', 'f'], targets: half }], { limits: { low: 1.2 } }), /average 1/],
        ['a table whose row is empty', () => statistics.fitTable([[0, 0], [1, 1]], [2, 2], [2, 2]), /zeros/], // prettier-ignore
        ['a table whose zeros contradict the totals', () => statistics.fitTable([[1, 0], [0, 1]], [3, 1], [1, 3]), /zeros/], // prettier-ignore
        ['totals that differ', () => statistics.fitTable([[1, 1]], [2], [1, 2]), /same sum/] // prettier-ignore
    ];
    test.each(bad)('%s is an error', (_, run, message) => {
        expect(run).toThrow(RangeError);
        expect(run).toThrow(message);
    });
});

describe('raters', () => {
    test('who may give names need no order, unless near misses count', () => {
        const [a, b] = [['good', 'fair', null, 'bad'], ['good', 'bad', 'bad', 'bad']]; // prettier-ignore
        const found = statistics.kappaOfTwo(a, b)!;
        expect(found).toMatchObject({ n: 3, effectiveN: 3 });
        expect(found.kappa).toBeCloseTo((2 / 3 - 3 / 9) / (1 - 3 / 9), 12);
        expect(() => statistics.kappaOfTwo(a, b, { credit: 'linear' })).toThrow(/order/);
        expect(statistics.kappaOfTwo(a, b, { credit: 'linear', categories: ['bad', 'fair', 'good'] })!.kappa).toBeGreaterThan(found.kappa);
        expect(() => statistics.kappaOfTwo(a, b, { categories: ['bad', 'good'] })).toThrow(/'fair'/);
    });

    test('who agree throughout, as there is one category, have no κ', () => {
        expect(statistics.kappaOfTwo([1, 1], [1, 1])).toBeUndefined();
        expect(statistics.kappaOfMany([[1, 1], [1, 1]])).toBeUndefined(); // prettier-ignore
        expect(statistics.kappaOfTwo([], [])).toBeUndefined();
        expect(statistics.kappaOfTwo([1, 2], [1, 2])).toMatchObject({ kappa: 1, error: 0 });
    });
});

describe('indices', () => {
    test('take points that total 100 as they take shares', () => {
        expect(statistics.acsi([8, 7, 9], [40, 30, 30], 1, 10)).toBeCloseTo(statistics.acsi([8, 7, 9], [0.4, 0.3, 0.3], 1, 10)!, 12);
        expect(statistics.servperf({ A: [[4]], B: [[2]] }, { A: 75, B: 25 }).weighted).toBe(3.5);
    });

    test('lack what one of their parts lacks; elements of the Korean index leave both sums', () => {
        expect(statistics.acsi([8, null, 9], [0.4, 0.3, 0.3], 1, 10)).toBeUndefined();
        expect(statistics.kcsi(null, [{ share: 0.6, importance: 1 }], 0.5)).toBeUndefined();
        expect(statistics.kcsi(0.6, [{ share: null, importance: 1 }], 0.5)).toBeUndefined();
        const elements = [{ share: 0.6, importance: 3 }, { share: null, importance: 1 }]; // prettier-ignore
        expect(statistics.kcsi(0.7, elements, 0.5)).toBeCloseTo(61, 12);
        expect(statistics.opportunity(NaN, 3)).toBeUndefined();
        expect(statistics.importancePerformance([{ name: 'a', importance: 1, performance: null }])).toEqual([{ name: 'a', quadrant: undefined }]);
    });

    test('of the Korean index since 2006 and before are two series', () => {
        const index = (weights: readonly [number, number, number]): number => statistics.kcsi(0.7, [{ share: 0.5, importance: 1 }], 0.4, weights)!;
        expect(index(statistics.KCSI_WEIGHTS.now)).toBeCloseTo(54, 10);
        expect(index(statistics.KCSI_WEIGHTS.from2002To2005)).toBeCloseTo(56, 10);
    });

    const bad: [string, () => unknown][] = [
        ['a share of 70', () => statistics.kcsi(70, [{ share: 0.6, importance: 1 }], 0.5)],
        ['elements without importance', () => statistics.kcsi(0.7, [{ share: 0.6, importance: 0 }], 0.5)],
        ['an importance that is missing', () => statistics.weightedIndex([1, 2], [1, NaN])],
        ['an 8 on seven points', () => statistics.topBox([8], 2, SCALE)],
        ['satisfaction of 11', () => statistics.opportunity(5, 11)],
        ['a percentile of 90', () => statistics.percentile([1, 2], 90)],
        ['a weight of no dimension', () => statistics.servperf({ A: [[4]] }, { B: 1 })],
        ['expectations of fewer respondents', () => statistics.servqual({ A: [{ expected: [4], perceived: [3, 4] }] })],
        ['answers of fewer respondents to one item', () => statistics.servperf({ A: [[4], [3, 4]] })],
        ['thresholds out of order', () => statistics.penaltyReward([1], [1], 4, 4)],
        ['visits that nobody counted', () => statistics.networkMean([80], [NaN])],
        ['a margin of NaN answers', () => statistics.marginOfError(NaN)],
        ['NaN of ten', () => statistics.wilson(NaN, 10)],
        ['a share that is NaN', () => statistics.forcedDistribution(3, [NaN, 1])],
        ['a population of nobody', () => statistics.krejcieMorgan(0)]
    ];
    test.each(bad)('%s is an error', (_, run) => expect(run).toThrow(RangeError));
});
