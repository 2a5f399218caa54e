import { describe, expect, it } from 'vitest';
import { evaluateRow } from '../../src/expression/evaluate.js';
import { type Expr, num } from '../../src/expression/types.js';
import { nearlyEqual } from '../../src/project/nearly-equal.js';

const compared = (operator: '=' | '<=', left: Expr, right: Expr): Expr => nearlyEqual({ op: 'compare', operator, left, right });
const holds = (expr: Expr): unknown => evaluateRow(expr, { inputs: {}, columns: {} });

describe('an expectation', () => {
    it('takes fractions for equal that computers write differently', () => {
        expect(0.1 + 0.2 === 0.3).toBe(false);
        expect(holds(compared('=', num(0.1 + 0.2), num(0.3)))).toBe(true);
        expect(holds(compared('=', num(1000 * (2 / 15 + 4 / 5)), num((1000 * 14) / 15)))).toBe(true);
    });
    it('still tells apart what differs', () => {
        expect(holds(compared('=', num(0.300001), num(0.3)))).toBe(false);
        expect(holds(compared('=', num(-3), num(3)))).toBe(false);
        expect(holds(compared('=', num(1e-3), num(0)))).toBe(false);
        expect(holds(compared('<=', num(0.1 + 0.2), num(0.3)))).toBe(false);
    });
    it('is missing where a side is missing', () => {
        expect(holds(compared('=', { op: 'missing' }, num(0)))).toBeUndefined();
    });
    it('leaves texts and truths alone', () => {
        const text: Expr = { op: 'compare', operator: '=', left: { op: 'text', value: 'a' }, right: { op: 'text', value: 'a' } };
        expect(nearlyEqual(text)).toEqual(text);
    });
});
