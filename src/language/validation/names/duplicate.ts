import { type AstNode, AstUtils } from 'langium';
import type { DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import { declaredMembers } from '../../references/members.js';
import type { NamedDescription } from '../../references/name-index.js';
import { defineRule, type NodeType } from '../rule.js';

const SCOPES = [
    'Journey',
    'Stage',
    'Procedure',
    'Standard',
    'Instrument',
    'Item',
    'OptionList',
    'RecordTable',
    'Grading',
    'Deployment',
    'Improvement',
    'Course',
    'Plan',
    'Manual',
    'Comparison'
] as const satisfies readonly NodeType[];

export const duplicateRule = defineRule('names/duplicate', {
    tier: 'language',
    severity: 'error',
    on: ['File', ...SCOPES],
    reads: ['definitions', 'targets', 'outputs'],
    check(node, { facts, report }) {
        if (ast.isFile(node)) {
            const pkg = node.package ?? '';
            for (const declaration of exported(node)) {
                if (!declaration.name) continue;
                const place = { node: declaration, property: 'name' };
                const others = facts.definitions(pkg, declaration.name).filter((other) => other.node !== declaration && other.type !== 'Artefact');
                if (others.length)
                    report('default', { name: declaration.name, scope: pkg ? `package ${pkg}` : 'this project' }, place, {
                        related: others.flatMap(relatedTo)
                    });
                if (!ast.isInstrument(declaration) && !ast.isManual(declaration)) continue;
                const alike = facts
                    .outputsLike(declaration.name)
                    .filter((other) => other.type === declaration.$type && !others.includes(other) && other.node !== declaration);
                for (const other of alike.slice(0, 1)) {
                    const params = { name: declaration.name, other: other.name, package: other.package || 'a file without a package' };
                    if (other.name === declaration.name) report('output', params, place, { related: relatedTo(other) });
                    else report('case', params, place, { related: relatedTo(other) });
                }
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
                report(
                    'default',
                    { name: member.name, scope: (node as { name: string }).name },
                    { node: one, property: 'name' },
                    { related: other.$cstNode ? [{ location: { uri, range: other.$cstNode.range }, message: `'${member.name}'` }] : [] }
                );
            }
        }
    }
});

function relatedTo(other: NamedDescription): DiagnosticRelatedInformation[] {
    return other.nameSegment ? [{ location: { uri: other.documentUri.toString(), range: other.nameSegment.range }, message: `'${other.name}'` }] : [];
}

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
