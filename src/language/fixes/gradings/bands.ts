import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { addProperty, rangeOf, replace } from '../edits.js';
import { defineFix } from '../fix.js';
import { tokenBefore } from '../places.js';

export const bandsFix = defineFix('gradings/bands', function* ({ document, data, node, title }) {
    const band = (node(ast.isGrading) ?? node(ast.isItem))?.bands.at(-1);
    if (data.variant !== 'default' || !band) return;
    const condition = GrammarUtils.findNodeForProperty(band.$cstNode, 'when');
    const word = condition && tokenBefore(document, condition.offset);
    const edits = word ? replace(document, rangeOf(document, word.offset, condition.end), 'otherwise') : addProperty(document, band, 'otherwise');
    yield { title: title('fix', { name: band.name }), edits };
});
