import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.js';
import { targetOf } from '../../references/members.js';
import type { NameIndex } from '../../references/name-index.js';
import { packageOf } from '../../references/symbols.js';
import { addProperty } from '../edits.js';
import { defineFix } from '../fix.js';

const MOST = 3;

/** Offers the standards of the same place, then those whose wording is nearest to the item's. */
export const unlinkedFix = defineFix('checklists/unlinked', function* ({ document, node, services, title }) {
    const item = node(ast.isItem);
    if (!item) return;
    const index = services.shared.workspace.IndexManager as NameIndex;
    const standards = [...index.inPackage(packageOf(item))].flatMap(({ node: one }) => (ast.isStandard(one) ? [one] : []));
    const places = placesAround(item);
    const words = pairsOf(wording(item));
    const scored = standards
        .map((standard) => ({
            standard,
            near: likeness(words, pairsOf(wording(standard))) + (standard.at.some((ref) => within(targetOf(ref), places)) ? 1 : 0)
        }))
        .sort((a, b) => b.near - a.near || (a.standard.name < b.standard.name ? -1 : 1));
    for (const { standard } of scored.slice(0, MOST)) {
        yield { title: title('fix', { standard: standard.name }), edits: addProperty(document, item, `verifies ${standard.name}`) };
    }
});

function placesAround(item: ast.Item): ReadonlySet<AstNode> {
    const places = new Set<AstNode>();
    for (let at: AstNode | undefined = item; at; at = at.$container) {
        if (ast.isSection(at) || ast.isItem(at)) for (const ref of at.at) places.add(targetOf(ref) ?? at);
    }
    return places;
}

function within(place: AstNode | undefined, places: ReadonlySet<AstNode>): boolean {
    for (let at = place; at; at = at.$container) if (places.has(at)) return true;
    return false;
}

function wording(node: AstNode & { name: string }): string {
    const texts = AstUtils.streamAllContents(node)
        .filter(ast.isTextPart)
        .map((part) => part.value);
    return [node.name, ...texts].join(' ').toLowerCase();
}

/** Pairs of neighbouring characters, which are words enough in every script. */
function pairsOf(text: string): ReadonlySet<string> {
    const pairs = new Set<string>();
    for (const word of text.split(/[^\p{L}\p{N}]+/u)) for (let at = 0; at + 1 < word.length; at++) pairs.add(word.slice(at, at + 2));
    return pairs;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    let common = 0;
    for (const pair of a) if (b.has(pair)) common++;
    return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
