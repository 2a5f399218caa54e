/**
 * Prints expressions for SurveyJS, which knows no missing value: there an unanswered question counts as 0, and a
 * comparison with it as false. So every expression is printed three ways: whether it is known, whether it is true or
 * false (Kleene), and its value where it is known. Only built-in operators and functions are used.
 */
import { kindOf, type ColumnExpr, type Kind } from '../../expression/tree.js';
import type { Comparison, Expr } from '../../expression/types.js';
import { answered, chosen, notApplicable, positionOf, referenceTo, unboxed } from './answer-access.js';
import type { AnswerPlace } from './answers.js';
import { NA } from './answers.js';
import { betweenDates, datePart, timedLiteral } from './dates.js';
import { number, quoted } from './literals.js';
import { all, atom, none, print, some, without, type Condition } from './logic.js';
import { aggregateKnown, aggregateTruth, aggregateValue } from './row-aggregates.js';

/** What SurveyJS has no expression for; the message says what. */
export class Inexpressible extends Error {}

export interface Surroundings {
    /** Where an input's answer stands. */
    place(name: string): AnswerPlace | undefined;
    /** What a column of the same row is: a calculated value by that name, or an expression. */
    column(expr: ColumnExpr): { calculated: string } | { expr: Expr } | undefined;
    /** Gives an expression a calculated value of its own and returns its name. */
    share(expression: string, hint: string): string;
}
/** An operand: whether it is known, and its value then. */
interface Operand {
    known: Condition;
    value: string;
}

const NEGATED: Record<Comparison, Comparison> = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };
const SYMBOL: Record<Comparison, string> = { '=': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };
const ARITHMETIC = { add: '+', subtract: '-', multiply: '*', divide: '/', power: '^' } as const;
/** Where a part that is repeated would make an expression hard to read. */
const LONG = 160;

export class Printer {
    private readonly operands = new Map<Expr, Operand>();
    private readonly truths = new Map<Expr, { yes: Condition; no: Condition }>();

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
    truth(expr: Expr): { yes: Condition; no: Condition } {
        let found = this.truths.get(expr);
        if (found) return found;
        found = { yes: this.isTrue(expr), no: this.isFalse(expr) };
        if (expr.op !== 'column' && print(found.yes).length + print(found.no).length > 2 * LONG)
            found = named(this.around.share(verdict(found.yes, found.no), 'part'));
        this.truths.set(expr, found);
        return found;
    }

    /**
     * A part of an aggregate: its value, or nothing where it is missing. Aggregates name their parts again and again, so
     * whatever is more than a name or a number gets a name.
     */
    cell(expr: Expr): Operand {
        const isBoolean = kindOf(expr) === 'boolean';
        const { yes, no } = isBoolean ? this.truth(expr) : { yes: true, no: true };
        const { known, value } = isBoolean ? { known: some(yes, no), value: this.number(expr) } : this.part(expr);
        if (typeof known === 'boolean') return { known, value };
        const text = guarded(known, value);
        if (/^\{[^{}]*\}$/.test(text)) return { known, value };
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
            case 'dated':
                return this.part(expr.value).known;
            case 'chosen':
                return this.part(expr.set).known;
            case 'numeric':
                return all(this.part(expr.value).known, expr.fn === 'sqrt' ? this.test(expr.value, '>=', 0) : true);
            case 'between':
                return all(this.part(expr.from).known, this.part(expr.to).known);
            case 'compare':
                return all(this.part(expr.left).known, this.part(expr.right).known);
            case 'arithmetic':
                return all(this.part(expr.left).known, this.part(expr.right).known, this.defined(expr));
            case 'rescale': {
                const ends = [expr.value, ...expr.from, ...expr.to].map((end) => this.part(end).known);
                return all(...ends, this.test(difference(expr.from), '!=', 0));
            }
            case 'if': {
                const { yes, no } = this.truth(expr.condition);
                return some(all(yes, this.part(expr.then).known), all(no, this.part(expr.else).known));
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
                return all(this.truth(expr.left).yes, this.truth(expr.right).yes);
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
                return some(this.truth(expr.left).no, this.truth(expr.right).no);
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
                return place.form === 'rank' ? positionOf(place) : referenceTo(place);
            }
            case 'column':
                return this.columnOperand(expr).value;
            case 'negate':
                return `(0 - ${this.number(expr.value)})`;
            case 'arithmetic':
                return `(${this.number(expr.left)} ${ARITHMETIC[expr.operator]} ${this.number(expr.right)})`;
            case 'numeric':
                return this.numeric(expr);
            case 'dated':
                return datePart(expr.fn, kindOf(expr.value), this.part(expr.value).value);
            case 'between':
                return betweenDates([kindOf(expr.from), this.part(expr.from).value], [kindOf(expr.to), this.part(expr.to).value]);
            case 'rescale':
                return this.rescaled(expr);
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
        return all(without(known, new Set(held)), atom(`${this.number(left)} ${SYMBOL[operator]} ${this.number(right)}`));
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
        if (scored.known === false || guarded(scored.known, scored.value) === scored.value) return scored;
        // An answer as it was given may be compared as it is; a scored one gets a name, for it is needed again and again.
        return found.expr.op === 'input' ? scored : naming(this.around.share(guarded(scored.known, scored.value), scoredName(expr)));
    }

