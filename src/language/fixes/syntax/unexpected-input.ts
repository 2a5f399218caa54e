import { remove, replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const unexpectedInputFix = defineFix('syntax/unexpected-input', function* ({ document, diagnostic, data, title }) {
    if (typeof data.near === 'string')
        yield { title: title('fix', { near: data.near }), edits: replace(document, diagnostic.range, data.near), preferred: true };
    if (!data.brace) return;
    const [start, end] = [diagnostic.range.start, diagnostic.range.end].map((position) => document.textDocument.offsetAt(position));
    yield { title: title('fixBrace'), edits: remove(document, start!, end!) };
});
