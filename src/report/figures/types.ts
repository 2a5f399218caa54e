/**
 * The figures of a report as plain data: what `--json` writes and what the page is drawn from. Texts are maps from language
 * tag to text, so that the figures are the same in every language. Numbers are in the unit of their measure: a share is
 * 0..1. What is not there is absent, with the reason beside it; it is never 0.
 */
import type { GapEnd } from '../../model/management-types.js';
import type { Text } from '../../model/types.js';
import type { Break } from '../../project/breaks.js';

export const REPORT_FORMAT = 'touchstone-report';
export const REPORT_VERSION = 1;

export interface Report {
    format: typeof REPORT_FORMAT;
    version: typeof REPORT_VERSION;
    program?: { title: Text; release?: string };
    /** The languages of the programme, in its order. */
    languages: string[];
    /** What is reported on, such as `2026-Q3`; absent where no rows have a time. */
    period?: string;
    /** The name of the wave that was declared for the period. */
    wave?: Text;
    /** Of all intervals. */
    confidence: number;
    /** Figures that rest upon fewer respondents are hidden. */
    minimumGroup: number;
    /** Whether names of persons are shown. */
    names: boolean;
    sources: Source[];
    /** The measure that the first sentence is about, by name. */
    headline?: string;
    measures: MeasureFigures[];
    /** The gaps that the standards declare, in their order. */
    gaps: DeclaredGap[];
    surveys: SurveyFigures[];
    audits: AuditFigures[];
}
export interface Source {
    table: string;
    title: Text;
    file: string;
    rows: number;
    /** Cells and rows with something wrong, taken as unanswered. */
    findings: number;
}

/** Why there is no figure. */
export type Missing =
    /** Fewer respondents than `minimumGroup`. */
    | 'hidden'
    /** Enough respondents, but a smaller group could be told by subtraction. */
    | 'protects'
    /** Fewer rows than the measure needs. */
    | 'too-few'
    | 'no-data'
    /** A table that it needs was not given. */
    | 'no-table'
    | 'division-by-zero';

export interface Estimate {
    /** Absent where there is no figure; then `missing` says why. */
    value?: number;
    /** The confidence interval; absent where there is no method for this kind of figure. */
    low?: number;
    high?: number;
    /** Rows with a known value, unweighted; absent where it is hidden. */
    n?: number;
    /** Kish's effective number of them, where they are weighted. */
    effectiveN?: number;
    /** Rows that were looked at and lack the value: unanswered, not applicable, or not to be computed. */
    unknown?: number;
    missing?: Missing;
    /** Of `too-few`: how many rows it takes. Of `no-table`: which one. */
    needed?: number;
    table?: string;
}

/** A change since an earlier period. */
export interface Change {
    /** The earlier period. */
    from: string;
    difference: number;
    low?: number;
    high?: number;
    /** Two-sided p-value, where there is a test. */
    p?: number;
    /** Whether chance explains it at the confidence level; `unknown` where there is no method. */
    verdict: 'up' | 'down' | 'within-chance' | 'unknown';
    /** Whether it is a change for the better; absent without polarity. */
    better?: boolean;
    /** The earlier figure was multiplied by this, as the series breaks in between and is bridged. */
    bridge?: number;
}
export interface SeriesPoint extends Estimate {
    period: string;
    status?: 'green' | 'amber' | 'red';
    /** Points of different stretches are not comparable. */
    stretch: number;
    /** Times this the value is comparable with the last stretch; absent: 1. */
    bridge?: number;
}

export interface MeasureFigures {
    name: string;
    title: Text;
    /** What to multiply values by to show them, and in which unit. */
    unit?: string;
    factor: number;
    better?: 'higher' | 'lower' | 'nearer';
    /** Ends that the value cannot pass, where they are known. */
    low?: number;
    high?: number;
    /** In the unit of the values. */
    target?: number;
    audience?: string;
    by: Text[];
    period?: string;
    current: Estimate;
    status?: 'green' | 'amber' | 'red';
    reached?: boolean;
    change?: Change;
    /** Why there is no change to report although there is an earlier period. */
    refused?: { from: string; breaks: Break[] };
    series: SeriesPoint[];
    breaks: Break[];
    /** In segments, over the same period. */
    segments: { name: string; title: Text; estimate: Estimate }[];
}

