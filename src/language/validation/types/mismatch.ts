import type * as ast from '../../generated/ast.js';
import { EXPRESSION_HOLDERS, type ExpressionHolder, expressionsOf, kindOfValue } from '../expressions.js';
import { defineRule } from '../rule.js';

export const mismatchRule = defineRule('types/mismatch', {
    tier: 'language',
    severity: 'error',
    on: EXPRESSION_HOLDERS,
    reads: ['elaboration'],
    check(node, { facts, report }) {
        for (const expression of expressionsOf(node)) {
            const { type, problems } = facts.elaborate(expression);
            for (const { code, variant, params, node: place } of problems) {
                if (code === 'types/mismatch') report(variant as 'comparison', worded(params) as { left: string; right: string }, { node: place });
            }
            const asked = askedOf(node, expression);
            if (!asked || type.kind === 'unknown' || type.kind === asked) continue;
            report(asked === 'boolean' ? 'condition' : 'number', { found: kindOfValue(type.kind) }, { node: expression });
        }
    }
});

function worded(params: Record<string, string | number>): Record<string, string | number> {
    return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, kindOfValue(String(value))]));
}

/** What the property that holds the expression asks for; undefined where values of several kinds will do. */
function askedOf(node: ExpressionHolder, expression: ast.Expression): 'boolean' | 'number' | undefined {
    switch (node.$type) {
        case 'Score':
            return undefined;
        case 'Kpi':
        case 'Figure':
            return 'number';
        case 'Gap':
            return node.value.includes(expression) ? 'number' : 'boolean';
        case 'Grading':
            return node.ranking.includes(expression) ? undefined : 'boolean';
        case 'Item':
            return node.default.includes(expression) ? undefined : 'boolean';
        default:
            return 'boolean';
    }
}
