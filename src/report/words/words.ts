/** The fixed words of a report. Every language has all of them: the type says so. */
import { isBorrowed } from '../../generators/format/labels.js';
import { messageLanguage, type MessageLanguage } from '../../model/languages.js';
import type { MapElement, Missing } from '../figures/types.js';
import { en } from './en.js';
import { ko } from './ko.js';
import { zhCN } from './zh-cn.js';
import { zhTW } from './zh-tw.js';

export interface ReportWords {
    title: string;
    period: (name: string) => string;
    range: (low: string, high: string) => string;
    brackets: (text: string) => string;
    /** Sentences one after another, and names in a list. */
    sentences: (parts: readonly string[]) => string;
    list: (parts: readonly string[]) => string;
    colon: string;
    table: string;
    contents: string;

    // The first lines
    headline: {
        reached: (measure: string, value: string, target: string) => string;
        missed: (measure: string, value: string, target: string, by: string) => string;
        plain: (measure: string, value: string) => string;
        better: (by: string, than: string) => string;
        worse: (by: string, than: string) => string;
        moved: (by: string, than: string) => string;
        chance: (by: string, than: string) => string;
        untested: (by: string, than: string) => string;
        same: (than: string) => string;
        first: string;
        refused: (than: string) => string;
        none: string;
        /** A figure on a scale from 0: `70.2 of 100`. */
        outOf: (value: string, most: string) => string;
    };
    /** What to do first, and why. */
    first: {
        title: string;
        improve: (names: string, outcome: string) => string;
        /** `limit` as `declared.below` has it. */
        alarm: (gap: string, value: string, limit: string) => string;
        remedy: (remedies: string) => string;
        worse: (names: string) => string;
    };
    brief: {
        title: string;
        targets: (reached: number, of: number) => string;
        missed: (names: string) => string;
        strongest: (name: string, value: string) => string;
        weakest: (name: string, value: string) => string;
        gap: (name: string, gap: string, axis: string) => string;
        visits: (visits: number, passed: number | undefined, of: number | undefined) => string;
        /** Places that an outcome names; `none`: nobody. */
        outcome: (outcome: string, sites: string) => string;
        none: string;
        more: (count: number) => string;
        sample: (usable: string, margin: string) => string;
        short: (needed: string, margin: string) => string;
    };

    // Indicators
    measures: {
        title: string;
        intro: (period: string) => string;
        /** How to read the columns. */
        how: (confidence: string) => string;
        measure: string;
        value: string;
        interval: string;
        /** Below the heading "Interval". */
        noInterval: string;
        /** Beside a period before a break. */
        otherDefinition: string;
        target: string;
        result: string;
        change: string;
        n: string;
        by: string;
        reached: string;
        missed: string;
        noTarget: string;
        better: string;
        worse: string;
        up: string;
        down: string;
        chance: string;
        untested: string;
        noPrevious: string;
        refused: string;
        of: (period: string) => string;
        trends: string;
        trendsIntro: string;
        /** In a chart, where earlier figures are left out. */
        anew: (period: string) => string;
        trendSays: (measure: string, count: number, first: string, from: string, last: string, to: string) => string;
        targetAt: (target: string) => string;
        segments: string;
        segment: string;
        noComputed: string;
        /** Why a trend stops: what broke, when, and the author's reason. */
        breaks: (element: string, from: string, because: string) => string;
        breaksUnknown: (element: string, version: string, because: string) => string;
        bridged: (element: string, from: string, because: string, factor: string) => string;
        cut: string;
        uncut: string;
    };
    /** Gaps that the standards declare. */
    declared: {
        title: string;
        intro: string;
        limit: string;
        below: (limit: string) => string;
        above: (limit: string) => string;
        state: string;
        raised: string;
        fine: string;
        noLimit: string;
        notMeasured: string;
        /** Why some are not. */
        unmeasured: string;
        todo: (gap: string) => string;
        none: string;
    };
    missing: Record<Missing, (minimum: number, needed: string, table: string) => string>;

