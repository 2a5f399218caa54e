import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const scoreRangeFix = defineFix('scores/range', function* ({ document, diagnostic, data, title }) {
    if (typeof data.range === 'string') yield { title: title('fix', { range: data.range }), edits: replace(document, diagnostic.range, data.range) };
});
