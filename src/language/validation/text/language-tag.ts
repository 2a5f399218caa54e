import { isLanguageTag } from '../../parsing/words.js';
import { defineRule } from '../rule.js';
import { languageMeant } from '../foreign-words.js';

export const languageTagRule = defineRule('text/language-tag', {
    tier: 'language',
    severity: 'error',
    on: ['Program'],
    check(program, { report }) {
        for (const [index, language] of program.languages.entries()) {
            if (isLanguageTag(language)) continue;
            const place = { node: program, property: 'languages', index };
            const near = languageMeant(language);
            if (near && !program.languages.includes(near)) report('near', { language, near }, place, { data: { near } });
            else report('default', { language }, place, { data: {} });
        }
    }
});
