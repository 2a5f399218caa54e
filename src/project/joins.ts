import { evaluatePopulation } from '../expression/evaluate.js';
import type { Value } from '../expression/values.js';
import type { Model } from '../model/types.js';
import { planTables } from '../scoring/measures.js';
import { linksTo, placesByKey, type ScoredRow, scoreRow, type Surroundings } from '../scoring/row.js';
import { readResponse, type Response } from '../scoring/reading.js';
import type { TablePlan } from '../scoring/table-plan.js';

/** Tables that know each other: a row is scored with what its links lead to, each once. */
export class JoinedTables {
    readonly plans: ReadonlyMap<string, TablePlan>;
    private readonly scored = new Map<string, (ScoredRow | undefined)[]>();
    private readonly keys = new Map<string, ReadonlyMap<string, number>>();
    private readonly underway = new Set<string>();
    /** What the tables give to a row that links to them. */
    readonly around: Surroundings;

    constructor(
        model: Model,
        private readonly tables: ReadonlyMap<string, readonly Response[]>,
        plans = planTables(model)
    ) {
        this.plans = plans;
        this.around = {
            plan: (table) => plans.get(table),
            find: (table, key, column) => {
                const at = this.indexOf(table)?.get(key);
                return at === undefined ? undefined : this.cell(table, at, column);
            },
            aggregate: (expr, key): Value | undefined => {
                const rows = this.tables.get(expr.table)?.flatMap((_, at) => this.row(expr.table, at) ?? []);
                const own = rows?.filter(({ columns }) => linksTo(plans.get(expr.table), key, (column) => columns[column]));
                return own && evaluatePopulation(expr, { rows: () => own });
            }
        };
    }

    /** The rows of a table in order, as scored. */
    rows(table: string): ScoredRow[] {
        return (this.tables.get(table) ?? []).map((_, at) => this.row(table, at)!);
    }

    /** The row of the table with that key, as scored. */
    byKey(table: string, key: string): ScoredRow | undefined {
        const at = this.indexOf(table)?.get(key);
        return at === undefined ? undefined : this.row(table, at);
    }

    /** Whether a row of the table has the key; undefined if the table was not given. */
    has(table: string, key: string): boolean | undefined {
        return this.indexOf(table)?.has(key);
    }

    /** A record's field is read where it stands: its scores may look at rows that look at its fields. */
    private cell(table: string, at: number, column: string): Value | null | undefined {
        const plan = this.plans.get(table);
        const scored = this.scored.get(table)?.[at];
        const field = scored || plan?.kind !== 'record' ? undefined : plan.inputs.find(({ name, role }) => name === column && role !== 'context');
        if (!field) return (scored ?? this.row(table, at))?.columns[column];
        return readResponse([field], this.tables.get(table)![at]!, [])[column];
    }

    private row(table: string, at: number): ScoredRow | undefined {
        const plan = this.plans.get(table);
        const response = this.tables.get(table)?.[at];
        if (!plan || !response) return undefined;
        let rows = this.scored.get(table);
        if (!rows) this.scored.set(table, (rows = []));
        if (rows[at]) return rows[at];
        // A row that needs itself through its links has nothing to give yet.
        const mark = `${table} ${at}`;
        if (this.underway.has(mark)) return undefined;
        this.underway.add(mark);
        const row = scoreRow(plan, response, this.around);
        this.underway.delete(mark);
        return (rows[at] = row);
    }

    private indexOf(table: string): ReadonlyMap<string, number> | undefined {
        const known = this.keys.get(table);
        const key = this.plans.get(table)?.key;
        const rows = this.tables.get(table);
        if (known || key === undefined || !rows) return known;
        const index = placesByKey(rows, key);
        this.keys.set(table, index);
        return index;
    }
}
