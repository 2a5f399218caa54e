/**
 * Prints expressions for SurveyJS, which knows no missing value: there an unanswered question counts as 0, and a
 * comparison with it as false. So every expression is printed three ways: whether it is known, whether it is true or
 * false (Kleene), and its value where it is known. Only built-in operators and functions are used.
 */
import { kindOf, type ColumnExpr } from '../../expression/tree.js';
import type { Comparison, Expr } from '../../expression/types.js';
import { answered, chosen, codeOf, notApplicable, optionNameOf, positionOf, referenceTo, unboxed } from './answer-access.js';
import type { AnswerPlace } from './answers.js';
import { calculated, defined, difference, numeric, rescaled } from './arithmetic.js';
import { bounds, holds, isTime, NEGATED } from '../expressions/comparisons.js';
import { exactly, impliedBy, isFoldable, SYMBOL } from './comparisons.js';
import { betweenDates, comparable, datePart } from './dates.js';
import { number, quoted } from './literals.js';
import { all, atom, given, none, print, some, type Condition } from '../expressions/logic.js';
import { constantOf, Inexpressible, Truth, type Operand } from '../expressions/operands.js';
import { aggregateKnown, aggregateTruth, aggregateValue } from './row-aggregates.js';
import { asTyped, guarded, isName, named, naming, verdict } from './syntax.js';

export interface Surroundings {
    /** Where an input's answer stands. */
    place(name: string): AnswerPlace | undefined;
    /** What a column of the same row is: a calculated value by that name, or an expression. */
    column(expr: ColumnExpr): { calculated: string } | { expr: Expr } | undefined;
    /** Gives an expression a calculated value of its own and returns its name. */
    share(expression: string, hint: string): string;
}
/** Where a part that is repeated would make an expression hard to read. */
const LONG = 160;

export class Printer {
    private readonly operands = new Map<Expr, Operand>();
    private readonly truths = new Map<Expr, Truth>();

    constructor(private readonly around: Surroundings) {}

    /** The whole expression: a value, or nothing where it is missing. */
    whole(expr: Expr): string {
        if (kindOf(expr) === 'boolean') return verdict(this.isTrue(expr), this.isFalse(expr));
        const known = this.known(expr);
        if (known === false) throw new Inexpressible('it is always missing');
        return guarded(known, this.value(expr));
    }

    /** An operand, by a name of its own where it is long. */
    part(expr: Expr): Operand {
        let found = this.operands.get(expr);
        if (!found) this.operands.set(expr, (found = this.operand(expr)));
        return found;
    }

    /** An operand as a number: true is 1 and false is 0. */
    number(expr: Expr): string {
        if (kindOf(expr) !== 'boolean') return this.part(expr).value;
        const { yes } = this.truth(expr);
        return typeof yes === 'boolean' ? String(Number(yes)) : `iif(${print(yes)}, 1, 0)`;
    }

    /** A condition inside another, by a name of its own where it is long. */
    truth(expr: Expr): Truth {
        let found = this.truths.get(expr);
        if (!found)
            this.truths.set(
                expr,
                (found = new Truth(
                    () => this.brief(this.isTrue(expr)),
                    () => this.brief(this.isFalse(expr))
                ))
            );
        return found;
    }

    private brief(condition: Condition): Condition {
        const text = print(condition);
        return text.length <= 2 * LONG ? condition : atom(`{${this.around.share(`iif(${text}, true, false)`, 'part')}} = true`);
    }

    /**
     * A part of an aggregate: its value, or nothing where it is missing. Aggregates name their parts again and again, so
     * whatever is more than a name or a number gets a name.
     */
    cell(expr: Expr): Operand {
        const isBoolean = kindOf(expr) === 'boolean';
        const { known, value } = isBoolean ? { known: some(this.truth(expr).yes, this.truth(expr).no), value: this.number(expr) } : this.part(expr);
        if (typeof known === 'boolean') return { known, value };
        const text = guarded(known, value);
        if (isName(text)) return { known, value };
        return naming(this.around.share(text, expr.op === 'column' ? scoredName(expr) : 'part'));
    }

