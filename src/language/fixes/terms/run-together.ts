import { insert } from '../edits.js';
import { defineFix } from '../fix.js';

/** Puts a sign between the two names. */
export const runTogetherFix = defineFix('terms/run-together', function* ({ document, diagnostic, data, title }) {
    const { split, separator } = data as unknown as { split: number; separator: string };
    const start = document.textDocument.offsetAt(diagnostic.range.start);
    const { first, second } = data.params;
    yield { title: title('fix', { text: `${first}${separator}${second}` }), edits: insert(document, start + split, separator) };
});
