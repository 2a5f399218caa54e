/** Names of periods as points in time. */
import type { Cadence } from '../model/types.js';
import { periodOf } from './periods.js';

export interface Span {
    name: string;
    /** First and last day, ISO. */
    start: string;
    end: string;
}

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** `2026`, `2026-H1`, `2026-Q1`, `2026-03` or a day; for a day, `cadence` says how long it lasts. Undefined for anything else. */
export function spanOf(name: string, cadence?: Cadence): Span | undefined {
    const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?$/.exec(name);
    if (!match) return undefined;
    const [, year, quarter, half, month, day] = match;
    const y = Number(year);
    if (day !== undefined) {
        const start = Date.UTC(y, Number(month) - 1, Number(day));
        const length = cadence?.unit.startsWith('week') ? 7 * cadence.count : cadence?.unit.startsWith('day') ? cadence.count : 1;
        return { name, start: iso(start), end: iso(start + (length - 1) * DAY) };
    }
    const [first, months] = quarter ? [(Number(quarter) - 1) * 3, 3] : half ? [(Number(half) - 1) * 6, 6] : month ? [Number(month) - 1, 1] : [0, 12];
    // A month may begin a longer period of its own: every two months from 2026-01.
    const own = month && cadence && /^(month|quarter|half|year)/.test(cadence.unit) ? periodOf(`${name}-01`, cadence) : undefined;
    const end = own?.name === name ? own.end.slice(0, 10) : iso(Date.UTC(y, first + months, 0));
    return { name, start: iso(Date.UTC(y, first, 1)), end };
}

export const within = (day: string, { start, end }: Span): boolean => day >= start && day <= end;
