/** JavaScript over columns, as `touchstone score` runs it: rows scored in batches, aggregates counted batch by batch. */
import { keyOf } from '../../../src/scoring/row.js';
import { columnsOf, rowOf } from '../../../src/scoring/dialects/columns/batch.js';
import { ColumnScorer } from '../../../src/scoring/dialects/columns/run.js';
import { evaluatePopulation } from '../../../src/expression/evaluate.js';
import { scoredTables } from '../../../src/scoring/run.js';
import { CountedPopulation } from '../../../src/project/tally/population.js';
import { RowPlacing } from '../../../src/project/tally/placing.js';
import { TableTally } from '../../../src/project/tally/table-tally.js';
import { type Case, type Cells, type Engine, figuresOf, type Outcome } from '../cases.js';

/** Odd, so that batches end within a word. */
const BATCH = 17;

export const columns: Engine = {
    name: 'JavaScript over columns',
    absent: () => undefined,
    run: (cases) => Promise.resolve(cases.map(outcome))
};

function outcome({ model, plans, tables, asOf, previous }: Case): Outcome {
    const look = scoredTables(model, tables, { asOf });
    const measures = model.kpis.flatMap(({ value }) => value ?? []);
    const tallies = new Map<string, TableTally>();
    const rows: Record<string, Cells[]> = {};
    for (const [name, plan] of plans) {
        const byKey = (table: string, key: string): Cells | undefined => {
            const of = plans.get(table)?.key;
            const at = of === undefined ? -1 : (tables[table]?.findIndex((row) => String(row[of]).normalize('NFC') === key) ?? -1);
            return at < 0 ? undefined : (look(table)![at]!.columns as Cells);
        };
        const placing = new RowPlacing(model, plan, () => undefined, new Set(), undefined);
        const tally = new TableTally(plan, measures);
        const scorer = new ColumnScorer(tally.plan, {
            asOf,
            plan: (table) => plans.get(table),
            find: (table, key, column) => byKey(table, key)?.[column],
            aggregate: (expr, key) => {
                const links = plans.get(expr.table)?.links ?? [];
                const own = look(expr.table)?.filter((row) => links.some((link) => keyOf(link, (column) => row.inputs?.[column]) === key));
                return own && evaluatePopulation(expr, { rows: () => own, asOf });
            }
        });
        rows[name] = [];
        for (let from = 0; from < tables[name]!.length; from += BATCH) {
            const read = columnsOf(plan, tables[name]!.slice(from, from + BATCH));
            const scored = scorer.score(read.inputs, read.rows);
            for (let at = 0; at < read.rows; at++) rows[name].push(rowOf(plan, scored, at));
            placing.look(scored.columns, read.inputs);
            tally.add(read.rows, scored.columns, plan.weighted ? read.inputs.get('weight') : undefined, placing);
        }
        tallies.set(name, tally);
    }
    const found = new CountedPopulation(model, tallies).results(model, { asOf, ...(previous ? { previous } : {}) });
    return { rows, ...figuresOf(found) };
}
