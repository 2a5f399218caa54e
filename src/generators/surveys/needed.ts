/** Answers without which an expression cannot have an outcome. */
import { children } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';

/** The inputs that must be answered for the expression to be true, to be false, or to have a value. */
export function needed(expr: Expr, outcome: 'true' | 'false' | 'known', columnExpr: (name: string) => Expr | undefined): ReadonlySet<string> {
    const of = (inner: Expr, wanted: typeof outcome): ReadonlySet<string> => needed(inner, wanted, columnExpr);
    const every = (...parts: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(parts.flatMap((part) => [...part]));
    const either = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a].filter((name) => b.has(name)));
    switch (expr.op) {
        case 'input':
            return new Set([expr.name]);
        case 'column': {
            const found = expr.via?.length ? undefined : columnExpr(expr.name);
            return found ? of(found, outcome) : new Set();
        }
        case 'answered':
            return outcome === 'true' ? of(expr.value, 'known') : new Set();
        case 'not':
            return of(expr.value, outcome === 'known' ? 'known' : outcome === 'true' ? 'false' : 'true');
        case 'and':
        case 'or': {
            // The outcome that takes both sides, and the one for which either will do.
            const strict = expr.op === 'and' ? 'true' : 'false';
            const together = (): ReadonlySet<string> => every(of(expr.left, strict), of(expr.right, strict));
            const alone = (): ReadonlySet<string> => {
                const other = strict === 'true' ? 'false' : 'true';
                return either(of(expr.left, other), of(expr.right, other));
            };
            if (outcome === 'known') return either(together(), alone());
            return outcome === strict ? together() : alone();
        }
        case 'within':
            return of(expr.value, 'known');
        case 'if': {
            const then = (): ReadonlySet<string> => every(of(expr.condition, 'true'), of(expr.then, outcome));
            const otherwise = (): ReadonlySet<string> => every(of(expr.condition, 'false'), of(expr.else, outcome));
            if (expr.else.op === 'missing') return then();
            return expr.then.op === 'missing' ? otherwise() : either(then(), otherwise());
        }
        case 'arithmetic':
        case 'negate':
        case 'numeric':
        case 'dated':
        case 'between':
        case 'compare':
        case 'chosen':
        case 'rescale':
            return every(...children(expr).map((child) => of(child, 'known')));
        default:
            return new Set();
    }
}
