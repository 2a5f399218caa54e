import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const targetUnitFix = defineFix('measures/target-unit', function* ({ document, diagnostic, data, title }) {
    const { found } = data;
    if (typeof found === 'string') yield { title: title('fix', { found }), edits: replace(document, diagnostic.range, `${found} %`), preferred: true };
});
