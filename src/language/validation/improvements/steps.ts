import { defineRule } from '../rule.js';

const STEPS = [
    { list: 'problems', property: 'problem', consequence: 'nobody knows what is to get better' },
    { list: 'causes', property: 'cause', consequence: 'the actions may treat a symptom only' },
    { list: 'actions', property: 'action', consequence: 'nothing happens' },
    { list: 'confirms', property: 'confirm', consequence: 'nobody will know whether it helped' }
] as const;

export const stepsRule = defineRule('improvements/steps', {
    tier: 'standard',
    severity: 'warning',
    on: ['Improvement'],
    check(improvement, { report }) {
        for (const { list, property, consequence } of STEPS) {
            if (improvement[list].length === 0) report('default', { name: improvement.name, property, consequence }, { node: improvement, property: 'name' });
        }
    }
});
