/**
 * Random expressions over the columns of the survey with every kind of question. SurveyJS corrects binary fractions after
 * every operation, so a comparison of two of them may fall out differently in the last place: what is compared, rounded
 * or tested for zero here is exact (sums and products of halves), or far from the limit.
 */
import fc from 'fast-check';
import type { Arithmetic, Expr, Needing, NumericFunction, Part, RowFunction } from '../../../src/expression/types.js';
import { BOOLEAN, TEXT, num } from '../../../src/expression/types.js';
import { COUNTERS, FIVE, PURPOSE, column } from './fixture.js';

const NUMBERS = [
    'Q1',
    'Q14',
    'Q2.a',
    'Q2.b',
    'Q2.c',
    'Q3.expected',
    'Q3.perceived',
    'Q3.gap',
    'Q6',
    'Q7',
    'Q15',
    'Q16',
    'Q10.Speed',
    'Q10.Manner',
    'Q11.Speed',
    'Q11.Price',
    'Q13.Post',
    'Q13.Savings',
    'Age',
    'Q23'
];
const raw = (name: string): Expr => ({ op: 'input', name, type: FIVE });
const numberLeaf = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NUMBERS).map((name) => column(name)) },
    { weight: 2, arbitrary: fc.constantFrom(0, 1, 2, 5, 10, -3, 0.5, 0.25).map(num) },
    { weight: 1, arbitrary: fc.constantFrom('Q1', 'Q2.c', 'Q6').map(raw) },
    { weight: 1, arbitrary: fc.constant<Expr>({ op: 'missing' }) }
);
const operators = fc.constantFrom('=' as const, '!=' as const, '<' as const, '<=' as const, '>' as const, '>=' as const);
const text = (value: string): Expr => ({ op: 'text', value });
const of = (name: string, kind: 'date' | 'time' | 'datetime'): Expr => column(name, { kind });
const booleanLeaf: fc.Arbitrary<Expr> = fc.oneof(
    fc.constantFrom('Q21', 'Q22').map((name) => column(name, BOOLEAN)),
    fc.constantFrom('Q1', 'Q6', 'Q22', 'Q2.c').map((name): Expr => ({ op: 'notApplicable', name })),
    fc.constantFrom('Post', 'Savings', 'None').map((code): Expr => ({ op: 'chosen', set: column('Q5', COUNTERS), option: code })),
    fc
        .tuple(operators, fc.constantFrom('Mail', 'Bank', 'Else'))
        .map(([operator, code]): Expr => ({ op: 'compare', operator, left: column('Q4', PURPOSE), right: text(code) })),
    fc
        .tuple(operators, fc.constantFrom('7', '007', 'abc', 'ABC', "it's", 'na', 'true'))
        .map(([operator, value]): Expr => ({ op: 'compare', operator, left: column('Q8', TEXT), right: text(value) })),
    fc
        .tuple(operators, fc.constantFrom('2026-03', '2026-01-01', '2026', '2026-01-01T00:01'))
        .map(([operator, value]): Expr => ({ op: 'compare', operator, left: of('Q9', 'date'), right: text(value) })),
    fc
        .tuple(operators, fc.constantFrom('2026-03-29', '2026-03-29T09:30', '2026-03-29T09:30:15', '2026-03-29T10:30+09:00'))
        .map(([operator, value]): Expr => ({ op: 'compare', operator, left: of('Q18', 'datetime'), right: text(value) })),
    fc
        .tuple(operators, fc.constantFrom('09:30', '14:05:30'))
        .map(([operator, value]): Expr => ({ op: 'compare', operator, left: of('Q17', 'time'), right: text(value) })),
    operators.map((operator): Expr => ({ op: 'compare', operator, left: of('Q9', 'date'), right: of('Q18', 'datetime') })),
    fc.boolean().map((value): Expr => ({ op: 'boolean', value })),
    fc.constantFrom<Expr>(
        { op: 'answered', value: column('Q5', COUNTERS) },
        { op: 'answered', value: column('Q8', TEXT) },
        { op: 'answered', value: column('Q14', FIVE) }
    )
);
/** Dates and times as questions hold them and as people write them. */
const days = fc.constantFrom(
    of('Q9', 'date'),
    of('Q18', 'datetime'),
    text('2026-03-29'),
    text('2026-03'),
    text('2026-03-29T09:30:15'),
    text('2025-12-31T23:59')
);
const clocks = fc.constantFrom(of('Q17', 'time'), text('09:30'), text('23:59:30'));
const dated: fc.Arbitrary<Expr> = fc.oneof(
    // Of some of them there is no such part: a day has no hours, a time of day has nothing else.
    fc
        .tuple(
            fc.constantFrom('year' as const, 'month' as const, 'day' as const, 'hours' as const),
            fc.constantFrom(of('Q9', 'date'), of('Q17', 'time'), of('Q18', 'datetime'))
        )
        .map(([fn, value]): Expr => ({ op: 'dated', fn, value })),
    fc.tuple(days, days).map(([from, to]): Expr => ({ op: 'between', from, to })),
    fc.tuple(clocks, clocks).map(([from, to]): Expr => ({ op: 'between', from, to }))
);
const needing: fc.Arbitrary<Needing> = fc.oneof(
    fc.integer({ min: 0, max: 4 }).map((count) => ({ count })),
    fc.constantFrom(0, 0.3, 0.5, 0.75, 1).map((share) => ({ share }))
);

