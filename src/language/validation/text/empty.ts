import { defineRule } from '../rule.js';

export const emptyRule = defineRule('text/empty', {
    tier: 'standard',
    severity: 'warning',
    on: ['TextPart'],
    check(part, { report }) {
        if (part.value.trim() === '') report('default', {}, { node: part });
    }
});
