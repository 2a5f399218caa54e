import type { AstNode } from 'langium';
import type { NumberType } from '../../expression/types.js';
import * as ast from '../generated/ast.js';
import { UNKNOWN_SCALE } from './columns.js';
import type { Problem } from './problems.js';
import { numberOf } from './quantities.js';
import { describeDimension, sameDimension } from './units.js';

/** The words of the source. */
export const textOf = (node: AstNode): string => node.$cstNode?.text ?? '';

/** What is wrong where a number is compared with, added to or put in place of one of another type; undefined where nothing is. */
export function besideProblem(other: NumberType, node: AstNode, type: NumberType): Problem | undefined {
    const literal = ast.isNumberLiteral(node) ? node : undefined;
    if (!sameDimension(other.dimension, type.dimension)) return differentKinds(other, node, type, literal);
    if (!literal || Object.keys(other.dimension).length > 0) return undefined;
    if (literal.unit === '%') return percentOfScale(other, literal);
    const value = numberOf(literal.value);
    if (literal.unit !== undefined || !isShare(other) || Math.abs(value) <= 1) return undefined;
    return { code: 'units/mismatch', variant: 'percent', node, params: { found: literal.value, meant: Number((value * 100).toPrecision(12)) } };
}

function differentKinds(other: NumberType, node: AstNode, type: NumberType, literal: ast.NumberLiteral | undefined): Problem {
    const unit = describeDimension(other);
    const plain = literal && Object.keys(other.dimension).length > 0 && Object.keys(type.dimension).length === 0;
    if (plain && literal.unit === undefined)
        return { code: 'units/mismatch', variant: 'plain', node, params: { found: literal.value, unit, example: `${literal.value} ${unitToWrite(other)}` } };
    if (plain && literal.unit === '%') {
        const whole = other.max !== undefined && other.max > 0 ? other.max : 100;
        const amount = Number(((numberOf(literal.value) * whole) / 100).toPrecision(12));
        return { code: 'units/mismatch', variant: 'share', node, params: { found: textOf(literal), unit, example: `${amount} ${unitToWrite(other)}` } };
    }
    return { code: 'units/mismatch', variant: 'default', node, params: { left: unit, right: describeDimension(type) } };
}

/** Differences of dates and of time stamps are in seconds, in which nobody writes them. */
const unitToWrite = (type: NumberType): string => (type.unit === 's' ? 'h' : describeDimension(type));

function percentOfScale({ scale, min, max }: NumberType, literal: ast.NumberLiteral): Problem | undefined {
    const share = numberOf(literal.value) / 100;
    if (scale === undefined || scale === UNKNOWN_SCALE || min === undefined || max === undefined || (share >= min && share <= max)) return undefined;
    return {
        code: 'units/mismatch',
        variant: 'points',
        node: literal,
        params: { found: textOf(literal), value: share, scale, range: `${min} .. ${max}`, example: max }
    };
}

/** A percentage, or a share that a function gives: 1 is all. */
export function isShare({ dimension, unit, min, max, whole, scale }: NumberType): boolean {
    if (Object.keys(dimension).length > 0 || scale !== undefined) return false;
    return unit === '%' || (unit === undefined && min === 0 && max === 1 && !whole);
}
