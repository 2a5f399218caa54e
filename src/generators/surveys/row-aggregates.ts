/** Aggregates over the items of one response: what is missing leaves numerator and denominator. */
import { constantOf, kindOf, type RowExpr } from '../../expression/tree.js';
import type { Part } from '../../expression/types.js';
import type { Printer } from './expression.js';
import { number } from './literals.js';
import { all, atom, none, print, some, type Condition } from '../expressions/logic.js';
import { guarded } from './syntax.js';

/** 30 % of 10 parts is 3.0000000000000004 in binary. */
const SLACK = 1e-9;

export function aggregateKnown(printer: Printer, expr: RowExpr): Condition {
    const least = expr.fn === 'count' ? 0 : 1;
    return all(enough(printer, expr, least), expr.fn === 'weighted' ? hasWeight(printer, expr) : true);
}

function enough(printer: Printer, expr: RowExpr, least: number): Condition {
    const known = expr.parts.map((part) => partKnown(printer, part));
    if ('share' in expr.needing && expr.parts.some((part) => part.applicable)) {
        const { share } = expr.needing;
        const asked = `${number(share)} * ${applicableCount(printer, expr)}`;
        return all(atom(`${counted(printer, expr)} >= ${asked} - ${number(SLACK)}`), atLeast(printer, expr, known, least));
    }
    const needed = 'count' in expr.needing ? expr.needing.count : expr.needing.share * expr.parts.length;
    return atLeast(printer, expr, known, Math.max(least, Math.ceil(needed - SLACK)));
}

function atLeast(printer: Printer, expr: RowExpr, known: readonly Condition[], needed: number): Condition {
    const certain = known.filter((one) => one === true).length;
    const possible = known.filter((one) => one !== false).length;
    if (certain >= needed) return true;
    if (possible < needed) return false;
    if (possible === needed) return all(...known.filter((one) => one !== false));
    return atom(`${counted(printer, expr)} >= ${needed}`);
}

/** The number of parts that are there. */
function counted(printer: Printer, expr: RowExpr): string {
    return `count(${cells(printer, expr).join(', ')})`;
}

function cells(printer: Printer, expr: RowExpr): string[] {
    return expr.parts.flatMap((part) => {
        const known = partKnown(printer, part);
        return known === false ? [] : [guarded(known, printer.cell(part.value).value)];
    });
}

function partKnown(printer: Printer, part: Part): Condition {
    return all(printer.cell(part.value).known, part.weight ? printer.cell(part.weight).known : true);
}

function applicableCount(printer: Printer, expr: RowExpr): string {
    const conditions = expr.parts.map((part) => (part.applicable ? printer.truth(part.applicable).yes : true));
    const certain = conditions.filter((one) => one === true).length;
    const open = conditions.filter((one) => typeof one === 'object').map((one) => `iif(${print(one)}, 1, 0)`);
    if (open.length === 0) return String(certain);
    return `(${[...open, ...(certain > 0 ? [String(certain)] : [])].join(' + ')})`;
}

function hasWeight(printer: Printer, expr: RowExpr): Condition {
    const constants = expr.parts.map((part) => (part.weight ? constantOf(part.weight) : 1));
    return constants.every((weight) => weight !== undefined && weight > 0) ? true : atom(`${weights(printer, expr)} <> 0`);
}

function weights(printer: Printer, expr: RowExpr): string {
    return sumOf(expr, (part) => [partKnown(printer, part), part.weight ? printer.cell(part.weight).value : '1']);
}

function sumOf(expr: RowExpr, term: (part: Part) => [Condition, string]): string {
    const terms = expr.parts.map(term).flatMap(([known, text]) => (known === false ? [] : [known === true ? text : `iif(${print(known)}, ${text})`]));
    return `sum(${terms.join(', ')})`;
}

export function aggregateValue(printer: Printer, expr: RowExpr): string {
    const parts = cells(printer, expr).join(', ');
    switch (expr.fn) {
        case 'mean':
            return `avg(${parts})`;
        case 'min':
        case 'max':
            return `${expr.fn}(${parts})`;
        case 'sum': {
            const asked = applicableCount(printer, expr);
            // With every part there already, nothing is left to prorate.
            if (expr.parts.every((part) => partKnown(printer, part) === true)) return `sum(${parts})`;
            return `iif(${asked} > count(${parts}), sum(${parts}) / count(${parts}) * ${asked}, sum(${parts}))`;
        }
        case 'weighted': {
            const products = sumOf(expr, (part) => {
                const weight = part.weight ? printer.cell(part.weight).value : '1';
                return [partKnown(printer, part), `${printer.cell(part.value).value} * ${weight}`];
            });
            return `(${products} / ${weights(printer, expr)})`;
        }
        case 'count':
            return sumOf(expr, (part) => {
                const kind = kindOf(part.value);
                if (kind === 'boolean') return [printer.truth(part.value).yes, '1'];
                return [partKnown(printer, part), kind === 'set' ? `count(${printer.part(part.value).value})` : '1'];
            });
        case 'median':
            return median(printer, expr);
        default:
            return `iif(${print(aggregateTruth(printer, expr, true))}, true, false)`;
    }
}

/** The least value with half of the others at or below it, and the greatest with half at or above it, in the middle. */
function median(printer: Printer, expr: RowExpr): string {
    const values = expr.parts.map((part) => ({ ...printer.cell(part.value), known: partKnown(printer, part) })).filter(({ known }) => known !== false);
    if (values.length === 1) return values[0]!.value;
    const half = `${counted(printer, expr)} / 2`;
    const ranked = (operator: string): string =>
        values
            .map(({ known, value }) => {
                const beside = values.map((other) => `iif(${print(all(other.known, atom(`${other.value} ${operator} ${value}`)))}, 1, 0)`);
                return `iif(${print(all(known, atom(`(${beside.join(' + ')}) >= ${half}`)))}, ${value})`;
            })
            .join(', ');
    return `((min(${ranked('<=')}) + max(${ranked('>=')})) / 2)`;
}

/** `any` and `all` look at what is there. */
export function aggregateTruth(printer: Printer, expr: RowExpr, wanted: boolean): Condition {
    const verdict =
        expr.fn === 'any'
            ? some(...expr.parts.map((part) => printer.truth(part.value).yes))
            : none(some(...expr.parts.map((part) => printer.truth(part.value).no)));
    return all(aggregateKnown(printer, expr), wanted ? verdict : none(verdict));
}
