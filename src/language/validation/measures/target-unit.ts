import { type Range, rangeOf } from '../../../expression/ranges.js';
import type { NumberType } from '../../../expression/types.js';
import type * as ast from '../../generated/ast.js';
import { quantityText, valueOf } from '../../types/quantities.js';
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
        // What is computed from declared times alone is one number, which a target may well differ from.
        const range = rangeOf(expr);
        for (const property of TARGETS) {
            const dated = property === 'target' ? kpi.targets.map((one) => one.value) : [];
            for (const quantity of [...kpi[property], ...dated]) {
                const target = baseValue(quantity, facts);
                if (!target) continue;
                if (!sameDimension(target.unit.dimension, type.dimension)) {
                    report('default', { name: kpi.name, expected: unitWord(type), property, found: quantity.unit ?? 'no unit' }, { node: quantity });
                    continue;
                }
                const hundred = range && hundredfold(range, quantity, target.value, kpi.better[0] !== 'lower');
                if (hundred !== undefined && Object.keys(type.dimension).length === 0) {
                    report(
                        'hundred',
                        { name: kpi.name, property, found: quantityText(quantity), range: `${range!.low} .. ${range!.high}`, meant: hundred },
                        { node: quantity },
                        { data: { meant: hundred } }
                    );
                } else if (
                    range &&
                    range.low < range.high &&
                    (target.value < inBase(range.low, type) - 1e-9 || target.value > inBase(range.high, type) + 1e-9)
                ) {
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
                            { name: kpi.name, property, found: quantityText(quantity), range: shownRange(range, share && quantity.unit === '%') },
                            { node: quantity }
                        );
                }
            }
        }
    }
});

/** `1 .. 5`, `0 % .. 100 %`, `0 ..` where there is no end. */
function shownRange({ low, high }: Range, percent: boolean): string {
    const shown = (value: number) => (Number.isFinite(value) ? (percent ? `${value * 100} %` : String(Number(value.toPrecision(12)))) : '');
    return `${shown(low)} .. ${shown(high)}`.trim();
}

/** What was meant by a percentage, or a share, of something that goes up to 100. */
function hundredfold(range: Range, quantity: ast.Quantity, value: number, high: boolean): number | undefined {
    if (range.low < 0 || range.high !== 100) return undefined;
    if (quantity.unit === '%') return valueOf(quantity);
    return high && value > 0 && value <= 1 ? Number((value * 100).toPrecision(12)) : undefined;
}

function unitWord(type: NumberType): string {
    return Object.keys(type.dimension).length ? describeDimension(type) : 'plain numbers';
}
