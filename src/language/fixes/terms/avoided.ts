import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

/** The name of the thing in the language of the text; of several things that avoid the name, either may be meant. */
export const avoidedFix = defineFix('terms/avoided', function* ({ document, diagnostic, data, title }) {
    const names = [...new Set(data.meant as string[])];
    for (const meant of names) yield { title: title('fix', { meant }), edits: replace(document, diagnostic.range, meant), preferred: names.length === 1 };
});
