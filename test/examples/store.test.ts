import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Item, Member } from '../../src/model/types.js';
import { generate } from '../../src/project/build.js';
import { findingsOf } from '../../src/project/findings.js';
import { loadProject } from '../../src/project/load.js';
import { scoreProject } from '../../src/project/score.js';
import { keepsItsTests, sourcesIn } from './promises.js';

const project = await loadProject('examples/store');
const model = await project.model();
const table = (name: string) => model.tables.find((one) => one.name === name)!;

describe('the store', () => {
    keepsItsTests(project, 15);

    test('carries every slide of its source', () => {
        const sources = sourcesIn(project);
        const slides = new Set(sources.flatMap((source) => [...source.matchAll(/S1-(\d+)/g)].map((match) => Number(match[1]))));
        expect(Array.from({ length: 16 }, (_, i) => i + 2).filter((slide) => !slides.has(slide))).toEqual([]);
        // The five rights and the four tools of promotion come from another source.
        expect(sources.filter((source) => source.includes('S0-6'))).toHaveLength(2);
    });

    test('compares in fourteen rows, of which five have no data', () => {
        const { lines } = table('CsAndMarketing');
        const silent = lines.flatMap((line, i) => (Object.values(line.cells).every((cell) => cell === null) ? [i + 1] : []));
        expect(lines).toHaveLength(14);
        expect(silent).toEqual([2, 4, 5, 7, 8]);
    });

    test('has ten determinants of service, which roll up to the five dimensions, and seven of products', () => {
        const dimensions = (name: string) => model.dimensions.filter((one) => one.model.split('.').at(-1) === name);
        expect(dimensions('ServiceSatisfaction').filter((one) => one.refines.length > 0)).toHaveLength(10);
        expect(dimensions('ProductSatisfaction')).toHaveLength(7);
        // Each statement about the product asks for a determinant of its own.
        const items = (members: Member[]): Item[] => members.flatMap((one) => ('members' in one ? items(one.members) : one.kind === 'item' ? [one] : []));
        const grid = items(model.instruments.find((one) => one.name === 'MemberSurvey')!.members).find((one) => one.name === 'Product')!;
        const asked = dimensions('ProductSatisfaction').map((one) => one.id);
        expect(grid.rows.map((row) => row.serves)).toEqual(asked.map((id) => [id]));
        expect(grid.serves).toEqual(asked);
    });

    test('has needs in each field of the strategy, and five keys, three principles, four methods', () => {
        const fields = new Set(model.needs.map((need) => `${need.latent ? 'latent' : 'manifest'} ${need.strategy}`));
        expect([...fields].sort()).toEqual(['latent relieve', 'latent satisfy', 'manifest relieve', 'manifest satisfy']);
        for (const [name, rows] of Object.entries({ FiveKeys: 5, ThreePrinciples: 3, Requirements: 5, ThreeElements: 3, Methods: 4, DataPurposes: 3, DataTasks: 4, ThreeActs: 3, FiveRights: 5, PromotionTools: 4 }))
            expect(table(name).lines, name).toHaveLength(rows);
    });

    test('samples in four ways, and the plan says how many in each store', async () => {
        const frames = model.instruments.flatMap((one) => one.sample?.frame ?? []);
        expect(frames.sort()).toEqual(['evaluators', 'panel', 'public', 'registered']);
        const plan = (await generate(model, ['documents'])).find(({ path }) => path === 'documents/monitoring-plan.md')!;
        expect(plan.content).toContain('每一門市 2 次到訪');
    });

    test('scores its data: nothing in them is unknown, and every measure has a figure', async () => {
        const sources = Object.entries(project.config.data ?? {}).map(([table, { file }]) => ({ table, file: file! }));
        const report = await scoreProject(model, sources, { readFile: (file) => readFile(join(project.root, file)) });
        expect(sources).toHaveLength(13);
        expect(report.findings).toBe(0);
        expect(report.measures.filter(({ all }) => typeof all.value !== 'number').map(({ name }) => name)).toEqual([]);
    });

    test('leaves no English on its pages but names of columns and abbreviations', async () => {
        const files = (await generate(model, ['manuals', 'documents', 'checklists'])).filter(({ path }) => path.endsWith('.html'));
        const words = new Map(
            files.map(({ path, content }) => {
                const { document } = new JSDOM(String(content)).window;
                // What is written in the language itself stays as it is written: formulas, names of fields, tables of other systems.
                const names = [...document.querySelectorAll('style, code, title')];
                for (const one of names) one.remove();
                return [path, (document.body.textContent.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !/^(CSF|CSM|NPS)$/.test(word))];
            })
        );
        for (const path of ['manuals/StoreManual.html', 'manuals/HomeManual.html', 'documents/needs.html', 'documents/tables.html', 'documents/training.html'])
            expect(words.get(path), path).toEqual([]);
        expect([...words].filter(([path, found]) => found.length > 0 && !/kpi-catalogue|data-dictionary|Manual/.test(path))).toEqual([]);
    });
});

/** What the source has wrong, written down as it stands there. */
describe('the inconsistencies of the source', () => {
    const found = async (folder: string) => findingsOf(await loadProject(join('test/fixtures/originals/store', folder)));

    test.each([
        ['comparison-empty', Array<string>(5).fill('warning tables/missing-cell'), ['R2', 'R4', 'R5', 'R7', 'R8']],
        ['trust-twice', ['warning terms/duplicate'], ['信賴程度']],
        ['survey-once', ['warning surveys/cadence', 'warning surveys/cadence'], ["no 'every'", "'margin'"]],
        ['methods-untitled', Array<string>(3).fill('warning text/missing-title'), ['Second', 'Third', 'Fourth']],
        ['measured-first', ['error plans/order'], ['指標目錄', 'DefineIndicators']]
    ])('%s', async (folder, codes, words) => {
        const findings = await found(folder);
        expect(findings.map((finding) => `${finding.severity} ${finding.code}`)).toEqual(codes);
        for (const word of words) expect(findings.map(({ message }) => message).join('\n')).toContain(word);
    });
});
