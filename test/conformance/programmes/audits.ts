/** Checklists and rubrics with all that audits have: classes, steps, deductions, shares, critical cases, rows with points, loops. */
import fc from 'fast-check';

const flag = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom('', '', ...words);

/** One item; `n` makes its name. Others may look at `First`, a check, and `Level`, a number, which every audit has. */
const item = (n: number): fc.Arbitrary<string> => {
    const C = `C${n}`;
    const worth = fc.constantFrom('5', '10', '2.5', '0.1', '30');
    const mark = flag('bonus', 'penalty');
    return fc.oneof(
        {
            weight: 4,
            arbitrary: fc
                .tuple(
                    worth,
                    flag('critical', 'critical when Level >= 4', 'critical when First'),
                    flag('class Defect.Minor', 'class Defect.Major'),
                    flag('na "-"')
                )
                .map(([points, critical, kind, na]) => `check ${C} "c" worth ${points} points ${critical} ${kind} ${na}`)
        },
        { weight: 2, arbitrary: fc.tuple(worth, mark).map(([points, extra]) => `check ${C} "c" worth ${points} points ${extra}`) },
        {
            weight: 3,
            arbitrary: fc
                .tuple(fc.constantFrom('Agree5', 'Rough'), worth, flag('reversed'), mark)
                .map(([scale, points, reversed, extra]) => `rate ${C} "c" on ${scale} ${reversed} worth ${points} points ${extra} na "-"`)
        },
        {
            weight: 2,
            arbitrary: fc
                .tuple(fc.constantFrom('0 .. 8', '0 min .. 30 min', '0 % .. 100 %', '-4 .. 4'), worth, flag('reversed', 'whole'), mark)
                .map(([range, points, how, extra]) => `number ${C} "c" in ${range} ${how} worth ${points} points ${extra}`)
        },
        {
            weight: 2,
            arbitrary: fc.constantFrom(
                `number ${C} "c" in 0 % .. 100 % worth 15 points { band A "a" when ${C} >= 90 % worth 15 points  band B "b" when ${C} in 40 % .. 80 % worth 8 points  band D "d" otherwise worth 1 points }`,
                `rate ${C} "c" on Agree5 worth 6 points { band A "a" when ${C} >= 4 and First worth 6 points  band B "b" otherwise worth 0 points }`,
                `number ${C} "c" in 0 .. 20 worth 9 points { band A "a" when ${C} <= Level worth 9 points  band B "b" when not First worth 4.5 points  band D "d" otherwise worth 0 points }`
            )
        },
        {
            weight: 2,
            arbitrary: fc.constantFrom(
                `choose ${C} "c" one worth 12 points { option Top "t" worth 12 points  option Low "l" value "low one" worth 1.5 points  option Non "n" na }`,
                `choose ${C} "c" one { option Top "t" worth 7 points  option Low "l"  }`,
                `choose ${C} "c" many { option Top "t" worth 4 points  option Low "l" worth 2 points }`
            )
        },
        {
            weight: 2,
            arbitrary: fc.constantFrom(
                `grid ${C} "c" on Agree5 { item a "a" worth 20 points  item b "b" reversed worth 2.5 points }`,
                `grid ${C} "c" on Rough worth 9 points { item a "a"  item b "b"  item c "c" reversed }`,
                `grid ${C} "c" on Agree5 penalty worth 6 points { item a "a"  item b "b" }`
            )
        },
        {
            weight: 1,
            arbitrary: fc.constantFrom(
                `text ${C} "c" worth 8 points`,
                `text ${C} "c" worth 3 points bonus`,
                `pair ${C} "c" on Agree5 worth 8 points { expected "e"  perceived "p" }`,
                `number ${C} "c" worth 5 points`
            )
        },
        { weight: 1, arbitrary: fc.constant(`choose U${n} "u" many { option P "p"  option R "r" }  each one in U${n} { check ${C} "c {one}" worth 3 points }`) }
    );
};

const GUARDS = [
    'First',
    'Level >= 4',
    'Level in 2 .. 4',
    'not First',
    'First or Level > 2',
    'answered(Level) and Level < 5',
    'Kind = Shop',
    'Kind != Shop and First'
];

/** Items in sections, some of them in sections of sections, some asked on conditions within conditions. */
const members = (start: number, most: number): fc.Arbitrary<string> =>
    fc
        .integer({ min: 1, max: most })
        .chain((count) =>
            fc
                .tuple(
                    ...Array.from({ length: count }, (_, at) =>
                        fc.tuple(
                            item(start + at),
                            fc.constantFrom(
                                '@',
                                '@',
                                '@',
                                ...GUARDS.map((guard) => `if ${guard} { @ }`),
                                'if First { if Level > 1 { @ } }',
                                `section In${start + at} "i" { @ }`
                            )
                        )
                    )
                )
                .map((parts) => parts.map(([text, around]) => around.replace('@', text)).join('\n'))
        );

const VERDICTS = [
    'total >= 60 points and criticals = 0',
    'total >= 20 points or First',
    'failed <= 2 and criticals = 0',
    'failed(Defect.Major) <= 1 and total > 10 points',
    'One.share >= 50 % and not (Level < 2)',
    'One.points > Two.points / 2',
    'One.points - Two.points >= -10 points or answered(First)',
    'total in 30 points .. 90 points'
];

const SCORES = [
    'total / 2',
    'if pass then One.share else Two.share',
    'One.points + Level * 1 points',
    'if Kind = Shop then 1 else 0',
    'mean(One.share, Two.share) needing 2'
];

export const audits: fc.Arbitrary<string> = fc
    .record({
        kind: fc.constantFrom('checklist', 'checklist', 'rubric'),
        worth: fc.constantFrom('worth 100 points', 'worth 33.3 points', ''),
        needing: fc.constantFrom('', '', 'needing 80 %', 'needing 3', 'needing 50 %'),
        shares: fc.constantFrom(['', ''], ['', ''], ['share 30 %', 'share 70 %'], ['worth 40 points', 'worth 60 points']),
        one: members(0, 3),
        two: members(10, 3),
        outside: fc.option(item(20), { nil: '' }),
        pass: fc.constantFrom(...VERDICTS),
        outcomes: fc.shuffledSubarray(VERDICTS, { minLength: 1, maxLength: 2 }),
        scores: fc.shuffledSubarray(SCORES, { minLength: 0, maxLength: 2 })
    })
    .map(
        ({ kind, worth, needing, shares, one, two, outside, pass, outcomes, scores }) => `
options Defect "d" { option Minor "i"  option Major "a" }
scale Rough "r" numeric in 0 .. 4 reversed
${kind} S "S" ${worth} ${needing} {
check First "f" worth 10 points critical class Defect.Major
number Level "l" in 0 .. 6
choose Kind "k" one { option Shop "s"  option Bank "b" value "7" }
section One "o" ${shares[0]!} {
${one}
}
section Two "t" ${shares[1]!} {
${two}
}
${outside}
${scores.map((value, at) => `score a${at} = ${value}`).join('\n')}
pass when ${pass}
${outcomes.map((value, at) => `outcome O${at} "o${at}" when ${value}`).join('\n')}
}
grading Grade "g" of S { band A "a" when total >= 70 points  band B "b" when First or total >= 30 points  band C "c" otherwise }
kpi Mean "m" { value mean(S.total) }
kpi Passed "p" { value share(S.pass where First) }
kpi Poor "p" { value count(S where O0) }
kpi Worst "w" { value max(S.failed where criticals = 0) }
kpi Shares "s" { value mean(S.One.share) - min(S.Two.share) }
kpi Graded "g" { value count(S where Grade = B) }`
    );
