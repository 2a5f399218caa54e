import * as ast from '../../generated/ast.js';
import { remove } from '../edits.js';
import { defineFix } from '../fix.js';

export const unusedImportFix = defineFix('names/unused-import', function* ({ document, node, title }) {
    const cst = node(ast.isImport)?.$cstNode;
    if (cst) yield { title: title('fix'), edits: remove(document, cst.offset, cst.end), preferred: true };
});
