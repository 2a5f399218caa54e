/** Points of checklists and rubrics: which share of its worth an answer gets, and totals over answers. */
import { type Expr, type Needing, type Part, num } from '../expression/types.js';
import { wholeMultiples } from '../expression/values.js';
import { and, divided, isTrue, not, plus, text, times, when } from './conditions.js';

/** An answer that has points. */
export interface PointLine {
    /** The answer as scored; missing where unanswered, not asked or not applicable. */
    readonly value: Expr;
    /** The points for the best answer. */
    readonly worth: number;
    readonly gain: Gain;
    readonly bonus: boolean;
    /** What the answer lacks to the worth is taken off, outside the maximum. */
    readonly penalty?: boolean;
    /** Whether it counts as asked and applicable; absent: always. */
    readonly applicable?: Expr;
}
/** How an answer turns into points. */
export type Gain =
    | { readonly kind: 'check' }
    /** Nothing at `from`, all at `to`, linear between; for whole answers when `whole`. */
    | { readonly kind: 'linear'; readonly from: number; readonly to: number; readonly whole: boolean }
    | { readonly kind: 'options'; readonly many: boolean; readonly points: readonly { readonly option: string; readonly points: number }[] }
    /** The points of the first band whose condition holds. */
    | { readonly kind: 'bands'; readonly bands: readonly { readonly when?: Expr; readonly points: number }[] }
    /** The value is the points. */
    | { readonly kind: 'given' };

/** The points of one answer: missing where the answer is. Those of a penalty are 0 at best, and else below. */
export function pointsOf(line: PointLine): Expr {
    if (!line.penalty || line.gain.kind === 'given') return scaled(line, line.worth, 1);
    if (line.gain.kind === 'check') return when(line.value, num(0), num(-line.worth));
    return { op: 'arithmetic', operator: 'subtract', left: scaled(line, line.worth, 1), right: num(line.worth) };
}

/**
 * Points got over points applicable, times `worth`, and the bonus on top. Missing when nothing is applicable, and below
 * `needing`: by default every line that is asked and applicable; a count is one of lines answered; a share is one of the
 * points asked and applicable, and the total is prorated over what was answered. Bonus lines never make it missing;
 * penalties that are open do, unless `needing` is given. Penalties never take it below 0.
 */
export function totalPoints(lines: readonly PointLine[], worth: number, needing?: Needing): Expr {
    const scored = lines.filter((line) => isBase(line) && line.worth > 0);
    if (scored.length === 0) return { op: 'missing' };
    const { by, values } = exactly(scored, worth);
    const parts = scored.map((line, at): Part => ({
        value: values[at]!,
        weight: num(line.worth),
        ...(line.applicable ? { applicable: line.applicable } : {})
    }));
    const needed: Needing = needing === undefined ? { share: 1 } : 'count' in needing ? needing : { count: 1 };
    const mean: Expr = { op: 'row', fn: 'weighted', parts, needing: needed };
    const got = by === 1 ? mean : exactMean(mean, scored, values, by);
    const total = needing && 'share' in needing ? when(enough(scored, needing.share), got, { op: 'missing' }) : got;
    const extra = lines.filter((line) => !isBase(line));
    const whole = extra.length === 0 ? total : plus(total, extraPoints(extra));
    const penalties = lines.filter((line) => line.penalty);
    return penalties.length === 0 ? whole : complete(penalties, notBelowZero(whole), needing);
}

/** Whether the line is part of the maximum. */
export const isBase = (line: Pick<PointLine, 'bonus' | 'penalty'>): boolean => !line.bonus && !line.penalty;

/** Whether it is known what the answer brings: an answer in steps brings nothing yet while a condition of a step is open. */
function isKnown(line: PointLine): Expr {
    const open = line.gain.kind === 'bands' && line.gain.bands.some(({ when: condition }) => condition);
    return { op: 'answered', value: open ? scaled(line, line.worth, 1) : line.value };
}

export function notBelowZero(value: Expr): Expr {
    return when({ op: 'compare', operator: '<', left: value, right: num(0) }, num(0), value);
}

/** Missing while a penalty that is asked and applicable is open, unless parts may be missing. */
export function complete(penalties: readonly PointLine[], value: Expr, needing?: Needing): Expr {
    const known = penalties.map((line): Expr => (line.applicable ? { op: 'or', left: isKnown(line), right: not(isTrue(line.applicable)) } : isKnown(line)));
    return needing || known.length === 0 ? value : when(and(...known)!, value, { op: 'missing' });
}

/** The same mean divided by `by`, in one division of whole numbers instead of two divisions. */
function exactMean(mean: Expr, lines: readonly PointLine[], values: readonly Expr[], by: number): Expr {
    const weights = wholeMultiples(lines.map((line) => line.worth)) ?? lines.map((line) => line.worth);
    const there = (at: number, then: Expr): Part => ({ value: when(isKnown(lines[at]!), then, num(0)) });
    const sum = (parts: Part[]): Expr => ({ op: 'row', fn: 'sum', parts, needing: { count: 1 } });
    const got = sum(lines.map((_, at) => there(at, times(values[at]!, weights[at]!))));
    const most = sum(lines.map((_, at) => there(at, num(weights[at]! * by))));
    return when({ op: 'answered', value: mean }, { op: 'arithmetic', operator: 'divide', left: got, right: most }, { op: 'missing' });
}

