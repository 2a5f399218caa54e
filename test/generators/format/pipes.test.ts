import { expect, test } from 'vitest';
import { pieces, withoutPipes } from '../../../src/model/text.js';

test('a text is words and what is piped in; a doubled brace is a brace', () => {
    expect(pieces('對{Shop}滿意 {{x}}')).toEqual([{ text: '對' }, { pipe: 'Shop' }, { text: '滿意 {x}' }]);
    expect(pieces('{ Q1 }')).toEqual([{ pipe: 'Q1' }]);
    expect(pieces('an open { brace')).toEqual([{ text: 'an open { brace' }]);
});

test('where no answer can stand in, there is an ellipsis in every language', () => {
    expect(withoutPipes({ ko: '{Promote}점으로 답하신 까닭', 'zh-TW': '對{Shop}滿意', en: 'no pipe' })).toEqual({
        ko: '…점으로 답하신 까닭',
        'zh-TW': '對…滿意',
        en: 'no pipe'
    });
});
