/** Workbooks, judged by openpyxl and by LibreOffice's recalculation against the interpreter. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateRow } from '../../../src/expression/evaluate.js';
import { formOf, type Line } from '../../../src/generators/checklists/form.js';
import { choicesOf } from '../../../src/generators/checklists/sheet-formulas.js';
import { checklistWorkbook } from '../../../src/generators/checklists/xlsx.js';
import { wording } from '../../../src/generators/format/wording.js';
import type { Instrument, Member, Model } from '../../../src/model/types.js';
import { planTable } from '../../../src/scoring/plan.js';
import { loadProject } from '../../../src/project/load.js';
import { CI, python, soffice } from '../judges.js';
import { compile } from '../../scoring/compile.js';
import { postOffice } from '../post-office.js';
import { AUDIT } from './audit.js';
import { trickyChecklists } from './tricky.js';

const SCRIPT = join(import.meta.dirname, 'workbook.py');
const folder = mkdtempSync(join(tmpdir(), 'touchstone-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ask = (...args: string[]): unknown => JSON.parse(execFileSync(python ?? 'python3', [SCRIPT, ...args], { encoding: 'utf8', maxBuffer: 1e8 }) || 'null');

interface Look {
    name: string;
    state: string;
    titles: string;
    orientation: string;
    paper: number;
    fit: unknown[];
    freeze: string;
    protected: boolean;
    validations: Record<string, [string, string]>;
    formulas: Record<string, string>;
    texts: string[];
    unlocked: string[];
    hidden: string[];
    fonts: string[];
}

describe.skipIf(!python && !CI)('openpyxl', () => {
    let looks: Look[];
    beforeAll(async () => {
        const model = postOffice();
        const file = join(folder, 'look.xlsx');
        writeFileSync(file, await checklistWorkbook(model, model.instruments[0]!));
        looks = (ask('look', file) as { sheets: Look[] }).sheets;
    });
    test('finds one sheet for each language and a hidden one for the lists', () => {
        expect(looks.map(({ name, state }) => [name, state])).toEqual([
            ['현장 모니터링', 'visible'],
            ['Field monitoring', 'visible'],
            ['現場稽核', 'visible'],
            ['목록', 'hidden']
        ]);
        expect(looks.slice(0, 3).map(({ fonts }) => fonts)).toEqual([['Malgun Gothic'], ['Calibri'], ['Microsoft JhengHei']]);
    });
    test('is set up for print: A4 across, as wide as the page, the heading on every page', () => {
        for (const sheet of looks.slice(0, 3))
            expect(sheet).toMatchObject({ titles: '$5:$5', orientation: 'landscape', paper: 9, fit: [true, 1, 0], freeze: 'A6', protected: true });
    });
    test('offers answers from lists', () => {
        const [ko, en] = looks;
        expect(en!.validations['E7']).toEqual(['list', '"Met,Not met,Not applicable"']);
        expect(ko!.validations['E8']).toEqual(['list', '"1,2,3,4,5,해당 없음"']);
        // An option with a comma in it cannot stand in a list of its own.
        expect(ko!.validations['E13']).toEqual(['list', "'목록'!$A$1:$A$3"]);
    });
    test('has no formula that a text could have made', () => {
        for (const sheet of looks) for (const [cell, formula] of Object.entries(sheet.formulas)) expect(formula, cell).not.toContain('이름표');
        expect(looks[0]!.texts).toContain('=이름표를 달았다');
    });
    test('leaves open what is to be filled in, and nothing that computes', () => {
        for (const sheet of looks.slice(0, 3)) {
            expect(sheet.unlocked).toEqual(expect.arrayContaining(['E7', 'G7', 'A4']));
            for (const cell of Object.keys(sheet.formulas)) expect(sheet.unlocked).not.toContain(cell);
            expect(sheet.hidden).toContain('H');
        }
    });
    test('opens whatever the texts hold', async () => {
        const model = postOffice();
        const audit = model.instruments[0]!;
        const evil = '=HYPERLINK("http://x","y")\u0000\u0001\ud800 & <b> "quoted", 한글\r\n\t';
        audit.title = { ko: `&L&A[]:*?/\\'${evil}`, en: 'x'.repeat(500), 'zh-TW': evil };
        model.scales[0]!.na = { ko: `모름, "${evil}`, en: 'no, '.repeat(200), 'zh-TW': '' };
        model.scales[0]!.points.forEach((point) => (point.label = { ko: evil, en: 'long '.repeat(80), 'zh-TW': evil }));
        const walk = (members: Member[]): void => {
            for (const member of members) {
                if ('title' in member) member.title = { ko: evil, en: `${evil}${'x'.repeat(40_000)}`, 'zh-TW': '+1' };
                if ('options' in member) for (const option of member.options) option.title = { ko: evil, en: evil, 'zh-TW': 'same' };
                if ('members' in member) walk(member.members);
            }
        };
        walk(audit.members);
        const file = join(folder, 'evil.xlsx');
        writeFileSync(file, await checklistWorkbook(model, audit));
        const { sheets } = ask('look', file) as { sheets: Look[] };
        expect(sheets).toHaveLength(4);
        for (const sheet of sheets) {
            expect(sheet.name.length).toBeLessThanOrEqual(31);
            for (const formula of Object.values(sheet.formulas)) {
                expect(formula).not.toMatch(/^=HYPERLINK/);
                for (const literal of formula.match(/"(?:[^"]|"")*"/g) ?? []) expect(literal.length).toBeLessThanOrEqual(255);
            }
            for (const [, formula] of Object.values(sheet.validations)) expect(formula.length).toBeLessThanOrEqual(255);
        }
    });
});

/** An answer as a person gives it in the sheet, and as data. */
interface Given {
    cell: string | number;
    data: string | number | boolean;
}
type Answers = Record<string, { given: Given; line: Line }>;

