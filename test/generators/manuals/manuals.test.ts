import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { manualsGenerator, renderManualHtml } from '../../../src/generators/manuals/index.js';
import { outlineOf } from '../../../src/generators/manuals/outline.js';
import { blueprintFigures } from '../../../src/generators/manuals/blueprint-figure.js';
import { placedParts } from '../../../src/generators/manuals/placed-parts.js';
import { timeTable } from '../../../src/generators/manuals/time.js';
import type { OutputFile } from '../../../src/generators/output.js';
import { elements } from '../../../src/generators/format/elements.js';
import { wording } from '../../../src/generators/format/wording.js';
import { described } from '../../../src/generators/manuals/described.js';
import { contextOf } from '../../../src/generators/manuals/facts.js';
import { loadProject } from '../../../src/project/load.js';
import { element, idOf, quantity } from '../model-builder.js';
import { postOffice } from '../post-office.js';

const model = postOffice();
const manual = model.manuals[0]!;
const page = (language: string): Document => new JSDOM(renderManualHtml(model, manual, language)).window.document;
const textOf = (language: string): string => page(language).body.textContent.replace(/\s+/g, ' ');
const files = (await manualsGenerator.generate(model)) as OutputFile[];
const content = (path: string): string => String(files.find((file) => file.path === path)!.content);

describe('files', () => {
    test('are named by the manual, further languages by their tag', () => {
        expect(files.map(({ path }) => path)).toEqual([
            'manuals/CounterManual.md',
            'manuals/CounterManual.html',
            'manuals/CounterManual.docx',
            'manuals/CounterManual.en.md',
            'manuals/CounterManual.en.html',
            'manuals/CounterManual.en.docx',
            'manuals/CounterManual.zh-TW.md',
            'manuals/CounterManual.zh-TW.html',
            'manuals/CounterManual.zh-TW.docx'
        ]);
    });
    test('are the same every time', async () => {
        expect(await manualsGenerator.generate(postOffice())).toEqual(files);
    });
});

