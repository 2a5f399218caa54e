/**
 * Columns of many rows in flat memory. Missing and "not applicable" are codes of their own, so that no row is an object.
 *
 * | kind    | holds                              | missing | not applicable |
 * | ------- | ---------------------------------- | ------- | -------------- |
 * | bytes   | whole numbers 0..126               | 255     | 254            |
 * | truths  | 0 and 1                            | 255     | 254            |
 * | doubles | numbers in the unit of the column  | NaN     | Infinity       |
 * | codes   | places in a list of distinct texts | -1      | -2             |
 */
import { type Answer, NA, type Value } from '../../../expression/values.js';
import type { Range } from '../../../expression/ranges.js';
import type { InputColumn } from '../../table-plan.js';

export const MISSING_BYTE = 255;
export const NA_BYTE = 254;
/** The greatest number that a byte holds beside those two, with a bit to spare for adding four at a time. */
export const MOST = 126;

export type StoreKind = 'bytes' | 'truths' | 'doubles' | 'codes';
export type Store = ByteStore | DoubleStore | CodeStore;
export interface ByteStore {
    readonly kind: 'bytes' | 'truths';
    /** As many as there are rows, and up to a multiple of four. */
    readonly values: Uint8Array<ArrayBuffer>;
}
export interface DoubleStore {
    readonly kind: 'doubles';
    readonly values: Float64Array<ArrayBuffer>;
}
export interface CodeStore {
    readonly kind: 'codes';
    readonly values: Int32Array<ArrayBuffer>;
    readonly dictionary: Dictionary;
}

/** Distinct values in the order in which they came up. */
export class Dictionary {
    readonly entries: Value[] = [];
    private readonly places = new Map<string | number | boolean, number>();

    codeOf(value: Value): number {
        const key = typeof value === 'object' ? `\u0000${value.join('\u0000')}` : value;
        let code = this.places.get(key);
        if (code === undefined) {
            code = this.entries.length;
            this.entries.push(value);
            this.places.set(key, code);
        }
        return code;
    }
}

/** The least memory that holds such numbers. */
export function kindForNumbers(range: Pick<Range, 'low' | 'high' | 'whole'> | undefined): 'bytes' | 'doubles' {
    return range?.whole === true && range.low >= 0 && range.high <= MOST ? 'bytes' : 'doubles';
}

/** How the answers of an input are held. */
export function kindForInput({ type, low, high, whole, divisor }: InputColumn): StoreKind {
    if (type.kind === 'boolean') return 'truths';
    if (type.kind !== 'number') return 'codes';
    if (divisor !== undefined || low === undefined || high === undefined) return 'doubles';
    return kindForNumbers({ low, high, whole: whole === true });
}

/** Room for so many rows, all missing. */
export function emptyStore(kind: StoreKind, rows: number, dictionary?: Dictionary): Store {
    const size = (rows + 3) & ~3;
    switch (kind) {
        case 'bytes':
        case 'truths':
            return { kind, values: new Uint8Array(size).fill(MISSING_BYTE) };
        case 'doubles':
            return { kind, values: new Float64Array(size).fill(NaN) };
        case 'codes':
            return { kind, values: new Int32Array(size).fill(-1), dictionary: dictionary ?? new Dictionary() };
    }
}

/** Puts an answer, as `readResponse` gives it, in its place. The text "na" is a text in columns of texts. */
export function put(store: Store, at: number, answer: Answer, isText: boolean): void {
    const na = answer === NA && !isText;
    const missing = answer === null || answer === undefined;
    switch (store.kind) {
        case 'bytes':
        case 'truths':
            store.values[at] = missing ? MISSING_BYTE : na ? NA_BYTE : Number(answer);
            return;
        case 'doubles':
            store.values[at] = missing ? NaN : na ? Infinity : Number(answer);
            return;
        case 'codes':
            store.values[at] = missing ? -1 : na ? -2 : store.dictionary.codeOf(answer);
    }
}

/** What stands there: a value, `'na'`, or undefined where missing. */
export function get(store: Store, at: number): Value | undefined {
    const found = store.values[at]!;
    switch (store.kind) {
        case 'bytes':
            return found < NA_BYTE ? found : found === NA_BYTE ? NA : undefined;
        case 'truths':
            return found < NA_BYTE ? found === 1 : found === NA_BYTE ? NA : undefined;
        case 'doubles':
            return Number.isFinite(found) ? found : found === Infinity ? NA : undefined;
        case 'codes':
            return found >= 0 ? store.dictionary.entries[found] : found === -2 ? NA : undefined;
    }
}

/** The same as a column as scored: "not applicable" is missing there. */
export function getScored(store: Store, at: number): Value | undefined {
    const found = store.values[at]!;
    if (store.kind === 'codes') return found >= 0 ? store.dictionary.entries[found] : undefined;
    if (store.kind === 'doubles') return Number.isFinite(found) ? found : undefined;
    return found >= NA_BYTE ? undefined : store.kind === 'truths' ? found === 1 : found;
}
