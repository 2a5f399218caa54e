/** Small expressions that plans are built of. */
import { truthRange } from '../expression/ranges.js';
import { type Expr, num, type NumberType, PLAIN, type ValueType } from '../expression/types.js';

export const column = (name: string, type: ValueType): Expr => ({ op: 'column', name, type });
export const pointsType = (low: number, high?: number): NumberType => ({ ...PLAIN, min: low, ...(high === undefined ? {} : { max: high }) });
export const not = (value: Expr): Expr => ({ op: 'not', value });
export const text = (value: string): Expr => ({ op: 'text', value });

export function and(...parts: (Expr | undefined)[]): Expr | undefined {
    const known = parts.filter((part) => part !== undefined);
    return known.length ? known.reduce((left, right) => ({ op: 'and', left, right })) : undefined;
}

/** True or false, never missing: whether the condition is true. */
export function isTrue(condition: Expr): Expr {
    if (!truthRange(condition).canBeMissing) return condition;
    return { op: 'and', left: { op: 'answered', value: condition }, right: condition };
}

export const when = (condition: Expr, then: Expr, otherwise: Expr): Expr => ({ op: 'if', condition, then, else: otherwise });
export const divided = (value: Expr, by: number): Expr => (by === 1 ? value : { op: 'arithmetic', operator: 'divide', left: value, right: num(by) });
export const times = (value: Expr, by: number): Expr => (by === 1 ? value : { op: 'arithmetic', operator: 'multiply', left: value, right: num(by) });
export const plus = (left: Expr, right: Expr): Expr => ({ op: 'arithmetic', operator: 'add', left, right });
