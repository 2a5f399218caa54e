import type { NumberType } from '../../expression/types.js';
import { UNKNOWN_SCALE } from './columns.js';
import { describeDimension } from './units.js';

/** Whether a scale of the two is not known, which is reported where it is asked for. */
export function fitsAny(a: NumberType, b: NumberType): boolean {
    return a.scale === UNKNOWN_SCALE || b.scale === UNKNOWN_SCALE;
}

/** Whether both are answers on scales, and on two. */
export function differentScales(a: NumberType, b: NumberType): boolean {
    return a.scale !== undefined && b.scale !== undefined && a.scale !== b.scale && !fitsAny(a, b);
}

/** How to say that two types have different points: what they are called, and the range of one that is to be brought to the other's. */
export function mixed(left: NumberType, right: NumberType): { left: string; right: string; range: string } {
    const bounded = [right, left].filter(({ min, max }) => min !== undefined && max !== undefined);
    const scaled = bounded.find(({ scale }) => scale !== undefined) ?? bounded[0];
    return {
        left: left.scale ?? describeDimension(left),
        right: right.scale ?? describeDimension(right),
        range: scaled ? `${scaled.min} .. ${scaled.max}` : '1 .. 7'
    };
}
