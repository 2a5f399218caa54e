import type { Element, Model, Term } from '../../model/types.js';
import type { Wording } from '../format/wording.js';

/** By what other names a thing goes, by which it should not, and what it is not: label and text. `title` names another by its id. */
export function namesOf(element: Element, words: Wording, title: (id: string) => string): [string, string][] {
    const { labels } = words;
    const list = (texts: Element['also']): string => words.list((texts ?? []).map(words.plain).filter((text) => text !== ''));
    const differs = (element.differs ?? []).map(({ from, because }) => `${title(from)} – ${words.plain(because)}`);
    const facts: [string, string][] = [
        [labels.also, list(element.also)],
        [labels.avoided, list(element.avoid)],
        ...differs.map((text): [string, string] => [labels.differs, text])
    ];
    return facts.filter(([, text]) => text !== '');
}

/** The terms that a text uses, under their titles or their other names, in the order of their titles. */
export function usedTerms(model: Model, words: Wording, text: string): Term[] {
    const lower = text.normalize('NFC').toLowerCase();
    const used = (name: string): boolean => {
        const wanted = name.normalize('NFC').toLowerCase();
        if (wanted === '') return false;
        for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
            // Scripts that write words apart: `art` is not used by `start`. Korean particles and Chinese stand close.
            const before = at === 0 ? '' : lower.slice(at - 1, at);
            const after = lower.slice(at + wanted.length, at + wanted.length + 1);
            const latin = /[\p{Script=Latin}\p{N}]/u;
            if ((!latin.test(wanted[0]!) || !latin.test(before)) && (!latin.test(wanted.at(-1)!) || !latin.test(after))) return true;
        }
        return false;
    };
    const names = (term: Term): string[] => [words.title(term), ...term.also.map(words.plain), term.name];
    return model.terms
        .filter((term) => names(term).some(used))
        .sort((a, b) => (words.title(a) < words.title(b) ? -1 : words.title(a) > words.title(b) ? 1 : 0));
}
