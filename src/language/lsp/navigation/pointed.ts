import { type AstNode, AstUtils, CstUtils, GrammarUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { nameOf } from '../../references/members.js';
import { pipedNames } from './pipes.js';

/** What the pointer or cursor is on. */
export interface Pointed {
    node: ast.Named;
    /** The name of a part that every such thing has: it leads to its owner and is not the owner. */
    builtIn?: string;
    /** The reference that was followed; undefined on the declaration's own name, and for units. */
    segment?: ast.Segment | ast.Import;
}

const NAME = /[\p{L}\p{M}\p{N}_]/u;

/** The token at a position; behind the last letter of a word it is still the word. */
export function leafAt(document: LangiumDocument, position: Position): LeafCstNode | undefined {
    const root = document.parseResult.value.$cstNode;
    return root && CstUtils.findDeclarationNodeAtOffset(root, document.textDocument.offsetAt(position), NAME);
}

/** The declaration that a token names or leads to. */
export function targetAt(services: TouchstoneServices, leaf: LeafCstNode): Pointed | undefined {
    const node = leaf.astNode;
    if (ast.isSegment(node)) return followed(node);
    if (ast.isImport(node)) {
        const target = node.target?.ref;
        return target && (isPart(node, 'target', leaf) || isPart(node, 'alias', leaf)) ? { node: target, segment: node } : undefined;
    }
    if (ast.isNamed(node)) {
        const name = services.references.NameProvider.getNameNode(node);
        if (name && name.offset <= leaf.offset && leaf.end <= name.end) return { node };
    }
    const unit = unitAt(services, node, leaf);
    return unit && { node: unit };
}

/** Whether a token belongs to a property of a node. */
export function isPart(node: AstNode, property: string, leaf: LeafCstNode): boolean {
    const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    return cst !== undefined && cst.offset <= leaf.offset && leaf.end <= cst.end;
}

function followed(segment: ast.Segment): Pointed | undefined {
    const node = segment.target.ref;
    if (!node) return undefined;
    return isBuiltInUse(segment, node) ? { node, builtIn: segment.target.$refText.normalize('NFC'), segment } : { node, segment };
}

/** `Audit.total` leads to Audit, but is no mention of its name; neither is what is not first and is called otherwise. */
export function isBuiltInUse(segment: ast.Segment, target: ast.Named): boolean {
    if (segment.target.$refText.normalize('NFC') === nameOf(target)) return false;
    const first = segment.$container.segments[0] === segment;
    return !first || !isAlias(segment, target);
}

/** Whether the file imports the target under the name that stands here. */
function isAlias(segment: ast.Segment, target: ast.Named): boolean {
    const file = AstUtils.findRootNode(segment) as ast.File;
    return file.imports.some((entry) => entry.alias === segment.target.$refText.normalize('NFC') && entry.target?.ref === target);
}

/** Units are plain names; only a number before them tells what they are. */
function unitAt(services: TouchstoneServices, node: AstNode, leaf: LeafCstNode): ast.Unit | undefined {
    if (!('unit' in node) || typeof node.unit !== 'string') return undefined;
    if (!isPart(node, 'unit', leaf)) return undefined;
    return services.types.Elaborator.units.declaration(node.unit, AstUtils.findRootNode(node) as ast.File);
}

/** What a place in a document leads to, also within a text that pipes an answer in. */
export function pointedAt(services: TouchstoneServices, document: LangiumDocument, position: Position): (Pointed & { range: Range }) | undefined {
    const leaf = leafAt(document, position);
    if (!leaf) return undefined;
    if (ast.isTextPart(leaf.astNode)) {
        const piped = pipedNames(leaf.astNode).find(({ range }) => contains(range, position));
        return piped?.target && { node: piped.target, range: piped.range };
    }
    const pointed = targetAt(services, leaf);
    return pointed && { ...pointed, range: leaf.range };
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
    return start.line === line && end.line === line && start.character <= character && character <= end.character;
}
