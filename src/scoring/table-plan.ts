/** What every runtime executes for a table: read the answers, then compute the columns one after another. */
import type { Expr, ValueType } from '../expression/types.js';
import type { Text } from '../model/types.js';

export interface TablePlan {
    readonly kind: 'survey' | 'checklist' | 'rubric' | 'record';
    readonly id: string;
    /** As expressions and callers name the table. */
    readonly name: string;
    readonly title: Text;
    /** What a row is read from, in order. */
    readonly inputs: readonly InputColumn[];
    /** What is computed, each after what it needs. Names are unique. */
    readonly derived: readonly DerivedColumn[];
    readonly links: readonly Link[];
    /** Whether rows count as often as their `weight` says; else once. */
    readonly weighted: boolean;
    /** The column by which other tables link to a row of this one. */
    readonly key?: string;
}

export interface InputColumn {
    readonly name: string;
    readonly title: Text;
    /**
     * `item`: an answer. `points`: the points a person gives for an answer that cannot be scored. `context`: who, where,
     * when, and the row's weight. `link`: the key of a row in another table. `field`: of a record.
     */
    readonly role: 'item' | 'points' | 'context' | 'link' | 'field';
    /** As expressions see it. */
    readonly type: ValueType;
    /** Whether the answer may be `'na'`, "not applicable". */
    readonly na: boolean;
    /** Bounds of a number as it is given. */
    readonly low?: number;
    readonly high?: number;
    readonly whole?: boolean;
    /** Of a date or point in time: the first and the last day allowed, as `2026-03-31`. */
    readonly earliest?: string;
    readonly latest?: string;
    /** A question in % is answered in percent; expressions see the number divided by 100. */
    readonly divisor?: number;
    /** The options of a choice; empty: any name. */
    readonly options?: readonly InputOption[];
    /** When the question is asked; absent: always. */
    readonly asked?: Expr;
}
export interface InputOption {
    /** As data hold it. */
    readonly code: string;
    /** As expressions see it. */
    readonly name: string;
    /** It stands for "not applicable". */
    readonly na: boolean;
}

export type DerivedKind =
    'context' | 'internal' | 'item' | 'option' | 'gap' | 'points' | 'share' | 'total' | 'failed' | 'criticals' | 'score' | 'pass' | 'outcome' | 'grading';

export interface DerivedColumn {
    readonly name: string;
    readonly title: Text;
    readonly kind: DerivedKind;
    readonly type: ValueType;
    readonly expr: Expr;
    /** For items, when the question is asked; absent: always. */
    readonly asked?: Expr;
    /** For items, whether the answer counts as asked and applicable; absent: always. */
    readonly applicable?: Expr;
}

/** A many-to-one link: `via` in expressions. */
export interface Link {
    readonly via: string;
    /** The name of the table it leads to. */
    readonly table: string;
    /** The input columns that may hold the key; the first that a row has does. */
    readonly columns: readonly string[];
}

/** A record without a time of its own: it is looked at as it is at the end of the period, or when a row that links to it was. */
export const isTimeless = (plan: TablePlan | undefined): boolean =>
    plan?.kind === 'record' && plan.inputs.some((input) => input.name === 'asOf' && input.role === 'context');

/** Internal columns (conditions, never missing; their names begin with `#`) are computed but are no results. */
export const isResult = (column: DerivedColumn): boolean => column.kind !== 'internal';
