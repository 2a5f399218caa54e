import type * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { defineRule } from '../rule.js';
import { EXPRESSION_HOLDERS, type ExpressionHolder, expressionsOf } from '../expressions.js';

const STRUCTURE = ['Team', 'Channel', 'Dimension', 'Goal', 'Step', 'Action', 'Phase', 'Deployment'] as const;

/** Values that need themselves, and structures that lead back to themselves. */
export const cycleRule = defineRule('links/cycle', {
    tier: 'language',
    severity: 'error',
    // A step is both.
    on: [...new Set([...EXPRESSION_HOLDERS, ...STRUCTURE])],
    reads: ['elaboration', 'targets'],
    check(node, { facts, report }) {
        if ((STRUCTURE as readonly string[]).includes(node.$type)) {
            const path = circleFrom(node as ast.Named, facts);
            if (path) report('path', { name: path[0]!, path: path.join(' → ') }, { node, property: 'name' });
        }
        if (!(EXPRESSION_HOLDERS as readonly string[]).includes(node.$type)) return;
        for (const expression of expressionsOf(node as ExpressionHolder)) {
            for (const problem of facts.elaborate(expression).problems) {
                if (problem.code === 'links/cycle') report('default', { name: String(problem.params.name) }, { node: problem.node });
            }
        }
    }
});

function next(node: ast.Named): readonly ast.Ref[] {
    switch (node.$type) {
        case 'Team':
        case 'Channel':
            return node.in;
        case 'Dimension':
            return node.refines;
        case 'Goal':
            return node.serves;
        case 'Step':
        case 'Action':
        case 'Phase':
            return node.after;
        case 'Deployment':
            return node.from;
        default:
            return [];
    }
}

function circleFrom(start: ast.Named, facts: FactReader): string[] | undefined {
    const seen = new Set<ast.Named>();
    const walk = (node: ast.Named, path: string[]): string[] | undefined => {
        for (const ref of next(node)) {
            const target = facts.target(ref)?.node;
            if (!target) continue;
            if (target === start) return [...path, start.name ?? ''];
            if (seen.has(target) || target.$type !== start.$type) continue;
            seen.add(target);
            const found = walk(target, [...path, target.name ?? '']);
            if (found) return found;
        }
        return undefined;
    };
    return walk(start, [start.name ?? '']);
}
