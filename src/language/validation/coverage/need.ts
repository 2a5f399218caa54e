import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const needRule = defineRule('coverage/need', {
    tier: 'standard',
    severity: 'warning',
    on: ['Need'],
    reads: ['incoming'],
    check(need, { facts, report }) {
        if (!facts.incoming(need).some(({ holder, property }) => ast.isStandard(holder) && property === 'meets'))
            report('default', { name: need.name }, { node: need, property: 'name' });
    }
});
