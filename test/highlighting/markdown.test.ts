import { expect, test } from 'vitest';
import { hasScope, loadGrammar, tokenize } from './tokenize.js';

test.each(['touchstone', 'touch', 'Touchstone title="x"'])('a fenced block of Markdown marked %s is coloured as Touchstone', async (mark) => {
    const grammar = await loadGrammar('markdown.touchstone.codeblock');
    const tokens = tokenize(grammar, ['text', `\`\`\`${mark}`, 'standard A "먼저"@ko {', '}', '```', 'standard B']);
    const kinds = tokens.filter((token) => token.text === 'standard');
    expect(kinds.map((token) => [token.line, hasScope(token, 'storage.type')])).toEqual([[2, true]]);
    expect(tokens.filter((token) => token.line === 5).some((token) => hasScope(token, 'meta.embedded'))).toBe(false);
});

test('a block of another language stays as it is', async () => {
    const grammar = await loadGrammar('markdown.touchstone.codeblock');
    expect(tokenize(grammar, ['```ts', 'standard A', '```']).some((token) => hasScope(token, 'storage.type'))).toBe(false);
});
