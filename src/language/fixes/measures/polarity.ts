import * as ast from '../../generated/ast.js';
import { addProperty } from '../edits.js';
import { defineFix } from '../fix.js';

export const polarityFix = defineFix('measures/polarity', function* ({ document, node, title }) {
    const kpi = node(ast.isKpi);
    if (!kpi) return;
    yield { title: title('fixHigher'), edits: addProperty(document, kpi, 'better higher', 'value') };
    yield { title: title('fixLower'), edits: addProperty(document, kpi, 'better lower', 'value') };
});