function answersTo(line: Line, words: ReturnType<typeof wording>): fc.Arbitrary<Given | undefined> {
    const { answer } = line;
    const choices = choicesOf(answer, words);
    const given: fc.Arbitrary<Given>[] = [];
    if (choices.na !== undefined) given.push(fc.constant({ cell: choices.na, data: 'na' }));
    if (answer.kind === 'check')
        given.push(
            fc.constant({ cell: choices.met, data: true }),
            fc.constant({ cell: choices.met, data: true }),
            fc.constant({ cell: choices.notMet, data: false })
        );
    if (answer.kind === 'rate') given.push(fc.integer({ min: answer.min, max: answer.max }).map((n) => ({ cell: n, data: n })));
    if (answer.kind === 'number') {
        const { low = 0, high = 50, whole } = answer;
        given.push(
            (whole ? fc.integer({ min: low, max: high }) : fc.integer({ min: low * 4, max: high * 4 }).map((n) => n / 4)).map((n) => ({
                cell: n,
                data: answer.unit === '%' ? n / 100 : n
            }))
        );
    }
    if (answer.kind === 'choose' && !answer.many)
        given.push(...choices.options.map((option, i) => fc.constant({ cell: option.word, data: answer.options[i]!.name })));
    return given.length === 0 ? fc.constant(undefined) : fc.option(fc.oneof(...given), { nil: undefined, freq: 12 });
}

/** What the interpreter makes of the same answers. */
function computed(model: Model, instrument: Instrument, answers: Answers, points: Record<string, number>): Record<string, unknown> {
    const plan = planTable(model, instrument);
    const inputs = { ...Object.fromEntries(Object.values(answers).map(({ given, line }) => [line.column, given.data])), ...points };
    const columns: Record<string, ReturnType<typeof evaluateRow>> = {};
    for (const { name, expr } of plan.derived) columns[name] = evaluateRow(expr, { inputs, columns });
    return columns;
}

const RUNS = 20;

const audits = await compile(AUDIT);
const example = await (await loadProject('examples/post-office')).model();

