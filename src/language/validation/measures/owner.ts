import { defineRule } from '../rule.js';

export const ownerRule = defineRule('measures/owner', {
    tier: 'standard',
    severity: 'warning',
    on: ['Kpi'],
    check(kpi, { report }) {
        for (const property of ['target', 'by'] as const) {
            if (property === 'target' && kpi.targets.length > 0) continue;
            if (kpi[property].length === 0) report('default', { name: kpi.name, property }, { node: kpi, property: 'name' });
        }
    }
});
