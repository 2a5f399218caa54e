/** Dates in SurveyJS are texts: `2026-03-31`, `2026-03-31T14:30`, `14:30`, without a zone. */
import { instant } from '../../expression/dates.js';
import type { Kind } from '../../expression/tree.js';
import type { DateFunction, Expr } from '../../expression/types.js';

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

/** Seconds from one to the other. `dateDiff` rounds, forgets the sign and follows summer time. */
export function betweenDates([fromKind, from]: [Kind, string], [toKind, to]: [Kind, string]): string {
    const clocks = `${clock(toKind, to)} - ${clock(fromKind, from)}`;
    if (fromKind === 'time' && toKind === 'time') return `(${clocks})`;
    const [first, last] = [`substring(${from}, 0, 10)`, `substring(${to}, 0, 10)`];
    return `(iif(${first} < ${last}, 1, -1) * diffDays(${first}, ${last}) * 86400 + ${clocks})`;
}

/** A date written in an expression, in the form that answers of that kind have. */
export function timedLiteral(expr: Expr, against: Kind): string | undefined {
    if (expr.op !== 'text') return undefined;
    const seconds = instant(expr.value);
    if (seconds === undefined) return undefined;
    if (against === 'time') return `'${expr.value.slice(0, 5)}'`;
    const stamp = new Date(seconds * 1000).toISOString();
    return `'${stamp.slice(0, against === 'date' ? 10 : 16)}'`;
}
