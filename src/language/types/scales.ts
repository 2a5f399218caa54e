import type { NumberType } from '../../expression/types.js';
import { UNKNOWN_SCALE } from './columns.js';
import { describeDimension } from './units.js';

/** Whether a scale of the two is not known, which is reported where it is asked for. */
export function fitsAny(a: NumberType, b: NumberType): boolean {
    return a.scale === UNKNOWN_SCALE || b.scale === UNKNOWN_SCALE;
}

/** How to say that two types have different points: what they are called, and the range of one that has one. */
export function mixed(left: NumberType, right: NumberType): { left: string; right: string; range: string } {
    const bounded = [right, left].find(({ min, max }) => min !== undefined && max !== undefined);
    return {
        left: left.scale ?? describeDimension(left),
        right: right.scale ?? describeDimension(right),
        range: bounded ? `${bounded.min} .. ${bounded.max}` : '1 .. 7'
    };
}
