/** The abstract interpreter behind ranges: each expression gives an interval, a set of truth values, or something else. */
import * as intervals from './intervals.js';
import { type Range, ANYTHING, NOTHING, hull, intersect, isEmpty, isPoint } from './intervals.js';
import { rowRange } from './row-ranges.js';
import { comparesTime, kindOf, type Leaf, type PopulationExpr } from './tree.js';
import type { Comparison, Expr, NumberType, ValueType } from './types.js';
import { roundHalfAway } from './values.js';

/** Which of the three truth values can occur. */
export interface Truth {
    readonly canBeTrue: boolean;
    readonly canBeFalse: boolean;
    readonly canBeMissing: boolean;
}
/** What is known of a column, an answer or a measure; undefined: only what its type tells. */
export interface ColumnRange {
    (leaf: Leaf): Range | undefined;
    /** The expressions are about one row: an aggregate in them is over the rows that link to it. */
    readonly ofRow?: boolean;
}
export type Abstract =
    | { readonly kind: 'number'; readonly range: Range }
    | { readonly kind: 'truth'; readonly truth: Truth }
    | { readonly kind: 'other'; readonly canBeMissing: boolean };
/** That a condition has this value. */
export interface Knowledge {
    readonly condition: Expr;
    readonly value: boolean;
}

const EITHER: Truth = { canBeTrue: true, canBeFalse: true, canBeMissing: true };
const MIRRORED: Record<Comparison, Comparison> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const NEGATED: Record<Comparison, Comparison> = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

const numeric = (range: Range): Abstract => ({ kind: 'number', range });
const logical = (truth: Truth): Abstract => ({ kind: 'truth', truth });
const certainly = (value: boolean): Truth => ({ canBeTrue: value, canBeFalse: !value, canBeMissing: false });

const keys = new WeakMap<Expr, string>();
/** Two expressions of one key are the same. */
function keyOf(expr: Expr): string {
    let found = keys.get(expr);
    if (found === undefined) keys.set(expr, (found = JSON.stringify(expr)));
    return found;
}

export class Analysis {
    private readonly known = new Map<Expr, Abstract>();

    constructor(
        private readonly leafRange: ColumnRange | undefined,
        /** Ranges that conditions give to expressions, by their printed form. */
        private readonly facts: ReadonlyMap<string, Range> = new Map()
    ) {}

    of(expr: Expr): Abstract {
        let found = this.known.get(expr);
        if (!found) this.known.set(expr, (found = this.withFact(this.plain(expr), this.facts.size > 0 ? this.facts.get(keyOf(expr)) : undefined)));
        return found;
    }

    private withFact(found: Abstract, fact: Range | undefined): Abstract {
        if (!fact) return found;
        if (found.kind === 'number') return numeric(intersect(found.range, fact));
        if (found.kind === 'truth') return logical({ ...found.truth, canBeMissing: found.truth.canBeMissing && fact.canBeMissing });
        return { kind: 'other', canBeMissing: found.canBeMissing && fact.canBeMissing };
    }

    /** As a number: a truth value is 1 or 0, anything else is none. */
    range(expr: Expr): Range {
        const found = this.of(expr);
        if (found.kind === 'number') return found.range;
        if (found.kind === 'other') return kindOf(expr) === 'unknown' && expr.op !== 'missing' ? ANYTHING : NOTHING;
        const { canBeTrue, canBeFalse, canBeMissing } = found.truth;
        if (!canBeTrue && !canBeFalse) return NOTHING;
        return { low: canBeFalse ? 0 : 1, high: canBeTrue ? 1 : 0, canBeMissing, whole: true };
    }

    truth(expr: Expr): Truth {
        const found = this.of(expr);
        if (found.kind === 'truth') return found.truth;
        return kindOf(expr) === 'unknown' && expr.op !== 'missing' ? EITHER : { canBeTrue: false, canBeFalse: false, canBeMissing: true };
    }

    canBeMissing(expr: Expr): boolean {
        const found = this.of(expr);
        return found.kind === 'number' ? found.range.canBeMissing : found.kind === 'truth' ? found.truth.canBeMissing : found.canBeMissing;
    }

    /** The analysis of another row: what is known of this one's columns does not hold there. */
    elsewhere(): Analysis {
        return new Analysis(this.leafRange);
    }

    /** The analysis where a condition has a value; undefined if it cannot have it. */
    assuming(condition: Expr, value: boolean): Analysis | undefined {
        const facts = new Map(this.facts);
        return this.learn(condition, value, facts) ? new Analysis(this.leafRange, facts) : undefined;
    }

