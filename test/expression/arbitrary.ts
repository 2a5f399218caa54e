/** Random expressions over a fixed table, and random rows of it with missing answers. */
import fc from 'fast-check';
import type { Expr, Needing, Part, ValueType } from '../../src/expression/types.js';
import type { Answer, Value } from '../../src/expression/values.js';
import { num } from '../../src/expression/types.js';
import { points } from './notation.js';

/** How often a property is tried: more with RUNS=20 in the environment. */
export const runs = (times: number): { numRuns: number } => ({ numRuns: Math.ceil(times * Number(process.env['RUNS'] ?? 1)) });
/** Machines that test this are shared, and RUNS multiplies. */
export const PATIENCE = 60_000 * Math.max(1, Number(process.env['RUNS'] ?? 1));

export const COLUMNS: Readonly<Record<string, ValueType>> = {
    Q1: points(1, 5),
    'Q2.a': points(1, 5),
    Q3: points(1, 7),
    Nps: points(0, 10),
    Wait: { kind: 'number', dimension: {}, min: 0, max: 180 },
    Change: { kind: 'number', dimension: {}, min: -20, max: 20 },
    Met: { kind: 'boolean' },
    Clean: { kind: 'boolean' },
    Visit: { kind: 'category', of: 'Visit', options: ['Mail', 'Bank', 'Else'] },
    Used: { kind: 'set', of: 'Used', options: ['Post', 'Savings', 'None'] },
    Note: { kind: 'text' },
    Day: { kind: 'date' },
    Opened: { kind: 'datetime' },
    '한글 이름': points(1, 5)
};

const DAYS = ['2026-01-01', '2026-02-28', '2025-12-31', '2024-02-29'];
const STAMPS = ['2026-01-01T00:00:00Z', '2026-01-01T09:00:00+09:00', '2025-12-31T23:59:59.5-05:00', '2026-01-01T08:30', 'not a date'];
const TEXTS = ['', 'a', 'b', 'B', '가', 'é', 'e\u0301', '\u{1F600}', '\uFF5E', 'na'];

/** A value that the column can hold. */
export function valueOf(type: ValueType): fc.Arbitrary<Value> {
    switch (type.kind) {
        case 'number':
            return type.whole
                ? fc.integer({ min: type.min!, max: type.max! })
                : fc.oneof(
                      fc.integer({ min: type.min!, max: type.max! }),
                      fc.integer({ min: type.min! * 4, max: type.max! * 4 }).map((quarter) => quarter / 4)
                  );
        case 'boolean':
            return fc.boolean();
        case 'category':
            return fc.constantFrom(...type.options);
        case 'set':
            return fc.subarray([...type.options], { minLength: 1 });
        case 'date':
            return fc.constantFrom(...DAYS);
        case 'datetime':
            return fc.constantFrom(...STAMPS);
        default:
            return fc.constantFrom(...TEXTS);
    }
}

const names = Object.keys(COLUMNS);

/** Raw answers: every column may be unanswered or not applicable. Text columns are never the text `na`. */
export const answers: fc.Arbitrary<Record<string, Answer>> = fc.record(
    Object.fromEntries(
        names.map((name) => {
            const value = valueOf(COLUMNS[name]!).map((each) => (each === 'na' ? 'n' : each));
            return [
                name,
                fc.oneof(
                    { weight: 6, arbitrary: value as fc.Arbitrary<Answer> },
                    { weight: 1, arbitrary: fc.constant(null) },
                    { weight: 1, arbitrary: fc.constant('na') }
                )
            ];
        })
    )
);

const of = (...kinds: ValueType['kind'][]): string[] => names.filter((name) => kinds.includes(COLUMNS[name]!.kind));
const column = (...kinds: ValueType['kind'][]): fc.Arbitrary<Expr> =>
    fc
        .constantFrom(...of(...kinds))
        .chain((name) => fc.constantFrom<Expr>({ op: 'column', name, type: COLUMNS[name]! }, { op: 'input', name, type: COLUMNS[name]! }));
const literal = fc.oneof(fc.integer({ min: -10, max: 10 }), fc.constantFrom(0, 0.5, 1, 2.25, 100, 1e-3)).map((value) => num(Object.is(value, -0) ? 0 : value));
const needing: fc.Arbitrary<Needing> = fc.oneof(
    fc.integer({ min: 0, max: 4 }).map((count) => ({ count })),
    fc.constantFrom(0, 0.25, 0.5, 0.75, 1, 1 / 3).map((share) => ({ share }))
);

