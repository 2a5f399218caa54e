import { readFile } from 'node:fs/promises';
import type { Model } from '../../../src/model/types.js';
import type { TableData } from '../../../src/project/data/config.js';
import { readTable, type TableRead } from '../../../src/project/data/table.js';
import { loadProject } from '../../../src/project/load.js';
import { planTable } from '../../../src/scoring/plan.js';

export const FIXTURES = 'test/fixtures/data';

let loaded: Promise<Model> | undefined;
/** The programme of `test/fixtures/data/shop.touch`. */
export const shop = (): Promise<Model> => (loaded ??= loadProject(FIXTURES).then((project) => project.model()));

/** Reads bytes or text as rows of a table of the shop. */
export async function read(table: string, file: string, content: Uint8Array | string, config: TableData = {}, lenient = false): Promise<TableRead> {
    const model = await shop();
    const found = [...model.instruments, ...model.records].find(({ name }) => name === table)!;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return readTable(model, { table: found, plan: planTable(model, found), file, bytes, config, lenient });
}

export const readFixture = async (table: string, file: string, config: TableData = {}): Promise<TableRead> =>
    read(table, file, await readFile(`${FIXTURES}/${file}`), config);

/** The problems of a reading in one line each: `row column 'value': why`. */
export function told(result: TableRead): string[] {
    return result.problems.map(({ kind, row, heading, column, value, why, suggestion }) =>
        [
            kind,
            row === undefined ? '' : ` ${row}`,
            column === undefined ? (heading === undefined ? '' : ` '${heading}'`) : ` ${column}`,
            value === undefined ? '' : ` '${value}'`,
            `: ${why}`,
            suggestion === undefined ? '' : ` → ${suggestion}`
        ].join('')
    );
}
