/** Manuals written from an outline, and chapters that cover all of a kind. */
import { globSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { SUBJECTS } from '../../../src/language/references/subjects.js';
import { manualDocument } from '../../../src/generators/manuals/document.js';
import { renderManualHtml } from '../../../src/generators/manuals/html.js';
import { renderManualMarkdown } from '../../../src/generators/manuals/markdown.js';
import { outlineOf, type ChapterOutline } from '../../../src/generators/manuals/outline.js';
import { lowerModel } from '../../../src/model/lower/model.js';
import type { Chapter, Element, Model } from '../../../src/model/types.js';
import { loadProject } from '../../../src/project/load.js';
import { Workspace } from '../../validation/workspace.js';

const workspace = new Workspace();
const EXAMPLES = ['clinic', 'post-office'] as const;
const models = new Map<string, Model>();
for (const name of EXAMPLES) models.set(name, await (await loadProject(`examples/${name}`)).model());

/** The model of some files, and the sections that the check calls empty. */
async function opened(files: Record<string, string>): Promise<{ model: Model; empty: string[] }> {
    const { documents, findings } = await workspace.open(files);
    try {
        const empty = findings.filter(({ code }) => code === 'manuals/section').map(({ message }) => /'([^']+)'/.exec(message)![1]!);
        return { model: lowerModel(workspace.services.Touchstone, documents), empty };
    } finally {
        await workspace.close(documents);
    }
}
const flat = <C extends { chapters: C[] }>(chapters: readonly C[]): C[] => chapters.flatMap((chapter) => [chapter, ...flat(chapter.chapters)]);
const names = (chapters: readonly ChapterOutline[]): string[] => flat(chapters).map(({ chapter, number }) => `${number} ${chapter.name}`);

/** The kinds whose declarations a manual of everything names. */
const NAMED = [
    ...(['needs', 'goals', 'journeys', 'procedures', 'standards', 'teams', 'roles', 'channels', 'systems'] as const),
    ...(['records', 'kpis', 'gaps', 'courses', 'plans', 'improvements', 'instruments'] as const)
];

describe('an outline', () => {
    const BASE = `
        program Shop "Shop" { languages en   mission "Nobody leaves without an answer."   principle "Ask first." }
        manual Base "Base" {
            shows circle
            chapter One "One" { chapter A "A" covers every mission   chapter B "B" covers every principle }
            chapter Two "Two" { chapter C "C" covers every need }
        }`;
    const laid = async (own: string) => {
        const { model } = await opened({ 'shop.touch': `${BASE}\nmanual Own "Own" from Base { ${own} }` });
        return model.manuals.find(({ name }) => name === 'Own')!;
    };
    const titles = (chapters: readonly Chapter[]): unknown[] =>
        chapters.map(({ name, title, chapters: sub }) => (sub.length > 0 ? [name, title.en, titles(sub)] : [name, title.en]));

    test('is taken over as it is', async () => {
        const own = await laid('');
        expect(own.shows).toEqual(['circle']);
        expect(titles(own.chapters)).toEqual([
            ['One', 'One', [['A', 'A'], ['B', 'B']]],
            ['Two', 'Two', [['C', 'C']]]
        ]); // prettier-ignore
        expect(flat(own.chapters).map(({ every }) => every)).toEqual([undefined, ['mission'], ['principle'], undefined, ['need']]);
    });
    test('gives way to chapters of the same name, wherever they stand', async () => {
        const own = await laid('chapter B "Better" chapter Two { chapter C """Ours.""" chapter D "D" """New.""" }');
        expect(titles(own.chapters)).toEqual([
            ['One', 'One', [['A', 'A'], ['B', 'Better']]],
            ['Two', 'Two', [['C', 'C'], ['D', 'D']]]
        ]); // prettier-ignore
        expect(own.chapters[1]!.chapters[0]).toMatchObject({ doc: { en: 'Ours.' }, every: ['need'] });
        expect(own.chapters[0]!.chapters[1]!.every).toEqual(['principle']);
    });
    test('is cut by what covers none, and followed by what it does not have', async () => {
        const own = await laid('chapter Last "Last" """The end.""" chapter One { chapter A covers none } chapter Two covers none');
        expect(titles(own.chapters)).toEqual([
            ['One', 'One', [['B', 'B']]],
            ['Last', 'Last']
        ]);
    });
    test('covers what the manual says instead', async () => {
        const own = await laid('chapter A covers every principle chapter C covers Base');
        expect(own.chapters[0]!.chapters[0]!.every).toEqual(['principle']);
        expect(own.chapters[1]!.chapters[0]).not.toHaveProperty('every');
    });
    test('is numbered without its empty sections', async () => {
        const { model } = await opened({ 'shop.touch': `${BASE}\nmanual Own "Own" from Base { chapter Last "Last" """The end.""" }` });
        const own = model.manuals.find(({ name }) => name === 'Own')!;
        expect(names(outlineOf(model, own).chapters)).toEqual(['1 One', '1.1 A', '1.2 B', '2 Last']);
    });
});

