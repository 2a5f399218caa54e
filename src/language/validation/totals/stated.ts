import { evaluatePopulation } from '../../../expression/evaluate.js';
import type * as ast from '../../generated/ast.js';
import { decimalsOf, quantityText } from '../../types/quantities.js';
import { sameDimension } from '../../types/units.js';
import { defineRule } from '../rule.js';
import { baseValue } from '../targets.js';

export const statedRule = defineRule('totals/stated', {
    tier: 'standard',
    severity: 'warning',
    on: ['Figure'],
    reads: ['elaboration', 'units'],
    check(figure, { facts, report }) {
        const value = figure.value[0];
        if (!value || figure.stated.length === 0) return;
        const { expr, type } = facts.elaborate(value);
        if (type.kind !== 'number') return;
        // Only what needs no data can be computed here.
        const computed = evaluatePopulation(expr, { rows: () => undefined });
        if (typeof computed !== 'number') return;
        for (const statement of figure.stated) {
            const stated = baseValue(statement.value, facts);
            if (!stated || !sameDimension(stated.unit.dimension, type.dimension)) continue;
            const factor = stated.unit.factor;
            const own = (computed * (type.factor ?? 1)) / factor;
            const written = stated.value / factor;
            const decimals = decimalsIn(statement.value);
            const tolerance = statement.tolerance ? (baseValue(statement.tolerance, facts)?.value ?? 0) / factor : 0.5 * 10 ** -decimals;
            if (Math.abs(own - written) <= tolerance * (1 + 1e-9)) continue;
            const unit = statement.value.unit ? ` ${statement.value.unit}` : '';
            const shown = (number: number, digits: number) => `${Number(number.toFixed(digits))}${unit}`;
            report(
                'default',
                {
                    name: figure.name,
                    stated: quantityText(statement.value),
                    computed: shown(own, decimals + 2),
                    difference: shown(written - own, decimals + 2)
                },
                { node: statement.value },
                { data: { computed: shown(own, digitsWithin(own, tolerance, decimals)) } }
            );
        }
    }
});

function decimalsIn(quantity: ast.Quantity): number {
    return decimalsOf(Number(quantity.value.replaceAll('_', ''))) || (/\.(\d+)$/.exec(quantity.value)?.[1]?.length ?? 0);
}

/** As many decimals as it takes to be within the tolerance. */
function digitsWithin(value: number, tolerance: number, decimals: number): number {
    for (let digits = decimals; digits < 12; digits++) if (Math.abs(Number(value.toFixed(digits)) - value) <= tolerance) return digits;
    return 12;
}
