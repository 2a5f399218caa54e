/** Printed JavaScript against the interpreter, on random expressions and random rows. */
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatePopulation, evaluateRow } from '../../src/expression/evaluate.js';
import { print } from '../../src/expression/print.js';
import type { Expr, PopulationFunction } from '../../src/expression/types.js';
import { normalise, type Answer, type Value } from '../../src/expression/values.js';
import { JavaScriptPrinter, type Spelling } from '../../src/scoring/dialects/javascript/printer.js';
import { helperSource } from '../../src/scoring/dialects/javascript/runtime.js';
import { anyExpr, answers, COLUMNS, numberExpr, same, scored, truthExpr, PATIENCE, runs } from '../expression/arbitrary.js';

interface Cells {
    given: Record<string, Value | undefined>;
    columns: Record<string, Value | undefined>;
    na: Set<string>;
    weight: number;
}
const IN_ROW: Spelling = {
    leaf: (leaf) => `${leaf.op === 'input' ? 'row.given' : 'row.columns'}[${JSON.stringify(leaf.name)}]`,
    notApplicable: (name) => `row.na.has(${JSON.stringify(name)})`,
    onZero: 'zero',
    population: false
};
const OVER_ROWS: Spelling = {
    leaf: () => 'undefined',
    notApplicable: () => 'false',
    world: 'world',
    inRow: { ...IN_ROW, onZero: undefined },
    population: true
};

function compile(expr: Expr, spelling: Spelling, parameters: string): { source: string; run: (...values: unknown[]) => Value | undefined } {
    const printer = new JavaScriptPrinter(spelling);
    const source = printer.print(expr);
    const run = runInThisContext(`(${parameters}) => {\n${helperSource(printer.used)}\nreturn ${source};\n}`) as (...values: unknown[]) => Value | undefined;
    return { source, run };
}

/** What a generated module makes of raw answers. A text without "not applicable" may be the text "na". */
function cells(answer: Readonly<Record<string, Answer>>, weight = 1): Cells {
    const normal = (values: Record<string, Value | undefined>): Cells['given'] =>
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, normalise(value)]));
    const given = normal({ ...scored(answer), ...(answer['Note'] === 'na' ? { Note: 'na' } : {}) });
    return { given, columns: normal(scored(answer)), na: new Set(Object.keys(answer).filter((name) => answer[name] === 'na')), weight };
}
const known = (value: Value | undefined): Value | undefined => (typeof value === 'number' && Number.isNaN(value) ? undefined : value);

describe('printed JavaScript', () => {
    it(
        'computes in a row what the interpreter does',
        () => {
            fc.assert(
                fc.property(anyExpr, fc.array(answers, { minLength: 1, maxLength: 10 }), (expr, rows) => {
                    const { source, run } = compile(expr, IN_ROW, 'row, zero');
                    for (const given of rows) {
                        let [expectedZeros, zeros] = [0, 0];
                        const expected = evaluateRow(expr, { inputs: given, columns: scored(given), report: () => expectedZeros++ });
                        const actual = known(run(cells(given), () => zeros++));
                        if (!same(actual, expected))
                            throw new Error(`${print(expr)} is ${String(expected)}, but ${String(actual)} by ${source} for ${JSON.stringify(given)}`);
                        // Fewer only where a helper stops early.
                        if (zeros > 0 !== expectedZeros > 0 && !/ and | or /.test(print(expr)))
                            throw new Error(`${print(expr)} divides by zero ${expectedZeros} times, not ${zeros}, by ${source}`);
                    }
                }),
                runs(1000)
            );
        },
        PATIENCE
    );

    it(
        'computes over rows what the interpreter does',
        () => {
            const fns: PopulationFunction[] = ['mean', 'sum', 'count', 'min', 'max', 'median', 'percentile', 'share', 'nps', 'top', 'stdev'];
            const population = fc.record(
                {
                    op: fc.constant('population' as const),
                    fn: fc.constantFrom(...fns),
                    table: fc.constant('T'),
                    value: fc.oneof({ weight: 3, arbitrary: numberExpr }, { weight: 1, arbitrary: truthExpr }),
                    where: truthExpr,
                    argument: fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
                    ends: fc.constant([1, 5] as const),
                    reversed: fc.boolean(),
                    needing: fc.integer({ min: 0, max: 6 })
                },
                { requiredKeys: ['op', 'fn', 'table', 'value', 'argument', 'ends'] }
            );
            const whole = fc.oneof(
                population as fc.Arbitrary<Expr>,
                fc
                    .tuple(population, population)
                    .map(([left, right]): Expr => ({ op: 'arithmetic', operator: 'subtract', left: left as Expr, right: right as Expr })),
                fc
                    .array(population, { minLength: 1, maxLength: 3 })
                    .map((values): Expr => ({ op: 'row', fn: 'mean', parts: values.map((value) => ({ value: value as Expr })), needing: { count: 1 } }))
            );
            const row = fc.tuple(answers, fc.constantFrom(1, 1, 1, 0, 0.5, 2.25));
            fc.assert(
                fc.property(whole, fc.array(row, { maxLength: 12 }), (expr, rows) => {
                    const { source, run } = compile(expr, OVER_ROWS, 'world');
                    const [expectedBases, bases]: [unknown[], unknown[]] = [[], []];
                    const expected = evaluatePopulation(expr, {
                        rows: () => rows.map(([given, weight]) => ({ inputs: given, columns: scored(given), weight })),
                        observe: (basis) => expectedBases.push([basis.table, basis.n, Number(basis.effectiveN.toFixed(9))])
                    });
                    const push = (basis: { table: string; n: number; effectiveN: number }): number =>
                        bases.push([basis.table, basis.n, Number(basis.effectiveN.toFixed(9))]);
                    const world = { rows: () => rows.map(([given, weight]) => cells(given, weight)), bases: { push } };
                    const actual = known(run(world));
                    if (!same(actual, expected))
                        throw new Error(`${print(expr)} is ${String(expected)}, but ${String(actual)} by ${source} for ${JSON.stringify(rows)}`);
                    expect(bases).toEqual(expectedBases);
                }),
                runs(625)
            );
        },
        PATIENCE
    );

    it('uses plain operators where nothing can go wrong', () => {
        const column = (name: string): Expr => ({ op: 'column', name, type: COLUMNS[name]! });
        const source = (expr: Expr): string => compile(expr, { ...IN_ROW, leaf: (leaf) => leaf.name }, 'row').source;
        expect(
            source({
                op: 'arithmetic',
                operator: 'divide',
                left: { op: 'arithmetic', operator: 'subtract', left: column('Q1'), right: { op: 'number', value: 1 } },
                right: { op: 'number', value: 4 }
            })
        ).toBe('(Q1 - 1) / 4');
        expect(source({ op: 'arithmetic', operator: 'divide', left: column('Q1'), right: column('Change') })).toBe('divide(Q1, Change, zero)');
        expect(source({ op: 'and', left: { op: 'answered', value: column('Q1') }, right: { op: 'answered', value: column('Q3') } })).toBe(
            'known(Q1) && known(Q3)'
        );
        expect(source({ op: 'text', value: '</script>\u2028' })).toBe("'\\u003c/script>\\u2028'");
    });
});