/** A gap between two ends of the chain from what customers expect to what they perceive; the value is the second end less the first. */
export interface DeclaredGap {
    name: string;
    title: Text;
    from: GapEnd;
    to: GapEnd;
    /** Which of the five gaps of service quality the two ends make. */
    number?: 1 | 2 | 3 | 4 | 5;
    /** Absent where the gap is declared without a value: then nobody measures it. */
    figures?: MeasureFigures;
    alert?: GapAlert;
    /** Who answers for it. */
    by: Text[];
    /** What is to be done about it: texts, or titles of plans, courses, standards. */
    remedies: Text[];
}
export interface GapAlert {
    /** Absent where the value is not known or hidden. */
    raised?: boolean;
    /** The condition as it is written. */
    formula: string;
    /** What the value must not pass, in its unit; absent where the condition is not such a limit. */
    side?: 'below' | 'above';
    limit?: number;
}

/** A mean of the survey with its change. */
export interface Score {
    name: string;
    title: Text;
    /** Ends of the range that it can have. */
    low?: number;
    high?: number;
    current: Estimate;
    change?: Change;
    previous?: Estimate;
}
export interface DimensionScore extends Score {
    /** The wider dimension that it belongs to. */
    group?: Text;
    /** How many questions it rests upon. */
    items: number;
    /** Whether other dimensions drive it, such as overall satisfaction. */
    outcome?: boolean;
}

export interface SurveyFigures {
    name: string;
    title: Text;
    purpose?: Text;
    period?: string;
    previous?: string;
    sample: Sample;
    scores: Score[];
    /** Means of the questions that serve a dimension, 0 (worst) to 100 (best). */
    dimensions: DimensionScore[];
    gaps?: Gaps;
    map?: ImportanceMap;
    /** Everyone first, then segment by segment. */
    priorities: Priorities[];
    /** Features that were asked about with and without. */
    kano: KanoFigures[];
    sections: ItemSection[];
    reliability: ReliabilityFigures[];
    sites?: SiteScores;
}

export interface Sample {
    /** Responses of the period, and those that answer at least one rating. */
    n: number;
    usable: number;
    effectiveN?: number;
    /** How many were asked to take part, where that was said, and the share of them whose response is usable. */
    invited?: number;
    rate?: number;
    frame?: 'registered' | 'public' | 'panel' | 'evaluators' | string;
    population?: number;
    /** How many answers the survey declares that it plans for, and the share of them that came in usable. */
    planned?: number;
    fulfilled?: number;
    /** Where it declares its size or margin for each of several places: what each takes, how many places there are, and how many reach it. */
    per?: { title: Text; needed: number; places: number; reached: number };
    /** How many the declared margin takes, and the margins as shares: declared, and reached with the usable answers. */
    needed?: number;
    margin?: number;
    reached?: number;
    /** Responses by period, oldest first. */
    periods: { period: string; n: number; usable: number }[];
    quotas: { title?: Text; others: boolean; target: number; n: number; share?: number }[];
}

export interface Gaps {
    /** Ends of the scale that both sides are answered on. */
    low: number;
    high: number;
    pairs: Gap[];
    dimensions: Gap[];
    overall?: number;
}
/** Perception less expectation: negative falls short. */
export interface Gap {
    name: string;
    title: Text;
    expected: Estimate;
    perceived: Estimate;
    gap: Estimate;
}

export interface ImportanceMap {
    /** Asked of the respondents, or derived as the correlation with the outcome. */
    importance: 'stated' | 'derived';
    /** The outcome that importance is derived from. */
    outcome?: Text;
    crossHair: { how: 'mean' | 'median' | 'midpoint'; importance: number; performance: number };
    elements: MapElement[];
}
export interface MapElement {
    name: string;
    title: Text;
    /** −1..1 where derived, 0..100 where stated. */
    importance: number;
    /** 0..100. */
    performance: number;
    n: number;
    quadrant: 'concentrate' | 'keep up' | 'low priority' | 'possible overkill';
}
export interface Priorities {
    /** Absent: everyone. */
    segment?: Text;
    n?: number;
    missing?: Missing;
    needed?: number;
    /** What is most to be won by, best first. */
    factors: { name: string; title: Text; importance: number; performance: number; potential: number; n: number }[];
}

