/** How an engine writes what expressions are made of. */
import type { Comparison } from '../../expression/types.js';
import { print, type Condition, type LogicWords } from './logic.js';
import { Inexpressible } from './operands.js';

export interface Syntax {
    readonly logic: LogicWords;
    readonly comparisons: Readonly<Record<Comparison, string>>;
    readonly divide: string;
    readonly modulo: string;
    power(base: string, exponent: string): string;
    boolean(value: boolean): string;
    text(value: string): string;
    /** Nothing where the condition does not hold and there is no third part. */
    choice(condition: string, then: string, otherwise?: string): string;
    /** An answer or a calculation by its name. */
    reference(name: string): string;
    isReference(text: string): boolean;
    /** That what a reference stands for is there. */
    present(reference: string): string;
}

/** The value under the condition that it is known; what is not there is nothing already. */
export function guarded(syntax: Syntax, known: Condition, value: string): string {
    if (known === true) return value;
    const condition = print(known, syntax.logic);
    return condition === syntax.present(value) ? value : syntax.choice(condition, value);
}

/** True, false, or nothing. */
export function verdict(syntax: Syntax, yes: Condition, no: Condition): string {
    if (yes === true || no === true) return syntax.boolean(yes === true);
    if (yes === false && no === false) throw new Inexpressible('it is always missing');
    const otherwise = no === false ? undefined : syntax.choice(print(no, syntax.logic), syntax.boolean(false));
    return yes === false ? otherwise! : syntax.choice(print(yes, syntax.logic), syntax.boolean(true), otherwise);
}

/** As a value that is never missing. */
export function decided(syntax: Syntax, condition: Condition): string {
    if (typeof condition === 'boolean') return syntax.boolean(condition);
    return syntax.choice(print(condition, syntax.logic), syntax.boolean(true), syntax.boolean(false));
}

/** No engine here reads exponents. */
export function number(value: number): string {
    const text = String(value);
    if (!text.includes('e')) return text;
    return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}
