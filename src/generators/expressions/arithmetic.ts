/** Calculations, and where their results are finite numbers. */
import { constantOf } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import { all, atom, some, type Condition } from './logic.js';
import type { Printer } from './printer.js';

export function calculated(printer: Printer, { operator, left, right }: Extract<Expr, { op: 'arithmetic' }>): string {
    const [a, b] = [printer.number(left), printer.number(right)];
    if (operator === 'power') return printer.engine.power(a, b);
    return `(${a} ${{ add: '+', subtract: '-', multiply: '*', divide: printer.engine.divide }[operator]} ${b})`;
}

/** Whether the result is a finite number. */
export function defined(printer: Printer, expr: Extract<Expr, { op: 'arithmetic' }>): Condition {
    if (expr.operator === 'divide') return printer.test(expr.right, '!=', 0);
    if (expr.operator !== 'power') return true;
    const exponent = constantOf(expr.right);
    if (exponent !== undefined && Number.isInteger(exponent)) return exponent >= 0 ? true : printer.test(expr.left, '!=', 0);
    if (exponent !== undefined) return printer.test(expr.left, exponent > 0 ? '>=' : '>', 0);
    const whole = atom(`${printer.number(expr.right)} ${printer.engine.modulo} 1 = 0`);
    return some(
        printer.test(expr.left, '>', 0),
        all(printer.test(expr.left, '<', 0), whole),
        all(printer.test(expr.left, '=', 0), printer.test(expr.right, '>=', 0))
    );
}

export function numeric(printer: Printer, expr: Extract<Expr, { op: 'numeric' }>): string {
    const value = printer.number(expr.value);
    const { fn, digits = 0 } = expr;
    if (fn !== 'round') return printer.engine.numeric(fn, value);
    // All of them round a half up, also below zero.
    return printer.engine.choice(`${value} < 0`, `0 - round(0 - ${value}, ${digits})`, `round(${value}, ${digits})`);
}

/** Whether the function has a finite value there. */
export function numericDefined(printer: Printer, { fn, value }: Extract<Expr, { op: 'numeric' }>): Condition {
    if (fn === 'sqrt') return printer.test(value, '>=', 0);
    if (fn === 'ln') return printer.test(value, '>', 0);
    // Beyond 709 the exponential is no finite number.
    return fn === 'exp' ? printer.test(value, '<', 709) : true;
}

export function rescaled(printer: Printer, expr: Extract<Expr, { op: 'rescale' }>): string {
    const [from, to] = [difference(expr.from), difference(expr.to)];
    let text = printer.number(expr.value);
    if (constantOf(expr.from[0]) !== 0) text = `(${text} - ${printer.number(expr.from[0])})`;
    if (constantOf(to) !== 1) text = `${text} * ${printer.number(to)}`;
    if (constantOf(from) !== 1) text = `${text} ${printer.engine.divide} ${printer.number(from)}`;
    return constantOf(expr.to[0]) === 0 ? `(${text})` : `(${text} + ${printer.number(expr.to[0])})`;
}

export function difference([low, high]: readonly [Expr, Expr]): Expr {
    const [a, b] = [constantOf(low), constantOf(high)];
    return a !== undefined && b !== undefined ? { op: 'number', value: b - a } : { op: 'arithmetic', operator: 'subtract', left: high, right: low };
}
