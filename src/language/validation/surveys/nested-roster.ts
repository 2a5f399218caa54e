import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { defineRule } from '../rule.js';

export const nestedRosterRule = defineRule('surveys/nested-roster', {
    tier: 'language',
    severity: 'error',
    on: ['Roster', 'Include'],
    reads: ['targets'],
    check(node, { facts, report }) {
        const around = listAround(node);
        if (!around) return;
        const variant = ast.isRoster(around) ? 'default' : 'loop';
        if (ast.isRoster(node)) return report(variant, { name: node.name, around: around.name }, { node, property: 'name' });
        // What is asked again may hold one.
        const target = facts.target(node.target)?.node;
        const roster = target && AstUtils.streamAllContents(target).find(ast.isRoster);
        if (roster) report(variant, { name: roster.name, around: around.name }, { node, property: 'target' });
    }
});

/** The nearest roster or loop around a node. */
function listAround(node: AstNode): ast.Roster | ast.Loop | undefined {
    for (let around = node.$container; around; around = around.$container) if (ast.isRoster(around) || ast.isLoop(around)) return around;
    return undefined;
}
