import type { DeepPartial, Module } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { TouchstoneAddedServices } from '../module.js';
import { TouchstoneCompletionProvider } from './completion/provider.js';
import { TouchstoneHoverProvider } from './hover/provider.js';

export type EditorServices = LangiumServices & TouchstoneAddedServices;

/** The editor features that need only the language. */
export const TouchstoneEditorModule: Module<EditorServices, DeepPartial<LangiumServices>> = {
    lsp: {
        CompletionProvider: (services) => new TouchstoneCompletionProvider(services),
        HoverProvider: (services) => new TouchstoneHoverProvider(services)
    }
};

export const TouchstoneSharedEditorModule: Module<LangiumSharedServices, DeepPartial<LangiumSharedServices>> = {};
