import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type Domains } from '../../src/expression/domains.js';
import { evaluateRow } from '../../src/expression/evaluate.js';
import { print } from '../../src/expression/print.js';
import { answers, scored, truthExpr, PATIENCE, runs } from './arbitrary.js';
import { parse, points, type Names } from './notation.js';

const SURVEY: Names = {
    columns: {
        Q1: points(1, 5),
        Q2: points(1, 5),
        Age: { kind: 'number', dimension: {}, min: 0, max: 120 },
        Used: { kind: 'set', of: 'Used', options: ['Post', 'Savings', 'None'] },
        Visit: { kind: 'category', of: 'Visit', options: ['Mail', 'Bank'] },
        Note: { kind: 'text' },
        Day: { kind: 'date' },
        Met: { kind: 'boolean' }
    }
};
const on = (text: string, domains?: Domains) => decide(parse(text, SURVEY), domains);

describe('decide', () => {
    it.each([
        ['Q1 > 5', 'never'],
        ['Q1 = 3.5', 'never'],
        ['Q1 >= 1', 'always'],
        ['Q1 <= 2', 'sometimes'],
        ['Q1 <= 2 and Q1 >= 4', 'never'],
        ['Q1 <= 3 or Q1 >= 3', 'always'],
        ['Age < 15 and Age > 65', 'never'],
        ['Age < 15', 'sometimes'],
        ['Age in 0 .. 120', 'always'],
        ['Visit = "Phone"', 'never'],
        ['Visit = "Mail" or Visit = "Bank"', 'always'],
        ['Used has "Post" and Used has "Savings"', 'sometimes'],
        ['Used has "Nothing"', 'never'],
        ['Note = "a" and Note = "b"', 'never'],
        ['Note = "a"', 'sometimes'],
        ['Day >= "2026-01-01" and Day <= "2025-12-31"', 'never'],
        ['Day >= "2026-01-01"', 'sometimes'],
        ['answered(Q1)', 'sometimes'],
        ['Q1 + Q2 > 10', 'never'],
        ['Q1 + Q2 >= 10', 'sometimes'],
        ['Met and not Met', 'never'],
        ['if Met then Q1 > 5 else Q2 > 5', 'never']
    ])('%s: %s', (text, expected) => expect(on(text).result).toBe(expected));

    it('gives answers that make it true and false', () => {
        const found = on('Q1 <= 2 and Used has "Post"');
        expect(found).toMatchObject({ result: 'sometimes', witness: { Used: ['Post'] }, canBeMissing: true });
        expect(found.witness!['Q1']).toBeLessThanOrEqual(2);
        expect(found.counterexample).toBeDefined();
    });

    it('does not count a required answer as missing', () => {
        expect(on('answered(Q1)', () => ({ values: [1, 2, 3], canBeMissing: false })).result).toBe('always');
    });

    it('does not trust that derived values occur together', () => {
        const derived: Domains = () => ({ low: 0, high: 100, canBeMissing: true, derived: true });
        expect(on('overall > 50', derived).result).toBe('unknown');
        expect(on('overall > 100', derived).result).toBe('never');
    });

    it('reasons with intervals where there are too many answers', () => {
        const many = Array.from({ length: 12 }, (_, at) => `Item${at}`);
        const names: Names = { columns: Object.fromEntries(many.map((name) => [name, points(1, 5)])) };
        const sum = many.join(' + ');
        expect(decide(parse(`${sum} > 60`, names)).result).toBe('never');
        expect(decide(parse(`${sum} >= 12`, names)).result).toBe('always');
        expect(decide(parse(`${sum} >= 36`, names)).result).toBe('sometimes');
        expect(decide(parse(`${sum} = 60`, names)).result).toBe('unknown');
    });

    it(
        'is right about random conditions and answers',
        () => {
            fc.assert(
                fc.property(truthExpr, fc.array(answers, { minLength: 1, maxLength: 6 }), (expr, rows) => {
                    const found = decide(expr);
                    const values = rows.map((given) => evaluateRow(expr, { inputs: given, columns: scored(given) }));
                    const wrong =
                        (found.result === 'never' && values.includes(true)) ||
                        (found.result === 'always' && values.includes(false)) ||
                        (found.canBeMissing === false && values.includes(undefined));
                    if (wrong) throw new Error(`${print(expr)}: ${JSON.stringify(found)} but ${JSON.stringify(values)} for ${JSON.stringify(rows)}`);
                }),
                runs(375)
            );
        },
        PATIENCE
    );
});
