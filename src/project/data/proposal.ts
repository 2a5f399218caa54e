import type { MappedAnswer, TableData } from './config.js';
import type { DataProblem } from './problems.js';
import type { TableRead } from './table.js';

/** What stands where only a person can say; it is no answer of any question, so it is reported until it is replaced. */
const OPEN = '?';

/**
 * A column map for what was not recognised: headings with the likeliest column (or null, which leaves them alone), texts
 * with the likeliest answer.
 */
export function proposedMap(tables: readonly Pick<TableRead, 'table' | 'matched' | 'unknown'>[], problems: readonly DataProblem[]): Record<string, TableData> {
    const result: Record<string, { columns?: Record<string, string | null>; answers?: Record<string, Record<string, MappedAnswer>> }> = {};
    for (const { table, matched, unknown } of tables) {
        // In a file of which nothing is known, every heading is a question to the person.
        const other = matched.length === 0 ? OPEN : null;
        for (const { heading, suggestion } of unknown) ((result[table] ??= {}).columns ??= {})[heading] = suggestion ?? other;
    }
    for (const { kind, table, heading, column, value, suggestion } of problems) {
        if (kind === 'ambiguous-heading' && column === undefined && heading !== undefined) ((result[table] ??= {}).columns ??= {})[heading] = OPEN;
        // A number out of range or a wrong date is to be corrected in the data, not renamed.
        if (kind !== 'bad-cell' || column === undefined || value === undefined || !/\p{L}/u.test(value)) continue;
        const answers = ((result[table] ??= {}).answers ??= {});
        (answers[column] ??= {})[value] = suggestion ?? OPEN;
    }
    return result;
}
