import { defineRule } from '../rule.js';
import { isVerified } from './dimension.js';

export const standardRule = defineRule('coverage/standard', {
    tier: 'standard',
    severity: 'warning',
    on: ['Standard'],
    reads: ['incoming'],
    check(standard, { facts, report }) {
        if (!isVerified(standard, facts))
            report('default', { name: standard.name }, { node: standard, property: 'name' }, { data: { verifies: standard.name } });
    }
});
