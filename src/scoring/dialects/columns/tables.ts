/** What an expression gives for each distinct text of a column: computed once by the interpreter, then looked up by code. */
import { evaluateRow } from '../../../expression/evaluate.js';
import { moment } from '../../../expression/operations.js';
import { asNumber, NA, type Value } from '../../../expression/values.js';
import type { Expr } from '../../../expression/types.js';
import type { Dictionary } from './store.js';

export interface CodeTable {
    /** The column with the codes. */
    readonly column: string;
    readonly expr: Expr;
    /** `moment`: the point in time that a text stands for, in seconds. `length`: what a value adds to a count. */
    readonly as: 'number' | 'truth' | 'moment' | 'length';
    /** The names by which the expression calls the column, and whether they are inputs. */
    readonly names: readonly { readonly name: string; readonly input: boolean }[];
}

/** Looked up at the code + 2, so that missing (-1) and "not applicable" (-2) have places too. */
export type Lookup = Float64Array | Uint8Array;

/** A table with a place for all entries that a dictionary has by now. */
export class GrowingTable {
    private lookup: Lookup;
    private filled = 0;

    constructor(
        private readonly table: CodeTable,
        private readonly dictionary: Dictionary
    ) {
        this.lookup = this.room(64);
        this.lookup[0] = this.compute(NA, true);
        this.lookup[1] = this.compute(undefined, false);
    }

    current(): Lookup {
        const { entries } = this.dictionary;
        if (entries.length + 2 > this.lookup.length) {
            const larger = this.room(2 * (entries.length + 2));
            larger.set(this.lookup);
            this.lookup = larger;
        }
        for (; this.filled < entries.length; this.filled++) this.lookup[this.filled + 2] = this.compute(entries[this.filled], false);
        return this.lookup;
    }

    private room(size: number): Lookup {
        return this.table.as === 'truth' ? new Uint8Array(size) : new Float64Array(size);
    }

    private compute(value: Value | undefined, na: boolean): number {
        const inputs: Record<string, Value> = {};
        const columns: Record<string, Value> = {};
        for (const { name, input } of this.table.names) {
            if (input && value !== undefined) inputs[name] = value;
            else if (!input && !na && value !== undefined) columns[name] = value;
        }
        const found = evaluateRow(this.table.expr, { inputs, columns });
        switch (this.table.as) {
            case 'truth':
                return found === true ? 2 : found === false ? 0 : 1;
            case 'moment':
                return moment(found) ?? NaN;
            case 'length':
                return found === undefined ? NaN : typeof found === 'object' ? found.length : typeof found === 'boolean' ? Number(found) : 1;
            case 'number':
                return asNumber(found) ?? NaN;
        }
    }
}
