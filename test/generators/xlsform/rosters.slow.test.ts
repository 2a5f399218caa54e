/** Figures over the members of a roster: in ODK's engine they are what the interpreter says. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Scalar } from '../../../src/model/types.js';
import { buildForm, formWorkbook } from '../../../src/generators/xlsform/index.js';
import { planTables } from '../../../src/scoring/measures.js';
import { readResponse } from '../../../src/scoring/reading.js';
import { scoreRow } from '../../../src/scoring/run.js';
import { python, withoutPackages } from '../../conformance/engines/installed.js';
import { entry } from '../../conformance/forms.js';
import { compile } from '../../scoring/compile.js';
import { CI } from '../judges.js';
import { responses, SCORES, SOURCE } from '../rosters.js';

const absent = withoutPackages('pyxform');
if (absent !== undefined) console.warn(`forms are not judged: ${absent}`);
const script = (name: string): string => new URL(`../../conformance/engines/${name}`, import.meta.url).pathname;

it.skipIf(absent !== undefined && !CI)(
    'figures over members are computed on the phone',
    async () => {
        const model = await compile(SOURCE);
        const survey = model.instruments[0]!;
        const plans = planTables(model);
        const { form, fields, results, omissions } = buildForm(model, survey);
        expect(omissions).toEqual([]);
        const [places] = [...fields.byRoster.values()];
        const entered = (member: Readonly<Record<string, Scalar>>): Record<string, unknown> => {
            const read = readResponse(plans.get('S.Child')!.inputs, member, []);
            const answers = [...places!].map(([column, field]) => [field.name, entry(field, read[column])] as const);
            const boxes = [...places!].flatMap(([column, { naBox }]) => (naBox === undefined ? [] : [[naBox, read[column] === 'na' ? 'na' : null] as const]));
            // What a box hides cannot be answered.
            return Object.fromEntries([...boxes, ...answers]);
        };
        const rows = fc.sample(responses, { numRuns: 60, seed: 1 });
        const folder = mkdtempSync(join(tmpdir(), 'rosters-'));
        try {
            writeFileSync(join(folder, 'form0.xlsx'), await formWorkbook(form));
            execFileSync(python!, [script('pyxform_cases.py'), folder, '--validate'], { stdio: ['ignore', 'inherit', 'inherit'] });
            const made = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Record<string, { code: number; message: string }>;
            expect(Object.values(made).filter(({ code }) => code !== 100)).toEqual([]);
            const filled = rows.map(({ Before, Child }) => ({
                Before: String(Before),
                Any: 'true',
                'Child-count': String(Child.length),
                Child: Child.map(entered)
            }));
            writeFileSync(
                join(folder, 'jobs.json'),
                JSON.stringify({ forms: [{ name: 'form0', responses: filled, results: [...results.values()], questions: [] }] })
            );
            execFileSync(process.execPath, [script('odk_cases.mjs'), folder], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TZ: 'UTC' } });
            const [answers] = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as [{ results: Record<string, string> }[]];
            for (const [at, row] of rows.entries()) {
                const { columns } = scoreRow(plans.get('S')!, row, { plan: (name) => plans.get(name) });
                for (const score of Object.keys(SCORES)) {
                    const text = answers[at]!.results[results.get(score)!]!;
                    const [actual, expected] = [text === '' ? null : Number(text), columns[score] ?? null];
                    const close = actual !== null && typeof expected === 'number' && Math.abs(actual - expected) < 1e-9;
                    expect(close || actual === expected, `${score} is ${text}, not ${String(expected)}, of ${JSON.stringify(row)}`).toBe(true);
                }
            }
        } finally {
            rmSync(folder, { recursive: true, force: true });
        }
    },
    300_000
);
