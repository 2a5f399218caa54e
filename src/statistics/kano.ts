import { isKnown } from './columns.js';

/** The classes of Kano's evaluation table: attractive, one-dimensional, must-be, indifferent, reverse, questionable. */
export type KanoClass = 'A' | 'O' | 'M' | 'I' | 'R' | 'Q';

/**
 * The 5×5 evaluation table. Rows: the answer when the feature is there; columns: when it is not; both 1 like, 2 expect,
 * 3 neutral, 4 live with, 5 dislike. Source: Kano et al. 1984; Berger et al. 1993.
 */
const TABLE: readonly (readonly KanoClass[])[] = [
    ['Q', 'A', 'A', 'A', 'O'],
    ['R', 'I', 'I', 'I', 'M'],
    ['R', 'I', 'I', 'I', 'M'],
    ['R', 'I', 'I', 'I', 'M'],
    ['R', 'R', 'R', 'R', 'Q']
];

/** The class of one pair of answers; undefined where one is missing. */
export function kanoClass(present: number | null | undefined, absent: number | null | undefined): KanoClass | undefined {
    if (!isKnown(present) || !isKnown(absent)) return undefined;
    const found = TABLE[present - 1]?.[absent - 1];
    if (!found) throw new RangeError(`Kano answers are 1 to 5, not ${present} and ${absent}.`);
    return found;
}

export interface KanoResult {
    counts: Record<KanoClass, number>;
    n: number;
    /** The most frequent class; ties by M > O > A > I > R > Q, the order of what may not be overlooked. */
    class: KanoClass | undefined;
    /** (A + O) / (A + O + M + I): how much satisfaction it can give. */
    better: number | undefined;
    /** −(O + M) / (A + O + M + I): how much its lack costs. */
    worse: number | undefined;
}

/** One feature over respondents. */
export function kano(present: readonly (number | null | undefined)[], absent: readonly (number | null | undefined)[]): KanoResult {
    const counts: Record<KanoClass, number> = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };
    present.forEach((value, i) => {
        const found = kanoClass(value, absent[i]);
        if (found) counts[found]++;
    });
    const n = Object.values(counts).reduce((a, b) => a + b, 0);
    const base = counts.A + counts.O + counts.M + counts.I;
    const order: KanoClass[] = ['M', 'O', 'A', 'I', 'R', 'Q'];
    const best = order.reduce((a, b) => (counts[b] > counts[a] ? b : a));
    return {
        counts,
        n,
        class: n ? best : undefined,
        better: base ? (counts.A + counts.O) / base : undefined,
        worse: base ? -(counts.O + counts.M) / base : undefined
    };
}
