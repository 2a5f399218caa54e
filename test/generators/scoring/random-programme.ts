/** Random instruments as source text, and random responses to them, right and wrong. */
import fc from 'fast-check';
import type { Value } from '../../../src/expression/values.js';
import type { InputColumn, Response, TablePlan } from '../../../src/scoring/run.js';

const SCALES = ['Agree5', 'Agree7', 'Own'];
interface Draft {
    text: string;
    /** Names that can be compared with numbers, and that can be averaged per scale. */
    numbers: string[];
    scale?: string;
}

/** One question; `n` makes its name. */
function item(n: number): fc.Arbitrary<Draft> {
    const name = `Q${n}`;
    const flag = (word: string): fc.Arbitrary<string> => fc.constantFrom('', '', word);
    return fc.oneof(
        fc
            .tuple(fc.constantFrom(...SCALES), flag('reversed'))
            .map(([scale, reversed]) => ({ text: `rate ${name} "q" on ${scale} ${reversed}`, numbers: [name], scale })),
        fc.tuple(fc.constantFrom(...SCALES), flag('reversed')).map(([scale, reversed]) => ({
            text: `grid ${name} "q" on ${scale} { item a "a" ${reversed}  item b "b" }`,
            numbers: [`${name}.a`, `${name}.b`],
            scale
        })),
        fc.constantFrom(...SCALES).map((scale) => ({ text: `pair ${name} "q" on ${scale} { expected "e"  perceived "p" }`, numbers: [`${name}.gap`] })),
        fc
            .constantFrom('in 0 .. 10', 'in 0 .. 120 years whole', 'in -5 .. 5', '')
            .map((range) => ({ text: `number ${name} "q" ${range}`, numbers: range.includes('years') ? [] : [name] })),
        fc.constant<Draft>({ text: `nps ${name} "q"`, numbers: [name] }),
        fc.constant<Draft>({ text: `check ${name} "q"`, numbers: [] }),
        fc.constant<Draft>({ text: `text ${name} "q"`, numbers: [] }),
        fc.constant<Draft>({ text: `date ${name} "q"`, numbers: [] }),
        fc.constant<Draft>({ text: `choose ${name} "q" one { option Yes "y" value "1"  option No "n"  option Never "?" na }`, numbers: [] }),
        fc.constant<Draft>({ text: `choose ${name} "q" many { option X "x"  option Y "y" value "why" }`, numbers: [] })
    );
}

const comparison = (names: readonly string[]): fc.Arbitrary<string> =>
    fc.tuple(fc.constantFrom(...names), fc.constantFrom('<=', '>=', '=', '!=', '<', '>'), fc.integer({ min: 0, max: 6 })).map((parts) => parts.join(' '));
function condition(names: readonly string[]): fc.Arbitrary<string> {
    const one = comparison(names);
    return fc.oneof(
        one,
        fc.tuple(one, fc.constantFrom('and', 'or'), one).map((parts) => parts.join(' ')),
        one.map((each) => `not (${each})`),
        fc.constantFrom(...names).map((name) => `answered(${name})`)
    );
}

const needing = fc.constantFrom('', '', 'needing 2', 'needing 50 %', 'needing 100 %');

function score(n: number, drafts: readonly Draft[]): fc.Arbitrary<string> {
    const numbers = drafts.flatMap((draft) => draft.numbers);
    const same = SCALES.map((scale) => drafts.filter((draft) => draft.scale === scale).flatMap((draft) => draft.numbers)).filter((names) => names.length > 0);
    const any = fc.constantFrom(...numbers);
    const parts = [
        fc.tuple(any, any).map(([a, b]) => `${a} / (${b} - 1)`),
        fc.tuple(any, any, condition(numbers)).map(([a, b, when]) => `if ${when} then ${a} * 2 else ${b} + 1`),
        any.map((name) => `round(rescale(${name}, 0 .. 10, 0 .. 100), 1)`),
        any.map((name) => `abs(${name}) ^ 2 - ${name}`)
    ];
    if (same.length > 0) {
        const group = fc.constantFrom(...same);
        parts.push(
            fc
                .tuple(fc.constantFrom('mean', 'sum', 'min', 'max', 'median'), group, needing)
                .map(([fn, names, needed]) => `${fn}(${names.join(', ')}) ${needed}`)
        );
        parts.push(fc.tuple(group, needing).map(([names, needed]) => `weighted(${names[0]} 60 %, ${names.at(-1)} 40 %) ${needed}`));
    }
    return fc.oneof(...parts).map((value) => `score s${n} = ${value}`);
}

