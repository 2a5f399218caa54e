import { AstUtils } from 'langium';
import { rewrite } from '../../expression/tree.js';
import type { Expr, ValueType } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { targetOf } from '../references/members.js';
import { fieldType } from './columns.js';
import { type Elaborator, isTable, type TableNode } from './elaborate.js';

/**
 * Lets the aggregates of a measure that says `time closed` count rows in the period of that column: rows that lack it are
 * no events and are left out. Tables without such a column keep their own time.
 */
export function timedBy(kpi: ast.Kpi, expr: Expr, elaborator: Elaborator): Expr {
    const time = kpi.time[0]!.normalize('NFC');
    const types = new Map(tablesOf(kpi).map((table) => [table.name?.normalize('NFC'), timeType(table, time, elaborator)]));
    return rewrite(expr, (each) => {
        const type = each.op === 'population' ? types.get(each.table.normalize('NFC')) : undefined;
        if (each.op !== 'population' || type === undefined || !isDated(type)) return each;
        const known: Expr = { op: 'answered', value: { op: 'column', name: time, type } };
        return { ...each, time, where: each.where ? { op: 'and', left: known, right: each.where } : known };
    });
}

/** The tables whose rows a measure looks at, by name in its value. */
export function tablesOf(kpi: ast.Kpi): TableNode[] {
    const of = targetOf(kpi.of[0]);
    const found = new Set<TableNode>(isTable(of) ? [of] : []);
    for (const node of kpi.value[0] ? AstUtils.streamAst(kpi.value[0]) : []) {
        const first = ast.isUse(node) ? node.ref.segments[0]?.target.ref : undefined;
        if (isTable(first)) found.add(first);
    }
    return [...found];
}

/** The type of a column that may date the rows of a table; undefined where the table has none of that name. */
export function timeType(table: TableNode, name: string, elaborator: Elaborator): ValueType | undefined {
    if (!ast.isRecordTable(table)) return elaborator.columns(table).get(name)?.type;
    const field = table.fields.find((each) => each.name.normalize('NFC') === name);
    return field && fieldType(field, elaborator.units, AstUtils.findRootNode(field) as ast.File);
}

export const isDated = ({ kind }: ValueType): boolean => kind === 'date' || kind === 'datetime';
