/** Deployment, procedures, gaps, improvement, training, plans: what is done with what is known. */
import type { Expr, ValueType } from '../expression/types.js';
import type { Cadence, Element, Quantity, Text } from './types.js';

export interface Calendar extends Element {
    /** Hours of a working day and days of a working week, as declared. */
    workday?: Quantity;
    workweek?: Quantity;
    open: { from: Quantity; to: Quantity }[];
    /** ISO dates. */
    closed: string[];
}

/** Quality function deployment: needs × factors with a strength; a cell left out is 0. */
export interface Deployment extends Element {
    strengths: { name: string; value: number }[];
    /** How many factors are critical (the CSF list). */
    critical?: number;
    for?: string;
    /** The deployment whose factors are this one's needs. */
    from?: string;
    rows: { need: string; cells: { factor: string; strength: string; value: number }[] }[];
}

export interface Procedure extends Element {
    elapsed?: Quantity;
    calendar?: string;
    serves: string[];
    by: string[];
    stability?: 'stable' | 'volatile';
    /** The table whose rows go through it: what conditions of steps are about. */
    of?: string;
    mechanisms: { kind: MechanismKind; text?: Text; with?: string }[];
    steps: Step[];
}
export type MechanismKind = 'prevention' | 'commitment' | 'promise' | 'empowerment' | 'ownership' | 'contingency' | 'arbitration' | 'analysis' | 'appraisal';
export interface Step extends Element {
    by?: string;
    limits: { limit: Quantity; for?: string }[];
    takes?: Quantity;
    takesFor?: { takes: Quantity; for: string }[];
    productive: boolean;
    /** Steps that come first; where the author says none, the one before. */
    after: string[];
    when?: Expr;
    /** To whom it goes when it is not done in time; after how long, if not at the limit. */
    escalations?: { to: string; after?: Quantity }[];
}

export type GapEnd = 'expected' | 'understood' | 'specified' | 'delivered' | 'communicated' | 'perceived';
export interface Gap extends Element {
    from: GapEnd;
    to: GapEnd;
    /** Which of the five service-quality gaps the two ends make; absent: none of them. */
    number?: 1 | 2 | 3 | 4 | 5;
    value?: Expr;
    type: ValueType;
    formula?: string;
    alert?: Expr;
    alertText?: string;
    every?: Cadence;
    needing?: number;
    by: string[];
    remedies: { text?: Text; ref?: string }[];
}
export interface Figure extends Element {
    value?: Expr;
    type: ValueType;
    formula?: string;
    stated: Statement[];
}
/** A figure as somebody stated it, for a period, with its tolerance. */
export interface Statement {
    value: Quantity;
    during?: string;
    tolerance?: Quantity;
}
/** A comparison table. A cell that is null was declared to have no data, one that is absent is empty. */
export interface ComparisonTable extends Element {
    rows?: number;
    columns: Element[];
    lines: (Element & { cells: Record<string, Text | null> })[];
}

export interface Improvement extends Element {
    /** Keep what is reached, or get to a new level. */
    aim?: 'hold' | 'breakthrough';
    /** Step by step, or all at once. */
    approach?: 'incremental' | 'leap';
    /** 1 comes first. */
    priority?: number;
    selection?: 'statistics' | 'comparison' | 'technical';
    using?: string;
    method?: 'redesign' | 'new';
    redesigns: string[];
    by: string[];
    problems: { text: Text; at?: string }[];
    before: Reading[];
    results: Reading[];
    causes: Text[];
    risks: { kind: 'technical' | 'cultural'; text: Text }[];
    actions: Action[];
    confirms: { text: string; value: Expr; during?: string; evidence?: Text }[];
    evidence: Text[];
    standardise: string[];
    lessons: Text[];
}
export interface Reading {
    measure: string;
    value: Quantity;
    during: string;
    /** What proves it. */
    evidence?: Text;
}
export interface Action extends Element {
    by?: string;
    due?: string;
    done: boolean;
    after: string[];
}

export interface Course extends Element {
    workshop: boolean;
    session?: number;
    for: string[];
    covers: string[];
    objectives: Text[];
    methods: Text[];
    takes?: Quantity;
    every?: { count: number; unit: string; from?: string };
    delivery?: 'inhouse' | 'external';
    by: string[];
    /** Where it is held, for a workshop that goes from site to site. */
    held: Text[];
    outputs: Artefact[];
    modules: (Element & { covers: string[]; takes?: Quantity; objectives: Text[]; questions?: { text: Text; answers: Text[] }[] })[];
}
export interface Plan extends Element {
    phases: Phase[];
}
/** What a phase or course puts out. */
export interface Artefact extends Element {
    /** The declaration of the same name, if there is one: the artefact is that. */
    ref?: string;
}
export interface Phase extends Element {
    objectives: Text[];
    activities: Text[];
    inputs: string[];
    outputs: Artefact[];
    outputTexts: Text[];
    by: string[];
    due?: string;
    after: string[];
}