/** Classes: attractive, one-dimensional, must-be, indifferent, reverse, questionable. */
export interface KanoFigures {
    name: string;
    title: Text;
    n?: number;
    missing?: Missing;
    class?: 'A' | 'O' | 'M' | 'I' | 'R' | 'Q';
    counts?: Record<'A' | 'O' | 'M' | 'I' | 'R' | 'Q', number>;
    /** How much satisfaction it can give, 0..1, and how much its lack costs, −1..0. */
    better?: number;
    worse?: number;
}

export interface ItemSection {
    title?: Text;
    items: ItemFigures[];
}
export interface ItemFigures {
    name: string;
    title: Text;
    kind: 'scale' | 'choice' | 'choices' | 'number' | 'promoters' | 'check' | 'text';
    n?: number;
    hidden?: boolean;
    /** Answers "not applicable"; those that were asked and are missing. */
    na?: number;
    unanswered?: number;
    /** Of scales and numbers. */
    mean?: Estimate;
    median?: number;
    unit?: string;
    /** The share of the best answers (how many points count), of promoters less detractors, or of checks that are met. */
    top?: Estimate & { points?: number };
    /** Shares of the answers, in the order of the scale or as declared. */
    answers: { value: string | number; title: Text; n: number; share: number }[];
    /** Whether the low end of the scale is the good one. */
    reversed?: boolean;
    /** Whether the question is worded the other way round, so that its answers stand here turned. */
    turned?: boolean;
    /** What a check verifies. */
    standards?: Text[];
    critical?: boolean;
}

export interface ReliabilityFigures {
    title: Text;
    /** Of a pair: which side. */
    side?: 'expected' | 'perceived' | 'adequate' | 'desired' | 'importance' | 'performance';
    n?: number;
    missing?: Missing;
    needed?: number;
    alpha?: number;
    items: { name: string; title: Text; mean: number; deviation: number; itemRest?: number; alphaIfDropped?: number; doubt?: 'negative' | 'weak' }[];
}

/** A survey's main score by site. */
export interface SiteScores {
    /** What the places are called, such as "Branch"; absent where no record says. */
    place?: Text;
    score: Text;
    sites: (Site & { rank?: number; estimate: Estimate; change?: Change })[];
    /** How many are not shown, as too few answered. */
    hidden: number;
    /** How many more are not shown, as a smaller one could be told by subtraction. */
    protects: number;
}
export interface Site {
    key: string;
    /** Absent where it is a person's and names are not shown. */
    name?: Text;
}

export interface AuditFigures {
    name: string;
    title: Text;
    kind: 'checklist' | 'rubric';
    /** What was audited, such as "Branch". */
    place?: Text;
    period?: string;
    previous?: string;
    visits: number;
    worth?: number;
    total?: Score;
    /** Shares of points by area, 0..1. */
    areas: Score[];
    passed?: { n: number; of: number };
    sites: AuditedSite[];
    outcomes: AuditOutcome[];
    sections: ItemSection[];
}
export interface AuditedSite extends Site {
    rank?: number;
    total?: number;
    previous?: number;
    pass?: boolean;
    criticals?: number;
    outcomes: string[];
}
/** What follows from the result: who is commended, and who has what to mend. */
export interface AuditOutcome {
    name: string;
    title: Text;
    /** The best share, or so many of the best, for recognitions. */
    top?: number;
    count?: number;
    sites: (Site & { total?: number; failed: FailedCheck[] })[];
    /** Sites that share the last place of the best. */
    tied?: number;
    /** Visits that it applies to, of which the data name no site. */
    unplaced?: number;
    /** Visits without a date or wave, of which nobody knows, as it compares visits of one period. */
    undated?: number;
}
export interface FailedCheck {
    title: Text;
    critical: boolean;
    standards: Text[];
    /** How many of the site's visits missed it. */
    times: number;
}
