import type { Expr } from '../../expression/types.js';
import type { Instrument, Item, ItemColumn, Member } from '../../model/types.js';

/** A survey's columns as scored, in terms of answers as given. */
export function columnsOf(instrument: Instrument): (name: string) => Expr | undefined {
    const found = new Map<string, Expr>();
    const add = (members: readonly Member[]): void => {
        for (const member of members) {
            if (member.kind === 'item') for (const [name, expr] of scored(member)) found.set(name, expr);
            else if ('members' in member) add(member.members);
        }
    };
    add(instrument.members);
    return (name) => found.get(name);
}

function scored(item: Item): [string, Expr][] {
    const columns = item.columns.map((column): [string, Expr] => [column.name, scoredColumn(column)]);
    if (item.type !== 'pair') return columns;
    const gaps = [
        ['perceived', 'expected'],
        ['importance', 'performance']
    ].flatMap(([first, second]): [string, Expr][] => {
        const [left, right] = [columns.find(([name]) => name.endsWith(`.${first}`)), columns.find(([name]) => name.endsWith(`.${second}`))];
        return left && right ? [[left[0].replace(/\.[^.]*$/, '.gap'), { op: 'arithmetic', operator: 'subtract', left: left[1], right: right[1] }]] : [];
    });
    return [...columns, ...gaps];
}

function scoredColumn(column: ItemColumn): Expr {
    let expr: Expr = { op: 'input', name: column.name, type: column.type };
    const { type } = column;
    if (column.reversed && type.kind === 'number' && type.min !== undefined && type.max !== undefined) {
        expr = { op: 'arithmetic', operator: 'subtract', left: { op: 'number', value: type.min + type.max }, right: expr };
    }
    return column.asked ? { op: 'if', condition: column.asked, then: expr, else: { op: 'missing' } } : expr;
}
