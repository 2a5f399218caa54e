import * as ast from '../../generated/ast.js';
import { addBehindHead } from '../edits.js';
import { defineFix } from '../fix.js';

export const optionsFix = defineFix('surveys/options', function* ({ document, data, node, title }) {
    const item = node(ast.isItem);
    if (!item || data.variant !== 'one') return;
    yield { title: title('fixOne'), edits: addBehindHead(document, item, 'one') };
    yield { title: title('fixMany'), edits: addBehindHead(document, item, 'many') };
});
