/** Rows that DuckDB scored, as columns batch by batch. */
import { kindOf } from '../../expression/tree.js';
import type { Value } from '../../expression/values.js';
import { emptyStore, put, type Store, type StoreKind } from '../../scoring/dialects/columns/store.js';
import type { DerivedColumn, TablePlan } from '../../scoring/table-plan.js';
import type { Cell, DataChunk } from './library.js';

interface Column {
    readonly name: string;
    readonly kind: StoreKind;
    value(cell: Cell): Value | null;
}

export class ScoredRows {
    private readonly columns: readonly Column[];
    private chunk: DataChunk | null = null;
    private at = 0;

    constructor(
        plan: TablePlan,
        private readonly result: { fetchChunk(): Promise<DataChunk | null> }
    ) {
        this.columns = plan.derived.map(columnOf);
    }

    /** The next so many rows. */
    async next(rows: number): Promise<ReadonlyMap<string, Store>> {
        const stores = this.columns.map(({ kind }) => emptyStore(kind, rows));
        for (let done = 0; done < rows;) {
            if (!this.chunk || this.at === this.chunk.rowCount) {
                this.chunk = await this.result.fetchChunk();
                this.at = 0;
                if (!this.chunk || this.chunk.rowCount === 0) throw new Error('DuckDB gave fewer rows than it was given');
            }
            const many = Math.min(rows - done, this.chunk.rowCount - this.at);
            this.columns.forEach(({ value, kind }, index) => {
                const vector = this.chunk!.getColumnVector(index);
                for (let row = 0; row < many; row++) put(stores[index]!, done + row, value(vector.getItem(this.at + row)), kind === 'codes');
            });
            this.at += many;
            done += many;
        }
        return new Map(this.columns.map(({ name }, index) => [name, stores[index]!]));
    }
}

function columnOf({ name, type, expr }: DerivedColumn): Column {
    const of = kindOf(expr);
    const kind = of === 'unknown' ? type.kind : of;
    if (kind === 'number')
        return { name, kind: 'doubles', value: (cell) => (typeof cell === 'number' ? cell : typeof cell === 'bigint' ? Number(cell) : null) };
    if (kind === 'boolean') return { name, kind: 'truths', value: (cell) => (typeof cell === 'boolean' ? cell : null) };
    const text = (cell: Cell): string | null => (cell === null ? null : String(cell));
    if (kind !== 'set') return { name, kind: 'codes', value: text };
    // Lists of declared options begin with the separator inside the programme.
    return { name, kind: 'codes', value: (cell) => text(cell)?.replace(/^;/, '').split(';') ?? null };
}
