/** Names of periods as points in time. */
import { dayOf, daysOfPeriod } from '../expression/periods.js';
import type { Cadence } from '../model/types.js';
import { periodOf } from './periods.js';

export interface Span {
    name: string;
    /** First and last day, ISO. */
    start: string;
    end: string;
}

const DAY = 86_400_000;

/** `2026`, `2026-H1`, `2026-Q1`, `2026-03` or a day; for a day, `cadence` says how long it lasts. Undefined for anything else. */
export function spanOf(name: string, cadence?: Cadence): Span | undefined {
    const days = daysOfPeriod(name);
    if (!days) return undefined;
    if (days.first === name) {
        const [year, month, day] = name.split('-').map(Number) as [number, number, number];
        const start = Date.UTC(year, month - 1, day);
        const length = cadence?.unit.startsWith('week') ? 7 * cadence.count : cadence?.unit.startsWith('day') ? cadence.count : 1;
        return { name, start: dayOf(start), end: dayOf(start + (length - 1) * DAY) };
    }
    // A month may begin a longer period of its own: every two months from 2026-01.
    const own = /-\d\d$/.test(name) && cadence && /^(month|quarter|half|year)/.test(cadence.unit) ? periodOf(days.first, cadence) : undefined;
    return { name, start: days.first, end: own?.name === name ? own.end.slice(0, 10) : days.last };
}

export const within = (day: string, { start, end }: Span): boolean => day >= start && day <= end;
