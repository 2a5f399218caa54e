/** The programmes of the conformance suite use all that the language can say: what none of them uses, no engine is held to. */
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/expression/tree.js';
import {
    type Arithmetic,
    type Comparison,
    type DateFunction,
    type Expr,
    type NumericFunction,
    type PopulationFunction,
    PREVIOUS,
    type RowFunction,
    type ValueType
} from '../../src/expression/types.js';
import type { Instrument, Item, Member } from '../../src/model/types.js';
import { layoutOf } from '../../src/scoring/lines.js';
import { planMeasures } from '../../src/scoring/measures.js';
import { rostersOf } from '../../src/scoring/rosters.js';
import type { DerivedKind } from '../../src/scoring/table-plan.js';
import { type Case, cases } from './cases.js';

/** Every word of a union, which the compiler holds complete; with the reason for each that no programme needs to use. */
type Words<T extends string> = Record<T, string | undefined>;
const all = <T extends string>(words: Words<T>): Words<T> => words;
const used = undefined;

const OPERATIONS = all<Expr['op']>({
    number: used,
    text: used,
    boolean: used,
    missing: used,
    input: used,
    column: used,
    arithmetic: used,
    negate: used,
    numeric: used,
    dated: used,
    between: used,
    compare: used,
    within: used,
    chosen: used,
    and: used,
    or: used,
    not: used,
    if: used,
    answered: used,
    notApplicable: used,
    row: used,
    rescale: used,
    population: used,
    measure: used
});
const ARITHMETIC = all<Arithmetic>({ add: used, subtract: used, multiply: used, divide: used, power: used });
const COMPARISONS = all<Comparison>({ '=': used, '!=': used, '<': used, '<=': used, '>': used, '>=': used });
const ROW = all<RowFunction>({ mean: used, sum: used, min: used, max: used, count: used, weighted: used, median: used, any: used, all: used });
const POPULATION = all<PopulationFunction>({
    mean: used,
    sum: used,
    count: used,
    min: used,
    max: used,
    median: used,
    percentile: used,
    share: used,
    nps: used,
    top: used,
    stdev: used,
    open: used
});
const NUMERIC = all<NumericFunction>({ abs: used, round: used, floor: used, ceiling: used, sqrt: used, ln: used, exp: used });
const DATED = all<DateFunction>({ year: used, month: used, day: used, hours: used });
const KINDS = all<ValueType['kind']>({
    number: used,
    boolean: used,
    text: used,
    date: used,
    datetime: used,
    time: used,
    category: used,
    set: used,
    link: used,
    unknown: 'what the checker could not tell has no meaning to hold anybody to'
});
const ITEMS = all<Item['type']>({
    rate: used,
    grid: used,
    pair: used,
    choose: used,
    number: used,
    nps: used,
    text: used,
    date: used,
    time: used,
    datetime: used,
    rank: used,
    allocate: used,
    check: used,
    file: 'the name of a file is a text: nothing is computed of it',
    place: 'a place is a text: nothing is computed of it'
});
const MEMBERS = all<Member['kind']>({
    item: used,
    section: used,
    if: used,
    each: used,
    roster: used,
    end: used,
    note: 'a text: nothing is computed of it',
    valid: 'what a form refuses; data are read as they are'
});
const COLUMNS = all<DerivedKind>({
    context: used,
    internal: used,
    item: used,
    option: used,
    gap: used,
    points: used,
    share: used,
    total: used,
    failed: used,
    criticals: used,
    score: used,
    pass: used,
    outcome: used,
    grading: used
});
/** What an operation may have besides. */
const VARIANTS = all<string>({
    'within without low': used,
    'within without high': used,
    'between with opening hours': used,
    'round with digits': used,
    'column of another table': used,
    'column of the table behind another': used,
    'row needing a count': used,
    'row needing a share': used,
    'part that may not apply': used,
    'part with a weight': used,
    'weight that is computed': used,
    'population with where': used,
    'population with needing': used,
    'population from the low end': used,
    'population by another time': used,
    'population in a row': used,
    'measure of the period before': used
});
const INSTRUMENTS = all<string>({
    weights: used,
    'needing a count': used,
    'needing a share': used,
    'section with a share': used,
    'section in a section': used,
    bonus: used,
    penalty: used,
    steps: used,
    class: used,
    'critical on a condition': used,
    'option on a condition': used,
    'option that says not applicable': used,
    'reversed item': used,
    'reversed scale': used,
    'condition in a condition': used,
    'question on an answer to a conditional question': used
});

const uses = (each: Expr): string[] => {
    switch (each.op) {
        case 'within':
            return [...(each.low ? [] : ['within without low']), ...(each.high ? [] : ['within without high'])];
        case 'between':
            return each.hours ? ['between with opening hours'] : [];
        case 'numeric':
            return each.digits ? ['round with digits'] : [];
        case 'column':
            return (each.via?.length ?? 0) > 1 ? ['column of the table behind another'] : each.via?.length ? ['column of another table'] : [];
        case 'row':
            return [
                `row needing a ${'count' in each.needing ? 'count' : 'share'}`,
                ...each.parts.flatMap(({ weight, applicable }) => [
                    ...(applicable ? ['part that may not apply'] : []),
                    ...(weight ? [weight.op === 'number' ? 'part with a weight' : 'weight that is computed'] : [])
                ])
            ];
        case 'population':
            return [
                ...(each.where ? ['population with where'] : []),
                ...(each.needing ? ['population with needing'] : []),
                ...(each.reversed ? ['population from the low end'] : []),
                ...(each.time ? ['population by another time'] : [])
            ];
        case 'measure':
            return each.name.endsWith(PREVIOUS) ? ['measure of the period before'] : [];
        default:
            return [];
    }
};

