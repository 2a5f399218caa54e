/** The words of a report, and what stood in the data or was computed said in the same language. */
import type { MessageLanguage } from '../../language/messages/languages.js';
import type { CliTexts } from '../texts/en.js';
import { translator } from '../texts/messages.js';

/** How many headings and problems are shown one by one. */
export const SHOWN = 20;

export interface Wording {
    texts: CliTexts['score'];
    /** A reason or problem of the project's in the language. */
    said(message: string): string;
    /** Names one after another, and how many more there are. */
    list(names: readonly string[], limit?: number): string;
}

export async function wording(texts: CliTexts['score'], language: MessageLanguage): Promise<Wording> {
    return {
        texts,
        said: await translator(language),
        list: (names, limit = 12) => [...names.slice(0, limit), ...(names.length > limit ? [texts.moreNames(names.length - limit)] : [])].join(texts.separator)
    };
}
