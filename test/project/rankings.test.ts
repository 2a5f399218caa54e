/** A forced distribution within groups and waves, and what follows upon earlier results. */
import { describe, expect, it } from 'vitest';
import { planTable } from '../../src/scoring/plan.js';
import { rankedRows } from '../../src/scoring/rankings.js';
import { compile } from '../scoring/compile.js';

const SOURCE = `
record Branch "Branch" { key code field code "Code" text field region "Region" text }
record Review "Review" { key staff time held field staff "Staff" text field held "Held" date field points "Points" number field branch "Branch" Branch field team "Team" text }
grading Appraisal "Appraisal" of Review ranking points per Review.team {
    applies when count(Review) >= 4
    band A "A" share 25 %  band B "B" share 50 %  band E "E" share 25 %
    outcome Cut "Pay cut" when Appraisal = E
    outcome Off "Off the post" when Appraisal = E after Cut
    outcome Out "Dismissed" when Appraisal = E after Off
    outcome Thrice "Three pay cuts before" when Appraisal = B after Cut, Off
}
grading Regional "Regional" of Review ranking points per Branch.region { band High "High" share 50 % band Low "Low" share 50 % }
checklist Audit "Audit" { of Branch every quarter worth 10 points number N "N" in 0 .. 10 whole worth 10 points
    outcome Praise "Praise" top 50 %
    outcome Visit "Visit" bottom 50 %
    outcome Again "Lowest again" bottom 50 % after Visit }`;

const review = (staff: string, year: number, points: number | null, team = 'X', branch = '1') => ({
    staff,
    held: `${year}-06-01`,
    asOf: `${year}-06-01`,
    points,
    team,
    branch
});
const year = { waveOf: (row: object) => String((row as { asOf: string }).asOf).slice(0, 4) };

describe('rankings', async () => {
    const model = await compile(SOURCE);
    const plan = planTable(
        model,
        model.records.find(({ name }) => name === 'Review')!
    );

    it('give each group and wave its own distribution; what is missing has no band', () => {
        const rows = [
            ...[9, 7, 5, 3].map((points, at) => review(`x${at}`, 2025, points)),
            ...[90, 70, 50, 30].map((points, at) => review(`y${at}`, 2025, points, 'Y')),
            review('z', 2025, null)
        ];
        expect(rankedRows(model, plan, rows, year).map((row) => row['Appraisal'])).toEqual(['A', 'B', 'B', 'E', 'A', 'B', 'B', 'E', null]);
    });

    it('give ties the better rank, and no band to a wave that is too small', () => {
        expect(
            rankedRows(
                model,
                plan,
                [9, 9, 5, 3].map((points, at) => review(`x${at}`, 2025, points)),
                year
            ).map((row) => row['Appraisal'])
        ).toEqual(['A', 'A', 'B', 'E']);
        expect(
            rankedRows(
                model,
                plan,
                [9, 5, 3].map((points, at) => review(`x${at}`, 2025, points)),
                year
            ).map((row) => row['Appraisal'])
        ).toEqual([null, null, null]);
    });

    it('rank within a field of the record that a row leads to', () => {
        const rows = [review('a', 2025, 5, 'X', '1'), review('b', 2025, 9, 'X', '2'), review('c', 2025, 3, 'X', '3'), review('d', 2025, 8, 'X', '2')];
        const region: Record<string, string> = { 1: 'North', 2: 'South', 3: 'North' };
        const found = rankedRows(model, plan, rows, {
            ...year,
            look: (table, key, column) => (table === 'Branch' && column === 'region' ? region[key] : undefined)
        });
        expect(found.map((row) => row['Regional'])).toEqual(['High', 'High', 'Low', 'Low']);
    });

    it('follow upon outcomes of earlier waves, one stage after the other', () => {
        const wave = (of: number, points: number) => [review('x', of, points), ...[9, 7, 6].map((each, at) => review(`o${at}`, of, each))];
        const rows = [...wave(2023, 1), ...wave(2024, 1), ...wave(2025, 6.5), ...wave(2026, 1)];
        const own = rankedRows(model, plan, rows, year).filter((_, at) => at % 4 === 0);
        expect(own.map((row) => row['Appraisal'])).toEqual(['E', 'E', 'B', 'E']);
        expect(own.map(({ Cut, Off, Out }) => [Cut, Off, Out])).toEqual([
            [true, false, false],
            [true, true, false],
            [false, false, false],
            [true, true, true]
        ]);
        expect(own.map((row) => row['Thrice'])).toEqual([false, false, true, false]);
    });

    it('name the best and the lowest of a wave, and who is lowest again', () => {
        const audit = planTable(model, model.instruments[0]!);
        const rows = [10, 8, 5, 4, 3, 9].map((total, at) => ({ Branch: String(at % 3), total, asOf: at < 3 ? '2025-01' : '2025-02' }));
        const found = rankedRows(model, audit, rows, { waveOf: (row) => String(row['asOf']) });
        expect(found.map(({ Praise, Visit, Again }) => [Praise, Visit, Again])).toEqual([
            [true, false, false],
            [false, false, false],
            [false, true, false],
            [false, false, false],
            [false, true, false],
            [true, false, false]
        ]);
    });
});
