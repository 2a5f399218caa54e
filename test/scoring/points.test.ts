import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { print } from '../../src/expression/print.js';
import { scoring } from './tables.js';

describe('a checklist', () => {
    const audit = scoring(`
        checklist Audit "Audit" worth 100 points {
            section Place "Place" worth 30 points {
                check C1 "C1" worth 10 points critical
                rate C2 "C2" on Agree5 worth 20 points
            }
            section Manner "Manner" worth 70 points { check C3 "C3" worth 50 points  number C4 "C4" in 0 .. 10 worth 20 points }
            check Extra "Extra" bonus worth 5 points
            check Free "Free"
            text Note "Note"
            pass when total >= 80 points and criticals = 0
            outcome Poor "Poor" when total < 50 points
            outcome Best "Best" top 5 %
        }`);
    const all = { C1: true, C2: 5, C3: true, C4: 10, Free: true };

    it('gives a check its worth, a rate from 0 to its worth, a number linear in its range', async () => {
        const { score } = await audit;
        expect(score(all)).toMatchObject({ total: 100, 'Place.points': 30, 'Place.share': 1, 'C2.points': 20, pass: true, Poor: false });
        expect(score({ ...all, C2: 3, C4: 2.5 })).toMatchObject({
            total: 75,
            'C2.points': 10,
            'C4.points': 5,
            'Place.points': 20,
            'Manner.points': 55,
            pass: false
        });
        expect(score({ C1: false, C2: 1, C3: false, C4: 0, Free: false })).toMatchObject({ total: 0, failed: 3, criticals: 1, pass: false, Poor: true });
    });

    it('has no total while an asked item with worth is open', async () => {
        const { score } = await audit;
        expect(score({ ...all, C2: null })).toMatchObject({ total: null, 'Place.points': null, 'Manner.points': 70, pass: null, Poor: null });
        expect(score({ ...all, Note: null, Extra: null })).toMatchObject({ total: 100 });
        expect(score({})).toMatchObject({ total: null, failed: null, criticals: null, pass: null });
    });

    it('leaves what is not applicable out of both sides', async () => {
        const { score } = await audit;
        expect(score({ ...all, C3: 'na', C2: 3 })).toMatchObject({ total: 80, 'Manner.points': 70, 'Manner.share': 1 });
        expect(score({ C1: 'na', C2: 'na', C3: 'na', Free: 'na' })).toMatchObject({ 'Place.points': null, criticals: 0, failed: 0 });
    });

    it('adds a bonus outside the maximum, which never makes the total missing', async () => {
        const { score } = await audit;
        expect(score({ ...all, Extra: true })).toMatchObject({ total: 105, 'Extra.points': 5 });
        expect(score({ ...all, Extra: false })).toMatchObject({ total: 100, failed: 0 });
        expect(score({ ...all, Extra: 'na' })).toMatchObject({ total: 100, 'Extra.points': null });
    });

    it('counts checks that are not met, missing while one is open', async () => {
        const { score } = await audit;
        expect(score({ ...all, C1: false })).toMatchObject({ failed: 1, criticals: 1, total: 90, pass: false });
        expect(score({ ...all, C1: null })).toMatchObject({ failed: null, criticals: null });
        expect(score({ ...all, Free: null })).toMatchObject({ failed: null, criticals: 0, total: 100, pass: true });
    });

    it('leaves outcomes that compare rows to those who see them', async () => expect(Object.keys((await audit).score(all))).not.toContain('Best'));
});

describe('needing', () => {
    const body = `worth 10 points { check A "A" worth 5 points  check B "B" worth 3 points  check C "C" worth 2 points }`;
    it('as a share is one of the points asked; the total is prorated', async () => {
        const { score } = await scoring(`checklist L "L" needing 80 % ${body}`);
        expect(score({ A: true, B: false })).toMatchObject({ total: 6.25 });
        expect(score({ A: true, C: true })).toMatchObject({ total: null });
        expect(score({ A: true, B: 'na', C: false }).total).toBeCloseTo(50 / 7, 12);
        expect(score({ A: true, B: 'na' })).toMatchObject({ total: null });
    });
    it('as a number is one of the items', async () => {
        const { score } = await scoring(`checklist L "L" needing 2 ${body}`);
        expect(score({ A: true, C: false }).total).toBeCloseTo(50 / 7, 12);
        expect(score({ A: true })).toMatchObject({ total: null });
    });
});

