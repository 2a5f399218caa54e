/**
 * Which way an expression goes as one cell goes up, everything else the same: monotonicity by structure, with what
 * intervals tell of signs and of conditions. Sound; where structure does not tell it says `unknown`.
 */
import { Analysis } from './analysis.js';
import { type Range, isEmpty, isPoint } from './intervals.js';
import type { ColumnRange } from './ranges.js';
import { children, leafKey, type Leaf, type RowExpr } from './tree.js';
import type { Comparison, Expr, NumericFunction } from './types.js';

/**
 * As the cell goes up, from one value that is there to another: `rising` never falls, `falling` never rises, `constant`
 * does neither. For a condition false is below true. It is about pairs of rows in which the expression has a value, and
 * in which the same parts of aggregates are applicable (the same questions are asked).
 */
export type Direction = 'constant' | 'rising' | 'falling' | 'unknown';

export interface Trend {
    readonly direction: Direction;
    /** Whether it is missing does not change as the cell moves. */
    readonly steady: boolean;
}

/** What a column is computed from in the same row; undefined: it is a cell of its own. */
export type Definitions = (leaf: Leaf) => Expr | undefined;

const CONSTANT: Trend = { direction: 'constant', steady: true };
const UNKNOWN: Trend = { direction: 'unknown', steady: false };
const OPPOSITE: Record<Direction, Direction> = { constant: 'constant', rising: 'falling', falling: 'rising', unknown: 'unknown' };

/** The trend of `expr` in the cell. Columns have the ranges that `columnRange` tells, or else those of their types. */
export function trendOf(expr: Expr, cell: Leaf, definitions?: Definitions, columnRange?: ColumnRange): Trend {
    return trendsOver(definitions, columnRange)(expr, cell);
}

/** The same for many cells, of which the ranges are looked at once. `columnRange` must not change its mind. */
export function trendsOver(definitions: Definitions = () => undefined, columnRange?: ColumnRange): (expr: Expr, cell: Leaf) => Trend {
    const analysis = new Analysis(columnRange);
    return (expr, cell) => new Trends(leafKey(cell), definitions, analysis).of(expr, analysis);
}

class Trends {
    private readonly defined = new Map<string, Trend>();

    constructor(
        private readonly cell: string,
        private readonly definitions: Definitions,
        /** Of the row, with no branch taken. */
        private readonly whole: Analysis
    ) {}

    of(expr: Expr, analysis: Analysis): Trend {
        switch (expr.op) {
            case 'number':
            case 'boolean':
            case 'text':
            case 'missing':
                return CONSTANT;
            // A cell that goes from one value to another is not "not applicable", and other rows stay as they are.
            case 'notApplicable':
            case 'population':
                return CONSTANT;
            case 'input':
            case 'column':
            case 'measure':
                return this.leaf(expr);
            case 'negate':
                return turned(this.of(expr.value, analysis));
            case 'arithmetic':
                return this.arithmetic(expr, analysis);
            case 'numeric':
                return this.numeric(expr.fn, expr.value, analysis);
            case 'rescale':
                return this.rescale(expr, analysis);
            case 'compare':
                return this.compare(expr.operator, expr.left, expr.right, analysis);
            case 'within': {
                const low = expr.low ? this.compare('>=', expr.value, expr.low, analysis) : CONSTANT;
                const high = expr.high ? this.compare('<=', expr.value, expr.high, analysis) : CONSTANT;
                const inner = [expr.value, ...(expr.low ? [expr.low] : []), ...(expr.high ? [expr.high] : [])];
                const sure = inner.every((each) => !analysis.canBeMissing(each));
                return { direction: together([low, high]), steady: settled([low, high]) || (sure && low.steady && high.steady) };
            }
            case 'and':
            case 'or':
                return this.logical(expr.left, expr.right, analysis);
            case 'not':
                return turned(this.of(expr.value, analysis));
            case 'answered':
                return this.of(expr.value, analysis).steady ? CONSTANT : { direction: 'unknown', steady: true };
            case 'if':
                return this.conditional(expr, analysis);
            case 'row':
                return this.row(expr, analysis);
            default:
                return settled(children(expr).map((child) => this.of(child, analysis))) ? CONSTANT : UNKNOWN;
        }
    }

    private leaf(leaf: Leaf): Trend {
        const key = leafKey(leaf);
        if (key === this.cell) return { direction: 'rising', steady: true };
        let found = this.defined.get(key);
        if (!found) {
            const definition = this.definitions(leaf);
            // One that is computed from itself is reported elsewhere.
            this.defined.set(key, UNKNOWN);
            found = definition ? this.of(definition, this.whole) : CONSTANT;
            this.defined.set(key, found);
        }
        return found;
    }

