import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatePopulation } from '../../src/expression/evaluate.js';
import type { Model } from '../../src/model/types.js';
import { planTable } from '../../src/scoring/plan.js';
import { scoreRow, type ScoredRow } from '../../src/scoring/run.js';
import { PATIENCE, runs } from '../expression/arbitrary.js';
import { compile } from '../scoring/compile.js';
import { type Finding, Workspace } from './workspace.js';

/**
 * Random surveys of three ratings and a number, with a score, a KPI and an index over them. Whatever the checker says of them is held to every response
 * that there can be: what it calls possible happens, what it calls impossible does not.
 */
const atom = fc.constantFrom('A', 'B', 'M * 1', 'N', '6 - A', 'A * 1', 'B * 1', 'mean(A, B)', 'mean(A, B) needing 2', 'max(A, B)', 'count(A >= 4, B >= 4)');
const limit = fc.constantFrom('1 .. 5', '5 .. 1', '0 .. 5', '0 .. 10', '2 .. 4', '0 .. 4', '3 .. 3');
const condition = fc.constantFrom('A > 3', 'B <= 2', 'N = 2', 'N > 1 and A >= 3', 'answered(B)', 'A = B', 'M < 3');
const number: fc.Arbitrary<string> = fc.letrec<{ number: string }>((tie) => ({
    number: fc.oneof(
        { maxDepth: 2, depthIdentifier: 'claims' },
        atom.filter((text) => !text.includes('needing')),
        fc.tuple(tie('number'), limit).map(([value, from]) => `rescale(${value}, ${from}, 0 .. 100)`),
        fc.tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number')).map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
        fc.tuple(condition, tie('number'), tie('number')).map(([when, a, b]) => `if ${when} then (${a}) * 1 else (${b}) * 1`)
    )
})).number;
const declared = fc.option(fc.constantFrom('0 .. 100', '1 .. 5', '-4 .. 4', '0 .. 20'), { nil: undefined });
const figure = fc.oneof(
    fc.constantFrom('mean(S.x)', 'top2(S.A)', 'bottom2(S.A)', 'mean(S.M)', 'share(S.A <= 2 where N > 1)', 'mean(S.A) - mean(S.B)', 'top(S.M, 2)'),
    fc.tuple(fc.constantFrom('mean(S.A)', 'median(S.B)', 'mean(S.x)', 'max(S.N)'), limit).map(([value, from]) => `rescale(${value}, ${from}, 0 .. 100)`),
    fc.constantFrom('mean(S.A) / mean(S.N)', '10 / (mean(S.A) - 3)', 'sum(S.N) / sum(S.A)', '1 / (mean(S.x) - 2)')
);
interface Random {
    reversed: boolean;
    guard: string | undefined;
    x: string;
    range: string | undefined;
    kpi: string;
    better: string;
}
const random: fc.Arbitrary<Random> = fc.record({
    reversed: fc.boolean(),
    guard: fc.option(fc.constantFrom('A > 2', 'N >= 1'), { freq: 2, nil: undefined }),
    x: number,
    range: declared,
    kpi: figure,
    better: fc.constantFrom('higher', 'lower')
});

/** Surveys of which something is claimed for certain, whatever chance brings: a test of no claims would prove nothing. */
const plain: Random = { reversed: false, guard: undefined, x: 'A * 1', range: undefined, kpi: 'mean(S.A)', better: 'higher' };
const certain: [Random][] = [[{ ...plain, x: '(A * 1) * (M * 1)' }], [{ ...plain, x: 'rescale(A * 1, 2 .. 4, 0 .. 100)' }], [{ ...plain, x: '(A * 1) / (N)' }]];

function sourceOf({ reversed, guard, x, range, kpi, better }: Random): string {
    const b = `rate B "B" on Five ${reversed ? 'reversed' : ''}`;
    return [
        'team T "T" { duties "d" }',
        'scale Five "Five" likert 5 { 1 "1" 2 "2" 3 "3" 4 "4" 5 "5" }',
        'scale Mark "Mark" likert 5 reversed { 1 "1" 2 "2" 3 "3" 4 "4" 5 "5" }',
        'record Branch "Branch" { key id field id "Id" text score r = ' + kpi + ' }',
        'survey S "S" { of Branch',
        'rate A "A" on Five',
        'number N "N" in 0 .. 4 whole',
        guard ? `if ${guard} { ${b} }` : b,
        'rate M "M" on Mark',
        `score x ${range ? `in ${range}` : ''} = ${x}`,
        '}',
        `kpi K "K" { value ${kpi} better ${better} target 1 every month by T }`
    ].join('\n');
}

type Answers = Record<string, number>;
const ANSWERS: Readonly<Record<string, readonly (number | undefined)[]>> = {
    A: [undefined, 1, 2, 3, 4, 5],
    B: [undefined, 1, 2, 3, 4, 5],
    M: [undefined, 1, 2, 3, 4, 5],
    N: [undefined, 0, 1, 2, 3, 4]
};
const RESPONSES: readonly Answers[] = Object.entries(ANSWERS).reduce<Answers[]>(
    (all, [name, values]) => all.flatMap((given) => values.map((value) => (value === undefined ? given : { ...given, [name]: value }))),
    [{}]
);

