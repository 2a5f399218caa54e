/**
 * Expressions as SQL. Missing is NULL; conditions have three values by themselves. What is printed never raises an error:
 * what would overflow, divide by zero or leave a function's domain is NULL. The databases calculate what they like in the
 * order they like, so every part guards itself.
 */
import { instant } from '../../../expression/dates.js';
import { type ColumnRange, type Ranges, rangesOver } from '../../../expression/ranges.js';
import { chainOf, comparesTime, kindOf, type Leaf, type PopulationExpr, walk } from '../../../expression/tree.js';
import type { Comparison, Expr, NumericFunction } from '../../../expression/types.js';
import type { Dates } from './dates.js';
import type { Dialect } from './dialects.js';
import { constant, joined, type Layers, type Sql, sql } from './layers.js';
import { openUntil } from './opening.js';
import { printRow } from './row-aggregates.js';

/** Where an expression stands. */
export interface Place {
    readonly dialect: Dialect;
    readonly layers: Layers;
    readonly dates: Dates;
    leaf(leaf: Leaf): Sql;
    /** Whether the column was answered "not applicable": never NULL. */
    notApplicable(name: string): Sql;
    aggregate(expr: PopulationExpr): Sql;
    /** What is known of a column beyond its type. */
    readonly range?: ColumnRange;
    /** At population level no part of an aggregate may be missing. */
    readonly population: boolean;
}

const SIGNS: Record<Comparison, string> = { '=': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };
const LARGEST = '1.7976931348623157e308';
/** Beyond it e to the power of x is no number; at the other end it is nothing. */
const EXPONENT = '709.782712893384';

export type Wanted = 'number' | 'boolean' | 'text';

export class SqlPrinter {
    readonly ranges: Ranges;

    constructor(readonly place: Place) {
        this.ranges = rangesOver(place.range);
    }

    /** As what its kind says: dates, options and lists of options are texts. */
    print(expr: Expr): Sql {
        const kind = kindOf(expr);
        return kind === 'number' ? this.number(expr) : kind === 'boolean' ? this.truth(expr) : this.text(expr);
    }

    /** As a number: true is 1 and false is 0, a text is none. */
    number(expr: Expr): Sql {
        switch (kindOf(expr)) {
            case 'number':
                return this.numeric(expr);
            case 'boolean': {
                const value = this.truth(expr);
                return sql`CASE ${value} WHEN TRUE THEN ${this.literal(1)} WHEN FALSE THEN ${this.literal(0)} END`;
            }
            default:
                return this.missing('number');
        }
    }

    truth(expr: Expr): Sql {
        return kindOf(expr) === 'boolean' ? this.logical(expr) : this.missing('boolean');
    }

    text(expr: Expr): Sql {
        if (expr.op === 'text') return constant(this.place.dialect.literal(expr.value));
        if (expr.op === 'if') return this.conditional(expr, 'text');
        const kind = kindOf(expr);
        if (kind === 'number' || kind === 'boolean' || expr.op === 'missing') return this.missing('text');
        return expr.op === 'input' || expr.op === 'column' ? this.place.leaf(expr) : this.missing('text');
    }

    as(expr: Expr, wanted: Wanted): Sql {
        return wanted === 'number' ? this.number(expr) : wanted === 'boolean' ? this.truth(expr) : this.text(expr);
    }

    missing(wanted: Wanted): Sql {
        const { double, text } = this.place.dialect;
        return constant(`CAST(NULL AS ${wanted === 'number' ? double : wanted === 'boolean' ? 'BOOLEAN' : text})`);
    }

    literal(value: number): Sql {
        return constant(value < 0 ? `(${this.place.dialect.number(value)})` : this.place.dialect.number(value));
    }

    bind(value: Sql): Sql {
        return this.place.layers.bind(value);
    }

    private numeric(expr: Expr): Sql {
        switch (expr.op) {
            case 'number':
                return this.literal(expr.value);
            case 'input':
            case 'column':
            case 'measure':
                return this.place.leaf(expr);
            case 'arithmetic':
                return this.arithmetic(expr);
            case 'negate':
                return sql`(- ${this.number(expr.value)})`;
            case 'numeric':
                return this.applied(expr.fn, expr.value, expr.digits ?? 0);
            case 'dated':
                return this.place.dates.of(this.text(expr.value))[expr.fn];
            case 'between':
                return this.between(expr);
            case 'if':
                return this.conditional(expr, 'number');
            case 'rescale':
                return this.rescale(expr);
            case 'row':
                return printRow(this, expr);
            case 'population':
                return this.place.aggregate(expr);
            default:
                return this.missing('number');
        }
    }

    private between({ from, to, hours }: Extract<Expr, { op: 'between' }>): Sql {
        const [start, end] = [this.instant(from), this.instant(to)];
        if (!hours) return sql`(${end} - ${start})`;
        const zone = this.bind(this.place.dates.of(this.text(from)).offset);
        const [begun, ended] = [start, end].map((moment) => openUntil(sql`${moment} + ${zone}`, hours, this.place.layers));
        return sql`(${ended!} - ${begun!})`;
    }