describe('a manual', () => {
    const english = page('en');
    const words = textOf('en');
    test('says all there is about a standard', () => {
        for (const said of [
            'Greet first',
            'Greet as soon as eyes meet',
            'Use the customer’s name',
            'Stand up',
            'Greet while doing something else',
            'Welcome. How may I help you?',
            'Time until the greeting',
            'at most 3 seconds, in 90 % of cases',
            'The first impression colours the whole visit.',
            'If you were late, apologise first',
            'Field monitoring 2.1: Staff greet first',
            'every 6 months, by Service quality committee',
            'To be welcomed kindly',
            'Courtesy',
            'Share of customers greeted first',
            'Target 95 %'
        ])
            expect(words).toContain(said);
        expect(english.querySelector('.why em')?.textContent).toBe('whole visit');
    });
    test('says what can go wrong at a moment, and that a moment has no standard', () => {
        expect(words).toContain('The car park is full');
        expect(words).toContain('Show the way to the overflow car park');
        expect(english.querySelector('[id="Visit.Approach.Ticket"]')!.parentElement!.textContent).toContain('No standard has been set');
    });
    test('prints each standard once and links to it where it comes again', () => {
        const cards = [...english.querySelectorAll('article.standard > :first-child')].map((heading) => heading.textContent);
        expect(cards).toEqual(['Neat uniform', 'Clean signs', 'Greet first', 'Explain plainly', 'See the customer off']);
        const exit = english.querySelector('[id="Visit.Leaving.Exit"]')!.parentElement!;
        expect([...exit.querySelectorAll('.see a')].map((a) => a.getAttribute('href'))).toEqual(['#SignsClean']);
    });
    test('has headings without gaps, ids of their own and links that lead somewhere', () => {
        for (const language of model.languages) {
            const document = page(language);
            const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1]));
            expect(levels[0]).toBe(1);
            levels.slice(1).forEach((level, i) => expect(level - levels[i]!, `heading ${i + 1}`).toBeLessThanOrEqual(1));
            const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            for (const link of document.querySelectorAll('a[href^="#"]')) expect(ids).toContain(decodeURIComponent(link.getAttribute('href')!.slice(1)));
            for (const head of document.querySelectorAll('th')) expect(head.getAttribute('scope')).toMatch(/^(row|col)(group)?$/);
        }
    });
    test('says in which language it is, and marks what is in another', () => {
        expect(english.documentElement.lang).toBe('en');
        expect([...english.querySelectorAll('[lang=ko]')].map(({ textContent }) => textContent)).toEqual(['전문 용어를 쓰지 않는다']);
        expect(page('zh-TW').documentElement.lang).toBe('zh-TW');
    });
    test('describes the circle to those who do not see it', () => {
        const svg = english.querySelector('svg.circle')!;
        expect(svg.getAttribute('role')).toBe('img');
        const [title, desc] = svg
            .getAttribute('aria-labelledby')!
            .split(' ')
            .map((id) => english.getElementById(id)!.textContent);
        expect(title).toBe('Service circle: A visit to the post office');
        expect(desc).toContain('A ring of 7 moments and 1 waits, clockwise from “Parking” to “Exit”.');
        expect([...svg.querySelectorAll('.number')].map(({ textContent }) => textContent)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    });
    test('draws the blueprint with its lanes and lines', () => {
        const blueprint = english.querySelector('table.blueprint')!;
        expect([...blueprint.querySelectorAll('tbody th')].map(({ textContent }) => textContent.trim())).toEqual([
            'What the customer sees',
            'Customer',
            'Line of interaction',
            'Front stage',
            'Line of visibility',
            'Back stage',
            'Line of internal interaction',
            'Support',
            'What can go wrong'
        ]);
        expect(blueprint.textContent).toContain('Parking system');
    });
    test('draws the same blueprint as a picture, with nothing cut off', () => {
        const bare = (text: string): string => text.replace(/\s+/g, '');
        for (const language of model.languages) {
            const journey = model.journeys[0]!;
            const figures = blueprintFigures(journey, placedParts(journey), wording(model, language), elements(model));
            const drawn = bare(figures.map(({ svg }) => new JSDOM(svg.text).window.document.querySelector('svg')!.textContent).join(''));
            for (const part of journey.stages.flatMap(({ parts }) => parts)) {
                const said = part.kind === 'wait' ? [] : [...part.lanes.map(({ text }) => text), ...part.evidence, ...part.fails.map(({ text }) => text)];
                for (const text of [part.title, ...said]) expect(drawn, language).toContain(bare(text[language]!));
            }
        }
    });
    test('explains the terms that it uses, and no others', () => {
        expect([...english.querySelectorAll('dl.terms dt')].map(({ textContent }) => textContent)).toEqual(['Moment of truth']);
    });
    test('loads nothing and runs nothing', () => {
        expect(english.querySelectorAll('script,link,img,iframe,object,embed,form,input')).toHaveLength(0);
        expect(renderManualHtml(model, manual, 'ko')).not.toMatch(/\son\w+=|url\(|@import/i);
    });
    test('leaves a text a text', () => {
        const evil = postOffice();
        evil.manuals[0]!.title = { ko: '</title><script>alert(1)</script>' };
        evil.journeys[0]!.title = { ko: '"><svg onload=alert(1)>' };
        evil.standards[0]!.duties.push({ kind: 'say', text: { ko: '<img src=x onerror=alert(1)>' } });
        evil.standards[0]!.because = [{ ko: '<script>x</script> [a](javascript:alert(1))' }];
        const document = new JSDOM(renderManualHtml(evil, evil.manuals[0]!, 'ko')).window.document;
        expect(document.querySelectorAll('script,img,[onload],[onerror],a[href^=javascript]')).toHaveLength(0);
        expect(document.title).toBe('</title><script>alert(1)</script>');
    });
});

describe('Markdown', () => {
    const document = new JSDOM(new MarkdownIt({ html: true }).render(content('manuals/CounterManual.en.md'))).window.document;
    test('holds what the page holds', () => {
        const words = document.body.textContent.replace(/\s+/g, ' ');
        for (const said of [
            'Greet as soon as eyes meet',
            'Welcome. How may I help you?',
            'at most 3 seconds, in 90 % of cases',
            'Field monitoring 2.1: Staff greet first',
            '(3) Greeting',
            'Line of visibility',
            'The car park is full'
        ])
            expect(words).toContain(said);
    });
    test('has headings without gaps and links that lead somewhere', () => {
        const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1]));
        levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1));
        const ids = [...document.querySelectorAll('a[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const link of document.querySelectorAll('a[href^="#"]')) expect(ids).toContain(decodeURIComponent(link.getAttribute('href')!.slice(1)));
    });
    test('keeps tables whole', () => {
        for (const row of document.querySelectorAll('tr')) expect(row.children.length).toBe(row.closest('table')!.querySelector('tr')!.children.length);
    });
});

