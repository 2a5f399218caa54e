import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { daysOf } from '../periods.js';
import { defineRule } from '../rule.js';
import { sourceOf } from '../source.js';
import { baseValue } from '../targets.js';

export const emptyRangeRule = defineRule('types/empty-range', {
    tier: 'language',
    severity: 'error',
    on: ['Range'],
    reads: ['units'],
    check(range, { facts, report }) {
        const { low, high } = range;
        if (!low || !high) return;
        const [from, to] = [startOf(low, facts), endOf(high, facts)];
        if (from === undefined || to === undefined || from <= to) return;
        const text = { low: sourceOf(low), high: sourceOf(high) };
        report('default', text, { node: range }, { data: text });
    }
});

function startOf(bound: ast.Bound, facts: FactReader): number | undefined {
    return ast.isQuantity(bound) ? baseValue(bound, facts)?.value : daysOf(bound.period)?.first;
}

function endOf(bound: ast.Bound, facts: FactReader): number | undefined {
    return ast.isQuantity(bound) ? baseValue(bound, facts)?.value : daysOf(bound.period)?.last;
}
