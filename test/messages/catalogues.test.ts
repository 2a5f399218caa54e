import { describe, expect, it } from 'vitest';
import { addAllTranslations } from '../../src/language/messages/all.js';
import { CODES, MESSAGE_LANGUAGES, messageText } from '../../src/language/messages/catalogue.js';
import { en } from '../../src/language/messages/en/index.js';
import { phrases as english } from '../../src/language/messages/en/phrases.js';
import { ko } from '../../src/language/messages/ko/index.js';
import { zhCN } from '../../src/language/messages/zh-cn/index.js';
import { zhTW } from '../../src/language/messages/zh-tw/index.js';

addAllTranslations();

const TRANSLATIONS = [ko, zhTW, zhCN];
const texts = (catalogue: object): [where: string, text: string][] =>
    Object.entries(catalogue as Record<string, Record<string, string>>).flatMap(([code, variants]) =>
        Object.entries(variants).map(([variant, text]): [string, string] => [`${code} ${variant}`, text])
    );
const parameters = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const SCRIPT = { ko: /\p{Script=Hangul}/u, 'zh-TW': /\p{Script=Han}/u, 'zh-CN': /\p{Script=Han}/u, en: /[a-z]/ };
/** What is quoted, code and parameters are the same in every language. */
const prose = (text: string): string =>
    text
        .replace(/‘[^’]*’|「[^」]*」|“[^”]*”/g, '')
        .replace(/\{\w+\}/g, '')
        .replace(/"[^"]*"/g, '');

describe.each(TRANSLATIONS)('$language', ({ language, messages, phrases }) => {
    it('has every message and every word, and no other', () => {
        expect(
            texts(messages)
                .map(([where]) => where)
                .sort()
        ).toEqual(
            texts(en)
                .map(([where]) => where)
                .sort()
        );
        expect(
            texts(phrases)
                .map(([where]) => where)
                .sort()
        ).toEqual(
            texts(english)
                .map(([where]) => where)
                .sort()
        );
    });

    it.each([
        ['messages', messages, en],
        ['words', phrases, english]
    ])('takes the parameters of the English %s', (_, own, source) => {
        const sources = new Map(texts(source));
        for (const [where, text] of texts(own)) expect(parameters(text), where).toEqual(parameters(sources.get(where)!));
    });

    it('is in its own script, with no English sentence left', () => {
        for (const [where, text] of texts(messages)) {
            expect(text, where).toMatch(SCRIPT[language]);
            expect(prose(text), where).not.toMatch(/\b(the|is|are|has|write|does|there|which|nothing|nobody)\b/i);
        }
    });

    it('quotes as its readers do, and closes what it opens', () => {
        const [open, close] = { ko: '‘’', 'zh-TW': '「」', 'zh-CN': '“”', en: "''" }[language]!;
        for (const [where, text] of [...texts(messages), ...texts(phrases)]) {
            expect(text.split(open!).length, where).toBe(text.split(close!).length);
            expect(text, where).not.toMatch(new RegExp(`[${'‘’「」“”'.replace(open!, '').replace(close!, '')}]`));
            expect(text, where).not.toContain("'");
        }
    });
});

it('Korean particles after names leave the ending open', () => {
    for (const [where, text] of texts(ko.messages)) expect(text, where).not.toMatch(/\}’?(을|를|은|는|이|가|과|와|로|으로)(?=[ ,.])/);
});

it('the two Chinese catalogues are in their own characters', () => {
    for (const [where, text] of texts(zhTW.messages)) expect(text, where).not.toMatch(/[这为应标题选项检验证过还]/);
    for (const [where, text] of texts(zhCN.messages)) expect(text, where).not.toMatch(/[這為應標題選項檢驗證過還]/);
});

it('a text that is not translated is in English, one that nobody wrote is our mistake', () => {
    expect(messageText('text/empty', 'default')).toBe(en['text/empty'].default);
    expect(() => messageText('text/empty', 'nonsense', 'ko')).toThrow('No message');
    expect(MESSAGE_LANGUAGES.map((language) => messageText(CODES[0]!, 'summary', language))).toHaveLength(4);
});
