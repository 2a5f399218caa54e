/** A date outside the days that its question allows is no answer, as a number outside its range is none. */
import { expect, it } from 'vitest';
import { planTable } from '../../src/scoring/plan.js';
import { scoreRow } from '../../src/scoring/run.js';
import { compile } from './compile.js';

const model = await compile(`survey S "S" {
    date Day "Day" in 2026-01-15 .. 2026-03
    date From "From" in 2026-02 ..
    datetime At "At" in .. 2026-02-28
    score year1 = year(Day) + 0
    score asked = if answered(Day) then 1 else 0
}`);
const plan = planTable(model, model.instruments[0]!);
const read = (response: Record<string, unknown>) => {
    const { columns, problems } = scoreRow(plan, response);
    return [columns['Day'] ?? columns['From'] ?? columns['At'] ?? null, problems.map(({ column, problem }) => `${column} ${problem}`).join()];
};

it.each([
    [{ Day: '2026-01-15' }, '2026-01-15', ''],
    [{ Day: '2026-03-31' }, '2026-03-31', ''],
    [{ Day: '2026-01-14' }, null, 'Day range'],
    [{ Day: '2026-04-01' }, null, 'Day range'],
    [{ Day: '2025' }, null, 'Day range'],
    // A month is its first day.
    [{ Day: '2026-01' }, null, 'Day range'],
    [{ Day: '2026-03' }, '2026-03', ''],
    [{ Day: '2026-02-30' }, null, 'Day type'],
    [{ From: '2026-02-01' }, '2026-02-01', ''],
    [{ From: '2026-01-31' }, null, 'From range'],
    [{ From: '2099-01-01' }, '2099-01-01', ''],
    // By the day as it is written, in its own zone.
    [{ At: '2026-02-28T23:59:59+09:00' }, '2026-02-28T23:59:59+09:00', ''],
    [{ At: '2026-03-01T00:30:00+09:00' }, null, 'At range']
])('%j is read as %j (%s)', (response, value, problems) => expect(read(response)).toEqual([value, problems]));

it('counts as unanswered', () => {
    const { columns } = scoreRow(plan, { Day: '2030-01-01' });
    expect([columns['year1'], columns['asked']]).toEqual([null, 0]);
});
