import { messageLanguage, type MessageLanguage } from '../../model/languages.js';
import type { DocumentLabels } from './labels-documents.js';
import { en } from './labels-en.js';
import { ko } from './labels-ko.js';
import { zhCN } from './labels-zh-cn.js';
import { zhTW } from './labels-zh-tw.js';
import type { DutyKind, Measurement, MechanismKind, Moment } from '../../model/types.js';

/** The fixed words of documents. Every language has all of them: the type says so. */
export interface Labels {
    // Forms
    checklist: string;
    rubric: string;
    site: string;
    howOften: string;
    date: string;
    auditor: string;
    signature: string;
    onSite: string;
    number: string;
    item: string;
    standard: string;
    points: string;
    answer: string;
    score: string;
    remarks: string;
    met: string;
    notMet: string;
    notApplicable: string;
    critical: string;
    photo: string;
    bonus: string;
    required: string;
    note: string;
    onlyIf: (condition: string) => string;
    forEach: (list: string) => string;
    ifSo: string;
    chooseOne: string;
    chooseMany: string;
    chooseFrom: (low: string, high: string) => string;
    chooseAtLeast: (low: string) => string;
    chooseAtMost: (high: string) => string;
    chooseExactly: (count: string) => string;
    result: string;
    total: string;
    subtotal: string;
    plusBonus: (points: string) => string;
    penalty: string;
    /** What a subtotal leaves out: points that may be taken off. */
    lessPenalty: (points: string) => string;
    criticalIf: (condition: string) => string;
    notMetOfClass: (name: string) => string;
    otherwise: string;
    /** A section's part of the whole. */
    shareOfTotal: (share: string) => string;
    /** Where in the journey an item is looked at. */
    lookedAtIn: (place: string) => string;
    comment: string;
    itemsNotMet: string;
    criticalsNotMet: string;
    passed: string;
    notPassed: string;
    passRule: string;
    openItems: string;
    outcome: string;
    outcomes: string;
    howToAnswer: string;
    howTotal: string;
    howTotalPart: string;
    bestPoint: (point: string) => string;
    answerFrom: (low: string, high: string) => string;
    answerAtLeast: (low: string) => string;
    answerAtMost: (high: string) => string;
    chooseFromList: string;
    and: (left: string, right: string) => string;
    or: (left: string, right: string) => string;
    not: (condition: string) => string;
    pointsOf: (section: string) => string;
    best: (share: string) => string;
    lowest: (share: string) => string;
    lists: string;

    // Manuals
    manual: string;
    contents: string;
    version: string;
    for: string;
    authority: string;
    who: string;
    channel: string;
    evidence: string;
    why: string;
    measure: string;
    limit: string;
    serves: string;
    meets: string;
    howVerified: string;
    review: string;
    reviewed: (cadence: string, by: string) => string;
    source: string;
    since: string;
    until: string;
    failPoint: string;
    failPoints: string;
    recovery: string;
    throughout: string;
    noStandard: string;
    seeAbove: string;
    duty: Record<DutyKind, string>;
    lane: Record<Moment['lanes'][number]['lane'], string>;
    lineOfInteraction: string;
    lineOfVisibility: string;
    lineOfInternalInteraction: string;
    /** What a moment needs in place: facilities, system, location, capacity. */
    structural: string;
    /** What a moment needs led: people, quality, capacity against demand, information. */
    managerial: string;
    circle: string;
    circleOf: (journey: string) => string;
    circleSays: (moments: number, waits: number, first: string, last: string) => string;
    start: string;
    blueprint: string;
    blueprintOf: (journey: string) => string;
    stage: string;
    moment: string;
    moments: string;
    waiting: string;
    waitLimit: string;
    time: string;
    timeOf: (journey: string) => string;
    takes: string;
    elapsed: string;
    productive: string;
    shareOfTime: string;
    scripts: string;
    scriptsOf: (chapter: string) => string;
    phrase: string;
    checks: string;
    checksOf: (chapter: string) => string;
    instrument: string;
    glossary: string;
    term: string;
    meaning: string;
    also: string;
    /** Names that are not to be used for a thing. */
    avoided: string;
    /** What a thing is not to be mistaken for. */
    differs: string;
    duties: string;
    target: string;
    kpi: string;
    formula: string;
    yes: string;
    step: string;
    deadline: string;
    after: string;
    escalate: string;
    /** To whom a case goes once so much time has passed. */
    afterDelay: (who: string, delay: string) => string;
    mechanisms: string;
    noData: string;
    about: string;
    /** Whom or what something is about: the record that its rows are about. */
    subject: string;
    objective: string;
    method: string;
    module: string;
    phase: string;
    activity: string;
    output: string;
    due: string;
    problem: string;
    cause: string;
    lesson: string;
    standardise: string;
    remedy: string;
    sum: string;
    mechanism: Record<MechanismKind, string>;

    // Phrases
    separator: string;
    colon: string;
    quoted: (text: string) => string;
    percent: (number: string) => string;
    counted: (number: string, unit: string) => string;
    limits: Record<Measurement['operator'], (quantity: string) => string>;
    /** A limit of nothing at all. */
    none: string;
    forShare: (limit: string, share: string) => string;
    cadence: (count: number, unit: string) => string;
    for_: (who: string) => string;

    documents: DocumentLabels;
}

export const LABELS: Readonly<Record<MessageLanguage, Labels>> = { en, ko, 'zh-TW': zhTW, 'zh-CN': zhCN };

/** The words for a language tag: its own, those of its script for Chinese, or English. */
export function labelsFor(language: string): Labels {
    return LABELS[messageLanguage(language)];
}

/** True where the fixed words are in another language than the document. */
export function isBorrowed(language: string): boolean {
    return labelsFor(language) === en && !/^en\b/i.test(language);
}
