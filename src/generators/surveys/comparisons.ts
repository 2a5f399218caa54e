import { constantOf } from '../../expression/tree.js';
import type { Comparison, Expr } from '../../expression/types.js';
import { NA } from './answers.js';
import { all, atom, none, some, type Condition } from '../expressions/logic.js';

export const SYMBOL: Record<Comparison, string> = { '=': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

/** What a comparison with a constant says already: nothing, and the text "na", compare as false with it. */
export function impliedBy(value: string, other: Expr): string[] {
    const isConstant = constantOf(other) !== undefined || (other.op === 'text' && other.value !== '' && other.value !== NA);
    return isConstant ? [`${value} notempty`, `${value} <> '${NA}'`] : [];
}

/** SurveyJS compares texts without regard to case; that is right only where no two codes differ by case alone. */
export function isFoldable(left: Expr, right: Expr): boolean {
    const codes = new Set<string>();
    for (const side of [left, right]) {
        if (side.op === 'text') codes.add(side.value);
        else if ((side.op === 'column' || side.op === 'input') && side.type.kind === 'category') side.type.options.forEach((option) => codes.add(option));
        else return false;
    }
    return new Set([...codes].map((code) => code.trim().toLowerCase())).size === codes.size;
}

/** `=` folds case and trims; `<` and `>` do neither. */
export function exactly(left: string, operator: Comparison, right: string): Condition {
    const less = atom(`${left} < ${right}`);
    const more = atom(`${left} > ${right}`);
    switch (operator) {
        case '<':
            return less;
        case '>':
            return more;
        case '<=':
            return none(more);
        case '>=':
            return none(less);
        case '=':
            return all(none(less), none(more));
        case '!=':
            return some(less, more);
    }
}
