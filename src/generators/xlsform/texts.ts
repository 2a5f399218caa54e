/** Texts of a form, one for each language of the programme. */
import { pieces, textIn, titleOf } from '../../model/text.js';
import type { Option, Text } from '../../model/types.js';
import { labelsFor, type Labels } from '../format/labels.js';
import { plainProse } from '../surveys/prose.js';
import { wordsFor, type Words } from '../surveys/words.js';
import { formWordsFor, type FormWords } from './words.js';

/** One text for each language, in the order of the programme. */
export type Translations = readonly string[];

/** What a `{name}` in a text stands for. */
export interface Piping {
    /** The name of the field that shows it. */
    field(name: string): string | undefined;
    /** The option that a loop stands at. */
    readonly loops: ReadonlyMap<string, Option>;
}
const NOTHING = '…';

export class Texts {
    constructor(
        readonly languages: readonly string[],
        readonly piping: Piping
    ) {}

    label(text: Text | undefined, fallback = ''): Translations {
        return this.languages.map((tag) => this.piped(textIn(text, tag, fallback), tag));
    }

    /** Prose without its marks. */
    plain(text: Text | undefined): Translations {
        return this.languages.map((tag) => this.piped(plainProse(textIn(text, tag)), tag));
    }

    words(choose: (words: Words & FormWords) => string): Translations {
        return this.languages.map((tag) => choose({ ...wordsFor(tag), ...formWordsFor(tag) }));
    }

    labels(choose: (labels: Labels) => string): Translations {
        return this.languages.map((tag) => choose(labelsFor(tag)));
    }

    private piped(text: string, tag: string): string {
        return pieces(text)
            .map((piece) => {
                if ('text' in piece) return literal(piece.text);
                const option = this.piping.loops.get(piece.pipe);
                if (option) return literal(titleOf(option, tag));
                const field = this.piping.field(piece.pipe);
                return field === undefined ? NOTHING : `\${${field}}`;
            })
            .join('');
    }
}

/**
 * A text that stays what it is. Forms show Markdown and some HTML; pyxform takes `${` for a reference and has no escape
 * for it, so the dollar becomes a full-width one, as does the bracket of what looks like a tag.
 */
export function literal(text: string): string {
    return text
        .replace(/\$(?=\{)/gu, '＄')
        .replace(/<(?=[a-z/!])/giu, '＜')
        .replace(/[*_](?=\S(?:.*\S)?[*_])|(?<=[*_]\S(?:.*\S)?)[*_]/gu, '\\$&')
        .replace(/^#/gmu, '\\#');
}

/** The texts put together anew in every language. */
export const combined = (parts: readonly Translations[], make: (texts: readonly string[]) => string): Translations =>
    (parts[0] ?? []).map((_, at) => make(parts.map((part) => part[at]!)));

export const joined = (separator: string, ...parts: readonly (Translations | undefined)[]): Translations | undefined => {
    const there = parts.filter((part) => part !== undefined);
    const [first] = there;
    if (!first) return undefined;
    const made = first.map((_, at) =>
        there
            .map((part) => part[at]!)
            .filter((text) => text !== '')
            .join(separator)
    );
    return made.some((text) => text !== '') ? made : undefined;
};
