import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const rowsFix = defineFix('totals/rows', function* ({ document, diagnostic, data, title }) {
    const count = String(data.count);
    yield { title: title('fix', { count }), edits: replace(document, diagnostic.range, count), preferred: true };
});
