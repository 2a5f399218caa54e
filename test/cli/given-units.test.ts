import { expect, test } from 'vitest';
import { workshop } from './harness.js';

const shop = workshop();

test('what is given is in its own unit, whatever the question or the field is answered in', async () => {
    await shop.put(
        'a.touch',
        `checklist Round "Round" {
    worth 20 points
    number Wait "Wait" in 0 min .. 60 min worth 10 points reversed na "Nobody waited"
    number Working "Working" in 0 % .. 100 % worth 10 points
}
record Visit "Visit" { key id field id "Number" text field waited "Waited" number min }
kpi Waited "Waited" { value mean(Visit.waited) better lower target 5 min }
test Half "half" of Round { given Wait = 0.5 h, Working = 50 %   expect total = 10 points }
test Nobody "nobody" of Round { given Wait = na, Working = 100 %   expect total = 20 points }
test Rows "rows" of Waited { row Visit with waited = 0.1 h   row Visit with waited = 120 s   expect Waited = 4 min }
`
    );
    const { code, out } = await shop.cli('test');
    expect(out).toContain('3 passed, 0 failed');
    expect(code).toBe(0);
});
