import { AstUtils, GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { nearest } from '../../validation/near.js';
import { insert, replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const undeclaredLanguageFix = defineFix('text/undeclared-language', function* ({ document, diagnostic, data, node, services, title }) {
    const part = node(ast.isTextPart);
    if (!part) return;
    const language = String(data.language);
    const pkg = (AstUtils.findRootNode(part) as ast.File).package ?? '';
    const free = services.facts.Facts.languagesFor(pkg).filter((one) => !part.$container.parts.some((other) => other.lang === one));
    const meant = typeof data.near === 'string' ? data.near : undefined;
    const near = meant ?? nearest(language, free) ?? (free.length === 1 ? free[0] : undefined);
    if (near) yield { title: title('fixNear', { near }), edits: replace(document, diagnostic.range, `@${near}`), preferred: true };
    const program = services.facts.Facts.programs()[0]?.node;
    const last = program && GrammarUtils.findNodesForProperty(program.$cstNode, 'languages').at(-1);
    if (!program || !last) return;
    const target = AstUtils.getDocument(program);
    yield { title: title('fix', { language }), edits: [], elsewhere: { [target.uri.toString()]: insert(target, last.end, `, ${language}`) } };
});
