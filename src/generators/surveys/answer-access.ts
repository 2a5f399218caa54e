import { NA, type AnswerPlace } from './answers.js';
import { quoted } from './literals.js';
import { all, atom, type Condition } from './logic.js';

/** The answer of a column, as expressions reach it. */
export function referenceTo(place: AnswerPlace): string {
    return place.key === undefined ? `{${place.question}}` : `{${place.question}.${place.key}}`;
}

/** Whether there is an answer other than "not applicable". */
export function answered(place: AnswerPlace): Condition {
    if (place.form === 'rank') return all(chosen(place), unboxed(place));
    const given = atom(`${place.form === 'chosen' ? `{${place.question}}` : referenceTo(place)} notempty`);
    const mayBeNa = place.column.na && place.naBox === undefined && place.form === 'value' && place.column.type.kind !== 'text';
    return all(given, unboxed(place), mayBeNa ? atom(`${referenceTo(place)} <> '${NA}'`) : true);
}

export function notApplicable(place: AnswerPlace): Condition {
    if (place.naBox !== undefined) return atom(`{${place.naBox}} notempty`);
    return place.column.na && place.form === 'value' ? atom(`${referenceTo(place)} = '${NA}'`) : false;
}

/** Whether the column's option is in the list that was answered. */
export function chosen(place: AnswerPlace): Condition {
    return atom(`{${place.question}} anyof [${quoted(place.code ?? '')}]`);
}

/** The position of the column's option in the list that was answered. */
export function positionOf(place: AnswerPlace): string {
    const last = place.positions ?? 1;
    let text = String(last);
    for (let position = last - 1; position >= 1; position--)
        text = `iif({${place.question}[${position - 1}]} = ${quoted(place.code ?? '')}, ${position}, ${text})`;
    return text;
}

/** Whether no box beside the question says "not applicable". */
export const unboxed = (place: AnswerPlace): Condition => (place.naBox === undefined ? true : atom(`{${place.naBox}} empty`));
