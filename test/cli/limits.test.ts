import { expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();
const PROGRAM = `import touchstone.scales.*
program Shop "Shop" { languages en }
survey Visit "Visit" { every month   nps Q1 "Would you recommend us?"   number N1 "One" in 0 .. 9   number N2 "Two" in 0 .. 9 }
`;

test('a net promoter score that is exactly its target', async () => {
    await shop.put('a.touch', `${PROGRAM}kpi Net "Net" { value nps(Visit.Q1) better higher target 10 points green 10 points }`);
    // 11 promoters and 9 detractors of 20: the shares differ by 0.09999999999999998.
    await shop.put('visits.csv', `Q1\n${'10\n'.repeat(11)}${'0\n'.repeat(9)}`);
    expect((await shop.cli('score', '--data', 'Visit=visits.csv')).out).toMatch(/green +10\.0 points +target 10 points /);
});

test('a figure that misses its limit by the rounding of the machine', async () => {
    await shop.put('a.touch', `${PROGRAM}kpi Sum "Sum" { value mean(Visit.N1) + mean(Visit.N2) better lower target 0.3 }`);
    await shop.put('visits.csv', 'N1,N2\n0.1,0.2\n');
    expect((await shop.cli('score', '--data', 'Visit=visits.csv')).out).toMatch(/green +0\.300 /);
});
