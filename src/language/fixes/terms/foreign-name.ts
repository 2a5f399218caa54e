import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const foreignNameFix = defineFix('terms/foreign-name', function* ({ document, diagnostic, data, title }) {
    const { meant } = data;
    if (typeof meant === 'string') yield { title: title('fix', { meant }), edits: replace(document, diagnostic.range, meant) };
});
