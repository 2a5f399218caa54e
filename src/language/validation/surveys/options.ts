import * as ast from '../../generated/ast.js';
import { valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

const WITH_OPTIONS: ReadonlySet<string> = new Set(['choose', 'rank', 'allocate']);

export const optionsRule = defineRule('surveys/options', {
    tier: 'language',
    severity: 'error',
    on: ['Item'],
    reads: ['targets'],
    check(item, { facts, report }) {
        if (!WITH_OPTIONS.has(item.kind)) return;
        const place = { node: item, property: 'name' };
        const list = item.scale.length ? facts.target(item.scale[0]) : undefined;
        // A list that is not there is reported where it is named.
        const options = item.options.length || !list ? item.options : ast.isOptionList(list.node) ? list.node.options : [];
        const count = options.length;
        if (item.options.length || !item.scale.length || list) {
            if (count < 2) report('default', { name: item.name, count }, place);
        }
        if (item.kind !== 'choose') return;
        const one = item.flags.includes('one');
        const many = item.flags.includes('many');
        if (one && many) report('both', { name: item.name }, place);
        else if (!one && !many) report('one', { name: item.name }, place, { data: {} });
        const bounds = many ? [item.range[0]?.low, item.range[0]?.high] : [];
        const least = bounds
            .flatMap((bound) => (bound && ast.isQuantity(bound) ? [valueOf(bound)] : []))
            .find((bound) => bound > count || !Number.isInteger(bound));
        if (least !== undefined && count > 0) report('limit', { name: item.name, count, limit: least }, { node: item, property: 'range' });
    }
});
