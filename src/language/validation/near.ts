import { compareNames } from '../references/distance.js';

/** The name that was probably meant: the nearest by spelling, if it is near enough; of two, the one that begins alike, else the first by spelling: the order of files says nothing. */
export function nearest(name: string, candidates: Iterable<string>, most = mostSlips(name)): string | undefined {
    let best: string | undefined;
    let least = most + 1;
    for (const candidate of candidates) {
        const distance = compareNames(name, candidate, least + 1);
        if (distance < least || (distance === least && best !== undefined && isBetter(name, candidate, best))) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

function isBetter(name: string, candidate: string, best: string): boolean {
    const difference = alike(fold(name), fold(candidate)) - alike(fold(name), fold(best)) || alike(name, candidate) - alike(name, best);
    return difference > 0 || (difference === 0 && candidate < best);
}

const fold = (name: string): string => name.toLowerCase();

/** How many slips may lie between the two. Abbreviations, such as ESI and CSI, mean different things if they differ at all. */
function mostSlips(name: string): number {
    return /^[A-Z]{2,4}$/.test(name) ? 0 : Math.max(1, Math.floor([...name].length / 3));
}

function alike(a: string, b: string): number {
    let length = 0;
    while (length < a.length && a[length] === b[length]) length++;
    return length;
}
