/** Working time: how many seconds between two moments a calendar has its doors open. */

export interface OpeningHours {
    /** Seven days from Monday: when doors open and close, in seconds since midnight, in order and apart from each other. */
    readonly week: readonly (readonly (readonly [number, number])[])[];
    /** Days on which they stay shut, counted from 1970-01-01, in order; only days that would have been open. */
    readonly closed: readonly number[];
}

const DAY = 86_400;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 3;

/** Monday is 0; `day` is counted from 1970-01-01. */
export const weekdayOf = (day: number): number => (((day + THURSDAY) % 7) + 7) % 7;

export const secondsOpen = (openings: OpeningHours['week'][number]): number => openings.reduce((sum, [from, to]) => sum + to - from, 0);

/**
 * Seconds open from one moment to another, negative if the second is earlier; both in seconds by the clock of the place,
 * since 1970-01-01. Never more than the time between them.
 */
export function openBetween(from: number, to: number, hours: OpeningHours): number {
    return openUntil(to, hours) - openUntil(from, hours);
}

/** Seconds open since the Monday before 1970, holidays left out: whole weeks, whole days, and what is open of the last day. */
function openUntil(moment: number, { week, closed }: OpeningHours): number {
    const day = Math.floor(moment / DAY);
    const clock = moment - day * DAY;
    const weekday = weekdayOf(day);
    const days = week.map(secondsOpen);
    const weeks = (day + THURSDAY - weekday) / 7;
    let open = weeks * days.reduce((a, b) => a + b, 0);
    for (let at = 0; at < weekday; at++) open += days[at]!;
    for (const shut of closed) if (shut < day) open -= days[weekdayOf(shut)]!;
    if (closed.includes(day)) return open;
    for (const [opens, closes] of week[weekday]!) open += Math.min(Math.max(clock - opens, 0), closes - opens);
    return open;
}