    private plain(expr: Expr): Abstract {
        switch (expr.op) {
            case 'number':
                return numeric({
                    low: expr.value,
                    high: expr.value,
                    canBeMissing: false,
                    ...(Number.isInteger(expr.value) ? { whole: true } : {})
                });
            case 'boolean':
                return logical(certainly(expr.value));
            case 'text':
                return { kind: 'other', canBeMissing: false };
            case 'missing':
                return { kind: 'other', canBeMissing: true };
            case 'input':
            case 'column':
            case 'measure':
                return this.leaf(expr);
            case 'answered':
                return logical({
                    canBeTrue: this.canHaveValue(expr.value),
                    canBeFalse: this.canBeMissing(expr.value),
                    canBeMissing: false
                });
            case 'notApplicable':
                return logical({ canBeTrue: true, canBeFalse: true, canBeMissing: false });
            case 'arithmetic':
                return numeric(this.arithmetic(expr));
            case 'negate':
                return numeric(intervals.negate(this.range(expr.value)));
            case 'numeric':
                return numeric(numericRange(expr, this.range(expr.value)));
            case 'dated':
                return numeric({
                    low: { year: 0, month: 1, day: 1, hours: 0 }[expr.fn],
                    high: { year: 9999, month: 12, day: 31, hours: 24.001 }[expr.fn],
                    canBeMissing: true,
                    ...(expr.fn === 'hours' ? {} : { whole: true })
                });
            case 'between':
                return numeric(ANYTHING);
            case 'compare':
                return logical(this.compare(expr.operator, expr.left, expr.right));
            case 'within': {
                const low = expr.low ? this.compare('>=', expr.value, expr.low) : certainly(true);
                const high = expr.high ? this.compare('<=', expr.value, expr.high) : certainly(true);
                return logical(this.checked(expr, both(low, high)));
            }
            case 'chosen':
                return logical({
                    canBeTrue: true,
                    canBeFalse: true,
                    canBeMissing: this.canBeMissing(expr.set) || kindOf(expr.set) === 'unknown'
                });
            case 'and':
                return logical(this.checked(expr, this.conjunction(expr.left, expr.right)));
            case 'or':
                return logical(this.checked(expr, turned(both(turned(this.truth(expr.left)), turned(this.truth(expr.right))))));
            case 'not':
                return logical(turned(this.truth(expr.value)));
            case 'if':
                return this.conditional(expr);
            case 'row':
                if (expr.fn === 'any' || expr.fn === 'all') return logical(EITHER);
                return numeric(rowRange(expr, this));
            case 'rescale': {
                const [from, to, origin, target] = [expr.from[0], expr.from[1], expr.to[0], expr.to[1]].map((each) => this.range(each));
                const moved = intervals.subtract(this.range(expr.value), from!);
                const spread = intervals.divide(intervals.multiply(moved, intervals.subtract(target!, origin!)), intervals.subtract(to!, from!));
                return numeric(intervals.add(spread, origin!));
            }
            case 'population':
                return numeric(populationRange(expr, this, this.leafRange?.ofRow === true));
        }
    }

    /** Whether it can be anything but missing. */
    private canHaveValue(expr: Expr): boolean {
        const found = this.of(expr);
        if (found.kind === 'number') return !isEmpty(found.range);
        return found.kind === 'truth' ? found.truth.canBeTrue || found.truth.canBeFalse : expr.op !== 'missing';
    }

    private leaf(expr: Leaf): Abstract {
        const given = this.leafRange?.(expr);
        const type: ValueType = expr.op === 'measure' ? { kind: 'number', dimension: {} } : expr.type;
        if (type.kind === 'number') return numeric(given ?? typeRange(type));
        if (type.kind === 'boolean') return logical({ ...EITHER, canBeMissing: given?.canBeMissing ?? true });
        return { kind: 'other', canBeMissing: given?.canBeMissing ?? true };
    }

    private arithmetic(expr: Extract<Expr, { op: 'arithmetic' }>): Range {
        return intervals[expr.operator](this.range(expr.left), this.range(expr.right));
    }