    private logical(expr: Expr): Sql {
        switch (expr.op) {
            case 'boolean':
                return constant(expr.value ? 'TRUE' : 'FALSE');
            case 'input':
            case 'column':
                return this.place.leaf(expr);
            case 'notApplicable':
                return this.place.notApplicable(expr.name);
            case 'answered':
                return sql`(${this.print(expr.value)} IS NOT NULL)`;
            case 'compare':
                return this.compare(expr.operator, expr.left, expr.right);
            case 'within': {
                const low = expr.low && this.compare('>=', expr.value, expr.low);
                const high = expr.high && this.compare('<=', expr.value, expr.high);
                return low && high ? sql`(${low} AND ${high})` : (low ?? high ?? constant('TRUE'));
            }
            case 'chosen':
                return this.chosen(expr);
            case 'and':
            case 'or': {
                const parts = chainOf(expr, expr.op).map((part) => this.truth(part));
                return sql`(${joined(parts, expr.op === 'and' ? ' AND ' : ' OR ')})`;
            }
            case 'not':
                return sql`(NOT ${this.truth(expr.value)})`;
            case 'if':
                return this.conditional(expr, 'boolean');
            case 'row':
                return printRow(this, expr);
            default:
                return this.missing('boolean');
        }
    }

    private conditional(expr: Extract<Expr, { op: 'if' }>, wanted: Wanted): Sql {
        const [condition, then, otherwise] = [this.truth(expr.condition), this.as(expr.then, wanted), this.as(expr.else, wanted)];
        if (!this.ranges.truthRange(expr.condition).canBeMissing) return sql`CASE WHEN ${condition} THEN ${then} ELSE ${otherwise} END`;
        return sql`CASE ${condition} WHEN TRUE THEN ${then} WHEN FALSE THEN ${otherwise} END`;
    }

    private compare(operator: Comparison, left: Expr, right: Expr): Sql {
        const sign = SIGNS[operator];
        if (comparesTime(left, right)) return sql`(${this.instant(left)} ${sign} ${this.instant(right)})`;
        const [a, b] = [comparable(left), comparable(right)];
        if (a !== b || a === 'nothing') return this.missing('boolean');
        if (a !== 'text') return sql`(${this.as(left, a)} ${sign} ${this.as(right, a)})`;
        const { ordered } = this.place.dialect;
        const side = (expr: Expr): Sql => {
            const value = this.text(expr);
            return operator === '=' || operator === '!=' ? value : { text: ordered(value.text), layer: value.layer };
        };
        return sql`(${side(left)} ${sign} ${side(right)})`;
    }

    /** A date or a time as seconds. */
    private instant(expr: Expr): Sql {
        if (expr.op !== 'text') return this.place.dates.of(this.text(expr)).instant;
        const seconds = instant(expr.value.normalize('NFC'));
        return seconds === undefined ? this.missing('number') : this.literal(seconds);
    }

    private chosen({ set, option }: Extract<Expr, { op: 'chosen' }>): Sql {
        const { literal } = this.place.dialect;
        const kind = kindOf(set);
        if (kind === 'number' || kind === 'boolean') return this.missing('boolean');
        const value = this.text(set);
        if (kind !== 'set') return sql`(${value} = ${literal(option)})`;
        return sql`(POSITION(${literal(`;${option};`)} IN ${value} || ';') > 0)`;
    }

    private bounded(expr: Expr): boolean {
        const range = this.ranges.rangeOf(expr);
        return range !== undefined && (range.low > range.high || (Number.isFinite(range.low) && Number.isFinite(range.high)));
    }

    private arithmetic(expr: Extract<Expr, { op: 'arithmetic' }>): Sql {
        const [left, right] = [this.number(expr.left), this.number(expr.right)];
        if (expr.operator === 'power') return this.power(left, right);
        const guarded = !this.bounded(expr);
        const [a, b] = guarded ? [this.bind(left), this.bind(right)] : [left, right];
        const when = (condition: Sql, value: Sql): Sql => (guarded ? sql`CASE WHEN ${condition} THEN ${value} END` : sql`(${value})`);
        switch (expr.operator) {
            case 'add':
                return when(sql`ABS(${a} / 2 + ${b} / 2) <= ${LARGEST} / 2`, sql`${a} + ${b}`);
            case 'subtract':
                return when(sql`ABS(${a} / 2 - ${b} / 2) <= ${LARGEST} / 2`, sql`${a} - ${b}`);
            case 'multiply':
                return when(sql`ABS(${a}) <= ${LARGEST} / GREATEST(ABS(${b}), 1)`, sql`${a} * ${b}`);
            case 'divide':
                return when(sql`ABS(${a}) <= ${LARGEST} * LEAST(ABS(${b}), 1)`, sql`${a} / NULLIF(${b}, 0)`);
        }
    }

