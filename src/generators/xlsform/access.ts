/** What an answer says, as ODK holds it. */
import { all, atom, none, some, type Condition } from '../expressions/logic.js';
import type { Field } from './fields.js';
import { quoted, reference } from './xpath.js';

const isList = ({ form, place }: Field): boolean => form !== 'value' || place.column.type.kind === 'set';
const holds = ({ name }: Field, choice: string): Condition => atom(`selected(${reference(name)}, ${quoted(choice)})`);
const boxed = (box: string): Condition => atom(`selected(${reference(box)}, 'na')`);

/** Whether there is an answer other than "not applicable". */
export function answered(field: Field): Condition {
    const refused = field.naChoices.map((choice) => (isList(field) ? none(holds(field, choice)) : atom(`${reference(field.name)} != ${quoted(choice)}`)));
    const unboxed = field.naBox === undefined ? true : none(boxed(field.naBox));
    if (field.form === 'rank') return all(holds(field, field.choice!), unboxed);
    return all(atom(`${reference(field.name)} != ''`), ...refused, unboxed);
}

export function notApplicable(field: Field): Condition {
    if (field.naBox !== undefined) return boxed(field.naBox);
    return some(...field.naChoices.map((choice) => (isList(field) ? holds(field, choice) : atom(`${reference(field.name)} = ${quoted(choice)}`))));
}

/** Whether the answer is this one of yes and no; of a list, whether the field's own choice is in it. */
export function isBoolean(field: Field, wanted: boolean): Condition {
    if (field.form !== 'chosen') return atom(`${reference(field.name)} = '${wanted}'`);
    return all(answered(field), wanted ? holds(field, field.choice!) : none(holds(field, field.choice!)));
}

export const chosen = (field: Field, option: string): Condition => holds(field, field.choices?.get(option) ?? option);

/** The position of the field's choice in the list, counted from 1. */
export function positionOf(field: Field): string {
    const last = field.positions ?? 1;
    let text = String(last);
    for (let at = last - 2; at >= 0; at--) text = `if(selected-at(${reference(field.name)}, ${at}) = ${quoted(field.choice!)}, ${at + 1}, ${text})`;
    return text;
}

/** The answer to a choice by the names of its options, or undefined where the data hold the names. */
export function nameOfChoice(field: Field): string | undefined {
    const other = [...(field.choices ?? [])].filter(([name, choice]) => name !== choice && !field.naChoices.includes(choice));
    if (other.length === 0) return undefined;
    return other.reduceRight((rest, [name, choice]) => `if(${reference(field.name)} = ${quoted(choice)}, ${quoted(name)}, ${rest})`, reference(field.name));
}
