import { AstUtils, GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { emptyText, insert } from '../edits.js';
import { defineFix } from '../fix.js';

export const missingTitleFix = defineFix('text/missing-title', function* ({ document, node, services, title }) {
    const declaration = node(ast.isDeclaration);
    const name = declaration && GrammarUtils.findNodeForProperty(declaration.$cstNode, 'name');
    if (!name) return;
    const languages = services.facts.Facts.languagesFor((AstUtils.findRootNode(declaration) as ast.File).package ?? '');
    yield { title: title('fix'), edits: insert(document, name.end, ` ${emptyText(languages)}`), preferred: true };
});
