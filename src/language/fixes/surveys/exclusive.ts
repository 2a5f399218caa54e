import { remove } from '../edits.js';
import { defineFix } from '../fix.js';

export const exclusiveFix = defineFix('surveys/exclusive', function* ({ document, diagnostic, title }) {
    const [start, end] = [diagnostic.range.start, diagnostic.range.end].map((position) => document.textDocument.offsetAt(position));
    yield { title: title('fix'), edits: remove(document, start!, end!), preferred: true };
});
