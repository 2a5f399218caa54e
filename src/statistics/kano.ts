import { assertLength, type Column, effectiveSize, isKnown, rowWeights } from './columns.js';

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
    /** Respondents by class, and all of them: unweighted. */
    counts: Record<KanoClass, number>;
    n: number;
    /** Kish's effective number of them; n without weights. */
    effectiveN: number;
    /** The part of each class, 0..1, by weight if there are any; all 0 where nobody answered. */
    shares: Record<KanoClass, number>;
    /** The most frequent class; ties by M > O > A > I > R > Q, the order of what may not be overlooked. */
    class: KanoClass | undefined;
    /** (A + O) / (A + O + M + I): how much satisfaction it can give. */
    better: number | undefined;
    /** −(O + M) / (A + O + M + I): how much its lack costs. */
    worse: number | undefined;
}

const none = (): Record<KanoClass, number> => ({ A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 });

/**
 * One feature over respondents, by their weights if there are any. Pairs with one answer missing are left out; `better`,
 * `worse` and the class are undefined where nobody is left to make them from. Answers off 1..5 are an error.
 * Source: Kano et al. 1984; better and worse: Berger et al. 1993.
 */
export function kano(present: Column, absent: Column, weights?: Column): KanoResult {
    assertLength(absent.length, present.length, 'answers with and without the feature');
    const given = rowWeights(weights, present.length);
    const [counts, sums] = [none(), none()];
    const kept: number[] = [];
    for (let i = 0; i < present.length; i++) {
        const found = kanoClass(present[i], absent[i]);
        const weight = given?.[i] ?? 1;
        if (!found || weight === 0) continue;
        counts[found]++;
        sums[found] += weight;
        kept.push(weight);
    }
    const n = kept.length;
    const whole = Object.values(sums).reduce((a, b) => a + b, 0);
    const base = sums.A + sums.O + sums.M + sums.I;
    const order: KanoClass[] = ['M', 'O', 'A', 'I', 'R', 'Q'];
    // A hair is no majority: 0.1 + 0.2 and 0.3 are a tie.
    const best = order.reduce((a, b) => (sums[b] - sums[a] > 1e-12 * whole ? b : a));
    const shares = none();
    if (whole > 0) for (const each of order) shares[each] = sums[each] / whole;
    return {
        counts,
        n,
        effectiveN: given ? effectiveSize(kept) : n,
        shares,
        class: n ? best : undefined,
        better: base ? (sums.A + sums.O) / base : undefined,
        worse: base ? -(sums.O + sums.M) / base : undefined
    };
}
