import { numberOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const cadenceRule = defineRule('units/cadence', {
    tier: 'language',
    severity: 'error',
    on: ['Cadence'],
    reads: ['units'],
    check(cadence, { facts, report }) {
        const unit = facts.unit(cadence.unit, cadence);
        if (!unit) return;
        if (unit.dimension.s !== 1 && unit.dimension.month !== 1) report('default', { unit: cadence.unit }, { node: cadence, property: 'unit' });
        else if (cadence.count !== undefined && numberOf(cadence.count) <= 0)
            report('count', { count: cadence.count, unit: cadence.unit }, { node: cadence, property: 'count' });
    }
});
