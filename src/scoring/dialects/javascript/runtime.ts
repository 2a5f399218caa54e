/**
 * The functions that generated modules are written with, as source text. A module holds those that it uses and what they
 * use. Missing is `undefined`, inside a calculation also NaN.
 */
import { AGGREGATES } from './runtime-aggregates.js';
import { READING } from './runtime-reading.js';

export interface Helper {
    readonly source: string;
    readonly needs?: readonly string[];
}

const LOGIC: Record<string, Helper> = {
    known: {
        source: `
/** Whether the value is there: not undefined, null or NaN. */
const known = (value) => value !== undefined && value !== null && value === value;`
    },
    and: {
        source: `
/** False if one is false, else missing unless all are true. */
const and = (...values) => (values.includes(false) ? false : values.every((value) => value === true) ? true : undefined);`
    },
    or: {
        source: `
/** True if one is true, else missing unless all are false. */
const or = (...values) => (values.includes(true) ? true : values.every((value) => value === false) ? false : undefined);`
    },
    not: {
        source: `
const not = (value) => (value === true ? false : value === false ? true : undefined);`
    },
    when: {
        source: `
/** Missing where the condition is. */
const when = (condition, then, otherwise) => (condition === true ? then : condition === false ? otherwise : undefined);`
    },
    lazily: {
        source: `
/** As \`when\`, but computes only the branch that counts. */
const lazily = (condition, then, otherwise) => (condition === true ? then() : condition === false ? otherwise() : undefined);`
    },
    has: {
        source: `
/** Whether the option was chosen. */
const has = (set, option) => (Array.isArray(set) ? set.includes(option) : typeof set === 'string' ? set === option : undefined);`
    }
};

const NUMBERS: Record<string, Helper> = {
    finite: {
        source: `
/** What is no finite number is missing. */
const finite = (value) => (Number.isFinite(value) ? value : undefined);`
    },
    number: {
        source: `
/** True is 1 and false is 0; a text is no number. */
const number = (value) => (typeof value === 'boolean' ? Number(value) : typeof value === 'number' && value === value ? value : undefined);`
    },
    divide: {
        source: `
/** Missing where the divisor is zero, which \`report\` is told. */
const divide = (left, right, report) => {
    if (right === 0 && known(left)) report?.();
    return finite(left / right);
};`,
        needs: ['known', 'finite']
    },
    power: {
        source: `
/** JavaScript makes NaN ** 0 one. */
const power = (base, exponent) => (known(base) && known(exponent) ? finite(base ** exponent) : undefined);`,
        needs: ['known', 'finite']
    },
    rescale: {
        source: `
/** Takes low .. high to toLow .. toHigh. Multiplied before it is divided, so that whole points come out exact. */
const rescale = (value, low, high, toLow, toHigh, report) => {
    if (low === high && known(value) && known(toLow) && known(toHigh)) report?.();
    return finite(((value - low) * (toHigh - toLow)) / (high - low) + toLow);
};`,
        needs: ['known', 'finite']
    },
    round: {
        source: `
/** Half away from zero, by the decimal form of the number: 1.005 to two digits is 1.01. */
const round = (value, digits) => {
    const given = number(value);
    if (given === undefined) return undefined;
    const shift = (of, places) => {
        const [mantissa, exponent = '0'] = String(of).split('e');
        return Number(mantissa + 'e' + (Number(exponent) + places));
    };
    const shifted = shift(Math.abs(given), digits);
    if (!Number.isFinite(shifted) || shifted >= 2 ** 52) return given;
    const rounded = shift(Math.floor(shifted + 0.5), -digits);
    return given < 0 && rounded !== 0 ? -rounded : rounded;
};`,
        needs: ['number']
    }
};

const COMPARISON: Record<string, Helper> = {
    order: {
        source: `
/** Below, at or above zero as left is below, equal to or above right; texts by code point. Missing if either is. */
const order = (left, right) => {
    if (!known(left) || !known(right) || typeof left !== typeof right || typeof left === 'object') return undefined;
    if (typeof left !== 'string') return left - right;
    const [a, b] = [Array.from(left), Array.from(right)];
    for (let at = 0; at < Math.min(a.length, b.length); at++) {
        if (a[at] !== b[at]) return a[at].codePointAt(0) - b[at].codePointAt(0);
    }
    return a.length - b.length;
};`,
        needs: ['known']
    },
    ...Object.fromEntries(
        Object.entries({ equal: '===', differs: '!==', below: '<', atMost: '<=', above: '>', atLeast: '>=' }).map(([name, sign]) => [
            name,
            {
                source: `
const ${name} = (left, right) => {
    const sign = order(left, right);
    return sign === undefined ? undefined : sign ${sign} 0;
};`,
                needs: ['order']
            }
        ])
    ),
    within: {
        source: `
const within = (value, low, high) => and(atLeast(value, low), atMost(value, high));`,
        needs: ['and', 'atLeast', 'atMost']
    }
};

