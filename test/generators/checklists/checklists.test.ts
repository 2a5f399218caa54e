import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { checklistsGenerator, renderChecklistHtml } from '../../../src/generators/checklists/index.js';
import type { OutputFile } from '../../../src/generators/output.js';
import { postOffice } from '../post-office.js';
import { trickyChecklists } from './tricky.js';

const model = postOffice();
const audit = model.instruments[0]!;
const files: OutputFile[] = await checklistsGenerator.generate(model);
const content = (path: string): string => String(files.find((file) => file.path === path)!.content);
const page = (language: string): Document => new JSDOM(renderChecklistHtml(model, audit, language)).window.document;
const words = (document: Document): string => document.body.textContent.replace(/\s+/g, ' ');

describe('files', () => {
    test('are named by the instrument, further languages by their tag', () => {
        expect(files.map(({ path }) => path)).toEqual(
            ['.md', '.html', '.en.md', '.en.html', '.zh-TW.md', '.zh-TW.html', '.xlsx', '.csv', '.json'].map((suffix) => `checklists/CounterAudit${suffix}`)
        );
    });
    test('are the same every time, to the byte', async () => {
        expect(await checklistsGenerator.generate(postOffice())).toEqual(files);
    });
    test('surveys are no checklists', async () => {
        const survey = postOffice();
        survey.instruments[0]!.kind = 'survey';
        expect(await checklistsGenerator.generate(survey)).toEqual([]);
    });
});

describe('a page', () => {
    const english = page('en');
    test('has areas, items, points, marks and the standard behind each item', () => {
        const said = words(english);
        for (const text of [
            'Field monitoring',
            'every quarter',
            'Site visit',
            'Environment 30 points',
            'The signs are clean',
            'Photo',
            'Critical item',
            'Greet first — Greet as soon as eyes meet',
            'at most 3 seconds, in 90 % of cases',
            'Total ≥ 80 points and Critical items not met = 0',
            'the best 5 %',
            'Signature',
            'Only if 2.1 “Staff greet first” = Not met',
            'Ample, pleasant (10)',
            '0 to 5'
        ])
            expect(said).toContain(text);
        expect([...english.querySelectorAll('tr[id] td.n:nth-child(3)')].map(({ textContent }) => textContent)).toEqual([
            '10',
            '20',
            '30',
            '20',
            '10',
            '10',
            ''
        ]);
    });
    test('offers "not applicable" only where it may be answered', () => {
        const boxes = (id: string): string[] => [...english.getElementById(id)!.querySelectorAll('.box')].map(({ textContent }) => textContent.trim());
        expect(boxes('CounterAudit.C1')).toEqual(['Met', 'Not met', 'Not applicable']);
        expect(boxes('CounterAudit.C4')).toEqual(['Met', 'Not met']);
        expect(boxes('CounterAudit.C2')).toEqual(['1', '2', '3', '4', '5', 'Not applicable']);
    });
    test('is whole and quiet', () => {
        expect(english.querySelectorAll('script,link,img,iframe,form')).toHaveLength(0);
        for (const language of model.languages) {
            const document = page(language);
            expect(document.documentElement.lang).toBe(language);
            const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            for (const table of document.querySelectorAll('table')) expect(table.querySelector('th[scope]')).not.toBeNull();
        }
    });
});

describe('Markdown', () => {
    const document = new JSDOM(new MarkdownIt({ html: true }).render(content('checklists/CounterAudit.en.md'))).window.document;
    test('keeps its tables whole and its texts as they are', () => {
        for (const row of document.querySelectorAll('tr')) expect(row.children.length).toBe(row.closest('table')!.querySelector('tr')!.children.length);
        expect(words(document)).toContain('=Name badges are worn');
        expect(words(document)).toContain('☐ Met');
    });
});

describe('CSV', () => {
    const rows: Record<string, string>[] = parse(content('checklists/CounterAudit.csv'), { bom: true, columns: true });
    test('has one row for each answer, all languages beside each other', () => {
        expect(rows.map((row) => row['column'])).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'Why']);
        expect(rows[2]).toMatchObject({
            number: '2.1',
            'item.ko': '먼저 인사한다',
            'item.en': 'Staff greet first',
            'item.zh-TW': '主動問候',
            points: '30',
            critical: 'yes',
            values: 'true | false | na',
            'must.en': 'Greet as soon as eyes meet'
        });
        expect(rows[1]!['must.en']).toBe('');
    });
    test('holds nothing that a spreadsheet would run', () => {
        expect(rows[3]!['item.ko']).toBe("'=이름표를 달았다");
    });
});

describe('JSON', () => {
    test('holds the form as data', () => {
        const data = JSON.parse(content('checklists/CounterAudit.json')) as {
            worth: number;
            languages: string[];
            pass: Record<string, string>;
            entries: Record<string, unknown>[];
        };
        expect(data).toMatchObject({ format: 'touchstone-checklist', worth: 100, languages: ['ko', 'en', 'zh-TW'] });
        expect(data.pass['ko']).toBe('총점 ≥ 80점 그리고 미충족 필수 항목 수 = 0');
        expect(data.entries.filter((entry) => entry['column'] !== undefined)).toHaveLength(7);
        expect(data.entries[2]).toMatchObject({ column: 'C2', answer: { kind: 'rate', min: 1, max: 5 }, verifies: [{ standard: 'Explain' }] });
    });
});

describe('odd checklists', () => {
    test('print too: conditions, bonus, grids, points given by hand', async () => {
        const odd = trickyChecklists();
        for (const instrument of odd.instruments) {
            const said = words(new JSDOM(renderChecklistHtml(odd, instrument, 'en')).window.document);
            expect(said).toContain(instrument.title['en']);
        }
        const paths = (await checklistsGenerator.generate(odd)).map(({ path }) => path);
        expect(paths).toHaveLength(15);
        const conditional = words(new JSDOM(renderChecklistHtml(odd, odd.instruments[0]!, 'en')).window.document);
        expect(conditional).toContain('Only if 1.1 “One” = Not met or 1.2 “Two” = Met');
        expect(conditional).toContain('Bonus');
        expect(conditional).toContain('+2');
        expect(conditional).toContain('(plus up to 5 points as a bonus)');
        expect(paths).toContain('checklists/Conditional.md');
    });
    test('say a standard in full once, then its title', () => {
        const twice = postOffice();
        const line = (path: string): string => {
            const document = new JSDOM(renderChecklistHtml(twice, twice.instruments[0]!, 'en')).window.document;
            return document.getElementById(`CounterAudit.${path}`)!.querySelector('.std')!.textContent.trim();
        };
        const items = twice.instruments[0]!.members.flatMap((member) => (member.kind === 'section' ? member.members : [member]));
        const [first, second] = items.filter((member) => member.kind === 'item' && member.verifies.length > 0);
        if (first?.kind !== 'item' || second?.kind !== 'item') throw new Error('no two items that verify a standard');
        second.verifies = first.verifies;
        const title = line(second.name);
        expect(line(first.name).startsWith(`${title} —`)).toBe(true);
        expect(title).not.toContain('—');
    });
    test('an empty one is still a form', async () => {
        const empty = trickyChecklists();
        empty.instruments = [{ ...empty.instruments[0]!, members: [], pass: undefined, outcomes: [], worth: undefined }];
        const [, , xlsx] = await checklistsGenerator.generate(empty);
        expect(xlsx!.path).toMatch(/xlsx$/);
    });
});
