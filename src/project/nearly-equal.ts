import { kindOf, rewrite } from '../expression/tree.js';
import { type Expr, num } from '../expression/types.js';

/** How far two computed numbers may lie apart, relative above 1. */
const TOLERANCE = 1e-9;

/**
 * An expectation in which numbers are equal that differ only by how computers write fractions: 1000 × (2/15 + 4/5) is not
 * 1000 × 14/15 in the last digit. Missing where a side is missing, as before; everything but `=` stays exact.
 */
export function nearlyEqual(expectation: Expr): Expr {
    return rewrite(expectation, (expr) => {
        if (expr.op !== 'compare' || expr.operator !== '=' || kindOf(expr.left) !== 'number' || kindOf(expr.right) !== 'number') return expr;
        const size = (value: Expr): Expr => ({ op: 'numeric', fn: 'abs', value });
        const difference = size({ op: 'arithmetic', operator: 'subtract', left: expr.left, right: expr.right });
        const scale: Expr = { op: 'arithmetic', operator: 'add', left: num(1), right: size(expr.right) };
        const allowed: Expr = { op: 'arithmetic', operator: 'multiply', left: num(TOLERANCE), right: scale };
        return { op: 'compare', operator: '<=', left: difference, right: allowed };
    });
}
