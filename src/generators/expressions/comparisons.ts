import type { Kind } from '../../expression/tree.js';
import type { Comparison, Expr } from '../../expression/types.js';

/** What holds of two known values exactly where the comparison does not. */
export const NEGATED: Record<Comparison, Comparison> = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

export const isTime = (kind: Kind): boolean => kind === 'date' || kind === 'datetime' || kind === 'time';

/** The comparisons of which `within` is made. */
export function bounds(expr: Extract<Expr, { op: 'within' }>): [Comparison, Expr][] {
    return [...(expr.low ? [['>=', expr.low] as [Comparison, Expr]] : []), ...(expr.high ? [['<=', expr.high] as [Comparison, Expr]] : [])];
}

export function holds(left: number, operator: Comparison, right: number): boolean {
    const sign = Math.sign(left - right);
    return { '=': sign === 0, '!=': sign !== 0, '<': sign < 0, '<=': sign <= 0, '>': sign > 0, '>=': sign >= 0 }[operator];
}
