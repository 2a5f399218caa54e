/** Responses in SurveyJS's form, and as rows of the survey's table. */
import type { Instrument, Scalar } from '../../model/types.js';
import { rostersOf } from '../../scoring/rosters.js';
import { answersOf, NA, type AnswerPlace, type Asked } from './answers.js';

/** A response as SurveyJS delivers it. */
export type SurveyResponse = Record<string, unknown>;
/** Answers by column; under the name of a roster the rows of its members. */
export type Row = Record<string, Scalar | readonly Record<string, Scalar>[]>;

export interface SurveyColumns {
    columns: readonly AnswerPlace[];
    /** The columns of a response; unanswered ones are left out. A roster to which nobody was added is an empty list. */
    rowOf(response: SurveyResponse): Row;
    /** The response that fills these columns. */
    responseOf(row: Row): SurveyResponse;
}

/** A table of answers: that of the responses, or of a roster's members. */
interface Table {
    readonly places: readonly AnswerPlace[];
    readonly asked: readonly Asked[];
}

const known = new WeakMap<Instrument, SurveyColumns>();

/** How responses in SurveyJS's form and rows of the survey's table correspond. */
export function surveyColumns(instrument: Instrument): SurveyColumns {
    let found = known.get(instrument);
    if (!found) known.set(instrument, (found = columnsOf(instrument)));
    return found;
}

function columnsOf(instrument: Instrument): SurveyColumns {
    const answers = answersOf(instrument);
    const own: Table = { places: [...answers.byColumn.values()], asked: answers.asked.filter(({ roster }) => !roster) };
    const rosters = rostersOf(instrument).map(({ id, within }) => {
        const places = [...(answers.byRoster.get(id)?.values() ?? [])];
        return { within, list: answers.lists.get(id)!, table: { places, asked: answers.asked.filter(({ roster }) => roster?.id === id) } };
    });
    return {
        columns: own.places,
        rowOf: (response) => ({
            ...readAll(own, response),
            ...Object.fromEntries(rosters.map(({ within, list, table }) => [within, listIn(response, list).map((member) => readAll(table, member))]))
        }),
        responseOf: (row) => {
            const response = writeAll(own, row);
            for (const { within, list, table } of rosters) {
                const members = listIn(row, within);
                if (members.length > 0) response[list] = members.map((member) => writeAll(table, member as Row));
            }
            return response;
        }
    };
}

const listIn = (holder: SurveyResponse, name: string): readonly SurveyResponse[] => {
    const list = Object.hasOwn(holder, name) ? holder[name] : undefined;
    return Array.isArray(list) ? (list as SurveyResponse[]) : [];
};

function readAll({ places }: Table, response: SurveyResponse): Record<string, Scalar> {
    return Object.fromEntries(
        places.flatMap((place) => {
            const value = read(place, response);
            return value === undefined || value === null ? [] : [[place.column.name, value] as const];
        })
    );
}

function writeAll({ places, asked }: Table, row: Row): SurveyResponse {
    const response: SurveyResponse = {};
    for (const place of places) {
        const value = Object.hasOwn(row, place.column.name) ? (row[place.column.name] as Scalar) : undefined;
        if (value !== undefined && value !== null) write(place, value, response);
    }
    for (const one of asked) if (one.item.type === 'rank') inOrder(one, row, response);
    return response;
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
