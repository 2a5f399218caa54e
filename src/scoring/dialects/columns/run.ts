/** Scoring whole columns in this process. */
import { evaluateRow, type Row } from '../../../expression/evaluate.js';
import { calculate } from '../../../expression/operations.js';
import { asNumber, finite, roundHalfAway, type Value } from '../../../expression/values.js';
import * as aggregates from '../../../expression/aggregates.js';
import { followed, type Surroundings } from '../../row.js';
import type { Problem } from '../../reading.js';
import type { TablePlan } from '../../table-plan.js';
import { type ColumnsSource, type Kernel, printColumns } from './program.js';
import { Dictionary, emptyStore, get, getScored, type Store } from './store.js';
import { GrowingTable } from './tables.js';

/** A problem of one row; its place in the batch. */
export interface ColumnProblem extends Omit<Problem, 'value'> {
    readonly at: number;
}

export interface ScoredColumns {
    readonly rows: number;
    /** By name of the derived column, internal ones too. Valid until the next batch. */
    readonly columns: ReadonlyMap<string, Store>;
    /** `not-asked` and `division-by-zero`, each column once for a row. */
    readonly problems: readonly ColumnProblem[];
}

type Run = (arrays: readonly unknown[], tables: readonly unknown[], rows: number, helpers: object) => void;

/** A table's plan, compiled; batches go through it one after another. */
export class ColumnScorer {
    readonly source: ColumnsSource;
    private readonly kernels: { kernel: Kernel; run: Run }[];
    private readonly stores = new Map<string, Store>();
    /** Inputs that a batch does not have. */
    private readonly unanswered = new Map<string, Store>();
    private readonly tables = new Map<string, { dictionary: Dictionary; table: GrowingTable }>();
    private readonly own: ReadonlyMap<string, Dictionary>;
    private capacity = 0;
    private rows = 0;
    private problems: ColumnProblem[] = [];
    private readonly view: RowView;

    /** `wanted`: names of the columns to compute, with all that they need; default all. */
    constructor(
        private readonly plan: TablePlan,
        private readonly around: Surroundings = {},
        wanted?: Iterable<string>
    ) {
        this.source = printColumns(plan, wanted);
        this.kernels = this.source.kernels.map((kernel) => ({
            kernel,

            run: new Function('arrays', 'tables', 'rows', 'helpers', kernel.source) as Run
        }));
        this.own = new Map([...this.source.texts].map(([column, texts]) => [column, filled(texts)]));
        const { layout } = this.source;
        this.view = new RowView(
            plan,
            (name) => this.stores.get(layout.inputStore(name)!.column),
            (name) => this.stores.get(layout.columnStore(name)!.column),
            around
        );
    }

    /**
     * Scores a batch: for each input its store, with at least so many rows (an input left out is unanswered). Records without a
     * time of their own get `asOf` from the surroundings.
     */
    score(inputs: ReadonlyMap<string, Store>, rows: number): ScoredColumns {
        this.rows = rows;
        this.problems = [];
        this.place(inputs);
        for (const [at, { kernel, run }] of this.kernels.entries()) this.pass(at, kernel, run);
        const columns = new Map(this.source.derived.map(({ name }) => [name, this.stores.get(this.source.layout.columnStore(name)!.column)!]));
        return { rows, columns, problems: this.problems };
    }

    private place(inputs: ReadonlyMap<string, Store>): void {
        const { layout } = this.source;
        const grown = this.rows > this.capacity;
        if (grown) this.capacity = this.rows;
        for (const { name } of this.plan.inputs) {
            const { column, kind } = layout.inputStore(name)!;
            if (grown) this.unanswered.delete(column);
            let store = inputs.get(name) ?? this.unanswered.get(column);
            if (!store) this.unanswered.set(column, (store = emptyStore(kind, this.capacity)));
            this.stores.set(column, store);
        }
        this.fillTime(inputs);
        for (const { name } of this.source.derived) {
            const { column, kind, dictionary } = layout.columnStore(name)!;
            if (layout.isAlias(name)) continue;
            const shared = dictionary === undefined ? this.own.get(column) : dictionaryOf(this.stores.get(dictionary));
            const known = this.stores.get(column);
            if (grown || !known || isOutworn(known, shared)) this.stores.set(column, emptyStore(kind, this.capacity, shared));
        }
    }

    private fillTime(inputs: ReadonlyMap<string, Store>): void {
        const { asOf } = this.around;
        if (this.plan.kind !== 'record' || asOf === undefined || !this.plan.inputs.some(({ name }) => name === 'asOf')) return;
        const given = inputs.get('asOf');
        const store = emptyStore('codes', this.capacity, dictionaryOf(given));
        if (store.kind !== 'codes') return;
        const code = store.dictionary.codeOf(asOf);
        store.values.fill(code);
        given?.values.forEach((value, at) => value !== -1 && (store.values[at] = value));
        this.stores.set('<asOf', store);
    }