/** The survey over all responses, and what a figure is where there is but that one. */
class Everything {
    readonly rows: ScoredRow[];
    private readonly at = new Map<string, number>();

    constructor(
        readonly model: Model,
        private readonly reversed: boolean
    ) {
        const plan = planTable(model, model.instruments[0]!);
        this.rows = RESPONSES.map((response) => scoreRow(plan, response));
        RESPONSES.forEach((response, at) => this.at.set(key(response), at));
    }

    some(test: (row: ScoredRow, at: number) => boolean): boolean {
        return this.rows.some(test);
    }

    value(of: 'x' | 'K', at: number): { value: number | undefined; divided: boolean } {
        const row = this.rows[at]!;
        if (of === 'x') {
            const { x } = row.columns;
            return { value: typeof x === 'number' ? x : undefined, divided: row.problems.some(({ problem }) => problem === 'division-by-zero') };
        }
        let divided = false;
        const report = () => void (divided = true);
        const value = evaluatePopulation(this.model.kpis[0]!.value!, { rows: () => [{ columns: row.columns, inputs: {}, report }], report });
        return { value: typeof value === 'number' ? value : undefined, divided };
    }

    /** Whether an answer gets better by a step somewhere, with the same questions asked, and the figure moves that way. */
    moves(of: 'x' | 'K', sign: 1 | -1, only?: string): boolean {
        const steps = { A: 1, B: this.reversed ? -1 : 1, M: -1 };
        return RESPONSES.some((response, at) =>
            Object.entries(steps).some(([name, step]) => {
                if (response[name] === undefined || (only !== undefined && only !== name)) return false;
                const next = this.at.get(key({ ...response, [name]: response[name] + step }));
                if (next === undefined || !this.alike(at, next) || this.rows[at]!.columns[name] === null) return false;
                const [before, after] = [this.value(of, at).value, this.value(of, next).value];
                return before !== undefined && after !== undefined && (after - before) * sign > 1e-9;
            })
        );
    }

    private alike(a: number, b: number): boolean {
        return ['A', 'B', 'M', 'N'].every((name) => (this.rows[a]!.columns[name] === null) === (this.rows[b]!.columns[name] === null));
    }
}

const key = ({ A, B, M, N }: Answers): string => [A, B, M, N].join();

describe('what the checker claims of scores, measures and rescaling', () => {
    it(
        'is so for every response there can be',
        async () => {
            const workspace = new Workspace();
            const told = new Map<string, number>();
            await fc.assert(
                fc.asyncProperty(random, async (survey) => {
                    const source = sourceOf(survey);
                    const findings = await workspace.check({ 's.touch': source });
                    // Then there is nothing to compute.
                    if (findings.some(({ severity, code }) => severity === 'error' && code !== 'scores/range' && code !== 'measures/target-unit')) return;
                    const all = new Everything(await compile(source), survey.reversed);
                    const fail = (why: string): never => expect.fail(`${why}\n${source}`);
                    const score = all.model.instruments[0]!.scores[0]!;
                    if (score.range) {
                        const { low, high } = score.range;
                        const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
                        all.rows.forEach((_, at) => {
                            const { value } = all.value('x', at);
                            if (value !== undefined && (value < low - slack || value > high + slack)) fail(`x is ${value}, not in ${low} .. ${high}`);
                        });
                    }
                    for (const finding of findings.filter(({ code }) => code.startsWith('scores/'))) {
                        const claim = `${finding.code} ${variantOf(finding)} ${lineOf(finding, source)}`;
                        told.set(`${finding.code} ${variantOf(finding)}`, (told.get(`${finding.code} ${variantOf(finding)}`) ?? 0) + 1);
                        if (!holds(finding, source, all)) fail(`${claim}: ${finding.message}`);
                    }
                }),
                { ...runs(60), examples: certain }
            );
            for (const claim of ['scores/falling default', 'scores/rescale outside', 'scores/division-by-zero default'])
                expect(told.get(claim) ?? 0, claim).toBeGreaterThan(0);
        },
        PATIENCE
    );
});

const variantOf = ({ diagnostic }: Finding): string => (diagnostic.data as { variant: string }).variant;
const lineOf = ({ diagnostic }: Finding, source: string): string => source.split('\n')[diagnostic.range.start.line]!;

