/** Working time in SQL: seconds open since the Monday before 1970, as the interpreter counts them. */
import { type OpeningHours, secondsOpen, weekdayOf } from '../../../expression/opening.js';
import { type Layers, type Sql, sql } from './layers.js';

/** `moment`: seconds since 1970 by the clock of the place. */
export function openUntil(moment: Sql, { week, closed }: OpeningHours, layers: Layers): Sql {
    const at = layers.bind(moment);
    const day = layers.bind(sql`FLOOR(${at} / 86400)`);
    const clock = layers.bind(sql`${at} - ${day} * 86400`);
    const weeks = layers.bind(sql`FLOOR((${day} + 3) / 7)`);
    const weekday = layers.bind(sql`${day} + 3 - ${weeks} * 7`);
    const days = week.map(secondsOpen);
    const total = days.reduce((a, b) => a + b, 0);
    const before = days.map((_, weekdayAt) => days.slice(0, weekdayAt).reduce((a, b) => a + b, 0));
    const cases = week.map((openings, weekdayAt) => {
        const inside = openings.map(([opens, closes]) => sql` + LEAST(GREATEST(${clock} - ${opens}, 0), ${closes - opens})`);
        return {
            whole: sql`WHEN ${weekdayAt} THEN ${before[weekdayAt]!}`,
            part: inside.reduce((all, each) => sql`${all}${each}`, sql`WHEN ${weekdayAt} THEN 0`)
        };
    });
    const list = (parts: readonly Sql[]): Sql => parts.reduce((all, each) => sql`${all} ${each}`);
    const part = sql`CASE ${weekday} ${list(cases.map((each) => each.part))} END`;
    const lost = closed.map((shut) => sql` - CASE WHEN ${day} > ${shut} THEN ${days[weekdayOf(shut)]!} ELSE 0 END`);
    const today = closed.length > 0 ? sql`CASE WHEN ${day} IN (${closed.join(', ')}) THEN 0 ELSE ${part} END` : part;
    const open = sql`${weeks} * ${total} + CASE ${weekday} ${list(cases.map((each) => each.whole))} END + ${today}`;
    return layers.bind(lost.reduce((all, each) => sql`${all}${each}`, open));
}
