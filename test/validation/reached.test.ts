import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTable } from '../../src/scoring/plan.js';
import { scoreRow } from '../../src/scoring/run.js';
import { PATIENCE, runs } from '../expression/arbitrary.js';
import { compile } from '../scoring/compile.js';
import { Workspace } from './workspace.js';

/**
 * Random surveys of four questions with conditions, ends and options on a condition. What the checker calls unreachable or
 * unfillable is held to every response that there can be, scored by the plan that all runtimes come from.
 */
const atom = fc.constantFrom(
    'A = X',
    'A != X',
    'A = Z',
    'B <= 2',
    'B = 3',
    'C.P',
    'not C.P',
    'N >= 3',
    'N < 2',
    'answered(B)',
    'not answered(A)',
    'B + N > 4',
    'N in 1 .. 2'
);
const condition = fc.oneof(
    { weight: 3, arbitrary: atom },
    { weight: 2, arbitrary: fc.tuple(atom, fc.constantFrom('and', 'or'), atom).map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: fc.tuple(atom, atom).map(([a, b]) => `not (${a} and ${b})`) }
);
/** On answers to these questions only, so that nothing is asked on its own answer. */
const on = (names: string, weight: number) =>
    fc.option(
        condition.filter((text) => [...text.matchAll(/\b[ABCN]\b/g)].every(([name]) => names.includes(name))),
        { freq: weight, nil: undefined }
    );
const perhaps = (weight: number) => on('ABCN', weight);

interface Random {
    guards: (string | undefined)[];
    ends: (string | undefined)[];
    offered: string | undefined;
    marks: [string, string | undefined][];
    segments: [string, string];
}
const random: fc.Arbitrary<Random> = fc.record({
    guards: fc.tuple(fc.constant(undefined), on('B', 3), on('BC', 2), on('BCN', 2)),
    ends: fc.tuple(perhaps(1), perhaps(1), perhaps(1), perhaps(1)),
    offered: on('BCN', 1),
    marks: fc.array(fc.tuple(condition, perhaps(2)), { minLength: 3, maxLength: 5 }),
    segments: fc.tuple(condition, condition)
});

const QUESTIONS = [
    () => 'rate B "B" on Three',
    () => 'choose C "C" many { option P "P" option Q "Q" }',
    () => 'number N "N" in 0 .. 4 whole',
    (offered?: string) => `choose A "A" one { option X "X" option Y "Y" option Z "Z" ${offered ? `when ${offered}` : ''} }`
];

function sourceOf({ guards, ends, offered, marks, segments }: Random): string {
    const own = (text: string) => text.replace(/\b([ABCN])\b(?!\()/g, 'S.$1').replace(/answered\(([ABCN])\)/g, 'answered(S.$1)');
    const lines = ['scale Three "Three" likert 3 { 1 "1" 2 "2" 3 "3" }'];
    segments.forEach((each, at) => lines.push(`segment G${at} "G" of S where ${own(each)}`));
    lines.push('survey S "S" {', 'quota G0 20 %, others 80 %', 'quota G0 and G1 20 %, G1 80 %');
    QUESTIONS.forEach((question, at) => {
        lines.push(guards[at] ? `if ${guards[at]} { ${question(offered)} }` : question(offered));
        if (ends[at]) lines.push(`end "E" when ${ends[at]}`);
    });
    marks.forEach(([outer, inner], at) => lines.push(`if ${outer} {`, inner ? `if ${inner} { text M${at} "M" }` : `text M${at} "M"`, '}'));
    lines.push('text Tail "T"');
    segments.forEach((each, at) => lines.push(`score in${at} = if ${each} then 1 else 0`));
    lines.push(`score offered = if ${offered ?? 'answered(A) or not answered(A)'} then 1 else 0`, '}');
    return lines.join('\n');
}

function* responses(marks: number): Iterable<Record<string, string | number | string[]>> {
    const others = { Tail: 'x', ...Object.fromEntries(Array.from({ length: marks }, (_, at) => [`M${at}`, 'x'])) };
    for (const A of [undefined, 'X', 'Y', 'Z'])
        for (const B of [undefined, 1, 2, 3])
            for (const C of [undefined, ['P'], ['Q'], ['P', 'Q']])
                for (const N of [undefined, 0, 1, 2, 3, 4])
                    yield { ...others, ...(A && { A }), ...(B && { B }), ...(C && { C }), ...(N !== undefined && { N }) };
}

describe('what nobody can be asked, and quotas that nobody can fill', () => {
    it(
        'are so for every response there can be',
        async () => {
            const workspace = new Workspace();
            const told = { marks: 0, cells: 0, nobody: 0 };
            await fc.assert(
                fc.asyncProperty(random, async (survey) => {
                    const source = sourceOf(survey);
                    const lines = source.split('\n');
                    const findings = (await workspace.check({ 's.touch': source })).filter(({ code }) =>
                        ['surveys/unreachable', 'surveys/unfillable', 'conditions/never'].includes(code)
                    );
                    const claims = findings.map((finding) => ({ ...finding, line: finding.diagnostic.range.start.line }));
                    if (claims.length === 0) return;
                    const model = await compile(source);
                    const plan = planTable(model, model.instruments[0]!);
                    const seen = { marks: new Set<number>(), cells: new Set<string>() };
                    for (const response of responses(survey.marks.length)) {
                        const { columns } = scoreRow(plan, response);
                        // An option that is not offered cannot be chosen.
                        if (columns['A'] === 'Z' && columns['offered'] !== 1) continue;
                        survey.marks.forEach((_, at) => columns[`M${at}`] != null && seen.marks.add(at));
                        if (columns['Tail'] == null) continue;
                        if (columns['in0'] === 1) seen.cells.add('G0');
                        if (columns['in1'] === 1) seen.cells.add('G1');
                        if (columns['in0'] === 1 && columns['in1'] === 1) seen.cells.add('G0 and G1');
                        if (columns['in0'] === 0) seen.cells.add('others');
                    }
                    for (const { code, line, message, diagnostic } of claims) {
                        const text = lines[line]!;
                        const mark = /text M(\d)/.exec(text) ?? /text M(\d)/.exec(/^if [^{]*\{$/.test(text) ? lines[line + 1]! : '');
                        if (code === 'surveys/unfillable') {
                            told.cells++;
                            const cell = text.slice(diagnostic.range.start.character).split(/ \d/)[0]!;
                            const named = text.startsWith('quota G0 and') && diagnostic.range.start.character < 10 ? 'G0 and G1' : cell;
                            expect([...seen.cells], `${message}\n${source}`).not.toContain(named);
                        } else if (mark) {
                            told.marks++;
                            expect([...seen.marks], `${message}\n${source}`).not.toContain(Number(mark[1]));
                        } else told.nobody++;
                    }
                }),
                runs(50)
            );
            expect(told.marks).toBeGreaterThan(0);
            expect(told.cells).toBeGreaterThan(0);
        },
        PATIENCE
    );
});