describe('coverage', () => {
    test('a manual without chapters has one for each journey', () => {
        const bare = { ...manual, chapters: [] };
        expect(outlineOf(model, bare).chapters.map(({ chapter }) => chapter.path)).toEqual(['Visit']);
        expect(renderManualHtml(model, bare, 'en')).toContain('Greet first');
    });
    test('stages and moments can be covered on their own; the circle is drawn once', () => {
        const parts = {
            ...manual,
            chapters: ['Visit.Approach', 'Visit.Reception.Greeting'].map((path, i) => ({
                ...element(`CounterManual.C${i}`),
                covers: [idOf(path)],
                chapters: []
            }))
        };
        const kinds = outlineOf(model, parts).chapters.map(({ blocks }) => blocks.map(({ kind }) => kind));
        expect(kinds).toEqual([
            ['circle', 'time', 'blueprint', 'stage', 'moment', 'moment', 'wait'],
            ['blueprint', 'moment']
        ]);
    });
    test('anything else can be covered too', () => {
        const covers = ['GreetFirst', 'CounterAudit', 'MOT', 'Courtesy', 'KindGreeting', 'GreetingRate', 'Teller', 'CsCommittee', 'Counter', 'Branch'].map(
            idOf
        );
        const all = {
            ...manual,
            shows: [],
            chapters: [
                {
                    ...element('CounterManual.All'),
                    covers,
                    chapters: [{ ...element('CounterManual.Sub'), covers: [idOf('Visit.Approach.Queue')], chapters: [] }]
                }
            ]
        };
        const document = new JSDOM(renderManualHtml(model, all, 'en')).window.document;
        for (const path of [
            'GreetFirst',
            'CounterAudit',
            'MOT',
            'Courtesy',
            'KindGreeting',
            'GreetingRate',
            'Teller',
            'Counter',
            'Branch',
            'Visit.Approach.Queue'
        ])
            expect(document.getElementById(path), path).not.toBeNull();
    });
});

describe('what is said once, and what is never cut', () => {
    test('a standard of the whole journey stands above its stages, not after each moment', () => {
        const wide = postOffice();
        const journey = wide.journeys[0]!;
        const standard = wide.standards.find(({ name }) => name === 'GreetFirst')!;
        standard.at = [journey.id];
        for (const part of journey.stages.flatMap(({ parts }) => parts)) part.standards.push(standard.id);
        const chapters = journey.stages.map((stage, i) => ({ ...element(`CounterManual.S${i}`), covers: [stage.id], chapters: [] }));
        const document = new JSDOM(renderManualHtml(wide, { ...manual, shows: [], chapters }, 'en')).window.document;
        expect(document.querySelectorAll('[id=GreetFirst]')).toHaveLength(1);
        expect(document.querySelectorAll('.see a[href="#GreetFirst"]')).toHaveLength(journey.stages.length - 1);
        expect(document.querySelectorAll('.moment .see a[href="#GreetFirst"]')).toHaveLength(0);
    });
    test('the circle leaves the limits of some customers to the text', () => {
        const served = postOffice();
        const wait = served.journeys[0]!.stages.flatMap(({ parts }) => parts).find((part) => part.kind === 'wait')!;
        if (wait.kind !== 'wait') return;
        wait.limits.push({ limit: quantity('77 min'), for: idOf('Branch') });
        const document = new JSDOM(renderManualHtml(served, manual, 'en')).window.document;
        expect([...document.querySelectorAll('svg tspan')].map(({ textContent }) => textContent).filter((text) => /^77|…/.test(text))).toEqual([]);
        expect(document.querySelector('.wait .muted')!.textContent).toContain('77 minutes (');
    });
    test('an indicator is told in words, with its code and its limits beside', () => {
        const measured = postOffice();
        const kpi = measured.kpis[0]!;
        kpi.value = { op: 'population', fn: 'mean', table: 'CounterAudit', value: { op: 'column', name: 'total', type: kpi.type } } as NonNullable<
            typeof kpi.value
        >;
        Object.assign(kpi, { formula: 'mean(CounterAudit.total)', green: quantity('90 %'), amber: quantity('80 %') });
        const chapters = [{ ...element('CounterManual.K'), covers: [kpi.id], chapters: [] }];
        const document = new JSDOM(renderManualHtml(measured, { ...manual, chapters }, 'en')).window.document;
        const text = document.querySelector('.kpi')!.textContent.replace(/\s+/g, ' ');
        expect(text).toContain('mean of Total Comes from Field monitoring');
        expect(text).toMatch(/Green from 90 % .*Amber from 80 %/);
        expect(document.querySelector('.kpi code')!.textContent).toBe('mean(CounterAudit.total)');
    });
});

