import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRow } from '../../src/expression/evaluate.js';
import { print } from '../../src/expression/print.js';
import { canDivideByZero, divisionsByZero, rangeOf, truthRange } from '../../src/expression/ranges.js';
import { asNumber } from '../../src/expression/values.js';
import { anyExpr, answers, numberExpr, scored, truthExpr, COLUMNS, PATIENCE, runs } from './arbitrary.js';
import { parse, points, type Names } from './notation.js';

const SURVEY: Names = {
    columns: {
        Q1: points(1, 5),
        Q2: points(1, 5),
        Age: { kind: 'number', dimension: {}, min: 0, max: 120 },
        Count: points(0, 20),
        Debt: { kind: 'number', dimension: {} }
    }
};
const range = (text: string) => rangeOf(parse(text, SURVEY));

describe('rangeOf', () => {
    it.each([
        ['mean(Q1, Q2)', { low: 1, high: 5, canBeMissing: true }],
        ['rescale(mean(Q1, Q2), 1 .. 5, 0 .. 100)', { low: 0, high: 100, canBeMissing: true }],
        ['rescale(Q1, 5 .. 1, 0 .. 100)', { low: 0, high: 100, canBeMissing: true }],
        ['Q1 + Q2 * 2', { low: 3, high: 15, canBeMissing: true, whole: true }],
        ['Q1 - Q2', { low: -4, high: 4, canBeMissing: true, whole: true }],
        ['weighted(Q1 weight 0.6, Age weight 0.4) needing 2', { low: 0.6, high: 51, canBeMissing: true }],
        ['sum(Q1, Q2) needing 2', { low: 2, high: 10, canBeMissing: true, whole: true }],
        ['if Age >= 65 then Age else missing', { low: 65, high: 120, canBeMissing: true }],
        ['if Q1 > 5 then 1000 else Q1', { low: 1, high: 5, canBeMissing: true, whole: true }],
        ['Debt * 2', { low: -Infinity, high: Infinity, canBeMissing: true }],
        ['7', { low: 7, high: 7, canBeMissing: false, whole: true }],
        ['abs(Q1 - 5)', { low: 0, high: 4, canBeMissing: true, whole: true }],
        ['Age ^ 2', { low: 0, high: 14400, canBeMissing: true }]
    ])('%s', (text, expected) => expect(range(text)).toEqual(expected));

    it('gives none for what is no number', () => {
        expect(range('Q1 > 3')).toBeUndefined();
        expect(range('"a"')).toBeUndefined();
    });

    it('takes what is known of a column', () => {
        const known = rangeOf(parse('Q1 + 1', SURVEY), () => ({ low: 3, high: 4, canBeMissing: false }));
        expect(known).toEqual({ low: 4, high: 5, canBeMissing: false });
    });

    it('knows that an answer compared is there', () => {
        expect(rangeOf(parse('if answered(Q1) then Q1 else 0', SURVEY))).toEqual({ low: 0, high: 5, canBeMissing: false, whole: true });
    });

    it(
        'holds every value of a random expression',
        () => {
            fc.assert(
                fc.property(numberExpr, fc.array(answers, { minLength: 1, maxLength: 8 }), (expr, rows) => {
                    const found = rangeOf(expr);
                    for (const given of rows) {
                        const value = asNumber(evaluateRow(expr, { inputs: given, columns: scored(given) }));
                        const slack = 1e-9 * Math.max(1, Math.abs(value ?? 0));
                        const inside =
                            value === undefined
                                ? (found?.canBeMissing ?? true)
                                : found !== undefined && value >= found.low - slack && value <= found.high + slack;
                        const whole = !found?.whole || value === undefined || Number.isInteger(value);
                        if (!inside || !whole) throw new Error(`${print(expr)} is ${value}, outside ${JSON.stringify(found)} for ${JSON.stringify(given)}`);
                    }
                }),
                runs(750)
            );
        },
        PATIENCE
    );

    it(
        'holds every truth value of a random condition',
        () => {
            fc.assert(
                fc.property(truthExpr, fc.array(answers, { minLength: 1, maxLength: 8 }), (expr, rows) => {
                    const truth = truthRange(expr);
                    for (const given of rows) {
                        const value = evaluateRow(expr, { inputs: given, columns: scored(given) });
                        const can = value === undefined ? truth.canBeMissing : value ? truth.canBeTrue : truth.canBeFalse;
                        if (!can) throw new Error(`${print(expr)} is ${String(value)}, not in ${JSON.stringify(truth)} for ${JSON.stringify(given)}`);
                    }
                }),
                runs(750)
            );
        },
        PATIENCE
    );
});

describe('divisions by zero', () => {
    const divides = (text: string) => canDivideByZero(parse(text, SURVEY));
    it.each(['10 / (Q1 - 3)', '1 / Count', '1 / Debt', 'Q1 / 0', 'rescale(Q1, 3 .. 3, 0 .. 100)', 'if Count >= 0 then 1 / Count else 0'])('%s can', (text) =>
        expect(divides(text)).toBe(true)
    );
    it.each([
        'Q1 / Q2',
        '10 / (Q1 + 1)',
        'if Count > 0 then 1 / Count else 0',
        'if Count = 0 then 0 else 1 / Count',
        'if Debt != 0 then 1 / Debt else missing',
        'Count > 0 and 1 / Count < 3',
        'if Q1 - 3 > 0 then 1 / (Q1 - 3) else 0',
        'mean(Q1, Q2) needing 2'
    ])('%s cannot', (text) => expect(divides(text)).toBe(false));

    it('says how sure it is', () => {
        const sure = (text: string) => divisionsByZero(parse(text, SURVEY)).map((found) => found.certainty);
        expect(sure('1 / (Q1 - 3)')).toEqual(['possible']);
        expect(sure('1 / 0')).toEqual(['always']);
        expect(sure('1 / Debt')).toEqual(['unknown']);
    });

    it(
        'are all found: a random expression that divides by zero is one that can',
        () => {
            fc.assert(
                fc.property(anyExpr, answers, (expr, given) => {
                    const happened: string[] = [];
                    evaluateRow(expr, { inputs: given, columns: scored(given), report: (event) => happened.push(print(event.expr)) });
                    const found = divisionsByZero(expr).map((each) => print(each.expr));
                    // Those behind `and` and `or` change nothing, and are not reported.
                    if (/ and | or /.test(print(expr))) return;
                    for (const each of happened) expect(found).toContain(each);
                }),
                runs(750)
            );
        },
        PATIENCE
    );
});

it('covers every column type', () => expect(new Set(Object.values(COLUMNS).map((type) => type.kind)).size).toBe(7));
