/** Interval arithmetic: the least closed interval that holds every result, given closed intervals of the operands. */

/**
 * What is known of the numbers that an expression can give, missing apart. Bounds may be infinite; where `low` exceeds
 * `high` there is no number that it can give. Sound up to the rounding of floating-point numbers.
 */
export interface Range {
    readonly low: number;
    readonly high: number;
    readonly canBeMissing: boolean;
    /** Every number is whole. */
    readonly whole?: boolean;
    /** Zero lies between the bounds, but is excluded by a condition. */
    readonly nonzero?: boolean;
}

export const NOTHING: Range = { low: Infinity, high: -Infinity, canBeMissing: true };
export const ANYTHING: Range = { low: -Infinity, high: Infinity, canBeMissing: true };

export const isEmpty = (range: Range): boolean => range.low > range.high;
export const isPoint = (range: Range): boolean => range.low === range.high;
export const holdsZero = (range: Range): boolean => range.low <= 0 && range.high >= 0 && !range.nonzero;

/** A result that can leave the finite numbers can be missing. */
function bounded(low: number, high: number, canBeMissing: boolean, whole = false): Range {
    const range = { low, high, canBeMissing: canBeMissing || !Number.isFinite(low) || !Number.isFinite(high) };
    return whole ? { ...range, whole } : range;
}

export function hull(ranges: readonly Range[]): Range {
    const some = ranges.filter((range) => !isEmpty(range));
    if (some.length === 0) return NOTHING;
    const result = {
        low: Math.min(...some.map((range) => range.low)),
        high: Math.max(...some.map((range) => range.high)),
        canBeMissing: ranges.some((range) => range.canBeMissing)
    };
    return some.every((range) => range.whole) ? { ...result, whole: true } : result;
}

/** What both know. */
export function intersect(a: Range, b: Range): Range {
    const whole = a.whole || b.whole ? { whole: true } : {};
    const nonzero = a.nonzero || b.nonzero ? { nonzero: true } : {};
    return {
        low: Math.max(a.low, b.low),
        high: Math.min(a.high, b.high),
        canBeMissing: a.canBeMissing && b.canBeMissing,
        ...whole,
        ...nonzero
    };
}

const missing = (a: Range, b: Range): boolean => a.canBeMissing || b.canBeMissing;
const nothing = (a: Range, b: Range): boolean => isEmpty(a) || isEmpty(b);
/** 0 · ∞ is 0 here: the bound is never reached. */
export const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

export function add(a: Range, b: Range): Range {
    if (nothing(a, b)) return NOTHING;
    return bounded(a.low + b.low, a.high + b.high, missing(a, b), a.whole && b.whole);
}

export function negate(a: Range): Range {
    return isEmpty(a) ? NOTHING : { ...a, low: -a.high, high: -a.low };
}

export function subtract(a: Range, b: Range): Range {
    return add(a, negate(b));
}

export function multiply(a: Range, b: Range): Range {
    if (nothing(a, b)) return NOTHING;
    const corners = [product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)];
    return bounded(Math.min(...corners), Math.max(...corners), missing(a, b), a.whole && b.whole);
}

/** Missing where the divisor is zero. */
export function divide(a: Range, b: Range): Range {
    if (nothing(a, b)) return NOTHING;
    if (b.low > 0 || b.high < 0) {
        const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high].map((corner) => (Number.isNaN(corner) ? 0 : corner));
        // ∞ / ∞ is anything between: then only the sign is left.
        const open = !Number.isFinite(a.low) || !Number.isFinite(a.high);
        const infinite = open && (!Number.isFinite(b.low) || !Number.isFinite(b.high));
        return bounded(Math.min(...corners, infinite ? 0 : Infinity), Math.max(...corners, infinite ? 0 : -Infinity), missing(a, b));
    }
    const away = holdsZero(b);
    const step = b.whole ? 1 : 0;
    const sides: Range[] = [];
    if (b.low < 0) sides.push(step ? divide(a, { ...b, high: -1, nonzero: false }) : towardsZero(negate(a), -b.low));
    if (b.high > 0) sides.push(step ? divide(a, { ...b, low: 1, nonzero: false }) : towardsZero(a, b.high));
    const all = hull(sides);
    return { low: all.low, high: all.high, canBeMissing: all.canBeMissing || away || missing(a, b) };
}

/** a / d for d in (0, high]. */
function towardsZero(a: Range, high: number): Range {
    return bounded(a.low < 0 ? -Infinity : a.low / high, a.high > 0 ? Infinity : a.high / high, true);
}

export function power(a: Range, b: Range): Range {
    if (nothing(a, b)) return NOTHING;
    const gone = missing(a, b);
    const whole = a.whole && b.whole && b.low >= 0;
    const corners = [a.low ** b.low, a.low ** b.high, a.high ** b.low, a.high ** b.high];
    // Above zero it is monotone in each operand, so the extremes are at the corners.
    if (a.low >= 0) {
        if (corners.some(Number.isNaN)) return ANYTHING;
        const edge = a.low === 0 && b.low <= 0 && b.high >= 0 ? [1] : [];
        return bounded(Math.min(...corners, ...edge), Math.max(...corners, ...edge), gone, whole);
    }
    if (!isPoint(b) || !Number.isInteger(b.low)) return ANYTHING;
    if (b.low < 0 && a.high >= 0) return ANYTHING;
    const even = b.low % 2 === 0;
    const ends = even && a.high > 0 ? [...corners, b.low === 0 ? 1 : 0] : corners;
    return bounded(Math.min(...ends), Math.max(...ends), gone, whole);
}

export function absolute(a: Range): Range {
    if (isEmpty(a)) return NOTHING;
    const low = a.low <= 0 && a.high >= 0 ? 0 : Math.min(Math.abs(a.low), Math.abs(a.high));
    return { ...a, low, high: Math.max(Math.abs(a.low), Math.abs(a.high)) };
}

/** A function that never falls, defined on `from` .. ∞ (∞ and −∞ included). */
export function monotone(a: Range, fn: (value: number) => number, whole = false, from = -Infinity, open = false): Range {
    if (isEmpty(a) || a.high < from || (open && a.high <= from)) return NOTHING;
    const outside = a.low < from || (open && a.low <= from);
    return bounded(fn(Math.max(a.low, from)), fn(a.high), a.canBeMissing || outside, whole);
}