/** Whether a finding is true. */
function holds(finding: Finding, source: string, all: Everything): boolean {
    const line = lineOf(finding, source);
    const of = line.startsWith('score x') ? 'x' : 'K';
    const somewhere = (test: (found: { value: number | undefined; divided: boolean }) => boolean): boolean => all.some((_, at) => test(all.value(of, at)));
    switch (`${finding.code} ${variantOf(finding)}`) {
        case 'scores/range default': {
            const { low = -Infinity, high = Infinity } = all.model.instruments[0]!.scores[0]!.declared!;
            return somewhere(({ value }) => value !== undefined && (value < low || value > high));
        }
        case 'scores/division-by-zero default':
        case 'scores/division-by-zero measure':
            return somewhere(({ divided }) => divided);
        case 'scores/division-by-zero always':
        case 'scores/division-by-zero width':
            // Another branch may have a value, but this one divides wherever it is taken.
            return somewhere(({ value, divided }) => divided || value === undefined);
        case 'scores/falling default':
        case 'scores/falling step':
            return all.moves(of, -1) && all.moves(of, 1);
        case 'scores/falling all':
        case 'scores/falling measure':
        case 'scores/falling kpi':
            return all.moves(of, -1);
        case 'scores/falling lower':
            return all.moves(of, 1);
        case 'scores/rescale outside':
            return resultOf(finding, (result, to) => result < Math.min(...to) - 1e-9 || result > Math.max(...to) + 1e-9);
        case 'scores/rescale wider':
            return staysWithin(finding, all);
        default:
            return false;
    }
}

/** Of a value that is said to lie on its scale only: answers do, and what is made of the score is looked at. */
function staysWithin({ message }: Finding, all: Everything): boolean {
    const [, value, low, high] = /^'(.+)' lies in (-?\d+) \.\. (-?\d+) only/.exec(message)!;
    if (!/\bx\b/.test(value!)) return low === '1' && high === '5';
    return !all.some((_, at) => {
        const { value: x } = all.value('x', at);
        return x !== undefined && (x < Number(low) || x > Number(high));
    });
}

/** The example of a rescaled value that lies outside: what is said to come out does lie outside. */
function resultOf({ message }: Finding, test: (result: number, to: number[]) => boolean): boolean {
    const found = /the result is then (-?[\d.e+-]+), outside (-?\d+) \.\. (-?\d+) /.exec(message)!;
    return test(Number(found[1]), [Number(found[2]), Number(found[3])]);
}

describe('what the checker claims of audits', () => {
    const worth = fc.constantFrom(0, 5, 10, 20);
    const audit = fc.record({
        bands: fc.tuple(fc.constantFrom('Tidy = 5', 'Tidy >= 4', 'Tidy > 2'), worth, fc.constantFrom('Tidy >= 3', 'Tidy >= 2', 'Tidy <= 2'), worth, worth),
        reversed: fc.boolean(),
        pass: fc.constantFrom(
            'total >= 20 points',
            'total <= 20 points',
            'not total > 15 points',
            'criticals = 0',
            'criticals >= 1',
            'Hall.share < 50 %',
            'total >= 10 points and failed <= 0',
            'total >= 10 points or criticals > 0',
            'total * 2 >= 30 points and Hall.points >= 5 points'
        )
    });

    it(
        'is so for every audit there can be',
        async () => {
            const workspace = new Workspace();
            const told = { points: 0, pass: 0 };
            await fc.assert(
                fc.asyncProperty(audit, async ({ bands: [first, a, second, b, c], reversed, pass }) => {
                    const source = [
                        `scale Five "Five" likert 5 ${reversed ? 'reversed' : ''} { 1 "1" 2 "2" 3 "3" 4 "4" 5 "5" }`,
                        'checklist S "S" { worth 40 points section Hall "Hall" worth 40 points {',
                        'rate Tidy "Tidy" on Five worth 20 points {',
                        `band X "X" when ${first} worth ${a} points band Y "Y" when ${second} worth ${b} points band Z "Z" otherwise worth ${c} points }`,
                        'check Clean "Clean" worth 20 points critical }',
                        `pass when ${pass}`,
                        '}'
                    ].join('\n');
                    const findings = await workspace.check({ 's.touch': source });
                    // Bands that never give all of the points: what can be reached is less than it says.
                    if (findings.some(({ severity }) => severity === 'error')) return;
                    const model = await compile(source);
                    const plan = planTable(model, model.instruments[0]!);
                    const rows = [1, 2, 3, 4, 5].map((Tidy) => [false, true].map((Clean) => scoreRow(plan, { Tidy, Clean }).columns));
                    const points = rows.map(([row]) => row!['Tidy.points'] as number);
                    const better = reversed ? [...points].reverse() : points;
                    const falls = better.some((value, at) => at > 0 && value < better[at - 1]!);
                    const passes = rows.flat().map((row) => ({ pass: row['pass'], total: row['total'] as number, criticals: row['criticals'] as number }));
                    // Where nobody passes anyway, what is said is as true.
                    const nobody = passes.every((x) => x.pass !== true);
                    const undone =
                        nobody ||
                        passes.some((x) => passes.some((y) => x.total <= y.total && x.criticals >= y.criticals && x.pass === true && y.pass === false));
                    for (const { code, message, diagnostic } of findings) {
                        if (code !== 'scores/falling') continue;
                        const { variant } = diagnostic.data as { variant: string };
                        told[variant as 'points' | 'pass']++;
                        expect(variant === 'points' ? falls : undone, `${message}\n${source}`).toBe(true);
                    }
                }),
                runs(80)
            );
            expect(Math.min(told.points, told.pass)).toBeGreaterThan(0);
        },
        PATIENCE
    );
});
