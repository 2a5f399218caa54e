/** What stands at the edges of a page: of which programme it is. */
import type { Model } from '../../model/types.js';
import type { Labels } from './labels.js';
import type { Wording } from './wording.js';

/** The parts that say something, in one line. */
export const dotted = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** `version 2026.1`; empty where the programme names none. */
export const releaseOf = ({ program }: Model, labels: Labels): string => (program?.release === undefined ? '' : `${labels.version} ${program.release}`);

/** The programme with its version; empty without a programme. */
export const programmeLine = (model: Model, words: Wording): string =>
    model.program ? dotted([words.title(model.program), releaseOf(model, words.labels)]) : '';
