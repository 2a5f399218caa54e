/** A point in time as its ISO date. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The first and last day of `2026`, `2026-H1`, `2026-Q1`, `2026-03` or `2026-03-15`, as ISO dates; undefined for anything else. */
export function daysOfPeriod(period: string): { first: string; last: string } | undefined {
    const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?$/.exec(period);
    if (!match) return undefined;
    const [year, quarter, half, month, day] = match.slice(1);
    if (day !== undefined) return { first: period, last: period };
    const [from, length] = quarter ? [Number(quarter) * 3 - 3, 3] : half ? [Number(half) * 6 - 6, 6] : month ? [Number(month) - 1, 1] : [0, 12];
    return { first: dayOf(Date.UTC(Number(year), from, 1)), last: dayOf(Date.UTC(Number(year), from + length, 0)) };
}
