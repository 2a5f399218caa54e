import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRow } from '../../src/expression/evaluate.js';
import { print } from '../../src/expression/print.js';
import { trendOf } from '../../src/expression/trends.js';
import { type ColumnExpr, walk } from '../../src/expression/tree.js';
import type { Expr } from '../../src/expression/types.js';
import { asNumber, type Answer } from '../../src/expression/values.js';
import { anyExpr, answers, COLUMNS, PATIENCE, runs, scored, valueOf } from './arbitrary.js';
import { parse, points, type Names } from './notation.js';

const SURVEY: Names = {
    columns: {
        Q1: points(1, 5),
        Q2: points(1, 5),
        Q3: points(1, 7),
        Age: { kind: 'number', dimension: {}, min: 0, max: 120 },
        Change: { kind: 'number', dimension: {}, min: -20, max: 20 },
        Met: { kind: 'boolean' }
    }
};
const column = (name: string): ColumnExpr => ({ op: 'column', name, type: SURVEY.columns![name]! });
const trend = (text: string) => trendOf(parse(text, SURVEY), column('Q1')).direction;

describe('the trend in Q1', () => {
    it.each([
        ['Q2', 'constant'],
        ['Q1', 'rising'],
        ['6 - Q1', 'falling'],
        ['rescale(mean(Q1, Q2), 1 .. 5, 0 .. 100)', 'rising'],
        ['rescale(Q1, 5 .. 1, 0 .. 100)', 'falling'],
        ['rescale(Q1, 1 .. 5, 100 .. 0)', 'falling'],
        ['weighted(Q1 weight 0.6, Q2 weight 0.4)', 'rising'],
        ['mean(6 - Q1, Q2) needing 2', 'falling'],
        ['mean(Q1, 6 - Q1)', 'unknown'],
        ['Q1 * Q2', 'rising'],
        ['Q1 * Change', 'unknown'],
        ['Q2 / Q1', 'falling'],
        ['Q1 ^ 2', 'rising'],
        ['(Q1 - 3) ^ 2', 'unknown'],
        ['(Q1 - 3) ^ 3', 'rising'],
        ['abs(Q1 - 6)', 'falling'],
        ['round(Q1 / 2)', 'rising'],
        ['Q1 >= 4', 'rising'],
        ['not Q1 >= 4', 'falling'],
        ['Q1 = 5', 'rising'],
        ['Q1 = 1', 'falling'],
        ['Q1 = 3', 'unknown'],
        ['Q1 != 1', 'rising'],
        ['count(Q1 >= 4, Q2 >= 4)', 'rising'],
        ['count(Q1 <= 2, Q2 <= 2)', 'falling'],
        ['if Q1 >= 4 then 100 else Q1', 'rising'],
        ['if Q1 >= 4 then 2 else Q1', 'unknown'],
        ['if Q1 < 3 then 0 else Q1', 'rising'],
        ['if Age >= 65 then Q1 else Q1 + 1', 'rising'],
        ['if Age >= 65 then Q1 else 6 - Q1', 'unknown'],
        ['if Met then Q1 else Q2', 'rising'],
        ['if answered(Q1) then Q1 else 0', 'rising'],
        // With and without a part that appears only now the mean may well fall.
        ['mean(Q2, if Q1 >= 4 then Q3 else missing)', 'unknown'],
        ['min(Q1, Q2)', 'rising']
    ])('%s: %s', (text, expected) => expect(trend(text)).toBe(expected));

    it('is seen through columns that are computed from it', () => {
        const scores: Record<string, Expr> = { gap: parse('Q1 - Q2', SURVEY), overall: parse('100 - gap * 2', SURVEY) };
        const found = trendOf(parse('overall', SURVEY), column('Q1'), (leaf) => scores[leaf.name]);
        expect(found).toEqual({ direction: 'falling', steady: false });
        expect(trendOf(parse('overall', SURVEY), column('Q2'), (leaf) => scores[leaf.name]).direction).toBe('rising');
        expect(trendOf(parse('loop', SURVEY), column('Q1'), () => parse('loop + Q1', SURVEY)).direction).toBe('unknown');
    });
});

const CELLS = Object.entries(COLUMNS).filter(([, type]) => type.kind === 'number');
const moves = fc
    .constantFrom(...CELLS)
    .chain(([name, type]) => fc.record({ name: fc.constant(name), type: fc.constant(type), a: valueOf(type), b: valueOf(type) }));

it(
    'is right about random expressions: no pair of rows goes the other way',
    () => {
        let told = 0;
        fc.assert(
            fc.property(anyExpr, moves, fc.array(answers, { minLength: 1, maxLength: 8 }), (expr, { name, type, a, b }, rows) => {
                const cell: ColumnExpr = { op: 'column', name, type };
                const found = trendOf(expr, cell);
                const [low, high] = (a as number) <= (b as number) ? [a, b] : [b, a];
                const applicable = [...walk(expr)].flatMap((inner) => (inner.op === 'row' ? inner.parts.flatMap((part) => part.applicable ?? []) : []));
                if (found.direction !== 'unknown' && [...walk(expr)].some((inner) => inner.op === 'column' && inner.name === name)) told++;
                for (const given of rows) {
                    const at = (value: Answer) => ({ inputs: given, columns: { ...scored(given), [name]: value as number } });
                    if (applicable.some((each) => evaluateRow(each, at(low)) !== evaluateRow(each, at(high)))) continue;
                    const [before, after] = [evaluateRow(expr, at(low)), evaluateRow(expr, at(high))];
                    const [x, y] = [asNumber(before), asNumber(after)];
                    const slack = 1e-9 * Math.max(1, Math.abs(x ?? 0), Math.abs(y ?? 0));
                    const fell = x !== undefined && y !== undefined && y < x - slack;
                    const rose = x !== undefined && y !== undefined && y > x + slack;
                    const wrong =
                        (fell && (found.direction === 'rising' || found.direction === 'constant')) ||
                        (rose && (found.direction === 'falling' || found.direction === 'constant')) ||
                        (found.steady && (before === undefined) !== (after === undefined));
                    if (wrong) {
                        const said = JSON.stringify(found);
                        throw new Error(`${print(expr)} in ${name}: ${said}, but ${x} at ${String(low)}, ${y} at ${String(high)}: ${JSON.stringify(given)}`);
                    }
                }
            }),
            runs(1500)
        );
        // It must not be right only because it says nothing.
        expect(told).toBeGreaterThan(30);
    },
    PATIENCE
);
