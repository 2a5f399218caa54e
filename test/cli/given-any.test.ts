import { expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();

test('a failure of given any shows only the answers that the expectation depends on', async () => {
    await shop.put(
        'a.touch',
        `import touchstone.scales.*
survey Visit "Visit" {
    every month
    rate Q1 "One" on Agree5
    rate Q2 "Two" on Agree5
    rate Q3 "Three" on Agree5
    score half "Half" in 1 .. 5 = mean(Q1, Q2)
}
test Low "Low" of Visit { given any   expect half <= 4 }
`
    );
    const { code, out } = await shop.cli('test');
    expect(out).toContain('    for {"Q1":5,"Q2":5}\n');
    expect(code).toBe(1);
});