const arithmetic =
    (operator: Arithmetic) =>
    (left: Expr, right: Expr): Expr => ({ op: 'arithmetic', operator, left, right });
/** No limit that a share or a mean of small numbers hits. */
const oddLimit = fc.constantFrom(0.7391, 1.9137, 3.1416, 47.117, -2.7183).map(num);

export const expressions = fc.letrec<{ exact: Expr; number: Expr; boolean: Expr }>((tie) => ({
    exact: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        numberLeaf,
        fc
            .tuple(fc.constantFrom<Arithmetic>('add', 'subtract', 'multiply'), tie('exact'), tie('exact'))
            .map(([operator, left, right]) => arithmetic(operator)(left, right)),
        tie('exact').map((value): Expr => ({ op: 'negate', value })),
        tie('exact').map((value): Expr => ({ op: 'numeric', fn: 'abs', value })),
        fc
            .tuple(
                fc.constantFrom<RowFunction>('min', 'max', 'count'),
                fc.array(
                    tie('exact').map((value) => ({ value })),
                    { minLength: 1, maxLength: 3 }
                ),
                needing
            )
            .map(([fn, parts, least]): Expr => ({ op: 'row', fn, parts, needing: least })),
        fc.constant<Expr>({ op: 'row', fn: 'count', parts: [{ value: column('Q5', COUNTERS) }], needing: { count: 1 } })
    ),
    number: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        tie('exact'),
        fc
            .tuple(fc.constantFrom<Arithmetic>('add', 'subtract', 'multiply'), tie('number'), tie('number'))
            .map(([operator, left, right]) => arithmetic(operator)(left, right)),
        fc.tuple(tie('number'), tie('exact')).map(([left, right]) => arithmetic('divide')(left, right)),
        fc.tuple(tie('exact'), fc.constantFrom(2, 0.5, -1, 0)).map(([left, power]) => arithmetic('power')(left, num(power))),
        fc.tuple(fc.constantFrom<NumericFunction>('floor', 'ceiling', 'sqrt', 'exp'), numberLeaf).map(([fn, value]): Expr => ({ op: 'numeric', fn, value })),
        fc.tuple(numberLeaf, fc.constantFrom(0, 1)).map(([value, digits]): Expr => ({ op: 'numeric', fn: 'round', value, digits })),
        // Beyond every finite number for some.
        fc.constant<Expr>({ op: 'numeric', fn: 'exp', value: arithmetic('multiply')(column('Q6'), num(10)) }),
        dated,
        fc.tuple(tie('boolean'), tie('number'), tie('number')).map(([condition, then, otherwise]): Expr => ({ op: 'if', condition, then, else: otherwise })),
        fc.tuple(tie('number'), numberLeaf).map(([value, high]): Expr => ({ op: 'rescale', value, from: [num(1), high], to: [num(0), num(100)] })),
        fc
            .tuple(
                fc.constantFrom<RowFunction>('mean', 'sum', 'min', 'max', 'count', 'weighted', 'median'),
                fc.array(part(tie('number'), tie('boolean')), { minLength: 1, maxLength: 4 }),
                needing
            )
            .map(([fn, parts, least]): Expr => ({
                op: 'row',
                fn,
                parts: parts.map(({ weight, ...rest }) => (fn === 'weighted' ? { ...rest, weight } : rest)),
                needing: least
            }))
    ),
    boolean: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        booleanLeaf,
        fc.tuple(fc.constantFrom('and' as const, 'or' as const), tie('boolean'), tie('boolean')).map(([op, left, right]): Expr => ({ op, left, right })),
        tie('boolean').map((value): Expr => ({ op: 'not', value })),
        fc.tuple(operators, tie('exact'), tie('exact')).map(([operator, left, right]): Expr => ({ op: 'compare', operator, left, right })),
        fc.tuple(operators, tie('number'), oddLimit).map(([operator, left, right]): Expr => ({ op: 'compare', operator, left, right })),
        fc.tuple(operators, tie('boolean'), tie('boolean')).map(([operator, left, right]): Expr => ({ op: 'compare', operator, left, right })),
        fc.tuple(tie('exact'), fc.option(numberLeaf, { nil: undefined }), numberLeaf).map(([value, low, high]): Expr => ({ op: 'within', value, low, high })),
        fc.tuple(tie('boolean'), tie('boolean'), tie('boolean')).map(([condition, then, otherwise]): Expr => ({ op: 'if', condition, then, else: otherwise })),
        tie('number').map((value): Expr => ({ op: 'answered', value })),
        fc
            .tuple(
                fc.constantFrom('any' as const, 'all' as const),
                fc.array(
                    tie('boolean').map((value) => ({ value })),
                    { minLength: 1, maxLength: 3 }
                ),
                needing
            )
            .map(([fn, parts, least]): Expr => ({ op: 'row', fn, parts, needing: least }))
    )
}));

function part(value: fc.Arbitrary<Expr>, truth: fc.Arbitrary<Expr>): fc.Arbitrary<Part & { weight: Expr }> {
    return fc.record({
        value: fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: truth }),
        weight: fc.oneof(
            fc.constantFrom(num(1), num(0.4)),
            numberLeaf.map((leaf): Expr => ({ op: 'numeric', fn: 'abs', value: leaf }))
        ),
        applicable: fc.option(truth, { nil: undefined })
    });
}

export const anyExpression = fc.oneof(expressions.number, expressions.boolean);
