/** Rosters: what members are asked, and figures over them, are in survey-core what the interpreter says. */
import fc from 'fast-check';
import type { QuestionPanelDynamicModel } from 'survey-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Instrument, Model, Scalar } from '../../../src/model/types.js';
import { answersOf } from '../../../src/generators/surveys/answers.js';
import { buildSurvey, surveyColumns } from '../../../src/generators/surveys/index.js';
import { planTables } from '../../../src/scoring/measures.js';
import { scoreRow, type TablePlan } from '../../../src/scoring/run.js';
import { compile } from '../../scoring/compile.js';
import { responses, SCORES, SOURCE } from '../rosters.js';
import { findings, jsonErrors, load } from './survey-core.js';

let model: Model;
let survey: Instrument;
let plans: ReadonlyMap<string, TablePlan>;
beforeAll(async () => {
    model = await compile(SOURCE);
    survey = model.instruments[0]!;
    plans = planTables(model);
});

describe('a roster', () => {
    test('is a survey that survey-core takes, with every score that can be had', () => {
        const { json, omissions } = buildSurvey(model, survey);
        // It wonders at texts that are put in an order, which is how they are compared to the letter.
        const found = findings(json).filter((finding) => !finding.includes('is a text question'));
        expect([jsonErrors(json), found, omissions]).toEqual([[], [], []]);
    });

    test('has figures that are the interpreter’s', () => {
        const { json } = buildSurvey(model, survey);
        const { responseOf, rowOf } = surveyColumns(survey);
        fc.assert(
            fc.property(responses, (row) => {
                const form = load(json);
                form.data = responseOf(row);
                expect(rowOf(form.data)).toEqual(row);
                const { columns } = scoreRow(plans.get('S')!, row, { plan: (name) => plans.get(name) });
                for (const score of Object.keys(SCORES)) {
                    const actual = (form.getVariable(score) as Scalar | undefined) ?? null;
                    const expected = (columns[score] ?? null) as Scalar;
                    const close = typeof actual === 'number' && typeof expected === 'number' && Math.abs(actual - expected) < 1e-9;
                    expect(close || actual === expected, `${score} is ${String(actual)}, not ${String(expected)}, of ${JSON.stringify(row)}`).toBe(true);
                }
            }),
            { numRuns: 40, seed: 1 }
        );
    }, 120_000);

    test('asks each member what the interpreter says', () => {
        const form = load(buildSurvey(model, survey).json);
        const { responseOf } = surveyColumns(survey);
        const { inputs } = plans.get('S.Child')!;
        const { byRoster } = answersOf(survey);
        const [places] = [...byRoster.values()];
        fc.assert(
            fc.property(responses, (row) => {
                form.data = responseOf(row);
                const { panels } = form.getQuestionByName('Child') as QuestionPanelDynamicModel;
                expect(panels).toHaveLength(row.Child.length);
                for (const [at, panel] of panels.entries()) {
                    // A question that is answered though it is not asked is told as a problem.
                    const { problems } = scoreRow(plans.get('S.Child')!, row.Child[at]!);
                    const unasked = problems.filter(({ problem }) => problem === 'not-asked').map(({ column }) => column);
                    for (const { name } of inputs.filter(({ role, name: own }) => role === 'item' && row.Child[at]![own] !== undefined)) {
                        const question = panel.getQuestionByName(places!.get(name)!.question)!;
                        expect([name, question.isVisible && question.isParentVisible]).toEqual([name, !unasked.includes(name)]);
                    }
                }
            }),
            { numRuns: 60, seed: 1 }
        );
    }, 60_000);

    test('asks each member by that member’s own answers', () => {
        const form = load(buildSurvey(model, survey).json);
        form.data = { Any: true, Before: 3, Child: [{ Age: 10, Brave: true }, { Age: 4, Brave: false, Fear: 3, Would: 5 }, {}] };
        const { panels } = form.getQuestionByName('Child') as QuestionPanelDynamicModel;
        const shown = panels.map((panel) => panel.questions.filter(({ isVisible, isParentVisible }) => isVisible && isParentVisible).map(({ name }) => name));
        const always = ['Age', 'Fear', 'Brave', 'School', 'Likes', 'Note', 'Play', 'Would'];
        expect(shown).toEqual([[...always.slice(0, 6), 'Like', 'Part', 'Part-na', ...always.slice(6)], always, always]);
        const required = panels.map((panel) => panel.questions.filter(({ isRequired }) => isRequired).map(({ name }) => name));
        expect(required).toEqual([['Like', 'Play'], [], []]);
        expect(panels.map((panel) => panel.getQuestionByName('Fear')!.locTitle.renderedHtml)).toEqual(['Afraid, 10?', 'Afraid, 4?', 'Afraid, ?']);
        form.data = { Any: true, Before: 3, Child: [{ Age: 1, Would: 2 }] };
        const [only] = (form.getQuestionByName('Child') as QuestionPanelDynamicModel).panels;
        only!.validate(true);
        expect(only!.questions.flatMap(({ errors }) => errors.map((error) => error.text))).toEqual(['These do not fit.']);
    });
});
