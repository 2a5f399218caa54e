/** The scored rows of a table column by column: a report looks at them many times, and a million must fit into memory. */
import type { Row } from '../expression/evaluate.js';
import { NA, type Value } from '../expression/values.js';
import { type Dictionary, emptyStore, getScored, NA_BYTE, type Store } from '../scoring/dialects/columns/store.js';
import type { Columns } from '../scoring/row.js';

export interface TableRow extends Row {
    readonly columns: Columns;
    /** Only answers "not applicable": all else is in the columns. */
    readonly inputs: NonNullable<Row['inputs']>;
    /** When it was, ISO; absent where the row has no time: then it belongs to every period. */
    readonly day?: string;
}

/** A column that grows batch by batch. */
class Growing {
    private held: Store | undefined;
    private room = 0;
    /** The codes of a batch's dictionary in our own. */
    private readonly codes = new WeakMap<Dictionary, number[]>();

    /** The rows of a batch behind so many that are here; of a batch without the column all are missing. */
    append(from: Store | undefined, rows: number, before: number): void {
        if (!this.held && !from) return;
        this.held ??= emptyStore(from!.kind, 0);
        if (before + rows > this.room) this.grow(Math.max(before + rows, this.room * 2));
        const to = this.held;
        if (!from) return;
        if (to.kind === 'codes' && from.kind === 'codes') {
            const known = this.codes.get(from.dictionary) ?? [];
            this.codes.set(from.dictionary, known);
            for (let at = 0; at < rows; at++) {
                const code = from.values[at]!;
                to.values[before + at] = code < 0 ? code : (known[code] ??= to.dictionary.codeOf(from.dictionary.entries[code]!));
            }
        } else if (to.kind === from.kind) to.values.set(from.values.subarray(0, rows) as never, before);
        else throw new TypeError(`a column is held as ${to.kind} and as ${from.kind}`);
    }

    get store(): Store | undefined {
        return this.held;
    }

    private grow(room: number): void {
        const { kind } = this.held!;
        const larger = emptyStore(kind, room, this.held!.kind === 'codes' ? this.held!.dictionary : undefined);
        larger.values.set(this.held!.values as never);
        this.held = larger;
        this.room = room;
    }
}

/** What a row sees of the columns: the same two objects for all rows of the table, which look where the row last asked stands. */
interface View {
    at: number;
    columns: Record<string, Value | null>;
    inputs: Record<string, Value | null>;
}

export class StoredTable {
    private readonly columns: ReadonlyMap<string, Growing>;
    private readonly applicable: ReadonlyMap<string, Growing>;
    private length = 0;

    /** @param columns Names of the columns that are kept. @param applicable Of the inputs that may be "not applicable". */
    constructor(columns: readonly string[], applicable: readonly string[]) {
        this.columns = new Map(columns.map((name) => [name, new Growing()]));
        this.applicable = new Map(applicable.map((name) => [name, new Growing()]));
    }

    append(rows: number, scored: ReadonlyMap<string, Store>, inputs: ReadonlyMap<string, Store>): void {
        for (const [name, column] of this.columns) column.append(scored.get(name), rows, this.length);
        for (const [name, column] of this.applicable) column.append(notApplicable(inputs.get(name), rows), rows, this.length);
        this.length += rows;
    }

    /**
     * The rows, a few bytes each. The columns of a row are read at once: they are those of the row that was last asked for its columns.
     * @param linked What a row reaches along links.
     */
    rows(weighted: boolean, linked: (row: TableRow, via: readonly string[], name: string) => Value | undefined): TableRow[] {
        const view: View = { at: 0, columns: {}, inputs: {} };
        const look = (of: Record<string, Value | null>, name: string, value: () => Value | undefined): void => {
            Object.defineProperty(of, name, { enumerable: true, get: () => value() ?? null });
        };
        for (const [name, { store }] of this.columns) look(view.columns, name, () => store && getScored(store, view.at));
        for (const [name, { store }] of this.applicable) if (store) look(view.inputs, name, () => (store.values[view.at] === 1 ? NA : undefined));
        const weights = weighted ? this.columns.get('weight')?.store : undefined;
        const times = this.columns.get('asOf')?.store;
        const days: (string | undefined)[] = [];
        const dayOf = (at: number): string | undefined => {
            if (times?.kind !== 'codes') return undefined;
            const code = times.values[at]!;
            return code < 0 ? undefined : (days[code] ??= String(times.dictionary.entries[code]).slice(0, 10));
        };
        const weightOf = (at: number): number | undefined => {
            const weight = weights && getScored(weights, at);
            return typeof weight === 'number' ? weight : undefined;
        };
        class StoredRow implements TableRow {
            constructor(private readonly at: number) {}
            get columns(): Columns {
                view.at = this.at;
                return view.columns;
            }
            get inputs(): NonNullable<Row['inputs']> {
                view.at = this.at;
                return view.inputs;
            }
            get day(): string | undefined {
                return dayOf(this.at);
            }
            get weight(): number | undefined {
                return weightOf(this.at);
            }
            linked(via: readonly string[], name: string): Value | undefined {
                return linked(this, via, name);
            }
        }
        return Array.from({ length: this.length }, (_, at) => new StoredRow(at));
    }
}

/** 1 where the answer is "not applicable"; undefined where no row of the batch has that. */
function notApplicable(store: Store | undefined, rows: number): Store | undefined {
    if (!store) return undefined;
    const code = { bytes: NA_BYTE, truths: NA_BYTE, doubles: Infinity, codes: -2 }[store.kind];
    const found = emptyStore('truths', rows);
    let any = false;
    for (let at = 0; at < rows; at++) {
        if (store.values[at] !== code) continue;
        found.values[at] = 1;
        any = true;
    }
    return any ? found : undefined;
}
