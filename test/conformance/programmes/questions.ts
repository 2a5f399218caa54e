/** Surveys with every kind of question, conditions within conditions, loops, dimensions, and scores of every form. */
import fc from 'fast-check';

/** What a survey may ask, and the scores that look at it. */
interface Block {
    readonly asks: string;
    readonly scores: readonly string[];
    /** Measures over its rows. */
    readonly measures?: readonly string[];
}

/** The first three are always there, so that what follows may look at them. */
const CORE = `rate First "f" on Agree5 serves Empathy
rate Second "s" on Agree5 reversed serves Empathy na "?"
choose Used "u" many in 1 .. 3 { option Till "t"  option Desk "d" value "02"  option None "n" exclusive  option Unsure "?" na }`;

const CORE_SCORES = [
    'mean(Empathy) needing 2',
    'mean(First, Second) needing 100 %',
    'sum(First, Second) needing 50 %',
    'median(First, Second, First)',
    'min(First, Second) - max(First, Second)',
    'weighted(First 75 %, Second 25 %)',
    'weighted(First 10 %, Second 90 %) needing 2',
    'rescale(Second, 1 .. 5, 0 .. 100)',
    'rescale(mean(First, Second), 5 .. 1, 0 .. 1)',
    'count(Used)',
    'count(First, Second, Used)',
    'count(First >= 3, Second >= 3, Used.Till)',
    'if Used.Till and not Used.Desk then First else Second',
    'if not (First > 3 or Second > 3) then -First else 1 * Second',
    'if answered(First) and First > 3 then 1 else 0',
    'if First in 2 .. 4 then abs(First - Second) else First / 0',
    'if (First > 3 and Second > 3) or Used.None then 10 else 20',
    'round(First / Second, 2)',
    'round((First - Second) / 2)',
    'round((First - 3) / 4 - Second, 1)',
    'floor(First / 2) + ceiling(Second / 2)',
    'sqrt(First - Second)',
    '-First ^ 2 + 2 ^ Second',
    'First / (Second - 3)',
    'if First != Second then First else Second * 10',
    'if Used.Desk = true then 1 else 0'
];

const CORE_MEASURES = [
    'top2(S.Second)',
    'bottom2(S.First)',
    'top(S.First, 3)',
    'bottom(S.Second, 1)',
    'share(S.Used.Till)',
    'share(S.First > S.Second where Used.Desk)',
    'percentile(S.Second, 35 %)',
    'stdev(S.s0)',
    'median(S.s0 where not Used.Till)',
    'sum(S.s1)',
    'count(S.s0)',
    'count(S where answered(Second))',
    'mean(S.s0 where s1 > 2)',
    'share(S.s0 >= 3 where First in 2 .. 5)',
    'rescale(mean(S.First), 1 .. 5, 0 .. 100)',
    'count(S where Level = High)',
    'mean(S.First where Level = Low)'
];

