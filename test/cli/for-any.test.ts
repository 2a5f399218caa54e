/** `touchstone test --for-any`: faults planted where the checker cannot see them. */
import { expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();

const FAULTS = `import touchstone.scales.*
team Desk "Desk" { duties "Answers" }
survey Visit "Visit" {
    every month   sample margin 5 % confidence 95 %
    number Age "Age" in 0 .. 1_000 whole
    rate Q1 "One" on Agree5
    rate Q2 "Two" on Agree5
    score left "Left" in 1 .. 5 = if Age = 337 then Q1 * 2 else Q1
    score divided "Divided" = if Age >= 512 then 10 / (Age - 737) else 10
    score falling "Falling" = if Age = 731 then Q2 - Q1 else mean(Q1, Q2)
    score proved "Proved" in 0 .. 100 = rescale(mean(Q1, Q2), 1 .. 5, 0 .. 100)
}
`;

test('scores that break what they promise end with 1, each with a test that fails when it is put into the file', async () => {
    await shop.put('a.touch', FAULTS);
    expect((await shop.cli('check')).out).not.toContain('scores/');
    const { code, out } = await shop.cli('test', '--for-any', '20000');
    expect(code).toBe(1);
    expect(out).toContain('20000 random responses tried on Visit (--seed 20261121)');
    expect(out).toContain('left declares 1 .. 5 but can be 10');
    expect(out).toContain('divided divides by zero');
    expect(out).toMatch(/falling falls when Q1 gets better, and rises when other answers do\n {4}Q1 = \d gives -?\d\n {4}Q1 = \d gives -?\d\n/);
    expect(out).not.toContain('proved');
    expect(out).toContain('3 promises broken');
    const tests = [...out.matchAll(/^test [\s\S]*?^\}$/gm)].map(([text]) => text);
    expect(tests).toHaveLength(3);
    await shop.put('a.touch', `${FAULTS}${tests.join('\n')}\n`);
    const pasted = await shop.cli('test');
    expect(pasted.error).toBe('');
    expect(pasted.out).toContain('0 passed, 3 failed');
    expect(pasted.code).toBe(1);
}, 120_000);

test('what holds is said, with the seed, which can be given', async () => {
    await shop.put('a.touch', FAULTS.replace(/ {4}score (left|divided|falling).*\n/g, ''));
    const { code, out } = await shop.cli('test', '--for-any', '300', '--seed', '5');
    expect(out).toBe('✓ 300 random responses tried on Visit (--seed 5)\n    no score leaves its range, divides by zero or falls when an answer gets better\n');
    expect(code).toBe(0);
    expect((await shop.cli('test', '--for-any', '300', '--seed', 'five')).error).toContain("--seed asks for a whole number, not 'five'.");
    expect((await shop.cli('test', '--for-any', '0')).error).toContain("--for-any asks for a whole number above zero, not '0'.");
});

test('as JSON, with what was asked of nobody', async () => {
    await shop.put(
        'a.touch',
        FAULTS.replace('    score proved', '    if Age * Q1 = 3_001 { rate Q3 "Three" on Agree5 }\n    score proved').replace(
            / {4}score (divided|falling).*\n/g,
            ''
        )
    );
    const { code, out } = await shop.cli('test', '--for-any', '5000', '--format', 'json');
    const { promises } = JSON.parse(out) as { promises: { seed: number; broken: { column: string; outcome: object }[]; unmet: object[] } };
    expect(promises.broken).toMatchObject([{ table: 'Visit', column: 'left', outcome: { what: 'range', range: '1 .. 5', value: '10' } }]);
    expect(promises.unmet).toMatchObject([{ kind: 'question', name: 'Q3' }]);
    expect(code).toBe(1);
});

test('without it only tests are run', async () => {
    await shop.put('a.touch', FAULTS);
    expect(await shop.cli('test')).toMatchObject({ code: 0, out: '\n0 passed, 0 failed\n' });
});
