import { rangeOf } from '../../../expression/ranges.js';
import type { NumberType } from '../../../expression/types.js';
import { quantityText } from '../../types/quantities.js';
import { describeDimension, sameDimension } from '../../types/units.js';
import { defineRule } from '../rule.js';
import { baseValue, inBase, TARGETS } from '../targets.js';

export const targetUnitRule = defineRule('measures/target-unit', {
    tier: 'language',
    severity: 'error',
    on: ['Kpi'],
    reads: ['elaboration', 'units'],
    check(kpi, { facts, report }) {
        const value = kpi.value[0];
        if (!value) return;
        const { type, expr } = facts.elaborate(value);
        if (type.kind !== 'number') return;
        const range = rangeOf(expr);
        for (const property of TARGETS) {
            for (const quantity of kpi[property]) {
                const target = baseValue(quantity, facts);
                if (!target) continue;
                if (!sameDimension(target.unit.dimension, type.dimension)) {
                    report('default', { name: kpi.name, expected: unitWord(type), property, found: quantity.unit ?? 'no unit' }, { node: quantity });
                } else if (range && (target.value < inBase(range.low, type) - 1e-9 || target.value > inBase(range.high, type) + 1e-9)) {
                    const share = range.low >= 0 && range.high <= 1 && Object.keys(type.dimension).length === 0;
                    if (share && quantity.unit === undefined && target.value <= 100)
                        report(
                            'percent',
                            { name: kpi.name, property, found: quantityText(quantity) },
                            { node: quantity },
                            { data: { found: quantityText(quantity) } }
                        );
                    else
                        report(
                            'outside',
                            { name: kpi.name, property, found: quantityText(quantity), range: `${range.low} .. ${range.high}` },
                            { node: quantity }
                        );
                }
            }
        }
    }
});

function unitWord(type: NumberType): string {
    return Object.keys(type.dimension).length ? describeDimension(type) : 'plain numbers';
}
