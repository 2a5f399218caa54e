/** Scoring over columns against the interpreter: random expressions, random instruments, rows with missing answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print } from '../../src/expression/print.js';
import { kindOf } from '../../src/expression/tree.js';
import type { Expr } from '../../src/expression/types.js';
import type { Answer } from '../../src/expression/values.js';
import { columnsOf, rowOf } from '../../src/scoring/dialects/columns/batch.js';
import { printColumns } from '../../src/scoring/dialects/columns/program.js';
import { ColumnScorer } from '../../src/scoring/dialects/columns/run.js';
import { planTable, type Response, scoreRow, type TablePlan } from '../../src/scoring/run.js';
import type { DerivedColumn } from '../../src/scoring/table-plan.js';
import { anyExpr, answers, COLUMNS, numberExpr, PATIENCE, runs, same, truthExpr } from '../expression/arbitrary.js';
import { checklist, responses, survey } from '../generators/scoring/random-programme.js';
import { compile } from './compile.js';

/** A table whose items are what was answered, and whose scores are the expressions. */
function tableOf(scores: readonly Expr[]): TablePlan {
    const names = Object.keys(COLUMNS);
    return {
        kind: 'survey',
        id: 'T',
        name: 'T',
        title: {},
        inputs: names.map((name) => {
            const type = COLUMNS[name]!;
            const bounds = type.kind === 'number' ? { low: type.min!, high: type.max!, ...(type.whole ? { whole: true } : {}) } : {};
            const options =
                type.kind === 'category' || type.kind === 'set' ? { options: type.options.map((each) => ({ code: each, name: each, na: false })) } : {};
            return { name, title: {}, role: 'item', type, na: type.kind !== 'text', ...bounds, ...options };
        }),
        derived: [
            ...names.map((name): DerivedColumn => {
                const input: Expr = { op: 'input', name, type: COLUMNS[name]! };
                return { name, title: {}, kind: 'item', type: COLUMNS[name]!, expr: input };
            }),
            ...scores.map((expr, at): DerivedColumn => {
                const type = kindOf(expr) === 'boolean' ? ({ kind: 'boolean' } as const) : ({ kind: 'number', dimension: {} } as const);
                return { name: `score ${at}`, title: {}, kind: 'score', type, expr };
            })
        ],
        links: [],
        weighted: false
    };
}

const told = (problems: readonly { column: string; problem: string }[]): string[] =>
    [...new Set(problems.map(({ column, problem }) => `${column} ${problem}`))].sort();

/** What the interpreter and the columns say of the same rows; throws where they differ. */
function compared(plan: TablePlan, rows: readonly Response[], about: string): void {
    const scorer = new ColumnScorer(plan);
    const tell = (what: string): Error => new Error(`${what} in\n${about}\nby\n${scorer.source.kernels.map(({ source }) => source).join('\n')}`);
    const read = columnsOf(plan, rows);
    const scored = scorer.score(read.inputs, read.rows);
    const problems = [...read.problems, ...scored.problems];
    rows.forEach((response, at) => {
        const expected = scoreRow(plan, response);
        const actual = rowOf(plan, scored, at);
        expect(Object.keys(actual)).toEqual(Object.keys(expected.columns));
        for (const [name, value] of Object.entries(expected.columns))
            if (!same(actual[name], value)) throw tell(`${name} of ${JSON.stringify(response)} is ${String(value)}, but ${String(actual[name])}`);
        const own = told(problems.filter((problem) => problem.at === at));
        if (own.join() !== told(expected.problems).join())
            throw tell(`problems of ${JSON.stringify(response)} are ${told(expected.problems).join()}, but ${own.join()}`);
    });
}

const rowsOfAnswers = fc.array(answers as fc.Arbitrary<Record<string, Answer>>, { minLength: 1, maxLength: 13 });

