import { defineRule } from '../rule.js';

export const duplicateLanguageRule = defineRule('text/duplicate-language', {
    tier: 'language',
    severity: 'error',
    on: ['Text', 'Prose'],
    reads: ['languages'],
    check(text, { facts, report }) {
        if (text.parts.length < 2) return;
        const first = facts.languages(text)[0];
        const seen = new Set<string | undefined>();
        for (const part of text.parts) {
            const language = part.lang ?? first;
            if (language !== undefined && seen.has(language)) report('default', { language }, { node: part });
            seen.add(language);
        }
    }
});
