/** Dates, time stamps and times of day in SQL: ISO texts taken apart, in arithmetic that every database has. */
import type { Dialect } from './dialects.js';
import { type Layers, type Sql, sql } from './layers.js';

/** A date, with or without a time and a zone. A time stamp that a database has written itself has a space, and a zone of hours. */
const STAMP = '([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})([.][0-9]+)?)?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?';

export interface DateParts {
    /** Seconds since 1970, or since midnight for a time of day; NULL for what is no date. */
    readonly instant: Sql;
    /** Seconds that its clock is ahead of UTC. */
    readonly offset: Sql;
    readonly year: Sql;
    readonly month: Sql;
    readonly day: Sql;
    /** Hours since midnight. */
    readonly hours: Sql;
}

export class Dates {
    private readonly known = new Map<string, DateParts>();

    constructor(
        private readonly dialect: Dialect,
        private readonly layers: Layers
    ) {}

    /** The parts of a text that may be a date; each NULL where the text is none or has no such part. */
    of(text: Sql): DateParts {
        const bound = this.layers.bind(text);
        let found = this.known.get(bound.text);
        if (!found) this.known.set(bound.text, (found = this.parts(bound)));
        return found;
    }

    private parts(text: Sql): DateParts {
        const { double } = this.dialect;
        const bind = (value: Sql): Sql => this.layers.bind(value);
        const clockOnly = sql`${text} LIKE '__:__%'`;
        // A time of day is one on the day from which seconds are counted; it has no zone.
        const stamp = bind(sql`CASE WHEN ${clockOnly} THEN '1970-01-01T' || ${text} ELSE ${text} END`);
        const group = (at: number): Sql => ({ text: this.dialect.group(stamp.text, STAMP, at), layer: stamp.layer });
        const number = (at: number): Sql => sql`CAST(${group(at)} AS ${double})`;
        const [year, month, day] = [bind(number(1)), bind(number(2)), bind(number(3))];
        const [hour, minute, second] = [bind(number(4)), bind(number(5)), bind(number(6))];
        const zone = bind(group(8));
        const fraction = sql`COALESCE(CAST('0' || ${group(7)} AS ${double}), 0)`;
        const clock = bind(sql`${hour} * 3600 + ${minute} * 60 + COALESCE(${second}, 0) + ${fraction}`);
        const leap = sql`(${year} / 4 = FLOOR(${year} / 4) AND ${year} / 100 <> FLOOR(${year} / 100)) OR ${year} / 400 = FLOOR(${year} / 400)`;
        const last = sql`CASE WHEN ${month} IN (4, 6, 9, 11) THEN 30 WHEN ${month} = 2 THEN CASE WHEN ${leap} THEN 29 ELSE 28 END ELSE 31 END`;
        const onDay = sql`COALESCE(${month}, 1) BETWEEN 1 AND 12 AND COALESCE(${day}, 1) BETWEEN 1 AND ${last}`;
        const inTime = sql`(${hour} IS NULL OR (${hour} <= 24 AND ${minute} <= 59 AND COALESCE(${second}, 0) <= 60 AND (${hour} < 24 OR ${minute} + COALESCE(${second}, 0) = 0)))`;
        const zoned = sql`NOT (${clockOnly} AND ${zone} IS NOT NULL)`;
        const valid = bind(sql`${year} IS NOT NULL AND ${onDay} AND ${inTime} AND ${zoned}`);
        const days = bind(daysSince1970(year, sql`COALESCE(${month}, 1)`, sql`COALESCE(${day}, 1)`));
        const offset = bind(zoneSeconds(zone, double));
        const when = (condition: Sql, value: Sql): Sql => sql`CASE WHEN ${condition} THEN ${value} END`;
        const dated = sql`${valid} AND NOT (${clockOnly})`;
        return {
            instant: bind(when(valid, sql`${days} * 86400 + COALESCE(${clock}, 0) - ${offset}`)),
            offset,
            year: when(dated, year),
            month: when(dated, month),
            day: when(dated, day),
            hours: when(valid, sql`${clock} / 3600`)
        };
    }
}

/** The proleptic Gregorian calendar counted from 1 March, where the leap day comes last. Source: Richards (2013), ESAA §15.11. */
function daysSince1970(year: Sql, month: Sql, day: Sql): Sql {
    const from = sql`(${year} - CASE WHEN ${month} <= 2 THEN 1 ELSE 0 END)`;
    const months = sql`(${month} + CASE WHEN ${month} > 2 THEN -3 ELSE 9 END)`;
    const leapDays = sql`FLOOR(${from} / 4) - FLOOR(${from} / 100) + FLOOR(${from} / 400)`;
    return sql`${from} * 365 + ${leapDays} + FLOOR((153 * ${months} + 2) / 5) + ${day} - 719469`;
}

function zoneSeconds(zone: Sql, double: string): Sql {
    const at = (start: string, size: number): Sql => sql`CAST(SUBSTRING(${zone}, ${start}, ${size}) AS ${double})`;
    const minutes = sql`CASE WHEN LENGTH(${zone}) > 3 THEN ${at(`LENGTH(${zone.text}) - 1`, 2)} ELSE 0 END`;
    const seconds = sql`(${at('2', 2)} * 3600 + ${minutes} * 60)`;
    return sql`CASE WHEN ${zone} IS NULL OR ${zone} = 'Z' THEN 0 WHEN SUBSTRING(${zone}, 1, 1) = '-' THEN -${seconds} ELSE ${seconds} END`;
}
