import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateRow } from '../../../src/expression/evaluate.js';
import { print } from '../../../src/expression/print.js';
import type { Expr } from '../../../src/expression/types.js';
import { buildSurvey, surveyColumns } from '../../../src/generators/surveys/index.js';
import { planTable } from '../../../src/scoring/plan.js';
import type { Instrument, Model, Scalar } from '../../../src/model/types.js';
import { anyExpression } from './expressions.js';
import { everything, score } from './fixture.js';
import { rowsOf, seen } from './rows.js';
import { load } from './survey-core.js';

type Row = Record<string, Scalar>;
type Cell = ReturnType<typeof evaluateRow>;

/** What the interpreter makes of a row: every column and score. */
function reference(model: Model, survey: Instrument, row: Row): Record<string, Cell> {
    const plan = planTable(model, survey);
    const inputs = Object.fromEntries(plan.inputs.map((input) => [input.name, seen(input, row[input.name])]));
    const columns: Record<string, Cell> = {};
    for (const { name, expr } of plan.derived) columns[name] = evaluateRow(expr, { inputs, columns });
    return columns;
}

function scoresInSurveyJs(model: Model, survey: Instrument, rows: readonly Row[]): { names: string[]; values: Record<string, unknown>[]; json: unknown } {
    const { json } = buildSurvey(model, survey);
    const names = ((json['calculatedValues'] ?? []) as { name: string; includeIntoResult?: boolean }[])
        .filter((one) => one.includeIntoResult)
        .map(({ name }) => name);
    const loaded = load(json);
    const { responseOf } = surveyColumns(survey);
    const values = rows.map((row) => {
        loaded.data = responseOf(row);
        return Object.fromEntries(names.map((name) => [name, loaded.getVariable(name)]));
    });
    return { names, values, json };
}

function same(actual: unknown, expected: Cell): boolean {
    if (expected === undefined) return actual === undefined || actual === null;
    if (typeof expected !== 'number') return actual === expected;
    return typeof actual === 'number' && Math.abs(actual - expected) <= 1e-7 * Math.max(1, Math.abs(expected));
}

describe('calculated values in survey-core are the interpreter’s', () => {
    const { model, survey } = everything();
    const rows = rowsOf(planTable(model, survey).inputs.filter(({ role }) => role === 'item'));

    test('the scores of the survey', () => {
        fc.assert(
            fc.property(fc.array(rows, { minLength: 20, maxLength: 20 }), (some) => {
                const { names, values } = scoresInSurveyJs(model, survey, some);
                expect(names).toEqual(survey.scores.map(({ name }) => name));
                some.forEach((row, at) => {
                    const expected = reference(model, survey, row);
                    for (const name of names)
                        expect(
                            same(values[at]![name], expected[name]),
                            `${name} = ${String(values[at]![name])}, not ${String(expected[name])}, of ${JSON.stringify(row)}`
                        ).toBe(true);
                });
            }),
            { numRuns: 6, seed: 1 }
        );
    }, 60_000);

    test('any expression', () => {
        fc.assert(
            fc.property(fc.array(anyExpression, { minLength: 1, maxLength: 20 }), fc.array(rows, { minLength: 1, maxLength: 20 }), (exprs: Expr[], some) => {
                const random: Instrument = { ...survey, scores: exprs.map((expr, at) => score(`s${at}`, expr)) };
                const { names, values, json } = scoresInSurveyJs(model, random, some);
                some.forEach((row, at) => {
                    const expected = reference(model, random, row);
                    for (const name of names) {
                        const expr = random.scores.find((one) => one.name === name)!.value;
                        const printed = (json as { calculatedValues: { name: string; expression: string }[] }).calculatedValues.find(
                            (one) => one.name === name
                        )!.expression;
                        expect(
                            same(values[at]![name], expected[name]),
                            `${print(expr)}\n${printed}\n${String(values[at]![name])}, not ${String(expected[name])}, of ${JSON.stringify(row)}`
                        ).toBe(true);
                    }
                });
            }),
            { numRuns: 25, seed: 1 }
        );
    }, 60_000);
});
