import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateRow } from '../../../src/expression/evaluate.js';
import { buildSurvey, surveyColumns } from '../../../src/generators/surveys/index.js';
import { planTable } from '../../../src/scoring/plan.js';
import { everything } from './fixture.js';
import { rowsOf, seen } from './rows.js';
import { load } from './survey-core.js';

const { model, survey } = everything();
const plan = planTable(model, survey);
const items = plan.inputs.filter(({ role }) => role === 'item');
const { columns, rowOf, responseOf } = surveyColumns(survey);

describe('the columns of a response', () => {
    test('are those of the table, in its order', () => {
        expect(columns.map(({ column }) => column.name)).toEqual(items.map(({ name }) => name));
    });
    test('stand where the form puts them', () => {
        const form = load(buildSurvey(model, survey).json);
        form.setValue('Q2', { a: 5 });
        form.setValue('Q3', { expected: 5, perceived: 'na' });
        form.setValue('Q5', ['Post', "it's"]);
        form.setValue('Q6-na', ['na']);
        form.setValue('Q10', ['Price', 'Speed', 'Manner']);
        form.setValue('Q11', { Speed: 40, Manner: 60 });
        form.setValue('Q13-Post', 4);
        expect(rowOf(form.data)).toEqual({
            'Q2.a': 5,
            'Q3.expected': 5,
            'Q3.perceived': 'na',
            Q5: ['Post', "it's"],
            Q6: 'na',
            'Q10.Speed': 2,
            'Q10.Manner': 3,
            'Q10.Price': 1,
            'Q11.Speed': 40,
            'Q11.Manner': 60,
            'Q13.Post': 4
        });
    });
    test('come back from the response that they make', () => {
        fc.assert(
            fc.property(rowsOf(items), (row) => {
                expect(rowOf(responseOf(row))).toEqual(row);
            }),
            { numRuns: 200, seed: 1 }
        );
    }, 60_000);
    test('of a response that is no such thing are missing', () => {
        for (const response of [{ Q2: 5 }, { Q2: null }, { Q10: 'x' }, { Q3: [] }, {}]) expect(rowOf(response)).toEqual({});
    });
});

describe('a question is shown', () => {
    test('exactly when it is asked', () => {
        const form = load(buildSurvey(model, survey).json);
        fc.assert(
            fc.property(rowsOf(items), (row) => {
                const inputs = Object.fromEntries(plan.inputs.map((input) => [input.name, seen(input, row[input.name])]));
                const scored: Record<string, ReturnType<typeof evaluateRow>> = {};
                for (const { name, expr } of plan.derived) scored[name] = evaluateRow(expr, { inputs, columns: scored });
                form.data = responseOf(row);
                for (const { column, question } of columns) {
                    const { asked } = items.find(({ name }) => name === column.name)!;
                    const isAsked = asked === undefined || evaluateRow(asked, { inputs, columns: scored }) === true;
                    const shown = form.getQuestionByName(question);
                    expect([column.name, shown.isVisible && shown.isParentVisible]).toEqual([column.name, isAsked]);
                }
            }),
            { numRuns: 100, seed: 1 }
        );
    }, 60_000);
});
