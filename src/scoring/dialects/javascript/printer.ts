/** Expressions as JavaScript source. */
import { type ColumnRange, type Range, type Ranges, rangesOver } from '../../../expression/ranges.js';
import { comparesTime, constantWeights, isTrueTest, kindOf, type Leaf, type PopulationExpr, type RowExpr, timeOf } from '../../../expression/tree.js';
import type { Comparison, Expr } from '../../../expression/types.js';
import { literal } from './names.js';

/** How leaves are spelt where the expression stands. */
export interface Spelling {
    leaf(leaf: Leaf): string;
    /** Whether the column was answered "not applicable". */
    notApplicable(name: string): string;
    /** What is known of a column beyond its type. */
    readonly range?: ColumnRange;
    /** What gives the rows of tables to `sample`; absent where an expression cannot see any. */
    world?: string;
    /** What to spell inside an aggregate over rows. */
    inRow?: Spelling;
    /** The end of the period. */
    asOf?: string;
    /** A function to call on a division by zero. */
    onZero?: string;
    /** At population level no part of an aggregate may be missing. */
    population: boolean;
}

const COMPARISONS: Record<Comparison, string> = { '=': 'equal', '!=': 'differs', '<': 'below', '<=': 'atMost', '>': 'above', '>=': 'atLeast' };
const SIGNS: Record<Comparison, string> = { '=': '===', '!=': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };
const ROW_FUNCTIONS = {
    mean: 'mean',
    sum: 'sum',
    min: 'least',
    max: 'greatest',
    median: 'median',
    count: 'count',
    weighted: 'weighted',
    any: 'any',
    all: 'all'
} as const;

/** How tightly printed source binds; a name, a literal or a call binds tightest. */
const ATOM = 10;
interface Source {
    text: string;
    strength: number;
}
const atom = (text: string): Source => ({ text, strength: ATOM });

/**
 * Prints expressions and remembers which helpers they use. Where the analysis proves that nothing can be missing, zero or
 * infinite, plain operators are enough; else a helper keeps the rules.
 */
export class JavaScriptPrinter {
    readonly used = new Set<string>();
    private readonly ranges: Ranges;

    constructor(private readonly spelling: Spelling) {
        this.ranges = rangesOver(spelling.range);
    }

    print(expr: Expr): string {
        return this.source(expr).text;
    }

    private rangeOf(expr: Expr): Range | undefined {
        return this.ranges.rangeOf(expr);
    }

    private canBeMissing(condition: Expr): boolean {
        return this.ranges.truthRange(condition).canBeMissing;
    }

    private inner(expr: Expr, least: number): string {
        const { text, strength } = this.source(expr);
        return strength < least ? `(${text})` : text;
    }

    private call(name: string, ...parts: (string | undefined)[]): Source {
        this.used.add(name);
        while (parts.length > 0 && parts.at(-1) === undefined) parts.pop();
        return atom(`${name}(${parts.map((part) => part ?? 'undefined').join(', ')})`);
    }

    private source(expr: Expr): Source {
        switch (expr.op) {
            case 'number':
                return { text: String(expr.value), strength: expr.value < 0 ? 8 : ATOM };
            case 'text':
                return atom(literal(expr.value.normalize('NFC')));
            case 'boolean':
                return atom(String(expr.value));
            case 'missing':
                return atom('undefined');
            case 'input':
            case 'column':
            case 'measure':
                return atom(this.spelling.leaf(expr));
            case 'notApplicable':
                return atom(this.spelling.notApplicable(expr.name));
            case 'arithmetic':
                return this.arithmetic(expr);
            case 'negate':
                return { text: `-${this.number(expr.value, 9)}`, strength: 8 };
            case 'numeric':
                return this.numeric(expr);
            case 'dated':
                return this.call('datePart', literal(expr.fn), this.print(expr.value));
            case 'between':
                if (!expr.hours) return this.call('seconds', this.print(expr.from), this.print(expr.to));
                return this.call('openSeconds', this.print(expr.from), this.print(expr.to), JSON.stringify(expr.hours.week), JSON.stringify(expr.hours.closed));
            case 'compare':
                return this.compare(expr.operator, expr.left, expr.right);
            case 'within':
                return this.within(expr);
            case 'chosen':
                return this.call('has', this.print(expr.set), literal(expr.option.normalize('NFC')));
            case 'and':
            case 'or':
                return this.conjunction(expr);
            case 'not':
                return this.canBeMissing(expr.value) ? this.call('not', this.print(expr.value)) : { text: `!${this.inner(expr.value, 9)}`, strength: 8 };
            case 'if':
                return this.conditional(expr);
            case 'answered':
                return this.call('known', this.print(expr.value));
            case 'row':
                return this.row(expr);
            case 'rescale':
                return this.rescale(expr);
            case 'population':
                return this.population(expr);
        }
    }

