/** Random programmes as source text: instruments with what is measured over them, some with records, links and grades. */
import fc from 'fast-check';
import type { Expr } from '../../src/expression/types.js';
import { anyExpr } from '../expression/arbitrary.js';
import { checklist, survey } from '../generators/scoring/random-programme.js';
import { audits } from './programmes/audits.js';
import { questions } from './programmes/questions.js';
import { joined, rosters } from './programmes/tables.js';

const CONDITIONS = ['', 'where First >= 3', 'where First != 2 and answered(First)', 'where wave = "a"', 'where not (First > 4)'];
const NEEDING = ['', '', 'needing 5', 'needing 40', 'needing 60'];

/** Every kind of aggregate over the first question, which every programme has, and over the first score. */
const surveyMeasures: fc.Arbitrary<string> = fc
    .array(
        fc.tuple(
            fc.constantFrom('mean', 'sum', 'min', 'max', 'median', 'p90', 'p25', 'stdev', 'top2', 'share', 'count', 'all', 'nps'),
            fc.constantFrom(...CONDITIONS),
            fc.constantFrom(...NEEDING)
        ),
        { minLength: 2, maxLength: 5 }
    )
    .map((picked) => {
        const kpis = picked.map(([fn, where, needing], at) => `kpi K${at} "k" { value ${aggregateOf(fn, where)} ${needing} }`);
        const [first, second] = ['K0', 'K1'];
        // Divided is by what is exactly zero or far from it: a weighted mean misses 3 by a hair, here more and there less.
        return `${kpis.join('\n')}\nkpi Both "b" { value ${first} * 2 + ${second} }\nkpi Ratio "r" { value ${second} / (min(S.First where S.wave = "b") - 2) }\nkpi Index "i" { value weighted(${first} 60 %, ${second} 40 %) }\nkpi Growth "g" { value growth(${second}) }\nkpi Change "c" { value Both - previous(Both) needing 30 }`;
    });

function aggregateOf(fn: string, where: string): string {
    const inside = where.replaceAll('First', 'S.First').replace('wave', 'S.wave');
    if (fn === 'all') return `count(S ${inside})`;
    if (fn === 'share') return `share(S.First >= 4 ${inside})`;
    if (fn === 'nps') return `nps(S.Would ${inside})`;
    return `${fn}(S.${fn === 'median' || fn === 'p90' ? 's0' : 'First'} ${inside})`;
}

/** A survey, weighted or not, with measures. */
const measured = fc
    .tuple(survey, surveyMeasures, fc.constantFrom('', 'weights given', 'weights quota'))
    .map(([source, measures, weights]) => `${source.replace('survey S "S" {', `survey S "S" ${weights} {\nnps Would "w"\n`)}\n${measures}`);

const checked = fc.tuple(checklist, fc.constantFrom(...NEEDING)).map(
    ([source, needing]) => `${source}
kpi Mean "m" { value mean(S.total) ${needing} }
kpi Passed "p" { value share(S.pass) }
kpi Poor "p" { value count(S where S.Poor) }
kpi Worst "w" { value max(S.failed where S.criticals = 0) }`
);

/** A programme as text, and formulas that its first instrument has besides: more than a person would write. */
export interface Programme {
    readonly source: string;
    readonly formulas: readonly Expr[];
}

/** A survey with the columns that random expressions look at. */
const FORMULAS = `
scale Seven "Seven" numeric in 1 .. 7
survey S "S" {
    rate Q1 "q" on Agree5 na "n"
    grid Q2 "q" on Agree5 { item a "a" }
    rate Q3 "q" on Seven reversed na "n"
    nps Nps "q"
    number Wait "q" in 0 .. 180
    number Change "q" in -20 .. 20 na "n"
    check Met "q" na "n"
    check Clean "q"
    choose Visit "q" one { option Mail "m"  option Bank "b" value "2"  option Else "e" }
    choose Used "q" many { option Post "p"  option Savings "s" value "02"  option None "n" exclusive }
    text Note "q"
    date Day "q"
    datetime Opened "q"
    number 한글이름 "q" in 1 .. 5 whole
}`;

/** Names of questions have no spaces. */
const renamed = (expr: Expr): Expr => JSON.parse(JSON.stringify(expr).replaceAll('한글 이름', '한글이름')) as Expr;

const plain = (source: fc.Arbitrary<string>): fc.Arbitrary<Programme> => source.map((text) => ({ source: text, formulas: [] }));

/** Names and texts that a printer may trip over: quotes, reserved words, the same in another case, beyond ASCII, too long. */
export const TRICKY: Programme = {
    source: String.raw`
survey S """A "quoted" \\ title; DROP TABLE S -- ''' {braces} $1 %s""" weights given {
    rate First "it's \\" on Agree5
    rate first "the same in another case" on Agree5
    rate class "reserved" on Agree5 na "n"
    rate select "reserved" on Agree5
    choose lambda "one" one { option A "a" value "it's"  option B "b" value "\\d+"  option C "c" value "A"  option 가 "d" value "$1"  option None "n" value "99" na }
    choose Many "many" many { option A "a" value "it's"  option B "b" value "(x|y)*"  option C "c" value "a b"  option 나 "d" value "[é]" }
    rate 아주긴이름을가진문항은데이터베이스가자를수도있으므로조심해야한다하나 "long" on Agree5
    rate 아주긴이름을가진문항은데이터베이스가자를수도있으므로조심해야한다둘 "long" on Agree5
    text on "text"
    score mean = mean(First, first, class, select) needing 2
    score total = if lambda = 가 or Many.나 then First else class
    score 점수 = 아주긴이름을가진문항은데이터베이스가자를수도있으므로조심해야한다하나 - 아주긴이름을가진문항은데이터베이스가자를수도있으므로조심해야한다둘
}
survey class "class" { rate rows "r" on Agree5  score s0 = rows * 2 }
survey Class "class" { rate rows "r" on Agree5  score s0 = rows * 3 }
kpi measures "m" { value mean(S.mean where on != "it's") }
kpi Measures "m" { value mean(class.s0) + mean(Class.s0) }`,
    formulas: []
};

export const programmes: fc.Arbitrary<Programme> = fc.oneof(
    { weight: 3, arbitrary: plain(measured) },
    { weight: 4, arbitrary: plain(questions) },
    { weight: 1, arbitrary: plain(checked) },
    { weight: 4, arbitrary: plain(audits) },
    { weight: 2, arbitrary: plain(joined) },
    { weight: 1, arbitrary: plain(rosters) },
    { weight: 3, arbitrary: fc.array(anyExpr, { minLength: 4, maxLength: 8 }).map((formulas) => ({ source: FORMULAS, formulas: formulas.map(renamed) })) }
);
