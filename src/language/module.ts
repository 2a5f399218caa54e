import { createDefaultCoreModule, createDefaultSharedCoreModule, type DefaultSharedCoreModuleContext, EmptyFileSystem, inject, type LangiumCoreServices, type LangiumSharedCoreServices, type Module } from 'langium';
import { TouchstoneGeneratedModule, TouchstoneGeneratedSharedModule } from './generated/module.js';
import { TouchstoneLexer } from './parsing/lexer.js';
import { TouchstoneTokenBuilder } from './parsing/token-builder.js';
import { TouchstoneValueConverter } from './parsing/value-converter.js';
import { NameIndex } from './references/name-index.js';
import { TouchstoneScopeProvider } from './references/scope-provider.js';
import { ExportedSymbols } from './references/symbols.js';

export interface TouchstoneAddedServices {}
export type TouchstoneServices = LangiumCoreServices & TouchstoneAddedServices;

export const TouchstoneCoreModule: Module<TouchstoneServices, Partial<LangiumCoreServices> & TouchstoneAddedServices> = {
    parser: {
        TokenBuilder: () => new TouchstoneTokenBuilder(),
        Lexer: (services) => new TouchstoneLexer(services),
        ValueConverter: () => new TouchstoneValueConverter()
    } as never,
    references: {
        ScopeComputation: (services: LangiumCoreServices) => new ExportedSymbols(services),
        ScopeProvider: (services: TouchstoneServices) => new TouchstoneScopeProvider(services)
    } as never
};

export const TouchstoneSharedModule: Module<LangiumSharedCoreServices, Partial<LangiumSharedCoreServices>> = {
    workspace: {
        IndexManager: (services: LangiumSharedCoreServices) => new NameIndex(services)
    } as never
};

export function createCoreServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): { shared: LangiumSharedCoreServices; Touchstone: TouchstoneServices } {
    const shared = inject(createDefaultSharedCoreModule(context), TouchstoneGeneratedSharedModule, TouchstoneSharedModule);
    const Touchstone = inject(createDefaultCoreModule({ shared }), TouchstoneGeneratedModule, TouchstoneCoreModule);
    shared.ServiceRegistry.register(Touchstone);
    return { shared, Touchstone };
}
