import { AstUtils } from 'langium';
import { type OpeningHours, secondsOpen, weekdayOf } from '../../expression/opening.js';
import { daysOfPeriod } from '../../expression/periods.js';
import * as ast from '../generated/ast.js';
import { targetOf } from '../references/members.js';
import { numberOf, valueOf } from './quantities.js';
import type { Units, UnitSize } from './units.js';

/** What a calendar says about time: when doors are open, and how long a working day and a working week are, in seconds. */
export interface CalendarTimes {
    readonly hours?: OpeningHours;
    readonly day?: number;
    readonly week?: number;
}

const DAY = 86_400;
const WEEK = 7 * DAY;

/** The times of the calendar that a declaration names; undefined where it names none. */
export function calendarOf(holder: { readonly calendar: ast.Ref[] }, units: Units): CalendarTimes | undefined {
    const calendar = targetOf(holder.calendar[0]);
    if (!calendar || !ast.isCalendar(calendar)) return undefined;
    const file = AstUtils.findRootNode(calendar) as ast.File;
    const seconds = (quantity: ast.Quantity | undefined): number | undefined => {
        const unit = quantity && units.find(quantity.unit, file);
        return quantity && unit?.dimension['s'] === 1 ? valueOf(quantity) * unit.factor : undefined;
    };
    const day = seconds(calendar.workday[0]);
    const days = calendar.workweek[0] && numberOf(calendar.workweek[0].value);
    const hours = openingHours(calendar, days ?? 7, seconds);
    return { ...(hours ? { hours } : {}), ...(day === undefined ? {} : { day }), ...(day === undefined || days === undefined ? {} : { week: day * days }) };
}

/** A unit of time as the calendar has it: its days are working days, its weeks working weeks. */
export function inCalendar(unit: UnitSize | undefined, calendar: CalendarTimes | undefined): UnitSize | undefined {
    if (!calendar || unit?.dimension['s'] !== 1) return unit;
    const factor = unit.factor === DAY ? calendar.day : unit.factor === WEEK ? calendar.week : undefined;
    return factor === undefined ? unit : { ...unit, factor };
}

/** Doors are open on the first days of the week from Monday; half a day is the first half of the hours. */
function openingHours(calendar: ast.Calendar, days: number, seconds: (quantity: ast.Quantity | undefined) => number | undefined): OpeningHours | undefined {
    const daily = calendar.open.flatMap(({ low, high }): [number, number][] => {
        const [from, to] = [low, high].map((end) => (end && ast.isQuantity(end) ? seconds(end) : undefined));
        if (from === undefined || to === undefined) return [];
        // From 22 h to 6 h is until the next morning.
        return [[from, to > from ? to : to + DAY]];
    });
    if (daily.length === 0) return undefined;
    const week = Array.from({ length: 7 }, (): [number, number][] => []);
    for (let day = 0; day < 7; day++) {
        for (const [from, to] of shortened(daily, Math.min(1, Math.max(0, days - day)))) {
            week[day]!.push([Math.min(from, DAY), Math.min(to, DAY)]);
            if (to > DAY) week[(day + 1) % 7]!.push([Math.max(0, from - DAY), to - DAY]);
        }
    }
    const merged = week.map(apart);
    const shut = calendar.closed.flatMap((period) => {
        const span = daysOfPeriod(period);
        const [first, last] = [span?.first, span?.last].map((day) => (day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`) / (DAY * 1000)));
        return span ? Array.from({ length: last! - first! + 1 }, (_, at) => first! + at) : [];
    });
    const closed = [...new Set(shut)].filter((day) => merged[weekdayOf(day)]!.length > 0).sort((a, b) => a - b);
    return { week: merged, closed };
}

/** The first part of the hours of a day. */
function shortened(openings: readonly [number, number][], part: number): [number, number][] {
    let left = secondsOpen(apart(openings)) * part;
    const found: [number, number][] = [];
    for (const [from, to] of apart(openings)) {
        const length = Math.min(left, to - from);
        if (length > 0) found.push([from, from + length]);
        left -= length;
    }
    return found;
}

/** In order, those that touch or overlap as one. */
function apart(openings: readonly (readonly [number, number])[]): [number, number][] {
    const found: [number, number][] = [];
    for (const [from, to] of [...openings].sort(([a], [b]) => a - b)) {
        const last = found.at(-1);
        if (from === to) continue;
        if (last && from <= last[1]) last[1] = Math.max(last[1], to);
        else found.push([from, to]);
    }
    return found;
}
