import * as ast from '../../generated/ast.js';
import { sameDimension } from '../../types/units.js';
import { defineRule } from '../rule.js';

export const verifiedRule = defineRule('units/verified', {
    tier: 'language',
    severity: 'error',
    on: ['Item'],
    reads: ['targets', 'units'],
    check(item, { facts, report }) {
        const bound = [item.range[0]?.low, item.range[0]?.high].find((one) => one !== undefined && ast.isQuantity(one) && one.unit !== undefined);
        // A number without a range, or without a unit in it, may be of any kind.
        if (item.kind !== 'number' || !bound || !ast.isQuantity(bound)) return;
        const own = facts.unit(bound.unit, bound);
        if (!own) return;
        for (const [index, ref] of item.verifies.entries()) {
            const measure = facts.target(ref)?.node;
            if (!measure || !ast.isMeasurement(measure)) continue;
            const { limit } = measure;
            const unit = limit.unit === undefined ? { dimension: {} } : facts.unit(limit.unit, limit);
            if (!unit || sameDimension(unit.dimension, own.dimension) || (isTime(unit) && isTime(own))) continue;
            report(
                'default',
                { name: item.name, found: bound.unit!, measure: facts.describe(measure).path, expected: limit.unit ?? 'plain numbers' },
                { node: item, property: 'verifies', index }
            );
        }
    }
});

function isTime({ dimension }: { dimension: Readonly<Record<string, number | undefined>> }): boolean {
    return dimension.s === 1 || dimension.month === 1;
}
