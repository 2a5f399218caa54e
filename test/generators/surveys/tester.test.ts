import { runSurveyTests, type ISurveyTests } from 'survey-core/tester';
import { expect, test } from 'vitest';
import { buildSurveyJson } from '../../../src/generators/surveys/index.js';
import { everything } from './fixture.js';
import './survey-core.js';

/** As somebody who answers the form would: only what is on the page can be entered. */
const suite: ISurveyTests = {
    tests: [
        {
            name: 'somebody who is too young',
            steps: [
                { set: { 'consent-given': ['yes'] } },
                { nextPage: { survey: true } },
                { set: { Age: 12 } },
                { expect: { survey: { pages: ['consent-page', 'page-1'] } } }
            ]
        },
        {
            name: 'a visit from the greeting to the last question',
            steps: [
                { set: { 'consent-given': ['yes'] } },
                { nextPage: { survey: true } },
                { set: { Age: 40 } },
                { nextPage: { survey: true } },
                { expect: { Q12: { visible: false }, Q1: { required: true }, survey: { noValues: ['courtesy', 'overall'] } } },
                { set: { Q1: 2 } },
                { expect: { Q12: { visible: true, required: true } } },
                { set: { Q12: 'The queue', Q14: 1, Q2: { a: 4, b: 'na', c: 2 }, Q3: { expected: 5, perceived: 3 }, Q5: ['Post'] } },
                { expect: { courtesy: { value: 3.5 }, reliability: { value: 4 }, gap: { value: -2 }, overall: { value: 67.5 } } },
                { clear: { Q2: true } },
                { expect: { courtesy: { value: 3.5 }, survey: { noValues: ['reliability'] } } },
                { nextPage: { survey: true } },
                { set: { 'Q6-na': ['na'], Q7: 10 } },
                { expect: { Q6: { required: false }, Q16: { required: true } } },
                { set: { Q16: 10 } },
                { nextPage: { survey: true } },
                { expect: { 'Q13-Post': { visible: true }, 'Q13-Savings': { visible: false } } },
                { complete: { survey: true } },
                { expect: { survey: { state: 'completed', noValues: ['Q13-Savings'] } } }
            ]
        }
    ]
};

test('survey-core’s tester walks through the form', async () => {
    const { model, survey } = everything();
    const result = await runSurveyTests(buildSurveyJson(model, survey), suite);
    const trouble = [
        ...result.issues,
        ...result.tests.flatMap((one) => [...one.issues, ...one.steps.flatMap(({ checks, issues }) => [...issues, ...checks.filter(({ passed }) => !passed)])])
    ];
    expect(trouble.map(({ message }) => message)).toEqual([]);
    expect(result.status).toBe('passed');
});
