/** What SurveyJS writes for the parts that printers put together. */
import { atom, print, type Condition } from '../expressions/logic.js';
import { Inexpressible, Truth, type Operand } from '../expressions/operands.js';

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
