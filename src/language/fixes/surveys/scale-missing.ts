import * as ast from '../../generated/ast.js';
import type { NameIndex } from '../../references/name-index.js';
import { packageOf } from '../../references/symbols.js';
import { addBehindHead, addImport } from '../edits.js';
import { defineFix } from '../fix.js';

const SCALES = 'touchstone.scales';

export const scaleMissingFix = defineFix('surveys/scale-missing', function* ({ document, data, node, services, title }) {
    const item = node(ast.isItem);
    if (!item || data.variant !== 'default') return;
    const file = document.parseResult.value as ast.File;
    const index = services.shared.workspace.IndexManager as NameIndex;
    const known =
        file.imports.some((entry) => entry.package === SCALES || entry.target?.$refText === `${SCALES}.Agree5`) ||
        index.lookup(packageOf(item), 'Agree5').length > 0;
    yield {
        title: title('fix'),
        edits: [...(known ? [] : addImport(document, `${SCALES}.Agree5`)), ...addBehindHead(document, item, 'on Agree5')],
        preferred: true
    };
});
