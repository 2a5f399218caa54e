import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { defineRule } from '../rule.js';

const MEASURES: ReadonlySet<string> = new Set(['Item', 'GridRow', 'Section', 'Kpi']);

export const dimensionRule = defineRule('coverage/dimension', {
    tier: 'standard',
    severity: 'warning',
    on: ['Dimension'],
    reads: ['incoming'],
    check(dimension, { facts, report }) {
        if (!isMeasured(dimension, facts, new Set())) report('default', { name: dimension.name }, { node: dimension, property: 'name' });
    }
});

/** By what serves it, by a standard that serves it and is verified, or by the dimensions that it consists of. */
function isMeasured(dimension: ast.Dimension, facts: FactReader, seen: Set<ast.Dimension>): boolean {
    if (seen.has(dimension)) return false;
    seen.add(dimension);
    if (dimension.dimensions.some((part) => isMeasured(part, facts, seen))) return true;
    return facts.incoming(dimension).some(({ holder, property }) => {
        if (property === 'refines') return ast.isDimension(holder) && isMeasured(holder, facts, seen);
        if (property !== 'serves') return false;
        return MEASURES.has(holder.$type) || (ast.isStandard(holder) && isVerified(holder, facts));
    });
}

export function isVerified(standard: ast.Standard, facts: FactReader): boolean {
    return [standard, ...standard.measures].some((node) =>
        facts.incoming(node).some(({ holder, property }) => property === 'verifies' || (ast.isKpi(holder) && property === 'serves'))
    );
}
