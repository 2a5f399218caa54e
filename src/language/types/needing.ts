import type { Expr, Needing } from '../../expression/types.js';
import type * as ast from '../generated/ast.js';
import type { Context } from './context.js';
import { numberOf } from './quantities.js';

/** Gives the outermost row aggregate of a score its `needing`. */
export function rowNeeding(expr: Expr, quantity: ast.Quantity, context: Context): Expr {
    const written = numberOf(quantity.value);
    const share = quantity.unit === '%';
    const needing: Needing = share ? { share: written / 100 } : { count: written };
    if (share && (written <= 0 || written > 100)) {
        context.problems.push({ code: 'scores/needing', variant: 'share', node: quantity, params: { needing: written } });
        return expr;
    }
    const changed = outermost(expr, (aggregate) => {
        if (!share && written > aggregate.parts.length) {
            context.problems.push({ code: 'scores/needing', variant: 'default', node: quantity, params: { needing: written, count: aggregate.parts.length } });
        }
        return { ...aggregate, needing };
    });
    if (!changed && expr.op !== 'missing') context.problems.push({ code: 'scores/needing', variant: 'unused', node: quantity, params: {} });
    return changed ?? expr;
}

type RowAggregate = Extract<Expr, { op: 'row' }>;

function outermost(expr: Expr, change: (aggregate: RowAggregate) => Expr): Expr | undefined {
    switch (expr.op) {
        case 'row':
            return change(expr);
        case 'rescale':
        case 'negate':
        case 'numeric': {
            const value = outermost(expr.value, change);
            return value && { ...expr, value };
        }
        case 'arithmetic': {
            const left = outermost(expr.left, change);
            if (left) return { ...expr, left };
            const right = outermost(expr.right, change);
            return right && { ...expr, right };
        }
        case 'if': {
            const then = outermost(expr.then, change);
            if (then) return { ...expr, then };
            const otherwise = outermost(expr.else, change);
            return otherwise && { ...expr, else: otherwise };
        }
        default:
            return undefined;
    }
}

/** No figure below so many rows: every aggregate over rows asks for them. */
export function rowsNeeded(expr: Expr, rows: number): Expr {
    switch (expr.op) {
        case 'population':
            return { ...expr, needing: rows };
        case 'rescale':
        case 'negate':
        case 'numeric':
            return { ...expr, value: rowsNeeded(expr.value, rows) };
        case 'arithmetic':
            return { ...expr, left: rowsNeeded(expr.left, rows), right: rowsNeeded(expr.right, rows) };
        case 'row':
            return { ...expr, parts: expr.parts.map((part) => ({ ...part, value: rowsNeeded(part.value, rows) })) };
        case 'if':
            return { ...expr, then: rowsNeeded(expr.then, rows), else: rowsNeeded(expr.else, rows) };
        default:
            return expr;
    }
}
