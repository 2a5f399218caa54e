import { type Cancellation, DefaultDocumentBuilder, DocumentState, type LangiumDocument, URI } from 'langium';
import type { Facts } from '../facts/facts.js';

/**
 * After an update, checks exactly those other files again whose facts may have changed: a name that now clashes or no
 * longer does, a standard that is verified now, a language that the program gained.
 */
export class FactsDocumentBuilder extends DefaultDocumentBuilder {
    private facts: Facts | undefined;
    private again = false;

    useFacts(facts: Facts): void {
        this.facts = facts;
    }

    override async update(changed: URI[], deleted: URI[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        await super.update(changed, deleted, cancelToken);
        if (this.again || !this.facts) return;
        const touched = new Set([...changed, ...deleted].map((uri) => uri.toString()));
        const programs = [...touched].some((uri) => this.facts!.index.declaredIn(uri).some((d) => d.type === 'Program'));
        const affected = this.facts.takeAffected(programs ? [...touched, 'programs'] : touched);
        const documents = [...affected]
            .filter((uri) => !touched.has(uri))
            .map((uri) => this.langiumDocuments.getDocument(URI.parse(uri)))
            .filter((document): document is LangiumDocument => document !== undefined && document.state === DocumentState.Validated);
        if (documents.length === 0) return;
        this.again = true;
        try {
            for (const document of documents) {
                document.state = DocumentState.IndexedReferences;
                this.buildState.delete(document.uri.toString());
            }
            await this.build(documents, this.updateBuildOptions, cancelToken);
            this.facts.takeAffected([]);
        } finally {
            this.again = false;
        }
    }
}
