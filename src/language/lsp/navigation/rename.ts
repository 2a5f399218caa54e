import { AstUtils, GrammarAST, type LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
    LSPErrorCodes,
    type Position,
    type Range,
    type RenameParams,
    ResponseError,
    type TextDocumentPositionParams,
    TextEdit,
    type WorkspaceEdit
} from 'vscode-languageserver';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { RESERVED_WORDS } from '../../parsing/token-builder.js';
import { declaredMembers, nameOf } from '../../references/members.js';
import type { NameIndex } from '../../references/name-index.js';
import { packageOf } from '../../references/symbols.js';
import { label, type Label } from '../labels.js';
import { textsOf } from '../texts.js';
import { mentionsOf } from './mentions.js';
import { isPart, leafAt, type Pointed, pointedAt } from './pointed.js';

/** Changes a name where it is declared and wherever it is used; an alias or another name for the same thing stays. */
export class TouchstoneRenameProvider implements RenameProvider {
    constructor(private readonly services: TouchstoneServices) {}

    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
        return this.renamed(document, position).range;
    }

    rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit {
        const { node, alias } = this.renamed(document, position);
        const name = newName.trim().normalize('NFC');
        this.checkName(name);
        const old = alias ?? nameOf(node)!;
        const taken = alias === undefined ? this.isTaken(node, name) : this.isKnown(document, name);
        if (name !== old && taken) throw this.refusal('renameTaken', { name });
        const changes: Record<string, TextEdit[]> = {};
        for (const { uri, range } of alias === undefined ? this.places(node, old) : aliasPlaces(document, alias))
            (changes[uri] ??= []).push(TextEdit.replace(range, name));
        return { changes };
    }

    private places(node: ast.Named, old: string): { uri: string; range: Range }[] {
        return mentionsOf(this.services, node).filter(({ text }) => text === old);
    }

    /** What is renamed at a place, or why nothing can be. */
    private renamed(document: LangiumDocument, position: Position): Pointed & { range: Range; alias?: string } {
        const pointed = pointedAt(this.services, document, position);
        const leaf = leafAt(document, position);
        if (leaf && ast.isImport(leaf.astNode) && isPart(leaf.astNode, 'alias', leaf)) return { ...this.aliased(leaf.astNode), range: leaf.range };
        if (!pointed) {
            throw this.refusal(leaf && GrammarAST.isKeyword(leaf.grammarSource) ? 'renameKeyword' : 'renameNothing', { name: leaf?.text ?? '' });
        }
        if (pointed.builtIn) throw this.refusal('renameBuiltIn', { name: pointed.builtIn });
        const alias = aliasAt(leaf?.text, pointed, document);
        if (alias !== undefined) return { ...pointed, alias };
        if (AstUtils.getDocument(pointed.node).uri.scheme === 'builtin') throw this.refusal('renameLibrary', { name: nameOf(pointed.node) ?? '' });
        const range = ast.isImport(pointed.segment) ? lastWord(document, pointed.range, position, this.services) : pointed.range;
        return { ...pointed, range };
    }

    private aliased(entry: ast.Import): Pointed & { alias: string } {
        const node = entry.target?.ref;
        if (!node) throw this.refusal('renameNothing', { name: entry.alias ?? '' });
        return { node, segment: entry, alias: entry.alias! };
    }

    private checkName(name: string): void {
        const { tokens, errors } = this.services.parser.Lexer.tokenize(name);
        if (RESERVED_WORDS.has(name)) throw this.refusal('renameReserved', { name });
        const [token] = tokens;
        const isWord = token && (token.tokenType.name === 'ID' || token.tokenType.CATEGORIES?.some((category) => category.name === 'WORD'));
        if (errors.length || tokens.length !== 1 || !isWord || token.image !== name) throw this.refusal('renameInvalid', { name });
    }

    /** Whether something of the new name is already declared beside it. */
    private isTaken(node: ast.Named, name: string): boolean {
        const index = this.services.shared.workspace.IndexManager as NameIndex;
        if (index.declaredIn(AstUtils.getDocument(node).uri.toString()).some((own) => own.node === node)) return index.lookup(packageOf(node), name).length > 0;
        for (let at = node.$container; at; at = at.$container) {
            const siblings = [...declaredMembers(at)];
            if (siblings.includes(node)) return siblings.some((other) => nameOf(other) === name);
        }
        return false;
    }

    /** Whether a file knows something by a name already: what it imports, or what its package declares. */
    private isKnown(document: LangiumDocument, name: string): boolean {
        const file = document.parseResult.value as ast.File;
        const index = this.services.shared.workspace.IndexManager as NameIndex;
        const imported = file.imports.some((entry) => (entry.alias ?? entry.target?.$refText.split('.').at(-1)) === name);
        return imported || index.lookup(file.package ?? '', name).length > 0;
    }

    private refusal(key: Label, params: Record<string, string>): ResponseError<void> {
        return new ResponseError(LSPErrorCodes.RequestFailed, label(key, textsOf(this.services).messageLanguage, params));
    }
}

/** The alias by which a reference goes, if it goes by one. */
function aliasAt(text: string | undefined, { segment, node }: Pointed, document: LangiumDocument): string | undefined {
    if (!segment || ast.isImport(segment)) return undefined;
    const file = document.parseResult.value as ast.File;
    const written = text?.normalize('NFC');
    return file.imports.find((entry) => entry.alias === written && entry.target?.ref === node)?.alias;
}

/** An alias is known in its own file only. */
function aliasPlaces(document: LangiumDocument, alias: string): { uri: string; range: Range }[] {
    const uri = document.uri.toString();
    const file = document.parseResult.value as ast.File;
    const entry = file.imports.find((each) => each.alias === alias);
    const target = entry?.target?.ref;
    const result: { uri: string; range: Range }[] = [];
    for (const node of AstUtils.streamAst(file)) {
        if (ast.isSegment(node) && node.target.$refNode && node.target.$refText.normalize('NFC') === alias && node.target.ref === target)
            result.push({ uri, range: node.target.$refNode.range });
    }
    const cst = entry?.$cstNode;
    if (cst)
        result.push({ uri, range: { start: { line: cst.range.end.line, character: cst.range.end.character - lengthOfLast(cst.text) }, end: cst.range.end } });
    return result;
}

function lengthOfLast(text: string): number {
    return /\S+$/.exec(text)![0].length;
}

/** In an import only the last word is the name of the thing. */
function lastWord(document: LangiumDocument, range: Range, position: Position, services: TouchstoneServices): Range {
    const leaf = leafAt(document, position);
    const entry = leaf && ast.isImport(leaf.astNode) ? leaf.astNode : undefined;
    const cst = entry?.target?.$refNode;
    if (!cst || !leaf || leaf.end !== cst.end) {
        const language = textsOf(services).messageLanguage;
        throw new ResponseError(LSPErrorCodes.RequestFailed, label('renamePackage', language, { name: leaf?.text ?? '' }));
    }
    return leaf.range ?? range;
}
