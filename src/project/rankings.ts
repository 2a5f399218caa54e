/** What compares the rows of a table once all are there: bands of forced distributions, the best and the lowest, what follows upon earlier waves. */
import type { Value } from '../expression/values.js';
import { csv, type CsvValue } from '../generators/format/csv.js';
import type { Model } from '../model/types.js';
import { rowOf } from '../scoring/dialects/columns/batch.js';
import { rankedColumns, rankedRows } from '../scoring/rankings.js';
import type { Columns } from '../scoring/row.js';
import type { TablePlan } from '../scoring/table-plan.js';
import { cadenceOf, periodOf } from './periods.js';
import type { ScoredBatch } from './score-stream.js';

interface Kept {
    plan: TablePlan;
    rows: { file: string; row: number; columns: Columns }[];
}

/** Keeps the rows of tables whose rows are compared, and of records that these are grouped by; of others nothing. */
export class Rankings {
    private readonly kept = new Map<string, Kept>();
    private readonly groups: ReadonlySet<string>;

    constructor(private readonly model: Model) {
        const per = new Set(model.gradings.map((grading) => grading.per));
        this.groups = new Set(model.records.filter(({ fields }) => fields.some(({ id }) => per.has(id))).map(({ name }) => name));
    }

    add(plan: TablePlan, batch: ScoredBatch): void {
        if (rankedColumns(this.model, plan).length === 0 && !this.groups.has(plan.name)) return;
        const kept = this.kept.get(plan.name) ?? { plan, rows: [] };
        for (let at = 0; at < batch.rows; at++) kept.rows.push({ file: batch.file, row: batch.rowNumber(at), columns: rowOf(plan, batch.scored, at) });
        this.kept.set(plan.name, kept);
    }

    /** `<Table>.ranked.csv` by name of table: for each row its wave, its bands, and what follows for it. */
    *tables(): Iterable<{ name: string; content: string }> {
        for (const { plan, rows } of this.kept.values()) {
            const added = rankedColumns(this.model, plan);
            if (added.length === 0) continue;
            const found = rankedRows(
                this.model,
                plan,
                rows.map(({ columns }) => columns),
                { waveOf: (row) => waveOf(this.model, plan, row), look: (table, key, column) => this.look(table, key, column) }
            );
            const several = new Set(rows.map(({ file }) => file)).size > 1;
            const lines = rows.map(({ file, row, columns }, at): CsvValue[] => [
                ...(several ? [file] : []),
                row,
                waveOf(this.model, plan, columns),
                ...added.map(({ name }) => cellOf(found[at]![name]))
            ]);
            yield { name: plan.name, content: csv([[...(several ? ['file'] : []), 'row', 'wave', ...added.map(({ name }) => name)], ...lines]) };
        }
    }

    private look(table: string, key: string, column: string): Value | null | undefined {
        const other = this.kept.get(table);
        const name = other?.plan.key;
        return name === undefined ? undefined : other!.rows.find(({ columns }) => String(columns[name]) === key)?.columns[column];
    }
}

const cellOf = (value: Value | null | undefined): CsvValue => (typeof value === 'object' ? value?.join(';') : value);

/** The wave that the data name, or the period of the table's cadence, or else the year: a record that is ranked is one of the year. */
function waveOf(model: Model, plan: TablePlan, row: Columns): string | undefined {
    if (typeof row['wave'] === 'string') return row['wave'];
    const moment = row['asOf'];
    // A record without a time lists what there is now: all its rows are ranked together.
    if (typeof moment !== 'string') return model.records.some(({ id, time }) => id === plan.id && time === undefined) ? '' : undefined;
    const every = cadenceOf(model, plan) ?? { count: 1, unit: 'year' };
    return periodOf(moment.slice(0, 10), every)?.name;
}