    private power(left: Sql, right: Sql): Sql {
        const [a, b] = [this.bind(left), this.bind(right)];
        const size = this.bind(sql`${b} * LN(NULLIF(ABS(${a}), 0))`);
        const [one, nothing] = [this.literal(1), this.literal(0)];
        // Nothing to a negative power, and a root of a negative number, are none.
        const exponent = sql`CASE WHEN ${a} > 0 OR (${a} < 0 AND ${b} = FLOOR(${b})) THEN ${b} END`;
        return sql`CASE WHEN ${b} = 0 AND ${a} IS NOT NULL THEN ${one} WHEN ${a} = 0 AND ${b} > 0 THEN ${nothing} WHEN ${size} > ${EXPONENT} THEN NULL WHEN ${size} < -700 AND (${exponent}) IS NOT NULL THEN ${nothing} ELSE POWER(${a}, ${exponent}) END`;
    }

    private applied(fn: NumericFunction, value: Expr, digits: number): Sql {
        const x = this.number(value);
        const range = this.ranges.rangeOf(value);
        switch (fn) {
            case 'abs':
                return sql`ABS(${x})`;
            case 'floor':
            case 'ceiling': {
                const bound = this.bind(x);
                const whole = sql`CAST(${fn === 'floor' ? 'FLOOR' : 'CEIL'}(${bound}) AS ${this.place.dialect.double})`;
                // Some databases make a whole number of 64 bits of it; beyond 2^53 every number is whole.
                return this.bounded(value) ? whole : sql`CASE WHEN ABS(${bound}) < 9007199254740992 THEN ${whole} ELSE ${bound} END`;
            }
            case 'round':
                return this.rounded(x, digits);
            case 'sqrt':
                return range && range.low >= 0 ? sql`SQRT(${x})` : this.where(x, (bound) => [sql`${bound} >= 0`, sql`SQRT(GREATEST(${bound}, 0))`]);
            case 'ln':
                return this.where(x, (bound) => [sql`${bound} > 0`, sql`LN(CASE WHEN ${bound} > 0 THEN ${bound} END)`]);
            case 'exp':
                return this.where(x, (bound) => [sql`${bound} <= ${EXPONENT}`, sql`EXP(LEAST(GREATEST(${bound}, -700), ${EXPONENT}))`]);
        }
    }

    /** A function within its domain, NULL outside. */
    private where(value: Sql, parts: (bound: Sql) => [Sql, Sql]): Sql {
        const bound = this.bind(value);
        const [condition, result] = parts(bound);
        return sql`CASE WHEN ${bound} IS NOT NULL AND ${condition} THEN ${result} END`;
    }

    /** Half away from zero by the decimal form of the number: its point is moved in the text, as the interpreter does. */
    private rounded(value: Sql, digits: number): Sql {
        const { double } = this.place.dialect;
        const x = this.bind(value);
        const shifted = this.bind(this.shifted(sql`ABS(${x})`, digits));
        const half = this.bind(sql`CAST(FLOOR(${shifted} + 0.5) AS ${double})`);
        const back = this.shifted(half, -digits);
        return sql`CASE WHEN ${shifted} >= 4503599627370496 THEN ${x} WHEN ${x} < 0 THEN -${back} ELSE ${back} END`;
    }

    private shifted(value: Sql, places: number): Sql {
        if (places === 0) return value;
        const { double, text } = this.place.dialect;
        const written = this.bind(sql`LOWER(CAST(${value} AS ${text}))`);
        const exponent = sql`COALESCE(CAST(NULLIF(SPLIT_PART(${written}, 'e', 2), '') AS INTEGER), 0)`;
        return sql`CAST(SPLIT_PART(${written}, 'e', 1) || 'e' || CAST(${exponent} + (${places}) AS ${text}) AS ${double})`;
    }

    private rescale({ value, from, to }: Extract<Expr, { op: 'rescale' }>): Sql {
        const [low, high, toLow, toHigh] = [...from, ...to].map((end) => this.number(end)) as [Sql, Sql, Sql, Sql];
        const moved = sql`(${this.number(value)} - ${low}) * (${toHigh} - ${toLow})`;
        return sql`(${moved} / NULLIF(${high} - ${low}, 0) + ${toLow})`;
    }
}

/** What an expression can be compared as; lists of options are no values that compare. */
function comparable(expr: Expr): Wanted | 'nothing' {
    const kind = kindOf(expr);
    if (kind === 'number' || kind === 'boolean') return kind;
    return kind === 'set' || expr.op === 'missing' ? 'nothing' : 'text';
}

/** Whether an expression looks at rows of other tables. */
export const aggregatesRows = (expr: Expr): boolean => [...walk(expr)].some((each) => each.op === 'population');
