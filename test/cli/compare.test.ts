import { expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();
const VISITS = 'answered,Guest,Q1\n2026-01-05,G1,1\n2026-01-05,G2,3\n2026-02-05,G1,5\n2026-02-06,G2,3\n';

async function program(): Promise<void> {
    await shop.put(
        'a.touch',
        `import touchstone.scales.*
program Shop "Shop" { languages en }
record Guest "Guest" { key id   field id "Number" text   field born "Born" number }
segment Senior "65 and older" { of Guest where year(asOf) - born >= 65 }
survey Visit "Visit" { of Guest   every month   sample margin 5 % confidence 95 % population 100   rate Q1 "One" on Agree5 }
kpi Mean "Mean" { value mean(Visit.Q1) better higher target 4   every month   compare previous, lastYear, Senior }
`
    );
    await shop.put('visits.csv', VISITS);
    await shop.put('guests.csv', 'id,born\nG1,1950\nG2,1990\n');
}

test('against the previous period, last year and a segment, and how many responses the margin takes', async () => {
    await program();
    const { out } = await shop.cli('score', '--data', 'Visit=visits.csv', '--data', 'Guest=guests.csv', '--out', 'made');
    expect(out).toContain(
        [
            'Compared',
            '  Mean  previous 2026-01: 2.00  n 2  change +2.00',
            '  Mean  last year: not computed, the data hold no period one year earlier',
            '  Mean  Senior (65 and older) 2026-02: 5.00  n 1',
            ''
        ].join('\n')
    );
    expect(out).toContain('  small sample: 2 responses in 2026-02, 80 needed for its margin\n');
    const { measures } = JSON.parse(await shop.read('made/measures.json')) as { measures: { comparisons: object[] }[] };
    expect(measures[0]!.comparisons).toMatchObject([
        { with: 'previous', period: '2026-01', figure: { value: 2, n: 2 }, change: 2 },
        { with: 'lastYear', figure: { value: null } },
        { with: 'Senior', period: '2026-02', figure: { value: 5, n: 1 } }
    ]);
});

test('without the record of the segment it says so', async () => {
    await program();
    const { out } = await shop.cli('score', '--data', 'Visit=visits.csv');
    expect(out).toContain('  Mean  Senior (65 and older): not computed, table Guest was not given\n');
});
