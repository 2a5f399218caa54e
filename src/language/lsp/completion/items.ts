import { type CompletionItem, CompletionItemKind, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import type { Cursor } from './cursor.js';
import { beginsLike, fitsLoosely } from './typed.js';

/** What the editor on the other end can show. */
export interface ClientAbilities {
    snippets: boolean;
    insertReplace: boolean;
}

/** Something to offer. */
export interface Offer {
    label: string;
    kind: CompletionItemKind;
    /** What is written, if not the label. */
    insert?: string;
    /** `insert` with tab stops; left out where the editor has none. */
    snippet?: string;
    detail?: string;
    /** Shown greyed behind the label: where it comes from. */
    from?: string;
    documentation?: string;
    /** Words besides the label that a person may type for it: its title, its name in another language. */
    also?: readonly string[];
    /** The native word that stands for it; then only those who type it see it. */
    only?: string;
    /** What comes first; a digit, then whatever sorts within. */
    rank: string;
    additional?: TextEdit[];
}

/** Collects offers that fit what has been typed, each once. */
export class Offers {
    private readonly items = new Map<string, CompletionItem>();

    constructor(
        readonly cursor: Cursor,
        private readonly client: ClientAbilities
    ) {}

    get list(): CompletionItem[] {
        return [...this.items.values()];
    }

    has(label: string): boolean {
        return [...this.items.values()].some((item) => item.label === label);
    }

    add(offer: Offer): void {
        const { cursor } = this;
        const filter = filterText(cursor.typed, offer);
        if (filter === undefined) return;
        const key = `${offer.kind}|${offer.label}|${offer.from ?? ''}`;
        if (this.items.has(key)) return;
        const asSnippet = offer.snippet !== undefined && this.client.snippets;
        const newText = (asSnippet ? offer.snippet : offer.insert) ?? offer.label;
        this.items.set(key, {
            label: offer.label,
            kind: offer.kind,
            detail: offer.detail,
            ...(offer.from ? { labelDetails: { description: offer.from } } : {}),
            ...(offer.documentation ? { documentation: { kind: 'markdown', value: offer.documentation } } : {}),
            sortText: `${offer.rank} ${offer.label}`,
            filterText: filter,
            insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            textEdit: this.client.insertReplace ? { newText, insert: cursor.insert, replace: cursor.replace } : { newText, range: cursor.insert },
            ...(offer.additional?.length ? { additionalTextEdits: offer.additional } : {})
        });
    }
}

/**
 * What the editor compares with the typed text; undefined if the offer does not fit. The editor compares code by code,
 * so where a syllable is still being composed, or is in decomposed form, the typed text itself is the answer.
 */
function filterText(typed: string, offer: Offer): string | undefined {
    if (typed === '') return offer.only ?? offer.label;
    const begins = (word: string): string | undefined => (word.startsWith(typed) ? word : beginsLike(typed, word) ? typed : undefined);
    if (offer.only !== undefined) return begins(offer.only);
    const plain = begins(offer.label) ?? (fitsLoosely(typed, offer.label) ? offer.label : undefined);
    if (plain !== undefined) return plain;
    // A title is found by any of its words.
    for (const word of offer.also ?? []) if (fitsLoosely(typed, word)) return typed;
    return undefined;
}

export { CompletionItemKind };
