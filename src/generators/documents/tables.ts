import type { ComparisonTable } from '../../model/types.js';
import type { Context } from './context.js';
import { facts, heading, type Block, type Cell, type Document } from './document.js';

/** All comparison tables. "No data" is said; what was left empty stays empty. */
export function tablesDocument(context: Context): Document | undefined {
    const { model, own } = context;
    if (model.tables.length === 0) return undefined;
    return { title: own.title.tables, blocks: model.tables.flatMap((table) => comparison(table, context)) };
}

function comparison(table: ComparisonTable, context: Context): Block[] {
    const { labels, words } = context;
    return [
        heading(context.named(table)),
        ...context.prose(table.doc),
        {
            kind: 'table',
            columns: [{ title: '' }, ...table.columns.map((column) => ({ title: words.title(column) }))],
            rows: table.lines.map((line) => ({
                cells: [
                    context.named(line),
                    ...table.columns.map((column): Cell => {
                        const cell = line.cells[column.name];
                        return cell === null ? labels.noData : words.pick(cell);
                    })
                ]
            }))
        },
        ...facts([[labels.source, context.source(table)]])
    ];
}