    private columnTruth(expr: ColumnExpr): { yes: Condition; no: Condition } {
        const found = this.column(expr);
        return 'calculated' in found ? named(found.calculated) : { yes: this.isTrue(found.expr), no: this.isFalse(found.expr) };
    }

    private branches(expr: Extract<Expr, { op: 'if' }>): [Condition, Expr][] {
        const { yes, no } = this.truth(expr.condition);
        return [
            [yes, expr.then],
            [no, expr.else]
        ];
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
            return exactly(timedLiteral(left, kinds[1]!) ?? this.raw(left), operator, timedLiteral(right, kinds[0]!) ?? this.raw(right));
        }
        return kinds.includes('text') && !isFoldable(left, right) ? exactly(this.raw(left), operator, this.raw(right)) : undefined;
    }

    /** A text exactly as it was typed: SurveyJS would make a number of "007". */
    private raw(expr: Expr): string {
        const { value } = this.part(expr);
        return /^\{[^}]*\}$/.test(value) ? `{#${value.slice(1)}` : value;
    }

    private defined(expr: Extract<Expr, { op: 'arithmetic' }>): Condition {
        if (expr.operator === 'divide') return this.test(expr.right, '!=', 0);
        if (expr.operator !== 'power') return true;
        const exponent = constantOf(expr.right);
        if (exponent !== undefined && Number.isInteger(exponent)) return exponent >= 0 ? true : this.test(expr.left, '!=', 0);
        if (exponent !== undefined) return this.test(expr.left, exponent > 0 ? '>=' : '>', 0);
        const whole = atom(`${this.number(expr.right)} % 1 = 0`);
        return some(this.test(expr.left, '>', 0), all(this.test(expr.left, '<', 0), whole), all(this.test(expr.left, '=', 0), this.test(expr.right, '>=', 0)));
    }

    private rescaled(expr: Extract<Expr, { op: 'rescale' }>): string {
        const [from, to] = [difference(expr.from), difference(expr.to)];
        let text = this.number(expr.value);
        if (constantOf(expr.from[0]) !== 0) text = `(${text} - ${this.number(expr.from[0])})`;
        if (constantOf(to) !== 1) text = `${text} * ${this.number(to)}`;
        if (constantOf(from) !== 1) text = `${text} / ${this.number(from)}`;
        return constantOf(expr.to[0]) === 0 ? `(${text})` : `(${text} + ${this.number(expr.to[0])})`;
    }

    private numeric(expr: Extract<Expr, { op: 'numeric' }>): string {
        const value = this.number(expr.value);
        const whole = `(${value} - ${value} % 1)`;
        switch (expr.fn) {
            case 'abs':
                return `iif(${value} < 0, 0 - ${value}, ${value})`;
            // SurveyJS rounds a half up, also below zero.
            case 'round':
                return `iif(${value} < 0, 0 - round(0 - ${value}, ${expr.digits ?? 0}), round(${value}, ${expr.digits ?? 0}))`;
            case 'floor':
                return `iif(${value} < ${whole}, ${whole} - 1, ${whole})`;
            case 'ceiling':
                return `iif(${value} > ${whole}, ${whole} + 1, ${whole})`;
            case 'sqrt':
                return `(${value} ^ 0.5)`;
            case 'exp':
                return `(${Math.E} ^ ${value})`;
            case 'ln':
                throw new Inexpressible('SurveyJS has no logarithm');
        }
    }

    private contains(expr: Extract<Expr, { op: 'chosen' }>): Condition {
        const { known, value } = this.part(expr.set);
        return all(without(known, new Set([`${value} notempty`])), atom(`${value} anyof [${quoted(expr.option)}]`));
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

const named = (name: string): { yes: Condition; no: Condition } => ({ yes: atom(`{${name}} = true`), no: atom(`{${name}} = false`) });
const naming = (name: string): Operand => ({ known: atom(`{${name}} notempty`), value: `{${name}}` });
const scoredName = ({ name }: ColumnExpr): string => `${name.replaceAll('.', '-')}-scored`;
const isTime = (kind: Kind): boolean => kind === 'date' || kind === 'datetime' || kind === 'time';

export function guarded(known: Condition, value: string): string {
    if (known === true) return value;
    // An answer that is not there is nothing already.
    return print(known) === `${value} notempty` ? value : `iif(${print(known)}, ${value})`;
}

function verdict(yes: Condition, no: Condition): string {
    if (yes === true || no === true) return String(yes === true);
    if (yes === false && no === false) throw new Inexpressible('it is always missing');
    if (yes === false) return `iif(${print(no)}, false)`;
    return no === false ? `iif(${print(yes)}, true)` : `iif(${print(yes)}, true, iif(${print(no)}, false))`;
}

export function constantOf(expr: Expr): number | undefined {
    if (expr.op === 'number') return expr.value;
    return expr.op === 'negate' && expr.value.op === 'number' ? -expr.value.value : undefined;
}

function difference([low, high]: readonly [Expr, Expr]): Expr {
    const [a, b] = [constantOf(low), constantOf(high)];
    return a !== undefined && b !== undefined ? { op: 'number', value: b - a } : { op: 'arithmetic', operator: 'subtract', left: high, right: low };
}

function bounds(expr: Extract<Expr, { op: 'within' }>): [Comparison, Expr][] {
    return [...(expr.low ? [['>=', expr.low] as [Comparison, Expr]] : []), ...(expr.high ? [['<=', expr.high] as [Comparison, Expr]] : [])];
}

function holds(left: number, operator: Comparison, right: number): boolean {
    const sign = Math.sign(left - right);
    return { '=': sign === 0, '!=': sign !== 0, '<': sign < 0, '<=': sign <= 0, '>': sign > 0, '>=': sign >= 0 }[operator];
}

/** What a comparison with a constant says already: nothing, and the text "na", compare as false with it. */
function impliedBy(value: string, other: Expr): string[] {
    const isConstant = constantOf(other) !== undefined || (other.op === 'text' && other.value !== '' && other.value !== NA);
    return isConstant ? [`${value} notempty`, `${value} <> '${NA}'`] : [];
}

/** SurveyJS compares texts without regard to case; that is right only where no two codes differ by case alone. */
function isFoldable(left: Expr, right: Expr): boolean {
    const codes = new Set<string>();
    for (const side of [left, right]) {
        if (side.op === 'text') codes.add(side.value);
        else if ((side.op === 'column' || side.op === 'input') && side.type.kind === 'category') side.type.options.forEach((option) => codes.add(option));
        else return false;
    }
    return new Set([...codes].map((code) => code.trim().toLowerCase())).size === codes.size;
}

/** `=` folds case and trims; `<` and `>` do neither. */
function exactly(left: string, operator: Comparison, right: string): Condition {
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
