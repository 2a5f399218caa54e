import {
    AlignmentType,
    Bookmark,
    Document as WordDocument,
    Footer,
    ImageRun,
    PageNumber,
    Packer,
    PageOrientation,
    Paragraph,
    Tab,
    TableOfContents,
    TabStopType,
    TextRun,
    type FileChild
} from 'docx';
import type { Model } from '../../model/types.js';
import type { Block, Document, Words } from '../documents/document.js';
import { standaloneSvg } from '../format/svg.js';
import { dotted, releaseOf } from '../format/programme.js';
import { wording } from '../format/wording.js';
import { emfOf } from './emf.js';
import { reproducible } from './reproducible.js';
import { headingOf, Lists, proseParagraphs } from './prose.js';
import { languageOf, NUMBERED, numberingOptions, PAGE, STYLE, stylesFor, TEXT_WIDTH } from './style.js';
import { factsOf, tableOf } from './table.js';

/** The largest a picture may be, in pixels of 1/96 inch: the text's width, and most of a page. */
const PICTURE = { width: Math.floor((TEXT_WIDTH / 1440) * 96), height: 780 };

/** A document for Word and other word processors, the same bytes for the same model. With `contents` it has a table of contents. */
export async function renderDocumentWord(model: Model, document: Document, language: string, contents = false): Promise<Uint8Array> {
    const words = wording(model, language);
    const release = releaseOf(model, words.labels);
    const above = dotted([model.program ? words.title(model.program) : '', document.subtitle ?? '', release]);
    const lists = new Lists();
    const children: FileChild[] = [
        ...(above === '' ? [] : [new Paragraph({ style: STYLE.cover, text: above })]),
        new Paragraph({ style: 'Title', text: document.title }),
        ...(contents
            ? [
                  new Paragraph({ style: STYLE.cover, keepNext: true, children: [new TextRun({ text: words.labels.contents, bold: true })] }),
                  // The entries are there; the page numbers only Word knows, which asks on opening whether it may fill them in.
                  new TableOfContents(words.labels.contents, { hyperlink: true, headingStyleRange: '1-2' })
              ]
            : []),
        ...document.blocks.flatMap((block) => blockWord(block, language, lists))
    ];
    const file = new WordDocument({
        title: document.title,
        creator: 'Touchstone',
        lastModifiedBy: 'Touchstone',
        styles: stylesFor(language),
        numbering: numberingOptions,
        sections: [
            {
                properties: {
                    page: {
                        size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.PORTRAIT },
                        margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin }
                    }
                },
                footers: { default: footer(dotted([document.title, release])) },
                children
            }
        ]
    });
    return reproducible(await Packer.toBuffer(file));
}

function footer(text: string): Footer {
    const small = { size: 16, color: '555555' };
    return new Footer({
        children: [
            new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
                children: [new TextRun({ text, ...small }), new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small })]
            })
        ]
    });
}

const run = ({ text, language }: Words): TextRun => new TextRun({ text, ...languageOf(language) });

function blockWord(block: Block, language: string, lists: Lists): FileChild[] {
    switch (block.kind) {
        case 'heading': {
            const children = block.id === undefined ? [run(block.text)] : [new Bookmark({ id: block.id, children: [run(block.text)] })];
            return [new Paragraph({ heading: headingOf(block.level), children, ...(block.newPage && { pageBreakBefore: true }) })];
        }
        case 'paragraph':
            return [new Paragraph({ children: [run(block.text)], ...(block.quiet && { style: STYLE.quiet }) })];
        case 'prose':
            return proseParagraphs(block.text.text, block.level ?? 3, lists, block.text.language);
        case 'list': {
            const instance = lists.next();
            return block.items.map(
                (item) =>
                    new Paragraph({
                        children: [run(item)],
                        ...(block.ordered ? { numbering: { reference: NUMBERED, level: 0, instance } } : { bullet: { level: 0 } })
                    })
            );
        }
        case 'facts':
            return [factsOf(block.facts), gap()];
        case 'figure':
            return [figure(block.svg.text, block.caption, block.says, language), new Paragraph({ style: STYLE.caption, text: block.caption })];
        case 'blanks':
            return block.labels.map(
                (label) =>
                    new Paragraph({
                        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: 'underscore' }],
                        children: [new TextRun({ text: `${label} ` }), new TextRun({ children: [new Tab()] })]
                    })
            );
        case 'table':
            return [
                ...(block.caption === undefined ? [] : [new Paragraph({ keepNext: true, children: [new TextRun({ text: block.caption, bold: true })] })]),
                tableOf(block, language),
                gap()
            ];
    }
}

/** Two tables without a paragraph between them would be one. */
const gap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 60, line: 160, lineRule: 'exact' }, children: [] });

function figure(svg: string, caption: string, says: string, language: string): Paragraph {
    const drawing = standaloneSvg(svg, language);
    const scale = Math.min(PICTURE.width / drawing.width, PICTURE.height / drawing.height, 1.2);
    const transformation = { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) };
    return new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: [
            new ImageRun({
                type: 'svg',
                data: new TextEncoder().encode(drawing.text),
                transformation,
                // A metafile under the name of a picture that the library knows; the archive is put right at the end.
                fallback: { type: 'png', data: emfOf(svg, drawing.width, drawing.height, language) },
                altText: { name: caption, title: caption, description: says }
            })
        ]
    });
}