describe('worths', () => {
    it('of options are banded points', async () => {
        const { score } = await scoring(`
            rubric R "R" worth 100 points {
                choose A "A" one worth 40 points { option Top "t" worth 40 points  option Mid "m" worth 15 points  option Low "l"  option No "n" na }
                choose B "B" many worth 60 points { option X "x" worth 35 points  option Y "y" worth 25 points }
            }`);
        expect(score({ A: 'Top', B: ['X', 'Y'] })).toMatchObject({ total: 100 });
        expect(score({ A: 'Mid', B: ['Y'] })).toMatchObject({ total: 40, 'A.points': 15, 'B.points': 25 });
        expect(score({ A: 'Low', B: ['X'] })).toMatchObject({ total: 35, 'A.points': 0 });
        expect(score({ A: 'No', B: ['X'] }).total).toBeCloseTo((35 / 60) * 100, 12);
        expect(score({ A: 'Top' })).toMatchObject({ total: null });
    });
    it('of what no rule can score are points that a person gives', async () => {
        const { score, problems, plan } = await scoring(
            `rubric R "R" worth 30 points { text Essay "Essay" worth 10 points  rate A "A" on Agree5 worth 20 points }`
        );
        expect(plan.inputs.find((input) => input.role === 'points')).toMatchObject({ name: 'Essay.points', low: 0, high: 10 });
        expect(score({ Essay: 'well', 'Essay.points': 7, A: 5 })).toMatchObject({ total: 27, 'Essay.points': 7 });
        expect(score({ Essay: 'well', A: 5 })).toMatchObject({ total: null });
        expect(problems({ 'Essay.points': 11 })).toEqual(['Essay.points range']);
    });
    it('go to the good end of the scale, which a reversed scale has below', async () => {
        const { score } = await scoring(`
            scale Harm "Harm" likert 5 reversed
            rubric R "R" worth 30 points { rate A "A" on Harm worth 10 points  rate B "B" on Agree5 reversed worth 10 points  rate C "C" on Harm reversed worth 10 points }`);
        expect(score({ A: 1, B: 1, C: 5 })).toMatchObject({ total: 30, 'A.points': 10 });
        expect(score({ A: 5, B: 5, C: 1 })).toMatchObject({ total: 0 });
    });
    it('of a grid are divided between its statements; of a loop they count in each turn', async () => {
        const { score } = await scoring(`
            checklist L "L" {
                grid G "G" on Agree5 worth 10 points { item a "a"  item b "b" }
                choose Used "Used" many { option X "x"  option Y "y" }
                each one in Used { check D "D" worth 10 points }
            }`);
        expect(score({ 'G.a': 5, 'G.b': 1, Used: ['X'], 'D.X': true })).toMatchObject({ 'G.points': 5, total: 22.5 });
    });
    it('that are deductions take away', async () => {
        const { score } = await scoring(`checklist L "L" worth 10 points { check A "A" worth 10 points  number B "B" in 0 .. 2 }`);
        expect(score({ A: true })).toMatchObject({ total: 10 });
    });
    it('add up to the total that was not declared', async () => {
        const { score } = await scoring(`checklist L "L" { section S "S" { check A "A" worth 1.1 points  check B "B" worth 2.2 points } }`);
        expect(score({ A: true, B: true })).toMatchObject({ total: 3.3, 'S.points': 3.3 });
        expect(score({ A: true, B: false })).toMatchObject({ total: 1.1 });
    });
});

describe('point totals', () => {
    it('are exact decimals', async () => {
        const worth = [21.1, 0.66, 49.78, 6.48, 20.27, 1.32, 17.2, 0.77];
        const checks = worth.map((each, at) => `check C${at} "c" worth ${each} points`).join('  ');
        const { score } = await scoring(`checklist L "L" worth 117.58 points { ${checks} }`);
        const met = Object.fromEntries(worth.map((_, at) => [`C${at}`, true]));
        expect(score(met)).toMatchObject({ total: 117.58 });
        expect(score({ ...met, C1: false })).toMatchObject({ total: 116.92 });
    });
    it('are the nearest number to the exact one, whatever the scales', async () => {
        const { score, plan } = await scoring(`
            checklist L "L" worth 100 points { rate A "A" on Agree7 worth 30.3 points  rate B "B" on Agree5 worth 29.7 points  check C "C" worth 40 points }`);
        expect(print(plan.derived.find((each) => each.name === 'total')!.expr)).toContain('answered(weighted(');
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }), fc.boolean(), (a, b, c) => {
                const exact = (303 * 2 * (a - 1) + 297 * 3 * (b - 1) + (c ? 4800 : 0)) / 120;
                expect(score({ A: a, B: b, C: c })['total']).toBe(exact);
            })
        );
    });
});

describe('a dimension that only checks serve', () => {
    const audit = scoring(`
        model Classes "Classes" { dimension Warmth "Warmth"   dimension Speed "Speed" }
        checklist Audit "Audit" worth 4 points {
            section Arrival "Arrival" worth 2 points { check A1 "A1" worth 1 points serves Warmth  check A2 "A2" worth 1 points serves Speed }
            section Leaving "Leaving" worth 2 points { check L1 "L1" worth 1 points serves Warmth  check L2 "L2" worth 1 points serves Warmth }
            choose Weather "Weather" one { option Dry "Dry"  option Wet "Wet" }
            score warmth in 0 .. 1 = mean(Warmth)
            score met = sum(Warmth)
            score most = mean(Warmth) needing 3
            pass when total >= 3 points
        }`);

    it('has the share of them that is met, across sections', async () => {
        const { score } = await audit;
        expect(score({ A1: true, A2: false, L1: true, L2: false })).toMatchObject({ warmth: 2 / 3, met: 2, most: 2 / 3 });
        expect(score({ A1: false, A2: true, L1: false, L2: false })).toMatchObject({ warmth: 0, met: 0 });
    });

    it('leaves out what is open or does not apply', async () => {
        const { score } = await audit;
        expect(score({ A1: true, L1: 'na', L2: false })).toMatchObject({ warmth: 0.5, met: 1, most: null });
        expect(score({ A2: true })).toMatchObject({ warmth: null, met: null });
    });

    it('is not changed by what is asked for information', async () => {
        const { score } = await audit;
        const all = { A1: true, A2: true, L1: true, L2: true };
        expect(score(all)).toMatchObject({ total: 4, pass: true });
        expect(score({ ...all, Weather: 'Wet' })).toMatchObject({ total: 4, pass: true });
    });
});
