/** Limits, defaults, options that depend on answers and what is typed beside them, judged by survey-core. */
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSurvey } from '../../../src/generators/surveys/index.js';
import type { Model } from '../../../src/model/types.js';
import { compile } from '../../scoring/compile.js';
import { findings, jsonErrors, load } from './survey-core.js';

const SOURCE = `
program Shop "Shop"@en { version 2026.1 languages en }
record Customer "Customer" { key id field id "Id" text field name "Name" text field visits "Visits" number }
segment Old "Old" of Customer where visits > 9
segment Loyal "Loyal" of Customer where visits > 3
survey Visit "Visit" {
    of Customer
    quota Old and Loyal 20 %, Loyal 30 %, others 50 %
    section Page "Page" {
        choose Used "Used" many in 2 .. 3 { option Post "Post" option Bank "Bank" option Shop "Shop" option Else "Else" open number }
        choose Best "Best" one {
            option Post "Post" when Used.Post
            option Bank "Bank" when Used.Bank
            option Other "Other" open date
            option Free "Free" open
        }
        date Day "Day" in 2026-02 .. 2026-Q1
        datetime Moment "Moment" in 2026-02-03 .. 2026-02-04
        number Minutes "Minutes" in 0 min .. 60 min default 5 min
        number Part "Part" in 0 % .. 100 % default 25 %
        choose How "How" one default Mail { option Mail "Mail" value "m" option Web "Web" }
        check Fine "Fine" default true comment
        text Owner "Owner" default Customer.name
        number Again "Again" in 0 min .. 60 min default Minutes
        note "Dear {Customer.name}, {visits} visits"
    }
}`;

let model: Model;
let built: ReturnType<typeof buildSurvey>;
beforeAll(async () => {
    model = await compile(SOURCE);
    built = buildSurvey(model, model.instruments[0]!);
});
const fresh = () => load(built.json);
const problemsOf = (survey: ReturnType<typeof fresh>, name: string): number => {
    const question = survey.getQuestionByName(name)!;
    question.validate(true);
    return question.errors.length;
};

describe('details of questions', () => {
    test('load without an error, give the linter nothing to say, and nothing is left out', () => {
        expect(jsonErrors(built.json)).toEqual([]);
        // What the record knows is a variable that whoever shows the survey sets; the linter sees only the survey.
        expect(findings(built.json).filter((finding) => !/"Customer\.(name|visits)" is not found/.test(finding))).toEqual([]);
        expect(built.omissions).toEqual([]);
    });

    test('so many may be chosen', () => {
        const survey = fresh();
        survey.setValue('Used', ['Post']);
        expect(problemsOf(survey, 'Used')).toBe(1);
        survey.setValue('Used', ['Post', 'Bank', 'Shop']);
        expect(problemsOf(survey, 'Used')).toBe(0);
        // No fourth can be ticked.
        const enabled = survey.getQuestionByName('Used')!.visibleChoices.map((choice: { isEnabled: boolean }) => choice.isEnabled);
        expect(enabled).toEqual([true, true, true, false]);
    });

    test('dates lie between the first and the last day of the periods', () => {
        const survey = fresh();
        for (const [day, problems] of [
            ['2026-01-31', 1],
            ['2026-02-01', 0],
            ['2026-03-31', 0],
            ['2026-04-01', 1]
        ] as const) {
            survey.setValue('Day', day);
            expect([day, problemsOf(survey, 'Day')]).toEqual([day, problems]);
        }
        survey.setValue('Moment', '2026-02-04T23:00');
        expect(problemsOf(survey, 'Moment')).toBe(0);
        survey.setValue('Moment', '2026-02-05T00:10');
        expect(problemsOf(survey, 'Moment')).toBe(1);
    });

    test('an option is offered only where its condition is true', () => {
        const survey = fresh();
        const offered = () => survey.getQuestionByName('Best')!.visibleChoices.map((choice: { value: unknown }) => choice.value);
        expect(offered()).toEqual(['Other', 'Free']);
        survey.setValue('Used', ['Bank']);
        expect(offered()).toEqual(['Bank', 'Other', 'Free']);
    });

    test('what is typed beside an option has its type', () => {
        const survey = fresh();
        expect(survey.getQuestionByName('Best-Other')!.isVisible).toBe(false);
        survey.setValue('Best', 'Other');
        survey.setValue('Used', ['Else']);
        expect(survey.getQuestionByName('Best-Other')).toMatchObject({ isVisible: true, inputType: 'date' });
        expect(survey.getQuestionByName('Used-Else')).toMatchObject({ isVisible: true, inputType: 'number' });
        expect(survey.getQuestionByName('Fine-comment')!.getType()).toBe('comment');
    });

    test('defaults stand there from the beginning; those of the record come from a variable', () => {
        const survey = fresh();
        expect(survey.data).toMatchObject({ Minutes: 5, Part: 25, How: 'm', Fine: true, Again: 5 });
        expect(survey.data).not.toHaveProperty('Owner');
        survey.setVariable('Customer', { name: 'Kim', visits: 4 });
        expect(survey.data).toMatchObject({ Owner: 'Kim' });
        survey.locale = 'en';
        const note = survey.getAllQuestions().find((question) => question.name.startsWith('note'))!;
        expect((note as unknown as { locTitle: { renderedHtml: string } }).locTitle.renderedHtml).toContain('Dear Kim, 4 visits');
    });

    test('a quota of several segments is one cell', () =>
        expect(model.instruments[0]!.quotas[0]).toMatchObject([
            { segment: expect.stringMatching(/\.Old$/) as string, and: [expect.stringMatching(/\.Loyal$/) as string], share: { value: 20 } },
            { segment: expect.stringMatching(/\.Loyal$/) as string },
            { others: true }
        ]));
});
