import { expect, test } from 'vitest';
import { messageLanguage } from '../../src/language/messages/choice.js';

test.each([
    [undefined, 'en'],
    ['en-GB', 'en'],
    ['ko', 'ko'],
    ['ko-KR', 'ko'],
    ['zh-tw', 'zh-TW'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-cn', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['pt-BR', 'en'],
    ['', 'en']
])('%s is answered in %s', (wanted, language) => {
    expect(messageLanguage(wanted)).toBe(language);
});
