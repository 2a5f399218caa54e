/** survey-core with the generated survey JSON: its calculated values, and the questions that it shows. */
import { type Answer, NA, type Value } from '../../../src/expression/values.js';
import type { Scalar } from '../../../src/model/types.js';
import { buildSurvey, surveyColumns } from '../../../src/generators/surveys/index.js';
import { answersOf } from '../../../src/generators/surveys/answers.js';
import { answerFor } from '../../../src/scoring/reading.js';
import { load } from '../../generators/surveys/survey-core.js';
import type { Cells } from '../cases.js';
import type { FilledCase, FormEngine, Responses, Shown } from '../filling.js';

export const surveyCore: FormEngine = {
    name: 'survey-core',
    absent: () => undefined,
    takes: ({ kind }) => kind === 'survey',
    clock: (time) => time.slice(0, 5),
    promises: ({ kind }) => kind === 'score',
    floor: 0.8,
    run: (cases) => Promise.resolve(cases.map(shown))
};

function shown({ model, instrument, plan, responses }: FilledCase): Shown {
    const { json, omissions } = buildSurvey(model, instrument);
    const made = new Set((json['calculatedValues'] as { name: string; includeIntoResult?: boolean }[] | undefined)?.map(({ name }) => name));
    const scores = [...answersOf(instrument).scores].filter(([, name]) => made.has(name));
    const survey = load(json);
    const { columns, responseOf } = surveyColumns(instrument);
    const inputs = new Map(plan.inputs.map((input) => [input.name, input]));
    const raw = (response: Responses): Record<string, Scalar> =>
        Object.fromEntries(
            columns.map(({ column: { name }, naCodes }) => {
                const value = response[name];
                return [name, value === NA ? (naCodes[0] ?? NA) : (answerFor(inputs.get(name)!, (value ?? null) as Value | null) as Scalar)];
            })
        );
    const rows: Cells[] = [];
    const asked: Set<string>[] = [];
    for (const response of responses) {
        survey.data = responseOf(raw(response));
        rows.push(Object.fromEntries(scores.map(([score, name]) => [score, survey.getVariable(name) as Answer])));
        const isShown = (name: string): boolean => {
            const question = survey.getQuestionByName(name);
            return question.isVisible && question.isParentVisible;
        };
        asked.push(new Set(columns.filter(({ question }) => isShown(question)).map(({ column }) => column.name)));
    }
    // Where a condition could not be said, the survey asks more than the interpreter.
    const isWhole = !omissions.some(({ what }) => /^the (?:condition|end) /.test(what));
    return { computes: new Set(scores.map(([score]) => score)), rows, ...(isWhole ? { asked } : {}) };
}
