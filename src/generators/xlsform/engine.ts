/** ODK's XPath: a question without an answer is an empty text in it, and a calculation with one no number. */
import { constantOf } from '../../expression/tree.js';
import type { NumericFunction } from '../../expression/types.js';
import { added } from '../expressions/aggregates.js';
import { answered, isChosen, type Held } from '../expressions/answers.js';
import { isTime } from '../expressions/comparisons.js';
import type { Engine } from '../expressions/engine.js';
import { all, atom, none, some, type Condition } from '../expressions/logic.js';
import { Inexpressible, type Operand } from '../expressions/operands.js';
import { between, datePart, instantOf } from './dates.js';
import type { Field } from './fields.js';
import { choice, isReference, LOGIC, quoted, reference, xpath } from './xpath.js';

/** What stands in for a missing part where the least is looked for: no answer is as large. */
export const BEYOND = '1000000000000000';

/** How expressions reach the answer of a column. */
export function heldIn({ form, choice: code, positions, choices, naChoices, naBox, divisor, name, place }: Field): Held {
    const isList = form !== 'value' || place.column.type.kind === 'set';
    return { name, form, isList, code, positions, codes: choices, naCodes: naChoices, naBox, divisor };
}

const is = ({ name }: Held, wanted: boolean): Condition => atom(`${reference(name)} = '${wanted}'`);
const holds = (list: string, code: string): Condition => atom(`selected(${list}, ${quoted(code)})`);
const boxed = (box: string): Condition => holds(reference(box), 'na');
const numeral = (value: string): string => `number(${value})`;
const sum = (cells: readonly Operand[]): string => added(odk, cells);
const count = (cells: readonly Operand[]): string => sum(cells.map(({ known }) => ({ known, value: '1' })));

export const odk: Engine = {
    name: 'ODK',
    questionnaire: 'form',
    logic: LOGIC,
    comparisons: { '=': '=', '!=': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' },
    divide: 'div',
    modulo: 'mod',
    power: (base, exponent) => `pow(${base}, ${exponent})`,
    boolean: (value) => `'${value}'`,
    text: quoted,
    choice,
    reference,
    isReference,
    present: (name) => `${name} != ''`,

    isTrue: (held) => (held.form === 'chosen' ? all(answered(odk, held), isChosen(odk, held)) : is(held, true)),
    isFalse: (held) => (held.form === 'chosen' ? all(answered(odk, held), none(isChosen(odk, held))) : is(held, false)),
    asText: (text) => text,
    holds,
    nth: (name, at) => `selected-at(${reference(name)}, ${at})`,
    boxed,
    unboxed: (box) => none(boxed(box)),
    contains({ known }, code, source) {
        if (!source) throw new Inexpressible('it is a list that nobody was asked for');
        return all(known, holds(reference(source.name), code));
    },

    compared(left, operator, right) {
        const kinds = [left.kind, right.kind];
        const written = (a: string, b: string): Condition => all(left.known, right.known, atom(`${a} ${operator} ${b}`));
        if (kinds.some(isTime)) return written(instantOf(left.expr, left.value, right.kind), instantOf(right.expr, right.value, left.kind));
        if (kinds.some((kind) => kind === 'text' || kind === 'category' || kind === 'link')) {
            if (operator !== '=' && operator !== '!=') throw new Inexpressible('ODK has no order of texts');
            return written(left.value, right.value);
        }
        // XPath compares two fields as texts, unless they are made numbers.
        const areFields = [left, right].every(({ expr }) => constantOf(expr) === undefined);
        const plain = (value: string): string => (areFields && isReference(value) ? numeral(value) : value);
        return written(plain(left.value), plain(right.value));
    },
    numeric,
    datePart,
    elapsed: (from, to) => between(instantOf(from.expr, from.value, to.kind), instantOf(to.expr, to.value, from.kind)),

    count,
    // Written out, a count is longer than the conditions themselves.
    atLeast: (cells, needed) => (needed === 1 ? some(...cells.map(({ known }) => known)) : atom(`${count(cells)} >= ${needed}`)),
    sum,
    mean: (cells) => `(${sum(cells)} div ${count(cells)})`,
    extreme(fn, cells) {
        const beyond = fn === 'min' ? BEYOND : `-${BEYOND}`;
        const values = cells
            .filter(({ known }) => known !== false)
            .map(({ known, value }) => (known === true ? numeral(value) : `if(${xpath(known)}, ${value}, ${beyond})`));
        return values.length === 1 ? values[0]! : `${fn}(${values.join(', ')})`;
    },
    sizeOf: (list) => `count-selected(${list})`,
    numeral
};

function numeric(fn: Exclude<NumericFunction, 'round'>, value: string): string {
    switch (fn) {
        case 'abs':
        case 'sqrt':
        case 'exp':
            return `${fn}(${value})`;
        case 'ln':
            return `log(${value})`;
        // ODK has neither: the fraction has the sign of the number.
        case 'floor':
            return `(${value} - ${value} mod 1 - if(${value} mod 1 < 0, 1, 0))`;
        case 'ceiling':
            return `(${value} - ${value} mod 1 + if(${value} mod 1 > 0, 1, 0))`;
    }
}
