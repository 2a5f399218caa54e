import { defineRule } from '../rule.js';

export const criticalItemRule = defineRule('checklists/critical', {
    tier: 'language',
    severity: 'error',
    on: ['Item'],
    check(item, { report }) {
        const index = item.flags.indexOf('critical');
        if (index < 0 || item.kind === 'check') return;
        report('default', { name: item.name, kind: item.kind }, { node: item, property: 'flags', index });
    }
});