describe('improvement, procedures, gaps and plans', () => {
    test('say all that is declared, in the example', async () => {
        const clinic = await (await loadProject('examples/clinic')).model();
        const words = wording(clinic, 'zh-CN');
        const context = contextOf(clinic, elements(clinic), words);
        const told = clinic.manuals.find(({ name }) => name === 'ImprovementManual')!;
        const read = new JSDOM(renderManualHtml(clinic, told, 'zh-CN')).window.document;
        const titles = [...read.querySelectorAll('h3,h4')].map(({ textContent }) => textContent.trim());
        const hall = titles.indexOf(clinic.improvements.find(({ name }) => name === 'HallComfort')!.title['zh-CN']!);
        expect(titles.slice(hall + 1, hall + 8)).toEqual(words.labels.documents.sevenSteps.map((step, i) => `${i + 1} ${step}`));
        const inquiry = described(
            clinic.procedures.find(({ name }) => name === 'InquiryService')!,
            context
        );
        expect(inquiry.facts.map(([label]) => label)).toEqual(expect.arrayContaining(['工作日历', '稳定性', '关键路径', '部门间移交次数']));
        const gap = described(
            clinic.gaps.find(({ name }) => name === 'DeliveryGap')!,
            context
        );
        expect(gap.facts[0]![1]).toBe('3 执行差距：规定的标准 – 提供的服务');
        expect(gap.facts.map(([label]) => label)).toContain('警报条件');
    });
});

describe('time', () => {
    test('adds up the parts, and says what waits and what adds value', () => {
        const table = timeTable(model.journeys[0]!, model.units)!;
        expect(table.sum).toBeCloseTo(33.17, 10);
        expect(table.elapsed).toBe(36);
        expect(table.waiting).toBeCloseTo(21.1 / 36, 10);
        expect(table.productive).toBeCloseTo(9.48 / 36, 10);
    });
    test('says nothing where only a calendar could add', () => {
        const journey = structuredClone(model.journeys[0]!);
        journey.calendar = idOf('OfficeHours');
        journey.stages[0]!.parts[0]!.takes = quantity('2 day');
        expect(timeTable(journey, [...model.units, { ...model.units[0]!, name: 'day', factor: 86_400 }])).toBeUndefined();
    });
});

describe('a survey in a manual', () => {
    test('says a question once, above its statements, and the options that points are handed out to', async () => {
        const centre = await (await loadProject('examples/service-centre')).model();
        const adviser = centre.manuals.find(({ name }) => name === 'AdviserHandbook')!;
        const document = new JSDOM(renderManualHtml(centre, adviser, 'en')).window.document;
        const rows = [...document.querySelectorAll('table.items tbody tr')].map((row) =>
            [...row.querySelectorAll('td,th')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
        );
        const asked = (number: string): string => rows.find(([first]) => first === number)![1]!;
        expect(asked('2.1.1')).toMatch(/^Where does the value of Chengchuan come from\?.* ?Products$/);
        expect(asked('2.1.2')).toBe('Service');
        expect(asked('2.2.1')).toMatch(/^How do you rate Chengchuan\? ?Knowledge and experience$/);
        // Points that are handed out are not got.
        expect(document.querySelector('table.items thead')!.textContent).not.toContain('Points');
    });
});

describe('a figure in a manual', () => {
    test('says how it is computed, with its units, and what is stated', async () => {
        const centre = await (await loadProject('examples/service-centre')).model();
        const figure = centre.figures.find(({ name }) => name === 'Market2010')!;
        const { facts } = described(figure, contextOf(centre, elements(centre), wording(centre, 'zh-CN')));
        expect(facts.map(([, value]) => value)).toEqual(['100,000,000 美元 × 1.25 ^ 10', '931,322,575 美元 (2010)']);
    });
});
