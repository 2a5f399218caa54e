import type { Instrument, Item, ItemColumn, Loop, Member, Option, Roster } from '../../model/types.js';
import { memberItem, rostersOf } from '../../scoring/rosters.js';
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
    /** The roster whose members are asked. The item has the columns of that table then. */
    roster?: Roster;
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
    /** The answers of members, by the roster's id and column. */
    byRoster: ReadonlyMap<string, ReadonlyMap<string, AnswerPlace>>;
    /** The question that holds the members of a roster, by its id. */
    lists: ReadonlyMap<string, string>;
    /** Names of calculated values by score. */
    scores: ReadonlyMap<string, string>;
    names: Names;
}

/** Types whose question has no room for the answer "not applicable" among its own. */
const OPEN_TYPES = new Set<Item['type']>(['number', 'text', 'date', 'time', 'datetime', 'file', 'place', 'rank', 'allocate']);
export const NA = 'na';

/** Names every question of a survey; always the same for the same survey. */
export function answersOf(instrument: Instrument): Answers {
    const names = new Names();
    const pending: (Place & { question: string })[] = [];
    for (const { item, path, roster } of askedItems(instrument.members, { path: [] })) {
        // Not by a point: survey-core's tester would take `Q13.Post` for a part of `Q13`.
        pending.push({ item, path, roster, question: names.claim([item.name, ...path.map(({ option }) => option.name)].join('-')) });
    }
    // Scores before companions: what people refer to keeps its plain name.
    const scores = new Map(instrument.scores.map((score) => [score.name, names.claim(score.name, `${score.name}-score`)]));
    const lists = new Map(rostersOf(instrument).map(({ id, within }) => [id, names.claim(within)]));
    const asked = pending.map(({ item, path, roster, question }): Asked => {
        const naBox = OPEN_TYPES.has(item.type) && mayBeNa(item) ? names.claim(`${question}-na`) : undefined;
        const photo = item.photo && item.type !== 'file' ? names.claim(`${question}-photo`) : undefined;
        const comment = item.comment ? names.claim(`${question}-comment`) : undefined;
        // Beside a choice SurveyJS takes only text.
        const typed = item.type === 'choose' ? item.options.filter((option) => option.open && (item.many || option.detail)) : [];
        const details = new Map(typed.map((option) => [option.code, names.claim(`${question}-${option.name}`)]));
        return { item, path, ...(roster ? { roster } : {}), question, naBox, photo, comment, details, places: placesOf(item, path, question, naBox) };
    });
    const byPath = new Map(asked.map((one) => [pathKey(one.item, one.path), one]));
    const columns = (some: readonly Asked[]): Map<string, AnswerPlace> =>
        new Map(some.flatMap((one) => one.places.map((place) => [place.column.name, place] as const)));
    const rosters = new Set(asked.flatMap(({ roster }) => (roster ? [roster.id] : [])));
    const byRoster = new Map([...rosters].map((id) => [id, columns(asked.filter(({ roster }) => roster?.id === id))]));
    const byColumn = columns(asked.filter(({ roster }) => !roster));
    return { asked, find: (item, path) => byPath.get(pathKey(item, path))!, byColumn, byRoster, lists, scores, names };
}

export const mayBeNa = (item: Item): boolean => item.columns.some((column) => column.na);

/** The question that a loop runs over, as it is asked on that path. */
export function askedFor(asked: readonly Asked[], itemId: string, path: Asked['path']): Asked | undefined {
    const over = asked.filter(({ item }) => item.id === itemId);
    return over.find((one) => one.path.every((step, at) => path[at]?.option.id === step.option.id)) ?? over[0];
}

function pathKey(item: Item, path: readonly { option: Option }[]): string {
    return [item.id, ...path.map(({ option }) => option.id)].join(' ');
}

type Place = Pick<Asked, 'item' | 'path' | 'roster'>;

function* askedItems(members: readonly Member[], around: Omit<Place, 'item'>): Iterable<Place> {
    for (const member of members) {
        if (member.kind === 'item') yield { ...around, item: around.roster ? memberItem(member, around.roster.columns) : member };
        else if (member.kind === 'section' || member.kind === 'if') yield* askedItems(member.members, around);
        else if (member.kind === 'roster') yield* askedItems(member.members, { ...around, roster: member });
        else if (member.kind === 'each')
            for (const option of member.over.options) yield* askedItems(member.members, { ...around, path: [...around.path, { loop: member, option }] });
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
