import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const unlinkedRule = defineRule('checklists/unlinked', {
    tier: 'standard',
    severity: 'warning',
    on: ['Item'],
    check(item, { report }) {
        if (item.verifies.length || AstUtils.getContainerOfType(item, ast.isInstrument)?.kind !== 'checklist') return;
        // Remarks, photos and the like are not judged.
        if (
            item.kind !== 'check' &&
            item.kind !== 'rate' &&
            !(item.kind === 'grid' && item.rows.some((row) => row.verifies.length === 0)) &&
            item.worth.length === 0
        )
            return;
        report('default', { name: item.name }, { node: item, property: 'name' }, { data: {} });
    }
});
