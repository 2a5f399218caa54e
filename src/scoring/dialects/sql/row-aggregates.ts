/** Aggregates over several parts of one row. */
import { constantWeights, kindOf, type RowExpr } from '../../../expression/tree.js';
import type { Expr, Part } from '../../../expression/types.js';
import { constant, joined, type Sql, sql } from './layers.js';
import type { SqlPrinter } from './printer.js';

/** 30 % of 10 parts is 3.0000000000000004 in binary. */
const SLACK = '0.000000001';

const add = (parts: readonly Sql[]): Sql => (parts.length === 0 ? constant('0') : sql`(${joined(parts, ' + ')})`);
const there = (value: Sql): Sql => sql`CASE WHEN ${value} IS NULL THEN 0 ELSE 1 END`;

export function printRow(printer: SqlPrinter, expr: RowExpr): Sql {
    const { fn, parts } = expr;
    if (fn === 'weighted') return weighted(printer, expr);
    if (fn === 'count') return count(printer, expr);
    const logical = fn === 'any' || fn === 'all';
    const values = parts.map((part) => printer.bind(logical ? printer.truth(part.value) : printer.number(part.value)));
    const known = printer.bind(add(values.map(there)));
    const enough = sql`${known} > 0 AND ${known} >= ${needed(printer, expr)}`;
    const give = (value: Sql): Sql => sql`CASE WHEN ${enough} THEN ${value} END`;
    switch (fn) {
        case 'any':
            return give(
                sql`(${joined(
                    values.map((value) => sql`COALESCE(${value}, FALSE)`),
                    ' OR '
                )})`
            );
        case 'all':
            return give(
                sql`(${joined(
                    values.map((value) => sql`COALESCE(${value}, TRUE)`),
                    ' AND '
                )})`
            );
        case 'min':
            return give(values.length === 1 ? values[0]! : sql`LEAST(${joined(values, ', ')})`);
        case 'max':
            return give(values.length === 1 ? values[0]! : sql`GREATEST(${joined(values, ', ')})`);
        case 'median': {
            const list = joined(values, ', ');
            return give({ text: printer.place.dialect.median(values.map((value) => value.text)), layer: list.layer });
        }
        case 'mean':
            return give(sql`${sumOf(printer, values)} / NULLIF(${known}, 0)`);
        case 'sum': {
            const total = printer.bind(sumOf(printer, values));
            const all = printer.bind(applicable(printer, parts));
            return give(sql`CASE WHEN ${all} > ${known} THEN ${total} / NULLIF(${known}, 0) * ${all} ELSE ${total} END`);
        }
    }
}

const sumOf = (printer: SqlPrinter, values: readonly Sql[]): Sql => add(values.map((value) => sql`COALESCE(${value}, ${printer.literal(0)})`));

/** How many of the parts were asked and applicable. */
function applicable(printer: SqlPrinter, parts: readonly Part[]): Sql {
    return add(parts.map((part) => (part.applicable ? sql`CASE WHEN ${printer.truth(part.applicable)} THEN 1 ELSE 0 END` : constant('1'))));
}

function needed(printer: SqlPrinter, { parts, needing }: RowExpr): Sql {
    if (printer.place.population) return constant(String(parts.length));
    if ('count' in needing) return constant(String(needing.count));
    return sql`${printer.literal(needing.share)} * ${applicable(printer, parts)} - ${SLACK}`;
}

/** What is there; of conditions those that are true, of lists their options. */
function count(printer: SqlPrinter, expr: RowExpr): Sql {
    const { double } = printer.place.dialect;
    const values = expr.parts.map(({ value }) => ({ value: printer.bind(printer.print(value)), expr: value }));
    const known = printer.bind(add(values.map(({ value }) => there(value))));
    const counted = add(values.map(({ value, expr: each }) => countOf(value, each)));
    return sql`CASE WHEN ${known} >= ${needed(printer, expr)} THEN CAST(${counted} AS ${double}) END`;
}

function countOf(value: Sql, expr: Expr): Sql {
    const kind = kindOf(expr);
    if (kind === 'boolean') return sql`CASE WHEN ${value} THEN 1 ELSE 0 END`;
    if (kind === 'set') return sql`COALESCE(LENGTH(${value}) - LENGTH(REPLACE(${value}, ';', '')), 0)`;
    return there(value);
}

function weighted(printer: SqlPrinter, expr: RowExpr): Sql {
    const weights = constantWeights(expr);
    const pairs = expr.parts.map((part, at) => {
        const weight = weights ? printer.literal(weights[at]!) : part.weight ? printer.bind(printer.number(part.weight)) : printer.literal(1);
        return { value: printer.bind(printer.number(part.value)), weight };
    });
    const counts = (pair: { value: Sql; weight: Sql }): Sql => sql`${pair.value} IS NULL OR ${pair.weight} IS NULL`;
    const known = printer.bind(add(pairs.map((pair) => sql`CASE WHEN ${counts(pair)} THEN 0 ELSE 1 END`)));
    const none = printer.literal(0);
    const total = add(pairs.map((pair) => sql`CASE WHEN ${counts(pair)} THEN ${none} ELSE ${pair.value} * ${pair.weight} END`));
    const whole = add(pairs.map((pair) => sql`CASE WHEN ${counts(pair)} THEN ${none} ELSE ${pair.weight} END`));
    return sql`CASE WHEN ${known} > 0 AND ${known} >= ${needed(printer, expr)} THEN ${total} / NULLIF(${whole}, 0) END`;
}
