/**
 * Prints expressions for engines that know no missing value: there an unanswered question counts as 0, as an empty text or
 * as no number. So every expression is printed three ways: whether it is known, whether it is true or false (Kleene), and
 * its value where it is known. How it is written, and what an engine does otherwise than others, the engine says.
 */
import { constantOf, kindOf, type ColumnExpr, type PopulationExpr } from '../../expression/tree.js';
import type { Comparison, Expr } from '../../expression/types.js';
import { aggregateKnown, aggregateTruth, aggregateValue } from './aggregates.js';
import { answered, notApplicable, valueOf, type Held } from './answers.js';
import { calculated, defined, difference, numeric, numericDefined, rescaled } from './arithmetic.js';
import { bounds, holds, NEGATED } from './comparisons.js';
import type { Engine, Side } from './engine.js';
import { all, atom, none, print, some, type Condition } from './logic.js';
import { Inexpressible, Truth, type Operand } from './operands.js';
import { decided, guarded, number, verdict } from './syntax.js';

export interface Surroundings {
    /** Where an input's answer is held. */
    held(name: string): Held | undefined;
    /** What a column of the same row is: a calculation by that name, or an expression. */
    column(expr: ColumnExpr): { calculated: string } | { expr: Expr } | undefined;
    /** Gives an expression a calculation of its own and returns its name; without it everything is written out. */
    share?: ((expression: string, hint: string) => string) | undefined;
    /** A figure over other rows than this one, where the form has those. */
    figure?(expr: PopulationExpr): Operand | undefined;
}
/** Where a part that is repeated would make an expression hard to read. */
const LONG = 160;

export class Printer {
    private readonly operands = new Map<Expr, Operand>();
    private readonly truths = new Map<Expr, Truth>();

    constructor(
        readonly engine: Engine,
        private readonly around: Surroundings
    ) {}

    /** The whole expression: a value, or nothing where it is missing. */
    whole(expr: Expr): string {
        if (kindOf(expr) === 'boolean') return verdict(this.engine, this.isTrue(expr), this.isFalse(expr));
        const known = this.known(expr);
        if (known === false) throw new Inexpressible('it is always missing');
        return guarded(this.engine, known, this.value(expr));
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
        return typeof yes === 'boolean' ? String(Number(yes)) : this.engine.choice(this.text(yes), '1', '0');
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

    /**
     * A part of an aggregate: its value, or nothing where it is missing. Aggregates name their parts again and again, so
     * whatever is more than a name or a number gets a name.
     */
    cell(expr: Expr): Operand {
        const { known, value } = kindOf(expr) === 'boolean' ? this.asNumber(expr, this.truth(expr)) : this.part(expr);
        if (typeof known === 'boolean') return { known, value };
        if (this.engine.isReference(guarded(this.engine, known, value))) return { known, value };
        return this.shared({ known, value }, expr.op === 'column' ? scoredName(expr) : 'part');
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
                return answered(this.engine, this.held(expr.name));
            case 'column':
                return this.columnOperand(expr).known;
            case 'negate':
                return this.part(expr.value).known;
            case 'dated':
                // A date has no hours of its own, and a time of day no date.
                return kindOf(expr.value) === (expr.fn === 'hours' ? 'date' : 'time') ? false : this.part(expr.value).known;
            case 'chosen':
                return this.part(expr.set).known;
            case 'numeric':
                return all(this.part(expr.value).known, numericDefined(this, expr));
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
            case 'if':
                return some(...this.branches(expr).map(([condition, branch]) => all(condition, this.part(branch).known)));
            case 'row':
                return aggregateKnown(this, expr);
            case 'and':
            case 'or':
            case 'not':
            case 'within':
                return some(this.isTrue(expr), this.isFalse(expr));
            case 'population':
                return this.figure(expr).known;
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
                return notApplicable(this.engine, this.held(expr.name));
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
            case 'input':
                return this.engine.isTrue(this.held(expr.name));
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
            case 'input':
                return this.engine.isFalse(this.held(expr.name));
            case 'column':
                return this.columnTruth(expr).no;
            default:
                throw new Inexpressible('a number or a text is no condition');
        }
    }

    /** The value where it is known; elsewhere it means nothing. */
    value(expr: Expr): string {
        if (kindOf(expr) === 'boolean') return decided(this.engine, this.truth(expr).yes);
        switch (expr.op) {
            case 'number':
                return number(expr.value);
            case 'text':
                return this.engine.text(expr.value);
            case 'input':
                return valueOf(this.engine, this.held(expr.name), kindOf(expr));
            case 'column':
                return this.columnOperand(expr).value;
            case 'negate':
                return `(0 - ${this.number(expr.value)})`;
            case 'arithmetic':
                return calculated(this, expr);
            case 'numeric':
                return numeric(this, expr);
            case 'dated':
                return this.engine.datePart(expr.fn, kindOf(expr.value), this.part(expr.value).value);
            case 'between':
                if (expr.hours) throw new Inexpressible('it counts working time');
                return this.engine.elapsed(this.side(expr.from), this.side(expr.to));
            case 'rescale':
                return rescaled(this, expr);
            case 'if':
                return this.chosenBranch(expr);
            case 'row':
                return aggregateValue(this, expr);
            case 'population':
                return this.figure(expr).value;
            case 'missing':
                throw new Inexpressible('it is always missing');
            default:
                throw new Inexpressible('it looks at other rows than this response');
        }
    }

