/** The scored rows of a report's tables, by period and by group. */
import { evaluateRow, type Row } from '../../expression/evaluate.js';
import type { Expr } from '../../expression/types.js';
import type { Cadence, Instrument, Model, Segment } from '../../model/types.js';
import { baseOf } from '../../project/comparisons.js';
import { periodOf } from '../../project/periods.js';
import { planTables } from '../../scoring/measures.js';
import { followed, keyOf } from '../../scoring/row.js';
import type { TablePlan } from '../../scoring/table-plan.js';
import { spanOf, within, type Span } from '../../project/spans.js';
import type { StoredTable, TableRow } from '../stored.js';

export type { TableRow } from '../stored.js';

/** The tables that were given, as scored. */
export type Tables = ReadonlyMap<string, StoredTable>;

export class ReportData {
    readonly plans: ReadonlyMap<string, TablePlan>;
    private readonly known = new Map<string, readonly TableRow[]>();
    private readonly keys = new Map<string, ReadonlyMap<string, TableRow>>();

    constructor(
        readonly model: Model,
        private readonly tables: Tables
    ) {
        this.plans = planTables(model);
    }

    given(table: string): boolean {
        return this.tables.has(table);
    }

    /** All rows of a table; none where it was not given. */
    rows(table: string): readonly TableRow[] {
        let found = this.known.get(table);
        if (found) return found;
        const plan = this.plans.get(table);
        const stored = this.tables.get(table);
        const around = {
            plan: (name: string) => this.plans.get(name),
            find: (name: string, key: string, column: string) => this.find(name, key)?.columns[column]
        };
        found = plan && stored ? stored.rows(plan.weighted, (row, via, name) => followed(plan, row.columns, via, name, around, row.columns['asOf'])) : [];
        this.known.set(table, found);
        return found;
    }

    /** Rows of a span: by the time of the table, or by another column that dates them. */
    during(table: string, span: Span | undefined, time?: string): readonly TableRow[] {
        const rows = this.rows(table);
        if (time !== undefined) return rows.filter(({ columns }) => inSpan(columns[time], span));
        return span ? rows.filter(({ day }) => day === undefined || within(day, span)) : rows;
    }

    /** The periods of a cadence in which the table has rows, oldest first. */
    periods(table: string, every: Cadence | undefined): Span[] {
        if (!every) return [];
        const names = new Set<string>();
        for (const { day } of this.rows(table)) {
            const period = day === undefined ? undefined : periodOf(day, every);
            if (period) names.add(period.name);
        }
        const spans = [...names].flatMap((name) => spanOf(name, every) ?? []);
        return spans.sort((a, b) => (a.start < b.start ? -1 : 1));
    }

    /** The row of a record with that key; of two the first. */
    find(table: string, key: string | undefined): TableRow | undefined {
        if (key === undefined) return undefined;
        let index = this.keys.get(table);
        if (!index) {
            const column = this.plans.get(table)?.key;
            const entries = new Map<string, TableRow>();
            if (column !== undefined)
                for (const row of this.rows(table)) {
                    const own = row.columns[column];
                    if ((typeof own === 'string' || typeof own === 'number') && !entries.has(String(own))) entries.set(String(own), row);
                }
            this.keys.set(table, (index = entries));
        }
        return index.get(key);
    }

    /** The row of a record that a row is about. */
    linked(row: TableRow, table: string, record: string): TableRow | undefined {
        const links = this.plans.get(table)?.links.filter((link) => link.table === record) ?? [];
        for (const link of links) {
            const found = this.find(
                record,
                keyOf(link, (column) => row.columns[column])
            );
            if (found) return found;
        }
        return undefined;
    }

    /** The segments that the responses of an instrument can be told apart by. */
    segmentsOf(instrument: Instrument): Segment[] {
        return this.model.segments.filter(
            (segment) => segment.where && (segment.of === instrument.id || (segment.of === instrument.of && this.given(baseOf(this.model, segment) ?? '')))
        );
    }

    /** Whether a row is of somebody in the segment, at the time of the row. */
    belongs(row: TableRow, table: string, segment: Segment): boolean {
        const where: Expr = segment.where!;
        const own = baseOf(this.model, segment);
        if (own === table) return evaluateRow(where, row) === true;
        const base = own === undefined ? undefined : this.linked(row, table, own);
        if (!base) return false;
        const asOf = row.columns['asOf'] ?? base.columns['asOf'] ?? null;
        const columns = { ...base.columns, asOf };
        return evaluateRow(where, { ...base, inputs: columns as Row['inputs'], columns }) === true;
    }
}

const inSpan = (moment: unknown, span: Span | undefined): boolean => typeof moment === 'string' && (span === undefined || within(moment.slice(0, 10), span));

/** The weights of rows; undefined where each counts once. */
export function weightsOf(rows: readonly TableRow[]): number[] | undefined {
    return rows.every(({ weight = 1 }) => weight === 1) ? undefined : rows.map(({ weight = 1 }) => weight);
}

/** The numbers of a column, row by row; NaN where there is none. */
export function numbersOf(rows: readonly TableRow[], name: string): Float64Array {
    return Float64Array.from(rows, ({ columns }) => (typeof columns[name] === 'number' ? columns[name] : NaN));
}

/** Known numbers with the weights of their rows, and of how many rows the number is not known. */
export interface KnownSample {
    readonly values: number[];
    readonly weights?: number[];
    readonly unknown: number;
}

/** The known numbers of rows; truth values are 1 and 0, rows of weight 0 are left out. */
export function sampleOf(rows: readonly TableRow[], value: (row: TableRow) => unknown): KnownSample {
    let unknown = 0;
    const values: number[] = [];
    const weights: number[] = [];
    for (const row of rows) {
        const found = value(row);
        const weight = row.weight ?? 1;
        const number = typeof found === 'boolean' ? Number(found) : found;
        if (weight === 0) continue;
        if (typeof number !== 'number') {
            unknown++;
            continue;
        }
        values.push(number);
        weights.push(weight);
    }
    return weights.every((weight) => weight === 1) ? { values, unknown } : { values, weights, unknown };
}
