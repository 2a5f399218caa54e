/**
 * The resolved catalogue: plain, serialisable data with every reference resolved to an id and every element's origin.
 * Generators, scoring, reports and third parties read this and nothing else. Its JSON Schema is published beside it.
 *
 * An `id` is the full path of a declaration with its package (`post.counter.Visit.Reception.Greeting`); a `path` leaves
 * the package out and is what a person reads. Texts are maps from language tag to text, in the program's order; a text
 * that lacks a language lacks the key.
 */
import type { Expr, ValueType } from '../expression/types.js';
import type { Instrument, Option, Outcome, Scale, Score } from './instrument-types.js';

import type * as management from './management-types.js';

export type * from './instrument-types.js';
export type * from './management-types.js';

export const MODEL_FORMAT = 'touchstone-model';
export const MODEL_VERSION = 1;

export type Text = Readonly<Record<string, string>>;

/** Where an element stands in the source: file relative to the project, lines and columns counted from 1. */
export interface Origin {
    file: string;
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
}

export interface Element {
    id: string;
    path: string;
    name: string;
    title: Text;
    doc?: Text;
    source?: Text[];
    because?: Text[];
    since?: string;
    until?: string;
    formerly?: string[];
    breaks?: SeriesBreak[];
    /** Other names by which texts call it. */
    also?: Text[];
    /** Names that texts should not call it by. */
    avoid?: Text[];
    /** What it is not to be mistaken for, and why the two are not the same. */
    differs?: Difference[];
    origin: Origin;
}
export interface Difference {
    /** The id of the other. */
    from: string;
    because: Text;
}
export interface SeriesBreak {
    since?: string;
    from?: string;
    because: Text;
    bridge?: number;
    source?: Text;
}

/** A number exactly as written, its value, and its unit (`%` values are not divided here: 85 % has value 85). */
export interface Quantity {
    text: string;
    value: number;
    unit?: string;
}
/** `every 3 months from 2026-Q1` */
export interface Cadence {
    count: number;
    unit: string;
    from?: string;
}

export interface Model {
    format: typeof MODEL_FORMAT;
    version: typeof MODEL_VERSION;
    program?: Program;
    /** In the program's order; the first is the language that an untagged text is in. */
    languages: string[];
    units: UnitInfo[];
    teams: Team[];
    roles: Role[];
    channels: Channel[];
    systems: Element[];
    calendars: management.Calendar[];
    terms: Term[];
    records: RecordTable[];
    segments: Segment[];
    gradings: Grading[];
    optionLists: OptionList[];
    /** All dimensions of all models, parents before children. */
    dimensions: Dimension[];
    goals: Goal[];
    needs: Need[];
    factors: Factor[];
    deployments: management.Deployment[];
    journeys: Journey[];
    procedures: management.Procedure[];
    standards: Standard[];
    scales: Scale[];
    instruments: Instrument[];
    kpis: Kpi[];
    gaps: management.Gap[];
    figures: management.Figure[];
    tables: management.ComparisonTable[];
    improvements: management.Improvement[];
    courses: management.Course[];
    plans: management.Plan[];
    manuals: Manual[];
    tests: Test[];
}

export interface Program extends Element {
    release?: string;
    mission: Text[];
    policy: Text[];
    principles: Text[];
    authority?: string;
    calendar?: string;
}
export interface UnitInfo extends Element {
    /** Times the base unit of its dimension. */
    factor: number;
    dimension: Record<string, number>;
}
export interface Team extends Element {
    role?: 'governance' | 'delivery' | 'improvement';
    in?: string;
    duties: Text[];
}
export interface Role extends Element {
    in?: string;
    duties: Text[];
    buys?: string;
}
export interface Channel extends Element {
    observes: string[];
}
export interface Term extends Element {
    also: Text[];
    /** Whose name the term is, where it names an organisation: the programme's own, a partner's, or another's. */
    organisation?: 'own' | 'partner' | 'other';
}
export interface RecordTable extends Element {
    from?: string;
    key?: string;
    time?: string;
    /** How often its subjects come again: a key may stand once in each period. */
    every?: Cadence;
    retain?: Quantity;
    basis?: string;
    fields: Field[];
    scores: Score[];
}
export interface Field extends Element {
    type: ValueType;
    privacy: string[];
    purpose?: Text;
    facet?: 'person' | 'goods' | 'money' | 'time';
}
export interface Segment extends Element {
    of?: string;
    where?: Expr;
}
export interface Grading extends Element {
    of?: string;
    bands: { id: string; name: string; title: Text; when?: Expr; otherwise: boolean; share?: Quantity }[];
    /** The band's name as a row-level expression over the table; absent for a ranking. */
    value?: Expr;
    /** For a ranking: what rows are ranked by, highest first. */
    ranking?: Expr;
    /** Ranked within each group: a field of the table, a record that it leads to, or another grading. */
    per?: string;
    /** When the grading may be used at all. */
    applies?: Expr;
    appliesText?: string;
    outcomes: Outcome[];
}
export interface OptionList extends Element {
    options: Option[];
}
export interface Dimension extends Element {
    model: string;
    parent?: string;
    depth: number;
    also: Text[];
    element?: 'hard' | 'soft' | 'human';
    moderates: string[];
    refines: string[];
    drives: string[];
}
export interface Goal extends Element {
    parent?: string;
    view?: Text;
    serves: string[];
    by: string[];
}
export interface Need extends Element {
    voices: { text: Text; from?: string }[];
    importance: { value: Quantity; for?: string }[];
    latent: boolean;
    manifest: boolean;
    /** Fill a satisfaction, or take a dissatisfaction away. */
    strategy?: 'satisfy' | 'relieve';
    /** For the planning side of the house of quality: level aimed at, level today, sales point. */
    planned?: Quantity;
    current?: Quantity;
    sales?: Quantity;
    /** 1 comes first. */
    priority?: number;
    kano?: 'basic' | 'linear' | 'attractive';
    serves: string[];
    /** Standards that meet it. */
    metBy: string[];
}
export interface Factor extends Element {
    serves: string[];
}