    /** Whether a known number compares so with the constant. */
    test(expr: Expr, operator: Comparison, value: number): Condition {
        const constant = constantOf(expr);
        if (constant !== undefined) return holds(constant, operator, value);
        return atom(`${this.number(expr)} ${this.engine.comparisons[operator]} ${number(value)}`);
    }

    private comparison(left: Expr, operator: Comparison, right: Expr): Condition {
        const [a, b] = [constantOf(left), constantOf(right)];
        if (a !== undefined && b !== undefined) return holds(a, operator, b);
        return this.engine.compared(this.side(left), operator, this.side(right));
    }

    private side(expr: Expr): Side {
        return { expr, kind: kindOf(expr), known: this.part(expr).known, value: this.number(expr) };
    }

    private text(condition: Condition): string {
        return print(condition, this.engine.logic);
    }

    private brief(condition: Condition): Condition {
        const { share } = this.around;
        return !share || this.text(condition).length <= 2 * LONG ? condition : this.named(share(decided(this.engine, condition), 'part')).yes;
    }

    /** A calculation by its name, as an operand. */
    private naming(name: string): Operand {
        const value = this.engine.reference(name);
        return { known: atom(this.engine.present(value)), value };
    }

    /** A calculation by its name, as a condition. */
    private named(name: string): Truth {
        const is = (wanted: boolean): Condition => atom(`${this.engine.reference(name)} = ${this.engine.boolean(wanted)}`);
        return new Truth(
            () => is(true),
            () => is(false)
        );
    }

    /** An operand by a name of its own. */
    private shared(operand: Operand, hint: string): Operand {
        const { share } = this.around;
        return share ? this.naming(share(guarded(this.engine, operand.known, operand.value), hint)) : operand;
    }

    private asNumber(expr: Expr, { yes, no }: Truth): Operand {
        return { known: some(yes, no), value: this.number(expr) };
    }

    private operand(expr: Expr): Operand {
        const known = this.known(expr);
        if (known === false) return { known, value: '0' };
        const value = kindOf(expr) === 'boolean' ? this.number(expr) : this.value(expr);
        const isLeaf = expr.op === 'number' || expr.op === 'text' || expr.op === 'column' || expr.op === 'input';
        if (isLeaf || value.length + this.text(known).length <= LONG) return { known, value };
        return this.shared({ known, value }, 'part');
    }

    private columnOperand(expr: ColumnExpr): Operand {
        const found = this.column(expr);
        if ('calculated' in found) return this.naming(found.calculated);
        if (kindOf(expr) === 'boolean') return this.asNumber(expr, this.columnTruth(expr));
        const scored = { known: this.known(found.expr), value: this.value(found.expr) };
        // An answer may be compared as it was given, under the condition that it counts; what is computed gets a name.
        if (scored.known === false || (this.engine.isReference(scored.value) && this.text(scored.known).length <= LONG)) return scored;
        return this.shared(scored, scoredName(expr));
    }

    private columnTruth(expr: ColumnExpr): Truth {
        const found = this.column(expr);
        return 'calculated' in found ? this.named(found.calculated) : this.truth(found.expr);
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
        return this.engine.choice(this.text(yes), then.value, otherwise.value);
    }

    private contains({ set, option }: Extract<Expr, { op: 'chosen' }>): Condition {
        if (kindOf(set) === 'category') return this.comparison(set, '=', { op: 'text', value: option });
        const source = this.source(set);
        return this.engine.contains(this.part(set), source?.codes?.get(option) ?? option, source);
    }

    /** The answer that a column or input comes from, if it comes from one. */
    private source(expr: Expr): Held | undefined {
        if (expr.op === 'input') return this.held(expr.name);
        if (expr.op === 'if') return this.source(expr.then);
        if (expr.op !== 'column') return undefined;
        const found = this.column(expr);
        return 'calculated' in found ? undefined : this.source(found.expr);
    }

    private figure(expr: PopulationExpr): Operand {
        const found = this.around.figure?.(expr);
        if (!found) throw new Inexpressible('it looks at other rows than this response');
        return found;
    }

    private held(name: string): Held {
        const held = this.around.held(name);
        if (!held) throw new Inexpressible(`${name} is not asked in this ${this.engine.questionnaire}`);
        return held;
    }

    private column(expr: ColumnExpr): { calculated: string } | { expr: Expr } {
        const found = expr.via?.length ? undefined : this.around.column(expr);
        if (!found) throw new Inexpressible(`${[...(expr.via ?? []), expr.name].join('.')} is not part of the response`);
        return found;
    }
}

const scoredName = ({ name }: ColumnExpr): string => `${name.replace('#', '')}-scored`;

/** `answered(a) and a`: whether a is true, never missing. */
function isCertain({ left, right }: Extract<Expr, { op: 'and' | 'or' }>): boolean {
    return left.op === 'answered' && left.value === right;
}
