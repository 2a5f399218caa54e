/** Responses as they are entered in a form for ODK, and what its fields say as columns. */
import { type Answer, NA } from '../../src/expression/values.js';
import { buildForm, type BuiltForm } from '../../src/generators/xlsform/index.js';
import type { Field } from '../../src/generators/xlsform/fields.js';
import type { Case } from './cases.js';
import { filler } from './filling.js';
import type { TablePlan } from '../../src/scoring/table-plan.js';

/** What is entered: texts by field, lists of choices where several may be chosen. */
export type Entries = Readonly<Record<string, string | readonly string[] | null>>;
export interface FormCase {
    readonly name: string;
    readonly source: string;
    readonly built: BuiltForm;
    readonly plan: TablePlan;
    readonly responses: readonly Readonly<Record<string, Answer>>[];
}

/** The instrument of a programme, with answers that a form can take. */
export function formCase({ name, source, model, plans, tables }: Case): FormCase {
    const instrument = model.instruments[0]!;
    const plan = plans.get(instrument.name)!;
    const fill = filler(model, instrument, plan, (time) => (time.length === 5 ? `${time}:00.000` : time), 'whole');
    return { name, source, built: buildForm(model, instrument), plan, responses: tables[instrument.name]!.map((response) => fill(response)) };
}

/** The fields that a form has: a question that can never be asked is none. */
export const fieldsOf = ({ built }: FormCase): ReadonlySet<string> => new Set(built.form.survey.flatMap(({ name }) => (name === undefined ? [] : [name])));

export function entries(each: FormCase, response: Readonly<Record<string, Answer>>): Entries {
    const { built, plan } = each;
    const { fields } = built;
    const inForm = fieldsOf(each);
    const entered: Record<string, string | readonly string[] | null> = {};
    for (const one of fields.asked) if (one.naBox !== undefined && inForm.has(one.naBox)) entered[one.naBox] = null;
    for (const { name, role } of plan.inputs) {
        const value = response[name] ?? null;
        const points = fields.points.get(name);
        if (role === 'points' && points !== undefined && inForm.has(points)) entered[points] = value === null || value === NA ? null : String(value as number);
        const field = role === 'item' ? fields.byColumn.get(name) : undefined;
        if (!field || !inForm.has(field.name)) continue;
        if (value === NA && field.naBox !== undefined) entered[field.naBox] = NA;
        if (field.form === 'rank') entered[field.name] = inOrder(each, field, response);
        else entered[field.name] = entry(field, value);
    }
    return entered;
}

/** The choices of a question that asks for an order, the first one first. */
function inOrder({ built }: FormCase, { name }: Field, response: Readonly<Record<string, Answer>>): string[] {
    const own = [...built.fields.byColumn].filter(([column, field]) => field.name === name && typeof response[column] === 'number');
    return own.sort(([a], [b]) => Number(response[a]) - Number(response[b])).map(([, { choice }]) => choice!);
}

/** An answer as it is entered. */
export function entry(field: Field, value: Answer): string | readonly string[] | null {
    if (value === null || value === undefined) return null;
    if (value === NA) return field.naBox === undefined ? (field.naChoices[0] ?? null) : null;
    const choice = (name: string): string => field.choices?.get(name) ?? name;
    if (typeof value === 'number') return String(Number((value * field.divisor).toPrecision(15)));
    return typeof value === 'object' ? value.map(choice) : choice(String(value));
}
