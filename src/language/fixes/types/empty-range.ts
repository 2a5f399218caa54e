import * as ast from '../../generated/ast.js';
import { sourceOf } from '../../validation/source.js';
import { replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const emptyRangeFix = defineFix('types/empty-range', function* ({ document, node, title }) {
    const range = node(ast.isRange);
    const [low, high] = [range?.low?.$cstNode, range?.high?.$cstNode];
    if (!low || !high) return;
    yield {
        title: title('fix', { low: sourceOf(range?.low), high: sourceOf(range?.high) }),
        edits: [...replace(document, low.range, sourceOf(range?.high)), ...replace(document, high.range, sourceOf(range?.low))],
        preferred: true
    };
});
