/** Calculations, with what SurveyJS does otherwise. */
import { constantOf } from '../../expression/tree.js';
import type { Expr } from '../../expression/types.js';
import type { Printer } from './expression.js';
import { all, atom, some, type Condition } from '../expressions/logic.js';
import { Inexpressible } from '../expressions/operands.js';

const ARITHMETIC = { add: '+', subtract: '-', multiply: '*', divide: '/', power: '^' } as const;

export function calculated(printer: Printer, { operator, left, right }: Extract<Expr, { op: 'arithmetic' }>): string {
    return `(${printer.number(left)} ${ARITHMETIC[operator]} ${printer.number(right)})`;
}

/** Whether the result is a finite number. */
export function defined(printer: Printer, expr: Extract<Expr, { op: 'arithmetic' }>): Condition {
    if (expr.operator === 'divide') return printer.test(expr.right, '!=', 0);
    if (expr.operator !== 'power') return true;
    const exponent = constantOf(expr.right);
    if (exponent !== undefined && Number.isInteger(exponent)) return exponent >= 0 ? true : printer.test(expr.left, '!=', 0);
    if (exponent !== undefined) return printer.test(expr.left, exponent > 0 ? '>=' : '>', 0);
    const whole = atom(`${printer.number(expr.right)} % 1 = 0`);
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
    if (constantOf(from) !== 1) text = `${text} / ${printer.number(from)}`;
    return constantOf(expr.to[0]) === 0 ? `(${text})` : `(${text} + ${printer.number(expr.to[0])})`;
}

export function numeric(printer: Printer, expr: Extract<Expr, { op: 'numeric' }>): string {
    const value = printer.number(expr.value);
    const whole = `(${value} - ${value} % 1)`;
    switch (expr.fn) {
        case 'abs':
            return `iif(${value} < 0, 0 - ${value}, ${value})`;
        // SurveyJS rounds a half up, also below zero.
        case 'round':
            return `iif(${value} < 0, 0 - round(0 - ${value}, ${expr.digits ?? 0}), round(${value}, ${expr.digits ?? 0}))`;
        case 'floor':
            return `iif(${value} < ${whole}, ${whole} - 1, ${whole})`;
        case 'ceiling':
            return `iif(${value} > ${whole}, ${whole} + 1, ${whole})`;
        case 'sqrt':
            return `(${value} ^ 0.5)`;
        case 'exp':
            return `(${Math.E} ^ ${value})`;
        case 'ln':
            throw new Inexpressible('SurveyJS has no logarithm');
    }
}

export function difference([low, high]: readonly [Expr, Expr]): Expr {
    const [a, b] = [constantOf(low), constantOf(high)];
    return a !== undefined && b !== undefined ? { op: 'number', value: b - a } : { op: 'arithmetic', operator: 'subtract', left: high, right: low };
}
