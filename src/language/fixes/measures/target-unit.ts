import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const targetUnitFix = defineFix('measures/target-unit', function* ({ document, diagnostic, data, title }) {
    const { found, meant } = data;
    if (typeof found === 'string') yield { title: title('fix', { found }), edits: replace(document, diagnostic.range, `${found} %`), preferred: true };
    if (typeof meant === 'number') yield { title: title('fixNumber', { meant }), edits: replace(document, diagnostic.range, String(meant)), preferred: true };
});
