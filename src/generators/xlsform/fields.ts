/** What the questions of a form are called, and where the answer of each column stands. */
import type { Instrument, Option } from '../../model/types.js';
import { rostersOf } from '../../scoring/rosters.js';
import type { InputColumn, TablePlan } from '../../scoring/table-plan.js';
import { answersOf, NA, type AnswerPlace, type Answers, type Asked } from '../surveys/answers.js';
import { Names } from '../surveys/names.js';
import { fieldName } from './xpath.js';

/** Where the answer of one column stands. */
export interface Field {
    /** The name of the question. */
    readonly name: string;
    /** `value`: the answer itself. `rank`: the position of `choice` in a list. `chosen`: whether `choice` is in a list. */
    readonly form: AnswerPlace['form'];
    readonly choice?: string;
    readonly positions?: number;
    /** For choices: what stands for each option, by the name that expressions know it by. */
    readonly choices?: ReadonlyMap<string, string>;
    /** What in the answer says "not applicable"; empty where `naBox` does, or nothing. */
    readonly naChoices: readonly string[];
    readonly naBox?: string;
    readonly divisor: number;
    readonly place: AnswerPlace;
}
/** The questions of one item. */
export interface AskedFields {
    readonly asked: Asked;
    /** Of a grid or another item with several answers the group, else the question. */
    readonly name: string;
    /** By the key of the answer: a row, a side, an option; `undefined` for the item's only answer. */
    readonly parts: ReadonlyMap<string | undefined, Field>;
    readonly naBox?: string;
    readonly photo?: string;
    readonly comment?: string;
    /** By the option's code. */
    readonly details: ReadonlyMap<string, string>;
    /** Points that a person gives for an answer that cannot be scored. */
    readonly points: readonly { readonly input: InputColumn; readonly name: string }[];
}
export interface Fields {
    readonly answers: Answers;
    readonly asked: readonly AskedFields[];
    readonly of: ReadonlyMap<Asked, AskedFields>;
    readonly byColumn: ReadonlyMap<string, Field>;
    /** The answers of members, by the roster's id and column. */
    readonly byRoster: ReadonlyMap<string, ReadonlyMap<string, Field>>;
    /** The group that repeats for the members of a roster, by its id. */
    readonly lists: ReadonlyMap<string, string>;
    /** Names of what is computed, by column. */
    readonly results: ReadonlyMap<string, string>;
    /** Points that a person gives, by column. */
    readonly points: ReadonlyMap<string, string>;
    claim(name: string): string;
}

/** Kinds of columns that stand in the data of a form under their own names. */
const RESULTS = new Set(['gap', 'points', 'share', 'total', 'failed', 'criticals', 'score', 'pass', 'outcome', 'grading']);

/**
 * What stands for an option in the data: its code, or its name where the code has a space, by which ODK separates choices.
 * A name that is the code of another option gets a line behind it.
 */
export function choiceOf(option: Pick<Option, 'name' | 'code'>, all: readonly Pick<Option, 'code'>[]): string {
    if (!/\s/u.test(option.code)) return option.code;
    return all.some(({ code }) => code === option.name) ? `${option.name}_` : option.name;
}

export function fieldsOf(instrument: Instrument, plan: TablePlan): Fields {
    const answers = answersOf(instrument);
    const names = new Names();
    for (const reserved of ['data', 'meta', 'instanceID', 'instanceName', 'end', 'answered', 'site', 'seed']) names.claim(reserved);
    const claim = (name: string): string => names.claim(fieldName(name));
    const given = plan.inputs.filter(({ role }) => role === 'points');
    const byColumn = new Map<string, Field>();
    const points = new Map<string, string>();
    // What people refer to keeps its plain name: answers first, then what is computed of them, then what stands beside.
    const byRoster = new Map([...answers.byRoster.keys()].map((id) => [id, new Map<string, Field>()] as const));
    const columnsOf = ({ roster }: Asked): Map<string, Field> => (roster && byRoster.get(roster.id)) ?? byColumn;
    const drafts = answers.asked.map((asked) => {
        const parts = new Map<string | undefined, Field>();
        const { places } = asked;
        const isWhole = places.length === 0 || places.some(({ key }) => key === undefined);
        const whole = isWhole ? claim(places.find(({ form }) => form === 'value')?.column.name ?? asked.question) : undefined;
        for (const place of places) {
            const name = place.key === undefined ? whole! : claim(place.column.name);
            const field = fieldOf(asked, place, name);
            parts.set(place.form === 'value' ? place.key : place.column.name, field);
        }
        return { asked, whole, parts };
    });
    const results = new Map(
        plan.derived.filter(({ kind, name }) => RESULTS.has(kind) && !given.some((input) => input.name === name)).map(({ name }) => [name, claim(name)])
    );
    for (const { name } of given) points.set(name, claim(name));
    const made = drafts.map(({ asked, whole, parts }): AskedFields => {
        const base = whole ?? claim(asked.question);
        const columns = new Set(asked.places.map(({ column }) => `${column.name}.points`));
        const beside = (isThere: boolean | string | undefined, suffix: string): string | undefined => (isThere ? claim(`${base}-${suffix}`) : undefined);
        const naBox = beside(asked.naBox, 'na');
        if (naBox !== undefined) for (const [key, field] of parts) parts.set(key, { ...field, naBox });
        for (const field of parts.values()) columnsOf(asked).set(field.place.column.name, field);
        const open = asked.item.type === 'choose' ? asked.item.options.filter((option) => option.open) : [];
        return {
            asked,
            name: base,
            parts,
            naBox,
            photo: beside(asked.photo, 'photo'),
            comment: beside(asked.comment, 'comment'),
            details: new Map(open.map((option) => [option.code, claim(`${base}-${option.name}`)])),
            points: given.filter(({ name }) => columns.has(name)).map((input) => ({ input, name: points.get(input.name)! }))
        };
    });
    const lists = new Map(rostersOf(instrument).map(({ id, within }) => [id, claim(within)]));
    return { answers, asked: made, of: new Map(made.map((one) => [one.asked, one])), byColumn, byRoster, lists, results, points, claim };
}

function fieldOf({ item }: Asked, place: AnswerPlace, name: string): Field {
    const choices = new Map(item.options.map((option) => [option.name, choiceOf(option, item.options)]));
    const byCode = new Map(item.options.map((option) => [option.code, choiceOf(option, item.options)]));
    return {
        name,
        form: place.form,
        divisor: place.divisor,
        naChoices: place.naCodes.map((code) => (code === NA ? NA : (byCode.get(code) ?? code))),
        place,
        ...(place.code === undefined ? {} : { choice: byCode.get(place.code) ?? place.code }),
        ...(place.positions === undefined ? {} : { positions: place.positions }),
        ...(place.codes ? { choices } : {})
    };
}
