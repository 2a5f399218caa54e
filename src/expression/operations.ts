/** Calculation and comparison of known values. */
import { instant } from './dates.js';
import type { Arithmetic, Comparison, NumericFunction } from './types.js';
import { type Value, asNumber, compareTexts, finite, roundHalfAway } from './values.js';

/** A date or time as seconds; missing for anything else. */
export const moment = (value: Value | undefined): number | undefined => (typeof value === 'string' ? instant(value) : undefined);

/** Missing where the result is no finite number: division by zero, overflow, a fractional power of a negative number. */
export function calculate(operator: Arithmetic, left: number, right: number): number | undefined {
    switch (operator) {
        case 'add':
            return finite(left + right);
        case 'subtract':
            return finite(left - right);
        case 'multiply':
            return finite(left * right);
        case 'divide':
            return finite(left / right);
        case 'power':
            return finite(left ** right);
    }
}

/** Missing outside the function's domain: a root of a negative number, a logarithm of zero. */
export function applied(fn: NumericFunction, value: number, digits?: number): number | undefined {
    switch (fn) {
        case 'abs':
            return Math.abs(value);
        case 'round':
            return roundHalfAway(value, digits);
        case 'floor':
            return Math.floor(value);
        case 'ceiling':
            return Math.ceil(value);
        case 'sqrt':
            return finite(Math.sqrt(value));
        case 'ln':
            return finite(Math.log(value));
        case 'exp':
            return finite(Math.exp(value));
    }
}

/** Missing if either side is, if the sides are of different kinds, or if a date cannot be read. Sets do not compare. */
export function compare(operator: Comparison, left: Value | undefined, right: Value | undefined, timed = false): boolean | undefined {
    if (timed) {
        const [a, b] = [moment(left), moment(right)];
        return a === undefined || b === undefined ? undefined : ordered(operator, a - b);
    }
    if (typeof left === 'string' && typeof right === 'string') return ordered(operator, compareTexts(left, right));
    if (typeof left !== typeof right || typeof left === 'object') return undefined;
    const [a, b] = [asNumber(left), asNumber(right)];
    if (a === undefined || b === undefined) return undefined;
    return ordered(operator, a < b ? -1 : a > b ? 1 : 0);
}

function ordered(operator: Comparison, sign: number): boolean {
    switch (operator) {
        case '=':
            return sign === 0;
        case '!=':
            return sign !== 0;
        case '<':
            return sign < 0;
        case '<=':
            return sign <= 0;
        case '>':
            return sign > 0;
        case '>=':
            return sign >= 0;
    }
}
