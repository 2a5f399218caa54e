/** What a standard writes with `weighted`, `top2` and `nps` is what the statistics compute, weights and missing answers included. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aggregate } from '../../src/scoring/run.js';
import * as statistics from '../../src/statistics/index.js';
import { compile } from './compile.js';

const SOURCE = `
survey S "S" weights given {
    rate Whole "W" on Satisfaction7  rate Room "R" on Satisfaction7  rate Meal "M" on Satisfaction7  rate Again "A" on Likelihood7  nps Tell "T"
    pair T1 "T1" on Agree7 { expected "e"  perceived "p" }  pair T2 "T2" on Agree7 { expected "e"  perceived "p" }  pair R1 "R1" on Agree7 { expected "e"  perceived "p" }
    score tangible = mean(T1.gap, T2.gap)  score reliable = mean(R1.gap)
}
kpi Whole2 "w" { value top2(S.Whole) } kpi Room2 "r" { value top2(S.Room) } kpi Meal2 "m" { value top2(S.Meal) } kpi Again2 "a" { value top2(S.Again) }
kpi Parts "p" { value weighted(Room2 60 %, Meal2 40 %) }
kpi Korean "k" { value weighted(Whole2 30 %, Parts 50 %, Again2 20 %) }
kpi American "a" { value rescale(weighted(mean(S.Whole) 50 %, mean(S.Meal) 30 %, mean(S.Again) 20 %), 1 .. 7, 0 .. 100) }
kpi Promoters "n" { value nps(S.Tell) }
kpi Ninetieth "p" { value p90(S.Tell) } kpi Middle "m" { value median(S.Tell) } kpi Spread "s" { value stdev(S.Tell) }
kpi Tangible "t" { value mean(S.tangible) } kpi Reliable "r" { value mean(S.reliable) } kpi Gap "g" { value weighted(Tangible 70 %, Reliable 30 %) }
`;

const seven = fc.option(fc.integer({ min: 1, max: 7 }));
const row = fc.record({
    Whole: seven,
    Room: seven,
    Meal: seven,
    Again: seven,
    Tell: fc.option(fc.integer({ min: 0, max: 10 })),
    'T1.expected': seven,
    'T1.perceived': seven,
    'T2.expected': seven,
    'T2.perceived': seven,
    'R1.expected': seven,
    'R1.perceived': seven,
    weight: fc.option(fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10))
});

test('indices, gaps, promoters and percentiles of a standard are those of the statistics', async () => {
    const model = await compile(SOURCE);
    fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
            const found = aggregate(model, { S: rows });
            const column = (name: keyof (typeof rows)[number]): (number | null)[] => rows.map((each) => each[name]);
            const w = column('weight');
            const top = (name: keyof (typeof rows)[number]): number | undefined => statistics.topBox(column(name), 2, { min: 1, max: 7 }, w);
            const mean = (name: keyof (typeof rows)[number]): number | undefined => {
                // Of one answer, too, which has no interval.
                const known = column(name).map((value, i) => [value, w[i] ?? 1] as const);
                const own = known.filter(([value]) => value !== null);
                return statistics.weightedIndex(own.map(([value]) => value), own.map(([, weight]) => weight)); // prettier-ignore
            };
            const elements = [{ share: top('Room'), importance: 60 }, { share: top('Meal'), importance: 40 }]; // prettier-ignore
            const pair = (name: 'T1' | 'T2' | 'R1'): { expected: (number | null)[]; perceived: (number | null)[] } => ({
                expected: column(`${name}.expected`),
                perceived: column(`${name}.perceived`)
            });
            const gaps = statistics.servqual({ tangible: [pair('T1'), pair('T2')], reliable: [pair('R1')] }, { tangible: 70, reliable: 30 }, w);
            const korean = statistics.kcsi(top('Whole'), elements, top('Again'));
            const expected: Record<string, number | undefined> = {
                // An index of measures lacks what one of them lacks.
                Korean: elements.some(({ share }) => share === undefined) || korean === undefined ? undefined : korean / 100,
                American: statistics.acsi([mean('Whole'), mean('Meal'), mean('Again')], [0.5, 0.3, 0.2], 1, 7),
                Promoters: statistics.netPromoterScore(column('Tell'), 0.95, w)?.score,
                Ninetieth: statistics.percentile(column('Tell'), 0.9, w),
                Middle: statistics.median(column('Tell'), w),
                Spread: statistics.standardDeviation(column('Tell'), w),
                Tangible: gaps.dimensions['tangible'],
                Reliable: gaps.dimensions['reliable'],
                Gap: gaps.weighted
            };
            for (const [name, value] of Object.entries(expected)) {
                if (value === undefined) expect(found[name]!.value, name).toBeNull();
                else expect(found[name]!.value, name).toBeCloseTo(value, 9);
            }
        })
    );
});
