import * as ast from '../../generated/ast.js';
import { insert } from '../edits.js';
import { defineFix } from '../fix.js';

/** Adds an empty text for each language that lacks; what is empty is reported until it is written. */
export const missingTranslationFix = defineFix('text/missing-translation', function* ({ document, data, node, title }) {
    const text = node((one): one is ast.Text | ast.Prose => ast.isText(one) || ast.isProse(one));
    const languages = data.languages as string[];
    if (!text?.$cstNode) return;
    const quotes = ast.isProse(text) ? '""""""' : '""';
    const added = languages.map((language) => ` ${quotes}@${language}`).join('');
    yield { title: title('fix', { languages: languages.join(', ') }), edits: insert(document, text.$cstNode.end, added), preferred: true };
});
