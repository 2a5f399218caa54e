/** Faults that no rule of the checker can see, found by random responses, and told as tests that fail when they are put into the source. */
import { describe, expect, it } from 'vitest';
import { samplePromises, type Sampled } from '../../src/project/for-any/index.js';
import { runTests } from '../../src/project/test.js';
import { compile } from '../scoring/compile.js';
import { Workspace } from '../validation/workspace.js';

const HEAD = `import touchstone.scales.*
team Desk "Desk" { duties "Answers" }
`;
const survey = (body: string, more = '') => `${HEAD}survey S "S" {\n${body}\n}\n${more}`;

async function sampled(source: string, samples = 2_000, seed = 7): Promise<Sampled> {
    return samplePromises(await compile(source), { samples, seed });
}

/** Put into the source, a test checks clean and fails. */
async function failsAsTest(source: string, test: string): Promise<void> {
    const findings = await new Workspace().check({ 'a.touch': `${source}\n${test}\n` });
    expect(findings.filter(({ severity, code }) => severity === 'error' && code !== 'scores/range').map(({ message }) => message)).toEqual([]);
    const [result] = runTests(await compile(`${source}\n${test}\n`));
    expect(result).toMatchObject({ passed: false });
    expect(result!.expectations[0]!.reason ?? 'a value is missing').toBe('a value is missing');
}

describe('a range that is left for few responses only', () => {
    // One in a thousand, of which the examples of the checker try none.
    const body = `number N "N" in 0 .. 1_000 whole
    rate A "A" on Agree5
    rate B "B" on Agree5
    score x in 0 .. 10 = if N = 337 and A >= 4 then B * 3 else B`;

    it('is found, with the least response', async () => {
        const { broken } = await sampled(survey(body), 5_000);
        expect(broken).toHaveLength(1);
        const [{ outcome, column, test }] = broken as [Sampled['broken'][number]];
        expect(column).toBe('x');
        expect(outcome).toEqual({ what: 'range', range: '0 .. 10', value: expect.stringMatching(/^1[25]$/) as string });
        expect(test).toMatch(/^test S_x_Range "x" of S \{\n {4}given N = 337, A = [45], B = [45]\n {4}expect x <= 10\n\}$/);
        await failsAsTest(survey(body), test);
    });

    it('is found by every seed, always alike by the same', async () => {
        for (const seed of [1, 2, 3]) {
            const found = await sampled(survey(body), 5_000, seed);
            expect(found.broken).toHaveLength(1);
            const again = await sampled(survey(body), 5_000, seed);
            expect(again.broken.map(({ test }) => test)).toEqual(found.broken.map(({ test }) => test));
        }
    });
});

it('a division by zero is told with the answers that lead there', async () => {
    const source = survey('number N "N" in 0 min .. 60 min\n    number M "M" in 0 .. 100 whole\n    score x = if M < 42 then 1 min else N / (M - 42)');
    const { broken } = await sampled(source);
    expect(broken.map(({ outcome }) => outcome)).toEqual([{ what: 'division-by-zero' }]);
    expect(broken[0]!.test).toBe('test S_x_Division "x" of S {\n    given N = 0 min, M = 42\n    expect answered(x)\n}');
    await failsAsTest(source, broken[0]!.test);
});

