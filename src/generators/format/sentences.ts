/**
 * Sentences with gaps in another language. Where a sentence arises it is worded in English; here stands the same sentence with
 * its gaps, `{1}`, `{2}` …, and what stands in the gaps goes into the sentence of the language. `{1!}` is a gap that holds a sentence itself.
 */

/** Says a message in the language; what it does not know stays as it is. */
export type Translator = (message: string) => string;

/** `messages`: each English sentence with its gaps, and the same in the language. */
export function sentencesIn(messages: Readonly<Record<string, string>>): Translator {
    // Of two that fit the one with the longer words is meant; before all, one whose gaps hold sentences that are known.
    const sentences = Object.entries(messages)
        .map(([source, text]): Sentence => ({ gaps: [...source.matchAll(GAP)], pattern: patternOf(source), text, words: source.replace(GAP, '').length }))
        .sort((a, b) => b.words - a.words);
    const composite = sentences.filter(({ gaps }) => gaps.some(([, , inner]) => inner));
    // A colon between two gaps says nothing by itself.
    const plain = sentences.filter(({ words }) => words > 4);
    const first = (list: readonly Sentence[], message: string, known: boolean): string | undefined => {
        for (const sentence of list) {
            const text = filled(sentence, message, say, known);
            if (text !== undefined) return text;
        }
        return undefined;
    };
    const say: Translator = (message) =>
        Object.hasOwn(messages, message) ? messages[message]! : (first(composite, message, true) ?? first(plain, message, false) ?? message);
    return say;
}

interface Sentence {
    gaps: readonly RegExpMatchArray[];
    pattern: RegExp;
    text: string;
    /** How many characters it has besides its gaps. */
    words: number;
}

const GAP = /\{(\d)(!?)\}/g;

/** The sentence with something in each gap. */
export function patternOf(source: string): RegExp {
    const parts = source.split(/\{\d!?\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('(.*?)')}$`, 's');
}

/** The sentence in the language, if it is this one; `known`: only if what stands in its gaps for sentences can be said as well. */
function filled({ gaps, pattern, text }: Sentence, message: string, say: Translator, known: boolean): string | undefined {
    const found = pattern.exec(message);
    if (!found) return undefined;
    const values = gaps.map(([, number, inner], at) => ({ number: number!, value: found[at + 1]!, said: inner ? say(found[at + 1]!) : found[at + 1]!, inner }));
    if (known && values.some(({ value, said, inner }) => inner && said === value)) return undefined;
    return text.replace(GAP, (_, number: string) => values.find((one) => one.number === number)!.said);
}
