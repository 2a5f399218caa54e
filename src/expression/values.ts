/**
 * Values at run time. Missing is `undefined`; a number is always finite; a set is the list of the options chosen; a date
 * is an ISO text.
 */
export type Value = number | boolean | string | readonly string[];

/** The answer "not applicable", as rows hold it. */
export const NA = 'na';

/** What a cell of a response holds: a value, null or nothing where unanswered, `'na'` where not applicable. */
export type Answer = Value | null | undefined;

/** The cell of that name, or undefined; names such as `constructor` are only names. */
export function cell<T>(cells: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
    return cells !== undefined && Object.hasOwn(cells, name) ? cells[name] : undefined;
}

/** A raw value as expressions see it: texts in NFC, no null, no number that is not finite. */
export function normalise(value: Answer): Value | undefined {
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
    if (typeof value === 'string') return value.normalize('NFC');
    if (typeof value === 'boolean') return value;
    return value.map((each) => each.normalize('NFC'));
}

/** As a number: true is 1 and false is 0; texts and sets are no numbers, so missing. */
export function asNumber(value: Value | undefined): number | undefined {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 1 : 0;
    return undefined;
}

export function asBoolean(value: Value | undefined): boolean | undefined {
    return typeof value === 'boolean' ? value : undefined;
}

/** A result that is no finite number (overflow, a root of a negative) is missing. */
export function finite(value: number): number | undefined {
    return Number.isFinite(value) ? value : undefined;
}

/** Order of texts by code point, which is the order of their UTF-8 bytes in every runtime: negative, zero or positive. */
export function compareTexts(left: string, right: string): number {
    const a = Array.from(left);
    const b = Array.from(right);
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at++) {
        const difference = a[at]!.codePointAt(0)! - b[at]!.codePointAt(0)!;
        if (difference !== 0) return difference;
    }
    return a.length - b.length;
}

/** `value` with its decimal point moved, exactly as its shortest decimal form reads: no binary rounding on the way. */
function shift(value: number, places: number): number {
    const [mantissa, exponent = '0'] = String(value).split('e');
    return Number(`${mantissa}e${Number(exponent) + places}`);
}

/**
 * The numbers times the least power of ten that makes all of them whole, exactly; undefined if that takes more than nine
 * decimals. Ratios such as weights stay what they are, and 0.6 + 0.3 + 0.1 becomes the 10 that it should be.
 */
export function wholeMultiples(numbers: readonly number[]): readonly number[] | undefined {
    for (let places = 0; places <= 9; places++) {
        const scaled = numbers.map((each) => shift(each, places));
        if (scaled.every(Number.isSafeInteger)) return scaled;
    }
    return undefined;
}

/**
 * Rounds half away from zero to `digits` decimals, by the decimal form of the number: 1.005 gives 1.01 and −2.5 gives −3.
 * Negative digits round to tens, hundreds.
 */
export function roundHalfAway(value: number, digits = 0): number {
    const shifted = shift(Math.abs(value), digits);
    // From 2^52 on every number is whole, and adding a half would lose it.
    if (!Number.isFinite(shifted) || shifted >= 2 ** 52) return value;
    const rounded = shift(Math.floor(shifted + 0.5), -digits);
    return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Kleene's `and`: false if either is false, else missing if either is missing. */
export function and(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
    if (left === false || right === false) return false;
    return left === undefined || right === undefined ? undefined : true;
}

/** Kleene's `or`: true if either is true, else missing if either is missing. */
export function or(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
    if (left === true || right === true) return true;
    return left === undefined || right === undefined ? undefined : false;
}

export function not(value: boolean | undefined): boolean | undefined {
    return value === undefined ? undefined : !value;
}
