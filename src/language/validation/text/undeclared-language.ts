import { defineRule } from '../rule.js';

export const undeclaredLanguageRule = defineRule('text/undeclared-language', {
    tier: 'standard',
    severity: 'warning',
    on: ['TextPart'],
    reads: ['languages'],
    check(part, { facts, report }) {
        if (!part.lang) return;
        const languages = facts.languages(part);
        if (languages.length === 0 || languages.includes(part.lang)) return;
        report('default', { language: part.lang, languages: languages.join(', ') }, { node: part, property: 'lang' }, { data: { language: part.lang } });
    }
});
