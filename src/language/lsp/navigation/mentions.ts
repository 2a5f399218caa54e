import { type AstNode, AstUtils, type CstNode, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { nameOf, targetOf } from '../../references/members.js';
import type { NameIndex } from '../../references/name-index.js';
import { isBuiltInUse } from './pointed.js';
import { pipedNames, textsAround } from './pipes.js';
import { referrersTo } from './uses.js';

/** A place where a declaration is named. */
export interface Mention {
    uri: string;
    range: Range;
    /** What stands there, in the form that names have. */
    text: string;
    kind: 'declaration' | 'reference' | 'import' | 'pipe';
}

/** Every place that names a declaration, itself first. Parts that it has without declaring them are no mentions of it. */
export function mentionsOf(services: TouchstoneServices, node: ast.Named): Mention[] {
    const result = [...declaration(services, node), ...references(services, node), ...piped(node), ...ownNames(node)];
    if (ast.isUnit(node)) result.push(...unitUses(services, node));
    // A question that is asked again without a name of its own goes by this one.
    for (const include of renamedAlong(services, node)) result.push(...references(services, include), ...piped(include));
    return unique(result);
}

function declaration(services: TouchstoneServices, node: ast.Named): Mention[] {
    const name = services.references.NameProvider.getNameNode(node);
    return name ? [mention(node, name, 'declaration')] : [];
}

function mention(node: AstNode, cst: CstNode, kind: Mention['kind']): Mention {
    return { uri: AstUtils.getDocument(node).uri.toString(), range: cst.range, text: cst.text.normalize('NFC'), kind };
}

function references(services: TouchstoneServices, node: ast.Named): Mention[] {
    const result: Mention[] = [];
    for (const source of referrersTo(services, node)) {
        if (ast.isSegment(source)) {
            const cst = source.target.$refNode;
            if (cst && !isBuiltInUse(source, node)) result.push(mention(source, cst, 'reference'));
        } else if (ast.isImport(source)) {
            const cst = source.target?.$refNode;
            if (cst) result.push(lastSegment(source, cst));
        }
    }
    return result;
}

/** Of `a.b.Name` only the last word names the thing. */
function lastSegment(node: AstNode, cst: CstNode): Mention {
    const document = AstUtils.getDocument(node);
    const written = /[^.\s]+$/.exec(cst.text)?.[0] ?? cst.text;
    const start = document.textDocument.positionAt(cst.end - written.length);
    return { uri: document.uri.toString(), range: { start, end: cst.range.end }, text: written.normalize('NFC'), kind: 'import' };
}

function piped(node: ast.Named): Mention[] {
    if (!AstUtils.getContainerOfType(node, ast.isInstrument)) return [];
    const uri = AstUtils.getDocument(node).uri.toString();
    const result: Mention[] = [];
    for (const part of textsAround(node))
        for (const { target, range, name } of pipedNames(part))
            if (target === node && name === nameOf(node)) result.push({ uri, range, text: name, kind: 'pipe' });
    return result;
}

/** Names that stand for a part of the same declaration and are no references: the key of a record, a cell of a table. */
function ownNames(node: ast.Named): Mention[] {
    const holder = node.$container;
    const result: Mention[] = [];
    const add = (at: AstNode, property: string) => {
        for (const cst of GrammarUtils.findNodesForProperty(at.$cstNode, property))
            if (cst.text.normalize('NFC') === node.name) result.push(mention(at, cst, 'reference'));
    };
    if (ast.isField(node) && ast.isRecordTable(holder)) {
        add(holder, 'key');
        add(holder, 'time');
    }
    if (ast.isColumn(node) && ast.isComparison(holder)) for (const line of holder.lines) for (const cell of line.cells) add(cell, 'column');
    return result;
}

/** Units stand behind numbers as plain names. */
function unitUses(services: TouchstoneServices, unit: ast.Unit): Mention[] {
    const result: Mention[] = [];
    for (const document of services.shared.workspace.LangiumDocuments.all) {
        const root = document.parseResult.value as ast.File;
        if (services.types.Elaborator.units.declaration(unit.name, root) !== unit) continue;
        for (const node of AstUtils.streamAst(root)) {
            if (!('unit' in node) || node.unit !== unit.name) continue;
            const cst = GrammarUtils.findNodeForProperty(node.$cstNode, 'unit');
            if (cst) result.push(mention(node, cst, 'reference'));
        }
    }
    return result;
}

/** The places that ask a question again under the name that it has. */
function renamedAlong(services: TouchstoneServices, node: ast.Named): ast.Include[] {
    const { AstNodeLocator } = services.workspace;
    const index = services.shared.workspace.IndexManager as NameIndex;
    const result: ast.Include[] = [];
    for (const reference of index.referencesTo(AstUtils.getDocument(node).uri.toString(), AstNodeLocator.getAstNodePath(node))) {
        const document = services.shared.workspace.LangiumDocuments.getDocument(reference.sourceUri);
        const source = document && AstNodeLocator.getAstNode(document.parseResult.value, reference.sourcePath);
        const include = source && AstUtils.getContainerOfType(source, ast.isInclude);
        if (include && include.name === undefined && targetOf(include.target) === node) result.push(include);
    }
    return result;
}

function unique(mentions: readonly Mention[]): Mention[] {
    const seen = new Set<string>();
    return mentions.filter(({ uri, range }) => {
        const key = `${uri}#${range.start.line}:${range.start.character}`;
        return !seen.has(key) && seen.add(key);
    });
}