    private pass(index: number, kernel: Kernel, run: Run): void {
        const arrays = kernel.slots.map(({ column, words }) => {
            const { values } = this.stores.get(column)!;
            return words ? new Int32Array(values.buffer, values.byteOffset, (this.rows + 3) >>> 2) : values;
        });
        const tables = kernel.tables.map((table, at) => {
            const dictionary = dictionaryOf(this.stores.get(table.column))!;
            const key = `${index} ${at}`;
            let known = this.tables.get(key);
            if (known?.dictionary !== dictionary) this.tables.set(key, (known = { dictionary, table: new GrowingTable(table, dictionary) }));
            return known.table.current();
        });
        run(arrays, tables, this.rows, this.helpers(kernel));
    }

    private helpers(kernel: Kernel): object {
        const reported = new Set<string>();
        const report = (column: string, problem: ColumnProblem['problem'], at: number): void => {
            const key = `${at} ${problem} ${column}`;
            // Behind the last row there may be up to three that are none.
            if (at >= this.rows || reported.has(key)) return;
            reported.add(key);
            this.problems.push({ at, column, problem });
        };
        const zero = (column: string, at: number): void => report(column, 'division-by-zero', at);
        const divide = (left: number, right: number, column: string, at: number): number => {
            if (right === 0 && left === left) zero(column, at);
            return finiteNumber(left / right);
        };
        const rescale = (value: number, low: number, high: number, toLow: number, toHigh: number, column: string, at: number): number => {
            if (low === high && value === value && toLow === toLow && toHigh === toHigh) zero(column, at);
            return finiteNumber(((value - low) * (toHigh - toLow)) / (high - low) + toLow);
        };
        const alone = (which: number, at: number): number => {
            const { expr, as, column } = kernel.fallbacks[which]!;
            const found =
                at < this.rows
                    ? evaluateRow(
                          expr,
                          this.view.row(at, () => zero(column, at))
                      )
                    : undefined;
            if (as === 'truth') return found === true ? 2 : found === false ? 0 : 1;
            return asNumber(found) ?? NaN;
        };
        const valueCode = (which: number, at: number): number => {
            const column = kernel.values[which]!;
            const derived = this.plan.derived.find(({ name }) => `>${name}` === column)!;
            const found =
                at < this.rows
                    ? evaluateRow(
                          derived.expr,
                          this.view.row(at, () => zero(derived.name, at))
                      )
                    : undefined;
            return found === undefined ? -1 : dictionaryOf(this.stores.get(column))!.codeOf(found);
        };
        const unasked = (column: string, at: number): void => report(column, 'not-asked', at);
        return { finite: finiteNumber, power, divide, rescale, round, median, alone, valueCode, unasked };
    }
}

const finiteNumber = (value: number): number => (value - value === 0 ? value : NaN);
const power = (base: number, exponent: number): number => (base === base && exponent === exponent ? (calculate('power', base, exponent) ?? NaN) : NaN);
const round = (value: number, digits: number): number => (value === value ? roundHalfAway(value, digits) : NaN);
const median = (values: readonly number[]): number => finite(aggregates.median({ values: values.filter((value) => value === value) }) ?? NaN) ?? NaN;

function filled(texts: readonly string[]): Dictionary {
    const dictionary = new Dictionary();
    texts.forEach((text) => dictionary.codeOf(text));
    return dictionary;
}

/** Texts that the interpreter finds, such as names along links, may all be different: their dictionary begins anew before it fills the memory. */
const LARGEST_DICTIONARY = 1 << 15;

function isOutworn(store: Store, shared: Dictionary | undefined): boolean {
    if (store.kind !== 'codes') return false;
    return shared ? store.dictionary !== shared : store.dictionary.entries.length > LARGEST_DICTIONARY;
}

const dictionaryOf = (store: Store | undefined): Dictionary | undefined => (store?.kind === 'codes' ? store.dictionary : undefined);

/** One row of the columns as the interpreter sees it; the same object moves from row to row. */
class RowView {
    private at = 0;
    private readonly inputs: Record<string, Value | undefined> = {};
    private readonly columns: Record<string, Value | undefined> = {};

    constructor(
        private readonly plan: TablePlan,
        input: (name: string) => Store | undefined,
        column: (name: string) => Store | undefined,
        private readonly around: Surroundings
    ) {
        const cell = (of: Record<string, Value | undefined>, name: string, look: () => Value | undefined): void => {
            Object.defineProperty(of, name, { enumerable: true, get: look });
        };
        for (const { name } of plan.inputs) cell(this.inputs, name, () => get(input(name)!, this.at));
        for (const { name } of plan.derived) {
            cell(this.columns, name, () => {
                const store = column(name);
                return store && getScored(store, this.at);
            });
        }
    }

    row(at: number, report: () => void): Row {
        this.at = at;
        return {
            inputs: this.inputs,
            columns: this.columns,
            linked: (via, name) => followed(this.plan, this.inputs, via, name, this.around, this.columns['asOf']),
            aggregate: (expr) => {
                const key = this.plan.key === undefined ? undefined : this.inputs[this.plan.key];
                return typeof key === 'string' ? this.around.aggregate?.(expr, key) : undefined;
            },
            report
        };
    }
}
