/** Documents for Word, read as the archive of XML that they are. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { documentsOf } from '../../../src/generators/documents/index.js';
import type { Block, Document as Blocks } from '../../../src/generators/documents/document.js';
import { standaloneSvg } from '../../../src/generators/format/svg.js';
import { html } from '../../../src/generators/format/html.js';
import { shapesOf, type Segment } from '../../../src/generators/word/drawing.js';
import { renderDocumentWord } from '../../../src/generators/word/document.js';
import { emfOf } from '../../../src/generators/word/emf.js';
import { columnWidths } from '../../../src/generators/word/table.js';
import { TEXT_WIDTH } from '../../../src/generators/word/style.js';
import { loadProject } from '../../../src/project/load.js';
import { emptyModel } from '../model-builder.js';

const clinic = await (await loadProject('examples/clinic')).model();
const postOffice = await (await loadProject('examples/post-office')).model();
const parse = (xml: string): Document => new JSDOM(xml, { contentType: 'text/xml' }).window.document;
const part = (archive: Uint8Array, path: string): Document => parse(strFromU8(unzipSync(archive)[path]!));
const written = (blocks: Block[], language = 'ko', contents = false): Promise<Uint8Array> =>
    renderDocumentWord(emptyModel([language]), { title: '제목', blocks } satisfies Blocks, language, contents);
const all = (document: Document, name: string): Element[] => [...document.getElementsByTagName(name)];
const attributes = (elements: readonly Element[], name: string): (string | null)[] => elements.map((element) => element.getAttribute(name));

describe('a document', () => {
    test('is made of styles, which a user can change: headings, tables with repeated heads, lists', async () => {
        const archive = await written([
            { kind: 'heading', level: 2, text: { text: '하나' } },
            { kind: 'heading', level: 3, text: { text: '둘' } },
            { kind: 'list', items: [{ text: '첫째' }], ordered: true },
            { kind: 'list', items: [{ text: '다시 첫째' }], ordered: true },
            { kind: 'table', columns: [{ title: '이름' }, { title: '값', kind: 'number' }], rows: [{ cells: ['갑', '1'] }, { cells: ['묶음'], tone: 'group' }] }
        ]);
        const document = part(archive, 'word/document.xml');
        expect(attributes(all(document, 'w:pStyle'), 'w:val')).toEqual(expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'TableText']));
        expect(all(document, 'w:tblHeader')).toHaveLength(1);
        expect(attributes(all(document, 'w:gridSpan'), 'w:val')).toEqual(['2']);
        // Each list counts from 1.
        expect(new Set(attributes(all(document, 'w:numId'), 'w:val')).size).toBe(2);
    });
    test.each([
        ['ko', 'Malgun Gothic', 'ko-KR'],
        ['zh-TW', 'Microsoft JhengHei', 'zh-TW'],
        ['zh-CN', 'Microsoft YaHei', 'zh-CN']
    ])('in %s says which font and which language its wide characters have', async (language, font, tag) => {
        const styles = part(await written([{ kind: 'paragraph', text: { text: '字' } }], language), 'word/styles.xml');
        const defaults = styles.getElementsByTagName('w:rPrDefault')[0]!;
        expect(defaults.getElementsByTagName('w:rFonts')[0]!.getAttribute('w:eastAsia')).toBe(font);
        expect(defaults.getElementsByTagName('w:lang')[0]!.getAttribute('w:eastAsia')).toBe(tag);
    });
    test('marks a text in another language', async () => {
        const document = part(await written([{ kind: 'paragraph', text: { text: '你好', language: 'zh-CN' } }]), 'word/document.xml');
        expect(attributes(all(document, 'w:lang'), 'w:eastAsia')).toEqual(['zh-CN']);
    });
    test('has a table of contents with an entry for each heading of the first two levels', async () => {
        const headings = [2, 3, 4].map((level): Block => ({ kind: 'heading', level: level as 2, text: { text: `제${level}` } }));
        const document = part(await written(headings, 'ko', true), 'word/document.xml');
        expect(all(document, 'w:instrText').some(({ textContent }) => /^\s*TOC .*1-2/.test(textContent))).toBe(true);
        const entries = all(document, 'w:pStyle').filter((style) => /^TOC\d$/.test(style.getAttribute('w:val')!));
        expect(entries.map((style) => style.parentElement!.parentElement!.textContent)).toEqual([
            expect.stringContaining('제2'),
            expect.stringContaining('제3')
        ]);
    });
    test('holds no macro and loads nothing', async () => {
        const archive = unzipSync(await renderDocumentWord(clinic, documentsOf(clinic, 'zh-CN')[0]!.document, 'zh-CN'));
        expect(Object.keys(archive).filter((path) => /vba|\.bin$|embeddings/i.test(path))).toEqual([]);
        for (const path of Object.keys(archive).filter((one) => one.endsWith('.rels')))
            expect(strFromU8(archive[path]!), path).not.toContain('TargetMode="External"');
    });
    test('links to the web, and only there', async () => {
        const prose = 'See [there](https://example.org/a), [here](#x), [that](javascript:alert(1)).';
        const archive = await written([{ kind: 'prose', text: { text: prose } }]);
        const links = strFromU8(unzipSync(archive)['word/_rels/document.xml.rels']!);
        expect(links.match(/TargetMode="External"/g)).toHaveLength(1);
        expect(links).toContain('https://example.org/a');
        expect(part(archive, 'word/document.xml').documentElement.textContent).toContain('javascript:alert(1)');
    });
    test('has the same bytes whatever was written before', async () => {
        const [first, ...others] = documentsOf(clinic, 'zh-CN').filter(({ name }) => /deployment|procedure|tables/.test(name));
        const before = await renderDocumentWord(clinic, first!.document, 'zh-CN', true);
        for (const { document } of others) await renderDocumentWord(clinic, document, 'zh-CN', true);
        expect(Buffer.compare(before, await renderDocumentWord(clinic, first!.document, 'zh-CN', true))).toBe(0);
    });
    test('leaves a text a text', async () => {
        await fc.assert(
            fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), async (text) => {
                const document = part(await written([{ kind: 'table', columns: [{ title: 'x' }], rows: [{ cells: [text] }] }]), 'word/document.xml');
                // What XML cannot hold, and how it treats line ends, are not our doing.
                const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''); // eslint-disable-line no-control-regex
                expect(all(document, 'w:tc').at(-1)!.textContent.replace(/\s+/g, ' ').trim()).toBe(kept.replace(/\s+/g, ' ').trim());
            }),
            { numRuns: 40 }
        );
    });
});

describe('tables', () => {
    test('fill the text, whatever their columns ask for', () => {
        const column = fc.record({ title: fc.string(), turned: fc.boolean(), width: fc.option(fc.integer({ min: 5, max: 60 }), { nil: undefined }) });
        fc.assert(
            fc.property(fc.array(column, { minLength: 1, maxLength: 16 }), fc.string(), (columns, text) => {
                const widths = columnWidths({ kind: 'table', columns, rows: [{ cells: columns.map(() => text) }] });
                const sum = widths.reduce((a, b) => a + b, 0);
                expect(sum).toBeLessThanOrEqual(TEXT_WIDTH);
                expect(sum).toBeGreaterThan(TEXT_WIDTH - 20);
                for (const width of widths) expect(width).toBeGreaterThan(0);
            })
        );
    });
});

const drawings = [clinic, postOffice].flatMap((model) =>
    model.languages.flatMap((language) =>
        documentsOf(model, language).flatMap(({ name, document }) =>
            document.blocks.flatMap((block) => (block.kind === 'figure' ? [{ name: `${name}.${language}`, svg: block.svg.text, language }] : []))
        )
    )
);

describe('drawings', () => {
    test('stand alone as files: well-formed, with a size and a font', () => {
        expect(drawings.length).toBeGreaterThan(20);
        for (const { name, svg, language } of drawings) {
            const { text, width, height } = standaloneSvg(svg, language);
            const root = parse(text).documentElement;
            expect([root.tagName, root.getAttribute('width'), root.getAttribute('height')], name).toEqual(['svg', String(width), String(height)]);
            expect(root.getAttribute('font-family')).toMatch(/Noto Sans/);
        }
    });
    test('have all their texts, and as many shapes, in the metafile', () => {
        for (const { name, svg } of drawings) {
            const document = parse(svg);
            const texts = [...document.querySelectorAll('text')]
                .map((text) => [...(text.children.length > 0 ? text.children : [text])].map((e) => e.textContent.replace(/\s+/g, ' ').trim()))
                .flat();
            const shapes = shapesOf(svg);
            expect(
                shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])),
                name
            ).toEqual(texts.filter((text) => text !== ''));
            expect(shapes.filter(({ kind }) => kind === 'path').length, name).toBe(document.querySelectorAll('rect,line,circle,path,polyline,polygon').length);
        }
    });
    test('are metafiles whose records fill them, as the header says', () => {
        for (const { name, svg, language } of drawings) {
            const { width, height } = standaloneSvg(svg, language);
            const bytes = emfOf(svg, width, height, language);
            const view = new DataView(bytes.buffer);
            expect(view.getUint32(40, true), name).toBe(0x464d4520);
            const types: number[] = [];
            let at = 0;
            while (at < bytes.length) {
                types.push(view.getUint32(at, true));
                const size = view.getUint32(at + 4, true);
                expect(size % 4 === 0 && size >= 8, name).toBe(true);
                at += size;
            }
            expect([at, types.length, types[0], types.at(-1)], name).toEqual([view.getUint32(48, true), view.getUint32(52, true), 1, 14]);
        }
    });
    test('turn arcs into curves that lie on the circle', () => {
        const [r, cx, cy] = [100, 200, 150];
        fc.assert(
            fc.property(fc.double({ min: 0, max: 6.28, noNaN: true }), fc.double({ min: 0.05, max: 6.2, noNaN: true }), (start, turn) => {
                const at = (angle: number): [number, number] => [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
                const [[x1, y1], [x2, y2]] = [at(start), at(start + turn)];
                const svg = html`<path d="M${x1} ${y1}A${r} ${r} 0 ${turn > Math.PI ? 1 : 0} 1 ${x2} ${y2}" />`.text;
                const [shape] = shapesOf(svg);
                if (shape?.kind !== 'path') throw new Error('no path');
                let from: readonly [number, number] = [x1, y1];
                for (const segment of shape.segments.slice(1) as Extract<Segment, { to: 'C' }>[]) {
                    for (const t of [0.25, 0.5, 0.75, 1]) {
                        const point = [0, 1].map(
                            (i) =>
                                (1 - t) ** 3 * from[i]! +
                                3 * t * (1 - t) ** 2 * segment.handles[0][i]! +
                                3 * t * t * (1 - t) * segment.handles[1][i]! +
                                t ** 3 * segment.at[i]!
                        );
                        expect(Math.hypot(point[0]! - cx, point[1]! - cy)).toBeCloseTo(r, 0);
                    }
                    from = segment.at;
                }
                expect(from[0]).toBeCloseTo(x2, 3);
                expect(from[1]).toBeCloseTo(y2, 3);
            })
        );
    });
});
