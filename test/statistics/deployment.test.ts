import { describe, expect, test } from 'vitest';
import { deploy, needWeight, statedFor } from '../../src/statistics/deployment.js';

describe('a need in a house of quality', () => {
    test('weighs importance × rate of improvement × sales point', () => {
        expect(needWeight({ importance: 5, current: 3, planned: 4, sales: 1.5 })).toBeCloseTo(10, 12);
        expect(needWeight({ importance: 4, current: 4, planned: 4, sales: 1.2 })).toBeCloseTo(4.8, 12);
    });

    test('weighs by what is said; a level of 0 today has no rate', () => {
        expect(needWeight({})).toBe(1);
        expect(needWeight({ importance: 3 })).toBe(3);
        expect(needWeight({ importance: 3, planned: 5 })).toBe(3);
        expect(needWeight({ importance: 3, current: 2 })).toBe(3);
        expect(needWeight({ importance: 3, current: 0, planned: 5, sales: 2 })).toBe(6);
    });
});

test('what is stated for a segment, else for everybody, else first', () => {
    const stated = [{ of: 'Senior', value: 1 }, { value: 2 }, { of: 'Family', value: 3 }];
    const whose = ({ of }: { of?: string }): string | undefined => of;
    expect(statedFor(stated, 'Family', whose)?.value).toBe(3);
    expect(statedFor(stated, 'Student', whose)?.value).toBe(2);
    expect(statedFor(stated, undefined, whose)?.value).toBe(2);
    expect(statedFor(stated.filter(whose), 'Student', whose)?.value).toBe(1);
    expect(statedFor([], 'Student', whose)).toBeUndefined();
});

describe('factors that go with each other', () => {
    const cells = new Map([
        ['quick', new Map([['wait', 9], ['staff', 3]])], // prettier-ignore
        ['kind', new Map([['staff', 9]])] // prettier-ignore
    ]);
    const needs = new Map([['quick', 5], ['kind', 3]]); // prettier-ignore
    const factors = ['wait', 'staff', 'tone'];

    test('share what a need gives, which counts once', () => {
        const found = deploy(needs, factors, cells, new Map([['staff', new Map([['wait', 0.5], ['tone', 1]])]])); // prettier-ignore
        // quick: wait 9 + 1.5, staff 3 + 4.5, tone 3, of 21; kind: wait 4.5, staff 9, tone 9, of 22.5.
        [(5 * 10.5) / 21 + (3 * 4.5) / 22.5, (5 * 7.5) / 21 + (3 * 9) / 22.5, (5 * 3) / 21 + (3 * 9) / 22.5].forEach((weight, at) =>
            expect(found[at]!.weight).toBeCloseTo(weight, 12)
        );
        expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(8, 12);
        expect(found.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    });

    test('a pair may be named from either side, and without pairs strengths are only made to total 1', () => {
        const there = deploy(needs, factors, cells, new Map([['staff', new Map([['wait', 0.5]])]])); // prettier-ignore
        expect(deploy(needs, factors, cells, new Map([['wait', new Map([['staff', 0.5]])]]))).toEqual(there); // prettier-ignore
        expect(deploy(needs, factors, cells, new Map()).map(({ weight }) => weight)).toEqual([3.75, 4.25, 0]);
        expect(deploy(needs, factors, cells).map(({ weight }) => weight)).toEqual([45, 42, 0]);
    });

    test('only from 0 to 1, and importances are numbers', () => {
        expect(() => deploy(needs, factors, cells, new Map([['wait', new Map([['staff', -0.5]])]]))).toThrow(RangeError); // prettier-ignore
        expect(() => deploy(new Map([['quick', NaN]]), factors, cells)).toThrow(RangeError);
    });
});
