import { AstUtils, type LangiumDocument } from 'langium';
import type { DefinitionProvider, DocumentHighlightProvider, ImplementationProvider, ReferencesProvider } from 'langium/lsp';
import {
    DocumentHighlight,
    DocumentHighlightKind,
    type DefinitionParams,
    type DocumentHighlightParams,
    type ImplementationParams,
    Location,
    LocationLink,
    type Range,
    type ReferenceParams
} from 'vscode-languageserver';
import * as ast from '../../generated/ast.js';
import type { TouchstoneServices } from '../../module.js';
import { mentionsOf } from './mentions.js';
import { pointedAt } from './pointed.js';
import { distinct, usesOf, verifiersOf } from './uses.js';

/** From a name, a unit or a piped answer to its declaration. */
export class TouchstoneDefinitionProvider implements DefinitionProvider {
    constructor(private readonly services: TouchstoneServices) {}

    getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
        const pointed = pointedAt(this.services, document, params.position);
        return pointed && [linkTo(this.services, pointed.node, pointed.range)];
    }
}

/** From a standard to what verifies it, from a need to what meets it, from a moment to the standards that apply there. */
export class TouchstoneImplementationProvider implements ImplementationProvider {
    constructor(private readonly services: TouchstoneServices) {}

    getImplementation(document: LangiumDocument, params: ImplementationParams): LocationLink[] | undefined {
        const pointed = pointedAt(this.services, document, params.position);
        return pointed && fulfilling(this.services, pointed.node).map((node) => linkTo(this.services, node, pointed.range));
    }
}

function fulfilling(services: TouchstoneServices, node: ast.Named): ast.Named[] {
    if (ast.isStandard(node) || ast.isMeasurement(node)) return verifiersOf(services, node);
    const property = ast.isNeed(node) ? 'meets' : ast.isDimension(node) || ast.isGoal(node) ? 'serves' : 'at';
    return distinct(usesOf(services, node).filter((use) => use.property === property));
}

function linkTo(services: TouchstoneServices, node: ast.Named, origin: Range): LocationLink {
    const name = services.references.NameProvider.getNameNode(node) ?? node.$cstNode;
    const start = { line: 0, character: 0 };
    const selection = name?.range ?? { start, end: start };
    return LocationLink.create(AstUtils.getDocument(node).uri.toString(), node.$cstNode?.range ?? selection, selection, origin);
}

export class TouchstoneReferencesProvider implements ReferencesProvider {
    constructor(private readonly services: TouchstoneServices) {}

    findReferences(document: LangiumDocument, params: ReferenceParams): Location[] {
        const pointed = pointedAt(this.services, document, params.position);
        // `Audit.total` leads to Audit; those who ask for the uses of `total` are not asking for those of Audit.
        if (!pointed || pointed.builtIn) return [];
        return mentionsOf(this.services, pointed.node)
            .filter(({ kind }) => kind !== 'declaration' || params.context.includeDeclaration)
            .map(({ uri, range }) => Location.create(uri, range));
    }
}

export class TouchstoneHighlightProvider implements DocumentHighlightProvider {
    constructor(private readonly services: TouchstoneServices) {}

    getDocumentHighlight(document: LangiumDocument, params: DocumentHighlightParams): DocumentHighlight[] {
        const pointed = pointedAt(this.services, document, params.position);
        if (!pointed) return [];
        if (pointed.builtIn) return [DocumentHighlight.create(pointed.range, DocumentHighlightKind.Read)];
        const uri = document.uri.toString();
        return mentionsOf(this.services, pointed.node)
            .filter((mention) => mention.uri === uri)
            .map(({ range, kind }) => DocumentHighlight.create(range, kind === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read));
    }
}