    private conditional(expr: Extract<Expr, { op: 'if' }>): Abstract {
        const condition = this.truth(expr.condition);
        const reached: [Analysis, Expr][] = [];
        for (const [value, branch] of [[true, expr.then] as const, [false, expr.else] as const]) {
            const inner = (value ? condition.canBeTrue : condition.canBeFalse) && this.assuming(expr.condition, value);
            if (inner) reached.push([inner, branch]);
        }
        const kinds = new Set(reached.map(([inner, branch]) => (branch.op === 'missing' ? 'missing' : inner.of(branch).kind)));
        if (kinds.has('number') || (reached.length === 0 && kindOf(expr) === 'number')) {
            const all = hull(reached.map(([inner, branch]) => inner.range(branch)));
            return numeric({ ...all, canBeMissing: all.canBeMissing || condition.canBeMissing });
        }
        const canBeMissing = condition.canBeMissing || reached.length === 0 || reached.some(([inner, branch]) => inner.canBeMissing(branch));
        if (!kinds.has('truth')) return { kind: 'other', canBeMissing };
        const truths = reached.map(([inner, branch]) => inner.truth(branch));
        return logical({
            canBeTrue: truths.some((truth) => truth.canBeTrue),
            canBeFalse: truths.some((truth) => truth.canBeFalse),
            canBeMissing
        });
    }

    /** `answered(x) and x > 3` is never missing: what the left side says is known to the right. */
    private conjunction(left: Expr, right: Expr): Truth {
        const found = both(this.truth(left), this.truth(right));
        const guarded = left.op === 'answered' && found.canBeMissing ? this.assuming(left, true)?.truth(right).canBeMissing : undefined;
        return guarded === undefined ? found : { ...found, canBeMissing: guarded };
    }

    private compare(operator: Comparison, left: Expr, right: Expr): Truth {
        const [a, b] = [this.of(left), this.of(right)];
        const canBeMissing = this.canBeMissing(left) || this.canBeMissing(right);
        if (a.kind !== 'number' || b.kind !== 'number') {
            // Values of other kinds, and dates that cannot be read, compare to missing.
            return {
                canBeTrue: true,
                canBeFalse: true,
                canBeMissing: canBeMissing || comparesTime(left, right) || kindOf(left) !== kindOf(right)
            };
        }
        const [x, y] = [a.range, b.range];
        if (isEmpty(x) || isEmpty(y)) return { canBeTrue: false, canBeFalse: false, canBeMissing: true };
        const canBeTrue = comparable(operator, x, y);
        return { canBeTrue, canBeFalse: comparable(NEGATED[operator], x, y), canBeMissing };
    }

    /** A conjunction can be refuted by what its parts say together of one column. */
    private checked(expr: Expr, truth: Truth): Truth {
        const canBeTrue = truth.canBeTrue && this.learn(expr, true, new Map(this.facts));
        return { ...truth, canBeTrue, canBeFalse: truth.canBeFalse && this.learn(expr, false, new Map(this.facts)) };
    }

    /** Adds what follows from the condition's having the value. False if it contradicts what is known. */
    private learn(condition: Expr, value: boolean, facts: Map<string, Range>): boolean {
        switch (condition.op) {
            case 'not':
                return this.learn(condition.value, !value, facts);
            case 'and':
                return !value || (this.learn(condition.left, true, facts) && this.learn(condition.right, true, facts));
            case 'or':
                return value || (this.learn(condition.left, false, facts) && this.learn(condition.right, false, facts));
            case 'answered':
                return !value || this.note(condition.value, { ...ANYTHING, canBeMissing: false }, facts);
            case 'compare':
                return this.learnComparison(value ? condition.operator : NEGATED[condition.operator], condition.left, condition.right, facts);
            case 'within':
                return (
                    !value ||
                    ((!condition.low || this.learnComparison('>=', condition.value, condition.low, facts)) &&
                        (!condition.high || this.learnComparison('<=', condition.value, condition.high, facts)))
                );
            default:
                return true;
        }
    }

    /** A comparison that is true or false has both its sides. */
    private learnComparison(operator: Comparison, left: Expr, right: Expr, facts: Map<string, Range>): boolean {
        const [a, b] = [left, right].map((side) => this.withFact(this.of(side), facts.get(keyOf(side)))) as [Abstract, Abstract];
        const there = { ...ANYTHING, canBeMissing: false };
        const [l, r] = a.kind === 'number' && b.kind === 'number' ? [limit(operator, b.range), limit(MIRRORED[operator], a.range)] : [there, there];
        return this.note(left, l, facts) && this.note(right, r, facts);
    }

    private note(expr: Expr, fact: Range, facts: Map<string, Range>): boolean {
        const key = keyOf(expr);
        const before = facts.get(key);
        const now = before ? intersect(before, fact) : fact;
        facts.set(key, now);
        const found = this.withFact(this.of(expr), now);
        return found.kind !== 'number' || !isEmpty(found.range);
    }
}

