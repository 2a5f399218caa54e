/** Pages in a browser that we did not write: nothing is loaded or said on the console, nothing sticks out, no labels meet. */
import { describe, expect, test } from 'vitest';
import { renderChecklistHtml } from '../../src/generators/checklists/index.js';
import { renderManualHtml } from '../../src/generators/manuals/index.js';
import type { Model, Moment, Text, Wait } from '../../src/model/types.js';
import { loadProject } from '../../src/project/load.js';
import { look, meetings, printed } from './browser.js';
import { emptyModel, element, idOf, journey, moment, quantity, stage, wait } from './model-builder.js';
import { postOffice } from './post-office.js';
import { trickyChecklists } from './checklists/tricky.js';

const SAMPLES: [string, Model][] = [
    ['post-office', postOffice()],
    ['tricky', trickyChecklists()]
];

describe('pages', () => {
    test.each(SAMPLES)('of the sample %s', async (name, model) => {
        for (const language of model.languages) {
            for (const instrument of model.instruments) await look(`${name}-${instrument.name}-${language}`, renderChecklistHtml(model, instrument, language));
            for (const manual of model.manuals) {
                await look(`${name}-${manual.name}-${language}`, renderManualHtml(model, manual, language));
                expect(await meetings()).toEqual([]);
            }
        }
    });
    test.each(['post-office', 'clinic', 'store', 'service-centre'])('of the example %s', async (example) => {
        const model = await (await loadProject(`examples/${example}`)).model();
        expect(model.manuals.length).toBeGreaterThan(0);
        for (const language of model.languages) {
            for (const instrument of model.instruments)
                if (instrument.kind !== 'survey') await look(`${example}-${instrument.name}-${language}`, renderChecklistHtml(model, instrument, language));
            for (const manual of model.manuals) {
                await look(`${example}-${manual.name}-${language}`, renderManualHtml(model, manual, language));
                expect(await meetings(), `${manual.name} ${language}`).toEqual([]);
            }
        }
    });
});

describe('on paper', () => {
    test('no heading of a table, and no subtotal, stands alone on a page', async () => {
        const model = await (await loadProject('examples/post-office')).model();
        for (const instrument of model.instruments.filter(({ kind }) => kind !== 'survey')) {
            const pages = await printed(renderChecklistHtml(model, instrument, 'en'));
            for (const [i, text] of (pages ?? []).entries()) {
                const lines = text.split('\n').filter((line) => line.trim() !== '');
                // The last line is the foot of the page.
                expect(lines.at(-2), `page ${i + 1}`).not.toMatch(/^ *No\. +Item/);
                expect(lines.join('\n'), `page ${i + 1}`).not.toMatch(/^ *No\. +Item.*\n *Subtotal/m);
                expect(lines.filter((line) => /^ *No\. +Item/.test(line) && !line.includes('Points'))).toEqual([]);
            }
        }
    });
    test('a moment stands with its first standard, and the first page is used', async () => {
        const model = await (await loadProject('examples/post-office')).model();
        const manual = model.manuals.find(({ name }) => name === 'MailManual')!;
        const pages = await printed(renderManualHtml(model, manual, 'en'));
        if (!pages) return;
        for (const [i, text] of pages.entries()) {
            const lines = text.split('\n').filter((line) => line.trim() !== '');
            expect(lines.slice(-3, -1).join('\n'), `page ${i + 1}`).not.toMatch(/^ *(Channel|What the customer sees|Takes) /m);
        }
        expect(pages[0]).toContain('Service circle:');
    });
});

const WORDS: Record<string, string[]> = {
    ko: ['주차', '번호표와 서식 안내', '대기', '본인 확인과 금융사기 예방을 위한 추가 질문', '접수', '맞이'],
    'zh-TW': ['停車', '抽號碼牌', '等候', '確認身分並主動詢問以防範金融詐騙，必要時請主管協助', '受理', '迎接'],
    'zh-CN': ['停车', '取号', '等待', '核对身份并主动询问以防范金融诈骗，必要时请主管协助处理', '受理', '迎接'],
    en: ['Parking', 'Taking a ticket', 'Wait', 'Identification of the customer and additional questions to prevent fraud', 'Request', 'Internationalization']
};

describe('service circles', () => {
    test.each(Object.keys(WORDS))('of 1 to 16 moments in %s', async (language) => {
        const words = WORDS[language]!;
        const text = (i: number): Text => ({ [language]: words[i % words.length]! });
        for (const count of [1, 2, 3, 4, 5, 7, 8, 11, 12, 16]) {
            const model = emptyModel([language]);
            const stages = Math.min(5, Math.ceil(count / 3));
            const parts = Array.from({ length: count }, (_, i): Moment | Wait =>
                i % 5 === 2
                    ? wait(`J.S.W${i}`, text(i), { takes: quantity('21.10 min'), limits: [{ limit: quantity('30 min') }, { limit: quantity('10 min') }] })
                    : moment(`J.S.M${i}`, text(i), { takes: i % 2 ? quantity('6.5 min') : undefined })
            );
            const size = Math.ceil(count / stages);
            model.journeys = [
                journey(
                    'J',
                    text(3),
                    Array.from({ length: stages }, (_, s) => stage(`J.S${s}`, text(s + 3), parts.slice(s * size, (s + 1) * size)))
                )
            ];
            model.manuals = [
                { ...element('M', text(0)), for: [], shows: ['circle'], chapters: [{ ...element('M.C', text(1)), covers: [idOf('J')], chapters: [] }] }
            ];
            await look(`circle-${language}-${count}`, renderManualHtml(model, model.manuals[0]!, language));
            expect(await meetings(), `${count} parts in ${language}`).toEqual([]);
        }
    });
});
