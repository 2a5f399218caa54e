import type { AstNode } from 'langium';
import * as ast from '../generated/ast.js';

/** The dotted path of a declaration within its package. */
export function pathOf(node: ast.Named): string {
    const names: string[] = [node.name ?? ''];
    let at: AstNode | undefined = node.$container;
    while (at) {
        if (ast.isNamed(at) && at.name && !skippedInPath(at, names.length === 0)) names.unshift(at.name);
        at = at.$container;
    }
    return names.join('.');
}

/** Sections, loops and models group, but names inside them are reached without them. */
function skippedInPath(node: ast.Named, _first: boolean): boolean {
    return (
        ast.isSection(node) ||
        ast.isLoop(node) ||
        ast.isRoster(node) ||
        ast.isQualityModel(node) ||
        ast.isDimension(node) ||
        ast.isGoal(node) ||
        ast.isChapter(node) ||
        ast.isPhase(node)
    );
}

export function enclosingNamed(node: AstNode | undefined): ast.Named | undefined {
    for (let at = node; at; at = at.$container) if (ast.isNamed(at)) return at;
    return undefined;
}
