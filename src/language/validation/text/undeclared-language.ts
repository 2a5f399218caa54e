import { defineRule } from '../rule.js';
import { languageMeant } from '../foreign-words.js';

export const undeclaredLanguageRule = defineRule('text/undeclared-language', {
    tier: 'standard',
    severity: 'warning',
    on: ['TextPart'],
    reads: ['languages'],
    check(part, { facts, report }) {
        if (!part.lang) return;
        const languages = facts.languages(part);
        if (languages.length === 0 || languages.includes(part.lang)) return;
        const taken = part.$container.parts.map((other) => other.lang);
        const near = languageMeant(
            part.lang,
            languages.filter((one) => !taken.includes(one))
        );
        if (near) {
            report('near', { language: part.lang, near }, { node: part, property: 'lang' }, { data: { language: part.lang, near } });
            return;
        }
        report('default', { language: part.lang, languages: languages.join(', ') }, { node: part, property: 'lang' }, { data: { language: part.lang } });
    }
});
