import { compareNames } from '../references/distance.js';

/** The name that was probably meant: the nearest by spelling, if it is near enough. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
    let best: string | undefined;
    let least = Math.max(1, Math.floor([...name].length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = compareNames(name, candidate, least);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}
