import { divisionsByZero } from '../../expression/ranges.js';
import { ColumnScorer, type ScoredColumns } from '../../scoring/dialects/columns/run.js';
import type { Surroundings } from '../../scoring/row.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import type { TableBatch } from '../data/stream/reader.js';
import type { ScoredRows } from './scored-rows.js';

/** Batches of a table with the scores that DuckDB made of them, in the order in which they were given to it. */
export class DuckdbScorer {
    private readonly notes: ColumnScorer | undefined;

    constructor(
        plan: TablePlan,
        around: Surroundings,
        private readonly rows: ScoredRows
    ) {
        // A view has no words for what was not asked or is divided by zero: those columns are looked at here too.
        const asked = new Set(plan.inputs.flatMap((input) => (input.asked ? [input.name] : [])));
        const noted = plan.derived.filter(({ name, expr }) => asked.has(name) || divisionsByZero(expr).length > 0);
        if (noted.length > 0)
            this.notes = new ColumnScorer(
                plan,
                around,
                noted.map(({ name }) => name)
            );
    }

    async score(batch: TableBatch): Promise<ScoredColumns> {
        const problems = this.notes?.score(batch.inputs, batch.rows).problems ?? [];
        return { rows: batch.rows, columns: await this.rows.next(batch.rows), problems };
    }
}
