import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumServices, type LangiumSharedServices } from 'langium/lsp';
import { TouchstoneGeneratedModule, TouchstoneGeneratedSharedModule } from '../language/generated/module.js';
import { connect, TouchstoneModule, TouchstoneSharedModule, type TouchstoneAddedServices } from '../language/module.js';

export interface ServerServices {
    shared: LangiumSharedServices;
    Touchstone: LangiumServices & TouchstoneAddedServices;
}

/** The language with an editor: the core services, under those of the language server. */
export function createServerServices(context: DefaultSharedModuleContext): ServerServices {
    const shared = inject(createDefaultSharedModule(context), TouchstoneGeneratedSharedModule, TouchstoneSharedModule);
    const Touchstone = inject(createDefaultModule({ shared }), TouchstoneGeneratedModule, TouchstoneModule);
    shared.ServiceRegistry.register(Touchstone);
    connect(shared, Touchstone);
    return { shared, Touchstone };
}
