import { phrases as english } from './en/phrases.js';
import type { Texts } from './translation.js';

export type Phrases = typeof english;
export type PhraseTexts = Texts<Phrases>;

/** What authors name; a name that reads like a phrase stays as it is. */
const NAMES: ReadonlySet<string> = new Set(['name', 'owner', 'file', 'survey', 'item', 'kpi', 'member']);
/** Of these codes the name is worded by the rule: a quota that has none of its own, or several segments. */
const WORDED: ReadonlySet<string> = new Set(['totals/shares', 'surveys/quota', 'surveys/unfillable']);

/**
 * A parameter in the words of a language: as one phrase, else as a list of phrases and other things. What is no phrase
 * (names, code, quantities) is returned as it is.
 */
export function translatedPhrase(code: string, param: string, value: string, { phrases, separator }: { phrases: PhraseTexts; separator: string }): string {
    const own = (english as Partial<Record<string, Readonly<Record<string, string>>>>)[code];
    if (!own || (NAMES.has(param) && !WORDED.has(code))) return value;
    const said = (phrases as unknown as Record<string, Readonly<Record<string, string>>>)[code]!;
    const phrase = (text: string): string | undefined => {
        for (const [key, source] of Object.entries(own)) {
            const found = pattern(source).exec(text)?.groups;
            const plain = source === text;
            if (plain) return said[key]!;
            if (found) return said[key]!.replace(/\{(\w+)\}/g, (_, name: string) => phrase(found[name]!) ?? found[name]!);
        }
        return undefined;
    };
    const whole = phrase(value);
    if (whole !== undefined && !/, /.test(value)) return whole;
    const exact = Object.values(own).includes(value);
    if (exact && whole !== undefined) return whole;
    const parts = value.split(/, (?![^(]*\))| or (?=an? )/);
    const translated = parts.map((part) => phrase(part));
    return translated.some((part) => part !== undefined) ? translated.map((part, at) => part ?? parts[at]!).join(separator) : value;
}

const patterns = new Map<string, RegExp>();
function pattern(source: string): RegExp {
    let found = patterns.get(source);
    if (!found) {
        const text = source.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+)');
        patterns.set(source, (found = new RegExp(`^${text.replaceAll('{', '\\{').replace(/(?<![\w)])\}/g, '\\}')}$`, 'u')));
    }
    return found;
}
