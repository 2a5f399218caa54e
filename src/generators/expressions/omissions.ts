/** What a form had to leave out, and why. Its own format has no place for that, so it is said beside it. */
import { messageLanguage } from '../../model/languages.js';
import { escapeMarkdown } from '../format/markdown.js';
import { sentencesIn, type Translator } from '../format/sentences.js';
import { OMISSION_TEXTS } from './omission-texts.js';

/** Both in English, in sentences that `omission-texts.ts` has in other languages. */
export interface Omission {
    readonly what: string;
    readonly why: string;
}

/** A page in Markdown, in each language of the programme that there are words for; `heading` says what could not do it. */
export function leftOut(languages: readonly string[], heading: string, omissions: readonly Omission[]): string {
    const tags = [...new Set(languages.map(messageLanguage))];
    return (tags.length > 0 ? tags : (['en'] as const))
        .map((tag) => section(tag === 'en' ? (text) => text : sentencesIn(OMISSION_TEXTS[tag]), heading, omissions))
        .join('\n');
}

function section(say: Translator, heading: string, omissions: readonly Omission[]): string {
    const lines = omissions.map(({ what, why }) => `- ${escapeMarkdown(say(what))}: ${escapeMarkdown(say(why))}`);
    return [`# ${escapeMarkdown(say(heading))}`, '', ...new Set(lines), ''].join('\n');
}
