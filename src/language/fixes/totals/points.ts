import * as ast from '../../generated/ast.js';
import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const pointsFix = defineFix('totals/points', function* ({ document, data, node, title }) {
    const stated = node(ast.isQuantity)?.$cstNode;
    const sum = `${String(data.sum)} points`;
    if (stated) yield { title: title('fix', { sum }), edits: replace(document, stated.range, String(data.params.sum)) };
});
