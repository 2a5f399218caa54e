/** The generated JavaScript modules, in this process. */
import { isDeepStrictEqual } from 'node:util';
import { rostersOf } from '../../../src/scoring/rosters.js';
import { scoredTables } from '../../../src/scoring/run.js';
import { fileNames } from '../../../src/generators/format/file-names.js';
import { modules } from '../../generators/scoring/modules.js';
import { type Case, type Cells, type Engine, figuresOf, type Outcome } from '../cases.js';

export const javascript: Engine = {
    name: 'JavaScript',
    absent: () => undefined,
    run: async (cases) => {
        const found: Outcome[] = [];
        for (const each of cases) found.push(await outcome(each));
        return found;
    }
};

async function outcome({ model, plans, tables, asOf, previous }: Case): Promise<Outcome> {
    const made = await modules(model);
    const { aggregate, scoreTables } = await made.measures();
    const joined = scoreTables(tables, { asOf });
    const fileOf = fileNames();
    fileOf('measures');
    const rows: Record<string, readonly Cells[]> = {};
    const linked = scoredTables(model, tables, { asOf });
    const find = (table: string, key: string): unknown => {
        const of = plans.get(table)?.key;
        const at = of === undefined ? -1 : tables[table]!.findIndex((row) => row[of] === key);
        return at < 0 ? undefined : linked(table)![at]!.columns;
    };
    for (const instrument of model.instruments) {
        const { name } = instrument;
        if (rows[name]) continue;
        const { score } = await made.of(fileOf(name));
        rows[name] = tables[name]!.map((response) => score(response, { find, asOf }));
        // Members of rosters are rows of another table, which one response alone does not have.
        if (rostersOf(instrument).length > 0) rows[name] = joined[name]!;
        else if (!isDeepStrictEqual(rows[name], joined[name])) throw new Error(`${name} is scored otherwise when its table is`);
    }
    return { rows: { ...joined, ...rows }, ...figuresOf(aggregate(tables, { asOf, ...(previous ? { previous } : {}) })) };
}
