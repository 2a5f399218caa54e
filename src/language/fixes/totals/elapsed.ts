import * as ast from '../../generated/ast.js';
import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const elapsedFix = defineFix('totals/elapsed', function* ({ document, data, node, title }) {
    const stated = node(ast.isQuantity)?.$cstNode;
    const sum = String(data.sum).trim();
    if (stated) yield { title: title('fix', { sum }), edits: replace(document, stated.range, sum) };
});
