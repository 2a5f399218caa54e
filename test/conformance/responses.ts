/** Random tables: most answers right, some missing, not applicable or wrong, in ways that a text file can hold. */
import fc from 'fast-check';
import type { Instrument, Model } from '../../src/model/types.js';
import { layoutOf, type PlacedItem } from '../../src/scoring/lines.js';
import { RESPONSE } from '../../src/scoring/rosters.js';
import type { InputColumn, Response, TablePlan } from '../../src/scoring/run.js';

/** Rows for every table of a programme; keys of links meet keys of records more often than not. */
export function tablesOf(model: Model, plans: ReadonlyMap<string, TablePlan>, size: number): fc.Arbitrary<Record<string, Response[]>> {
    return fc.record(
        Object.fromEntries(
            [...plans.values()].map((plan) => {
                const rows = plan.kind === 'record' ? Math.min(size, KEYS.length) : size;
                return [plan.name, fc.array(row(plan, rankings(model, plan)), { minLength: rows, maxLength: rows }).map((found) => keyed(plan, found))];
            })
        )
    );
}

const KEYS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'];
/** Responses that members of rosters belong to; the rest have none. */
const RESPONSES = Array.from({ length: 30 }, (_, at) => `r${at}`);

/** A record or response has each key once. */
function keyed(plan: TablePlan, rows: readonly Response[]): Response[] {
    const keys = plan.kind === 'record' ? KEYS : RESPONSES;
    return rows.map((each, at) => (plan.key === undefined ? each : { ...each, [plan.key]: keys[at] ?? null }));
}

/** The questions of an instrument, with the options that they offer. */
export const itemsOf = (instrument: Instrument): readonly PlacedItem[] => layoutOf(instrument, () => new Set()).items;

/** The columns of each question that asks for an order. */
export function rankings(model: Model, plan: TablePlan): string[][] {
    const instrument = model.instruments.find(({ id }) => id === plan.id);
    const items = instrument ? itemsOf(instrument) : [];
    return items.flatMap(({ item }) => (item.type === 'rank' ? [item.columns.map(({ name }) => name)] : []));
}

/** Most who put something in order give each place once. */
function row(plan: TablePlan, ranked: readonly (readonly string[])[]): fc.Arbitrary<Response> {
    const orders = ranked.map((names) => fc.option(fc.shuffledSubarray([...names]), { nil: undefined, freq: 8 }).map((order) => ({ names, order })));
    return fc.tuple(fc.record(Object.fromEntries(plan.inputs.map((input) => [input.name, answer(input)]))), ...orders).map(([given, ...found]) => {
        const places = found.flatMap(({ names, order }) => (order ? names.map((name) => [name, order.includes(name) ? order.indexOf(name) + 1 : null]) : []));
        return { ...given, ...(Object.fromEntries(places) as Response) };
    });
}

function answer(input: InputColumn): fc.Arbitrary<unknown> {
    const { type, na, options = [] } = input;
    return fc.oneof(
        { weight: 14, arbitrary: right(input) },
        { weight: 2, arbitrary: fc.constant(null) },
        { weight: na ? 2 : 0, arbitrary: fc.constant('na') },
        { weight: 1, arbitrary: type.kind === 'number' ? fc.constantFrom<unknown>(99, -1, 1.5, 'x') : wrong(type.kind, options.length > 0) }
    );
}

function wrong(kind: string, listed: boolean): fc.Arbitrary<unknown> {
    if (kind === 'set') return fc.constant(listed ? ['x'] : null);
    return fc.constant(kind === 'text' || kind === 'link' || (kind === 'category' && !listed) ? null : 'x');
}

function right({ name, type, low = -3, high = 12, whole, options = [] }: InputColumn): fc.Arbitrary<unknown> {
    const codes = options.flatMap((option) => [option.code, option.name]);
    switch (type.kind) {
        case 'number':
            if (name === 'weight') return fc.constantFrom(0, 0.25, 0.5, 1, 1, 2, 3);
            return whole ? fc.integer({ min: low, max: high }) : fc.integer({ min: 0, max: 40 }).map((step) => low + ((high - low) * step) / 40);
        case 'boolean':
            return fc.boolean();
        case 'category':
            return codes.length > 0 ? fc.constantFrom(...codes) : fc.constantFrom('a', 'b');
        case 'set':
            return codes.length > 0 ? fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 }) : fc.constant(['a']);
        case 'date':
            return fc.constantFrom('2026-01-01', '2024-02-29', '2026-03', '1969-12-31', '2026-02-30');
        case 'datetime':
            return fc.constantFrom('2026-01-01', '2026-02-28T10:00:00+09:00', '2026-07-01T08:30', '2025-12-31T23:59:59.5-05:00', '2026-13-01');
        case 'time':
            return fc.constantFrom('09:30', '23:59:30', '24:00', '25:00');
        case 'link':
            return fc.constantFrom(...(name === RESPONSE ? RESPONSES.slice(0, 20) : KEYS.slice(0, 6)), 'nobody');
        default:
            return name === 'respondent' || name === 'site'
                ? fc.constantFrom(...KEYS.slice(0, 5))
                : fc.constantFrom<unknown>('a', 'b', 'B', 'é', 'e\u0301', '가나', "it's", '"', '\\', 3);
    }
}
