import type { Cadence, Model } from '../model/types.js';

/** One period of a cadence. */
export interface Period {
    /** `2026-Q1`, `2026-03`, `2026-H2`, `2026`, or for weeks and days the first day. */
    name: string;
    /** Its last instant, as an ISO text without a zone: periods follow the clock of the place. */
    end: string;
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, months: 1, quarter: 3, quarters: 3, half: 6, year: 12, years: 12 };
const DAYS: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7 };

/** How often rows of the table come: the waves of an instrument, the periods of a record that says `every`. */
export function cadenceOf(model: Model, table: { id: string }): Cadence | undefined {
    return [...model.instruments, ...model.records].find(({ id }) => id === table.id)?.every;
}

/** The period in which a moment lies, by its own clock; undefined for a cadence without whole periods or a text that is no date. */
export function periodOf(moment: string, cadence: Cadence): Period | undefined {
    const match = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(moment);
    if (!match) return undefined;
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
    const months = (MONTHS[cadence.unit] ?? 0) * cadence.count;
    if (months > 0) return monthsFrom(year * 12 + month - 1, months, firstMonth(cadence.from));
    const days = (DAYS[cadence.unit] ?? 0) * cadence.count;
    return days > 0 ? daysFrom(Date.UTC(year, month - 1, day) / DAY, days, firstDay(cadence)) : undefined;
}

/** The name of the period that follows the one which ends there. */
export function periodAfter(end: string, cadence: Cadence): string | undefined {
    return periodOf(lastInstant(Date.parse(`${end}Z`) + 2000), cadence)?.name;
}

const DAY = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** Counted from January of year 0, or from where the cadence says. */
function firstMonth(from: string | undefined): number {
    const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)))?/.exec(from ?? '');
    if (!match) return 0;
    const month = match[2] ? (Number(match[2]) - 1) * 3 : match[3] ? (Number(match[3]) - 1) * 6 : Number(match[4] ?? 1) - 1;
    return Number(match[1]) * 12 + month;
}

function monthsFrom(at: number, length: number, first: number): Period {
    const start = first + Math.floor((at - first) / length) * length;
    const year = Math.floor(start / 12);
    const month = start % 12;
    const next = new Date(0);
    next.setUTCFullYear(Math.floor((start + length) / 12), (start + length) % 12, 1);
    return { name: nameOfMonths(year, month, length), end: lastInstant(next.getTime()) };
}

function nameOfMonths(year: number, month: number, length: number): string {
    if (length === 12 && month === 0) return `${year}`;
    if (length === 3 && month % 3 === 0) return `${year}-Q${month / 3 + 1}`;
    if (length === 6 && month % 6 === 0) return `${year}-H${month / 6 + 1}`;
    return `${year}-${two(month + 1)}`;
}

/** Weeks begin on Monday. */
const MONDAY = 4;

function firstDay({ unit, from }: Cadence): number {
    const day = /^\d{4}-\d\d-\d\d/.exec(from ?? '')?.[0];
    if (day) return Date.parse(`${day}T00:00:00Z`) / DAY;
    return unit.startsWith('week') ? MONDAY : 0;
}

function daysFrom(at: number, length: number, first: number): Period {
    const start = first + Math.floor((at - first) / length) * length;
    return { name: new Date(start * DAY).toISOString().slice(0, 10), end: lastInstant((start + length) * DAY) };
}

function lastInstant(next: number): string {
    return new Date(next - 1000).toISOString().slice(0, 19);
}