    private arithmetic(expr: Extract<Expr, { op: 'arithmetic' }>, analysis: Analysis): Trend {
        const [left, right] = [this.of(expr.left, analysis), this.of(expr.right, analysis)];
        if (settled([left, right])) return CONSTANT;
        const steady = left.steady && right.steady && finite(analysis.range(expr));
        const [a, b] = [analysis.range(expr.left), analysis.range(expr.right)];
        switch (expr.operator) {
            case 'add':
                return { direction: together([left, right]), steady };
            case 'subtract':
                return { direction: together([left, turned(right)]), steady };
            case 'multiply':
                return { direction: together([times(left, b), times(right, a)]), steady };
            case 'divide': {
                if (right.direction === 'constant') return { direction: together([times(left, b)]), steady: steady && right.steady };
                // 1 / x falls on either side of zero, but not across it.
                const apart = b.low > 0 || b.high < 0;
                return apart ? { direction: together([times(left, b), times(turned(right), a)]), steady } : UNKNOWN;
            }
            case 'power': {
                if (right.direction !== 'constant' || !isPoint(b)) return UNKNOWN;
                const odd = Number.isInteger(b.low) && b.low > 0 && b.low % 2 === 1;
                if (b.low >= 0 && (a.low >= 0 || odd)) return { direction: left.direction, steady };
                return b.low < 0 && a.low > 0 ? { direction: OPPOSITE[left.direction], steady } : UNKNOWN;
            }
        }
    }

    private numeric(fn: NumericFunction, value: Expr, analysis: Analysis): Trend {
        const inner = this.of(value, analysis);
        if (settled([inner])) return CONSTANT;
        const range = analysis.range(value);
        switch (fn) {
            case 'abs':
                return range.low >= 0 ? inner : range.high <= 0 ? turned(inner) : { ...inner, direction: 'unknown' };
            case 'sqrt':
                return { ...inner, steady: inner.steady && range.low >= 0 };
            case 'ln':
                return { ...inner, steady: inner.steady && range.low > 0 };
            case 'exp':
                return { ...inner, steady: inner.steady && range.high < 700 };
            default:
                return inner;
        }
    }

    private rescale(expr: Extract<Expr, { op: 'rescale' }>, analysis: Analysis): Trend {
        const moving = this.of(expr.value, analysis);
        const ends = [...expr.from, ...expr.to];
        if (!settled(ends.map((end) => this.of(end, analysis)))) return UNKNOWN;
        const [low, high, toLow, toHigh] = ends.map((end) => analysis.range(end)) as [Range, Range, Range, Range];
        const from = sign({ ...low, low: high.low - low.high, high: high.high - low.low });
        const to = sign({ ...low, low: toHigh.low - toLow.high, high: toHigh.high - toLow.low });
        if (moving.direction === 'constant') return moving;
        const value = { ...moving, steady: moving.steady && finite(analysis.range(expr)) };
        if (from === undefined || to === undefined) return { ...value, direction: 'unknown' };
        return from * to >= 0 ? value : turned(value);
    }

    /** `a >= b` goes where `a - b` does. */
    private compare(operator: Comparison, left: Expr, right: Expr, analysis: Analysis): Trend {
        const [a, b] = [this.of(left, analysis), this.of(right, analysis)];
        if (settled([a, b])) return CONSTANT;
        if (analysis.of(left).kind !== 'number' || analysis.of(right).kind !== 'number') return UNKNOWN;
        const steady = a.steady && b.steady;
        const difference = together([a, turned(b)]);
        if (operator === '>' || operator === '>=') return { direction: difference, steady };
        if (operator === '<' || operator === '<=') return { direction: OPPOSITE[difference], steady };
        const [x, y] = [analysis.range(left), analysis.range(right)];
        // Equal only where the difference is as large, or as small, as it can be.
        const top = x.high <= y.low ? difference : x.low >= y.high ? OPPOSITE[difference] : 'unknown';
        return { direction: operator === '=' ? top : OPPOSITE[top], steady };
    }

    private logical(left: Expr, right: Expr, analysis: Analysis): Trend {
        const [a, b] = [this.of(left, analysis), this.of(right, analysis)];
        if (settled([a, b])) return CONSTANT;
        const alone = (moving: Trend, other: Expr) => settled([moving]) || !analysis.canBeMissing(other);
        return { direction: together([a, b]), steady: a.steady && b.steady && alone(a, right) && alone(b, left) };
    }

