import { describe, expect, test } from 'vitest';
import { LABELS, labelsFor } from '../../../src/generators/format/labels.js';
import { languagesOf, wording } from '../../../src/generators/format/wording.js';
import { element, emptyModel, quantity } from '../model-builder.js';

const model = emptyModel(['ko', 'en', 'zh-TW']);
const [ko, en, tw, cn] = ['ko', 'en', 'zh-TW', 'zh-CN'].map((language) => wording(model, language));

describe('fixed words', () => {
    test('every language has its own words in its own script', () => {
        const borrowed: string[] = [];
        for (const [key, word] of Object.entries(LABELS.en)) {
            if (typeof word !== 'string' || /^\W+$/.test(word)) continue;
            for (const language of ['ko', 'zh-TW', 'zh-CN'] as const)
                if (LABELS[language][key as keyof typeof LABELS.en] === word) borrowed.push(`${language} ${key}`);
        }
        expect(borrowed).toEqual([]);
        for (const word of Object.values(LABELS.ko)) if (typeof word === 'string' && word.trim().length > 1) expect(word).toMatch(/\p{Script=Hangul}/u);
    });
    test('Chinese goes by script, other languages get English', () => {
        for (const tag of ['zh-TW', 'zh-Hant', 'zh-HK', 'zh-hant-TW']) expect(labelsFor(tag), tag).toBe(LABELS['zh-TW']);
        for (const tag of ['zh', 'zh-CN', 'zh-Hans-SG']) expect(labelsFor(tag), tag).toBe(LABELS['zh-CN']);
        expect(labelsFor('ko-KR')).toBe(LABELS.ko);
        expect(labelsFor('vi')).toBe(LABELS.en);
    });
});

describe('quantities', () => {
    test('units stand as each language writes them', () => {
        expect([ko, en, tw, cn].map((w) => w!.quantity(quantity('3 s')))).toEqual(['3초', '3 seconds', '3 秒', '3 s']);
        expect([ko, en, tw].map((w) => w!.quantity(quantity('85 %')))).toEqual(['85%', '85 %', '85%']);
        expect(en!.quantity(quantity('1 points'))).toBe('1 point');
        expect(en!.quantity(quantity('21.10 min'))).toBe('21.10 minutes');
        expect(en!.quantity(quantity('1_000_000 KRW'))).toBe('1,000,000 KRW');
        expect(en!.amount(0.1 + 0.2, 'min')).toBe('0.3 minutes');
    });
    test('limits and cadences are said in words', () => {
        const measure = { ...element('X.m'), operator: '<=' as const, limit: quantity('3 s'), share: quantity('90 %') };
        expect([ko, en, tw, cn].map((w) => w!.limit(measure))).toEqual([
            '전체의 90%에서 3초 이하',
            'at most 3 seconds, in 90 % of cases',
            '90% 的情況下不超過 3 秒',
            '90% 的情况下不超过 3 s'
        ]);
        const none = { ...element('X.n'), operator: '<=' as const, limit: quantity('0 items') };
        expect([ko, en, tw, cn].map((w) => w!.limit(none))).toEqual(['없음', 'none', '無', '无']);
        expect(en!.limit({ ...none, operator: '=' })).toBe('none');
        expect(en!.limit({ ...none, limit: quantity('0 points') })).toBe('at most 0 points');
        expect([ko, en, tw, cn].map((w) => w!.cadence({ count: 1, unit: 'quarter' }))).toEqual(['매 분기', 'every quarter', '每季', '每季度']);
        expect([ko, en, tw, cn].map((w) => w!.cadence({ count: 6, unit: 'months' }))).toEqual(['6개월마다', 'every 6 months', '每 6 個月', '每 6 个月']);
    });
});

describe('texts', () => {
    test('what a language lacks is marked with the language it is in', () => {
        expect(en!.html({ ko: '안녕 <b>' }).text).toBe('<span lang="ko">안녕 &lt;b&gt;</span>');
        expect(en!.html({ ko: '안녕', en: 'hello' }).text).toBe('hello');
        expect(en!.title({ name: 'GreetFirst', title: {} })).toBe('GreetFirst');
    });
    test('a programme without languages is in English', () => {
        expect(languagesOf(emptyModel([]))).toEqual(['en']);
    });
});
