/** Generated modules against the interpreter: random instruments, random responses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTable, scoreRow, type Problem } from '../../../src/scoring/run.js';
import { PATIENCE, runs, same } from '../../expression/arbitrary.js';
import { compile } from '../../scoring/compile.js';
import { modules } from './modules.js';
import { checklist, responses, survey } from './random-programme.js';

describe.each([
    ['surveys', survey],
    ['checklists', checklist]
])('generated modules of %s', (_, sources) => {
    it(
        'score as the interpreter does',
        async () => {
            await fc.assert(
                fc.asyncProperty(sources, fc.infiniteStream(fc.nat()), async (source, seeds) => {
                    const model = await compile(source);
                    const plan = planTable(model, model.instruments[0]!);
                    const { score, COLUMNS } = await (await modules(model)).of('S');
                    const rows = fc.sample(responses(plan), { numRuns: 12, seed: seeds.next().value });
                    for (const response of rows) {
                        const expected = scoreRow(plan, response);
                        const problems: Problem[] = [];
                        const actual = score(response, { problems });
                        const tell = (what: string): Error => new Error(`${what} in\n${source}\nfor ${JSON.stringify(response)}`);
                        expect(Object.keys(actual)).toEqual(Object.keys(expected.columns));
                        expect(COLUMNS).toEqual(Object.keys(actual));
                        for (const [name, value] of Object.entries(expected.columns))
                            if (!same(actual[name], value)) throw tell(`${name} is ${String(value)}, but ${String(actual[name])}`);
                        const told = (list: readonly Problem[]): string[] => [...new Set(list.map(({ column, problem }) => `${column} ${problem}`))].sort();
                        if (JSON.stringify(told(problems)) !== JSON.stringify(told(expected.problems)))
                            throw tell(`problems ${told(expected.problems).join()}, but ${told(problems).join()}`);
                    }
                }),
                runs(25)
            );
        },
        PATIENCE
    );
});
