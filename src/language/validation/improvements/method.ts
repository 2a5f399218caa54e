import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

/** What can be foreseen is improved step by step; what changes all the time has to be made anew. */
export const methodRule = defineRule('improvements/method', {
    tier: 'standard',
    severity: 'warning',
    on: ['Improvement'],
    reads: ['targets'],
    check(improvement, { facts, report }) {
        const method = improvement.method[0];
        for (const [index, ref] of improvement.redesigns.entries()) {
            const procedure = facts.target(ref)?.node;
            if (!procedure || !ast.isProcedure(procedure)) continue;
            const params = { name: improvement.name, procedure: procedure.name };
            const place = { node: improvement, property: 'redesigns', index };
            if (method === 'new' && procedure.stability[0] === 'stable') report('new', params, place);
            if (method === 'redesign' && procedure.stability[0] === 'volatile') report('redesign', params, place);
        }
    }
});
