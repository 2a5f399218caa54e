/**
 * Dates, times and time stamps as ISO texts: `2026`, `2026-03`, `2026-03-31`, `2026-03-31T14:30:00.5+09:00`, `14:30`.
 * A time stamp without a zone is read as UTC; a date is its first instant. Nothing here reads a clock.
 */
import type { DateFunction } from './types.js';

const STAMP = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?$/;

interface Fields {
    year: number;
    month: number;
    day: number;
    /** Seconds since midnight, or undefined for a date. */
    clock?: number;
    /** Seconds that the zone is ahead of UTC. */
    offset: number;
}

function clockOf(hours: string, minutes: string, seconds = '0', fraction = ''): number | undefined {
    const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
    if (h > 24 || m > 59 || s > 60 || (h === 24 && (m > 0 || s > 0))) return undefined;
    return h * 3600 + m * 60 + s + Number(`0${fraction}`);
}

function fieldsOf(text: string): Fields | undefined {
    const match = STAMP.exec(text);
    if (!match) return undefined;
    const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
    const lastDay = new Date(0);
    lastDay.setUTCFullYear(year, month, 0);
    if (month < 1 || month > 12 || day < 1 || day > lastDay.getUTCDate()) return undefined;
    let offset = 0;
    const zone = match[8];
    if (zone && zone !== 'Z') {
        const size = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(-2)) * 60;
        offset = zone.startsWith('-') ? -size : size;
    }
    if (match[4] === undefined) return { year, month, day, offset };
    const clock = clockOf(match[4], match[5]!, match[6], match[7]);
    return clock === undefined ? undefined : { year, month, day, clock, offset };
}

/**
 * Seconds since 1970-01-01T00:00Z; for a time of day, since midnight. Missing for a text that is no date, no time stamp
 * and no time, such as `2026-02-30`.
 */
export function instant(text: string): number | undefined {
    const time = TIME.exec(text);
    if (time) return clockOf(time[1]!, time[2]!, time[3], time[4]);
    const fields = fieldsOf(text);
    if (!fields) return undefined;
    const midnight = new Date(0);
    midnight.setUTCFullYear(fields.year, fields.month - 1, fields.day);
    return midnight.getTime() / 1000 + (fields.clock ?? 0) - fields.offset;
}

/** Seconds that the clock a text was written by is ahead of UTC; 0 where it names no zone. */
export const zoneOf = (text: string): number => fieldsOf(text)?.offset ?? 0;

/**
 * A part of a date as it is written, in its own zone: `year`, `month` (1..12) and `day` of the month (1..31), and `hours`
 * since midnight with their fraction (14:30 is 14.5). Missing where the text has no such part: a date has no hours.
 */
export function datePart(fn: DateFunction, text: string): number | undefined {
    const time = TIME.exec(text);
    if (time) {
        const clock = clockOf(time[1]!, time[2]!, time[3], time[4]);
        return fn === 'hours' && clock !== undefined ? clock / 3600 : undefined;
    }
    const fields = fieldsOf(text);
    if (!fields) return undefined;
    if (fn === 'hours') return fields.clock === undefined ? undefined : fields.clock / 3600;
    // `2026-03` is a month: it has no day of its own.
    if ((fn === 'month' && text.length < 7) || (fn === 'day' && text.length < 10)) return undefined;
    return fields[fn];
}
