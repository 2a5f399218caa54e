import { describe, expect, it } from 'vitest';
import { answerFor } from '../../src/scoring/run.js';
import { scoring } from './tables.js';

describe('answers', () => {
    const survey = scoring(`
        survey S "S" {
            rate Q1 "Q1" on Agree5
            rate Q2 "Q2" on Agree5 reversed
            number Age "Age" in 0 years .. 120 years whole
            number Rate "Rate" in 0 % .. 100 %
            choose Visit "Visit" one { option Mail "Mail" value "m1"  option Bank "Bank"  option No "Don't know" na }
            choose Used "Used" many { option Post "Post" value 1  option Savings "Savings" value 2 }
            text Note "Note"
            date Day "Day"
            check Met "Met"
        }`);

    it('are missing, each in its way, and stay apart from each other', async () => {
        const { score, problems } = await survey;
        for (const nothing of [undefined, null, '']) expect(score({ Q1: nothing, Note: nothing })).toMatchObject({ Q1: null, Note: null });
        expect(score({ Used: [] })).toMatchObject({ Used: null, 'Used.Post': null });
        expect(score({ Q1: 'na', Visit: 'No', Met: 'na' })).toMatchObject({ Q1: null, Visit: null, Met: null });
        expect(problems({ Q1: 'na', Visit: 'No', Met: 'na', Used: [], Unknown: 5 })).toEqual([]);
    });

    it('are turned once where the item is reversed', async () => {
        expect((await survey).score({ Q1: 2, Q2: 2 })).toMatchObject({ Q1: 2, Q2: 4 });
    });

    it('in percent are given in percent', async () => {
        const { score, plan } = await survey;
        expect(score({ Rate: 57 })).toMatchObject({ Rate: 0.57 });
        expect(
            answerFor(
                plan.inputs.find((input) => input.name === 'Rate')!,
                0.57
            )
        ).toBe(57);
    });

    it('to choices are codes, or else names', async () => {
        const { score, plan } = await survey;
        expect(score({ Visit: 'm1', Used: [2, '1', 2] })).toMatchObject({ Visit: 'Mail', Used: ['Savings', 'Post'], 'Used.Post': true, 'Used.Savings': true });
        expect(score({ Visit: 'Mail', Used: ['Post'] })).toMatchObject({ Visit: 'Mail', 'Used.Savings': false });
        expect(
            answerFor(
                plan.inputs.find((input) => input.name === 'Used')!,
                ['Savings']
            )
        ).toEqual(['2']);
    });

    it.each([
        [{ Q1: 6 }, 'Q1 range'],
        [{ Q1: 2.5 }, 'Q1 range'],
        [{ Q1: '3' }, 'Q1 type'],
        [{ Q1: NaN }, 'Q1 type'],
        [{ Age: -1 }, 'Age range'],
        [{ Age: 'na' }, 'Age type'],
        [{ Visit: 'Nowhere' }, 'Visit option'],
        [{ Used: ['Post', 'x'] }, 'Used option'],
        [{ Used: 'Post' }, 'Used type'],
        [{ Note: true }, 'Note type'],
        [{ Day: '2026-02-30' }, 'Day type'],
        [{ Met: 1 }, 'Met type'],
        [{ answered: 'soon' }, 'answered type']
    ])('that do not fit count as unanswered and are reported: %j', async (response, problem) => {
        const { score, problems } = await survey;
        expect(problems(response)).toEqual([problem]);
        const name = Object.keys(response)[0]!;
        expect(score(response)[name === 'answered' ? 'asOf' : name]).toBeNull();
    });

    it('of texts keep the text "na"', async () => expect((await survey).score({ Note: 'na' })).toMatchObject({ Note: 'na' }));
    it('are read by own names only', async () =>
        expect((await survey).score(Object.create({ Q1: 5 }) as object as Record<string, unknown>)).toMatchObject({ Q1: null }));
});

