/** Figures as their authors printed them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as statistics from '../../src/statistics/index.js';

/** R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10. */
test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1]
])('Newcombe: %d of %d less %d of %d', (x1, n1, x2, n2, low, high) => {
    const found = statistics.newcombe(x1, n1, x2, n2)!;
    expect([found.low, found.high].map((limit) => Number(limit.toFixed(4)))).toEqual([low, high]);
});

/** J. L. Fleiss, Psychological Bulletin 76 (1971), 378–382: thirty patients, six psychiatrists each, five diagnoses; κ = .430. */
test('Fleiss: psychiatric diagnoses', () => {
    const { diagnoses } = JSON.parse(readFileSync(new URL('../fixtures/statistics/reference.json', import.meta.url), 'utf8')) as { diagnoses: number[][] };
    const raters = diagnoses[0]!.map((_, j) => diagnoses.map((row) => row[j]!));
    expect(statistics.kappaOfMany(raters)!.kappa).toBeCloseTo(0.43, 3);
    const counts = diagnoses.map((row) => [1, 2, 3, 4, 5].map((category) => row.filter((one) => one === category).length));
    expect(statistics.fleiss(counts)).toBeCloseTo(0.43, 3);
});

/** J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969), 323–327: two clinicians' diagnoses; κ = .429. */
test('Cohen: two clinicians', () => expect(statistics.cohen([[53, 5, 2], [11, 14, 5], [1, 6, 3]])!.kappa).toBeCloseTo(0.429, 3)); // prettier-ignore

/** W. G. Cochran, Sampling Techniques (1977), section 4.4: islanders with blood group O, within 5 % but for one chance in 20 (t taken as 2). */
test('Cochran: 400 answers, of 3,200 islanders 356', () => {
    const confidence = 0.9544997361036416;
    expect(statistics.sampleSize(0.05, { confidence })).toBe(400);
    expect(statistics.sampleSize(0.05, { confidence, population: 3200 })).toBe(356);
});

/** A. W. Ulwick, Harvard Business Review 80 (2002), 91–97: an outcome of importance 9.5 that is satisfied with 3.2 makes 15.8. */
test('Ulwick: importance counts twice where it is not satisfied', () => expect(statistics.opportunity(9.5, 3.2)).toBeCloseTo(15.8, 10));
