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
import { findings, jsonErrors, load } from './survey-core.js';

const SCORES: Readonly<Record<string, string>> = {
    children: 'count(Child)',
    older: 'count(Child where Age > 6)',
    braveOnes: 'count(Child.Brave)',
    feared: 'count(Child.Fear)',
    from: 'count(Child where School = B and Note != "it\'s")',
    liking: 'count(Child.Play.a where Likes.Swim or Age <= 3)',
    meanFear: 'mean(Child.Fear)',
    fearOfYoung: 'mean(Child.Fear where Age < 9)',
    least: 'min(Child.Fear)',
    most: 'max(Child.Fear where not (School = A))',
    ages: 'sum(Child.Age where answered(Fear) or Brave)',
    total: 'sum(Child.Fear)',
    meanPart: 'mean(Child.Part)',
    mostLiked: 'max(Child.Like)',
    braveShare: 'share(Child.Brave where Age >= 3)',
    tall: 'share(Child.Age > 9)',
    top: 'top2(Child.Like)',
    bottom: 'bottom2(Child.Fear)',
    recommended: 'nps(Child.Would)',
    often: 'count(Child.Often.Swim where Age > 3)',
    both: 'if count(Child) > 1 then mean(Child.Age) + Before else Before'
};
const SOURCE = `
survey S "S" {
    rate Before "Before" on Agree5
    check Any "Any"
    if Any { roster Child "Children" in 0 .. 4 {
        number Age "Age" in 0 .. 18
        rate Fear "Afraid, {Age}?" on Agree5 reversed na "n"
        check Brave "Brave" na "n"
        choose School "School" one { option A "a"  option B "b" value "02"  option None "n" value "99" na }
        choose Likes "Likes" many { option Swim "s" value "1"  option Run "r" value "2" }
        text Note "Note"
        if Age >= 6 { rate Like "Like" on Agree5 required when Brave
            number Part "Part" in 0 % .. 100 % na "n" }
        grid Play "Play" on Agree5 required when Age > 9 { item a "a"  item b "b" }
        each one in Likes { check Often "How often: {one}?" }
        end "Enough" when Fear >= 5
        nps Would "Would"
        valid when Would <= Age "These do not fit."
    } }
    ${Object.entries(SCORES)
        .map(([name, value]) => `score ${name} = ${value}`)
        .join('\n    ')}
}`;

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 4 });
const point = fc.integer({ min: 1, max: 5 });
const member = fc
    .record({
        Age: optional(fc.integer({ min: 0, max: 18 })),
        Fear: optional(fc.oneof(point, fc.constant('na'))),
        Brave: optional(fc.constantFrom<Scalar>(true, false, 'na')),
        School: optional(fc.constantFrom('A', '02', '99')),
        Likes: optional(fc.constantFrom<Scalar>(['1'], ['2'], ['1', '2'])),
        Note: optional(fc.constantFrom("it's", '07', '7', 'x')),
        Like: optional(fc.oneof(point, fc.constant('na'))),
        Part: optional(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant('na'))),
        'Play.a': optional(point),
        'Play.b': optional(point),
        'Often.Swim': optional(fc.boolean()),
        'Often.Run': optional(fc.constantFrom<Scalar>(true, false, 'na')),
        Would: optional(fc.integer({ min: 0, max: 10 }))
    })
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Record<string, Scalar>);
const responses = fc.record({ Any: fc.constant(true), Before: point, Child: fc.array(member, { maxLength: 4 }) });

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
