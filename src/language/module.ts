import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    type DeepPartial,
    type DefaultSharedCoreModuleContext,
    EmptyFileSystem,
    inject,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module
} from 'langium';
import { Facts } from './facts/facts.js';
import { TouchstoneGeneratedModule, TouchstoneGeneratedSharedModule } from './generated/module.js';
import { TouchstoneLexer } from './parsing/lexer.js';
import { TouchstoneTokenBuilder } from './parsing/token-builder.js';
import { TouchstoneValueConverter } from './parsing/value-converter.js';
import { NameIndex } from './references/name-index.js';
import { TouchstoneScopeProvider } from './references/scope-provider.js';
import { ExportedSymbols } from './references/symbols.js';
import { Elaborator } from './types/elaborate.js';
import { TouchstoneValidator } from './validation/validator.js';
import { FactsDocumentBuilder } from './workspace/document-builder.js';
import { TouchstoneWorkspaceManager } from './workspace/workspace-manager.js';

/** What Touchstone adds to Langium's services; the names are those of the rooms. */
export interface TouchstoneAddedServices {
    types: { Elaborator: Elaborator };
    facts: { Facts: Facts };
}
export type TouchstoneServices = LangiumCoreServices & TouchstoneAddedServices;

export const TouchstoneModule: Module<TouchstoneServices, DeepPartial<LangiumCoreServices> & TouchstoneAddedServices> = {
    parser: {
        TokenBuilder: () => new TouchstoneTokenBuilder(),
        Lexer: (services) => new TouchstoneLexer(services),
        ValueConverter: () => new TouchstoneValueConverter()
    },
    references: {
        ScopeComputation: (services) => new ExportedSymbols(services),
        ScopeProvider: (services) => new TouchstoneScopeProvider(services)
    },
    validation: {
        DocumentValidator: (services) => new TouchstoneValidator(services)
    },
    types: { Elaborator: (services) => new Elaborator(services) },
    facts: { Facts: (services) => new Facts(services) }
};

export const TouchstoneSharedModule: Module<LangiumSharedCoreServices, DeepPartial<LangiumSharedCoreServices>> = {
    workspace: {
        IndexManager: (services) => new NameIndex(services),
        DocumentBuilder: (services) => new FactsDocumentBuilder(services),
        WorkspaceManager: (services) => new TouchstoneWorkspaceManager(services)
    }
};

/** The language without an editor: for the command, tests and the library. */
export function createCoreServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): {
    shared: LangiumSharedCoreServices;
    Touchstone: TouchstoneServices;
} {
    const shared = inject(createDefaultSharedCoreModule(context), TouchstoneGeneratedSharedModule, TouchstoneSharedModule);
    const Touchstone = inject(createDefaultCoreModule({ shared }), TouchstoneGeneratedModule, TouchstoneModule);
    shared.ServiceRegistry.register(Touchstone);
    connect(shared, Touchstone);
    return { shared, Touchstone };
}

/** What services cannot get from each other's constructors without a circle. */
export function connect(shared: LangiumSharedCoreServices, services: TouchstoneServices): void {
    (shared.workspace.DocumentBuilder as FactsDocumentBuilder).useFacts(services.facts.Facts);
}
