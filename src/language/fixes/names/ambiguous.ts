import { addImport } from '../edits.js';
import { defineFix } from '../fix.js';

export const ambiguousFix = defineFix('names/ambiguous', function* ({ document, data, title }) {
    const name = String(data.name);
    for (const pkg of data.packages as string[]) yield { title: title('fix', { package: pkg, name }), edits: addImport(document, `${pkg}.${name}`) };
});