describe('questions that are not asked', () => {
    const survey = scoring(`
        survey S "S" {
            rate Q1 "Q1" on Agree5
            if Q1 <= 2 { rate Q2 "Q2" on Agree5  text Why "Why" }
            choose Used "Used" many { option Post "Post"  option Savings "Savings" }
            each counter in Used { rate Q3 "{counter}" on Agree5 }
            number Age "Age" in 0 years .. 120 years
            end when Age < 15 years
            rate Q4 "Q4" on Agree5
            score late = mean(Q2, Q4) needing 100 %
            score half = mean(Q2, Q4) needing 50 %
            score both = mean(Q2, Q4) needing 2
            end "Sorry" when late < 2
        }`);

    it('have no answer, whatever the data say, and such answers are reported', async () => {
        const { score, problems } = await survey;
        expect(score({ Q1: 4, Q2: 5, Why: 'x' })).toMatchObject({ Q2: null, Why: null });
        expect(problems({ Q1: 4, Q2: 5, Why: 'x' })).toEqual(['Q2 not-asked', 'Why not-asked']);
        expect(score({ Q1: 2, Q2: 5 })).toMatchObject({ Q2: 5 });
    });
    it('are those whose condition is missing', async () => expect((await survey).problems({ Q2: 5 })).toEqual(['Q2 not-asked']));
    it('are turns of a loop over what was not chosen', async () => {
        const { score, problems } = await survey;
        expect(score({ Used: ['Post'], 'Q3.Post': 4, 'Q3.Savings': 1 })).toMatchObject({ 'Q3.Post': 4, 'Q3.Savings': null });
        expect(problems({ Used: ['Post'], 'Q3.Savings': 1 })).toEqual(['Q3.Savings not-asked']);
    });
    it('are those after the end', async () => {
        const { score } = await survey;
        expect(score({ Q1: 5, Age: 14, Q4: 5 })).toMatchObject({ Q1: 5, Age: 14, Q4: null });
        expect(score({ Q4: 5 })).toMatchObject({ Q4: 5 });
    });
    it('do not count towards a share of what is needed', async () => {
        const { score } = await survey;
        expect(score({ Q1: 5, Q4: 4 })).toMatchObject({ late: 4, half: 4, both: null });
        expect(score({ Q1: 1, Q4: 4 })).toMatchObject({ late: null, half: 4 });
        expect(score({ Q1: 1, Q2: 'na', Q4: 4 })).toMatchObject({ late: 4 });
    });
    it('have no results of their own', async () => expect(Object.keys((await survey).score({})).filter((name) => name.includes('#'))).toEqual([]));
});

describe('items of several columns', () => {
    const survey = scoring(`
        model M "M" { dimension Tangibles "T"  dimension Reliability "R" }
        survey S "S" {
            grid G "G" on Agree5 serves Reliability { item a "a"  item b "b" reversed }
            pair P "P" on Agree5 serves Tangibles { expected "e"  perceived "p" }
            pair I "I" on Agree5 { importance "i"  performance "p" }
            rank R "R" { option Fast "f"  option Kind "k" }
            allocate A "A" worth 100 points { option Fast "f"  option Kind "k" }
            score reliability = mean(Reliability)
            score tangibles = mean(Tangibles)
            score gaps = mean(P.gap, I.gap) needing 100 %
        }`);
    it('are columns', async () => {
        expect((await survey).score({ 'G.a': 1, 'G.b': 1, 'R.Fast': 2, 'A.Kind': 60 })).toMatchObject({
            'G.a': 1,
            'G.b': 5,
            'R.Fast': 2,
            'A.Kind': 60,
            reliability: 3
        });
    });
    it('hand points out, and get none for it', async () => {
        const columns = Object.keys((await survey).score({ 'A.Fast': 40, 'A.Kind': 60 }));
        expect(columns.filter((name) => name.includes('points') || name === 'total')).toEqual([]);
    });
    it('give gaps: perceived less expected, importance less performance', async () => {
        const { score } = await survey;
        expect(score({ 'P.expected': 5, 'P.perceived': 3, 'I.importance': 5, 'I.performance': 2 })).toMatchObject({ 'P.gap': -2, 'I.gap': 3, tangibles: 3 });
        expect(score({ 'P.perceived': 3 })).toMatchObject({ 'P.gap': null, tangibles: 3 });
        expect(score({ 'P.expected': 4, 'P.perceived': 3, 'I.importance': 'na', 'I.performance': 2 })).toMatchObject({ gaps: -1 });
    });
    it('are checked one by one', async () =>
        expect((await survey).problems({ 'G.a': 7, 'R.Fast': 3, 'A.Kind': 101 })).toEqual(['G.a range', 'R.Fast range', 'A.Kind range']));
});

describe('scores', () => {
    it('are computed after what they need, in whatever order they stand', async () => {
        const { plan, score } = await scoring(`survey S "S" { score b = a + 1  score a = Q1 * 2  rate Q1 "Q1" on Agree5 }`);
        expect(plan.derived.map((each) => each.name).filter((name) => ['a', 'b', 'Q1'].includes(name))).toEqual(['Q1', 'a', 'b']);
        expect(score({ Q1: 3 })).toMatchObject({ a: 6, b: 7 });
    });
    it('report a division by zero', async () => {
        const { score, problems } = await scoring(`survey S "S" { number N "N" in 0 .. 9  score inverse = 1 / N }`);
        expect(score({ N: 0 })).toMatchObject({ inverse: null });
        expect(problems({ N: 0 })).toEqual(['inverse division-by-zero']);
        expect(problems({})).toEqual([]);
    });
    it('of gradings are names of bands; missing is not otherwise', async () => {
        const { score } = await scoring(`
            survey S "S" { rate Q1 "Q1" on Agree5  rate Q2 "Q2" on Agree5 }
            grading Level "Level" of S { band High "h" when Q1 >= 4  band Odd "o" when Q2 = 1  band Low "l" otherwise }`);
        expect(score({ Q1: 5 })).toMatchObject({ Level: 'High' });
        expect(score({ Q1: 3, Q2: 1 })).toMatchObject({ Level: 'Odd' });
        expect(score({ Q1: 3, Q2: 3 })).toMatchObject({ Level: 'Low' });
        expect(score({ Q1: 3 })).toMatchObject({ Level: null });
        expect(score({ Q2: 1 })).toMatchObject({ Level: null });
    });
});
