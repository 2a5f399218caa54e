/**
 * What the rest of the project says (refusals, problems in data, reasons why there is no figure) in the language of whoever
 * calls the command. It is worded in English where it arises, as the machine forms have it; here are the same sentences with their
 * gaps, `{1}`, `{2}` …, and what stands in the gaps is put into the sentence of the language. `{1!}` is a gap that holds a sentence itself.
 */
import type { MessageLanguage } from '../../language/messages/languages.js';
import type { Message } from './messages/en.js';

/** Each sentence in another language. */
export type Messages = Readonly<Record<Message, string>>;
/** Says a message in the language; what it does not know stays as it is. */
export type Translator = (message: string) => string;

const LANGUAGES: Readonly<Record<Exclude<MessageLanguage, 'en'>, () => Promise<Messages>>> = {
    ko: async () => (await import('./messages/ko.js')).ko,
    'zh-TW': async () => (await import('./messages/zh-tw.js')).zhTW,
    'zh-CN': async () => (await import('./messages/zh-cn.js')).zhCN
};

export async function translator(language: MessageLanguage): Promise<Translator> {
    if (language === 'en') return (message) => message;
    const messages = await LANGUAGES[language]();
    // Of two that fit the one with the longer words is meant; before all, one whose gaps hold sentences that are known.
    const sentences = Object.entries(messages)
        .map(([source, text]): Sentence => ({ gaps: [...source.matchAll(GAP)], pattern: patternOf(source), text, words: source.replace(GAP, '').length }))
        .sort((a, b) => b.words - a.words);
    const composite = sentences.filter(({ gaps }) => gaps.some(([, , inner]) => inner));
    // A colon between two gaps says nothing by itself.
    const plain = sentences.filter(({ words }) => words > 4);
    const say: Translator = (message) => {
        const exact = Object.hasOwn(messages, message) ? messages[message as Message] : undefined;
        if (exact !== undefined) return exact;
        return (
            composite.map((one) => filled(one, message, say, true)).find(isSaid) ?? plain.map((one) => filled(one, message, say, false)).find(isSaid) ?? message
        );
    };
    return say;
}

interface Sentence {
    gaps: readonly RegExpMatchArray[];
    pattern: RegExp;
    text: string;
    words: number;
}

const isSaid = (text: string | undefined): text is string => text !== undefined;

/** The sentence in the language, if it is this one; `known`: only if what stands in its gaps for sentences can be said as well. */
function filled({ gaps, pattern, text }: Sentence, message: string, say: Translator, known: boolean): string | undefined {
    const found = pattern.exec(message);
    if (!found) return undefined;
    const values = new Map(
        gaps.map(([, number, inner], at) => [number!, { value: found[at + 1]!, said: inner ? say(found[at + 1]!) : found[at + 1]!, inner }])
    );
    if (known && [...values.values()].some(({ value, said, inner }) => inner && said === value)) return undefined;
    return text.replace(GAP, (_, number: string) => values.get(number)!.said);
}

const GAP = /\{(\d)(!?)\}/g;

/** The sentence with something in each gap. */
export function patternOf(source: string): RegExp {
    const parts = source.split(/\{\d!?\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('(.*?)')}$`, 's');
}