const turned = (truth: Truth): Truth => ({ canBeTrue: truth.canBeFalse, canBeFalse: truth.canBeTrue, canBeMissing: truth.canBeMissing });

function both(a: Truth, b: Truth): Truth {
    return {
        canBeTrue: a.canBeTrue && b.canBeTrue,
        canBeFalse: a.canBeFalse || b.canBeFalse,
        canBeMissing: (a.canBeMissing && (b.canBeMissing || b.canBeTrue)) || (b.canBeMissing && a.canBeTrue)
    };
}

/** Whether some value of `a` and some value of `b` compare so. */
function comparable(operator: Comparison, a: Range, b: Range): boolean {
    switch (operator) {
        case '<':
            return a.low < b.high;
        case '<=':
            return a.low <= b.high;
        case '>':
            return a.high > b.low;
        case '>=':
            return a.high >= b.low;
        case '=':
            return a.low <= b.high && b.low <= a.high && !outOfStep(a, b) && !outOfStep(b, a);
        case '!=':
            return !(isPoint(a) && isPoint(b) && a.low === b.low);
    }
}

/** A fraction is never equal to a whole number, nor zero to what is not zero. */
const outOfStep = (a: Range, b: Range): boolean => isPoint(b) && ((a.whole === true && !Number.isInteger(b.low)) || (a.nonzero === true && b.low === 0));

/** What `x operator y` tells of x when y lies in the range. */
function limit(operator: Comparison, y: Range): Range {
    const there = { ...ANYTHING, canBeMissing: false };
    switch (operator) {
        case '<':
            return { ...there, high: y.high, ...(y.high === 0 ? { nonzero: true } : {}) };
        case '<=':
            return { ...there, high: y.high };
        case '>':
            return { ...there, low: y.low, ...(y.low === 0 ? { nonzero: true } : {}) };
        case '>=':
            return { ...there, low: y.low };
        case '=':
            return { ...y, canBeMissing: false };
        case '!=':
            return isPoint(y) && y.low === 0 ? { ...there, nonzero: true } : there;
    }
}

function typeRange(type: NumberType): Range {
    const range = { low: type.min ?? -Infinity, high: type.max ?? Infinity, canBeMissing: true };
    return type.whole ? { ...range, whole: true } : range;
}

function numericRange(expr: Extract<Expr, { op: 'numeric' }>, value: Range): Range {
    switch (expr.fn) {
        case 'abs':
            return intervals.absolute(value);
        case 'round':
            return intervals.monotone(
                value,
                (each) => (Number.isFinite(each) ? roundHalfAway(each, expr.digits) : each),
                (expr.digits ?? 0) <= 0 || value.whole
            );
        case 'floor':
            return intervals.monotone(value, Math.floor, true);
        case 'ceiling':
            return intervals.monotone(value, Math.ceil, true);
        case 'sqrt':
            return intervals.monotone(value, Math.sqrt, false, 0);
        case 'ln':
            return intervals.monotone(value, Math.log, false, 0, true);
        case 'exp':
            return intervals.monotone(value, Math.exp);
    }
}

/** Figures over rows can always be missing, for want of rows; only a count cannot, unless it is of what links to a row without a key. */
function populationRange(expr: PopulationExpr, analysis: Analysis, ofRow: boolean): Range {
    const there = analysis.elsewhere();
    const inner = expr.where ? there.assuming(expr.where, true) : there;
    const value = expr.value && inner ? { ...inner.range(expr.value), canBeMissing: true } : ANYTHING;
    switch (expr.fn) {
        case 'count':
        case 'open':
            return { low: 0, high: Infinity, canBeMissing: ofRow || expr.needing !== undefined };
        case 'share':
        case 'top':
            return { low: 0, high: 1, canBeMissing: true };
        case 'nps':
            return { low: -100, high: 100, canBeMissing: true };
        case 'stdev':
            // Half the squared difference of two values, whatever the weights.
            return isEmpty(value) ? NOTHING : { low: 0, high: (value.high - value.low) / Math.SQRT2, canBeMissing: true };
        case 'sum':
            return isEmpty(value) ? NOTHING : { low: value.low < 0 ? -Infinity : 0, high: value.high > 0 ? Infinity : 0, canBeMissing: true };
        default:
            return { low: value.low, high: value.high, canBeMissing: true };
    }
}