    // A survey
    survey: {
        about: (period: string, n: string) => string;
        n: string;
        scores: string;
        score: string;
        scoresIntro: string;
        otherScores: string;
        scoresSays: (count: number, best: string, bestValue: string, worst: string, worstValue: string) => string;
        dimensions: string;
        dimension: string;
        dimensionsIntro: string;
        group: string;
        questions: string;
        outOf100: string;
        now: string;
        before: (period: string) => string;
    };
    gaps: {
        title: string;
        intro: (low: string, high: string) => string;
        says: (worst: string, gap: string) => string;
        expected: string;
        perceived: string;
        importance: string;
        performance: string;
        gap: string;
        overall: (gap: string) => string;
        byQuestion: string;
        axis: (low: string, high: string) => string;
    };
    /** The sides of a pair. */
    sides: Record<'expected' | 'perceived' | 'adequate' | 'desired' | 'importance' | 'performance' | 'present' | 'absent', string>;
    kano: {
        title: string;
        intro: string;
        feature: string;
        class: string;
        share: string;
        better: string;
        worse: string;
        classes: Record<'A' | 'O' | 'M' | 'I' | 'R' | 'Q', string>;
    };
    map: {
        title: string;
        derived: (outcome: string) => string;
        stated: string;
        importance: string;
        importanceDerived: (outcome: string) => string;
        performance: string;
        crossHair: Record<'mean' | 'median' | 'midpoint', string>;
        says: (concentrate: string) => string;
        saysNone: string;
        quadrant: string;
        quadrants: Record<MapElement['quadrant'], string>;
        advice: Record<MapElement['quadrant'], string>;
        element: string;
    };
    priorities: {
        title: string;
        intro: (outcome: string) => string;
        everyone: string;
        group: string;
        rank: string;
        factor: string;
        importance: string;
        performance: string;
        potential: string;
    };
    sites: {
        title: (score: string, place: string) => string;
        intro: string;
        rank: string;
        site: string;
        hidden: (count: number, minimum: number) => string;
        protects: (count: number) => string;
        allHidden: (count: number, minimum: number) => string;
        says: (count: number, best: string, worst: string) => string;
    };
    answers: {
        title: string;
        intro: string;
        question: string;
        /** Beside a question worded the other way round. */
        turned: string;
        top: (points: number) => string;
        mean: string;
        median: string;
        na: string;
        unanswered: string;
        answer: string;
        count: string;
        share: string;
        many: string;
        promoters: string;
        passives: string;
        detractors: string;
        promotersTitle: string;
        met: string;
        texts: (count: string) => string;
        saysScale: (best: string, worst: string) => string;
    };
    sample: {
        title: string;
        n: (n: string, usable: string) => string;
        rate: (invited: string, rate: string) => string;
        fewInvited: (invited: string) => string;
        noRate: string;
        planned: (planned: string, share: string) => string;
        per: (place: string, needed: string, reached: string, places: string) => string;
        needed: (needed: string, margin: string) => string;
        enough: string;
        short: (missing: string) => string;
        reached: (margin: string) => string;
        population: (population: string) => string;
        frame: (frame: string) => string;
        frames: Record<string, string>;
        effective: (n: string) => string;
        byPeriod: string;
        responses: string;
        usable: string;
        periodColumn: string;
        quotas: string;
        quota: string;
        others: string;
        aim: string;
        actual: string;
        points: (points: string) => string;
    };
    reliability: {
        title: string;
        intro: string;
        group: string;
        alpha: string;
        judgement: string;
        good: string;
        fair: string;
        poor: string;
        itemRest: string;
        dropped: string;
        deviation: string;
        items: string;
        negative: string;
        weak: string;
    };
    audit: {
        about: (period: string, visits: number) => string;
        total: string;
        /** `change` with its judgement, or nothing. */
        changeIs: (by: string, since: string, judgement: string) => string;
        totalIs: (total: string, worth: string, change: string) => string;
        areas: string;
        area: string;
        areasIntro: string;
        passed: (n: number, of: number) => string;
        ranking: string;
        rankingIntro: string;
        before: string;
        pass: string;
        notPass: string;
        result: string;
        criticals: string;
        outcome: string;
        tasksIntro: string;
        task: string;
        standards: string;
        critical: string;
        times: (times: number) => string;
        nobody: string;
        unplaced: (visits: number) => string;
        undated: (visits: number) => string;
        best: (share: string) => string;
        tied: (count: number) => string;
        noWhole: (share: string) => string;
        noChecks: string;
        lowest: string;
        lowestIntro: string;
        all: string;
    };
    notes: {
        title: string;
        interval: (confidence: string) => string;
        chance: string;
        noInterval: string;
        hidden: (minimum: number) => string;
        names: string;
        noData: string;
        sources: string;
        rows: (rows: string) => string;
        findings: (count: string) => string;
        made: string;
    };
    pointsUnit: string;
}

const WORDS: Readonly<Record<MessageLanguage, ReportWords>> = { en, ko, 'zh-TW': zhTW, 'zh-CN': zhCN };

/** The words for a language tag: its own, those of its script for Chinese, or English. */
export function reportWords(language: string): ReportWords {
    return WORDS[messageLanguage(language)];
}

/** Whether there are words for a language, and not only borrowed ones. */
export const isKnownLanguage = (language: string): boolean => !isBorrowed(language);