describe('scoring over columns', () => {
    it(
        'computes what the interpreter does',
        () => {
            fc.assert(
                fc.property(fc.array(anyExpr, { minLength: 1, maxLength: 3 }), rowsOfAnswers, (scores, rows) => {
                    compared(tableOf(scores), rows, scores.map((each) => print(each)).join('\n'));
                }),
                runs(1500)
            );
        },
        PATIENCE
    );

    it(
        'adds up bytes four rows at a time as the interpreter does one by one',
        () => {
            const names = ['Q1', 'Q2.a', 'Q3', 'Nps', '한글 이름'];
            const column = fc.constantFrom(...names).map((name) => ({ name, value: { op: 'column', name, type: COLUMNS[name]! } satisfies Expr }));
            const check = fc.constantFrom('Met', 'Clean').map((name) => ({ name, value: { op: 'column', name, type: COLUMNS[name]! } satisfies Expr }));
            const applicable = (name: string): Expr => ({ op: 'not', value: { op: 'notApplicable', name } });
            const limited = fc.boolean().chain((some) =>
                fc.array(
                    fc.tuple(column, fc.boolean()).map(([{ name, value }, own]) => (some && own ? { value, applicable: applicable(name) } : { value })),
                    // Many enough for a lane to overflow.
                    { minLength: 3, maxLength: 60 }
                )
            );
            const counted = fc.array(
                fc.tuple(check, fc.boolean(), fc.boolean()).map(([{ name, value }, negated, own]) => ({
                    value: negated ? ({ op: 'not', value } satisfies Expr) : value,
                    ...(own ? { applicable: applicable(name) } : {})
                })),
                { minLength: 3, maxLength: 8 }
            );
            const needing = fc.oneof(
                fc.integer({ min: 0, max: 6 }).map((count) => ({ count })),
                fc.constantFrom(0, 0.5, 1, 1 / 3).map((share) => ({ share }))
            );
            const row = fc.oneof(
                fc.record({ op: fc.constant('row' as const), fn: fc.constantFrom('mean' as const, 'sum' as const), parts: limited, needing }),
                fc.record({ op: fc.constant('row' as const), fn: fc.constant('count' as const), parts: counted, needing })
            );
            let words = 0;
            fc.assert(
                fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), rowsOfAnswers, (scores, rows) => {
                    words += printColumns(tableOf(scores)).kernels.filter(({ slots }) => slots.some((slot) => slot.words)).length;
                    compared(tableOf(scores), rows, JSON.stringify(scores));
                }),
                runs(500)
            );
            expect(words).toBeGreaterThan(0);
        },
        PATIENCE
    );

    it.each([
        ['surveys', survey],
        ['checklists', checklist]
    ])(
        'scores random %s as the interpreter does, a batch after another',
        async (_, sources) => {
            await fc.assert(
                fc.asyncProperty(sources, fc.nat(), async (source, seed) => {
                    const model = await compile(source);
                    const plan = planTable(model, model.instruments[0]!);
                    compared(plan, fc.sample(responses(plan), { numRuns: 21, seed }) as Response[], source);
                }),
                runs(40)
            );
        },
        PATIENCE
    );

    it('computes only what is wanted, and batches of any size one after another', () => {
        fc.assert(
            fc.property(numberExpr, truthExpr, fc.array(rowsOfAnswers, { minLength: 2, maxLength: 3 }), (number, truth, batches) => {
                const plan = tableOf([number, truth]);
                const scorer = new ColumnScorer(plan, {}, ['score 1']);
                for (const [batch, given] of batches.entries()) {
                    // A batch may come without some of the columns; then nobody answered, whatever the batch before held.
                    const rows = batch === 0 ? given : given.map((row) => ({ ...row, Q1: null }));
                    const read = columnsOf(plan, rows);
                    const inputs = new Map(read.inputs);
                    if (batch > 0) inputs.delete('Q1');
                    const scored = scorer.score(inputs, read.rows);
                    expect(scored.columns.has('score 0')).toBe(false);
                    rows.forEach((response, at) => {
                        const value = rowOf(plan, scored, at)['score 1'];
                        expect(value).toEqual(scoreRow(plan, response).columns['score 1']);
                    });
                }
            }),
            runs(150)
        );
    });

    it('forgets texts that are all different', () => {
        const name: Expr = { op: 'column', name: 'name', type: { kind: 'unknown' }, via: ['of'] };
        const plan: TablePlan = {
            ...tableOf([]),
            inputs: [{ name: 'key', title: {}, role: 'link', type: { kind: 'link', table: 'R' }, na: false }],
            derived: [{ name: 'found', title: {}, kind: 'score', type: { kind: 'unknown' }, expr: name }],
            links: [{ via: 'of', table: 'R', columns: ['key'] }]
        };
        const scorer = new ColumnScorer(plan, { find: (_, key) => `name of ${key}` });
        const sizes: number[] = [];
        for (let batch = 0; batch < 20; batch++) {
            const read = columnsOf(
                plan,
                Array.from({ length: 4096 }, (_, at) => ({ key: `${batch} ${at}` }))
            );
            const scored = scorer.score(read.inputs, read.rows);
            expect(rowOf(plan, scored, 4095)).toEqual({ found: `name of ${batch} 4095` });
            const store = scored.columns.get('found')!;
            if (store.kind === 'codes') sizes.push(store.dictionary.entries.length);
        }
        expect(sizes.length).toBe(20);
        expect(Math.max(...sizes)).toBeLessThan(40_000);
    });
});
