/** Responses as people fill them into forms, and what the interpreter makes of them. A form knows its own answers and no other table. */
import { evaluatePopulation, evaluateRow, type Row } from '../../src/expression/evaluate.js';
import type { PopulationExpr } from '../../src/expression/tree.js';
import type { Expr } from '../../src/expression/types.js';
import { type Answer, NA, type Value } from '../../src/expression/values.js';
import type { Instrument, Model } from '../../src/model/types.js';
import { readResponse, type Response } from '../../src/scoring/reading.js';
import { type DerivedColumn, isResult, type TablePlan } from '../../src/scoring/table-plan.js';
import { type Case, type Cells, same } from './cases.js';
import { itemsOf, rankings } from './responses.js';

export interface FilledCase {
    readonly name: string;
    readonly source: string;
    readonly model: Model;
    readonly instrument: Instrument;
    readonly plan: TablePlan;
    readonly responses: readonly Responses[];
}
/** Answers by column, as expressions see them. */
export type Responses = Readonly<Record<string, Answer>>;

/** What a form shows for each response. */
export interface Shown {
    /** The columns that it computes; of the others it says that it leaves them out. */
    readonly computes: ReadonlySet<string>;
    readonly rows: readonly Cells[];
    /** The columns that each response is asked for; absent where the form says that it asks for more. */
    readonly asked?: readonly ReadonlySet<string>[];
}

/** A runtime that people fill in, all cases at once. */
export interface FormEngine {
    readonly name: string;
    absent(): string | undefined;
    /** Instruments that it is made from. */
    takes(instrument: Instrument): boolean;
    /** Times of day as it holds them. */
    clock(time: string): string;
    /** Columns that it is there to compute; what it leaves out of them counts. */
    promises(column: DerivedColumn, instrument: Instrument): boolean;
    /** The least share of these columns that it must compute. */
    readonly floor: number;
    run(cases: readonly FilledCase[]): Promise<Shown[]>;
}

/** The instruments of the programmes that an engine takes, with answers that a form can hold. */
export function filledCases(cases: readonly Case[], { takes, clock }: Pick<FormEngine, 'takes' | 'clock'>): FilledCase[] {
    return cases.flatMap(({ name, source, model, plans, tables }) =>
        model.instruments.flatMap((instrument): FilledCase[] => {
            const plan = plans.get(instrument.name)!;
            if (plan.id !== instrument.id || !takes(instrument)) return [];
            const fill = filler(model, instrument, plan, clock);
            const responses = tables[instrument.name]!.map((response) => fill(response));
            return [{ name: model.instruments.length > 1 ? `${name}, ${instrument.name}` : name, source, model, instrument, plan, responses }];
        })
    );
}

/** Responses as a form holds them: what it would refuse is not answered, and of what it does not ask it knows nothing. */
export function filler(
    model: Model,
    instrument: Instrument,
    plan: TablePlan,
    clock: FormEngine['clock'],
    orders: 'whole' | 'begun' = 'begun'
): (response: Response) => Responses {
    const ranked = rankings(model, plan);
    const offers = itemsOf(instrument).flatMap(({ item }) =>
        item.columns.flatMap(({ name }) => item.options.flatMap((option) => (option.when ? [{ name, option: option.name, when: option.when }] : [])))
    );
    return (response) => {
        const read = readResponse(plan.inputs, response, []);
        const own = plan.inputs.map(
            ({ name, role, type }) => [name, role === 'item' || role === 'points' ? timed(type.kind, read[name], clock) : null] as const
        );
        return asOffered(plan, offers, inOrder(ranked, orders, Object.fromEntries(own)));
    };
}

interface Offer {
    readonly name: string;
    readonly option: string;
    readonly when: Expr;
}

/** Without the options that are not offered for these answers, and then not for what is left of them. */
function asOffered(plan: TablePlan, offers: readonly Offer[], response: Responses): Responses {
    const { row } = computed(plan, response);
    const refused = offers.filter(({ name, option, when }) => isChosen(response[name], option) && evaluateRow(when, row) !== true);
    if (refused.length === 0) return response;
    const left = (name: string, answer: Answer): Answer => {
        const kept = Array.isArray(answer) ? answer.filter((each: string) => !refused.some((one) => one.name === name && one.option === each)) : [];
        return kept.length > 0 ? kept : null;
    };
    return asOffered(plan, offers, { ...response, ...Object.fromEntries(refused.map(({ name }) => [name, left(name, response[name])])) });
}

