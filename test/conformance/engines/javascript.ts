/** The generated JavaScript modules, in this process. */
import type { MeasureResult } from '../../../src/scoring/run.js';
import { scoredTables } from '../../../src/scoring/run.js';
import { fileNames } from '../../../src/generators/format/file-names.js';
import { modules } from '../../generators/scoring/modules.js';
import type { Case, Cells, Engine, Outcome } from '../cases.js';

export const javascript: Engine = {
    name: 'JavaScript',
    absent: () => undefined,
    run: async (cases) => {
        const found: Outcome[] = [];
        for (const each of cases) found.push(await outcome(each));
        return found;
    }
};

async function outcome({ model, plans, tables, asOf }: Case): Promise<Outcome> {
    const made = await modules(model);
    const fileOf = fileNames();
    fileOf('measures');
    const rows: Record<string, readonly Cells[]> = {};
    const linked = scoredTables(model, tables, { asOf });
    for (const [name, plan] of plans) {
        // Records have no module of their own; their columns are seen through measures and links.
        if (plan.kind === 'record') rows[name] = linked(name)!.map((row) => row.columns!);
        else {
            const { score } = await made.of(fileOf(name));
            const find = (table: string, key: string): unknown => {
                const of = plans.get(table)?.key;
                const at = of === undefined ? -1 : tables[table]!.findIndex((row) => row[of] === key);
                return at < 0 ? undefined : linked(table)![at]!.columns;
            };
            rows[name] = tables[name]!.map((response) => score(response, { find, asOf }));
        }
    }
    const measures = (await made.measures()).aggregate(tables, { asOf });
    return { rows, measures: values(measures) };
}

const values = (measures: Readonly<Record<string, MeasureResult>>): Cells =>
    Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value]));