/** A survey with sections, conditions, loops, ends and scores. */
export const survey: fc.Arbitrary<string> = fc
    .integer({ min: 2, max: 9 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => item(n))))
    .chain((drafts) => {
        const first: Draft = { text: 'rate First "f" on Agree5', numbers: ['First'], scale: 'Agree5' };
        const all = [first, ...drafts];
        const placed = drafts.map((draft, at) => {
            const before = all.slice(0, at + 1).flatMap((each) => each.numbers);
            return fc.oneof(
                { weight: 4, arbitrary: fc.constant(draft.text) },
                { weight: 2, arbitrary: condition(before).map((when) => `if ${when} { ${draft.text} }`) },
                { weight: 1, arbitrary: condition(before).map((when) => `end when ${when}\n${draft.text}`) },
                { weight: 1, arbitrary: fc.constant(`section Part${at} "s" { ${draft.text} }`) },
                {
                    weight: 1,
                    arbitrary: fc.constant(
                        `choose Used${at} "u" many { option P "p"  option R "r" } each one in Used${at} { rate L${at} "l" on Agree5 }\n${draft.text}`
                    )
                }
            );
        });
        const scores = fc.array(fc.nat(), { minLength: 1, maxLength: 4 }).chain((seeds) => fc.tuple(...seeds.map((_, n) => score(n, all))));
        return fc
            .tuple(fc.tuple(...placed), scores)
            .map(([members, found]) => `scale Own "Own" numeric in 0 .. 4\nsurvey S "S" {\n${[first.text, ...members, ...found].join('\n')}\n}`);
    });

/** A checklist with sections, points, bonus and a rule for passing. */
export const checklist: fc.Arbitrary<string> = fc
    .array(
        fc.tuple(
            fc.constantFrom('check', 'rate7', 'rate5', 'number', 'choose', 'text', 'grid'),
            fc.constantFrom('5', '10', '2.5', '7', '0.1'),
            fc.constantFrom('', '', 'critical', 'bonus'),
            fc.constantFrom('', '', '', 'if First { @ }', 'section Area# "a" { @ }')
        ),
        { minLength: 1, maxLength: 8 }
    )
    .chain((parts) => {
        const members = parts.map(([kind, worth, flag, around], n) => {
            const mark = flag === 'critical' && kind !== 'check' ? '' : flag;
            const text = {
                check: `check C${n} "c" worth ${worth} points ${mark}`,
                rate7: `rate C${n} "c" on Agree7 worth ${worth} points ${mark}`,
                rate5: `rate C${n} "c" on Agree5 reversed worth ${worth} points ${mark}`,
                number: `number C${n} "c" in 0 .. 8 worth ${worth} points ${mark}`,
                choose: `choose C${n} "c" one worth ${worth} points ${mark} { option Top "t" worth ${worth} points  option Low "l" worth 1 points  option Non "n" na }`,
                text: `text C${n} "c" worth ${worth} points ${mark}`,
                grid: `grid C${n} "c" on Agree5 worth ${worth} points ${mark} { item a "a"  item b "b" }`
            }[kind]!;
            return around === '' ? text : around.replace('#', String(n)).replace('@', text);
        });
        return fc
            .tuple(fc.constantFrom('', 'needing 80 %', 'needing 2'), fc.constantFrom('worth 100 points', 'worth 33.3 points', ''))
            .map(
                ([needed, worth]) =>
                    `checklist S "S" ${worth} ${needed} { check First "f" worth 10 points critical\n${members.join('\n')}\npass when total >= 20 points and criticals = 0\noutcome Poor "p" when total < 10 points }`
            );
    });

/** Answers to every input of a plan: mostly right, some missing, some not applicable, some wrong. */
export function responses(plan: TablePlan): fc.Arbitrary<Response> {
    return fc.record(Object.fromEntries(plan.inputs.map((input) => [input.name, answer(input)]))) as fc.Arbitrary<Response>;
}

function answer(input: InputColumn): fc.Arbitrary<unknown> {
    return fc.oneof(
        { weight: 12, arbitrary: right(input) },
        { weight: 2, arbitrary: fc.constant(null) },
        { weight: 2, arbitrary: fc.constant('na') },
        { weight: 1, arbitrary: fc.constantFrom<unknown>('', 99, -1, 1.5, 'x', true, [], ['x'], {}, undefined) }
    );
}

function right({ type, low = -3, high = 12, whole, options = [] }: InputColumn): fc.Arbitrary<unknown> {
    const codes = options.flatMap((option) => [option.code, option.name]);
    switch (type.kind) {
        case 'number':
            return whole ? fc.integer({ min: low, max: high }) : fc.integer({ min: 0, max: 40 }).map((step) => low + ((high - low) * step) / 40);
        case 'boolean':
            return fc.boolean();
        case 'category':
            return fc.constantFrom<Value>(...codes);
        case 'set':
            return fc.array(fc.constantFrom(...codes), { maxLength: 3 });
        case 'date':
        case 'datetime':
            return fc.constantFrom('2026-01-01', '2026-02-28T10:00:00+09:00');
        default:
            return fc.constantFrom<Value>('a', 'b', 3);
    }
}
