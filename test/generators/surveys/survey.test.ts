import { describe, expect, test } from 'vitest';
import { PLAIN, TEXT, num } from '../../../src/expression/types.js';
import { buildSurvey, buildSurveyJson, surveysGenerator } from '../../../src/generators/surveys/index.js';
import type { Json } from '../../../src/generators/surveys/json.js';
import type { Instrument, Model, Text } from '../../../src/model/types.js';
import { emptyModel, instrument, item, section } from '../model-builder.js';
import { column, compare, everything, score } from './fixture.js';
import { findings, jsonErrors, load } from './survey-core.js';

const { model, survey } = everything();
const built = buildSurvey(model, survey);

/** Every question, panel and page by name. */
function elementsOf(json: Json): Map<string, Json> {
    const found = new Map<string, Json>();
    const walk = (elements: readonly Json[]): void => {
        for (const element of elements) {
            found.set(element['name'] as string, element);
            walk([...((element['elements'] ?? []) as Json[]), ...((element['templateElements'] ?? []) as Json[])]);
        }
    };
    walk(json['pages'] as Json[]);
    return found;
}
const elements = elementsOf(built.json);

/** A survey of its own with these members. */
function surveyOf(members: Instrument['members'], more: Partial<Instrument> = {}, languages = ['en']): Json {
    const own: Model = { ...emptyModel(languages), scales: model.scales };
    return buildSurveyJson(own, instrument('Own', 'survey', { en: 'Own' }, members, more));
}
const en = (text: string): Text => ({ en: text });
const text = (name: string, title = name, more: Parameters<typeof item>[3] = {}): ReturnType<typeof item> =>
    item(`Own.${name}`, 'text', en(title), { required: false, columns: [{ name, type: TEXT, na: false, reversed: false, serves: [] }], ...more });

describe('a survey with every kind of question', () => {
    test('loads in survey-core without an error', () => {
        expect(jsonErrors(built.json)).toEqual([]);
    });
    test('gives its linter nothing to say', () => {
        expect(findings(built.json)).toEqual([]);
    });
    test('leaves nothing out', () => {
        expect(built.omissions).toEqual([]);
    });
    test.each([[['ko']], [['en']], [['zh-CN', 'en']], [['zh-TW', 'ko']], [['en', 'ko']], [['ja', 'zh-Hant-HK', 'en-GB']]])('so in %s', (languages) => {
        const { json } = buildSurvey({ ...model, languages }, survey);
        expect(jsonErrors(json)).toEqual([]);
        expect(findings(json)).toEqual([]);
    });
    test('is the same bytes every time', () => {
        const again = everything();
        expect(JSON.stringify(buildSurveyJson(again.model, again.survey))).toBe(JSON.stringify(built.json));
    });
    test('is a file of the surveys’ own, and no other instrument is', async () => {
        const checklist = instrument('Audit', 'checklist', en('Audit'), []);
        const files = await surveysGenerator.generate({ ...model, instruments: [survey, checklist] });
        expect(files.map(({ path }) => path)).toEqual(['surveys/Everything.json']);
        expect(JSON.parse(files[0]!.content as string)).toEqual(built.json);
    });
});

describe('pages', () => {
    test('are the top-level sections, and what stands between them', () => {
        expect((built.json['pages'] as Json[]).map(({ name }) => name)).toEqual(['consent-page', 'page-1', 'Reception', 'More', 'page-2']);
        expect(elements.get('Numbers')).toMatchObject({ type: 'panel', questionOrder: 'random' });
    });
    test('keep a question and its boxes together where the order is random', () => {
        const panel = (elements.get('Numbers')!['elements'] as Json[]).find(({ elements: inner }) =>
            (inner as Json[] | undefined)?.some(({ name }) => name === 'Q6')
        );
        expect((panel!['elements'] as Json[]).map(({ name }) => name)).toEqual(['Q6', 'Q6-na']);
    });
    test('begin with the consent, without which nothing goes on', () => {
        const form = load(built.json);
        expect(form.currentPage.name).toBe('consent-page');
        expect(form.nextPage()).toBe(false);
        form.setValue('consent-given', ['yes']);
        expect(form.nextPage()).toBe(true);
    });
    test('come to an end when the survey does', () => {
        const form = load(built.json);
        form.setValue('consent-given', ['yes']);
        form.setValue('Age', 12);
        expect(form.visiblePages.map(({ name }) => name)).toEqual(['consent-page', 'page-1']);
        form.completeLastPage();
        form.doComplete();
        expect(form.processedCompletedHtml).toBe('<p>15세 이상만 답해 주세요.</p>');
    });
    test('close with the page whose condition holds', () => {
        const form = load(built.json);
        form.data = { 'consent-given': ['yes'], Age: 40, Q7: 10 };
        form.doComplete();
        expect(form.processedCompletedHtml).toContain('추천해 주시겠다니 <strong>고맙습니다</strong>');
    });
    test('and what follows an end inside a page is gone with it', () => {
        const json = surveyOf([
            section('Own.Only', en('Only'), undefined, [
                item('Own.Age', 'number', en('Age'), { required: false, columns: [{ name: 'Age', type: PLAIN, na: false, reversed: false, serves: [] }] }),
                { kind: 'end', condition: compare(column('Age', PLAIN), '<', num(15)) },
                text('After')
            ])
        ]);
        const form = load(json);
        expect(form.getQuestionByName('After').isVisible).toBe(true);
        form.setValue('Age', 3);
        expect(form.getQuestionByName('After').isParentVisible).toBe(false);
        expect(form.isLastPage).toBe(true);
    });
});

