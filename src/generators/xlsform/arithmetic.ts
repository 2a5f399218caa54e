/** Calculations in XPath. */
import type { Expr } from '../../expression/types.js';
import { all, atom, some, type Condition } from '../expressions/logic.js';
import { constantOf } from '../expressions/operands.js';
import type { Printer } from './printer.js';

const ARITHMETIC = { add: '+', subtract: '-', multiply: '*', divide: 'div' } as const;

export function calculated(printer: Printer, { operator, left, right }: Extract<Expr, { op: 'arithmetic' }>): string {
    const [a, b] = [printer.number(left), printer.number(right)];
    return operator === 'power' ? `pow(${a}, ${b})` : `(${a} ${ARITHMETIC[operator]} ${b})`;
}

/** Whether the result is a finite number. */
export function defined(printer: Printer, expr: Extract<Expr, { op: 'arithmetic' }>): Condition {
    if (expr.operator === 'divide') return printer.test(expr.right, '!=', 0);
    if (expr.operator !== 'power') return true;
    const exponent = constantOf(expr.right);
    if (exponent !== undefined && Number.isInteger(exponent)) return exponent >= 0 ? true : printer.test(expr.left, '!=', 0);
    if (exponent !== undefined) return printer.test(expr.left, exponent > 0 ? '>=' : '>', 0);
    const whole = atom(`${printer.number(expr.right)} mod 1 = 0`);
    return some(
        printer.test(expr.left, '>', 0),
        all(printer.test(expr.left, '<', 0), whole),
        all(printer.test(expr.left, '=', 0), printer.test(expr.right, '>=', 0))
    );
}

export function rescaled(printer: Printer, expr: Extract<Expr, { op: 'rescale' }>): string {
    const [from, to] = [difference(expr.from), difference(expr.to)];
    let text = printer.number(expr.value);
    if (constantOf(expr.from[0]) !== 0) text = `(${text} - ${printer.number(expr.from[0])})`;
    if (constantOf(to) !== 1) text = `${text} * ${printer.number(to)}`;
    if (constantOf(from) !== 1) text = `${text} div ${printer.number(from)}`;
    return constantOf(expr.to[0]) === 0 ? `(${text})` : `(${text} + ${printer.number(expr.to[0])})`;
}

export function numeric(printer: Printer, expr: Extract<Expr, { op: 'numeric' }>): string {
    const value = printer.number(expr.value);
    switch (expr.fn) {
        case 'abs':
        case 'sqrt':
        case 'exp':
            return `${expr.fn}(${value})`;
        case 'ln':
            return `log(${value})`;
        // XPath rounds a half up, also below zero.
        case 'round':
            return `if(${value} < 0, 0 - round(0 - ${value}, ${expr.digits ?? 0}), round(${value}, ${expr.digits ?? 0}))`;
        // ODK has neither: the fraction has the sign of the number.
        case 'floor':
            return `(${value} - ${value} mod 1 - if(${value} mod 1 < 0, 1, 0))`;
        case 'ceiling':
            return `(${value} - ${value} mod 1 + if(${value} mod 1 > 0, 1, 0))`;
    }
}

export function difference([low, high]: readonly [Expr, Expr]): Expr {
    const [a, b] = [constantOf(low), constantOf(high)];
    return a !== undefined && b !== undefined ? { op: 'number', value: b - a } : { op: 'arithmetic', operator: 'subtract', left: high, right: low };
}
