/** Aggregates over the items of one response: what is missing leaves numerator and denominator. */
import { kindOf, type RowExpr } from '../../expression/tree.js';
import type { Part } from '../../expression/types.js';
import { all, atom, none, some, type Condition } from '../expressions/logic.js';
import { constantOf } from '../expressions/operands.js';
import type { Printer } from './printer.js';
import { number, xpath } from './xpath.js';

/** 30 % of 10 parts is 3.0000000000000004 in binary. */
const SLACK = 1e-9;
/** What stands in for a missing part where the least is looked for: no answer is as large. */
const BEYOND = '1000000000000000';

interface Cell {
    readonly known: Condition;
    readonly value: string;
}

export function aggregateKnown(printer: Printer, expr: RowExpr): Condition {
    return all(enough(printer, expr, expr.fn === 'count' ? 0 : 1), expr.fn === 'weighted' ? hasWeight(printer, expr) : true);
}

function enough(printer: Printer, expr: RowExpr, least: number): Condition {
    if ('share' in expr.needing && expr.parts.some((part) => part.applicable)) {
        const { share } = expr.needing;
        const asked = applicableCount(printer, expr);
        const needed = share === 1 ? asked : `${number(share)} * ${asked} - ${number(SLACK)}`;
        return all(atom(`${counted(printer, expr)} >= ${needed}`), atLeast(printer, expr, least));
    }
    const needed = 'count' in expr.needing ? expr.needing.count : expr.needing.share * expr.parts.length;
    return atLeast(printer, expr, Math.max(least, Math.ceil(needed - SLACK)));
}

function atLeast(printer: Printer, expr: RowExpr, needed: number): Condition {
    const known = expr.parts.map((part) => partKnown(printer, part));
    const possible = known.filter((one) => one !== false);
    if (known.filter((one) => one === true).length >= needed) return true;
    if (possible.length < needed) return false;
    if (possible.length === needed) return all(...possible);
    return needed === 1 ? some(...possible) : atom(`${counted(printer, expr)} >= ${needed}`);
}

/** The number of parts that are there. */
const counted = (printer: Printer, expr: RowExpr): string => sumOf(expr.parts.map((part) => ({ known: partKnown(printer, part), value: '1' })));

function partKnown(printer: Printer, part: Part): Condition {
    return all(printer.cell(part.value).known, part.weight ? printer.cell(part.weight).known : true);
}

function applicableCount(printer: Printer, expr: RowExpr): string {
    return sumOf(expr.parts.map((part) => ({ known: part.applicable ? printer.truth(part.applicable).yes : true, value: '1' })));
}

function hasWeight(printer: Printer, expr: RowExpr): Condition {
    const constants = expr.parts.map((part) => (part.weight ? constantOf(part.weight) : 1));
    return constants.every((weight) => weight !== undefined && weight > 0) ? true : atom(`${weights(printer, expr)} != 0`);
}

const weights = (printer: Printer, expr: RowExpr): string =>
    sumOf(expr.parts.map((part) => ({ known: partKnown(printer, part), value: part.weight ? printer.cell(part.weight).value : '1' })));

/** The sum of the values that are there; 0 where none is. */
function sumOf(cells: readonly Cell[]): string {
    const ones = cells.filter(({ known, value }) => known === true && value === '1').length;
    const terms = cells
        .filter(({ known, value }) => known !== false && !(known === true && value === '1'))
        .map(({ known, value }) => (known === true ? value : `if(${xpath(known)}, ${value}, 0)`));
    const all = [...terms, ...(ones > 0 || terms.length === 0 ? [String(ones)] : [])];
    return all.length === 1 ? all[0]! : `(${all.join(' + ')})`;
}

export function aggregateValue(printer: Printer, expr: RowExpr): string {
    const cells = expr.parts.map((part): Cell => ({ known: partKnown(printer, part), value: printer.cell(part.value).value }));
    const sum = sumOf(cells);
    const count = counted(printer, expr);
    switch (expr.fn) {
        case 'mean':
            return `(${sum} div ${count})`;
        case 'min':
            return least(cells);
        case 'max':
            return greatest(cells);
        case 'sum': {
            // With every part there already, nothing is left to prorate.
            if (cells.every(({ known }) => known === true)) return sum;
            const asked = applicableCount(printer, expr);
            return `if(${asked} > ${count}, ${sum} div ${count} * ${asked}, ${sum})`;
        }
        case 'weighted': {
            const products = expr.parts.map((part, at): Cell => {
                const weight = part.weight ? printer.cell(part.weight).value : '1';
                return { known: cells[at]!.known, value: weight === '1' ? cells[at]!.value : `${cells[at]!.value} * ${weight}` };
            });
            return `(${sumOf(products)} div ${weights(printer, expr)})`;
        }
        case 'count':
            return sumOf(
                expr.parts.map((part): Cell => {
                    const kind = kindOf(part.value);
                    if (kind === 'boolean') return { known: printer.truth(part.value).yes, value: '1' };
                    return { known: partKnown(printer, part), value: kind === 'set' ? `count-selected(${printer.part(part.value).value})` : '1' };
                })
            );
        case 'median':
            return median(cells, count);
        default:
            return `if(${xpath(aggregateTruth(printer, expr, true))}, 'true', 'false')`;
    }
}

const least = (cells: readonly Cell[]): string => extreme('min', cells, BEYOND);
const greatest = (cells: readonly Cell[]): string => extreme('max', cells, `-${BEYOND}`);

function extreme(fn: 'min' | 'max', cells: readonly Cell[], beyond: string): string {
    const values = cells
        .filter(({ known }) => known !== false)
        .map(({ known, value }) => (known === true ? `number(${value})` : `if(${xpath(known)}, ${value}, ${beyond})`));
    return values.length === 1 ? values[0]! : `${fn}(${values.join(', ')})`;
}

/** Between the least value with half of the others at or below it, and the greatest with half at or above it. */
function median(cells: readonly Cell[], count: string): string {
    const there = cells.filter(({ known }) => known !== false);
    if (there.length === 1) return there[0]!.value;
    const ranked = (operator: string): Cell[] =>
        there.map(({ known, value }) => {
            const beside = there.map((other) => ({ known: all(other.known, atom(`number(${other.value}) ${operator} number(${value})`)), value: '1' }));
            return { known: all(known, atom(`${sumOf(beside)} >= ${count} div 2`)), value };
        });
    return `((${least(ranked('<='))} + ${greatest(ranked('>='))}) div 2)`;
}

/** `any` and `all` look at what is there. */
export function aggregateTruth(printer: Printer, expr: RowExpr, wanted: boolean): Condition {
    const verdict =
        expr.fn === 'any'
            ? some(...expr.parts.map((part) => printer.truth(part.value).yes))
            : none(some(...expr.parts.map((part) => printer.truth(part.value).no)));
    return all(aggregateKnown(printer, expr), wanted ? verdict : none(verdict));
}
