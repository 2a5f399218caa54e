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
            const place = option.code.length ? ({ node: option, property: 'code' } as const) : ({ node: option, property: 'name' } as const);
            // Several answers stand in one cell between these.
            if (severalOf(node) && value.includes(';')) report('separator', { name: option.name, value }, place);
            const other = seen.get(value);
            // Two options of one name are reported as such.
            if (other && other.name !== option.name) report('default', { name: option.name, other: other.name, value }, place);
            else seen.set(value, option);
        }
    }
});

/** A list may serve questions of either kind. */
const severalOf = (node: ast.Item | ast.OptionList): boolean => node.$type === 'OptionList' || node.flags.includes('many');
