import { plain } from './text.js';

export type DateOrder = 'mdy' | 'dmy';

export type DateReading = { value: string } | { why: string; suggestion?: string };

const AFTERNOON = /오후|下午|晚上|p\.?m\.?/i;
const MORNING = /오전|上午|凌晨|早上|a\.?m\.?/i;
const CLOCK = /(\d{1,2})(?::|시|時|时|点|點)\s*(\d{1,2})?(?:(?::|분|分)\s*(\d{1,2})?(?:초|秒)?(\.\d+)?)?/;
const ZONE = /(Z|[+-]\d{2}:?\d{2}|GMT[+-]\d{1,2}|UTC|KST|CST)\s*$/i;
const YEAR_FIRST = /^(\d{4})\s*[-./년年]\s*(\d{1,2})\s*[-./월月]\s*(\d{1,2})\s*[.일日]?/;
/** Years of the Republic of China, only where it says so: 民國115年3月5日. */
const REPUBLIC = /^(?:中華)?民國\s*(\d{1,3})/;
const YEAR_LAST = /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})\.?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;

/** Days from 1899-12-30, as spreadsheets count; earlier than 1950 and later than 2100 is no date of ours. */
const SERIAL = { low: 18_264, high: 73_051 };

/** A date as an ISO text. `2026.3.5`, `2026/03/05`, `2026년 3월 5일`, `20260305`, and what spreadsheets count. */
export function readDate(cell: string | number, order: DateOrder | undefined, from1904 = false): DateReading {
    const stamp = readDateTime(cell, order, from1904);
    return 'why' in stamp ? stamp : { value: stamp.value.slice(0, 10) };
}

/** A time stamp as an ISO text; without a zone in the file it has none. A date alone stays a date. */
export function readDateTime(cell: string | number, order: DateOrder | undefined, from1904 = false): DateReading {
    if (typeof cell === 'number') return fromSerial(cell, from1904);
    const counted = /^\d{5}(\.\d+)?$/.test(plain(cell)) ? fromSerial(Number(plain(cell)), from1904) : undefined;
    // In text nothing says that a number counts days.
    if (counted && 'value' in counted) return { why: 'it is how a spreadsheet counts days, and no date', suggestion: counted.value };
    const text = plain(cell).replace(REPUBLIC, (_, year: string) => String(Number(year) + 1911));
    const day = dayOf(text, order);
    if ('why' in day) return day;
    const rest = text.slice(day.length).replace(/^[T,\s(]*(?:[월화수목금토일一二三四五六日週周]+\)?\s*)?/i, '');
    if (rest === '') return { value: day.iso };
    const clock = clockOf(rest);
    if (!clock) return { why: `'${rest}' is no time of day` };
    return { value: `${day.iso}T${clock}` };
}

/** A time of day, `14:05`. */
export function readTime(cell: string | number): DateReading {
    if (typeof cell === 'number') return cell >= 0 && cell < 1 ? { value: fromSeconds(Math.round(cell * 86_400)) } : { why: 'it is no time of day' };
    const clock = clockOf(plain(cell));
    return clock && !/[Z+]|-\d/.test(clock) ? { value: clock } : { why: 'it is no time of day' };
}

function dayOf(text: string, order: DateOrder | undefined): { iso: string; length: number } | { why: string } {
    const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
    if (first) return isoDay(first[1]!, first[2]!, first[3]!, first[0].length);
    const last = YEAR_LAST.exec(text);
    if (!last) return { why: 'it is no date' };
    const [a, b] = [Number(last[1]), Number(last[2])];
    const clear: DateOrder | undefined = a > 12 ? 'dmy' : b > 12 ? 'mdy' : a === b ? 'mdy' : order;
    if (!clear) return { why: 'it may be month or day first; say which with "dates" in the column map' };
    return clear === 'mdy' ? isoDay(last[3]!, last[1]!, last[2]!, last[0].length) : isoDay(last[3]!, last[2]!, last[1]!, last[0].length);
}

function isoDay(year: string, month: string, day: string, length: number): { iso: string; length: number } | { why: string } {
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return { why: 'there is no such day' };
    return { iso, length };
}

function clockOf(text: string): string | undefined {
    const zone = ZONE.exec(text)?.[1];
    const body = zone ? text.slice(0, -zone.length).trim() : text;
    const match = CLOCK.exec(body);
    const around = match ? body.replace(match[0], '').replace(AFTERNOON, '').replace(MORNING, '').trim() : 'x';
    if (!match || around !== '') return undefined;
    let hours = Number(match[1]);
    const [minutes, seconds] = [Number(match[2] ?? 0), Number(match[3] ?? 0)];
    const afternoon = AFTERNOON.test(body);
    if (afternoon || MORNING.test(body)) {
        if (hours > 12) return undefined;
        hours = (hours % 12) + (afternoon ? 12 : 0);
    }
    if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
    const offset = zone === undefined ? '' : offsetOf(zone);
    return offset === undefined ? undefined : `${fromSeconds(hours * 3600 + minutes * 60 + seconds)}${match[4] ?? ''}${offset}`;
}

/** As `Z` or `+09:00`; CST means several things and is refused. */
function offsetOf(zone: string): string | undefined {
    const upper = zone.toUpperCase();
    if (upper === 'Z' || upper === 'UTC') return 'Z';
    if (upper === 'KST') return '+09:00';
    const match = /^(?:GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(upper);
    return match ? `${match[1]}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}` : undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');

function fromSeconds(seconds: number): string {
    return `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function fromSerial(serial: number, from1904: boolean): DateReading {
    const days = from1904 ? serial + 1462 : serial;
    if (days < SERIAL.low || days > SERIAL.high) return { why: 'it is no date' };
    const iso = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000).toISOString();
    return { value: Number.isInteger(days) ? iso.slice(0, 10) : iso.slice(0, 19) };
}
