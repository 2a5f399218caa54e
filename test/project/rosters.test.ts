/** Rosters: members of a response as a table of their own, and what a response computes from them. */
import { describe, expect, it } from 'vitest';
import { planTables } from '../../src/scoring/measures.js';
import { aggregate, scoreRow } from '../../src/scoring/run.js';
import { scoreProject } from '../../src/project/score.js';
import { scoreStream } from '../../src/project/score-stream.js';
import { runTests } from '../../src/project/test.js';
import { modules } from '../generators/scoring/modules.js';
import { compile } from '../scoring/compile.js';

const SOURCE = `
survey Household "Household" {
    every year from 2026
    rate Q1 "All in all" on Agree5
    roster Member "Who lives here" in 0 .. 12 {
        number Age "Age" in 0 .. 120 whole
        rate Happy "Happy here" on Agree5
        if Age < 15 { check School "Goes to school" }
    }
    score size = count(Member)
    score children = count(Member where Age < 15)
    score pupils = count(Member where Member.School)
    score mood = mean(Member.Happy)
    score oldest = max(Member.Age where Happy >= 3)
    score both = mean(Q1, mood)
}
kpi Mood "Mood" { value mean(Household.Member.Happy) better higher every year }
kpi Size "Size" { value mean(Household.size) better higher every year }
test Two "two members" of Household {
    given Q1 = 3
    row Member with Age = 10, Happy = 5, School = true
    row Member with Age = 40, Happy = 2
    expect size = 2  expect children = 1  expect mood = 3.5  expect oldest = 10  expect both = 3.25
    expect max(Member.Age) = 40
}
test Wrong "fails" of Household { row Member with Age = 10 expect size = 2 }`;

const COMPUTED = [
    { size: 2, children: 1, pupils: 1, mood: 3.5, oldest: 10, both: 3.25 },
    { size: 0, children: 0, pupils: 0, mood: null, oldest: null, both: 5 },
    { size: 2, children: 1, pupils: 0, mood: 3.5, oldest: 12, both: 4.25 }
];
const MEMBERS = [
    [
        { Age: 10, Happy: 5, School: true },
        { Age: 40, Happy: 2 }
    ],
    [],
    [{ Age: 12, Happy: 3, School: false }, { Happy: 4 }]
];
const RESPONSES = [3, 5, 5].map((Q1, at) => ({ respondent: `p${at}`, answered: '2026-02-01', Q1, Member: MEMBERS[at]! }));
const CSV = {
    'h.csv': 'response,answered,Q1\nx0,2026-02-01,3\nx1,2026-02-01,5\nx2,2026-02-01,5\n',
    'm.csv': 'response,Age,Happy,School\nx0,10,5,true\nx0,40,2,\nx2,12,3,false\nx2,,4,\n'
};
const files: Record<string, string> = {
    ...CSV,
    'h.json': JSON.stringify(RESPONSES),
    'h.jsonl': RESPONSES.map((response) => JSON.stringify(response)).join('\n')
};
const TWO = [
    { table: 'Household', file: 'h.csv' },
    { table: 'Household.Member', file: 'm.csv' }
];
const bytes = (file: string): Uint8Array => new TextEncoder().encode(files[file]);

describe('what a response computes from its members', () => {
    it('comes from the members that it holds', async () => {
        const model = await compile(SOURCE);
        const plans = planTables(model);
        const found = RESPONSES.map((response) => scoreRow(plans.get('Household')!, response, { plan: (name) => plans.get(name) }).columns);
        expect(found).toMatchObject(COMPUTED);
    });

    it('is missing, not none, where no members are given', async () => {
        const plans = planTables(await compile(SOURCE));
        expect(scoreRow(plans.get('Household')!, { Q1: 3 }, { plan: (name) => plans.get(name) }).columns).toMatchObject({ size: null, both: 3 });
    });

    it.each([
        ['two files', TWO],
        ['JSON', [{ table: 'Household', file: 'h.json' }]],
        ['JSON lines', [{ table: 'Household', file: 'h.jsonl' }]]
    ])('comes from %s, read whole or as a stream', async (_, sources) => {
        const model = await compile(SOURCE);
        const whole = await scoreProject(model, sources, { readFile: (file) => Promise.resolve(bytes(file)) });
        expect(whole.scored[0]!.rows.map(({ scored }) => scored.columns)).toMatchObject(COMPUTED);
        expect(whole.findings).toBe(0);
        const open = (file: string): never => ({ whole: () => Promise.resolve(bytes(file)), close: () => Promise.resolve() }) as never;
        const streamed = await scoreStream(model, sources, { open: (file) => Promise.resolve(open(file)) });
        for (const { measures } of [whole, streamed])
            expect(Object.fromEntries(measures.map(({ name, all }) => [name, all.value]))).toEqual({ Mood: 3.5, Size: 4 / 3 });
    });

    it('means the same in generated JavaScript', async () => {
        const model = await compile(SOURCE);
        const tables = {
            // The last has no id, so nobody knows how many members it has: that is not none.
            Household: [...RESPONSES.map(({ Member: _, ...response }, at) => ({ ...response, response: `x${at}` })), { Q1: 5 }],
            'Household.Member': MEMBERS.flatMap((members, at) => members.map((member) => ({ ...member, response: `x${at}` })))
        };
        const { aggregate: generated } = await (await modules(model)).measures();
        for (const figures of [aggregate(model, tables), generated(tables)]) expect(figures).toMatchObject({ Mood: { value: 3.5 }, Size: { value: 4 / 3 } });
    });

    it('can be tested', async () => {
        const results = runTests(await compile(SOURCE));
        expect(results.map(({ name, passed }) => [name, passed])).toEqual([
            ['Two', true],
            ['Wrong', false]
        ]);
    });
});
