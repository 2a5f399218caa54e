import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { declaredMembers } from '../../references/members.js';
import { defineRule, type NodeType } from '../rule.js';

const SCOPES = ['Journey', 'Stage', 'Procedure', 'Standard', 'Instrument', 'Item', 'OptionList', 'RecordTable', 'Grading', 'Deployment', 'Improvement', 'Course', 'Plan', 'Manual', 'Comparison'] as const satisfies readonly NodeType[];

export const duplicateRule = defineRule('names/duplicate', {
    tier: 'language',
    severity: 'error',
    on: ['File', ...SCOPES],
    reads: ['definitions', 'targets'],
    check(node, { facts, report }) {
        if (ast.isFile(node)) {
            const pkg = node.package ?? '';
            for (const declaration of exported(node)) {
                if (!declaration.name) continue;
                const others = facts.definitions(pkg, declaration.name).filter((other) => other.node !== declaration && other.type !== 'Artefact');
                if (others.length === 0) continue;
                const related = others.flatMap((other) => (other.node && ast.isNamed(other.node) && other.nameSegment ? [{ location: { uri: other.documentUri.toString(), range: other.nameSegment.range }, message: `'${declaration.name}'` }] : []));
                report('default', { name: declaration.name, scope: pkg ? `package ${pkg}` : 'this project' }, { node: declaration, property: 'name' }, { related });
            }
            return;
        }
        const seen = new Map<string, AstNode>();
        for (const member of declaredMembers(node)) {
            if (!member.name) continue;
            const first = seen.get(member.name);
            if (!first) {
                seen.set(member.name, member);
                continue;
            }
            for (const one of [first, member]) {
                const uri = AstUtils.getDocument(one).uri.toString();
                const other = one === first ? member : first;
                report('default', { name: member.name, scope: (node as { name: string }).name }, { node: one, property: 'name' }, { related: other.$cstNode ? [{ location: { uri, range: other.$cstNode.range }, message: `'${member.name}'` }] : [] });
            }
        }
    }
});

/** What shares the package's space of names: declarations, dimensions and goals. */
function* exported(file: ast.File): Iterable<ast.Named> {
    const nested = function* (node: ast.Dimension | ast.Goal): Iterable<ast.Named> {
        yield node;
        for (const child of ast.isDimension(node) ? node.dimensions : node.goals) yield* nested(child);
    };
    for (const declaration of file.declarations) {
        if (ast.isGoal(declaration)) yield* nested(declaration);
        else {
            yield declaration as ast.Named;
            if (ast.isQualityModel(declaration)) for (const dimension of declaration.dimensions) yield* nested(dimension);
        }
    }
}
