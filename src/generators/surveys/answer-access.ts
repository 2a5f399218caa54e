import type { AnswerPlace } from './answers.js';
import { quoted } from './literals.js';
import { all, atom, none, some, type Condition } from '../expressions/logic.js';

/** The answer of a column, as expressions reach it. */
export function referenceTo(place: AnswerPlace): string {
    return place.key === undefined ? `{${place.question}}` : `{${place.question}.${place.key}}`;
}

/** Whether there is an answer other than "not applicable". */
export function answered(place: AnswerPlace): Condition {
    if (place.form === 'rank') return all(chosen(place), unboxed(place));
    const given = atom(`${place.form === 'chosen' ? `{${place.question}}` : referenceTo(place)} notempty`);
    return all(
        given,
        unboxed(place),
        ...place.naCodes.map((code) => (isList(place) ? none(holds(place, code)) : atom(`${referenceTo(place)} <> ${quoted(code)}`)))
    );
}

export function notApplicable(place: AnswerPlace): Condition {
    if (place.naBox !== undefined) return atom(`{${place.naBox}} notempty`);
    return some(...place.naCodes.map((code) => (isList(place) ? holds(place, code) : atom(`${referenceTo(place)} = ${quoted(code)}`))));
}

const isList = (place: AnswerPlace): boolean => place.form !== 'value' || place.column.type.kind === 'set';
const holds = (place: AnswerPlace, code: string): Condition => atom(`{${place.question}} anyof [${quoted(code)}]`);

/** Whether the column's option is in the list that was answered. */
export function chosen(place: AnswerPlace): Condition {
    return holds(place, place.code ?? '');
}

/** The position of the column's option in the list that was answered. */
export function positionOf(place: AnswerPlace): string {
    const last = place.positions ?? 1;
    let text = String(last);
    for (let position = last - 1; position >= 1; position--)
        text = `iif({${place.question}[${position - 1}]} = ${quoted(place.code ?? '')}, ${position}, ${text})`;
    return text;
}

/** The option's code where options are known by name. */
export function codeOf(place: AnswerPlace, option: string): string {
    return place.codes?.get(option) ?? option;
}

/** The answer to a choice by the names of its options, or undefined where the codes are the names. */
export function optionNameOf(place: AnswerPlace): string | undefined {
    const coded = [...(place.codes ?? [])].filter(([name, code]) => name !== code && !place.naCodes.includes(code));
    if (coded.length === 0) return undefined;
    return coded.reduceRight((otherwise, [name, code]) => `iif(${referenceTo(place)} = ${quoted(code)}, ${quoted(name)}, ${otherwise})`, referenceTo(place));
}

/** Whether no box beside the question says "not applicable". */
export const unboxed = (place: AnswerPlace): Condition => (place.naBox === undefined ? true : atom(`{${place.naBox}} empty`));
