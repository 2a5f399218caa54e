import { defineRule } from '../rule.js';

export const quotaMissingRule = defineRule('surveys/quota-missing', {
    tier: 'standard',
    severity: 'warning',
    on: ['Instrument'],
    check(survey, { report }) {
        const weights = survey.weights[0];
        if (weights?.rule === 'quota' && survey.quotas.length === 0) report('default', { survey: survey.name }, { node: weights });
    }
});
