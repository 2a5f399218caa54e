import type { DeepPartial, Module } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { TouchstoneAddedServices } from '../module.js';
import { TouchstoneCodeActionProvider } from './code-actions.js';
import { TouchstoneCompletionProvider } from './completion/provider.js';
import { TouchstoneHoverProvider } from './hover/provider.js';
import {
    TouchstoneDefinitionProvider,
    TouchstoneHighlightProvider,
    TouchstoneImplementationProvider,
    TouchstoneReferencesProvider
} from './navigation/providers.js';
import { TouchstoneRenameProvider } from './navigation/rename.js';
import { TouchstoneDocumentSymbolProvider } from './outline/document-symbols.js';
import { TouchstoneWorkspaceSymbolProvider } from './outline/workspace-symbols.js';
import { TouchstoneSignatureHelpProvider } from './signature-help.js';
import { TouchstoneFoldingProvider } from './view/folding.js';
import { TouchstoneInlayHintProvider } from './view/inlay-hints.js';
import { TouchstoneLinkProvider } from './view/links.js';
import { TouchstoneSemanticTokenProvider } from './view/semantic-tokens.js';

export type EditorServices = LangiumServices & TouchstoneAddedServices;

/** The editor features that need only the language. */
export const TouchstoneEditorModule: Module<EditorServices, DeepPartial<LangiumServices>> = {
    lsp: {
        CodeActionProvider: (services) => new TouchstoneCodeActionProvider(services),
        CompletionProvider: (services) => new TouchstoneCompletionProvider(services),
        HoverProvider: (services) => new TouchstoneHoverProvider(services),
        SignatureHelp: (services) => new TouchstoneSignatureHelpProvider(services),
        DefinitionProvider: (services) => new TouchstoneDefinitionProvider(services),
        ImplementationProvider: (services) => new TouchstoneImplementationProvider(services),
        ReferencesProvider: (services) => new TouchstoneReferencesProvider(services),
        DocumentHighlightProvider: (services) => new TouchstoneHighlightProvider(services),
        RenameProvider: (services) => new TouchstoneRenameProvider(services),
        DocumentSymbolProvider: (services) => new TouchstoneDocumentSymbolProvider(services),
        FoldingRangeProvider: () => new TouchstoneFoldingProvider(),
        DocumentLinkProvider: () => new TouchstoneLinkProvider(),
        SemanticTokenProvider: (services) => new TouchstoneSemanticTokenProvider(services),
        InlayHintProvider: (services) => new TouchstoneInlayHintProvider(services)
    }
};

export const TouchstoneSharedEditorModule: Module<LangiumSharedServices, DeepPartial<LangiumSharedServices>> = {
    lsp: {
        WorkspaceSymbolProvider: (shared) => new TouchstoneWorkspaceSymbolProvider(shared)
    }
};
