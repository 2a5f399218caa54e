/**
 * Prints expressions for ODK's XPath, in which a question without an answer is an empty text and a calculation with it
 * no number. Every expression is printed three ways: whether it is known, whether it is true or false (Kleene), and its
 * value where it is known.
 */
import { kindOf, type ColumnExpr } from '../../expression/tree.js';
import type { Comparison, Expr } from '../../expression/types.js';
import { bounds, holds, isTime, NEGATED } from '../expressions/comparisons.js';
import { all, atom, none, some, type Condition } from '../expressions/logic.js';
import { constantOf, Inexpressible, Truth, type Operand } from '../expressions/operands.js';
import { answered, chosen, isBoolean, nameOfChoice, notApplicable, positionOf } from './access.js';
import { calculated, defined, difference, numeric, rescaled } from './arithmetic.js';
import { between, datePart, instantOf } from './dates.js';
import type { Field } from './fields.js';
import { aggregateKnown, aggregateTruth, aggregateValue } from './row-aggregates.js';
import { isReference, number, quoted, reference, xpath } from './xpath.js';

export interface Surroundings {
    field(name: string): Field | undefined;
    /** Points that a person gives: the question's name. */
    points(name: string): string | undefined;
    /** What a column of the same row is: a calculation by that name, or an expression. */
    column(expr: ColumnExpr): { calculated: string } | { expr: Expr } | undefined;
    /** Gives an expression a calculation of its own and returns its name. */
    share(expression: string, hint: string): string;
}
/** Where a part that is repeated would make an expression hard to read. */
const LONG = 160;

/** A calculation by its name, as an operand. */
const naming = (name: string): Operand => ({ known: atom(`${reference(name)} != ''`), value: reference(name) });

export function guarded(known: Condition, value: string): string {
    if (known === true) return value;
    return xpath(known) === `${value} != ''` ? value : `if(${xpath(known)}, ${value}, '')`;
}

