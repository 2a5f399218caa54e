import { execFileSync } from 'node:child_process';
import { beforeEach, describe, expect, test } from 'vitest';
import { CI, python } from '../generators/judges.js';
import { exampleReport } from './example.js';

interface Figures {
    responses: number;
    nps: { value: number; n: number; error: number };
    m1: { mean: number; n: number; top: number; wilson: [number, number]; counts: number[] };
    speed: { mean: number; n: number; error: number };
    importance: { value: number; n: number };
    alpha: { value: number; n: number };
    gaps: Record<string, { value: number; n: number }>;
    overall: number;
    declared: { value: number; n: number; error: number };
    c1: { share: number; n: number; wilson: [number, number] };
}

describe('the figures of the example', () => {
    beforeEach(({ skip }) => skip(!python && !CI, 'there is no Python'));

    test('are those that Python gives from the same files', async () => {
        const expected = JSON.parse(execFileSync(python ?? 'python3', ['test/report/independent.py', 'examples/post-office'], { encoding: 'utf8' })) as Figures;
        const { report } = await exampleReport('post-office');
        expect(report.period).toBe('2026-Q3');
        const [survey] = report.surveys;
        const [audit] = report.audits;
        expect(survey!.sample.n).toBe(expected.responses);
        expect(expected.responses).toBeGreaterThan(400);

        const nps = report.measures.find(({ name }) => name === 'NPS')!.current;
        expect(nps.n).toBe(expected.nps.n);
        expect(nps.value).toBeCloseTo(expected.nps.value, 8);
        expect(nps.high! - nps.value!).toBeCloseTo(1.959963985 * expected.nps.error, 6);

        const m1 = survey!.sections.flatMap(({ items }) => items).find(({ name }) => name === 'M1')!;
        expect(m1.n).toBe(expected.m1.n);
        expect(m1.mean!.value).toBeCloseTo(expected.m1.mean, 8);
        expect(m1.answers.map(({ n }) => n)).toEqual(expected.m1.counts);
        expect(m1.top!.value).toBeCloseTo(expected.m1.top, 8);
        expect(m1.top!.low).toBeCloseTo(expected.m1.wilson[0], 7);
        expect(m1.top!.high).toBeCloseTo(expected.m1.wilson[1], 7);

        const speed = survey!.dimensions.find(({ name }) => name === 'Speed')!.current;
        expect(speed.n).toBe(expected.speed.n);
        expect(speed.value).toBeCloseTo(expected.speed.mean, 8);
        // Student's t with hundreds of degrees of freedom is a little more than 1.96.
        const t = (speed.high! - speed.value!) / expected.speed.error;
        expect(t).toBeGreaterThan(1.96);
        expect(t).toBeLessThan(1.98);

        const element = survey!.map!.elements.find(({ name }) => name === 'Speed')!;
        expect(element.n).toBe(expected.importance.n);
        expect(element.importance).toBeCloseTo(expected.importance.value, 8);
        const mean = survey!.map!.elements.reduce((sum, { importance }) => sum + importance, 0) / survey!.map!.elements.length;
        expect(survey!.map!.crossHair.importance).toBeCloseTo(mean, 8);

        const mail = survey!.reliability.find(({ items }) => items[0]?.name === 'M1')!;
        expect(mail.n).toBe(expected.alpha.n);
        expect(mail.alpha).toBeCloseTo(expected.alpha.value, 8);

        for (const { name, gap } of survey!.gaps!.dimensions) {
            expect(gap.value, name).toBeCloseTo(expected.gaps[name]!.value, 8);
            expect(gap.n, name).toBe(expected.gaps[name]!.n);
        }
        expect(survey!.gaps!.dimensions).toHaveLength(Object.keys(expected.gaps).length);
        expect(survey!.gaps!.overall).toBeCloseTo(expected.overall, 8);

        const declared = report.gaps.find(({ name }) => name === 'ExpectationGap')!;
        expect(declared.figures!.current.n).toBe(expected.declared.n);
        expect(declared.figures!.current.value).toBeCloseTo(expected.declared.value, 8);
        // The limit of −1 is not passed.
        expect(declared.alert).toMatchObject({ limit: -1, raised: false });
        const wide = (declared.figures!.current.high! - declared.figures!.current.value!) / expected.declared.error;
        expect(wide).toBeGreaterThan(1.96);
        expect(wide).toBeLessThan(1.98);

        const c1 = audit!.sections.flatMap(({ items }) => items).find(({ name }) => name === 'C1')!;
        expect(c1).toMatchObject({ n: expected.c1.n });
        expect(c1.top!.value).toBeCloseTo(expected.c1.share, 8);
        expect(c1.top!.low).toBeCloseTo(expected.c1.wilson[0], 7);
    });

    test('are the same as score prints, and the page has them all', async () => {
        const { report, model } = await exampleReport('post-office');
        expect(report.measures.map(({ name }) => name)).toEqual(model.kpis.map(({ name }) => name));
        expect(report.measures.filter(({ current }) => current.value === undefined)).toEqual([]);
        expect(report.surveys.map(({ name }) => name)).toEqual(['CSI2026', 'AgencySurvey', 'StaffSurvey']);
        expect(report.audits.map(({ name }) => name)).toEqual(['Monitoring']);
    });
});
