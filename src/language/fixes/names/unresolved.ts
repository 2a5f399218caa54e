import { addImport, replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const unresolvedFix = defineFix('names/unresolved', function* ({ document, diagnostic, data, title }) {
    if (typeof data.near === 'string')
        yield { title: title('fix', { near: data.near }), edits: replace(document, diagnostic.range, data.near), preferred: true };
    if (typeof data.import !== 'string') return;
    const at = data.import.lastIndexOf('.');
    const params = { package: data.import.slice(0, at), name: data.import.slice(at + 1) };
    yield { title: title('fixImport', params), edits: addImport(document, data.import), preferred: true };
});
