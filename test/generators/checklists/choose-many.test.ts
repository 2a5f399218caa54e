import { beforeAll, describe, expect, it } from 'vitest';
import { renderChecklistHtml } from '../../../src/generators/checklists/html.js';
import { renderChecklistMarkdown } from '../../../src/generators/checklists/markdown.js';
import { renderSurveyHtml } from '../../../src/generators/preview/survey.js';
import type { Model } from '../../../src/model/types.js';
import { compile } from '../../scoring/compile.js';

const OPTIONS = '{ option P "One" option Q "Two" option R "Three" option S "Four" }';
const SOURCE = `checklist Round "Round" {
    choose A "alpha" many in 1 .. 3 ${OPTIONS}
    choose B "bravo" many in 2 .. ${OPTIONS}
    choose C "charlie" many in .. 3 ${OPTIONS}
    choose D "delta" many in 2 .. 2 ${OPTIONS}
    choose E "echo" many in 0 .. 2 ${OPTIONS}
    choose F "foxtrot" many ${OPTIONS}
    choose G "golf" ${OPTIONS}
}`;
let model: Model;
beforeAll(async () => (model = await compile(SOURCE)));

const SAID: [string, string[]][] = [
    ['en', ['Choose 1 to 3', 'Choose at least 2', 'Choose at most 3', 'Choose exactly 2', 'Choose at most 2', 'Choose all that apply']],
    ['ko', ['1~3개를 고른다', '2개 이상 고른다', '최대 3개까지 고른다', '2개를 고른다', '최대 2개까지 고른다', '해당하는 것을 모두 고른다']],
    ['zh-TW', ['可複選，請選 1 至 3 項', '可複選，至少選 2 項', '可複選，至多選 3 項', '請選 2 項', '可複選，至多選 2 項', '可複選']],
    ['zh-CN', ['可多选，请选 1 至 3 项', '可多选，至少选 2 项', '可多选，至多选 3 项', '请选 2 项', '可多选，至多选 2 项', '可多选']]
];

describe.each(SAID)('how many options may be ticked, in %s', (language, expected) => {
    it('is printed on the page', () => {
        const page = renderChecklistHtml(model, model.instruments[0]!, language);
        expect([...page.matchAll(/<div class="small muted">([^<]+)<\/div><div>/g)].map((match) => match[1])).toEqual(expected);
    });
    it('stands in the Markdown', () => {
        const rows = renderChecklistMarkdown(model, model.instruments[0]!, language)
            .split('\n')
            .filter((line) => line.includes('☐ One'));
        expect(rows).toHaveLength(7);
        expect(rows.map((row) => /\*([^*]+)\*<br>☐ One/.exec(row)?.[1]?.replaceAll('\\~', '~'))).toEqual([...expected, undefined]);
    });
    it('stands in the preview', () => {
        const page = renderSurveyHtml(model, model.instruments[0]!, language);
        expect([...page.matchAll(/<p class="muted small">([^<]+)<\/p>\s*<ul class="options">/g)].map((match) => match[1])).toEqual(expected);
    });
});