export interface Journey extends Element {
    for: string[];
    elapsed?: Quantity;
    calendar?: string;
    stages: Stage[];
}
export interface Stage extends Element {
    parts: (Moment | Wait)[];
}
export interface Moment extends Element {
    kind: 'moment';
    via: string[];
    by: string[];
    lanes: { lane: 'customer' | 'frontstage' | 'backstage' | 'support'; actor?: string; text: Text }[];
    evidence: Text[];
    serves: string[];
    takes?: Quantity;
    productive: boolean;
    fails: { text: Text; recover?: Text }[];
    /** Structural and managerial elements of the service design. */
    structural: Text[];
    managerial: Text[];
    /** Standards that apply at this very moment, its stage or its journey. */
    standards: string[];
}
export interface Wait extends Element {
    kind: 'wait';
    takes?: Quantity;
    takesFor?: { takes: Quantity; for: string }[];
    limits: { limit: Quantity; for?: string }[];
    standards: string[];
}

export type DutyKind = 'must' | 'mustNot' | 'should' | 'shouldNot' | 'may' | 'do' | 'avoid' | 'say';
export interface Standard extends Element {
    at: string[];
    by: string[];
    via: string[];
    serves: string[];
    meets: string[];
    duties: { kind: DutyKind; text: Text }[];
    measures: Measurement[];
    reviews: { every: Cadence; by?: string }[];
    recover: Text[];
    /** Ids of items, grid rows and kpis that verify it or one of its measures. */
    verifiedBy: string[];
}
export interface Measurement extends Element {
    operator: '<=' | '<' | '>=' | '>' | '=';
    limit: Quantity;
    /** `>= 2 times every day` */
    every?: Cadence;
    share?: Quantity;
}

export interface Kpi extends Element {
    value?: Expr;
    type: ValueType;
    better?: 'higher' | 'lower' | 'nearer';
    target?: Quantity;
    /** What is aimed at in each period, where that changes; `target` is then that of the last of them. */
    targets?: { value: Quantity; during: string }[];
    /** Figures of others, with what they are to be multiplied by to be of our size. */
    benchmarks?: { title: Text; value: Quantity; scaled?: number; during?: string }[];
    stretch?: Quantity;
    green?: Quantity;
    amber?: Quantity;
    every?: Cadence;
    by: string[];
    serves: string[];
    /** Ids of standards or measurements. */
    verifies: string[];
    needing?: number;
    compare: { time?: 'previous' | 'lastYear'; segment?: string }[];
    audience?: string;
    calendar?: string;
    stated: management.Statement[];
    /** The value as a person would write it, for catalogues and reports. */
    formula?: string;
}

export interface Manual extends Element {
    for: string[];
    shows: string[];
    /** The manual whose chapters were taken over; those below are what came of it. */
    from?: string;
    chapters: Chapter[];
}
export interface Chapter extends Element {
    covers: string[];
    /** Kinds that it covers all declarations of: `need`, `gap`, … */
    every?: string[];
    chapters: Chapter[];
}

export interface Test extends Element {
    of: string;
    any: boolean;
    givens: Given[];
    /** Rows of tables, for a test of a measure. */
    rows: { table: string; givens: Given[] }[];
    /** Source text of each expectation, to show when it fails. */
    expects: { text: string; value: Expr; origin: Origin }[];
}
/** An answer of a test: `all` Agree5 = 5 fills several columns. `'na'` is "not applicable", null unanswered. */
export interface Given {
    all: boolean;
    target: string;
    columns: string[];
    value: Scalar;
}
export type Scalar = number | string | boolean | null | readonly string[];