    known(expr: Expr): Condition {
        switch (expr.op) {
            case 'number':
            case 'text':
            case 'boolean':
            case 'answered':
            case 'notApplicable':
                return true;
            case 'missing':
                return false;
            case 'input':
                return answered(this.place(expr.name));
            case 'column':
                return this.columnOperand(expr).known;
            case 'negate':
                return this.part(expr.value).known;
            case 'dated':
                // A date has no hours of its own, and a time of day no date.
                return kindOf(expr.value) === (expr.fn === 'hours' ? 'date' : 'time') ? false : this.part(expr.value).known;
            case 'chosen':
                return this.part(expr.set).known;
            case 'numeric': {
                const within = expr.fn === 'sqrt' ? this.test(expr.value, '>=', 0) : expr.fn === 'ln' ? this.test(expr.value, '>', 0) : true;
                // Beyond 709 the exponential is no finite number.
                return all(this.part(expr.value).known, within, expr.fn === 'exp' ? this.test(expr.value, '<', 709) : true);
            }
            case 'between':
                return all(this.part(expr.from).known, this.part(expr.to).known);
            case 'compare':
                return all(this.part(expr.left).known, this.part(expr.right).known);
            case 'arithmetic':
                return all(this.part(expr.left).known, this.part(expr.right).known, defined(this, expr));
            case 'rescale': {
                const ends = [expr.value, ...expr.from, ...expr.to].map((end) => this.part(end).known);
                return all(...ends, this.test(difference(expr.from), '!=', 0));
            }
            case 'if': {
                return some(...this.branches(expr).map(([condition, branch]) => all(condition, this.part(branch).known)));
            }
            case 'row':
                return aggregateKnown(this, expr);
            case 'and':
            case 'or':
            case 'not':
            case 'within':
                return some(this.isTrue(expr), this.isFalse(expr));
            case 'population':
            case 'measure':
                throw new Inexpressible('it looks at other rows than this response');
        }
    }

    isTrue(expr: Expr): Condition {
        switch (expr.op) {
            case 'boolean':
                return expr.value;
            case 'missing':
                return false;
            case 'answered':
                return kindOf(expr.value) === 'boolean' ? this.known(expr.value) : this.part(expr.value).known;
            case 'notApplicable':
                return notApplicable(this.place(expr.name));
            case 'and':
                return isCertain(expr) ? this.truth(expr.right).yes : all(this.truth(expr.left).yes, this.truth(expr.right).yes);
            case 'or':
                return some(this.truth(expr.left).yes, this.truth(expr.right).yes);
            case 'not':
                return this.truth(expr.value).no;
            case 'compare':
                return this.comparison(expr.left, expr.operator, expr.right);
            case 'within':
                return all(...bounds(expr).map(([operator, bound]) => this.comparison(expr.value, operator, bound)));
            case 'chosen':
                return this.contains(expr);
            case 'if':
                return some(...this.branches(expr).map(([condition, branch]) => all(condition, this.truth(branch).yes)));
            case 'row':
                return aggregateTruth(this, expr, true);
            case 'input': {
                const place = this.place(expr.name);
                return place.form === 'chosen' ? chosen(place) : all(unboxed(place), atom(`${referenceTo(place)} = true`));
            }
            case 'column':
                return this.columnTruth(expr).yes;
            default:
                throw new Inexpressible('a number or a text is no condition');
        }
    }

