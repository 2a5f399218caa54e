import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { remove } from '../edits.js';
import { defineFix } from '../fix.js';
import { tokenBefore, tokenBehind, tokensIn } from '../places.js';

export const duplicatePropertyFix = defineFix('syntax/duplicate-property', function* ({ document, diagnostic, data, node, title }) {
    const keyword = String(data.keyword);
    const declaration = node(ast.isDeclaration);
    if (!declaration?.$cstNode) return;
    const at = document.textDocument.offsetAt(diagnostic.range.start);
    let end = document.textDocument.offsetAt(diagnostic.range.end);
    // The word stands before the value, or the value begins with it.
    const word = tokensIn(document, at, end)[0]?.text === keyword ? undefined : wordBefore(at);
    // A list of values goes as a whole.
    for (let comma = tokenBehind(document, end); comma?.text === ','; comma = tokenBehind(document, end)) {
        const next = tokenBehind(document, comma.end);
        const value = next && valuesOf().find((one) => one.offset === next.offset);
        if (!value) break;
        end = value.end;
    }
    yield { title: title('fix', { property: keyword }), edits: remove(document, word?.offset ?? at, end), preferred: true };

    function wordBefore(offset: number) {
        const before = tokenBefore(document, offset);
        return before?.text === keyword ? before : undefined;
    }
    function valuesOf() {
        return GrammarUtils.findNodesForProperty(declaration!.$cstNode, keyword);
    }
});
