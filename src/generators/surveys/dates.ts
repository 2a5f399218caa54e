/** Dates in SurveyJS are texts: `2026-03-31`, `2026-03-31T14:30`, `14:30`, without a zone. */
import { instant } from '../../expression/dates.js';
import { kindOf, type Kind } from '../../expression/tree.js';
import type { DateFunction, Expr } from '../../expression/types.js';
import { Inexpressible } from '../expressions/operands.js';

const part = (text: string, from: number, to: number): string => `substring(${text}, ${from}, ${to}) * 1`;

/** A part of a date as it is written. SurveyJS's own `year` and `month` go through the clock of the machine. */
export function datePart(fn: DateFunction, kind: Kind, text: string): string {
    if (fn === 'year') return `(${part(text, 0, 4)})`;
    if (fn === 'month') return `(${part(text, 5, 7)})`;
    if (fn === 'day') return `(${part(text, 8, 10)})`;
    return `(${clock(kind, text)} / 3600)`;
}

/** Seconds since midnight. */
function clock(kind: Kind, text: string): string {
    if (kind === 'date') return '0';
    const start = kind === 'time' ? 0 : 11;
    return `(substring(${text}, ${start}, ${start + 2}) * 3600 + substring(${text}, ${start + 3}, ${start + 5}) * 60)`;
}

/** A point in time: its day, none for a time of day, and the seconds since midnight. */
interface Moment {
    day?: string;
    clock: string;
}

function momentOf(expr: Expr, text: string, against: Kind): Moment {
    const kind = kindOf(expr);
    const seconds = literalOf(expr);
    if (seconds === undefined) return { clock: clock(kind, text), ...(kind === 'time' ? {} : { day: `substring(${text}, 0, 10)` }) };
    if (against === 'time') return { clock: String(seconds) };
    const midnight = Math.floor(seconds / 86_400) * 86_400;
    return { day: `'${stampOf(midnight).slice(0, 10)}'`, clock: String(seconds - midnight) };
}

/** Seconds from one to the other. `dateDiff` rounds, forgets the sign and follows summer time. */
export function betweenDates([from, fromText]: [Expr, string], [to, toText]: [Expr, string]): string {
    const [start, end] = [literalOf(from), literalOf(to)];
    if (start !== undefined && end !== undefined) return end < start ? `(0 - ${start - end})` : String(end - start);
    const [first, last] = [momentOf(from, fromText, kindOf(to)), momentOf(to, toText, kindOf(from))];
    const clocks = `${last.clock} - ${first.clock}`;
    if (first.day === undefined && last.day === undefined) return `(${clocks})`;
    if (first.day === undefined || last.day === undefined) throw new Inexpressible('a time of day is on no day');
    return `(iif(${first.day} < ${last.day}, 1, -1) * diffDays(${first.day}, ${last.day}) * 86400 + ${clocks})`;
}

const literalOf = (expr: Expr): number | undefined => (expr.op === 'text' ? instant(expr.value) : undefined);
const stampOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/(?:(?::00)?\.000)?Z$/, '');

/** An operand of a comparison with an answer of that kind, so that texts are in the order of time. */
export function comparable(expr: Expr, text: string, against: Kind): string {
    const seconds = literalOf(expr);
    const kind = kindOf(expr);
    if (seconds === undefined) {
        if ((kind === 'time') !== (against === 'time') && against !== 'text') throw new Inexpressible('a time of day is on no day');
        // What is written without a time comes before everything on its day.
        return kind === 'date' && against === 'datetime' ? `(${text} + 'T00:00')` : text;
    }
    const stamp = stampOf(seconds);
    if (against === 'time') return `'${stamp.slice(11)}'`;
    return `'${against === 'date' ? stamp.replace(/T00:00$/, '') : stamp}'`;
}
