/** Nobody learns about few people by subtracting what is shown from a total. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, withheld } from '../../src/project/tally/disclosure.js';

describe('what is hidden', () => {
    test('nothing where all are large, and the next smallest with the only small one', () => {
        expect(withheld([12, 30, 10], 10)).toEqual([undefined, undefined, undefined]);
        expect(withheld([12, 30, 9], 10)).toEqual(['difference', undefined, 'few']);
        expect(withheld([12, 30, 9, 8], 10)).toEqual([undefined, undefined, 'few', 'few']);
        // Four people in two groups are still few.
        expect(withheld([12, 30, 3, 1], 10)).toEqual(['difference', undefined, 'few', 'few']);
        expect(withheld([12, 30, 9], 0)).toEqual([undefined, undefined, undefined]);
        expect(withheld([9], 10)).toEqual(['few']);
        // Nobody is in the empty one, so it hides no one.
        expect(withheld([12, 30, 9, 0], 10)).toEqual(['difference', undefined, 'few', 'few']);
    });

    test('in a table of two words no row, column or total tells fewer than the minimum', () => {
        const cells = fc.array(fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
        fc.assert(
            fc.property(cells, fc.integer({ min: 1, max: 20 }), (table, minimum) => {
                const groups = table.flatMap((row, y) => row.map((size, x) => ({ size, values: [`w${y}`, `b${x}`] })));
                const lines = linesOf(groups.map(({ values }) => values));
                expect(lines).toHaveLength(1 + (table.length > 1 ? table.length + 3 : 1 + 3));
                const sizes = groups.map(({ size }) => size);
                const found = withheld(sizes, minimum, { lines });
                groups.forEach(({ size }, at) => size < minimum && expect(found[at]).toBe('few'));
                for (const line of lines) {
                    const hidden = line.filter((at) => found[at] && sizes[at]! > 0);
                    const people = hidden.reduce((sum, at) => sum + sizes[at]!, 0);
                    const shown = line.filter((at) => !found[at]);
                    if (hidden.length > 0 && shown.length > 0) {
                        expect(hidden.length).toBeGreaterThan(1);
                        expect(people).toBeGreaterThanOrEqual(minimum);
                    }
                }
            })
        );
    });
});
