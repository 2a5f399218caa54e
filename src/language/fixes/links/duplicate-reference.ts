import { removeFromList } from '../edits.js';
import { defineFix } from '../fix.js';

export const duplicateReferenceFix = defineFix('links/duplicate-reference', function* ({ document, diagnostic, data, title }) {
    const [start, end] = [diagnostic.range.start, diagnostic.range.end].map((position) => document.textDocument.offsetAt(position));
    yield { title: title('fix', data.params), edits: removeFromList(document, start!, end!), preferred: true };
});
