/** What is to be known of an engine that has no missing value: how it writes, and what it does otherwise than others. */
import type { Kind } from '../../expression/tree.js';
import type { Comparison, DateFunction, Expr, NumericFunction } from '../../expression/types.js';
import type { Held } from './answers.js';
import type { Condition } from './logic.js';
import type { Operand } from './operands.js';
import type { Syntax } from './syntax.js';

/** One side of a comparison, or one end of a span of time. */
export interface Side extends Operand {
    readonly expr: Expr;
    readonly kind: Kind;
}

export interface Engine extends Syntax {
    /** What messages call the engine, and what is filled in with it. */
    readonly name: string;
    readonly questionnaire: 'survey' | 'form';

    /** Whether the answer is yes, and whether it is no: of a list, whether its own code is in it. */
    isTrue(held: Held): Condition;
    isFalse(held: Held): Condition;
    /** The answer as a text, where the engine would take it for something else. */
    asText(reference: string): string;
    /** Whether a list has the code in it. */
    holds(reference: string, code: string): Condition;
    /** The place in a list of that name, counted from 0. */
    nth(name: string, at: number): string;
    /** Whether a box that says "not applicable" is ticked. */
    boxed(name: string): Condition;
    unboxed(name: string): Condition;
    /** Whether a set has the code in it; without `source` no answer is that set. */
    contains(set: Operand, code: string, source: Held | undefined): Condition;

    /** Two known operands, not both constants. */
    compared(left: Side, operator: Comparison, right: Side): Condition;
    numeric(fn: Exclude<NumericFunction, 'round'>, value: string): string;
    datePart(fn: DateFunction, kind: Kind, value: string): string;
    /** Seconds from one to the other. */
    elapsed(from: Side, to: Side): string;

    /** How many of them are there. */
    count(cells: readonly Operand[]): string;
    /** Whether so many of them are there, at least one. */
    atLeast(cells: readonly Operand[], needed: number): Condition;
    sum(cells: readonly Operand[]): string;
    mean(cells: readonly Operand[]): string;
    extreme(fn: 'min' | 'max', cells: readonly Operand[]): string;
    /** How many are in a list. */
    sizeOf(list: string): string;
    /** What is compared as a number, whatever it looks like. */
    numeral(value: string): string;
}
