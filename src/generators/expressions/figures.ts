/** Figures over the members of a roster, for engines that can count them and add up over them. */
import { kindOf, type PopulationExpr } from '../../expression/tree.js';
import { type Comparison, type Expr, num } from '../../expression/types.js';
import type { Engine } from './engine.js';
import { atom } from './logic.js';
import { Inexpressible, type Operand } from './operands.js';

/** What an engine makes of the members of one roster. */
export interface Members {
    /** How many satisfy the condition; without one, how many there are. */
    count(condition: Expr | undefined): string;
    /** Over the values of those who satisfy the condition and have one: `answered` of them, at least one. */
    over(fn: 'sum' | 'mean' | 'min' | 'max', value: Expr, where: Expr | undefined, answered: string): string;
}

/** As the interpreter has it over the members that the response holds; without a member that counts only `count` is known. */
export function figureOver(engine: Engine, members: Members, expr: PopulationExpr): Operand {
    const { fn, value, where } = expr;
    if (fn === 'count') {
        const counted: Expr | undefined = value && kindOf(value) !== 'boolean' ? { op: 'answered', value } : value;
        return enough(expr, members.count(counted ? both(where, counted) : where));
    }
    if (!value) throw new Inexpressible(`${engine.name} has no ${fn} over a list`);
    const answered = (): string => members.count(both(where, { op: 'answered', value }));
    const share = (condition: Expr): Operand => {
        const n = answered();
        return enough(expr, `(${members.count(both(where, condition))} ${engine.divide} ${n})`, n);
    };
    switch (fn) {
        case 'share':
            return share(value);
        case 'top': {
            const [low, high] = expr.ends!;
            return share(expr.reversed ? compare(value, '<=', low + expr.argument! - 1) : compare(value, '>=', high - expr.argument! + 1));
        }
        case 'nps': {
            const n = answered();
            const [promoters, detractors] = [compare(value, '>=', 9), compare(value, '<=', 6)].map((one) => members.count(both(where, one)));
            return enough(expr, `((${promoters} - ${detractors}) ${engine.divide} ${n} * 100)`, n);
        }
        case 'sum':
        case 'mean':
        case 'min':
        case 'max': {
            const n = answered();
            return enough(expr, members.over(fn, value, where, n), n);
        }
        default:
            throw new Inexpressible(`${engine.name} has no ${fn} over a list`);
    }
}

/** The figure where enough members count. */
function enough({ needing = 0, fn }: PopulationExpr, value: string, n = value): Operand {
    const least = Math.max(needing, fn === 'count' ? 0 : 1);
    return { known: least === 0 ? true : atom(`${n} >= ${least}`), value };
}

/** A member that both are true of. */
export const both = (where: Expr | undefined, condition: Expr): Expr => (where ? { op: 'and', left: where, right: condition } : condition);
const compare = (left: Expr, operator: Comparison, right: number): Expr => ({ op: 'compare', operator, left, right: num(right) });
