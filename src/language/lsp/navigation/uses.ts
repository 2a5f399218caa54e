import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import type { NameIndex } from '../../references/name-index.js';
import { enclosingNamed } from '../../facts/facts.js';

/** A place that refers to a declaration. */
export interface Use {
    segment: ast.Segment | ast.Import;
    /** The node that holds the reference, and under which property. */
    holder: AstNode;
    property: string;
    /** The declaration around it. */
    declaration: ast.Named | undefined;
}

/** The nodes that refer to a node, in all files. */
export function referrersTo(services: TouchstoneServices, node: ast.Named): AstNode[] {
    const { AstNodeLocator } = services.workspace;
    const index = services.shared.workspace.IndexManager as NameIndex;
    return [...index.referencesTo(AstUtils.getDocument(node).uri.toString(), AstNodeLocator.getAstNodePath(node))].flatMap((reference) => {
        const document = services.shared.workspace.LangiumDocuments.getDocument(reference.sourceUri);
        return (document && AstNodeLocator.getAstNode(document.parseResult.value, reference.sourcePath)) ?? [];
    });
}

/** Who refers to a node as the end of a path, in all files. */
export function usesOf(services: TouchstoneServices, node: ast.Named): Use[] {
    const result: Use[] = [];
    for (const source of referrersTo(services, node)) {
        if (ast.isImport(source)) result.push({ segment: source, holder: source, property: 'target', declaration: undefined });
        if (!ast.isSegment(source) || source.$container.segments.at(-1) !== source) continue;
        const holder = source.$container.$container as AstNode;
        result.push({ segment: source, holder, property: source.$container.$containerProperty ?? '', declaration: enclosingNamed(holder) });
    }
    return result;
}

/** The declarations that verify a standard or one of its measures. */
export function verifiersOf(services: TouchstoneServices, standard: ast.Standard | ast.Measurement): ast.Named[] {
    const targets = ast.isStandard(standard) ? [standard, ...standard.measures] : [standard];
    const uses = targets.flatMap((target) => usesOf(services, target));
    return distinct(uses.filter((use) => use.property === 'verifies' || (ast.isKpi(use.holder) && use.property === 'serves')));
}

/** The declarations that use a node, apart from those of some properties, each once. */
export function distinct(uses: readonly Use[]): ast.Named[] {
    return [...new Set(uses.flatMap((use) => use.declaration ?? []))];
}