const BLOCKS: readonly Block[] = [
    {
        asks: 'rank Order "o" { option Fast "f"  option Kind "k" value "9"  option Cheap "c" }',
        scores: [
            'mean(Order.Fast, Order.Kind)',
            'if Order.Fast < Order.Cheap then 1 else 0',
            'Order.Fast + Order.Kind * 10',
            'min(Order.Fast, Order.Kind, Order.Cheap)'
        ],
        measures: ['mean(S.Order.Fast)', 'share(S.Order.Kind = 1)']
    },
    {
        asks: 'allocate Points "p" worth 100 points { option Fast "f"  option Kind "k" value "9"  option Cheap "c" }',
        scores: ['Points.Fast - Points.Kind', 'max(Points.Fast, Points.Kind) needing 2', 'if Points.Cheap >= 50 points then 1 else 0'],
        measures: ['mean(S.Points.Fast)', 'p75(S.Points.Kind)']
    },
    {
        asks: `choose Why "w" one { option A "a"  option B "b" value "3" when Used.Till  option C "c" when First >= 3  option D "d" na }
if Why = B { number Wait "w" in 0 min .. 60 min
    if Wait > 20 min { rate Sorry "s" on Agree7 na "-"
        section Deep "d" { if Sorry <= 3 { check Left "l" na "-" } } } }`,
        scores: [
            'if Why = A then 1 else if Why = B then 2 else 3',
            'if Why != C and Used.Desk then First else 0',
            'Sorry * 2',
            'if Left then Sorry else 0',
            'mean(rescale(First, 1 .. 5, 0 .. 1), rescale(Second, 1 .. 5, 0 .. 1), rescale(Sorry, 1 .. 7, 0 .. 1)) needing 60 %',
            'if Wait in 5 min .. 30 min then 1 else 0',
            'count(Left, Sorry, Wait > 10 min)',
            'sum(Sorry) needing 100 %'
        ],
        measures: ['share(S.Why = B)', 'mean(S.Wait where Why = B)', 'share(S.Left where Sorry <= 2)', 'count(S where not (Why = A))']
    },
    {
        asks: `choose Tried "t" many { option P "p" value "x y"  option Q "q" }
each one in Tried { rate Of "o {one}" on Agree5 serves Assurance  if Of.P <= 2 { text Gripe "g" } }`,
        scores: ['mean(Assurance)', 'mean(Of) needing 2', 'Of.P - Of.Q', 'if Tried.P or Tried.Q then 1 else 0', 'count(Of.P, Tried)'],
        measures: ['mean(S.Of.P)', 'share(S.Tried.Q)']
    },
    {
        asks: 'pair Zone "z" on Agree5 { adequate "a"  desired "d"  perceived "p" }\npair Worth "w" on Agree7 { importance "i"  performance "p" }',
        scores: [
            'Zone.adequacy + Zone.superiority',
            'Worth.gap',
            'mean(Zone.perceived, First) needing 2',
            'if Zone.adequacy < 0 then Worth.importance else Worth.performance'
        ],
        measures: ['mean(S.Zone.superiority)', 'mean(S.Worth.gap where Worth.importance > 4)']
    },
    {
        asks: `date Day "d" in 2026-01-01 .. 2026-12
datetime Began "b"
datetime Ended "e"
time Came "c"
time Went "w"`,
        scores: [
            '(Ended - Began) / 1 h',
            'if Day <= 2026-02-28 then 1 else 0',
            'if Day in 2026-01-01 .. 2026-03 then month(Day) else day(Day)',
            'year(Began) * 100 + month(Ended)',
            'if hours(Came) in 9 .. 12 then First else Second',
            '(Went - Came) / 1 min',
            'if Ended - Began > 1 days then 1 else 0',
            'if Began > Day then 1 else 0',
            'hours(Began) + hours(Went)'
        ],
        measures: ['mean(S.Ended - S.Began)', 'share(S.Went > S.Came)', 'count(S where Day >= 2026-02)', 'max(S.Went - S.Came)']
    },
    {
        asks: `scale Rough "r" numeric in 0 .. 4 reversed
grid Grid "g" on Rough { item a "a"  item b "b" reversed  item c "c" }
number Part "p" in 0 % .. 100 %
number Big "b" in -10 .. 1_000 whole default 5
text Note "n" long`,
        scores: [
            'mean(Grid) needing 2',
            'sum(Grid.a, Grid.b, Grid.c) needing 60 %',
            'weighted(Grid.a 20 %, Grid.b 30 %, Grid.c 50 %)',
            'if Part >= 50 % then Part * 100 else Part',
            'round(Big / 4 + Grid.a, 1)',
            'if Note = "b" then 1 else 0',
            'if Note != "a" and answered(Note) then Big else -Big',
            'abs(Big) ^ 0.5',
            'max(Grid.a, Grid.c) - Grid.b'
        ],
        measures: ['top2(S.Grid.a)', 'bottom2(S.Grid.b)', 'mean(S.Part)', 'share(S.Part > 20 % where Big > 100)', 'p90(S.Big)', 'count(S where Note = "é")']
    },
    {
        asks: `end "e" when First <= 1 and Second <= 2
check Met "m" na "-"
check Clean "c"
if Met or Clean { check Warm "w" }
end when Used.None`,
        scores: [
            'if Met and Clean then 1 else 0',
            'if Met or Warm then 1 else 0',
            'if not Warm then First else 0',
            'count(Met, Clean, Warm)',
            'if Met = Clean then 1 else 0',
            'if answered(Warm) and (Warm or not Met) then 2 else 3'
        ],
        measures: ['share(S.Met)', 'share(S.Met and not S.Warm)', 'count(S where Warm = false)']
    }
];

/** A scale is declared before the survey. */
function parted(asks: string): { before: string; inside: string } {
    const lines = asks.split('\n');
    return { before: lines.filter((line) => line.startsWith('scale ')).join('\n'), inside: lines.filter((line) => !line.startsWith('scale ')).join('\n') };
}

const pick = (from: readonly string[], least: number, most: number): fc.Arbitrary<string[]> =>
    fc.shuffledSubarray([...from], { minLength: least, maxLength: most });

export const questions: fc.Arbitrary<string> = fc.shuffledSubarray([...BLOCKS], { minLength: 2, maxLength: 4 }).chain((blocks) => {
    const scores = [pick(CORE_SCORES, 3, 4), ...blocks.map((block) => pick(block.scores, 1, 2))];
    const measures = [pick(CORE_MEASURES, 2, 3), ...blocks.map((block) => pick(block.measures ?? [], 0, 1))];
    return fc
        .record({
            scores: fc.tuple(...scores).map((found) => found.flat()),
            measures: fc.tuple(...measures).map((found) => found.flat()),
            weights: fc.constantFrom('', 'weights given', 'weights quota'),
            needing: fc.constantFrom('', '', 'needing 10', 'needing 45'),
            grading: fc.constantFrom(['s0 >= 4', 's0 >= 2'], ['s0 > s1', 'First >= 3'], ['Used.Till and s0 > 2', 'not (Second > 2)'])
        })
        .map(({ scores: values, measures: figures, weights, needing, grading }) => {
            const parts = blocks.map(({ asks }) => parted(asks));
            return `import touchstone.servqual.*
${parts.map(({ before }) => before).join('\n')}
survey S "S" ${weights} {
${CORE}
${parts.map(({ inside }) => inside).join('\n')}
${values.map((value, at) => `score s${at} = ${value}`).join('\n')}
score last = s0 * 2 - s1
}
grading Level "l" of S { band High "h" when ${grading[0]!}  band Middle "m" when ${grading[1]!}  band Low "l" otherwise }
${figures.map((value, at) => `kpi K${at} "k" { value ${value} ${needing} }`).join('\n')}
kpi Growth "g" { value growth(K0) }
kpi Change "c" { value K1 - previous(K0) }`;
        });
});
