import { addDeclaration } from '../edits.js';
import { defineFix } from '../fix.js';

/** Declares the languages that the texts are in; the title is to be filled in. */
export const programFix = defineFix('coverage/program', function* ({ document, data, title }) {
    const languages = data.languages as string[];
    const empty = languages.map((language) => `""@${language}`).join(' ');
    yield { title: title('fix'), edits: addDeclaration(document, `program Service ${empty} languages ${languages.join(', ')}`) };
});