    private conditional(expr: Extract<Expr, { op: 'if' }>, analysis: Analysis): Trend {
        const condition = this.of(expr.condition, analysis);
        const branch = (value: boolean): { trend: Trend; range: Range; missing: boolean } | undefined => {
            const inner = analysis.assuming(expr.condition, value);
            const side = value ? expr.then : expr.else;
            return inner && { trend: this.of(side, inner), range: inner.range(side), missing: inner.canBeMissing(side) };
        };
        const [then, otherwise] = [branch(true), branch(false)];
        const taken = [then, otherwise].filter((each) => each !== undefined);
        const trends = taken.map(({ trend }) => trend);
        if (settled([condition])) return { direction: together(trends), steady: trends.every((trend) => trend.steady) };
        const steady = condition.steady && trends.every((trend) => trend.steady) && taken.every(({ missing }) => !missing);
        const direction = together(trends);
        if (!then || !otherwise || isEmpty(then.range) || isEmpty(otherwise.range)) {
            const other = kindless(expr, analysis);
            return { direction: other ? 'unknown' : direction, steady };
        }
        // Crossing from one branch into the other must go the same way as within each.
        const [upper, lower] = condition.direction === 'rising' ? [then, otherwise] : [otherwise, then];
        if (condition.direction === 'unknown' || condition.direction === 'constant') return { direction: 'unknown', steady };
        if (upper.range.low >= lower.range.high && (direction === 'rising' || direction === 'constant')) return { direction: 'rising', steady };
        if (upper.range.high <= lower.range.low && (direction === 'falling' || direction === 'constant')) return { direction: 'falling', steady };
        return { direction: 'unknown', steady };
    }

    private row(expr: RowExpr, analysis: Analysis): Trend {
        const values = expr.parts.map((part) => this.of(part.value, analysis));
        const weights = expr.parts.map((part) => (part.weight ? this.of(part.weight, analysis) : CONSTANT));
        if (settled([...values, ...weights])) return CONSTANT;
        const heavy = expr.parts.every((part) => !part.weight || analysis.range(part.weight).low >= 0);
        if (!settled(weights) || !heavy || !values.every((value) => value.steady)) return UNKNOWN;
        if (expr.fn === 'count') {
            // What is no condition counts as there or not, and sets count their options.
            const counted = expr.parts.map((part, at): Trend => {
                const { kind } = analysis.of(part.value);
                return kind === 'truth' ? values[at]! : kind === 'number' ? CONSTANT : settled([values[at]!]) ? CONSTANT : UNKNOWN;
            });
            return { direction: together(counted), steady: true };
        }
        return { direction: together(values), steady: finite(analysis.range(expr)) };
    }
}

const turned = (trend: Trend): Trend => ({ ...trend, direction: OPPOSITE[trend.direction] });
/** None of them notices that the cell moves. */
const settled = (trends: readonly Trend[]): boolean => trends.every((trend) => trend.direction === 'constant' && trend.steady);
const finite = (range: Range): boolean => Number.isFinite(range.low) && Number.isFinite(range.high);

/** Which way a whole goes that never falls when a part rises. */
function together(parts: readonly Trend[]): Direction {
    let direction: Direction = 'constant';
    for (const part of parts) {
        if (part.direction === 'constant') continue;
        if (direction !== 'constant' && direction !== part.direction) return 'unknown';
        direction = part.direction;
    }
    return direction;
}

/** The trend of a product in one factor, by the sign of the other. */
function times(trend: Trend, factor: Range): Trend {
    const by = sign(factor);
    if (trend.direction === 'constant' || by === 0) return { ...trend, direction: 'constant' };
    if (by === undefined) return { ...trend, direction: 'unknown' };
    return by > 0 ? trend : turned(trend);
}

/** 1: never negative, -1: never positive, 0: nothing but zero (or nothing at all). */
function sign(range: Range): 1 | 0 | -1 | undefined {
    if (isEmpty(range) || (range.low === 0 && range.high === 0)) return 0;
    return range.low >= 0 ? 1 : range.high <= 0 ? -1 : undefined;
}

/** Whether its branches are texts, dates or conditions, which a range says nothing about. */
function kindless(expr: Extract<Expr, { op: 'if' }>, analysis: Analysis): boolean {
    return [expr.then, expr.else].some((side) => side.op !== 'missing' && analysis.of(side).kind === 'other');
}
