/** What measures need of one table, counted batch by batch: an aggregate for each cell of rows that belong together. */
import { moment } from '../../expression/operations.js';
import { children, type PopulationExpr, timeOf } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import { asNumber, type Value } from '../../expression/values.js';
import { BOOLEAN } from '../../expression/types.js';
import { getScored, type Store } from '../../scoring/dialects/columns/store.js';
import type { DerivedColumn, TablePlan } from '../../scoring/table-plan.js';
import { Counter } from './counter.js';

/** Rows of one cell are alike in everything that figures are made for. */
export interface Cell {
    /** The period by the key of its cadence; absent for rows without a time. */
    readonly periods: ReadonlyMap<string, { name: string; end: string }>;
    /** Segments that the rows belong to, by id. */
    readonly segments: ReadonlySet<string>;
    /** What the rows are grouped by; several where a row belongs to several groups. */
    readonly groups: readonly string[];
    rows: number;
    readonly counters: (Counter | undefined)[];
}

/** Says of a row of the current batch what tells its cell from others. */
export interface Placing {
    keyOf(at: number): string;
    cellOf(at: number): Pick<Cell, 'periods' | 'segments' | 'groups'>;
}

interface Counting {
    expr: PopulationExpr;
    value?: string;
    where?: string;
    /** When a row began, of what may still be open. */
    begun?: string;
}

export class TableTally {
    /** The plan with what the aggregates look at as columns of their own. */
    readonly plan: TablePlan;
    readonly cells = new Map<string, Cell>();
    private readonly countings: Counting[];
    private readonly places = new Map<PopulationExpr, number>();

    constructor(plan: TablePlan, measures: readonly Expr[], more: readonly DerivedColumn[] = []) {
        this.countings = [...new Set(measures.flatMap((expr) => populations(expr)))].filter(({ table }) => table === plan.name).map(countingOf);
        this.countings.forEach(({ expr }, at) => this.places.set(expr, at));
        this.plan = { ...plan, derived: [...plan.derived, ...this.countings.flatMap(columnsOf), ...more] };
    }

    /** Counts a batch. `weight`: the rows' weights, where they have them. */
    add(rows: number, columns: ReadonlyMap<string, Store>, weight: Store | undefined, placing: Placing): void {
        const cells: Cell[] = [];
        for (let at = 0; at < rows; at++) {
            const key = placing.keyOf(at);
            let cell = this.cells.get(key);
            if (!cell) this.cells.set(key, (cell = { ...placing.cellOf(at), rows: 0, counters: [] }));
            cell.rows++;
            cells.push(cell);
        }
        const weights = weight?.kind === 'doubles' ? weight.values : undefined;
        this.countings.forEach((counting, which) => {
            const [value, where, time] = [counting.value, counting.where, counting.begun].map((name) => (name === undefined ? undefined : columns.get(name)));
            const read = valueReader(counting.expr, value);
            const begun = momentReader(time);
            for (let at = 0; at < rows; at++) {
                const given = weights?.[at];
                const weighs = given === undefined || Number.isNaN(given) ? 1 : given;
                if (weighs === 0 || (where && where.values[at] !== 1)) continue;
                const found = read(at);
                if (Number.isNaN(found)) continue;
                const cell = cells[at]!;
                (cell.counters[which] ??= new Counter(counting.expr)).add(found, weighs, begun(at));
            }
        });
    }

    /** The aggregate over some of the cells. */
    over(expr: PopulationExpr, cells: Iterable<Cell>): Counter {
        const which = this.places.get(expr);
        const total = new Counter(expr);
        if (which === undefined) throw new Error(`an aggregate over ${expr.table} was not counted`);
        for (const cell of cells) if (cell.counters[which]) total.merge(cell.counters[which]);
        return total;
    }
}

function populations(expr: Expr): PopulationExpr[] {
    return expr.op === 'population' ? [expr] : children(expr).flatMap(populations);
}

/** `#` stands in no name that a person can give. */
function countingOf(expr: PopulationExpr, at: number): Counting {
    return {
        expr,
        ...(expr.value ? { value: `#value${at}` } : {}),
        ...(expr.where ? { where: `#where${at}` } : {}),
        ...(expr.fn === 'open' ? { begun: `#begun${at}` } : {})
    };
}

function columnsOf({ expr, value, where, begun }: Counting): DerivedColumn[] {
    const column = (name: string, of: Expr): DerivedColumn => ({ name, title: {}, kind: 'internal', type: { kind: 'unknown' }, expr: of });
    return [
        ...(value === undefined ? [] : [column(value, expr.value!)]),
        ...(begun === undefined ? [] : [column(begun, timeOf(expr))]),
        ...(where === undefined ? [] : [{ ...column(where, { op: 'and', left: expr.where!, right: { op: 'boolean', value: true } }), type: BOOLEAN }])
    ];
}

/** What a row contributes, NaN where nothing. A truth is 1 or 0. */
function valueReader({ fn }: PopulationExpr, store: Store | undefined): (at: number) => number {
    const of = (at: number): Value | undefined => store && getScored(store, at);
    if (fn === 'open') {
        const closed = momentReader(store);
        return (at) => closed(at) ?? Infinity;
    }
    if (!store) return () => 1;
    if (fn === 'count' && store.kind !== 'truths')
        return (at) => {
            const value = of(at);
            return value === undefined ? NaN : typeof value === 'boolean' ? Number(value) : 1;
        };
    switch (store.kind) {
        case 'bytes':
        case 'truths':
            return (at) => (store.values[at]! < 254 ? store.values[at]! : NaN);
        case 'doubles':
            return (at) => (Number.isFinite(store.values[at]!) ? store.values[at]! : NaN);
        case 'codes':
            return (at) => asNumber(of(at)) ?? NaN;
    }
}

/** A date or time as seconds. */
const momentReader =
    (store: Store | undefined) =>
    (at: number): number | undefined =>
        moment(store && getScored(store, at));
