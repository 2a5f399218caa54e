import {
    type AstNode,
    type BuildOptions,
    type Cancellation,
    DefaultDocumentBuilder,
    DocumentState,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    URI
} from 'langium';
import type { Facts } from '../facts/facts.js';

/** Each round can only pass on what the one before it changed; a chain this long is a mistake of ours. */
const MOST_ROUNDS = 8;

/**
 * After an update, links and checks exactly those other files again whose facts may have changed: a name that now clashes
 * or no longer does, or takes another's place; a standard that is verified now; a language that the program gained.
 */
export class FactsDocumentBuilder extends DefaultDocumentBuilder {
    private facts: Facts | undefined;
    /** Files that changed and whose readers have not been looked at yet; an update that is cancelled leaves them here. */
    private readonly touched = new Set<string>();
    /** Files that were linked and checked in the last build, and so know all that there is to know. */
    private readonly linked = new Set<string>();
    private readonly checked = new Set<string>();

    constructor(services: LangiumSharedCoreServices) {
        super(services);
        this.onDocumentPhase(DocumentState.Linked, (document) => {
            this.linked.add(document.uri.toString());
            this.facts?.mentions.update(document);
            this.facts?.glossaries.update(document);
        });
        this.onDocumentPhase(DocumentState.Validated, ({ uri }) => void this.checked.add(uri.toString()));
        this.onUpdate((_, deleted) => deleted.forEach((uri) => this.forget(uri)));
    }

    useFacts(facts: Facts): void {
        this.facts = facts;
    }

    override async build<T extends AstNode>(
        documents: LangiumDocument<T>[],
        options?: BuildOptions,
        cancelToken?: Cancellation.CancellationToken
    ): Promise<void> {
        this.forgetLastBuild();
        for (const { uri } of documents) this.touched.add(uri.toString());
        await super.build(documents, options, cancelToken);
        await this.followUp(cancelToken);
    }

    override async update(changed: URI[], deleted: URI[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        this.forgetLastBuild();
        // Of a folder only its own name is reported.
        for (const uri of deleted)
            for (const document of this.langiumDocuments.getDocuments(uri)) {
                this.touched.add(document.uri.toString());
                this.forget(document.uri);
            }
        for (const uri of [...changed, ...deleted]) this.touched.add(uri.toString());
        await super.update(changed, deleted, cancelToken);
        await this.followUp(cancelToken);
    }

    private forget(uri: URI): void {
        this.facts?.mentions.remove(uri.toString());
        this.facts?.glossaries.remove(uri.toString());
    }

    /** Checks files anew that are what they were: what is asked of them has changed. */
    async checkAgain(documents: LangiumDocument[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        this.forgetLastBuild();
        for (const document of documents) this.resetToState(document, DocumentState.IndexedReferences);
        await super.build(documents, this.updateBuildOptions, cancelToken);
    }

    private forgetLastBuild(): void {
        this.linked.clear();
        this.checked.clear();
    }

    private async followUp(cancelToken?: Cancellation.CancellationToken): Promise<void> {
        const { facts } = this;
        for (let round = 0; facts && round < MOST_ROUNDS; round++) {
            const names = facts.index.takeChangedNames();
            const relink = this.known(facts.mentioning(names)).filter(
                ({ state, uri }) => state > DocumentState.ComputedScopes && !this.linked.has(uri.toString())
            );
            const recheck = this.known(facts.takeAffected(this.touched, names)).filter(
                ({ state, uri }) => state === DocumentState.Validated && !this.checked.has(uri.toString())
            );
            this.touched.clear();
            for (const document of relink) this.resetToState(document, DocumentState.ComputedScopes);
            for (const document of recheck) this.resetToState(document, DocumentState.IndexedReferences);
            const documents = [...new Set([...relink, ...recheck])];
            if (documents.length === 0) return;
            this.forgetLastBuild();
            await super.build(documents, this.updateBuildOptions, cancelToken);
        }
    }

    private known(uris: Iterable<string>): LangiumDocument[] {
        return [...uris].flatMap((uri) => this.langiumDocuments.getDocument(URI.parse(uri)) ?? []);
    }
}
