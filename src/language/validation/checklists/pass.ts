import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const passRule = defineRule('checklists/pass', {
    tier: 'standard',
    severity: 'warning',
    on: ['Instrument'],
    check(checklist, { report }) {
        const worth = checklist.worth[0];
        if (checklist.kind !== 'checklist' || !worth || AstUtils.streamAllContents(checklist).some(ast.isPass)) return;
        const example = `pass when total >= ${valueOf(worth) * 0.8} ${worth.unit ?? ''}`.trim();
        report('default', { name: checklist.name }, { node: checklist, property: 'name' }, { data: { example } });
    }
});
