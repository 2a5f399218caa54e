import { defineRule } from '../rule.js';

export const missingTranslationRule = defineRule('text/missing-translation', {
    tier: 'standard',
    severity: 'warning',
    on: ['Text', 'Prose'],
    reads: ['languages'],
    check(text, { facts, report }) {
        const languages = facts.languages(text);
        // Other names are each language's own.
        if (languages.length < 2 || text.$containerProperty === 'also' || text.$containerProperty === 'avoided') return;
        // An untagged text is in the first language.
        const has = new Set(text.parts.map((part) => part.lang ?? languages[0]));
        const lacking = languages.filter((language) => !has.has(language));
        if (lacking.length === 0 || text.parts.every((part) => part.value.trim() === '')) return;
        report('default', { languages: lacking.join(', ') }, { node: text }, { data: { languages: lacking } });
    }
});
