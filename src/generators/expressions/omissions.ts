/** What a form had to leave out, and why. Its own format has no place for that, so it is said beside it. */
import { escapeMarkdown } from '../format/markdown.js';

export interface Omission {
    readonly what: string;
    readonly why: string;
}

/** A page in Markdown; `heading` says what could not do it. */
export function leftOut(heading: string, omissions: readonly Omission[]): string {
    const lines = omissions.map(({ what, why }) => `- ${escapeMarkdown(what)}: ${escapeMarkdown(why)}`);
    return [`# ${heading}`, '', ...new Set(lines), ''].join('\n');
}
