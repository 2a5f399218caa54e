import * as ast from '../../generated/ast.js';
import { targetOf } from '../../references/members.js';
import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const levelFix = defineFix('types/level', function* ({ document, diagnostic, data, node, title }) {
    if (data.variant !== 'row') return;
    const use = node(ast.isUse);
    const column = use && targetOf(use.ref);
    const condition =
        column && ((ast.isItem(column) && column.kind === 'check') || (ast.isField(column) && column.basic === 'boolean') || ast.isSegmentation(column));
    const wrapper = condition ? 'share' : 'mean';
    yield {
        title: title('fix', { function: wrapper }),
        edits: replace(document, diagnostic.range, `${wrapper}(${document.textDocument.getText(diagnostic.range)})`),
        preferred: true
    };
});
