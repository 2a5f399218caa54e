/**
 * SurveyJS: an unanswered question counts as 0 in it, and a comparison with one is false. Only built-in operators and
 * functions are used.
 */
import type { NumericFunction } from '../../expression/types.js';
import { answered, isChosen, type Held } from '../expressions/answers.js';
import { isTime } from '../expressions/comparisons.js';
import type { Engine } from '../expressions/engine.js';
import { all, atom, given, none, type Condition } from '../expressions/logic.js';
import { Inexpressible, type Operand } from '../expressions/operands.js';
import { guarded } from '../expressions/syntax.js';
import type { AnswerPlace } from './answers.js';
import { exactly, impliedBy, isFoldable, SYMBOL } from './comparisons.js';
import { betweenDates, comparable, datePart } from './dates.js';

export function quoted(text: string): string {
    return `'${text.normalize('NFC').replaceAll("'", "\\'")}'`;
}

/** How expressions reach the answer of a column, whose question stands `within`: nothing, or `panel.`. */
export function heldAt({ column, question, key, naBox, ...place }: AnswerPlace, within = ''): Held {
    return {
        ...place,
        name: within + (key === undefined ? question : `${question}.${key}`),
        isList: place.form !== 'value' || column.type.kind === 'set',
        ...(naBox === undefined ? {} : { naBox: within + naBox })
    };
}

const isName = (value: string): boolean => /^\{[^{}]*\}$/.test(value);
/** Without the sign SurveyJS would make a number of "007". */
const asTyped = (value: string): string => (isName(value) && !value.startsWith('{#') ? `{#${value.slice(1)}` : value);
const choice: Engine['choice'] = (condition, then, otherwise) => `iif(${[condition, then, ...(otherwise === undefined ? [] : [otherwise])].join(', ')})`;
const anyOf = (list: string, code: string): Condition => atom(`${list} anyof [${quoted(code)}]`);
/** Those that may be there, each nothing where it is missing. */
const listed = (cells: readonly Operand[]): string =>
    cells
        .filter(({ known }) => known !== false)
        .map(({ known, value }) => guarded(surveyJs, known, value))
        .join(', ');
const count = (cells: readonly Operand[]): string => `count(${listed(cells)})`;

export const surveyJs: Engine = {
    name: 'SurveyJS',
    questionnaire: 'survey',
    logic: { yes: 'true', no: 'false', not: '!' },
    comparisons: SYMBOL,
    divide: '/',
    modulo: '%',
    power: (base, exponent) => `(${base} ^ ${exponent})`,
    boolean: String,
    text: quoted,
    choice,
    reference: (name) => `{${name}}`,
    isReference: isName,
    present: (reference) => `${reference.replace('{#', '{')} notempty`,

    isTrue: (held) => (held.form === 'chosen' ? isChosen(surveyJs, held) : all(unboxed(held), atom(`{${held.name}} = true`))),
    isFalse: (held) => all(answered(surveyJs, held), held.form === 'chosen' ? none(isChosen(surveyJs, held)) : atom(`{${held.name}} = false`)),
    asText: asTyped,
    holds: anyOf,
    nth: (name, at) => `{${name}[${at}]}`,
    boxed: (name) => atom(`{${name}} notempty`),
    unboxed: (name) => atom(`{${name}} empty`),
    contains: ({ known, value }, code) => all(given(known, atom(`${value} notempty`)), anyOf(value, code)),

    compared(left, operator, right) {
        const known = all(left.known, right.known);
        const typed = [asTyped(left.value), asTyped(right.value)] as const;
        if (isTime(left.kind) || isTime(right.kind))
            return all(known, exactly(comparable(left.expr, typed[0], right.kind), operator, comparable(right.expr, typed[1], left.kind)));
        if ((left.kind === 'text' || right.kind === 'text') && !isFoldable(left.expr, right.expr)) return all(known, exactly(typed[0], operator, typed[1]));
        const held = operator === '!=' ? [] : [...impliedBy(left.value, right.expr), ...impliedBy(right.value, left.expr)];
        return all(given(known, all(...held.map(atom))), atom(`${left.value} ${SYMBOL[operator]} ${right.value}`));
    },
    numeric,
    datePart,
    elapsed: (from, to) => betweenDates([from.expr, from.value], [to.expr, to.value]),

    count,
    atLeast: (cells, needed) => atom(`${count(cells)} >= ${needed}`),
    sum: (cells) => `sum(${listed(cells)})`,
    mean: (cells) => `avg(${listed(cells)})`,
    extreme: (fn, cells) => `${fn}(${listed(cells)})`,
    sizeOf: (list) => `count(${list})`,
    numeral: (value) => value
};

const unboxed = ({ naBox }: Held): Condition => (naBox === undefined ? true : surveyJs.unboxed(naBox));

function numeric(fn: Exclude<NumericFunction, 'round'>, value: string): string {
    const whole = `(${value} - ${value} % 1)`;
    switch (fn) {
        case 'abs':
            return choice(`${value} < 0`, `0 - ${value}`, value);
        case 'floor':
            return choice(`${value} < ${whole}`, `${whole} - 1`, whole);
        case 'ceiling':
            return choice(`${value} > ${whole}`, `${whole} + 1`, whole);
        case 'sqrt':
            return `(${value} ^ 0.5)`;
        case 'exp':
            return `(${Math.E} ^ ${value})`;
        case 'ln':
            throw new Inexpressible('SurveyJS has no logarithm');
    }
}