    isFalse(expr: Expr): Condition {
        switch (expr.op) {
            case 'boolean':
                return !expr.value;
            case 'missing':
                return false;
            case 'answered':
            case 'notApplicable':
                return none(this.isTrue(expr));
            case 'and':
                return isCertain(expr) ? none(this.truth(expr.right).yes) : some(this.truth(expr.left).no, this.truth(expr.right).no);
            case 'or':
                return all(this.truth(expr.left).no, this.truth(expr.right).no);
            case 'not':
                return this.truth(expr.value).yes;
            case 'compare':
                return this.comparison(expr.left, NEGATED[expr.operator], expr.right);
            case 'within':
                return some(...bounds(expr).map(([operator, bound]) => this.comparison(expr.value, NEGATED[operator], bound)));
            case 'chosen':
                return all(this.part(expr.set).known, none(this.contains(expr)));
            case 'if':
                return some(...this.branches(expr).map(([condition, branch]) => all(condition, this.truth(branch).no)));
            case 'row':
                return aggregateTruth(this, expr, false);
            case 'input': {
                const place = this.place(expr.name);
                return all(answered(place), place.form === 'chosen' ? none(chosen(place)) : atom(`${referenceTo(place)} = false`));
            }
            case 'column':
                return this.columnTruth(expr).no;
            default:
                throw new Inexpressible('a number or a text is no condition');
        }
    }

    /** The value where it is known; elsewhere it means nothing. */
    value(expr: Expr): string {
        if (kindOf(expr) === 'boolean') {
            const { yes } = this.truth(expr);
            return typeof yes === 'boolean' ? String(yes) : `iif(${print(yes)}, true, false)`;
        }
        switch (expr.op) {
            case 'number':
                return number(expr.value);
            case 'text':
                return quoted(expr.value);
            case 'input': {
                const place = this.place(expr.name);
                if (place.form === 'rank') return positionOf(place);
                if (place.divisor !== 1) return `(${referenceTo(place)} / ${place.divisor})`;
                if (kindOf(expr) === 'text') return asTyped(referenceTo(place));
                return (kindOf(expr) === 'category' ? optionNameOf(place) : undefined) ?? referenceTo(place);
            }
            case 'column':
                return this.columnOperand(expr).value;
            case 'negate':
                return `(0 - ${this.number(expr.value)})`;
            case 'arithmetic':
                return calculated(this, expr);
            case 'numeric':
                return numeric(this, expr);
            case 'dated':
                return datePart(expr.fn, kindOf(expr.value), this.part(expr.value).value);
            case 'between':
                return betweenDates([expr.from, this.part(expr.from).value], [expr.to, this.part(expr.to).value]);
            case 'rescale':
                return rescaled(this, expr);
            case 'if':
                return this.chosenBranch(expr);
            case 'row':
                return aggregateValue(this, expr);
            case 'missing':
                throw new Inexpressible('it is always missing');
            default:
                throw new Inexpressible('it looks at other rows than this response');
        }
    }

    comparison(left: Expr, operator: Comparison, right: Expr): Condition {
        const known = all(this.part(left).known, this.part(right).known);
        const ordered = this.exact(left, operator, right);
        if (ordered !== undefined) return all(known, ordered);
        const held = operator === '!=' ? [] : [...impliedBy(this.part(left).value, right), ...impliedBy(this.part(right).value, left)];
        return all(given(known, all(...held.map(atom))), atom(`${this.number(left)} ${SYMBOL[operator]} ${this.number(right)}`));
    }

    test(expr: Expr, operator: Comparison, value: number): Condition {
        const constant = constantOf(expr);
        if (constant !== undefined) return holds(constant, operator, value);
        return atom(`${this.number(expr)} ${SYMBOL[operator]} ${number(value)}`);
    }

    private operand(expr: Expr): Operand {
        const known = this.known(expr);
        if (known === false) return { known, value: '0' };
        const value = kindOf(expr) === 'boolean' ? this.number(expr) : this.value(expr);
        const isLeaf = expr.op === 'number' || expr.op === 'text' || expr.op === 'column' || expr.op === 'input';
        if (isLeaf || value.length + print(known).length <= LONG) return { known, value };
        return naming(this.around.share(guarded(known, value), 'part'));
    }

