import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const statedFix = defineFix('totals/stated', function* ({ document, diagnostic, data, title }) {
    const computed = String(data.computed);
    yield { title: title('fix', { computed }), edits: replace(document, diagnostic.range, computed) };
});
