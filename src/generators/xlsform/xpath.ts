/** XPath 1.0 as ODK has it: literals, names, and conditions that are never missing. */
import { print, type Condition, type LogicWords } from '../expressions/logic.js';

/**
 * A text as an expression. XPath has no escapes, so a text with both quotes is put together of parts; so is one in which
 * pyxform would see a reference.
 */
export function quoted(text: string): string {
    const parts = text.normalize('NFC').split(/(?<=\$)(?=\{)|(?<=')(?=[^']*")|(?<=")(?=[^"]*')/u);
    const literals = parts.flatMap((part) => (part.includes("'") && part.includes('"') ? part.split(/(?<=['"])|(?=['"])/u) : [part]));
    const printed = literals.map((part) => (part.includes("'") ? `"${part}"` : `'${part}'`));
    return printed.length === 1 ? printed[0]! : `concat(${printed.join(', ')})`;
}

/** How a field of the form is named in an expression. */
export const reference = (field: string): string => `\${${field}}`;

/** Whether it is nothing but a reference. */
export const isReference = (text: string): boolean => /^\$\{[^{}]*\}$/u.test(text);

export const LOGIC: LogicWords = { yes: 'true()', no: 'false()', not: 'not' };
export const xpath = (condition: Condition): string => print(condition, LOGIC);

/** An empty text where the condition does not hold and there is no third part. */
export const choice = (condition: string, then: string, otherwise = "''"): string => `if(${condition}, ${then}, ${otherwise})`;

/**
 * A name that every ODK program can read in an expression: pyxform takes letters of most scripts, ODK Collect only Latin
 * ones without marks. Others are written by their code points, so that a name is always the same and leads back.
 */
export function fieldName(name: string): string {
    const ascii = name
        .normalize('NFC')
        .replace(/[^a-zA-Z0-9_.-]+/gu, (other) => `-${Array.from(other, (letter) => letter.codePointAt(0)!.toString(16)).join('-')}-`)
        .replace(/^-|-$|-(?=-)|(?<=\.)-|-(?=\.)/gu, '');
    return /^[a-zA-Z_]/u.test(ascii) && ascii === name.normalize('NFC') ? ascii : `u-${ascii}`;
}
