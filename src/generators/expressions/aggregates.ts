/** Aggregates over the items of one response: what is missing leaves numerator and denominator. */
import { constantOf, kindOf, type RowExpr } from '../../expression/tree.js';
import type { Part } from '../../expression/types.js';
import type { Engine } from './engine.js';
import { all, atom, none, print, some, type Condition } from './logic.js';
import type { Operand } from './operands.js';
import type { Printer } from './printer.js';
import { decided, number } from './syntax.js';

/** 30 % of 10 parts is 3.0000000000000004 in binary. */
const SLACK = 1e-9;

export function aggregateKnown(printer: Printer, expr: RowExpr): Condition {
    return all(enough(printer, expr, expr.fn === 'count' ? 0 : 1), expr.fn === 'weighted' ? hasWeight(printer, expr) : true);
}

function enough(printer: Printer, expr: RowExpr, least: number): Condition {
    const cells = cellsOf(printer, expr);
    if ('share' in expr.needing && expr.parts.some((part) => part.applicable)) {
        const { share } = expr.needing;
        const asked = applicableCount(printer, expr);
        const needed = share === 1 ? asked : `${number(share)} * ${asked} - ${number(SLACK)}`;
        return all(atom(`${printer.engine.count(cells)} >= ${needed}`), atLeast(printer.engine, cells, least));
    }
    const needed = 'count' in expr.needing ? expr.needing.count : expr.needing.share * expr.parts.length;
    return atLeast(printer.engine, cells, Math.max(least, Math.ceil(needed - SLACK)));
}

function atLeast(engine: Engine, cells: readonly Operand[], needed: number): Condition {
    const possible = cells.filter(({ known }) => known !== false);
    if (cells.filter(({ known }) => known === true).length >= needed) return true;
    if (possible.length < needed) return false;
    if (possible.length === needed) return all(...possible.map(({ known }) => known));
    return engine.atLeast(cells, needed);
}

/** The parts; one without a weight that it should have is not there. */
const cellsOf = (printer: Printer, expr: RowExpr): Operand[] =>
    expr.parts.map((part) => ({ known: partKnown(printer, part), value: printer.cell(part.value).value }));

function partKnown(printer: Printer, part: Part): Condition {
    return all(printer.cell(part.value).known, part.weight ? printer.cell(part.weight).known : true);
}

const weightOf = (printer: Printer, { weight }: Part): string => (weight ? printer.cell(weight).value : '1');

function hasWeight(printer: Printer, expr: RowExpr): Condition {
    const constants = expr.parts.map((part) => (part.weight ? constantOf(part.weight) : 1));
    if (constants.every((weight) => weight !== undefined && weight > 0)) return true;
    return atom(`${weights(printer, expr)} ${printer.engine.comparisons['!=']} 0`);
}

const weights = (printer: Printer, expr: RowExpr): string =>
    printer.engine.sum(expr.parts.map((part) => ({ known: partKnown(printer, part), value: weightOf(printer, part) })));

function applicableCount(printer: Printer, expr: RowExpr): string {
    return added(
        printer.engine,
        expr.parts.map((part) => ({ known: part.applicable ? printer.truth(part.applicable).yes : true, value: '1' }))
    );
}

/** The values that are there, added up one by one; 0 where none is. */
export function added(engine: Engine, cells: readonly Operand[]): string {
    const isOne = ({ known, value }: Operand): boolean => known === true && value === '1';
    const ones = cells.filter(isOne).length;
    const terms = cells
        .filter((cell) => cell.known !== false && !isOne(cell))
        .map(({ known, value }) => (known === true ? value : engine.choice(print(known, engine.logic), value, '0')));
    const all = [...terms, ...(ones > 0 || terms.length === 0 ? [String(ones)] : [])];
    return all.length === 1 ? all[0]! : `(${all.join(' + ')})`;
}

export function aggregateValue(printer: Printer, expr: RowExpr): string {
    const { engine } = printer;
    const cells = cellsOf(printer, expr);
    switch (expr.fn) {
        case 'mean':
            return engine.mean(cells);
        case 'min':
        case 'max':
            return engine.extreme(expr.fn, cells);
        case 'sum': {
            const sum = engine.sum(cells);
            // With every part there already, nothing is left to prorate.
            if (cells.every(({ known }) => known === true)) return sum;
            const [asked, count] = [applicableCount(printer, expr), engine.count(cells)];
            return engine.choice(`${asked} > ${count}`, `${sum} ${engine.divide} ${count} * ${asked}`, sum);
        }
        case 'weighted': {
            const products = expr.parts.map((part, at): Operand => {
                const [weight, { known, value }] = [weightOf(printer, part), cells[at]!];
                return { known, value: weight === '1' ? value : `${value} * ${weight}` };
            });
            return `(${engine.sum(products)} ${engine.divide} ${weights(printer, expr)})`;
        }
        case 'count':
            return engine.sum(
                expr.parts.map((part): Operand => {
                    const kind = kindOf(part.value);
                    if (kind === 'boolean') return { known: printer.truth(part.value).yes, value: '1' };
                    return { known: partKnown(printer, part), value: kind === 'set' ? engine.sizeOf(printer.part(part.value).value) : '1' };
                })
            );
        case 'median':
            return median(engine, cells);
        default:
            return decided(engine, aggregateTruth(printer, expr, true));
    }
}

/** Between the least value with half of the others at or below it, and the greatest with half at or above it. */
function median(engine: Engine, cells: readonly Operand[]): string {
    const there = cells.filter(({ known }) => known !== false);
    if (there.length === 1) return there[0]!.value;
    const half = `${engine.count(cells)} ${engine.divide} 2`;
    const ranked = (operator: string): Operand[] =>
        there.map(({ known, value }) => {
            const beside = there.map((other) => ({
                known: all(other.known, atom(`${engine.numeral(other.value)} ${operator} ${engine.numeral(value)}`)),
                value: '1'
            }));
            return { known: all(known, atom(`${added(engine, beside)} >= ${half}`)), value };
        });
    return `((${engine.extreme('min', ranked('<='))} + ${engine.extreme('max', ranked('>='))}) ${engine.divide} 2)`;
}

/** `any` and `all` look at what is there. */
export function aggregateTruth(printer: Printer, expr: RowExpr, wanted: boolean): Condition {
    const verdict =
        expr.fn === 'any'
            ? some(...expr.parts.map((part) => printer.truth(part.value).yes))
            : none(some(...expr.parts.map((part) => printer.truth(part.value).no)));
    return all(aggregateKnown(printer, expr), wanted ? verdict : none(verdict));
}
