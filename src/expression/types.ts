/**
 * The one expression form. The checker, the editor, the interpreter and every printer (JavaScript, Python, SQL,
 * spreadsheet formulas) work on this small typed tree; nothing else in the compiler knows how a score is computed.
 *
 * Values are numbers, booleans, texts, dates (as ISO texts), categories (the name of an option, band or channel), sets
 * of categories, or missing. A number is in the unit of its type; a percentage is the number divided by 100.
 */
import type { OpeningHours } from './opening.js';

/** Powers of base kinds of quantity, such as { time: 1 } or { KRW: 1, time: -1 }. Empty for plain numbers. */
export type Powers = Readonly<Record<string, number>>;

export interface NumberType {
    readonly kind: 'number';
    readonly dimension: Powers;
    /** The unit that values are in, for display; its size against the base unit is `factor`. */
    readonly unit?: string;
    readonly factor?: number;
    /** What is known of the values that can occur. */
    readonly min?: number;
    readonly max?: number;
    readonly whole?: boolean;
    /** The scale that the answers are points of: numbers of two scales do not mix unless rescaled. */
    readonly scale?: string;
}
export interface BooleanType {
    readonly kind: 'boolean';
}
export interface TextType {
    readonly kind: 'text';
}
export interface DateType {
    readonly kind: 'date' | 'datetime' | 'time';
}
/** One of a list of names: an option, a band, a channel. */
export interface CategoryType {
    readonly kind: 'category' | 'set';
    readonly of: string;
    readonly options: readonly string[];
}
/** A link to another table's row. */
export interface LinkType {
    readonly kind: 'link';
    readonly table: string;
}
/** The checker could not tell; it then says nothing more. */
export interface UnknownType {
    readonly kind: 'unknown';
}
export type ValueType = NumberType | BooleanType | TextType | DateType | CategoryType | LinkType | UnknownType;

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';

/** How much a row aggregate needs: a number of parts, or a share of the parts asked and applicable. */
export type Needing = { readonly count: number } | { readonly share: number };

export interface Part {
    readonly value: Expr;
    readonly weight?: Expr;
    /** When the part counts as asked and applicable; left out: always. Shares of `needing` and `sum`, which is prorated, look at it. */
    readonly applicable?: Expr;
}

export type RowFunction = 'mean' | 'sum' | 'min' | 'max' | 'count' | 'weighted' | 'median' | 'any' | 'all';
export type PopulationFunction = 'mean' | 'sum' | 'count' | 'min' | 'max' | 'median' | 'percentile' | 'share' | 'nps' | 'top' | 'stdev' | 'open';
export type NumericFunction = 'abs' | 'round' | 'floor' | 'ceiling' | 'sqrt' | 'ln' | 'exp';
export type DateFunction = 'year' | 'month' | 'day' | 'hours';

export type Expr =
    | { readonly op: 'number'; readonly value: number }
    | { readonly op: 'text'; readonly value: string }
    | { readonly op: 'boolean'; readonly value: boolean }
    | { readonly op: 'missing' }
    /** A cell of the response as it was given, before visibility, reversal and "not applicable" are looked at. */
    | { readonly op: 'input'; readonly name: string; readonly type: ValueType }
    /**
     * A column of the same row: an item as scored, a score, a built-in. `via` are links followed first: `of` for what a
     * response is about, else the names of fields.
     */
    | { readonly op: 'column'; readonly name: string; readonly type: ValueType; readonly table?: string; readonly via?: readonly string[] }
    | { readonly op: 'arithmetic'; readonly operator: Arithmetic; readonly left: Expr; readonly right: Expr }
    | { readonly op: 'negate'; readonly value: Expr }
    | { readonly op: 'numeric'; readonly fn: NumericFunction; readonly value: Expr; readonly digits?: number }
    | { readonly op: 'dated'; readonly fn: DateFunction; readonly value: Expr }
    /** The time from `from` to `to`, in seconds; with `hours` those that are open, by the clock that `from` is written in. */
    | { readonly op: 'between'; readonly from: Expr; readonly to: Expr; readonly hours?: OpeningHours }
    | { readonly op: 'compare'; readonly operator: Comparison; readonly left: Expr; readonly right: Expr }
    | { readonly op: 'within'; readonly value: Expr; readonly low?: Expr; readonly high?: Expr }
    | { readonly op: 'chosen'; readonly set: Expr; readonly option: string }
    | { readonly op: 'and' | 'or'; readonly left: Expr; readonly right: Expr }
    | { readonly op: 'not'; readonly value: Expr }
    /** Missing where the condition is. */
    | { readonly op: 'if'; readonly condition: Expr; readonly then: Expr; readonly else: Expr }
    /** True or false, never missing: whether the value is there. */
    | { readonly op: 'answered'; readonly value: Expr }
    /** True or false, never missing: whether the input holds the answer "not applicable". */
    | { readonly op: 'notApplicable'; readonly name: string }
    | { readonly op: 'row'; readonly fn: RowFunction; readonly parts: readonly Part[]; readonly needing: Needing }
    | { readonly op: 'rescale'; readonly value: Expr; readonly from: readonly [Expr, Expr]; readonly to: readonly [Expr, Expr] }
    /** Over the rows of a table; `value` and `where` are row-level in it. Without `value` the rows are counted. */
    | {
          readonly op: 'population';
          readonly fn: PopulationFunction;
          readonly table: string;
          readonly value?: Expr;
          readonly where?: Expr;
          /** The percentile (0..1), or the points counted from the good end for `top`, with the scale's ends. */
          readonly argument?: number;
          readonly ends?: readonly [number, number];
          readonly reversed?: boolean;
          /** The column that says in which period a row counts, where that is not the time of its table. */
          readonly time?: string;
          /** The number of rows (unweighted, value known) below which there is no figure. */
          readonly needing?: number;
      }
    /** The value of another measure in the same period. */
    /** A measure of the same period, or with `PREVIOUS` behind its name of the one before. */
    | { readonly op: 'measure'; readonly name: string };

/** An expression with its type and where it came from. */
export interface Typed {
    readonly expr: Expr;
    readonly type: ValueType;
}

export const MISSING: Expr = { op: 'missing' };
export const UNKNOWN: UnknownType = { kind: 'unknown' };
export const BOOLEAN: BooleanType = { kind: 'boolean' };
export const TEXT: TextType = { kind: 'text' };
export const PLAIN: NumberType = { kind: 'number', dimension: {} };

export const num = (value: number): Expr => ({ op: 'number', value });

/** Behind a measure's name: its figure of the period before. No name that a person gives has an at sign. */
export const PREVIOUS = '@previous';
/** The measure that such a name is about. */
export const measureNamed = (name: string): string => (name.endsWith(PREVIOUS) ? name.slice(0, -PREVIOUS.length) : name);
