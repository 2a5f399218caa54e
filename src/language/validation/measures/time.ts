import { AstUtils } from 'langium';
import { kindOf, walk } from '../../../expression/tree.js';
import * as ast from '../../generated/ast.js';
import { targetOf } from '../../references/members.js';
import { tablesOf } from '../../types/timed.js';
import { defineRule } from '../rule.js';

/** Without either the measure would be computed all the same, and mean something else than its author thinks. */
export const timeRule = defineRule('measures/time', {
    tier: 'language',
    severity: 'error',
    on: ['Kpi'],
    reads: ['elaboration'],
    check(kpi, { facts, report }) {
        const value = kpi.value[0];
        if (!value) return;
        const time = kpi.time[0]?.normalize('NFC');
        const tables = tablesOf(kpi);
        if (time !== undefined && tables.length > 0) {
            const dated = tables.flatMap(datesOf);
            if (!dated.includes(time))
                report(
                    'default',
                    { name: kpi.name, time, tables: tables.map((table) => table.name ?? '').join(', '), known: [...new Set(dated)].join(', ') || '–' },
                    { node: kpi, property: 'time' }
                );
        }
        const calendar = targetOf(kpi.calendar[0]);
        if (!calendar || !ast.isCalendar(calendar)) return;
        const clockTime = [...walk(facts.elaborate(value).expr)].some((each) => each.op === 'between' && !each.hours && kindOf(each.from) !== 'time');
        if (clockTime) report('calendar', { name: kpi.name, calendar: calendar.name }, { node: kpi.calendar[0]! });
    }
});

/** Names of the columns that hold dates or time stamps. */
function datesOf(table: ast.Named): string[] {
    return AstUtils.streamAllContents(table)
        .flatMap((node) => {
            const kind = ast.isField(node) ? node.basic : ast.isItem(node) ? node.kind : undefined;
            return (kind === 'date' || kind === 'datetime') && 'name' in node ? [String(node.name).normalize('NFC')] : [];
        })
        .toArray();
}
