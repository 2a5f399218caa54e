import { compareNames } from '../references/distance.js';

/** The name that was probably meant: the nearest by spelling, if it is near enough; of two, the one that begins alike. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
    let best: string | undefined;
    let least = Math.max(1, Math.round([...name].length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = compareNames(name, candidate, least + 1);
        if (distance < least || (distance === least && best !== undefined && alike(name, candidate) > alike(name, best))) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

function alike(a: string, b: string): number {
    let length = 0;
    while (length < a.length && a[length]?.toLowerCase() === b[length]?.toLowerCase()) length++;
    return length;
}
