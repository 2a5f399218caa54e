/** Comparisons over columns: of numbers and truths as they are, of points in time in seconds, of anything else by the interpreter. */
import { moment } from '../../../expression/operations.js';
import { comparesTime, isMixed, kindOf } from '../../../expression/tree.js';
import type { Comparison, Expr } from '../../../expression/types.js';
import { type NumberCode, type TruthCode, UNKNOWN_TRUTH } from './code.js';
import type { ColumnPrinter } from './printer.js';

const SIGNS: Record<Comparison, string> = { '=': '===', '!=': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

export function compare(printer: ColumnPrinter, operator: Comparison, left: Expr, right: Expr): TruthCode {
    const alone = (): TruthCode => printer.alone({ op: 'compare', operator, left, right }, 'truth') as TruthCode;
    if (comparesTime(left, right)) {
        const [a, b] = [momentOf(printer, left), momentOf(printer, right)];
        return a === undefined || b === undefined ? alone() : ordered(printer, operator, timed(printer, a), timed(printer, b));
    }
    const kinds = [kindOf(left), kindOf(right)] as const;
    if (isMixed(left) || isMixed(right)) return alone();
    if (kinds[0] === kinds[1] && (kinds[0] === 'number' || kinds[0] === 'boolean'))
        return ordered(printer, operator, printer.number(left), printer.number(right));
    // A number is neither more nor less than a truth or a text.
    if (left.op === 'missing' || right.op === 'missing') return UNKNOWN_TRUTH;
    if (kinds.some((kind) => kind === 'number' || kind === 'boolean') && !kinds.includes('unknown')) return UNKNOWN_TRUTH;
    return alone();
}

/** A point in time in seconds, NaN where missing; undefined where only the interpreter can tell. */
export function momentOf(printer: ColumnPrinter, expr: Expr): string | undefined {
    if (expr.op === 'text') return String(moment(expr.value.normalize('NFC')) ?? NaN);
    if (expr.op === 'missing' || kindOf(expr) === 'number' || kindOf(expr) === 'boolean') return 'NaN';
    return printer.lookedUp(expr, 'moment');
}

function timed(printer: ColumnPrinter, text: string): NumberCode {
    const name = printer.code.let(text);
    return { text: name, there: `${name} === ${name}`, nan: true };
}

function ordered(printer: ColumnPrinter, operator: Comparison, left: NumberCode, right: NumberCode): TruthCode {
    const test = `${left.text} ${SIGNS[operator]} ${right.text}`;
    const there = [left.there, right.there].filter((each) => each !== undefined);
    if (there.length === 0) return { text: `(${test})`, certain: true };
    return { text: printer.code.let(`${there.join(' && ')} ? (${test} ? 2 : 0) : 1`), certain: false };
}