describe.skipIf((!python || !soffice) && !CI)('LibreOffice', () => {
    const cases: [string, Model, Instrument][] = [];
    const office = postOffice();
    cases.push(['the post office', office, office.instruments[0]!]);
    const tricky = trickyChecklists();
    for (const instrument of tricky.instruments) cases.push([instrument.name, tricky, instrument]);
    for (const instrument of audits.instruments) cases.push([instrument.name, audits, instrument]);
    for (const instrument of example.instruments) if (instrument.kind !== 'survey') cases.push([instrument.name, example, instrument]);

    test.each(cases)('computes %s as the interpreter does', async (_name, model, instrument) => {
        const own = join(folder, instrument.name);
        mkdirSync(join(own, 'filled'), { recursive: true });
        mkdirSync(join(own, 'computed'), { recursive: true });
        const file = join(own, 'form.xlsx');
        writeFileSync(file, await checklistWorkbook(model, instrument));

        const form = formOf(model, instrument);
        const jobs: { file: string; sheet: number; answers: Record<string, string | number>; points: Record<string, number> }[] = [];
        const wanted: Record<string, unknown>[] = [];
        const languages = model.languages;
        for (let run = 0; run < RUNS; run++) {
            const sheet = run % languages.length;
            const words = wording(model, languages[sheet]!);
            const answers: Answers = {};
            const points: Record<string, number> = {};
            const given: Record<string, number> = {};
            for (const [i, line] of form.lines.entries()) {
                const seed = run * 1000 + i;
                // The first run leaves everything open.
                const [picked] = run === 0 ? [undefined] : fc.sample(answersTo(line, words), { numRuns: 1, seed });
                if (picked) answers[line.number] = { given: picked, line };
                const judged = line.worth !== undefined && (line.answer.kind === 'free' || (line.answer.kind === 'number' && line.answer.high === undefined));
                if (judged && run % 3 > 0) {
                    const got = (line.worth! * (seed % 5)) / 4;
                    points[line.number] = got;
                    given[`${line.item.name}.points`] = got;
                }
            }
            jobs.push({
                file: `${run}.xlsx`,
                sheet,
                answers: Object.fromEntries(Object.entries(answers).map(([number, { given: g }]) => [number, g.cell])),
                points
            });
            wanted.push(computed(model, instrument, answers, given));
        }
        writeFileSync(join(own, 'jobs.json'), JSON.stringify(jobs));
        ask('fill', file, join(own, 'jobs.json'), join(own, 'filled'));
        execFileSync(
            soffice ?? 'soffice',
            [
                `-env:UserInstallation=file://${own}/profile`,
                '--headless',
                '--convert-to',
                'xlsx',
                '--outdir',
                join(own, 'computed'),
                ...readdirSync(join(own, 'filled')).map((name) => join(own, 'filled', name))
            ],
            { stdio: 'ignore' }
        );
        const shown = ask('read', ...readdirSync(join(own, 'computed')).map((name) => join(own, 'computed', name))) as Record<
            string,
            { results: Record<string, unknown>; scores: Record<string, unknown>; inView: unknown; errors: string[] }[]
        >;

        for (const [run, job] of jobs.entries()) {
            const { labels } = wording(model, languages[job.sheet]!);
            const sheet = shown[job.file]![job.sheet]!;
            const expected = wanted[run]!;
            const about = `${instrument.name} run ${run}: ${JSON.stringify(job.answers)} ${JSON.stringify(job.points)}`;
            expect(sheet.errors, about).toEqual([]);
            const same = (cell: unknown, value: unknown, what: string): void => {
                if (value === undefined) expect(cell ?? '', `${what}, ${about}`).toBe('');
                else if (typeof value === 'number') expect(cell, `${what}, ${about}`).toBeCloseTo(value, 8);
                else expect(cell, `${what}, ${about}`).toBe(value);
            };
            const { results } = sheet;
            if (labels.total in results) {
                same(results[labels.total], expected['total'], 'total');
                same(sheet.inView, expected['total'], 'total in view');
            }
            if (labels.itemsNotMet in results) same(results[labels.itemsNotMet], expected['failed'], 'failed');
            if (labels.criticalsNotMet in results) same(results[labels.criticalsNotMet], expected['criticals'], 'criticals');
            if (instrument.pass)
                same(results[labels.result], expected['pass'] === undefined ? undefined : expected['pass'] ? labels.passed : labels.notPassed, 'pass');
            for (const outcome of instrument.outcomes) {
                const words = wording(model, languages[job.sheet]!);
                const value = expected[outcome.name];
                if (outcome.when)
                    same(
                        results[`${labels.outcome}${labels.colon}${words.title(outcome)}`],
                        value === undefined ? undefined : value ? labels.yes : '–',
                        outcome.name
                    );
            }
            for (const entry of form.entries)
                if (entry.kind === 'section') same(sheet.scores[entry.number], expected[`${entry.section.name}.points`], entry.section.name);
        }
    });
});
