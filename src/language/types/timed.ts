import { AstUtils } from 'langium';
import { kindOf, rewrite, walk } from '../../expression/tree.js';
import type { Expr, ValueType } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { targetOf } from '../references/members.js';
import { fieldType } from './columns.js';
import { isTable, type TableNode } from './context.js';
import type { Elaborator } from './elaborate.js';
import type { Problem } from './problems.js';

/**
 * Lets the aggregates of a measure that says `time closed` count rows in the period of that column: rows that lack it are
 * no events and are left out. Tables without such a column keep their own time; that none has one is a problem.
 */
export function timedBy(kpi: ast.Kpi, expr: Expr, elaborator: Elaborator, problems: Problem[]): Expr {
    const time = kpi.time[0]!.normalize('NFC');
    const tables = tablesOf(kpi);
    const types = new Map(tables.map((table) => [table.name?.normalize('NFC'), timeType(table, time, elaborator)]));
    if (tables.length > 0 && ![...types.values()].some((type) => type && isDated(type))) {
        const params = { name: kpi.name, time, tables: tables.map((table) => table.name ?? '').join(', '), known: datesOf(tables).join(', ') || '–' };
        problems.push({ code: 'measures/time', variant: 'default', node: kpi.value[0]!, params });
    }
    return rewrite(expr, (each) => {
        const type = each.op === 'population' ? types.get(each.table.normalize('NFC')) : undefined;
        if (each.op !== 'population' || type === undefined || !isDated(type)) return each;
        const known: Expr = { op: 'answered', value: { op: 'column', name: time, type } };
        return { ...each, time, where: each.where ? { op: 'and', left: known, right: each.where } : known };
    });
}

/** A measure of time by a calendar that says nothing of hours. */
export function withoutHours(kpi: ast.Kpi, expr: Expr, problems: Problem[]): void {
    const calendar = targetOf(kpi.calendar[0]);
    if (!calendar || !ast.isCalendar(calendar)) return;
    const clockTime = [...walk(expr)].some((each) => each.op === 'between' && !each.hours && kindOf(each.from) !== 'time');
    if (clockTime) problems.push({ code: 'measures/time', variant: 'calendar', node: kpi.calendar[0]!, params: { name: kpi.name, calendar: calendar.name } });
}

/** Names of the columns of tables that hold dates or time stamps. */
function datesOf(tables: readonly TableNode[]): string[] {
    const found = tables.flatMap((table) =>
        AstUtils.streamAllContents(table)
            .flatMap((node) => {
                const kind = ast.isField(node) ? node.basic : ast.isItem(node) ? node.kind : undefined;
                return (kind === 'date' || kind === 'datetime') && 'name' in node ? [String(node.name).normalize('NFC')] : [];
            })
            .toArray()
    );
    return [...new Set(found)];
}

/** The tables whose rows a measure looks at, by name in its value. */
function tablesOf(kpi: ast.Kpi): TableNode[] {
    const of = targetOf(kpi.of[0]);
    const found = new Set<TableNode>(isTable(of) ? [of] : []);
    for (const node of kpi.value[0] ? AstUtils.streamAst(kpi.value[0]) : []) {
        const first = ast.isUse(node) ? node.ref.segments[0]?.target.ref : undefined;
        if (isTable(first)) found.add(first);
    }
    return [...found];
}

/** The type of a column that may date the rows of a table; undefined where the table has none of that name. */
function timeType(table: TableNode, name: string, elaborator: Elaborator): ValueType | undefined {
    if (!ast.isRecordTable(table)) return elaborator.columns(table).get(name)?.type;
    const field = table.fields.find((each) => each.name.normalize('NFC') === name);
    return field && fieldType(field, elaborator.units, AstUtils.findRootNode(field) as ast.File);
}

export const isDated = ({ kind }: ValueType): boolean => kind === 'date' || kind === 'datetime';
