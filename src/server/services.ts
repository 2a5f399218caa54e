import { type DeepPartial, inject, type Module } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumSharedServices } from 'langium/lsp';
import { TouchstoneGeneratedModule, TouchstoneGeneratedSharedModule } from '../language/generated/module.js';
import { TouchstoneEditorModule, TouchstoneSharedEditorModule, type EditorServices } from '../language/lsp/module.js';
import { addAllTranslations } from '../language/messages/all.js';
import { messageLanguage } from '../language/messages/choice.js';
import { connect, TouchstoneModule, TouchstoneSharedModule } from '../language/module.js';
import type { TouchstoneValidator } from '../language/validation/validator.js';
import { TouchstoneLanguageServer } from './language-server.js';
import { ProjectUpdateHandler } from './document-updates.js';
import type { InitializationOptions } from './protocol.js';
import { ProjectWorkspaceManager } from './workspace-manager.js';

export interface ServerServices {
    shared: LangiumSharedServices;
    Touchstone: EditorServices;
}

const ServerModule: Module<LangiumSharedServices, DeepPartial<LangiumSharedServices>> = {
    lsp: {
        LanguageServer: (shared) => new TouchstoneLanguageServer(shared),
        DocumentUpdateHandler: (shared) => new ProjectUpdateHandler(shared)
    },
    workspace: { WorkspaceManager: (shared) => new ProjectWorkspaceManager(shared) }
};

/** The language with an editor: the core services, under those of the language server. */
export function createServerServices(context: DefaultSharedModuleContext): ServerServices {
    const shared = inject(
        createDefaultSharedModule(context),
        TouchstoneGeneratedSharedModule,
        TouchstoneSharedModule,
        TouchstoneSharedEditorModule,
        ServerModule
    );
    const Touchstone = inject(createDefaultModule({ shared }), TouchstoneGeneratedModule, TouchstoneModule, TouchstoneEditorModule);
    shared.ServiceRegistry.register(Touchstone);
    connect(shared, Touchstone);
    // What is wrong in a folder is shown when it is opened, not when the first of its files is.
    shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
    const validator = Touchstone.validation.DocumentValidator as TouchstoneValidator;
    (shared.workspace.WorkspaceManager as ProjectWorkspaceManager).onRules = (root, rules) => validator.configure(root.toString(), rules);
    shared.lsp.LanguageServer.onInitialize(({ initializationOptions, locale }) => {
        const { messagesLanguage } = (initializationOptions ?? {}) as InitializationOptions;
        addAllTranslations();
        validator.language = messageLanguage(messagesLanguage ?? locale);
    });
    return { shared, Touchstone };
}