const recursive = fc.letrec<{ number: Expr; truth: Expr; part: Part; weighted: Part }>((tie) => {
    const number = tie('number');
    const truth = tie('truth');
    const pair = (kinds: ValueType['kind'][], literals: readonly string[]): fc.Arbitrary<[Expr, Expr]> =>
        fc.tuple(
            column(...kinds),
            fc.oneof(
                column(...kinds),
                fc.constantFrom(...literals).map((value): Expr => ({ op: 'text', value }))
            )
        );
    const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
    return {
        number: fc.oneof(
            { maxDepth: 4, depthIdentifier: 'expr' },
            column('number'),
            literal,
            fc.record({
                op: fc.constant('arithmetic'),
                operator: fc.constantFrom('add', 'subtract', 'multiply', 'divide'),
                left: number,
                right: number
            }),
            fc.record({
                op: fc.constant('arithmetic'),
                operator: fc.constant('power'),
                left: number,
                right: fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 3).map(num)
            }),
            fc.record({ op: fc.constant('negate'), value: number }),
            fc.record({ op: fc.constant('numeric'), fn: fc.constantFrom('abs', 'floor', 'ceiling', 'sqrt', 'ln'), value: number }),
            fc.record({ op: fc.constant('numeric'), fn: fc.constant('round'), value: number, digits: fc.constantFrom(-1, 0, 1, 2) }),
            fc.record({ op: fc.constant('numeric'), fn: fc.constant('exp'), value: column('number') }),
            fc.record({
                op: fc.constant('dated'),
                fn: fc.constantFrom('year', 'month', 'day', 'hours'),
                value: column('date', 'datetime')
            }),
            fc.record({ op: fc.constant('between'), from: column('date', 'datetime'), to: column('datetime') }),
            fc.record({
                op: fc.constant('if'),
                condition: truth,
                then: number,
                else: fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: fc.constant<Expr>({ op: 'missing' }) })
            }),
            fc.record({
                op: fc.constant('row'),
                fn: fc.constantFrom('mean', 'sum', 'min', 'max', 'median'),
                parts: fc.array(tie('part'), { minLength: 1, maxLength: 4 }),
                needing
            }),
            fc.record({
                op: fc.constant('row'),
                fn: fc.constant('count'),
                parts: fc.array(
                    fc.oneof(
                        tie('part'),
                        column('set', 'text').map((value) => ({ value })),
                        truth.map((value) => ({ value }))
                    ),
                    { maxLength: 4 }
                ),
                needing
            }),
            fc.record({
                op: fc.constant('row'),
                fn: fc.constant('weighted'),
                parts: fc.array(tie('weighted'), { minLength: 1, maxLength: 4 }),
                needing
            }),
            fc.record({
                op: fc.constant('rescale'),
                value: number,
                from: fc.constantFrom([num(1), num(5)] as const, [num(0), num(10)] as const, [num(3), num(3)] as const),
                to: fc.constantFrom([num(0), num(100)] as const, [num(100), num(0)] as const)
            })
        ) as fc.Arbitrary<Expr>,
        truth: fc.oneof(
            { maxDepth: 4, depthIdentifier: 'expr' },
            column('boolean'),
            fc.record({ op: fc.constant('compare'), operator, left: number, right: number }),
            fc
                .tuple(
                    operator,
                    fc.oneof(pair(['text'], TEXTS), pair(['category'], ['Mail', 'Bank', 'Gone']), pair(['date', 'datetime'], [...DAYS, ...STAMPS]))
                )
                .map(([sign, [left, right]]) => ({ op: 'compare', operator: sign, left, right })),
            fc.record({ op: fc.constant('within'), value: number, low: literal, high: number }),
            fc.record({ op: fc.constant('within'), value: number, low: literal }),
            fc.record({
                op: fc.constant('within'),
                value: column('date'),
                high: fc.constantFrom(...DAYS).map((value) => ({ op: 'text', value }))
            }),
            fc.record({
                op: fc.constant('chosen'),
                set: column('set', 'category'),
                option: fc.constantFrom('Post', 'Savings', 'None', 'Mail')
            }),
            fc.record({ op: fc.constantFrom('and', 'or'), left: truth, right: truth }),
            fc.record({ op: fc.constant('not'), value: truth }),
            fc.record({ op: fc.constant('answered'), value: fc.oneof(number, truth, column('set', 'text', 'category')) }),
            fc.record({ op: fc.constant('notApplicable'), name: fc.constantFrom(...of('number', 'boolean', 'set')) }),
            fc.record({
                op: fc.constant('row'),
                fn: fc.constantFrom('any', 'all'),
                parts: fc.array(
                    truth.map((value) => ({ value })),
                    { minLength: 1, maxLength: 3 }
                ),
                needing
            }),
            fc.record({ op: fc.constant('if'), condition: truth, then: truth, else: truth }),
            fc.boolean().map((value) => ({ op: 'boolean', value }))
        ) as fc.Arbitrary<Expr>,
        part: fc.oneof(
            { weight: 3, arbitrary: number.map((value): Part => ({ value })) },
            { weight: 1, arbitrary: fc.record({ value: number, applicable: truth }) },
            { weight: 1, arbitrary: column('boolean').map((value): Part => ({ value })) }
        ),
        weighted: fc.oneof(
            { weight: 4, arbitrary: fc.record({ value: number, weight: fc.constantFrom(0.2, 0.25, 0.6, 1, 2, 0).map(num) }) },
            { weight: 1, arbitrary: fc.record({ value: number, weight: number }) }
        )
    };
});

export const numberExpr: fc.Arbitrary<Expr> = recursive.number;
export const truthExpr: fc.Arbitrary<Expr> = recursive.truth;
export const anyExpr: fc.Arbitrary<Expr> = fc.oneof(numberExpr, truthExpr);

/** The columns of a row whose answers are all shown: what is not applicable is missing. */
export function scored(given: Readonly<Record<string, Answer>>): Record<string, Value | undefined> {
    return Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, value === null || value === undefined || value === 'na' ? undefined : value])
    );
}

/** Equal to 1e-9 relative, missing where missing. */
export function same(a: Value | null | undefined, b: Value | null | undefined): boolean {
    if (a === null || a === undefined || b === null || b === undefined) return (a ?? undefined) === (b ?? undefined);
    if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
    return JSON.stringify(a) === JSON.stringify(b);
}
