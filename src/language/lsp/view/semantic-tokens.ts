import { type AstNode, AstUtils, GrammarUtils } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.js';
import { FUNCTION_BY_NAME } from '../../types/functions.js';
import { symbolKind } from '../kinds.js';
import { isBuiltInUse } from '../navigation/pointed.js';

const TYPES: Partial<Record<SymbolKind, SemanticTokenTypes>> = {
    [SymbolKind.Module]: SemanticTokenTypes.namespace,
    [SymbolKind.Namespace]: SemanticTokenTypes.namespace,
    [SymbolKind.Class]: SemanticTokenTypes.class,
    [SymbolKind.File]: SemanticTokenTypes.class,
    [SymbolKind.Interface]: SemanticTokenTypes.interface,
    [SymbolKind.Struct]: SemanticTokenTypes.struct,
    [SymbolKind.Array]: SemanticTokenTypes.struct,
    [SymbolKind.Enum]: SemanticTokenTypes.enum,
    [SymbolKind.EnumMember]: SemanticTokenTypes.enumMember,
    [SymbolKind.Event]: SemanticTokenTypes.event,
    [SymbolKind.Property]: SemanticTokenTypes.property,
    [SymbolKind.Field]: SemanticTokenTypes.property,
    [SymbolKind.Method]: SemanticTokenTypes.method,
    [SymbolKind.Constant]: SemanticTokenTypes.type
};

/** Names in the colour of what they are, wherever they stand: a name can be spelled like a word of the language. */
export class TouchstoneSemanticTokenProvider extends AbstractSemanticTokenProvider {
    protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {
        if (ast.isSegment(node)) this.reference(node, acceptor);
        else if (ast.isCall(node)) {
            if (FUNCTION_BY_NAME.has(node.function))
                acceptor({ node, property: 'function', type: SemanticTokenTypes.function, modifier: SemanticTokenModifiers.defaultLibrary });
        } else if (ast.isTextPart(node)) acceptor({ node, property: 'lang', type: SemanticTokenTypes.decorator });
        else if ('unit' in node && typeof node.unit === 'string') this.unit(node, acceptor);
        // A field may have a unit as well as a name.
        if (ast.isNamed(node) && node.name) acceptor({ node, property: 'name', type: typeOf(node), modifier: SemanticTokenModifiers.declaration });
    }

    private reference(segment: ast.Segment, acceptor: SemanticTokenAcceptor): void {
        const target = segment.target.ref;
        const cst = segment.target.$refNode;
        if (!target || !cst) return;
        if (isBuiltInUse(segment, target)) acceptor({ cst, type: SemanticTokenTypes.property, modifier: SemanticTokenModifiers.defaultLibrary });
        else
            acceptor({
                cst,
                type: typeOf(target),
                modifier: AstUtils.getDocument(target).uri.scheme === 'builtin' ? SemanticTokenModifiers.defaultLibrary : undefined
            });
    }

    private unit(node: AstNode, acceptor: SemanticTokenAcceptor): void {
        const cst = GrammarUtils.findNodeForProperty(node.$cstNode, 'unit');
        if (cst && cst.text !== '%') acceptor({ cst, type: SemanticTokenTypes.type });
    }
}

function typeOf(node: ast.Named): SemanticTokenTypes {
    return TYPES[symbolKind(node.$type)] ?? SemanticTokenTypes.variable;
}