const DATES: Record<string, Helper> = {
    fields: {
        source: `
/** The parts of an ISO date, time stamp or time of day; undefined for any other text. */
const fields = (text) => {
    if (typeof text !== 'string') return undefined;
    const clockOf = (h, m, s = '0', fraction = '') =>
        h > 24 || m > 59 || s > 60 || (h == 24 && (m > 0 || s > 0)) ? undefined : h * 3600 + m * 60 + Number(s) + Number('0' + fraction);
    const time = /^(\\d\\d):(\\d\\d)(?::(\\d\\d)(\\.\\d+)?)?$/.exec(text);
    if (time) {
        const clock = clockOf(time[1], time[2], time[3], time[4]);
        return clock === undefined ? undefined : { clock, offset: 0, size: 0 };
    }
    const stamp = /^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?$/.exec(text);
    if (!stamp) return undefined;
    const [year, month, day] = [Number(stamp[1]), Number(stamp[2] ?? 1), Number(stamp[3] ?? 1)];
    const last = new Date(0);
    last.setUTCFullYear(year, month, 0);
    if (month < 1 || month > 12 || day < 1 || day > last.getUTCDate()) return undefined;
    const clock = stamp[4] === undefined ? undefined : clockOf(stamp[4], stamp[5], stamp[6], stamp[7]);
    if (stamp[4] !== undefined && clock === undefined) return undefined;
    const zone = stamp[8] === undefined || stamp[8] === 'Z' ? '+0000' : stamp[8];
    const offset = (zone[0] === '-' ? -1 : 1) * (zone.slice(1, 3) * 3600 + zone.slice(-2) * 60);
    return { year, month, day, clock, offset, size: text.length };
};`
    },
    instant: {
        source: `
/** Seconds since 1970, or since midnight for a time of day. Without a zone it is UTC. */
const instant = (text) => {
    const found = fields(text);
    if (!found || found.year === undefined) return found?.clock;
    const midnight = new Date(0);
    midnight.setUTCFullYear(found.year, found.month - 1, found.day);
    return midnight.getTime() / 1000 + (found.clock ?? 0) - found.offset;
};`,
        needs: ['fields']
    },
    datePart: {
        source: `
/** Year, month, day of the month, or hours since midnight, as the date is written in its own zone. */
const datePart = (part, text) => {
    const found = fields(text);
    if (part === 'hours') return found?.clock === undefined ? undefined : found.clock / 3600;
    return found === undefined || found.size < { year: 4, month: 7, day: 10 }[part] ? undefined : found[part];
};`,
        needs: ['fields']
    },
    seconds: {
        source: `
/** The time from one point in time to the other. */
const seconds = (from, to) => instant(to) - instant(from);`,
        needs: ['instant']
    },
    openSeconds: {
        source: `
/** The working time from one point in time to the other, by the clock that the first is written in: openings by weekday from Monday, closed days counted from 1970. */
const openSeconds = (from, to, week, closed) => {
    const ahead = fields(from)?.offset ?? 0;
    const days = week.map((openings) => openings.reduce((sum, [opens, closes]) => sum + closes - opens, 0));
    const until = (moment) => {
        const day = Math.floor(moment / 86400);
        const weekday = (((day + 3) % 7) + 7) % 7;
        let open = ((day + 3 - weekday) / 7) * days.reduce((a, b) => a + b);
        for (let at = 0; at < weekday; at++) open += days[at];
        for (const shut of closed) if (shut < day) open -= days[(((shut + 3) % 7) + 7) % 7];
        if (closed.includes(day)) return open;
        const clock = moment - day * 86400;
        return week[weekday].reduce((sum, [opens, closes]) => sum + Math.min(Math.max(clock - opens, 0), closes - opens), open);
    };
    const [start, end] = [instant(from), instant(to)];
    return known(start) && known(end) ? until(end + ahead) - until(start + ahead) : undefined;
};`,
        needs: ['instant', 'known']
    }
};

export const HELPERS: Readonly<Record<string, Helper>> = { ...LOGIC, ...NUMBERS, ...COMPARISON, ...DATES, ...AGGREGATES, ...READING };

/** The source of these helpers and all that they need, in a fixed order. */
export function helperSource(used: Iterable<string>): string {
    const all = new Set<string>();
    const visit = (name: string): void => {
        if (all.has(name)) return;
        all.add(name);
        HELPERS[name]!.needs?.forEach(visit);
    };
    for (const name of used) visit(name);
    return Object.keys(HELPERS)
        .filter((name) => all.has(name))
        .map((name) => HELPERS[name]!.source.trim() + '\n')
        .join('\n');
}
