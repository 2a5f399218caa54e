import { isWideSlip } from '../../parsing/lexer.js';
import { rangeOf, replace } from '../edits.js';
import { defineFix } from '../fix.js';

export const wideCharacterFix = defineFix('syntax/wide-character', function* ({ document, diagnostic, data, title }) {
    const { replacement } = data;
    if (typeof replacement !== 'string') return;
    const space = replacement.trim() === '';
    yield { title: space ? title('fixSpace') : title('fix', { replacement }), edits: replace(document, diagnostic.range, replacement), preferred: true };
    const slips = (document.parseResult.lexerReport?.diagnostics ?? []).filter(isWideSlip);
    if (slips.length < 2) return;
    yield {
        title: title('fixAll'),
        edits: slips.map((slip) => ({ range: rangeOf(document, slip.offset!, slip.offset! + slip.length), newText: slip.replacement }))
    };
});
