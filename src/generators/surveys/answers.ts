import type { Instrument, Item, ItemColumn, Loop, Member, Option, Scalar } from '../../model/types.js';
import { Names } from './names.js';

/** Where the answer of one column stands in a SurveyJS response. */
export interface AnswerPlace {
    column: ItemColumn;
    /** The question's name, which is a key of the response. */
    question: string;
    /** The key inside that answer: a grid's row, a pair's side, an amount's option. */
    key?: string;
    /**
     * `value`: the answer itself. `rank`: the position of `code` in a list. `chosen`: whether `code` is in a list.
     */
    form: 'value' | 'rank' | 'chosen';
    code?: string;
    /** For `rank`: how many positions there are. */
    positions?: number;
    /** For choices: the code that stands for each option, by the name that expressions know it by. */
    codes?: ReadonlyMap<string, string>;
    /** What in an answer says "not applicable"; empty where `naBox` does, or nothing. */
    naCodes: readonly string[];
    /** A question in % is answered in percent; expressions see the number divided by 100. */
    divisor: number;
    /** A box of its own that says "not applicable", for questions that cannot hold that answer. */
    naBox?: string;
}
/** An item as it is asked: once, or once for each option of the loops around it. */
export interface Asked {
    item: Item;
    path: readonly { loop: Loop; option: Option }[];
    question: string;
    naBox?: string;
    photo?: string;
    /** A remark beside the answer. */
    comment?: string;
    /** Questions for what is typed beside an option where the choice itself has no room for it, by option code. */
    details: ReadonlyMap<string, string>;
    places: readonly AnswerPlace[];
}
export interface Answers {
    asked: readonly Asked[];
    /** By item id and path of options. */
    find(item: Item, path: readonly { option: Option }[]): Asked;
    byColumn: ReadonlyMap<string, AnswerPlace>;
    /** Names of calculated values by score. */
    scores: ReadonlyMap<string, string>;
    names: Names;
}

/** Types whose question has no room for the answer "not applicable" among its own. */
const OPEN_TYPES = new Set<Item['type']>(['number', 'text', 'date', 'time', 'datetime', 'file', 'place', 'rank', 'allocate']);
export const NA = 'na';

const known = new WeakMap<Instrument, Answers>();

/** Names every question of a survey; always the same for the same survey. */
export function answersOf(instrument: Instrument): Answers {
    const names = new Names();
    const pending: { item: Item; path: Asked['path']; question: string }[] = [];
    for (const { item, path } of askedItems(instrument.members, [])) {
        // Not by a point: survey-core's tester would take `Q13.Post` for a part of `Q13`.
        pending.push({ item, path, question: names.claim([item.name, ...path.map(({ option }) => option.name)].join('-')) });
    }
    // Scores before companions: what people refer to keeps its plain name.
    const scores = new Map(instrument.scores.map((score) => [score.name, names.claim(score.name, `${score.name}-score`)]));
    const asked = pending.map(({ item, path, question }): Asked => {
        const naBox = OPEN_TYPES.has(item.type) && mayBeNa(item) ? names.claim(`${question}-na`) : undefined;
        const photo = item.photo && item.type !== 'file' ? names.claim(`${question}-photo`) : undefined;
        const comment = item.comment ? names.claim(`${question}-comment`) : undefined;
        // Beside a choice SurveyJS takes only text.
        const typed = item.type === 'choose' ? item.options.filter((option) => option.open && (item.many || option.detail)) : [];
        const details = new Map(typed.map((option) => [option.code, names.claim(`${question}-${option.name}`)]));
        return { item, path, question, naBox, photo, comment, details, places: placesOf(item, path, question, naBox) };
    });
    const byPath = new Map(asked.map((one) => [pathKey(one.item, one.path), one]));
    const byColumn = new Map(asked.flatMap((one) => one.places.map((place) => [place.column.name, place] as const)));
    return { asked, find: (item, path) => byPath.get(pathKey(item, path))!, byColumn, scores, names };
}

/** Columns say so; a question of a roster has none of its own. */
export function mayBeNa(item: Item): boolean {
    return item.columns.length > 0 ? item.columns.some((column) => column.na) : item.na !== undefined || item.type === 'check';
}

/** The question that a loop runs over, as it is asked on that path. */
export function askedFor(asked: readonly Asked[], itemId: string, path: Asked['path']): Asked | undefined {
    const over = asked.filter(({ item }) => item.id === itemId);
    return over.find((one) => one.path.every((step, at) => path[at]?.option.id === step.option.id)) ?? over[0];
}

function pathKey(item: Item, path: readonly { option: Option }[]): string {
    return [item.id, ...path.map(({ option }) => option.id)].join(' ');
}

function* askedItems(members: readonly Member[], path: Asked['path']): Iterable<{ item: Item; path: Asked['path'] }> {
    for (const member of members) {
        if (member.kind === 'item') yield { item: member, path };
        else if (member.kind === 'section' || member.kind === 'if' || member.kind === 'roster') yield* askedItems(member.members, path);
        else if (member.kind === 'each') for (const option of member.over.options) yield* askedItems(member.members, [...path, { loop: member, option }]);
    }
}

