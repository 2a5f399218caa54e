import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { refText } from '../../references/members.js';
import { defineRule } from '../rule.js';

export const reviewRule = defineRule('standards/review', {
    tier: 'standard',
    severity: 'warning',
    on: ['Standard'],
    reads: ['programs'],
    check(standard, { facts, report }) {
        if (standard.reviews.length) return;
        // Who decides in the programme, if the name is known here too; else who keeps the standard.
        const program = facts.programs()[0];
        const near = program?.package === (AstUtils.findRootNode(standard) as ast.File).package && ast.isProgram(program?.node) ? program.node : undefined;
        const by = near?.authority[0] ?? standard.by[0];
        const example = `review every 6 months by ${by ? refText(by) : 'QualityTeam'}`;
        report('default', { name: standard.name, example }, { node: standard, property: 'name' }, { data: by ? { example } : {} });
    }
});
