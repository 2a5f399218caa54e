import { defineRule } from '../rule.js';

export const cadenceRule = defineRule('surveys/cadence', {
    tier: 'standard',
    severity: 'warning',
    on: ['Instrument'],
    reads: ['incoming'],
    check(survey, { facts, report }) {
        if (survey.kind !== 'survey') return;
        // A survey that others ask is a store of questions and has no waves of its own.
        if (facts.incoming(survey).some(({ property }) => property === 'target')) return;
        const place = { node: survey, property: 'name' };
        const lacks = (property: string, example: string) => report('default', { name: survey.name, property, example }, place, { data: { example } });
        if (survey.every.length === 0) lacks('every', 'every quarter from 2026-Q1');
        if (survey.samples.length === 0) lacks('sample', 'sample margin 3 % confidence 95 %');
        for (const sample of survey.samples) {
            const precise = (sample.margin.length && sample.confidence.length) || sample.size.length;
            if (!precise) report('precision', { name: survey.name }, { node: sample });
        }
    }
});
