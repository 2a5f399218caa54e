/** Aggregates over rows in SQL: what a row adds, and what comes of it in a group. */
import { isTrue, not, text, when } from '../../conditions.js';
import { kindOf, type PopulationExpr, timeOf } from '../../../expression/tree.js';
import { type Expr, MISSING, num } from '../../../expression/types.js';
import type { Dialect } from './dialects.js';

/** What one row adds to an aggregate, as a number; missing leaves it out. */
export function contribution(expr: PopulationExpr, asOf: string | undefined): Expr {
    const value = added(expr, asOf);
    return expr.where ? when(isTrue(expr.where), value, MISSING) : value;
}

function added(expr: PopulationExpr, asOf: string | undefined): Expr {
    const { fn, value } = expr;
    if (fn === 'open') {
        const closed = value ?? MISSING;
        const never = not({ op: 'answered', value: { op: 'between', from: closed, to: closed } });
        const later: Expr = asOf === undefined ? MISSING : { op: 'compare', operator: '>', left: closed, right: text(asOf) };
        const open = when(isTrue({ op: 'or', left: never, right: later }), num(1), num(0));
        // What has not begun by then is not open either.
        return asOf === undefined ? open : when(isTrue({ op: 'compare', operator: '>', left: timeOf(expr), right: text(asOf) }), MISSING, open);
    }
    if (!value) return num(1);
    return fn === 'count' && kindOf(value) !== 'boolean' ? when({ op: 'answered', value }, num(1), MISSING) : value;
}

/** Names of columns in a group: what the rows add, and their weight where they have one. */
export interface Added {
    readonly value: string;
    readonly weight?: string;
}

export const counted = ({ value }: Added): string => `COUNT(${value})`;

/** Kish's effective number of rows. */
export function effective({ value, weight }: Added): string {
    if (weight === undefined) return counted({ value });
    const there = `CASE WHEN ${value} IS NOT NULL THEN ${weight} END`;
    return `POWER(SUM(${there}), 2) / NULLIF(SUM(${there} * ${weight}), 0)`;
}

/** Whether the rows must be gone through in order, or twice, before they can be added up. */
export const needsOrder = (expr: PopulationExpr, { weight }: Added): boolean =>
    weight !== undefined && (expr.fn === 'median' || expr.fn === 'percentile' || expr.fn === 'stdev');

/** The figure of a group; NULL below `needing` rows. */
export function figure(expr: PopulationExpr, added: Added, dialect: Dialect): string {
    const { value, weight } = added;
    const whole = weight === undefined ? counted(added) : `NULLIF(SUM(CASE WHEN ${value} IS NOT NULL THEN ${weight} END), 0)`;
    const sum = (of: string): string => (weight === undefined ? `SUM(${of})` : `SUM(${weight} * ${of})`);
    const share = (condition: string): string => `${sum(`CASE WHEN ${condition} THEN 1e0 ELSE 0e0 END`)} / NULLIF(${whole}, 0)`;
    return enough(expr, added, plainFigure());

    function plainFigure(): string {
        switch (expr.fn) {
            case 'count':
            case 'open':
                return `COALESCE(${sum(value)}, 0)`;
            case 'sum':
                return sum(value);
            case 'mean':
            case 'share':
                return `${sum(value)} / NULLIF(${whole}, 0)`;
            case 'min':
                return `MIN(${value})`;
            case 'max':
                return `MAX(${value})`;
            case 'median':
                return dialect.percentile(value, 0.5);
            case 'percentile':
                return dialect.percentile(value, expr.argument ?? 0.5);
            case 'stdev':
                return `CASE WHEN ${counted(added)} >= 2 THEN STDDEV_SAMP(${value}) END`;
            case 'nps':
                return `100 * ${sum(`CASE WHEN ${value} >= 9 THEN 1e0 WHEN ${value} <= 6 THEN -1e0 ELSE 0e0 END`)} / NULLIF(${whole}, 0)`;
            case 'top': {
                if (!expr.ends) return `CAST(NULL AS ${dialect.double})`;
                const points = expr.argument ?? 1;
                return share(expr.reversed ? `${value} < ${expr.ends[0] + points}` : `${value} > ${expr.ends[1] - points}`);
            }
        }
    }
}

const enough = (expr: PopulationExpr, added: Added, value: string): string =>
    expr.needing ? `CASE WHEN ${counted(added)} >= ${expr.needing} THEN ${value} END` : value;

/**
 * A weighted percentile or standard deviation for each group of a relation: a query with the columns of the group and
 * `value`. Percentile: Akinshin (2023), with Kish's effective number of rows; deviation: around the weighted mean.
 */
export function orderedFigure(expr: PopulationExpr, added: Added & { weight: string }, relation: string, group: readonly string[]): string {
    const by = group.join(', ');
    const over = `OVER (PARTITION BY ${by})`;
    const inner = (columns: string, from: string): string => `SELECT ${by}, ${columns}\n    FROM ${from}`;
    const rows = `(${inner(`${added.value} AS x, ${added.weight} AS w`, relation)} WHERE ${added.value} IS NOT NULL) AS r`;
    const sums = `SUM(w) ${over} AS total, SUM(w * w) ${over} AS squares`;
    const size = 'total * total / squares';
    const few = { value: 'x' };
    if (expr.fn === 'stdev') {
        const centred = `(${inner(`x, w, SUM(w * x) ${over} / SUM(w) ${over} AS centre, ${sums}`, rows)}) AS c`;
        const n = `(MAX(${size}))`;
        const value = `CASE WHEN COUNT(x) >= 2 AND ${n} - 1 >= 1e-12 THEN SQRT(SUM(w * (x - centre) * (x - centre)) / MAX(total) * (${n} / NULLIF(${n} - 1, 0))) END`;
        return `${inner(`${enough(expr, few, value)} AS value`, centred)} GROUP BY ${by}`;
    }
    const p = expr.fn === 'median' ? 0.5 : (expr.argument ?? 0.5);
    const placed = `(${inner(`x, w, SUM(w) OVER (PARTITION BY ${by} ORDER BY x ROWS UNBOUNDED PRECEDING) AS reached, ${sums}`, rows)}) AS c`;
    const from = `${p} * (${size} - 1) / (${size})`;
    const to = `(${p} * (${size} - 1) + 1) / (${size})`;
    const part = `(${inner(`x, GREATEST(LEAST(${to}, reached / total) - GREATEST(${from}, (reached - w) / total), 0) AS part`, placed)}) AS d`;
    return `${inner(`${enough(expr, few, 'SUM(part * x) / NULLIF(SUM(part), 0)')} AS value`, part)} GROUP BY ${by}`;
}