describe('texts', () => {
    test('are there in every language, whichever is asked for', () => {
        const form = load(built.json);
        expect(form.locale).toBe('ko');
        const title = (locale: string): string => {
            form.locale = locale;
            return form.getQuestionByName('Q1').title;
        };
        expect(['ko', 'en', 'zh-tw', 'ko'].map(title)).toEqual(['직원이 먼저 인사하였다', 'Staff greeted first', '人員主動問候', '직원이 먼저 인사하였다']);
    });
    test('open in the first language of the programme', () => {
        const locale = (languages: string[]): unknown => buildSurveyJson({ ...model, languages }, survey)['locale'];
        expect([['ko', 'en'], ['en', 'ko'], ['zh-CN'], ['zh-TW', 'en'], ['xx']].map(locale)).toEqual(['ko', undefined, 'zh-cn', 'zh-tw', undefined]);
    });
    test('are no HTML: what a label holds is shown, what a note holds is escaped', () => {
        const json = surveyOf([
            text('A', '<script>alert(1)</script>'),
            { kind: 'note', text: en('**Bold** <img src=x onerror=alert(1)> [x](javascript:alert(1)) ![p](https://x/p.png)') }
        ]);
        expect(elementsOf(json).get('A')!['title']).toBe('<script>alert(1)</script>');
        const html = elementsOf(json).get('note-1')!['html'] as string;
        expect(html).toContain('<strong>Bold</strong> &lt;img src=x onerror=alert(1)&gt;');
        expect(html).not.toMatch(/<img|<script|href="javascript/);
    });
    test('pipe answers in, but never a text into HTML', () => {
        const form = load(built.json);
        form.data = { Q4: '2', Q6: 12, Q8: '<img src=x onerror=alert(1)>' };
        expect(form.getQuestionByName('Q15').processedTitle).toBe('전반 예금');
        expect((form.getQuestionByName('note-1') as unknown as { processedHtml: string }).processedHtml).toBe(
            '<p>다음은 <em>12</em>분에 대한 것입니다. &#123;x&#125; &lt;b&gt;</p>'
        );
        expect(elements.get('note-2')!['type']).toBe('expression');
    });
    test('hold braces that are no references', () => {
        const json = surveyOf([text('A', 'Set {{A, B}} of {Unknown.column}')]);
        expect(elementsOf(json).get('A')!['title']).toBe('Set ｛A, B｝ of …');
        expect(findings(json)).toEqual([]);
    });
    test('name the option that a loop stands at', () => {
        expect(elements.get('Q13-Savings')!['title']).toEqual({ default: 'Satisfaction with Savings', ko: '예금 만족도', 'zh-tw': '儲金滿意度' });
    });
});

describe('questions', () => {
    test('with a labelled scale list its points with their numbers, and "not applicable" as na', () => {
        expect((elements.get('Q1')!['choices'] as Json[]).map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 'na']);
    });
    test('on 0 to 10 show both ends', () => {
        expect(elements.get('Q7')).toMatchObject({ type: 'rating', rateMin: 0, rateMax: 10, rateCount: 11, minRateDescription: { ko: '전혀 추천하지 않음' } });
    });
    test('with amounts add up to the total', () => {
        const form = load(built.json);
        const question = form.getQuestionByName('Q11');
        const isValid = (value: unknown): boolean => {
            question.value = value;
            return question.validate();
        };
        expect([undefined, { Speed: 40, Manner: 60 }, { Speed: 40 }, { Speed: 100, Price: 1 }].map(isValid)).toEqual([true, true, false, false]);
    });
    test('with a box for "not applicable" are not demanded once it is ticked', () => {
        const form = load(built.json);
        expect(form.getQuestionByName('Q6').isRequired).toBe(true);
        form.setValue('Q6-na', ['na']);
        expect(form.getQuestionByName('Q6').isRequired).toBe(false);
    });
    test('that are demanded on a condition are demanded in every row', () => {
        const rows = ['a', 'b'].map((name) => ({ id: name, name, title: en(name), serves: [], verifies: [], reversed: false, origin: survey.origin }));
        const columns = ['G.a', 'G.b'].map((name) => ({ name, type: PLAIN, na: false, reversed: false, serves: [] }));
        const agree = { scale: model.scales[0]!.id };
        const form = load(
            surveyOf([
                text('A'),
                item('Own.G', 'grid', en('G'), { ...agree, rows, columns, required: false, requiredWhen: { op: 'answered', value: column('A', TEXT) } })
            ])
        );
        const isValid = (data: object): boolean => {
            form.data = data;
            return form.getQuestionByName('G').validate();
        };
        expect([{}, { G: { a: 1 } }, { A: 'x' }, { A: 'x', G: { a: 1 } }, { A: 'x', G: { a: 1, b: 2 } }].map(isValid)).toEqual([
            true,
            true,
            false,
            false,
            true
        ]);
    });
    test('of a roster make a table of rows', () => {
        const rate = item('Own.Rate', 'rate', en('Rate'), { scale: model.scales[0]!.id, required: false, columns: [] });
        const member = { ...rate, columns: [] };
        const json = surveyOf([
            { ...section('Own.Member', en('Member'), undefined, [member]), kind: 'roster', low: 1, high: 12, columns: [] } as Instrument['members'][number]
        ]);
        expect(elementsOf(json).get('Member')).toMatchObject({
            type: 'paneldynamic',
            minPanelCount: 1,
            maxPanelCount: 12,
            templateElements: [{ name: 'Rate' }]
        });
        expect([jsonErrors(json), findings(json)]).toEqual([[], []]);
    });
});