/** 'true', 'false', or nothing. */
export function verdict(yes: Condition, no: Condition): string {
    if (yes === true || no === true) return quoted(String(yes === true));
    if (yes === false && no === false) throw new Inexpressible('it is always missing');
    if (yes === false) return `if(${xpath(no)}, 'false', '')`;
    return no === false ? `if(${xpath(yes)}, 'true', '')` : `if(${xpath(yes)}, 'true', if(${xpath(no)}, 'false', ''))`;
}

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
        return typeof yes === 'boolean' ? String(Number(yes)) : `if(${xpath(yes)}, 1, 0)`;
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
        const text = xpath(condition);
        return text.length <= 2 * LONG ? condition : atom(`${reference(this.around.share(`if(${text}, 'true', 'false')`, 'part'))} = 'true'`);
    }

    /** A part of an aggregate: its value, or nothing where it is missing; whatever is more than a name gets one. */
    cell(expr: Expr): Operand {
        const { known, value } =
            kindOf(expr) === 'boolean' ? { known: some(this.truth(expr).yes, this.truth(expr).no), value: this.number(expr) } : this.part(expr);
        if (typeof known === 'boolean') return { known, value };
        const text = guarded(known, value);
        if (isReference(text)) return { known, value };
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
                return this.given(expr.name);
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
                return notApplicable(this.field(expr.name));
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
                return isBoolean(this.field(expr.name), true);
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
                return isBoolean(this.field(expr.name), false);
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
            return typeof yes === 'boolean' ? quoted(String(yes)) : `if(${xpath(yes)}, 'true', 'false')`;
        }
        switch (expr.op) {
            case 'number':
                return number(expr.value);
            case 'text':
                return quoted(expr.value);
            case 'input': {
                const points = this.around.points(expr.name);
                if (points !== undefined) return reference(points);
                const field = this.field(expr.name);
                if (field.form === 'rank') return positionOf(field);
                if (field.divisor !== 1) return `(${reference(field.name)} div ${field.divisor})`;
                return (kindOf(expr) === 'category' ? nameOfChoice(field) : undefined) ?? reference(field.name);
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
                return between(instantOf(expr.from, this.part(expr.from).value), instantOf(expr.to, this.part(expr.to).value));
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
        const [a, b] = [constantOf(left), constantOf(right)];
        if (a !== undefined && b !== undefined) return all(known, holds(a, operator, b));
        const kinds = [kindOf(left), kindOf(right)];
        if (kinds.some(isTime)) {
            const [from, to] = [instantOf(left, this.part(left).value, kinds[1]), instantOf(right, this.part(right).value, kinds[0])];
            return all(known, atom(`${from} ${operator} ${to}`));
        }
        const textual = kinds.some((kind) => kind === 'text' || kind === 'category' || kind === 'link');
        if (textual && operator !== '=' && operator !== '!=') throw new Inexpressible('ODK has no order of texts');
        if (textual) return all(known, atom(`${this.part(left).value} ${operator} ${this.part(right).value}`));
        // XPath compares two fields as texts, unless they are made numbers.
        const plain = (value: string): string => (isReference(value) && a === undefined && b === undefined ? `number(${value})` : value);
        return all(known, atom(`${plain(this.number(left))} ${operator} ${plain(this.number(right))}`));
    }

    test(expr: Expr, operator: Comparison, value: number): Condition {
        const constant = constantOf(expr);
        if (constant !== undefined) return holds(constant, operator, value);
        return atom(`${this.number(expr)} ${operator} ${number(value)}`);
    }

    private operand(expr: Expr): Operand {
        const known = this.known(expr);
        if (known === false) return { known, value: '0' };
        const value = kindOf(expr) === 'boolean' ? this.number(expr) : this.value(expr);
        const isLeaf = expr.op === 'number' || expr.op === 'text' || expr.op === 'column' || expr.op === 'input';
        if (isLeaf || value.length + xpath(known).length <= LONG) return { known, value };
        return naming(this.around.share(guarded(known, value), 'part'));
    }

    private given(name: string): Condition {
        const points = this.around.points(name);
        return points === undefined ? answered(this.field(name)) : atom(`${reference(points)} != ''`);
    }

    private columnOperand(expr: ColumnExpr): Operand {
        const found = this.column(expr);
        if ('calculated' in found) return naming(found.calculated);
        if (kindOf(expr) === 'boolean') return { known: some(this.columnTruth(expr).yes, this.columnTruth(expr).no), value: this.number(expr) };
        const scored = { known: this.known(found.expr), value: this.value(found.expr) };
        // An answer may be compared as it was given, under the condition that it counts; what is computed gets a name.
        if (scored.known === false || (isReference(scored.value) && xpath(scored.known).length <= LONG)) return scored;
        return naming(this.around.share(guarded(scored.known, scored.value), scoredName(expr)));
    }

    private columnTruth(expr: ColumnExpr): Truth {
        const found = this.column(expr);
        if (!('calculated' in found)) return this.truth(found.expr);
        const name = reference(found.calculated);
        return new Truth(
            () => atom(`${name} = 'true'`),
            () => atom(`${name} = 'false'`)
        );
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
        return `if(${xpath(yes)}, ${then.value}, ${otherwise.value})`;
    }

    private contains({ set, option }: Extract<Expr, { op: 'chosen' }>): Condition {
        if (kindOf(set) === 'category') return this.comparison(set, '=', { op: 'text', value: option });
        const field = this.source(set);
        if (!field) throw new Inexpressible('it is a list that nobody was asked for');
        return all(this.part(set).known, chosen(field, option));
    }

    /** The answer that a column or input comes from, if it comes from one. */
    private source(expr: Expr): Field | undefined {
        if (expr.op === 'input') return this.field(expr.name);
        if (expr.op === 'if') return this.source(expr.then);
        if (expr.op !== 'column') return undefined;
        const found = this.column(expr);
        return 'calculated' in found ? undefined : this.source(found.expr);
    }

    private field(name: string): Field {
        const field = this.around.field(name);
        if (!field) throw new Inexpressible(`${name} is not asked in this form`);
        return field;
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
