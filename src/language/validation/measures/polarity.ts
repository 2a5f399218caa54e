import { defineRule } from '../rule.js';

export const polarityRule = defineRule('measures/polarity', {
    tier: 'language',
    severity: 'error',
    on: ['Kpi'],
    check(kpi, { report }) {
        if (kpi.better.length === 0) report('default', { name: kpi.name }, { node: kpi, property: 'name' }, { data: {} });
    }
});