    /** An operand of a calculation; a text there is no number. */
    private number(expr: Expr, least: number): string {
        const kind = kindOf(expr);
        return kind === 'number' || kind === 'boolean' || expr.op === 'missing' ? this.inner(expr, least) : this.call('number', this.print(expr)).text;
    }

    private arithmetic(expr: Extract<Expr, { op: 'arithmetic' }>): Source {
        const range = this.rangeOf(expr);
        const bounded = range !== undefined && (range.low > range.high || (Number.isFinite(range.low) && Number.isFinite(range.high)));
        const guarded = (text: string, strength: number): Source => (bounded ? { text, strength } : this.call('finite', text));
        switch (expr.operator) {
            case 'add':
                return guarded(`${this.number(expr.left, 4)} + ${this.number(expr.right, 5)}`, 4);
            case 'subtract':
                return guarded(`${this.number(expr.left, 4)} - ${this.number(expr.right, 5)}`, 4);
            case 'multiply':
                return guarded(`${this.number(expr.left, 5)} * ${this.number(expr.right, 6)}`, 5);
            case 'power':
                return this.call('power', this.number(expr.left, 0), this.number(expr.right, 0));
            case 'divide': {
                const divisor = this.rangeOf(expr.right);
                const safe = bounded && divisor !== undefined && (divisor.low > 0 || divisor.high < 0);
                if (safe) return { text: `${this.number(expr.left, 5)} / ${this.number(expr.right, 6)}`, strength: 5 };
                return this.call('divide', this.number(expr.left, 0), this.number(expr.right, 0), this.spelling.onZero);
            }
        }
    }

    private numeric(expr: Extract<Expr, { op: 'numeric' }>): Source {
        const value = this.number(expr.value, 0);
        switch (expr.fn) {
            case 'round':
                return this.call('round', value, String(expr.digits ?? 0));
            case 'ln':
                return this.call('finite', `Math.log(${value})`);
            case 'exp':
                return this.call('finite', `Math.exp(${value})`);
            case 'ceiling':
                return atom(`Math.ceil(${value})`);
            default:
                return atom(`Math.${expr.fn}(${value})`);
        }
    }

    private compare(operator: Comparison, left: Expr, right: Expr): Source {
        if (comparesTime(left, right))
            return this.call(COMPARISONS[operator], this.call('instant', this.print(left)).text, this.call('instant', this.print(right)).text);
        const certain = kindOf(left) === 'number' && kindOf(right) === 'number' && [left, right].every((side) => this.rangeOf(side)?.canBeMissing === false);
        if (certain) return { text: `${this.inner(left, 4)} ${SIGNS[operator]} ${this.inner(right, 4)}`, strength: 3 };
        return this.call(COMPARISONS[operator], this.print(left), this.print(right));
    }

    private within({ value, low, high }: Extract<Expr, { op: 'within' }>): Source {
        if (low && !high) return this.compare('>=', value, low);
        if (high && !low) return this.compare('<=', value, high);
        if (!low || !high) return atom('true');
        const timed = comparesTime(value, low) || comparesTime(value, high);
        const [x, from, to] = [value, low, high].map((each) => (timed ? this.call('instant', this.print(each)).text : this.print(each)));
        return this.call('within', x, from, to);
    }

    private conjunction(expr: Extract<Expr, { op: 'and' | 'or' }>): Source {
        const parts = flat(expr, expr.op);
        const [sign, strength] = expr.op === 'and' ? ['&&', 2] : ['||', 1];
        if (expr.op === 'and' && isTrueTest(expr)) return { text: `${this.inner(expr.right, 4)} === true`, strength: 3 };
        if (parts.some((part) => this.canBeMissing(part))) return this.call(expr.op, ...parts.map((part) => this.print(part)));
        return { text: parts.map((part) => this.inner(part, strength + 1)).join(` ${sign} `), strength };
    }

    private conditional(expr: Extract<Expr, { op: 'if' }>): Source {
        const [condition, then, otherwise] = [this.print(expr.condition), this.print(expr.then), this.print(expr.else)];
        if (!this.canBeMissing(expr.condition))
            return { text: `${this.inner(expr.condition, 1)} ? ${this.inner(expr.then, 1)} : ${this.inner(expr.else, 0)}`, strength: 0 };
        // A division by zero in the branch that does not count is none.
        const reports = this.spelling.onZero !== undefined && [then, otherwise].some((branch) => branch.includes(this.spelling.onZero!));
        if (reports) return this.call('lazily', condition, `() => ${then}`, `() => ${otherwise}`);
        return this.call('when', condition, then, otherwise === 'undefined' ? undefined : otherwise);
    }

