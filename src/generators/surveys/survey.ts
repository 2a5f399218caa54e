import type { Instrument, Model } from '../../model/types.js';
import { recordOf } from '../../scoring/inputs.js';
import { answersOf } from './answers.js';
import type { Omission } from '../expressions/omissions.js';
import { linkedReference, SurveyConditions } from './conditions.js';
import { compact, type Json, type LocaleString } from './json.js';
import { localesOf } from './locales.js';
import { print } from '../expressions/logic.js';
import { Layout } from './pages.js';
import { Texts, type Piping } from './texts.js';
import { wordsFor } from './words.js';

export interface BuiltSurvey {
    json: Json;
    /** What SurveyJS cannot say, so that it is not in the JSON. */
    omissions: readonly Omission[];
}

export function buildSurvey(model: Model, instrument: Instrument): BuiltSurvey {
    const answers = answersOf(instrument);
    const locales = localesOf(model.languages);
    const conditions = new SurveyConditions(model, instrument, answers);
    const references: Piping['reference'] = (name) => {
        const answer = conditions.piped(name);
        if (answer) return answer;
        const score = answers.scores.get(name);
        return score === undefined ? linkedPipe(model, instrument, name) : { text: `{${score}}`, isText: false };
    };
    const scores = conditions.calculatedValues();
    const texts = new Texts(locales, { reference: references, loops: new Map() });
    const consent = consentPage(instrument, texts, (name) => answers.names.claim(name));
    const { pages, endings } = new Layout(model, answers, conditions, locales, references).lay(instrument.members);
    const calculated = [...conditions.made, ...scores];
    const [unconditional] = endings.filter(({ condition }) => condition === true);
    const conditional = endings.filter(({ condition }) => condition !== true);
    const json = compact({
        locale: locales.opening,
        title: texts.label(instrument.title, instrument.name),
        description: instrument.doc && texts.plain(instrument.doc),
        showProgressBar: pages.length + consent.length > 1,
        completedHtml: unconditional?.html,
        completedHtmlOnCondition: conditional.length > 0 ? conditional.map(({ condition, html }) => ({ expression: print(condition), html })) : undefined,
        pages: [...consent, ...pages],
        calculatedValues: calculated.length > 0 ? calculated : undefined
    });
    return { json, omissions: conditions.omissions };
}

/** `{Customer.name}`, or `{name}` where the survey has nothing of that name: what whoever shows the survey knows of the customer. */
function linkedPipe(model: Model, instrument: Instrument, name: string): ReturnType<Piping['reference']> {
    const record = recordOf(model, instrument);
    const field = record?.fields.find((one) => name === one.name || name === `${record.name}.${one.name}`);
    return record && field ? { text: linkedReference({ table: record.name, name: field.name }), isText: field.type.kind !== 'number' } : undefined;
}

/** The JSON alone, as survey-core loads it. */
export function buildSurveyJson(model: Model, instrument: Instrument): Json {
    return buildSurvey(model, instrument).json;
}

function consentPage(instrument: Instrument, texts: Texts, claim: (name: string) => string): Json[] {
    if (!instrument.consent) return [];
    const word = (choose: (words: ReturnType<typeof wordsFor>) => string): LocaleString => texts.locales.each((tag) => choose(wordsFor(tag)));
    const title = word((words) => words.consent);
    return [
        {
            name: claim('consent-page'),
            title,
            elements: [
                { type: 'html', name: claim('consent-text'), html: texts.html(instrument.consent) },
                {
                    type: 'checkbox',
                    name: claim('consent-given'),
                    title,
                    titleLocation: 'hidden',
                    isRequired: true,
                    requiredErrorText: word((words) => words.mustAgree),
                    choices: [{ value: 'yes', text: word((words) => words.agree) }]
                }
            ]
        }
    ];
}
