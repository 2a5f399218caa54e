import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const exclusiveRule = defineRule('surveys/exclusive', {
    tier: 'standard',
    severity: 'warning',
    on: ['Option'],
    check(option, { report }) {
        const item = option.$container;
        const index = option.flags.indexOf('exclusive');
        if (index < 0 || !ast.isItem(item) || item.kind !== 'choose' || !item.flags.includes('one')) return;
        report('default', { name: item.name }, { node: option, property: 'flags', index }, { data: {} });
    }
});
