/** Workbooks, judged by openpyxl and by LibreOffice's recalculation against the interpreter. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checklistWorkbook } from '../../../src/generators/checklists/xlsx.js';
import type { Member, Model } from '../../../src/model/types.js';
import { loadProject } from '../../../src/project/load.js';
import { randomResponses } from '../../../src/project/sampling.js';
import { planTables } from '../../../src/scoring/measures.js';
import { workbook } from '../../conformance/engines/workbook.js';
import { type FilledCase, filler, fillingDifferences } from '../../conformance/filling.js';
import { compile } from '../../scoring/compile.js';
import { CI, python, soffice } from '../judges.js';
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
        looks = (ask(file) as { sheets: Look[] }).sheets;
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
        const { sheets } = ask(file) as { sheets: Look[] };
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

const RUNS = 20;

const audits = await compile(AUDIT);
const example = await (await loadProject('examples/post-office')).model();

/** Every checklist of a model: all answers lowest, all highest, all open, then random ones. */
function filled(name: string, model: Model): FilledCase[] {
    const plans = planTables(model);
    return model.instruments.flatMap((instrument): FilledCase[] => {
        const plan = plans.get(instrument.name)!;
        if (!workbook.takes(instrument)) return [];
        const fill = filler(model, instrument, plan, workbook.clock);
        return [{ name: `${name}, ${instrument.name}`, source: '', model, instrument, plan, responses: [...randomResponses(plan, RUNS)].map(fill) }];
    });
}

describe.skipIf(!soffice && !CI)('LibreOffice', () => {
    test('computes what the interpreter does, in every language', async () => {
        const models: [string, Model][] = [
            ['the post office', postOffice()],
            ['tricky', trickyChecklists()],
            ['audits', audits],
            ['the example', example]
        ];
        const cases = models.flatMap(([name, model]) => filled(name, model));
        const shown = await workbook.run(cases);
        expect(cases.flatMap((each, at) => fillingDifferences(each, shown[at]!))).toEqual([]);
        for (const [at, { name }] of cases.entries()) {
            expect([...shown[at]!.computes], name).toContain('total');
            expect(shown[at]!.rows.some(({ total }) => typeof total === 'number') && shown[at]!.rows.some(({ total }) => total === null), name).toBe(true);
        }
    });
});