    private columnOperand(expr: ColumnExpr): Operand {
        const found = this.column(expr);
        if ('calculated' in found) return naming(found.calculated);
        if (kindOf(expr) === 'boolean') return { known: some(this.columnTruth(expr).yes, this.columnTruth(expr).no), value: this.number(expr) };
        const scored = { known: this.known(found.expr), value: this.value(found.expr) };
        // An answer may be compared as it was given, under the condition that it counts; what is computed gets a name.
        if (scored.known === false || (isName(scored.value) && print(scored.known).length <= LONG)) return scored;
        return naming(this.around.share(guarded(scored.known, scored.value), scoredName(expr)));
    }

    private columnTruth(expr: ColumnExpr): Truth {
        const found = this.column(expr);
        return 'calculated' in found ? named(found.calculated) : this.truth(found.expr);
    }

    private branches(expr: Extract<Expr, { op: 'if' }>): [Condition, Expr][] {
        const truth = this.truth(expr.condition);
        const then: [Condition, Expr] = [truth.yes, expr.then];
        // What has no value otherwise need not know when the condition is false.
        return expr.else.op === 'missing' ? [then] : [then, [truth.no, expr.else]];
    }

    private chosenBranch(expr: Extract<Expr, { op: 'if' }>): string {
        const { yes } = this.truth(expr.condition);
        const [then, otherwise] = [this.part(expr.then), this.part(expr.else)];
        if (yes === true || otherwise.known === false) return then.value;
        if (yes === false || then.known === false) return otherwise.value;
        return `iif(${print(yes)}, ${then.value}, ${otherwise.value})`;
    }

    /** Comparisons for which SurveyJS's own operators will not do; constants too, so that none reaches the linter. */
    private exact(left: Expr, operator: Comparison, right: Expr): Condition | undefined {
        const [a, b] = [constantOf(left), constantOf(right)];
        if (a !== undefined && b !== undefined) return holds(a, operator, b);
        const kinds = [kindOf(left), kindOf(right)];
        if (kinds.some(isTime)) {
            return exactly(comparable(left, this.raw(left), kinds[1]!), operator, comparable(right, this.raw(right), kinds[0]!));
        }
        return kinds.includes('text') && !isFoldable(left, right) ? exactly(this.raw(left), operator, this.raw(right)) : undefined;
    }

    private raw(expr: Expr): string {
        return asTyped(this.part(expr).value);
    }

    private contains({ set, option }: Extract<Expr, { op: 'chosen' }>): Condition {
        if (kindOf(set) === 'category') return this.comparison(set, '=', { op: 'text', value: option });
        const { known, value } = this.part(set);
        const place = this.source(set);
        const code = place ? codeOf(place, option) : option;
        return all(given(known, atom(`${value} notempty`)), atom(`${value} anyof [${quoted(code)}]`));
    }

    /** The answer that a column or input comes from, if it comes from one. */
    private source(expr: Expr): AnswerPlace | undefined {
        if (expr.op === 'input') return this.place(expr.name);
        if (expr.op === 'if') return this.source(expr.then);
        if (expr.op !== 'column') return undefined;
        const found = this.column(expr);
        return 'calculated' in found ? undefined : this.source(found.expr);
    }

    private place(name: string): AnswerPlace {
        const place = this.around.place(name);
        if (!place) throw new Inexpressible(`${name} is not asked in this survey`);
        return place;
    }

    private column(expr: ColumnExpr): { calculated: string } | { expr: Expr } {
        const found = expr.via?.length ? undefined : this.around.column(expr);
        if (!found) throw new Inexpressible(`${[...(expr.via ?? []), expr.name].join('.')} is not part of the response`);
        return found;
    }
}

const scoredName = ({ name }: ColumnExpr): string => `${name.replace('#', '').replaceAll('.', '-')}-scored`;

/** `answered(a) and a`: whether a is true, never missing. */
function isCertain({ left, right }: Extract<Expr, { op: 'and' | 'or' }>): boolean {
    return left.op === 'answered' && left.value === right;
}
