import * as ast from '../../generated/ast.js';
import { addBehindHead, insert } from '../edits.js';
import { defineFix } from '../fix.js';
import { bracesOf } from '../places.js';

export const missingCellFix = defineFix('tables/missing-cell', function* ({ document, data, node, title }) {
    const row = node(ast.isRow);
    if (!row) return;
    const columns = data.columns as string[];
    const cells = columns.map((column) => `${column} none`).join(' ');
    const last = row.cells.at(-1)?.$cstNode ?? bracesOf(row)?.open;
    const edits = last ? insert(document, last.end, ` ${cells}`) : addBehindHead(document, row, `{ ${cells} }`);
    yield { title: title('fix', { columns: columns.join(', ') }), edits };
});
