/** Surveys whose scores look at other tables, and records that look at them: links of links, rosters, calendars, other times. */
import fc from 'fast-check';

/** What a record knows of the rows that link to it, and the measures over that. One of them: views of views of views are slow to plan. */
const KNOWING = [
    { branch: '', customer: '', tables: '', scores: [], measures: '' },
    {
        branch: `score wealth = mean(Customer.spend where Customer.spend > 1)
    score people = count(Customer)`,
        customer: '',
        tables: '',
        scores: ['S.home.wealth + First', 'if answered(S.home) then S.home.people else 0'],
        measures: 'kpi Wealth "w" { value max(Branch.wealth) + sum(Branch.people) }'
    },
    {
        branch: '',
        customer: 'score heard = mean(T.Third)  score best = max(T.t0 where Third > 2)  score double = heard * 2 + spend',
        tables: 'survey T "t" { of Customer  rate Third "t" on Agree5 reversed na "-"  score t0 = Third + year(T.since) }',
        scores: [],
        measures: 'kpi Heard "h" { value mean(Customer.double) + max(Customer.best) }'
    }
];

/** Records, what links to them, times and grades. */
export const joined: fc.Arbitrary<string> = fc
    .constantFrom(...KNOWING)
    .chain((knowing) =>
        fc.record({
            knowing: fc.constant(knowing),
            spend: fc.constantFrom('5', '2.5', '8'),
            weights: fc.constantFrom('', 'weights given'),
            score: fc.constantFrom(
                'if S.spend >= 3 then First else Second + 1',
                'mean(First, Second) * S.spend',
                'year(answered) - year(S.since)',
                'if Level = A then First else Second',
                'if Rich then 1 else 0',
                'if S.home.region = "a" then First else 10',
                ...knowing.scores
            ),
            about: fc.constantFrom('First >= 4 where Rich', 'First > 2 where Level = A', 'First > 2 where Northern', 'First > 1 where S.spend > 1'),
            time: fc.constantFrom(
                'p90(Case.closed - Case.opened)',
                'mean(Case.closed - Case.opened where Case.first)',
                'count(Case where Case.opened >= 2026-01-01)',
                'share(Case.closed - Case.opened <= 1 days)',
                'open(Case.closed)',
                'open(Case.closed where Case.first)',
                'mean(Case.closed - Case.opened where Case.who.spend > 3)'
            ),
            calendar: fc.constantFrom('', 'calendar Office', 'time closed'),
            graded: fc.constantFrom('count(Customer where Level = B)', 'mean(Customer.spend where Level = A)', 'share(Customer.spend > 3)')
        })
    )
    .map(
        ({ knowing, spend, weights, score, about, time, calendar, graded }) => `
calendar Office "o" workday 8 h workweek 5 days { open 9 h .. 12 h open 13 h .. 18 h closed 2026-01-01 }
record Branch "Branch" { key code  field code "code" text  field region "region" text
    ${knowing.branch} }
record Customer "Customer" { key id  field id "id" text  field spend "spend" number  field since "since" date  field home "home" Branch
    ${knowing.customer} }
segment Rich "Rich" of Customer where spend >= ${spend}
segment Northern "Northern" of Branch where region = "a"
grading Level "Level" of Customer { band A "A" when spend >= ${spend}  band B "B" otherwise }
record Case "Case" { key number  time opened  field number "n" text  field opened "o" datetime  field closed "c" datetime  field first "f" boolean  field who "who" Customer }
${knowing.tables}
survey S "S" ${weights} {
    of Customer
    rate First "f" on Agree5
    rate Second "s" on Agree5 reversed
    date Day "d" in 2024-06 .. 2026-03
    time Hour "h"
    text Note "n"
    score s0 = ${score}
    score late = if hours(Hour) >= 12 or Note = "é" then 1 else 0
    score age = year(Day) * 12 + month(Day)
}
kpi About "a" { value share(S.${about}) }
kpi Time "t" { value ${time} ${calendar} }
kpi Grades "g" { value ${graded} }
kpi Mean "m" { value mean(S.s0) }
kpi Sum "s" { value Mean * 2 - Grades }
${knowing.measures}`
    );

/** Members of a list that respondents make themselves. */
export const rosters: fc.Arbitrary<string> = fc
    .record({
        guard: fc.constantFrom('', 'if Age < 12 { @ }', 'if Kind = Own and Age > 3 { @ }'),
        scores: fc.shuffledSubarray(
            [
                'count(Child)',
                'mean(Child.Fear)',
                'max(Child.Fear where Age < 12)',
                'sum(Child.Age where Kind = Own)',
                'count(Child where Brave) * 2',
                'share(Child.Fear >= 4)',
                'if count(Child) > 1 then mean(Child.Age) else First',
                'mean(Child.Fear) + First',
                'median(Child.Age) - min(Child.Age)'
            ],
            { minLength: 2, maxLength: 4 }
        ),
        measures: fc.shuffledSubarray(
            [
                'mean(S.Child.Fear)',
                'share(S.Child.Brave)',
                'count(S.Child where Age > 6)',
                'p90(S.Child.Age)',
                'max(S.Child.Fear where Kind = Own)',
                'top2(S.Child.Fear)'
            ],
            { minLength: 1, maxLength: 3 }
        ),
        weights: fc.constantFrom('', 'weights given')
    })
    .map(
        ({ guard, scores, measures, weights }) => `
survey S "S" ${weights} {
    rate First "f" on Agree5
    roster Child "c" in 0 .. 4 {
        number Age "a" in 0 .. 18
        choose Kind "k" one { option Own "o"  option Other "x" value "2" }
        ${(guard || '@').replace('@', 'rate Fear "f" on Agree5 reversed na "-"')}
        check Brave "b"
    }
    rate Last "l" on Agree5
    ${scores.map((value, at) => `score s${at} = ${value}`).join('\n    ')}
    score rest = Last + s0
}
${measures.map((value, at) => `kpi K${at} "k" { value ${value} }`).join('\n')}
kpi Mean "m" { value mean(S.s0) }`
    );