describe('every subject', () => {
    const manual = (name: string): string =>
        `manual ${name} "${name}" { ${Object.keys(SUBJECTS)
            .map((subject) => `chapter c_${subject} "${subject}" covers every ${subject}`)
            .join('\n')} }`;
    const shown = (model: Model, name: string): string[] =>
        outlineOf(
            model,
            model.manuals.find((one) => one.name === name)!
        ).chapters.map(({ chapter }) => chapter.title[model.languages[0]!]!);

    test.each([...EXAMPLES, 'store', 'service-centre'])('of %s has a section unless the check says that it is empty', async (example) => {
        const folder = `examples/${example}`;
        const files = Object.fromEntries(globSync('**/*.touch', { cwd: folder }).map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]));
        const pkg = /^package (\S+)/m.exec(files['program.touch']!)![1]!;
        const { model, empty } = await opened({ ...files, 'all.touch': `package ${pkg}\n${manual('Everything')}` });
        expect(empty.length).toBeLessThan(Object.keys(SUBJECTS).length / 2);
        expect([...shown(model, 'Everything'), ...empty].sort()).toEqual(Object.keys(SUBJECTS).sort());
    });
    test('of a project without declarations is empty, which the check says', async () => {
        const { model, empty } = await opened({ 'bare.touch': `program Bare "Bare" languages en\n${manual('Everything')}` });
        expect(empty.sort()).toEqual(Object.keys(SUBJECTS).sort());
        expect(shown(model, 'Everything')).toEqual([]);
    });
});

describe.each(EXAMPLES)('the whole manual of %s', (example) => {
    const model = models.get(example)!;
    const whole = model.manuals.find(({ name }) => name === 'WholeManual')!;

    test.each(model.languages)('has ten chapters in %s, and says the same as a page, as Markdown and for Word', (language) => {
        const outline = outlineOf(model, whole);
        expect(outline.chapters.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, i) => String(i + 1)));
        const headings = flat(outline.chapters).map(({ chapter, number }) => `${number} ${chapter.title[language] ?? ''}`);
        const page = new JSDOM(renderManualHtml(model, whole, language)).window.document;
        const onPage = [...page.querySelectorAll('main h2, main h3')].map((h) => h.textContent.trim());
        const inMarkdown = renderManualMarkdown(model, whole, language);
        const forWord = manualDocument(model, whole, language).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text.text] : []));
        for (const heading of headings) {
            expect(onPage).toContain(heading);
            expect(inMarkdown).toContain(heading.replace(/([|_])/g, '\\$1'));
            expect(forWord).toContain(heading);
        }
    });
    test('names every declaration that a manual could name', () => {
        const language = model.languages[0]!;
        const text = renderManualHtml(model, whole, language).replace(/<[^>]*>/g, ' ');
        const escaped = (title: string): string => title.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');
        for (const element of NAMED.flatMap((kind): readonly Element[] => model[kind]))
            expect(text).toContain(escaped(element.title[language] ?? element.name));
    });
    test('has headings without gaps', () => {
        for (const language of model.languages) {
            const page = new JSDOM(renderManualHtml(model, whole, language)).window.document;
            const levels = [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1]));
            levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1));
            expect(page.body.textContent).not.toMatch(/undefined|\[object|NaN/);
        }
    });
});
