/** Forms for ODK: pyxform takes every one without a warning, and ODK's engine computes in them what the interpreter does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../src/expression/values.js';
import { formWorkbook } from '../../src/generators/xlsform/index.js';
import { CI } from '../generators/judges.js';
import { cases, INSTRUMENTS, RESPONSES, same } from './cases.js';
import { python, withoutPackages } from './engines/installed.js';
import { entries, fieldsOf, type FormCase, formCase } from './forms.js';
import { computed } from './filling.js';

const absent = withoutPackages('pyxform');
if (absent !== undefined) console.warn(`forms are not judged: ${absent}`);
const PATIENCE = 1_500_000;

interface Filled {
    readonly results: Readonly<Record<string, string>>;
    readonly asked: Readonly<Record<string, boolean>>;
}

describe.skipIf(absent !== undefined && !CI)(`forms of ${INSTRUMENTS} programmes with ${RESPONSES} responses each`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'forms-'));
    const made: FormCase[] = [];

    beforeAll(async () => {
        made.push(...(await cases()).map(formCase));
        for (const [at, { built }] of made.entries()) writeFileSync(join(folder, `form${at}.xlsx`), await formWorkbook(built.form));
        execFileSync(python!, [script('pyxform_cases.py'), folder, '--validate'], { stdio: ['ignore', 'inherit', 'inherit'] });
    }, PATIENCE);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('are accepted by pyxform and ODK Validate without a warning', () => {
        const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Record<string, { code: number; message: string; warnings: string[] }>;
        expect(Object.keys(results)).toHaveLength(made.length);
        const wrong = Object.entries(results).filter(([, { code }]) => code !== 100);
        expect(wrong.slice(0, 5).map(([name, { message, warnings }]) => `${name}: ${message} ${warnings.join(' ')}\n${sourceOf(made, name)}`)).toEqual([]);
    });

    it(
        "mean the same in ODK's engine, and ask the same",
        () => {
            const forms = made.map((each, at) => ({
                name: `form${at}`,
                responses: each.responses.map((response) => entries(each, response)),
                results: [...each.built.results.values()],
                questions: [...each.built.fields.byColumn.values()].map(({ name }) => name).filter((name) => fieldsOf(each).has(name))
            }));
            writeFileSync(join(folder, 'jobs.json'), JSON.stringify({ forms }));
            execFileSync(process.execPath, [script('odk_cases.mjs'), folder], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TZ: 'UTC' } });
            const answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as Filled[][];
            const found = made.flatMap((each, at) => differences(each, answers[at]!));
            expect(found.slice(0, 8).join('\n')).toBe('');
            // Most of what programmes compute can be computed on a phone: the rest looks at other tables or at the clock.
            const computable = made.reduce((sum, { built }) => sum + built.results.size, 0);
            const all = made.reduce((sum, { built }) => sum + built.fields.results.size, 0);
            expect(computable / all).toBeGreaterThan(0.8);
        },
        PATIENCE
    );
});

const script = (name: string): string => new URL(`engines/${name}`, import.meta.url).pathname;
const sourceOf = (made: readonly FormCase[], name: string): string => made[Number(name.slice(4))]!.source;

function differences(each: FormCase, filled: readonly Filled[]): string[] {
    const { name, plan, responses, built } = each;
    const found: string[] = [];
    const tell = (what: string): unknown => found.length < 3 && found.push(`${name}: ${what}`);
    // Where a condition could not be said, the form asks more than the interpreter.
    const isWhole = !built.omissions.some(({ what }) => /^the (?:condition|end) /.test(what));
    for (const [at, response] of responses.entries()) {
        const { columns, asked } = computed(plan, response);
        const { results, asked: shown } = filled[at]!;
        for (const [column, field] of built.results) {
            const kind = plan.derived.find((one) => one.name === column)!.type.kind;
            const actual = valueOf(kind, results[field]!);
            if (!same(actual, columns[column])) tell(`${column} is ${String(actual)}, not ${String(columns[column])}, of ${JSON.stringify(response)}`);
        }
        for (const [column, field] of built.fields.byColumn) {
            // A box that says "not applicable" hides its question.
            const isHidden = field.naBox !== undefined && response[column] === 'na';
            if (isWhole && !isHidden && (shown[field.name] ?? false) !== asked.has(column))
                tell(`${column} is ${asked.has(column) ? 'not ' : ''}asked, of ${JSON.stringify(response)}`);
        }
    }
    return found.length > 0
        ? [...found, ...built.form.survey.filter(({ type }) => type === 'calculate').map(({ name: own, calculation }) => `${own}: ${calculation}`), each.source]
        : [];
}

function valueOf(kind: string, text: string): Value | null {
    if (text === '') return null;
    if (kind === 'number') return Number(text);
    return kind === 'boolean' ? text === 'true' : text;
}
