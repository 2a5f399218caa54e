import type * as ast from '../../generated/ast.js';
import { numberOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const rowsRule = defineRule('totals/rows', {
    tier: 'language',
    severity: 'error',
    on: ['Comparison', 'Plan', 'Procedure', 'Journey'],
    check(node, { report }) {
        const [property, stated, what, count] = announced(node);
        if (stated === undefined || numberOf(stated) === count) return;
        report('default', { name: node.name, stated, what, count }, { node, property }, { data: { count } });
    }
});

/** Which property announces how many of what, and how many there are. */
function announced(node: ast.Comparison | ast.Plan | ast.Procedure | ast.Journey): [property: string, stated: string | undefined, what: string, count: number] {
    switch (node.$type) {
        case 'Comparison':
            return ['rows', node.rows[0], 'rows', node.lines.length];
        case 'Plan':
            return ['count', node.count[0], 'phases', node.phases.length];
        case 'Procedure':
            return ['count', node.count[0], 'steps', node.steps.length];
        case 'Journey':
            return ['count', node.count[0], 'stages', node.stages.length];
    }
}