const rowExpressions = ({ plans }: Case): Expr[] => [...plans.values()].flatMap(({ derived }) => derived.map(({ expr }) => expr));
const measureExpressions = ({ model }: Case): Expr[] => planMeasures(model).flatMap(({ expr }) => expr ?? []);
const nested = (members: readonly Member[]): Member[] => members.flatMap((member) => [member, ...('members' in member ? nested(member.members) : [])]);

function shapesOf(instrument: Instrument, reversedScales: ReadonlySet<string>): string[] {
    const members = nested(instrument.members);
    const items = layoutOf(instrument, () => new Set()).items.map(({ item }) => item);
    const conditional = new Set(items.flatMap(({ columns }) => columns.flatMap(({ name, asked }) => (asked ? [name] : []))));
    const has = (shape: string, is: boolean): string[] => (is ? [shape] : []);
    return [
        ...has('weights', instrument.weights !== 'none'),
        ...has('needing a count', instrument.needing !== undefined && 'count' in instrument.needing),
        ...has('needing a share', instrument.needing !== undefined && 'share' in instrument.needing),
        ...has(
            'section with a share',
            members.some((member) => member.kind === 'section' && member.share)
        ),
        ...has(
            'section in a section',
            members.some((member) => member.kind === 'section' && nested(member.members).some(({ kind }) => kind === 'section'))
        ),
        ...has(
            'condition in a condition',
            members.some((member) => member.kind === 'if' && nested(member.members).some(({ kind }) => kind === 'if'))
        ),
        ...items.flatMap((item) => [
            ...has('bonus', item.bonus && item.worth !== undefined),
            ...has('penalty', item.penalty === true),
            ...has('steps', (item.bands?.length ?? 0) > 0),
            ...has('class', item.class !== undefined),
            ...has('critical on a condition', item.criticalWhen !== undefined),
            ...has(
                'option on a condition',
                item.options.some((option) => option.when)
            ),
            ...has(
                'option that says not applicable',
                item.options.some((option) => option.na)
            ),
            ...has(
                'reversed item',
                item.columns.some(({ reversed }) => reversed)
            ),
            ...has('reversed scale', reversedScales.has(item.scale ?? '')),
            ...has(
                'question on an answer to a conditional question',
                item.columns.some(({ asked }) => asked && [...walk(asked)].some((each) => each.op === 'column' && conditional.has(each.name)))
            )
        ])
    ];
}

/** The words that no programme uses and that nobody has excused, and those that are excused and used. */
function wrong(words: Words<string>, found: Iterable<string>): string[] {
    const there = new Set(found);
    return Object.entries(words).flatMap(([word, reason]) => {
        if (reason === undefined) return there.has(word) ? [] : [`${word} is used by no programme`];
        return there.has(word) ? [`${word} is used: it needs no excuse`] : [];
    });
}

describe('the programmes use', async () => {
    const made = await cases();
    const inRows = made.flatMap(rowExpressions).flatMap((expr) => [...walk(expr)]);
    const inMeasures = made.flatMap(measureExpressions).flatMap((expr) => [...walk(expr)]);
    const expressions = [...inRows, ...inMeasures];
    const of = <T extends Expr['op']>(op: T): Extract<Expr, { op: T }>[] => expressions.filter((each): each is Extract<Expr, { op: T }> => each.op === op);
    const instruments = made.flatMap(({ model }) => model.instruments.flatMap((instrument) => [instrument, ...rostersOf(instrument)]));
    const members = instruments.flatMap((instrument) => nested(instrument.members));

    it.each([
        ['every operation', OPERATIONS, expressions.map(({ op }) => op)],
        ['every way to calculate', ARITHMETIC, of('arithmetic').map(({ operator }) => operator)],
        ['every comparison', COMPARISONS, of('compare').map(({ operator }) => operator)],
        ['every function over the answers of a row', ROW, of('row').map(({ fn }) => fn)],
        ['every function over rows', POPULATION, of('population').map(({ fn }) => fn)],
        ['every function of numbers', NUMERIC, of('numeric').map(({ fn }) => fn)],
        ['every function of dates', DATED, of('dated').map(({ fn }) => fn)],
        ['every kind of answer', KINDS, made.flatMap(({ plans }) => [...plans.values()].flatMap(({ inputs }) => inputs.map(({ type }) => type.kind)))],
        ['every type of question', ITEMS, members.flatMap((member) => (member.kind === 'item' ? [member.type] : []))],
        ['every kind of member', MEMBERS, members.map(({ kind }) => kind)],
        ['every kind of column', COLUMNS, made.flatMap(({ plans }) => [...plans.values()].flatMap(({ derived }) => derived.map(({ kind }) => kind)))],
        ['every variant', VARIANTS, [...expressions.flatMap(uses), ...inRows.flatMap(({ op }) => (op === 'population' ? ['population in a row'] : []))]],
        [
            'every shape of an instrument',
            INSTRUMENTS,
            made.flatMap(({ model }) => {
                const reversed = new Set(model.scales.filter((scale) => scale.reversed).map(({ id }) => String(id)));
                return model.instruments.flatMap((instrument) => shapesOf(instrument, reversed));
            })
        ]
    ] as const)('%s', (_, words, found) => {
        expect(wrong(words, found)).toEqual([]);
    });
});
