import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnWidth, textWidth, wrapText } from '../../../src/generators/format/text-width.js';

describe('widths', () => {
    test('East Asian characters take an em, marks and selectors nothing', () => {
        expect(textWidth('한글')).toBe(2);
        expect(textWidth('한글'.normalize('NFD'))).toBe(2);
        expect(textWidth('顧客，')).toBe(3);
        expect(textWidth('e\u0301')).toBe(textWidth('é'));
        expect(textWidth('Counter')).toBeLessThan(7);
        expect(columnWidth('a한')).toBe(3);
    });
});

describe('wrapping', () => {
    const words = fc.string({ unit: fc.constantFrom(...'가나다中文字abc XYZ ，。、（）「」!?.'), maxLength: 60 });
    test('no line is too wide, and nothing is lost', () => {
        fc.assert(
            fc.property(words, fc.integer({ min: 4, max: 20 }), (value, limit) => {
                const lines = wrapText(value, limit);
                for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(limit);
                expect(lines.join('').replace(/\s/gu, '')).toBe(value.replace(/\s/gu, ''));
            })
        );
    });
    test('closing punctuation does not begin a line, opening does not end one', () => {
        expect(wrapText('您好，請問需要什麼服務？', 3)).toEqual(['您好，', '請問需', '要什麼', '服務？']);
        expect(wrapText('請說「您好」再', 3)).toEqual(['請說', '「您', '好」再']);
    });
    test('Korean breaks at spaces while it can', () => {
        expect(wrapText('번호표 뽑기와 대기', 6)).toEqual(['번호표', '뽑기와 대기']);
        expect(wrapText('개인정보보호동의서', 4)).toEqual(['개인정보', '보호동의', '서']);
    });
    test('what does not fit says so', () => {
        expect(wrapText('one two three four', 3, 2).at(-1)).toMatch(/…$/);
        expect(wrapText('', 5)).toEqual([]);
    });
});
