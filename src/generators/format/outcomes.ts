import type { Outcome } from '../../model/types.js';
import type { Wording } from './wording.js';

/** Whom an outcome is for where rows are compared: the best or the lowest so many; empty where they are not. */
export function outcomeShare({ top, bottom }: Outcome, words: Wording): string {
    if (top) return words.labels.best(words.quantity(top));
    return bottom ? words.labels.lowest(words.quantity(bottom)) : '';
}
