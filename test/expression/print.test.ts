import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print } from '../../src/expression/print.js';
import { anyExpr, COLUMNS, PATIENCE, runs } from './arbitrary.js';
import { parse } from './notation.js';

describe('print', () => {
    it.each([
        'mean(Q1, Q14) needing 2',
        'mean(Q2.a, Q2.b) needing 50 %',
        'rescale(weighted(courtesy weight 0.6, reliability weight 0.4), 1 .. 5, 0 .. 100)',
        'if total >= 80 and criticals = 0 then "A" else "B"',
        'not (Q1 = 1 or Q2 = 2) and Q3 in 1 .. 5',
        '(a + b) * c - (d - e) / -2 ^ 2',
        'a ^ b ^ c',
        '(a ^ b) ^ c',
        '-(a + b)',
        'Used has "Post"',
        'sum(a asked not notApplicable(a), b) needing 100 %',
        'seconds(Opened, Closed) / 3600',
        'round(a, 2)',
        'raw Q1 in 3 ..',
        'if a > 1 then 1 else if a > 0 then 2 else missing'
    ])('writes %s as it is read', (text) => expect(print(parse(text))).toBe(text));

    it.each([
        'mean(CSI.overall where age >= 65) needing 30',
        'count(Case)',
        'percentile(Case.closed, 0.9)',
        'share(Case.resolved where via = "Phone")',
        'mean(CSI.Customer.spend)'
    ])('writes %s over rows', (text) => expect(print(parse(text, { tables: ['CSI', 'Case'], links: ['Customer'] }))).toBe(text));

    it(
        'loses nothing of a random expression',
        () => {
            const names = { columns: COLUMNS };
            fc.assert(
                fc.property(
                    anyExpr.filter((expr) => !JSON.stringify(expr).includes('한글')),
                    (expr) => {
                        const text = print(expr);
                        expect(print(parse(text, names))).toBe(text);
                    }
                ),
                runs(200)
            );
        },
        PATIENCE
    );
});
