import { assertLength, type Column, isKnown, sum } from './columns.js';
import { weightedIndex } from './indices.js';

export interface AuditScore {
    /** Σ points got over Σ points applicable, times the worth: in points, 0..worth. Undefined where an asked item lacks its points. */
    total: number | undefined;
    /** Points got over points applicable, 0..1, by area; undefined where nothing applies or an asked item lacks its points. */
    areas: Record<string, number | undefined>;
}

/**
 * The score of one visit. An item that is not applicable leaves the points got and those applicable; one that was asked and
 * has no answer makes its area and the total missing, never 0. A worth that is not positive is an error.
 *
 * @param items Points got (missing: unanswered), what the item is worth, its area, and whether it was not applicable.
 * @param worth What the whole sheet is worth; left out: the sum of its items.
 */
export function auditScore(
    items: readonly { area: string; points: number | null | undefined; worth: number; notApplicable?: boolean }[],
    worth: number = sum(items.map((item) => item.worth))
): AuditScore {
    if (items.some((item) => !(item.worth > 0))) throw new RangeError('An item of an audit is worth more than nothing.');
    const share = (of: typeof items): number | undefined => {
        const asked = of.filter(({ notApplicable }) => notApplicable !== true);
        if (asked.length === 0 || !asked.every(({ points }) => isKnown(points))) return undefined;
        return sum(asked.map(({ points }) => points!)) / sum(asked.map((item) => item.worth));
    };
    const areas = [...new Set(items.map(({ area }) => area))];
    const whole = share(items);
    return {
        total: whole === undefined ? undefined : whole * worth,
        areas: Object.fromEntries(areas.map((area) => [area, share(items.filter((item) => item.area === area))]))
    };
}

/**
 * The mean of a network, Σ visits·score / Σ visits, in the unit of the scores: a site counts as often as it was visited. A
 * site without a score leaves both sums; undefined where none is left. A negative or missing number of visits is an error.
 */
export function networkMean(scores: Column, visits: ArrayLike<number>): number | undefined {
    assertLength(visits.length, scores.length, 'numbers of visits as scores');
    const wrong = Array.from(visits).find((number) => !(number >= 0 && number < Infinity));
    if (wrong !== undefined) throw new RangeError(`A site was visited 0 times or more, not ${wrong} times.`);
    return weightedIndex(scores, visits);
}