/** Bonuses and penalties together; those without an answer bring nothing. */
export function extraPoints(lines: readonly PointLine[]): Expr {
    const parts = lines.map((line): Part => ({ value: when(isKnown(line), pointsOf(line), num(0)) }));
    return parts.length === 1 ? parts[0]!.value : { op: 'row', fn: 'sum', parts, needing: { count: 1 } };
}

/** Whether the points answered reach the share of the points asked and applicable, in whole numbers. */
function enough(lines: readonly PointLine[], share: number): Expr {
    const [part = share, whole = 1] = wholeMultiples([share, 1]) ?? [];
    const sum = (parts: Part[]): Expr => ({ op: 'row', fn: 'sum', parts, needing: { count: 1 } });
    const answered = sum(lines.map((line) => ({ value: when(isKnown(line), num(line.worth), num(0)) })));
    const asked = sum(lines.map((line) => ({ value: line.applicable ? when(isTrue(line.applicable), num(line.worth), num(0)) : num(line.worth) })));
    return { op: 'compare', operator: '>=', left: times(answered, whole), right: times(asked, part) };
}

/**
 * The lines' values on one range from 0 to `worth`, times a number that makes them whole where they can be, so that a
 * total of 80 points is exactly 80.
 */
function exactly(lines: readonly PointLine[], worth: number): { by: number; values: Expr[] } {
    const steps = lines.flatMap((line) => stepsOf(line).map(([points, of]) => ratio(worth * points, line.worth * of)));
    const by = steps.reduce<number>((common, step) => (step === undefined || common === 0 ? 0 : leastCommon(common, step)), 1);
    const factor = by > 0 && by <= 1e6 ? by : 1;
    return { by: factor, values: lines.map((line) => scaled(line, worth, factor)) };
}

/** Points that one step of the answer brings, as a fraction of its worth: numerator (in points) and denominator. */
function stepsOf(line: PointLine): [number, number][] {
    switch (line.gain.kind) {
        case 'check':
            return [[line.worth, 1]];
        case 'linear':
            return line.gain.whole ? [[line.worth, Math.abs(line.gain.to - line.gain.from)]] : [];
        case 'options':
            return line.gain.points.map(({ points }) => [points, 1]);
        case 'bands':
            return line.gain.bands.map(({ points }) => [points, 1]);
        case 'given':
            return [];
    }
}

/** The denominator of a / b in lowest terms; undefined if the two are no decimals of reasonable length. */
function ratio(a: number, b: number): number | undefined {
    const whole = wholeMultiples([Number(a.toPrecision(15)), Number(b.toPrecision(15))]);
    if (!whole) return undefined;
    const [numerator, denominator] = whole as [number, number];
    return denominator / greatestCommon(Math.abs(numerator), Math.abs(denominator));
}

const greatestCommon = (a: number, b: number): number => (b === 0 ? a || 1 : greatestCommon(b, a % b));
const leastCommon = (a: number, b: number): number => (a / greatestCommon(a, b)) * b;

/** The line's points on the range 0 .. `worth` instead of 0 .. its own worth, times `by`. */
function scaled({ value, worth: own, gain }: PointLine, worth: number, by: number): Expr {
    const full = clean(worth * by);
    const points = (got: number): number => (own === 0 ? 0 : clean((got * worth * by) / own));
    switch (gain.kind) {
        case 'check':
            return when(value, num(full), num(0));
        case 'linear':
            return { op: 'rescale', value, from: [num(gain.from), num(gain.to)], to: [num(0), num(full)] };
        case 'given':
            return full === own ? value : divided(times(value, full), own);
        case 'options':
            return gain.many ? chosenPoints(value, gain.points, points) : optionPoints(value, gain.points, points);
        case 'bands':
            return bandPoints(value, gain.bands, points);
    }
}

type Options = readonly { readonly option: string; readonly points: number }[];

function optionPoints(value: Expr, options: Options, points: (got: number) => number): Expr {
    const worthless = when({ op: 'answered', value }, num(0), { op: 'missing' });
    return options
        .filter((each) => each.points !== 0)
        .reduceRight<Expr>(
            (rest, each) => when({ op: 'compare', operator: '=', left: value, right: text(each.option) }, num(points(each.points)), rest),
            worthless
        );
}

/** Missing where the answer is; with no band that holds, nothing. */
function bandPoints(value: Expr, bands: (Gain & { kind: 'bands' })['bands'], points: (got: number) => number): Expr {
    const got = bands.reduceRight<Expr>((rest, band) => (band.when ? when(band.when, num(points(band.points)), rest) : num(points(band.points))), num(0));
    return when({ op: 'answered', value }, got, { op: 'missing' });
}

function chosenPoints(value: Expr, options: Options, points: (got: number) => number): Expr {
    const parts = options
        .filter((each) => each.points !== 0)
        .map((each): Part => ({ value: when({ op: 'chosen', set: value, option: each.option }, num(points(each.points)), num(0)) }));
    return { op: 'row', fn: 'sum', parts, needing: { count: 1 } };
}

/** Without the noise of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(15));
