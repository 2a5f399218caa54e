import type { AstNode } from 'langium';
import * as ast from '../generated/ast.js';
import type { MessageLanguage } from '../messages/catalogue.js';
import type { TouchstoneServices } from '../module.js';
import { kindWord } from '../references/kind-words.js';
import type { Kind } from '../references/kinds.js';
import { packageOf } from '../references/symbols.js';
import type { TouchstoneValidator } from '../validation/validator.js';
import { nativeWord } from './vocabulary.js';

/** Finds the words for people: in which language an author writes, and what a thing is called in it. */
export class Texts {
    constructor(private readonly services: TouchstoneServices) {}

    /** The language of messages, hovers and explanations. */
    get messageLanguage(): MessageLanguage {
        return (this.services.validation.DocumentValidator as TouchstoneValidator).language;
    }

    /** The languages of the programme that a node belongs to, the author's first; empty if no programme says. */
    languages(node: AstNode): readonly string[] {
        return this.services.facts.Facts.languagesFor(packageOf(node));
    }

    /** The title of a declaration in one of the wanted languages, else in any. */
    title(node: AstNode, wanted: readonly string[]): string | undefined {
        return this.pick('title' in node ? (node.title as ast.Text | undefined) : undefined, wanted);
    }

    /** The title in all its languages. */
    titles(node: AstNode): string[] {
        const title = 'title' in node ? (node.title as ast.Text | undefined) : undefined;
        return title ? [...this.byLanguage(title).values()] : [];
    }

    doc(node: AstNode, wanted: readonly string[]): string | undefined {
        return this.pick('doc' in node ? (node.doc as ast.Prose | undefined) : undefined, wanted);
    }

    pick(text: ast.Text | ast.Prose | undefined, wanted: readonly string[]): string | undefined {
        if (!text?.parts.length) return undefined;
        const all = this.byLanguage(text);
        for (const language of wanted) if (all.has(language)) return all.get(language);
        return all.values().next().value;
    }

    /** All languages of a text; one without a tag is in the programme's first. */
    byLanguage(text: ast.Text | ast.Prose): Map<string, string> {
        const result = new Map<string, string>();
        for (const part of text.parts) result.set(part.lang ?? this.languages(text)[0] ?? '', part.value);
        return result;
    }

    /** The word that an author writes for the kind of a node, with what it is called in a language of people. */
    kind(node: AstNode, language: string = this.messageLanguage): string {
        const word = keywordOf(node);
        const native = nativeWord(word, language);
        return native === word ? word : `${native} (${word})`;
    }
}

/** The keyword that a declaration begins with. */
export function keywordOf(node: AstNode): string {
    if (ast.isItem(node) || ast.isInstrument(node)) return node.kind;
    if (ast.isGridRow(node)) return 'item';
    if (ast.isLoop(node)) return 'each';
    if (ast.isInclude(node)) return 'ask';
    if (ast.isOptionList(node)) return 'options';
    return kindWord(node.$type as Kind);
}

export function textsOf(services: TouchstoneServices): Texts {
    let texts = known.get(services);
    if (!texts) known.set(services, (texts = new Texts(services)));
    return texts;
}
const known = new WeakMap<TouchstoneServices, Texts>();