describe('a score that falls when an answer gets better', () => {
    const body = `rate A "A" on Agree5
    rate B "B" on Agree5 reversed
    number N "N" in 0 .. 1_000 whole
    score x = if N = 512 then B - A else mean(A, B)`;

    it('is told with the pair, where others rise', async () => {
        const { broken } = await sampled(survey(body), 10_000);
        expect(broken.map(({ outcome, column }) => [outcome.what, column])).toEqual([['falling', 'x']]);
        expect(broken[0]!.outcome).toMatchObject({ against: 'others', item: 'A' });
        const { before, after } = broken[0]!.outcome as unknown as Record<'before' | 'after', string>;
        expect(Number(after)).toBeLessThan(Number(before));
        await failsAsTest(survey(body), broken[0]!.test);
    });

    it('counts by what its KPI says', async () => {
        const whole = 'rate A "A" on Agree5\n    score x = if answered(A) then 6 - A else 3';
        expect((await sampled(survey(whole))).broken).toEqual([]);
        const kpi = (better: string) => survey(whole, `kpi K "K" { value mean(S.x)   better ${better}   target 4   every month   by Desk }`);
        expect((await sampled(kpi('higher'))).broken.map(({ outcome }) => outcome)).toMatchObject([{ what: 'falling', against: 'higher', item: 'A' }]);
        expect((await sampled(kpi('lower'))).broken).toEqual([]);
        const rising = survey(
            'rate A "A" on Agree5\n    score x = if answered(A) then A else 3',
            'kpi K "K" { value mean(S.x)   better lower   target 4   every month   by Desk }'
        );
        const { broken } = await sampled(rising);
        expect(broken[0]!.outcome).toMatchObject({ what: 'falling', against: 'lower' });
        await failsAsTest(rising, broken[0]!.test);
    });

    it('is an audit, too, whose total falls when an item is met', async () => {
        const source = `${HEAD}checklist S "S" {
    worth 20 points
    section P "P" worth 20 points {
        check A "A" worth 10 points
        rate B "B" on Agree5 worth 10 points
    }
    score x = total - (if A then 15 points else 0 points)
}`;
        const { broken } = await sampled(source);
        expect(broken.map(({ outcome, column }) => [outcome.what, column])).toEqual([['falling', 'x']]);
        await failsAsTest(source, broken[0]!.test);
    });

    it('does not look at marks of which low is good, gaps, nor questions that are asked only then', async () => {
        const source = `${HEAD}scale Mark "Mark" likert 5 reversed { 1 "1" 2 "2" 3 "3" 4 "4" 5 "5" }
survey S "S" {
    rate A "A" on Mark
    rate B "B" on Agree5 reversed
    pair P "P" on Agree5 { expected "e" perceived "p" }
    if B >= 4 { rate C "C" on Agree5 }
    score marks = mean(A)
    score gap = P.gap
    score good = mean(B, C)
}`;
        expect((await sampled(source, 4_000)).broken).toEqual([]);
    });
});

it('what nobody was asked and quotas that nobody filled are told, and break nothing', async () => {
    const source = `${HEAD}segment Often "Often" of S where N = 1 and M = 2 and L = 3 and K = 4 and J = 5
segment Some "Some" of S where N > 3
survey S "S" {
    quota Often 50 %, Some 50 %
    ${['N', 'M', 'L', 'K', 'J'].map((name) => `number ${name} "${name}" in 0 .. 1_000`).join('\n    ')}
    if N * M = 3 and L * K = 5 and J = 7.5 { check X "X" rate Y "Y" on Agree5 text Z "Z" }
    score x = mean(Y)
}`.replace('check X "X" ', '');
    const { broken, unmet } = await sampled(source, 500);
    expect(broken).toEqual([]);
    expect(unmet.map(({ kind, name }) => [kind, name])).toEqual([
        ['question', 'Y'],
        ['quota', 'Often']
    ]);
});

it('what the checker has told already is not told again', async () => {
    const model = await compile(survey('number N "N" in 0 .. 10\n    score x = 1 / N'));
    expect(samplePromises(model, { samples: 100, seed: 1 }).broken).toHaveLength(1);
    expect(samplePromises(model, { samples: 100, seed: 1, told: (what) => what === 'division-by-zero' }).broken).toEqual([]);
});

it('options, several options, percentages, dates and "not applicable" are written as a test writes them', async () => {
    const source = survey(`choose C "C" one { option A1 "a" value "x1" option B1 "b" value "x2" }
    choose D "D" many { option A2 "a" value "y1" option B2 "b" value "y2" }
    number P "P" in 0 % .. 100 %
    date Day "Day" in 2026-01-01 .. 2026-12-31
    check Met "Met"
    rate Q "Q" on Agree5
    score x in 0 .. 1 = if C = B1 and D.A2 and D.B2 and P > 50 % and Day > 2026-06-01 and Met then 2 else 1`).replace(
        'score x',
        'number T "T" in 0 h .. 3 h\n    score t in 0 min .. 120 min = T\n    score x'
    );
    const { broken } = await sampled(source);
    expect(broken.map(({ test }) => test.split('\n')[1])).toEqual([
        '    given T = 3 h',
        '    given C = B1, D = (A2, B2), P = 100 %, Day = 2026-12-31, Met = true'
    ]);
    for (const { test } of broken) await failsAsTest(source, test);
});
