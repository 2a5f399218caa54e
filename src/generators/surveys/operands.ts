import type { Expr } from '../../expression/types.js';
import { atom, print, type Condition } from './logic.js';

/** What SurveyJS has no expression for; the message says what. */
export class Inexpressible extends Error {}

/** An operand: whether it is known, and its value then. */
export interface Operand {
    known: Condition;
    value: string;
}

/** When a condition is true and when it is false; worked out only if somebody asks. */
export class Truth {
    private known: { yes?: Condition; no?: Condition } = {};

    constructor(
        private readonly isTrue: () => Condition,
        private readonly isFalse: () => Condition
    ) {}

    get yes(): Condition {
        return (this.known.yes ??= this.isTrue());
    }
    get no(): Condition {
        return (this.known.no ??= this.isFalse());
    }
}

/** A calculated value as a condition. */
export const named = (name: string): Truth =>
    new Truth(
        () => atom(`{${name}} = true`),
        () => atom(`{${name}} = false`)
    );
/** A calculated value as an operand. */
export const naming = (name: string): Operand => ({ known: atom(`{${name}} notempty`), value: `{${name}}` });

export function guarded(known: Condition, value: string): string {
    if (known === true) return value;
    // An answer that is not there is nothing already.
    return print(known) === `${value.replace('{#', '{')} notempty` ? value : `iif(${print(known)}, ${value})`;
}

/** Whether it is nothing but a reference. */
export const isName = (value: string): boolean => /^\{[^{}]*\}$/.test(value);
/** Without the sign SurveyJS would make a number of "007". */
export const asTyped = (value: string): string => (isName(value) && !value.startsWith('{#') ? `{#${value.slice(1)}` : value);

/** True, false, or nothing. */
export function verdict(yes: Condition, no: Condition): string {
    if (yes === true || no === true) return String(yes === true);
    if (yes === false && no === false) throw new Inexpressible('it is always missing');
    if (yes === false) return `iif(${print(no)}, false)`;
    return no === false ? `iif(${print(yes)}, true)` : `iif(${print(yes)}, true, iif(${print(no)}, false))`;
}

export function constantOf(expr: Expr): number | undefined {
    if (expr.op === 'number') return expr.value;
    return expr.op === 'negate' && expr.value.op === 'number' ? -expr.value.value : undefined;
}
