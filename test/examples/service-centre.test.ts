import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../src/project/build.js';
import { findingsOf } from '../../src/project/findings.js';
import { loadProject } from '../../src/project/load.js';
import { scoreProject } from '../../src/project/score.js';
import { keepsItsTests, sourcesIn } from './promises.js';

const project = await loadProject('examples/service-centre');
const model = await project.model();
const named = <T extends { name: string }>(list: readonly T[], name: string): T => list.find((one) => one.name === name)!;

describe('the service centre', () => {
    keepsItsTests(project, 10);

    test('carries every part of its source, and each of the ten chapters of the outline', () => {
        const sources = sourcesIn(project);
        const found = new Set(sources.flatMap((source) => [...source.matchAll(/S3-([A-J](?:-\d+)?)/g)].map((match) => match[1])));
        const parts = [...'ABCDEFGHJ', ...Array.from({ length: 10 }, (_, i) => `I-${i + 1}`)];
        expect(parts.filter((part) => !found.has(part))).toEqual([]);
    });

    test('counts what the source counts', () => {
        const counts = {
            AccountingItems: 6,
            TeamImportance: 3,
            TeamStrategies: 5,
            ServicePrinciples: 5,
            ConductPrinciples: 5,
            ComplaintPrinciples: 6,
            FiveLinks: 5,
            LoyaltyStrategies: 6,
            FourIndicators: 4,
            MarketFeatures: 5,
            ValueFeatures: 5,
            ValueSourceTable: 6,
            DriverTable: 5,
            SevenPs: 7,
            CommunicationLevels: 4,
            BlueprintElements: 2
        };
        for (const [name, rows] of Object.entries(counts)) expect(named(model.tables, name).lines, name).toHaveLength(rows);
        expect(named(model.plans, 'ProcessBuilding').phases).toHaveLength(4);
        expect(named(model.plans, 'ProjectSteps').phases).toHaveLength(6);
        const modules = named(model.courses, 'ServiceTraining').modules.map(({ title }) => title['zh-CN']!);
        expect(modules.filter((title) => /^\d /.test(title)).length + 1).toBe(4);
        expect(modules.filter((title) => title.startsWith('3.'))).toHaveLength(8);
        expect(new Set(model.roles.flatMap(({ buys }) => buys ?? [])).size).toBe(7);
        expect(named(model.manuals, 'SystemManual').chapters).toHaveLength(10);
    });

    test('handles requests in five steps and complaints in four, under nine mechanisms; VIP customers have limits of their own', () => {
        const steps = (name: string): string[] => named(model.procedures, name).steps.map(({ name: step }) => step);
        expect(steps('RequestService')).toEqual(['Receive', 'Register', 'Assign', 'Handle', 'Feedback']);
        expect(steps('ComplaintService')).toEqual(['Receive', 'Handle', 'Investigate', 'Revisit']);
        expect(new Set(named(model.procedures, 'ComplaintService').mechanisms.map(({ kind }) => kind)).size).toBe(9);
        const limits = named(model.procedures, 'RequestService').steps.flatMap((step) => step.limits);
        expect(limits.some((limit) => limit.for === 'centre.Vip')).toBe(true);
    });

    test('measures response by time, of which less is better', () => {
        const time = named(model.kpis, 'ResponseTime');
        expect(time.better).toBe('lower');
        expect(time.type).toMatchObject({ kind: 'number', unit: 's' });
    });

    test('scores its data: nothing in them is unknown, and every measure has a figure', async () => {
        const sources = Object.entries(project.config.data ?? {}).map(([table, { file }]) => ({ table, file: file! }));
        const report = await scoreProject(model, sources, { readFile: (file) => readFile(join(project.root, file)) });
        expect(sources).toHaveLength(7);
        expect(report.findings).toBe(0);
        expect(report.measures.filter(({ all }) => typeof all.value !== 'number').map(({ name }) => name)).toEqual([]);
    });

    test('writes every page in both languages, and none leaves a word of Chinese in the English', async () => {
        const files = await generate(model, ['manuals', 'documents', 'checklists']);
        const english = files.filter(({ path }) => path.endsWith('.en.html'));
        expect(english.length).toBe(files.filter(({ path }) => path.endsWith('.html') && !path.endsWith('.en.html')).length);
        const left = english.filter(({ content }) => /[\u3400-\u9fff]/u.test(String(content).replace(/<style[\s\S]*?<\/style>/g, '')));
        expect(left.map(({ path }) => path)).toEqual([]);
    });
});

/** What the source has wrong, written down as it stands there. */
describe('the inconsistencies of the source', () => {
    const found = async (folder: string) => findingsOf(await loadProject(join('test/fixtures/originals/service-centre', folder)));

    test.each([
        ['chapter-word', ['info text/numbering'], ['第五部分', '第四章']],
        ['outline-numbers', ['info text/numbering', 'info text/numbering'], ['4.2.4', '4.2.3', '8.1.3', '8.1.2']],
        ['customer-names', ['warning terms/avoided', 'warning terms/avoided'], ['顾客', '客服对象', '客户']],
        ['dangling-figures', ['warning terms/missing-figure', 'warning terms/missing-figure', 'warning terms/missing-figure'], ['图4-3', '图??']],
        ['project-steps', ['error totals/rows'], ['7', '6']],
        ['response-speed', ['error measures/polarity', 'error measures/target-unit'], ['ResponseSpeed', 'in s']],
        ['buying-roles', ['warning terms/run-together'], ['决策者监督者']],
        ['growth-forecast', ['warning totals/stated'], ['10_000_000_000', '931322574.62']],
        ['marketing-duties', ['warning coverage/team'], ['Marketing']]
    ])('%s', async (folder, codes, words) => {
        const findings = await found(folder);
        expect(findings.map((finding) => `${finding.severity} ${finding.code}`)).toEqual(codes);
        for (const word of words) expect(findings.map(({ message }) => message).join('\n')).toContain(word);
    });
});
