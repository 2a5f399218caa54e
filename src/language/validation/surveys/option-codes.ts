import type * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const optionCodesRule = defineRule('surveys/option-codes', {
    tier: 'language',
    severity: 'error',
    on: ['Item', 'OptionList'],
    check(node, { report }) {
        const seen = new Map<string, ast.Option>();
        for (const option of node.options) {
            const value = option.code[0] ?? option.name;
            const other = seen.get(value);
            // Two options of one name are reported as such.
            if (other && other.name !== option.name)
                report(
                    'default',
                    { name: option.name, other: other.name, value },
                    option.code.length ? { node: option, property: 'code' } : { node: option, property: 'name' }
                );
            else seen.set(value, option);
        }
    }
});
