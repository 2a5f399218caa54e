import { describe, expect, it } from 'vitest';
import type { Expr } from '../../../src/expression/types.js';
import { num, TEXT } from '../../../src/expression/types.js';
import type { Instrument } from '../../../src/model/types.js';
import { buildSurvey } from '../../../src/generators/surveys/index.js';
import { buildForm } from '../../../src/generators/xlsform/index.js';
import { compile } from '../../scoring/compile.js';
import { column, compare, everything, score } from '../surveys/fixture.js';

const add = (left: Expr, right: Expr): Expr => ({ op: 'arithmetic', operator: 'add', left, right });
/** Long enough for a name of its own wherever it is a part. */
const long = ['Q2.a', 'Q2.b', 'Q2.c', 'Q15', 'Q16'].map((name) => column(name)).reduce(add);
/** What no engine can say: it is not in the response. */
const beyond: Expr = { op: 'column', name: 'spend', via: ['Customer'], type: { kind: 'number', dimension: {} } };

function withScores(...values: Expr[]): { survey: ReturnType<typeof buildSurvey>; form: ReturnType<typeof buildForm> } {
    const { model, survey } = everything();
    const changed: Instrument = { ...survey, scores: values.map((value, at) => score(`s${at}`, value)) };
    const changedModel = { ...model, instruments: [changed] };
    return { survey: buildSurvey(changedModel, changed), form: buildForm(changedModel, changed) };
}

describe('what an expression that is left out had needed', () => {
    const { survey, form } = withScores(add(long, beyond), add(long, num(1)));
    const calculated = survey.json['calculatedValues'] as { name: string; expression: string }[];
    const calculations = form.form.survey.filter(({ type }) => type === 'calculate');

    it('is there for what needs it later', () => {
        const inSurvey = new Set(calculated.map(({ name }) => name));
        for (const { expression } of calculated) for (const [, name] of expression.matchAll(/\{([^{}]*-(?:scored|\d+))\}/g)) expect(inSurvey).toContain(name);
        const inForm = new Set(form.form.survey.map(({ name }) => name));
        for (const { calculation } of calculations) for (const [, name] of calculation!.matchAll(/\$\{([^{}]*)\}/g)) expect(inForm).toContain(name);
        expect(calculated.map(({ name }) => name)).toContain('s1');
        expect(calculations.map(({ name }) => name)).toContain('s1');
    });

    it('is not there for nobody', () => {
        const alone = withScores(add(long, beyond));
        expect(alone.survey.omissions.map(({ what }) => what)).toContain('s0');
        expect(JSON.stringify(alone.survey.json['calculatedValues'] ?? [])).not.toContain('Q15');
        expect(JSON.stringify(alone.form.form.survey.filter(({ type }) => type === 'calculate'))).not.toContain('Q15');
    });
});

describe('an end that no engine can tell', () => {
    it('never comes: what follows it is asked', async () => {
        const model = await compile(`
record Customer "Customer" { key id   field id "id" text   field spend "Spent" number }
survey S "Survey" { of Customer   check Before "Before"   end "Over" when Customer.spend > 3   check After "After" }`);
        const { json, omissions } = buildSurvey(model, model.instruments[0]!);
        expect(JSON.stringify(json['pages'])).toContain('"After"');
        expect(json['completedHtml']).toBeUndefined();
        expect(omissions.map(({ what }) => what)).toEqual(['the end when of.spend > 3, which now never comes']);
        const { form, omissions: ofForm } = buildForm(model, model.instruments[0]!);
        expect(ofForm.filter(({ what }) => !what.startsWith('failed')).map(({ what }) => what)).toEqual(['the end when of.spend > 3, which now never comes']);
        expect(form.survey.map(({ name }) => name)).toContain('After');
        expect(form.survey.map(({ name }) => name)).not.toContain('end-1');
    });
});

describe('an order of texts', () => {
    it('is left out of a form, and printed for a survey', () => {
        const { survey, form } = withScores(compare(column('Q8', TEXT), '<', { op: 'text', value: 'b' }));
        expect(form.omissions).toContainEqual({ what: 's0', why: 'ODK has no order of texts' });
        expect(survey.omissions).toEqual([]);
    });
});
