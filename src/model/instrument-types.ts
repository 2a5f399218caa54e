import type { Expr, Needing, ValueType } from '../expression/types.js';
import type { Cadence, Element, Origin, Quantity, Text } from './types.js';

export interface Scale extends Element {
    form: 'likert' | 'numeric' | 'frequency' | 'kano';
    min: number;
    max: number;
    /** True when the low end is the good one. */
    reversed: boolean;
    points: { value: number; label: Text }[];
    /** What stretches of the scale mean; a bound left out is the end of the scale. */
    bands?: { low?: number; high?: number; label: Text }[];
    na?: Text;
}
export interface Option extends Element {
    /** What is stored in the data: the declared code, or else the name. */
    code: string;
    exclusive: boolean;
    open: boolean;
    /** What is typed beside an open option; absent: text. */
    detail?: 'number' | 'date';
    /** Offered only where this is true; absent: always. */
    when?: Expr;
    na: boolean;
    last: boolean;
    worth?: number;
}

export interface Instrument extends Element {
    kind: 'survey' | 'checklist' | 'rubric';
    /** The record that a response is about, one row of it each. */
    of?: string;
    by: string[];
    via: string[];
    for: string[];
    every?: Cadence;
    worth?: Quantity;
    needing?: Needing;
    consent?: Text;
    purpose?: Text;
    sample?: { frame?: string; margin?: Quantity; confidence?: Quantity; population?: number; size?: Quantity; per?: string };
    /** Each a set of cells; a cell with `and` holds those who are in all of its segments. */
    quotas: { segment?: string; and?: string[]; others: boolean; share: Quantity }[][];
    weights: 'none' | 'quota' | 'given';
    /** What divides the map of importance and performance; left out: the mean. */
    crosshair?: 'mean' | 'median' | 'midpoint';
    members: Member[];
    scores: Score[];
    /** Row-level; missing as long as something that it needs is missing. */
    pass?: Expr;
    outcomes: Outcome[];
    /** Runs with names of their own. */
    waves: (Element & { during: string })[];
}
export type Member = Roster | Section | Item | Guarded | Loop | Note | Valid | End;
export interface Section extends Element {
    kind: 'section';
    at: string[];
    via: string[];
    serves: string[];
    worth?: Quantity;
    /** Its part of the whole, in percent, whatever its points add up to. */
    share?: Quantity;
    /** What a result between two limits, in points or percent, is called; a limit left out is the end. */
    bands?: { low?: Quantity; high?: Quantity; label: Text }[];
    random: boolean;
    members: Member[];
}
/** Members shown only when the condition is true. */
export interface Guarded {
    kind: 'if';
    condition: Expr;
    members: Member[];
}
/** Members repeated for each option that was chosen (of a `many` question) or that a list has. */
export interface Loop {
    kind: 'each';
    name: string;
    over: { item?: string; options: Option[] };
    members: Member[];
}
/** One row per member, linked many-to-one to its response. */
export interface Roster extends Element {
    kind: 'roster';
    low?: number;
    high?: number;
    members: Member[];
    /** Of its rows; its questions have none of the instrument's. */
    columns: ItemColumn[];
}
export interface Note {
    kind: 'note';
    text: Text;
}
export interface Valid {
    kind: 'valid';
    condition: Expr;
    message?: Text;
}
export interface End {
    kind: 'end';
    title?: Text;
    doc?: Text;
    condition?: Expr;
}

export type ItemKind =
    'rate' | 'grid' | 'pair' | 'choose' | 'number' | 'nps' | 'text' | 'date' | 'time' | 'datetime' | 'rank' | 'allocate' | 'check' | 'file' | 'place';
export interface Item extends Element {
    kind: 'item';
    type: ItemKind;
    /** Id of the scale or option list that the answers come from. */
    scale?: string;
    serves: string[];
    /** Ids of standards or measurements. */
    verifies: string[];
    via: string[];
    required: boolean;
    requiredWhen?: Expr;
    worth?: Quantity;
    bonus: boolean;
    /** What its answer lacks to the worth is taken off, outside the maximum. */
    penalty?: boolean;
    critical: boolean;
    /** Critical only where this is true; absent: always. */
    criticalWhen?: Expr;
    /** The class of defect that a check not met is counted in: an option of a list. */
    class?: { id: string; name: string; title: Text };
    /** Where in a journey it is looked at. */
    at?: string[];
    /** A remark is asked for beside the answer. */
    comment?: boolean;
    photo: boolean;
    long: boolean;
    many: boolean;
    random: boolean;
    dropdown: boolean;
    reversed: boolean;
    personal: boolean;
    /** What the answer is before anybody gives one: a constant, another answer, or a column of the record. */
    default?: Expr;
    /** For dates: the first and the last day allowed. */
    earliest?: string;
    latest?: string;
    /** For numbers, in the unit of `unit`; for choices of several how many may be chosen. */
    low?: number;
    high?: number;
    whole?: boolean;
    decimals?: number;
    step?: number;
    unit?: string;
    format?: string;
    na?: Text;
    anchors?: { low: Text; high: Text };
    options: Option[];
    rows: { id: string; name: string; title: Text; serves: string[]; verifies: string[]; reversed: boolean; worth?: Quantity; origin: Origin }[];
    sides: { side: 'expected' | 'perceived' | 'adequate' | 'desired' | 'importance' | 'performance' | 'present' | 'absent'; text: Text }[];
    /** Points in steps: those of the first band whose condition holds. */
    bands?: { id: string; name: string; title: Text; when?: Expr; otherwise: boolean; worth: Quantity; origin: Origin }[];
    /** The columns that the answers fill, in order. */
    columns: ItemColumn[];
}
/** One cell of a response. */
export interface ItemColumn {
    /** `Q1`, `Q2.a`, `Q3.expected`, `Q13.Post` */
    name: string;
    type: ValueType;
    /** Whether the answer may be "not applicable" (stored as `na`). */
    na: boolean;
    reversed: boolean;
    serves: string[];
    /** When the question is asked; absent: always. Answers to questions not asked are missing. */
    asked?: Expr;
}
export interface Score extends Element {
    value: Expr;
    type: ValueType;
    /** The range the author declares, if any. */
    declared?: { low?: number; high?: number };
    /** What the compiler found that it can be. */
    range?: { low: number; high: number };
}
export interface Outcome {
    name: string;
    title: Text;
    when?: Expr;
    /** The best, or the lowest, so many or such a share of the rows. */
    top?: Quantity;
    bottom?: Quantity;
    /** Outcomes that the row had in earlier waves, in this order; the same one twice: it had it twice. */
    after?: string[];
    /** What holds while it lasts. */
    meanwhile?: Text;
}
