import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { addProperty, emptyText } from '../edits.js';
import { defineFix } from '../fix.js';

export const dutyFix = defineFix('standards/duty', function* ({ document, node, services, title }) {
    const standard = node(ast.isStandard);
    if (!standard) return;
    const languages = services.facts.Facts.languagesFor((AstUtils.findRootNode(standard) as ast.File).package ?? '');
    yield { title: title('fix'), edits: addProperty(document, standard, `must ${emptyText(languages)}`) };
});
