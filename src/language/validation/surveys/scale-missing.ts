import { defineRule } from '../rule.js';

const RATINGS: ReadonlySet<string> = new Set(['rate', 'grid', 'pair']);

export const scaleMissingRule = defineRule('surveys/scale-missing', {
    tier: 'language',
    severity: 'error',
    on: ['Item'],
    reads: ['targets'],
    check(item, { facts, report }) {
        if (!RATINGS.has(item.kind)) return;
        if (item.scale.length === 0) report('default', { name: item.name }, { node: item, property: 'name' }, { data: {} });
        const list = facts.target(item.scale[0]);
        if (list?.kind === 'OptionList') report('list', { name: item.name, list: list.name }, { node: item, property: 'scale', index: 0 });
    }
});