    private rescale(expr: Extract<Expr, { op: 'rescale' }>): Source {
        const ends = [...expr.from, ...expr.to].map((end) => this.number(end, 0));
        const [low, high] = expr.from.map((end) => this.rangeOf(end));
        const apart = low && high && !low.canBeMissing && !high.canBeMissing && (low.high < high.low || low.low > high.high);
        return this.call('rescale', this.number(expr.value, 0), ...ends, apart ? undefined : this.spelling.onZero);
    }

    private row(expr: RowExpr): Source {
        const { parts } = expr;
        const values = `[${this.partSources(expr).join(', ')}]`;
        const asks = (expr.fn === 'sum' || 'share' in expr.needing) && parts.some((part) => part.applicable);
        const applicable = asks ? this.call('asked', ...parts.map((part) => (part.applicable ? this.print(part.applicable) : 'true'))).text : undefined;
        const needed = this.needed(expr, applicable);
        const shown = needed === '1' ? undefined : needed;
        if (expr.fn === 'sum') return this.call('sum', values, applicable === undefined ? shown : needed, applicable);
        return this.call(ROW_FUNCTIONS[expr.fn], values, shown);
    }

    private partSources(expr: RowExpr): string[] {
        if (expr.fn !== 'weighted') return expr.parts.map((part) => this.print(part.value));
        const constant = constantWeights(expr);
        return expr.parts.map((part, at) => `[${this.print(part.value)}, ${constant ? String(constant[at]) : part.weight ? this.print(part.weight) : '1'}]`);
    }

    private needed(expr: RowExpr, applicable: string | undefined): string {
        if (this.spelling.population) return String(expr.parts.length);
        if ('count' in expr.needing) return String(expr.needing.count);
        const { share } = expr.needing;
        if (applicable === undefined) return String(share * expr.parts.length);
        return share === 1 ? applicable : `${share} * ${applicable}`;
    }

    private population(expr: PopulationExpr): Source {
        const { world, inRow, asOf } = this.spelling;
        if (world === undefined || !inRow) throw new Error(`an aggregate over ${expr.table} stands where there are no rows`);
        const inside = new JavaScriptPrinter(inRow);
        const where = expr.where && `(row) => ${inside.print(expr.where)}`;
        const value = `(row) => ${this.measured(expr, inside, asOf)}`;
        for (const name of inside.used) this.used.add(name);
        const sample = this.call('sample', world, literal(expr.table), value, where).text;
        const needing = expr.needing === undefined ? undefined : String(expr.needing);
        switch (expr.fn) {
            case 'count':
            case 'open':
                return this.call('countOver', sample, needing);
            case 'sum':
                return this.call('addOver', sample, needing);
            case 'mean':
            case 'share':
                return this.call('meanOver', sample, needing);
            case 'min':
                return this.call('leastOver', sample, needing);
            case 'max':
                return this.call('greatestOver', sample, needing);
            case 'median':
                return this.call('percentileOver', sample, '0.5', needing);
            case 'percentile':
                return this.call('percentileOver', sample, String(expr.argument ?? 0.5), needing);
            case 'stdev':
                return this.call('deviationOver', sample, needing);
            case 'nps':
                return this.call('promotersOver', sample, needing);
            case 'top':
                if (!expr.ends) return atom('undefined');
                return this.call(
                    'topOver',
                    sample,
                    String(expr.argument ?? 1),
                    String(expr.ends[0]),
                    String(expr.ends[1]),
                    String(expr.reversed ?? false),
                    needing
                );
        }
    }

    /** What one row contributes. */
    private measured(expr: PopulationExpr, inside: JavaScriptPrinter, asOf: string | undefined): string {
        if (!expr.value && expr.fn !== 'open') return '1';
        const value = expr.value ? inside.print(expr.value) : 'undefined';
        if (expr.fn === 'open') {
            this.used.add('instant').add('above').add('known');
            const open = `!known(instant(${value})) || above(instant(${value}), instant(${asOf ?? 'undefined'})) === true`;
            // What has not begun by then is not open either.
            return asOf === undefined ? open : `above(instant(${inside.spelling.leaf(timeOf(expr))}), instant(${asOf})) === true ? undefined : ${open}`;
        }
        if (expr.fn === 'count' && kindOf(expr.value!) !== 'boolean') {
            this.used.add('known');
            return `known(${value}) ? 1 : undefined`;
        }
        return value;
    }
}

/** The parts of a chain of the same operator. */
function flat(expr: Expr, operator: 'and' | 'or'): Expr[] {
    if (expr.op !== operator || (operator === 'and' && isTrueTest(expr))) return [expr];
    return [...flat(expr.left, operator), ...flat(expr.right, operator)];
}
