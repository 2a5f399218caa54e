import { describe, expect, test } from 'vitest';
import { needWeight, statedFor } from '../../src/statistics/deployment.js';

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
