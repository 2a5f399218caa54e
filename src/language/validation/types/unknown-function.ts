import { FUNCTIONS } from '../../types/functions.js';
import { EXPRESSION_HOLDERS, expressionsOf } from '../expressions.js';
import { nearest } from '../near.js';
import { defineRule } from '../rule.js';

/** What spreadsheets and people call the functions. */
const MEANT: ReadonlyMap<string, string> = new Map([
    ['average', 'mean'],
    ['avg', 'mean'],
    ['평균', 'mean'],
    ['平均', 'mean'],
    ['total', 'sum'],
    ['합계', 'sum'],
    ['合計', 'sum'],
    ['合计', 'sum'],
    ['countif', 'count'],
    ['percent', 'share'],
    ['percentage', 'share'],
    ['proportion', 'share'],
    ['std', 'stdev'],
    ['ceil', 'ceiling'],
    ['topbox', 'top']
]);

export const unknownFunctionRule = defineRule('types/unknown-function', {
    tier: 'language',
    severity: 'error',
    on: EXPRESSION_HOLDERS,
    reads: ['elaboration'],
    check(node, { facts, report }) {
        for (const expression of expressionsOf(node)) {
            for (const { code, params, node: place } of facts.elaborate(expression).problems) {
                if (code !== 'types/unknown-function') continue;
                const name = String(params.name);
                const names = FUNCTIONS.map((info) => info.name);
                const near = MEANT.get(name.toLowerCase()) ?? nearest(name, names);
                if (near) report('near', { name, near }, { node: place, property: 'function' }, { data: { near } });
                else report('default', { name, known: names.join(', ') }, { node: place, property: 'function' });
            }
        }
    }
});
