import { addDeclaration, replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const unknownUnitFix = defineFix('units/unknown', function* ({ document, diagnostic, data, title }) {
    if (typeof data.near === 'string')
        yield { title: title('fix', { near: data.near }), edits: replace(document, diagnostic.range, data.near), preferred: true };
    const unit = String(data.params.unit);
    yield { title: title('fixDeclare', { unit }), edits: addDeclaration(document, `unit ${unit} "${unit}"`) };
});