describe('checks across answers', () => {
    test('stop at the last question that they look at, with their own message', () => {
        const form = load(built.json);
        const question = form.getQuestionByName('Q16');
        const errors = (data: object): string[] => {
            form.data = data;
            question.validate();
            return question.errors.map((error) => error.text ?? '');
        };
        expect(errors({ Q16: 3, Q7: 8 })).toEqual(['점수가 너무 낮습니다']);
        expect(errors({ Q16: 8, Q7: 8 })).toEqual([]);
        expect(errors({ Q16: 3 })).toEqual([]);
    });
});

describe('names', () => {
    test('that SurveyJS would confuse are told apart, and questions keep theirs', () => {
        const json = surveyOf([section('Own.overall', en('Section'), undefined, [text('Overall'), text('constructor'), text('page')])], {
            scores: [score('overall', num(1)), score('OVERALL', num(2))]
        });
        expect([...elementsOf(json).keys()]).toEqual(['overall-2', 'Overall', 'constructor-2', 'page']);
        expect((json['calculatedValues'] as Json[]).map(({ name }) => name)).toEqual(['overall-score', 'OVERALL-score-2']);
        expect([jsonErrors(json), findings(json)]).toEqual([[], []]);
    });
});

describe('what SurveyJS cannot say', () => {
    test('is left out, with what rests upon it, and said', () => {
        const scores = [
            score('log', { op: 'numeric', fn: 'ln', value: column('Q6', PLAIN) }),
            score('more', { op: 'arithmetic', operator: 'add', left: column('log', PLAIN), right: num(1) }),
            score('linked', { op: 'column', name: 'spend', via: ['Customer'], type: PLAIN }),
            score('fine', column('Q6', PLAIN))
        ];
        const { json, omissions } = buildSurvey(model, { ...survey, scores });
        const names = (json['calculatedValues'] as Json[]).filter(({ includeIntoResult }) => includeIntoResult).map(({ name }) => name);
        expect(names).toEqual(['fine']);
        expect(omissions).toEqual([
            { what: 'log', why: 'SurveyJS has no logarithm' },
            { what: 'more', why: 'log is left out' },
            { what: 'linked', why: 'Customer.spend is not part of the response' }
        ]);
    });
    test('is said in a file beside the JSON', async () => {
        const scores = [score('log', { op: 'numeric', fn: 'ln', value: column('Q6', PLAIN) })];
        const files = await surveysGenerator.generate({ ...model, instruments: [{ ...survey, scores }] });
        expect(files.map(({ path }) => path)).toEqual(['surveys/Everything.json', 'surveys/Everything.left-out.md']);
        expect(files[1]!.content).toContain('- log: SurveyJS has no logarithm');
    });
});

describe('options', () => {
    test('that stand apart keep their place in random order', () => {
        expect((elements.get('Q4')!['choices'] as Json[]).map(({ value, randomize }) => [value, randomize])).toEqual([
            ['Mail', undefined],
            ['2', undefined],
            ['refused', false],
            ['Else', false]
        ]);
    });
});
