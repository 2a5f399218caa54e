import { defineRule } from '../rule.js';

const DUTIES: ReadonlySet<string> = new Set(['must', 'should', 'may']);

export const dutyRule = defineRule('standards/duty', {
    tier: 'language',
    severity: 'error',
    on: ['Standard'],
    check(standard, { report }) {
        if (standard.measures.length || standard.duties.some((duty) => DUTIES.has(duty.kind))) return;
        report('default', { name: standard.name }, { node: standard, property: 'name' }, { data: {} });
    }
});