export function placesOf(item: Item, path: Asked['path'], question: string, naBox: string | undefined): AnswerPlace[] {
    const options = path.map(({ option }) => option.name);
    const columns = new Map(item.columns.map((column) => [column.name, column]));
    const find = (part?: string): ItemColumn | undefined => {
        const parts = part === undefined ? [] : [part];
        return columns.get([item.name, ...options, ...parts].join('.')) ?? columns.get([item.name, ...parts, ...options].join('.'));
    };
    const whole = find();
    if (whole) return [{ ...accessTo(item, whole, naBox), question, form: 'value' }];
    const parts: { name: string; form: AnswerPlace['form']; code?: string }[] = [
        ...item.rows.map(({ name }) => ({ name, form: 'value' as const })),
        ...item.sides.map(({ side }) => ({ name: side, form: 'value' as const })),
        ...item.options.map(({ name, code }) => {
            const form = item.type === 'rank' ? 'rank' : item.type === 'allocate' ? 'value' : 'chosen';
            return { name, form, code } as const;
        })
    ];
    return parts.flatMap(({ name, form, code }) => {
        const column = find(name);
        const positions = form === 'rank' ? item.options.length : undefined;
        return column ? [{ ...accessTo(item, column, naBox), question, key: form === 'value' ? name : undefined, form, code, positions }] : [];
    });
}

function accessTo(item: Item, column: ItemColumn, naBox: string | undefined): Pick<AnswerPlace, 'column' | 'codes' | 'naCodes' | 'divisor' | 'naBox'> {
    const { type } = column;
    const isChoice = type.kind === 'category' || type.kind === 'set';
    const options = isChoice ? item.options : [];
    const flagged = options.filter((option) => option.na).map((option) => option.code);
    const naCodes = !column.na || naBox !== undefined ? [] : flagged.length > 0 && !item.na ? flagged : [...flagged, NA];
    return {
        column,
        naCodes,
        divisor: type.kind === 'number' && type.unit === '%' ? 100 : 1,
        ...(isChoice ? { codes: new Map(options.map((option) => [option.name, option.code])) } : {}),
        ...(naBox === undefined ? {} : { naBox })
    };
}

/** A response as SurveyJS delivers it. */
export type SurveyResponse = Record<string, unknown>;
export type Row = Record<string, Scalar>;

export interface SurveyColumns {
    columns: readonly AnswerPlace[];
    /** The columns of a response; unanswered ones are left out. */
    rowOf(response: SurveyResponse): Row;
    /** The response that fills these columns. */
    responseOf(row: Row): SurveyResponse;
}

/** How responses in SurveyJS's form and rows of the survey's table correspond. */
export function surveyColumns(instrument: Instrument): SurveyColumns {
    let answers = known.get(instrument);
    if (!answers) known.set(instrument, (answers = answersOf(instrument)));
    const columns = [...answers.byColumn.values()];
    return {
        columns,
        rowOf: (response) =>
            Object.fromEntries(
                columns.flatMap((place) => {
                    const value = read(place, response);
                    return value === undefined || value === null ? [] : [[place.column.name, value]];
                })
            ),
        responseOf: (row) => {
            const response: SurveyResponse = {};
            for (const place of columns) {
                const value = Object.hasOwn(row, place.column.name) ? row[place.column.name] : undefined;
                if (value !== undefined && value !== null) write(place, value, response);
            }
            for (const one of answers.asked) if (one.item.type === 'rank') inOrder(one, row, response);
            return response;
        }
    };
}

function read(place: AnswerPlace, response: SurveyResponse): Scalar | undefined {
    const own = (of: unknown, key: string): unknown =>
        typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? (of as SurveyResponse)[key] : undefined;
    const box = place.naBox === undefined ? undefined : own(response, place.naBox);
    if (Array.isArray(box) && box.includes(NA)) return NA;
    const answer = own(response, place.question);
    if (place.form === 'value') return (place.key === undefined ? answer : own(answer, place.key)) as Scalar | undefined;
    if (!Array.isArray(answer) || answer.length === 0) return undefined;
    const at = answer.indexOf(place.code);
    if (place.form === 'chosen') return at >= 0;
    return at < 0 ? undefined : at + 1;
}

function write(place: AnswerPlace, value: Exclude<Scalar, null>, response: SurveyResponse): void {
    if (value === NA && place.naBox !== undefined) {
        response[place.naBox] = [NA];
    } else if (place.form === 'chosen') {
        const chosen = (response[place.question] ??= []) as unknown[];
        if (value === true) chosen.push(place.code);
    } else if (place.form === 'value' && place.key !== undefined) {
        const keyed = (response[place.question] ??= {}) as SurveyResponse;
        keyed[place.key] = value;
    } else if (place.form === 'value') {
        response[place.question] = value;
    }
}

/** Positions become a list only together. */
function inOrder(one: Asked, row: Row, response: SurveyResponse): void {
    const ranked = one.places.flatMap((place) => {
        const rank = row[place.column.name];
        return typeof rank === 'number' ? [{ rank, code: place.code }] : [];
    });
    if (ranked.length > 0) response[one.question] = ranked.sort((a, b) => a.rank - b.rank).map(({ code }) => code);
}
