/** Reports of little or strange data: nothing fails, nothing is drawn of nothing, and the page says in words what is not there. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { reportPage } from '../../src/report/page/report-page.js';
import { reportWords } from '../../src/report/words/words.js';
import { answers, reportOf, type Rows, times } from './reports.js';

const LANGUAGES = ['en', 'ko', 'zh-TW', 'zh-CN'];
const titled = (text: string): string => `"${text}"@en "${text}"@ko "${text}"@zh-TW "${text}"@zh-CN`;
const SOURCE = (survey: string, more = '') => `program Shop ${titled('Shop')} { version 1 languages en, ko, zh-TW, zh-CN }
model M ${titled('M')} { dimension Fast ${titled('Fast')} drives Overall   dimension Overall ${titled('Overall')} }
record Branch ${titled('Branch')} { key code field code ${titled('Code')} text field name ${titled('Name')} text }
survey Visit ${titled('Visit')} { of Branch every quarter
${survey}
}
${more}`;
const KPI = (more = '') => `kpi Index ${titled('Index')} { value mean(Visit.Q) better higher every quarter ${more} }`;
const RATE = `    rate Q ${titled('Quick')} on Agree5 serves Fast`;
const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The page in every language: every chart has marks, and no text shows what a program thinks. */
async function pagesOf(source: string, rows: Rows): Promise<Document[]> {
    const { model, report } = await reportOf(source, rows);
    const found: Document[] = [];
    for (const language of LANGUAGES) {
        const { document } = new JSDOM(await reportPage(report, model, language)).window;
        expect(text(document.body), language).not.toMatch(/undefined|NaN|Infinity|null|\[object/);
        for (const chart of document.querySelectorAll('svg.chart'))
            expect(chart.querySelectorAll('.mark-symbol path, .mark-rect path').length, language).toBeGreaterThan(0);
        for (const table of document.querySelectorAll('table')) expect(table.querySelectorAll('tbody tr').length, language).toBeGreaterThan(0);
        // A heading says something about what follows it.
        for (const heading of document.querySelectorAll('h2,h3,h4')) expect(heading.nextElementSibling, `${language}: ${text(heading)}`).not.toBeNull();
        found.push(document);
    }
    return found;
}

describe('a report', () => {
    test('of one wave without target says that there is nothing to compare with', async () => {
        for (const [at, document] of (await pagesOf(SOURCE(RATE, KPI()), { Visit: answers(1, times(20, 4)) })).entries()) {
            const words = reportWords(LANGUAGES[at]!);
            expect(text(document.querySelector('.headline'))).toContain(words.headline.first);
            expect(document.querySelectorAll('.trend')).toHaveLength(0);
            expect(text(document.querySelector('#measures'))).toContain(words.measures.noTarget);
        }
    });

    test('of fewer than ten everywhere hides all figures, and says why', async () => {
        for (const [at, document] of (await pagesOf(SOURCE(RATE, KPI('target 4')), { Visit: answers(1, times(9, 4)) })).entries()) {
            const words = reportWords(LANGUAGES[at]!);
            expect(text(document.querySelector('.headline'))).toBe(words.headline.none);
            expect(text(document.body)).toContain(words.missing.hidden(10, '', ''));
            expect(document.querySelectorAll('svg')).toHaveLength(0);
        }
    });

    test('of one branch has no ranking of branches', async () => {
        const rows = { Branch: [{ code: 'a', name: 'Only' }], Visit: answers(1, times(20, 4), () => ({ Branch: 'a' })) };
        for (const document of await pagesOf(SOURCE(RATE, KPI()), rows)) expect(text(document.body)).not.toContain('Only');
    });

    test('of sixty branches with long names names them all', async () => {
        const name = (at: number): string => `서울특별시 강남구 테헤란로 제${at}우체국 고객만족센터 별관 분실 ${at}호`;
        const rows = {
            Branch: Array.from({ length: 60 }, (_, at) => ({ code: `b${at}`, name: name(at) })),
            Visit: answers(1, times(60 * 12, 3), (at) => ({ Branch: `b${at % 60}`, Q: 1 + ((at * 7) % 5) }))
        };
        const [, korean] = await pagesOf(SOURCE(RATE, KPI()), rows);
        const said = text(korean!.querySelector('#survey-Visit')).replaceAll(' ', '');
        for (let at = 0; at < 60; at++) expect(said).toContain(name(at).replaceAll(' ', ''));
        // Nothing of a label is cut.
        expect([...korean!.querySelectorAll('svg text')].some((each) => text(each).endsWith('…'))).toBe(false);
    });

    test('with a question that nobody answered says so, and draws the others', async () => {
        const survey = `${RATE}\n    rate R ${titled('Never asked')} on Agree5 serves Fast\n    number Wait ${titled('Wait')} in 0 min .. 60 min`;
        for (const [at, document] of (await pagesOf(SOURCE(survey, KPI()), { Visit: answers(1, times(20, 4)) })).entries()) {
            const words = reportWords(LANGUAGES[at]!);
            expect(text(document.querySelector('#survey-Visit'))).toContain(`Never asked${words.list(['', ''])}Wait – ${words.missing.hidden(10, '', '')}`);
        }
    });

    test('with one question in a dimension, no importance, all the same answer', async () => {
        for (const document of await pagesOf(SOURCE(RATE), { Visit: answers(1, times(20, 5)) })) expect(document.querySelector('.first')).toBeNull();
    });

    test('with scales of percent, of 0 to 10 and of five points keeps each to its own', async () => {
        const survey = `${RATE}
    rate Ten ${titled('Ten')} on Score11
    number Share ${titled('Share')} in 0 % .. 100 %
    score five ${titled('Five')} = mean(Q)
    score hundred ${titled('Hundred')} in 0 .. 100 = rescale(Q, 1 .. 5, 0 .. 100)`;
        const scale = `scale Score11 ${titled('Score')} numeric in 0 .. 10`;
        const rows = { Visit: answers(1, times(20, 4), (at) => ({ Ten: at % 11, Share: at / 100 })) };
        for (const document of await pagesOf(SOURCE(survey, scale), rows)) expect(text(document.querySelector('#survey-Visit'))).toContain('4.00');
    });

    test('without a single measure is about its survey', async () => {
        for (const document of await pagesOf(SOURCE(RATE), { Visit: answers(1, [...times(10, 2), ...times(10, 4)]) }))
            expect(document.querySelector('#measures')).toBeNull();
    });
});