const isChosen = (answer: Answer, option: string): boolean => answer === option || (Array.isArray(answer) && answer.includes(option));

/** A form takes an order only from the first place on, some only with all choices in it. */
function inOrder(ranked: readonly (readonly string[])[], orders: 'whole' | 'begun', response: Responses): Responses {
    const wrong = ranked.filter((names) => {
        const places = names.flatMap((name) => response[name] ?? []).sort();
        return places.some((place, at) => place !== at + 1) || (orders === 'whole' && places.length < names.length);
    });
    return { ...response, ...Object.fromEntries(wrong.flat().map((name) => [name, null])) };
}

/** Forms have whole dates and times of a day, in the zone of their device, which is UTC here. */
function timed(kind: string, value: Answer, clock: FormEngine['clock']): Answer {
    if (typeof value !== 'string' || value === NA) return value;
    if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
    if (kind === 'time') return value.startsWith('24') ? null : clock(value);
    if (kind !== 'datetime') return value;
    const [day, time] = value.replace(/(?:Z|[+-]\d\d:\d\d)$/, '').split('T');
    return time === undefined ? null : `${day!}T${clock(time)}`;
}

/** The columns that the plan computes of a response, internal ones too, and which questions it asks. */
export function computed(plan: TablePlan, inputs: Responses): { columns: Cells; asked: ReadonlySet<string>; row: Row } {
    const columns: Record<string, Value | undefined> = {};
    // Nobody adds a member to a roster.
    const aggregate = (expr: PopulationExpr): Value | undefined =>
        expr.table.startsWith(`${plan.name}.`) ? evaluatePopulation(expr, { rows: () => [] }) : undefined;
    const row: Row = { inputs, columns, linked: () => undefined, aggregate };
    for (const { name, expr } of plan.derived) columns[name] = evaluateRow(expr, row);
    const asked = plan.inputs.filter((input) => !input.asked || evaluateRow(input.asked, row) === true).map(({ name }) => name);
    return { columns, asked: new Set(asked), row };
}

/** How much of what a form promises was compared. */
export interface Extent {
    readonly compared: number;
    readonly leftOut: number;
    readonly cells: number;
}

export function extentOf(cases: readonly FilledCase[], shown: readonly Shown[], { promises }: Pick<FormEngine, 'promises'>): Extent {
    let [compared, leftOut, cells] = [0, 0, 0];
    for (const [at, { plan, instrument, responses }] of cases.entries())
        for (const column of plan.derived.filter((each) => isResult(each) && promises(each, instrument))) {
            const isComputed = shown[at]!.computes.has(column.name);
            if (isComputed) cells += responses.length;
            if (isComputed) compared++;
            else leftOut++;
        }
    return { compared, leftOut, cells };
}

/** Where a form shows or asks something else than the interpreter, in words; a few of them, then the programme. */
export function fillingDifferences({ name, source, plan, responses }: FilledCase, { computes, rows, asked }: Shown): string[] {
    const found: string[] = [];
    const tell = (what: string): unknown => found.length < 3 && found.push(`${name}: ${what}`);
    if (rows.length !== responses.length) tell(`${rows.length} responses of ${responses.length}`);
    for (const [at, response] of responses.entries()) {
        const expected = computed(plan, response);
        const about = (): string => `of ${JSON.stringify(response)}`;
        for (const column of computes) {
            const [actual, wanted] = [rows[at]?.[column], expected.columns[column]];
            if (!same(actual, wanted)) tell(`${column} is ${JSON.stringify(actual ?? null)}, not ${JSON.stringify(wanted ?? null)}, ${about()}`);
        }
        for (const { name: column, role } of plan.inputs)
            if (role === 'item' && asked && asked[at]!.has(column) !== expected.asked.has(column))
                tell(`${column} is ${expected.asked.has(column) ? 'not ' : ''}asked, ${about()}`);
    }
    return found.length > 0 ? [...found, source] : [];
}
