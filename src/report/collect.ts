/** Keeps the scored rows of a stream, for a report looks at them many times. */
import { walk } from '../expression/tree.js';
import type { Expr } from '../expression/types.js';
import type { Model } from '../model/types.js';
import type { RowSink, ScoredBatch } from '../project/score-stream.js';
import { emptyStore, getScored, type Store } from '../scoring/dialects/columns/store.js';
import { type DerivedColumn, isResult, type TablePlan } from '../scoring/table-plan.js';
import { StoredTable } from './stored.js';

export class RowCollector implements RowSink {
    readonly tables = new Map<string, StoredTable>();
    private readonly named: ReadonlySet<string>;

    constructor(model: Model) {
        this.named = namedIn(model);
    }

    begin(plan: TablePlan): Promise<void> {
        if (!this.tables.has(plan.name)) {
            const kept = plan.derived.filter((column) => isResult(column) && this.needs(plan, column)).map(({ name }) => name);
            const applicable = plan.inputs.flatMap(({ name, na }) => (na ? [name] : []));
            this.tables.set(plan.name, new StoredTable(kept, applicable));
        }
        return Promise.resolve();
    }

    write(plan: TablePlan, { rows, scored, inputs }: ScoredBatch): Promise<void> {
        const words = plan.derived.filter((column) => isResult(column) && this.areWords(plan, column));
        const columns = new Map([...scored.columns, ...words.map(({ name }) => [name, anything(scored.columns.get(name), rows)] as const)]);
        this.tables.get(plan.name)!.append(rows, columns, inputs);
        return Promise.resolve();
    }

    /** Who somebody is takes much memory, and a report asks for it only where it leads to a record. */
    private needs({ links }: TablePlan, { name }: DerivedColumn): boolean {
        return name !== 'respondent' || this.named.has(name) || links.some(({ columns }) => columns.includes(name));
    }

    /** Words of respondents are counted and never printed. */
    private areWords({ kind }: TablePlan, { name, kind: of, type }: DerivedColumn): boolean {
        return kind !== 'record' && of === 'item' && type.kind === 'text' && !this.named.has(name);
    }
}

/** True where there is anything. */
function anything(store: Store | undefined, rows: number): Store {
    const found = emptyStore('truths', rows);
    for (let at = 0; store && at < rows; at++) if (getScored(store, at) !== undefined) found.values[at] = 1;
    return found;
}

/** Columns that measures and segments name. */
function namedIn({ kpis, segments }: Model): Set<string> {
    const expressions: Expr[] = [...kpis.flatMap(({ value }) => value ?? []), ...segments.flatMap(({ where }) => where ?? [])];
    return new Set(expressions.flatMap((expr) => [...walk(expr)].flatMap((each) => (each.op === 'column' || each.op === 'input' ? [each.name] : []))));
}
