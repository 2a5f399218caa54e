/** Dates and times in ODK: points in time of the device's clock, counted in days. */
import { instant } from '../../expression/dates.js';
import { kindOf, type Kind } from '../../expression/tree.js';
import type { DateFunction, Expr } from '../../expression/types.js';
import { quoted } from './xpath.js';

const PATTERNS: Record<Exclude<DateFunction, 'hours'>, string> = { year: '%Y', month: '%m', day: '%d' };

export function datePart(fn: DateFunction, kind: Kind, value: string): string {
    if (fn !== 'hours') return `number(format-date(${value}, '${PATTERNS[fn]}'))`;
    if (kind === 'time') return `(decimal-time(${value}) * 24)`;
    const part = (pattern: string): string => `number(format-date-time(${value}, '${pattern}'))`;
    return `(${part('%H')} + ${part('%M')} div 60 + (${part('%S')} + ${part('%3')} div 1000) div 3600)`;
}

/** An operand as a number of days: since 1970, or for a time of day since midnight. */
export function instantOf(expr: Expr, value: string, against?: Kind): string {
    const kind = kindOf(expr);
    if (kind === 'time' || (kind === 'text' && against === 'time')) return `decimal-time(${value})`;
    const seconds = expr.op === 'text' ? instant(expr.value) : undefined;
    if (seconds === undefined) return `decimal-date-time(${value})`;
    const stamp = new Date(seconds * 1000).toISOString();
    return `decimal-date-time(${quoted(stamp.endsWith('T00:00:00.000Z') ? stamp.slice(0, 10) : stamp)})`;
}

/** Seconds from one to the other, to the millisecond: days have no more digits than that. */
export const between = (from: string, to: string): string => `(round((${to} - ${from}) * 86400000) div 1000)`;
