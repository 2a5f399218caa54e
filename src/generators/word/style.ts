/** How Word documents look: styles that a user can change in Word, and the fonts of each language. */
import { AlignmentType, LevelFormat, type INumberingOptions, type IRunPropertiesOptions, type IStylesOptions } from 'docx';
import { spreadsheetFont } from '../format/fonts.js';

export const BLUE = '1F4E79';
export const NUMBERED = 'touchstone-numbered';
export const STYLE = { code: 'Code', inlineCode: 'InlineCode', quote: 'Quote', quiet: 'Quiet', caption: 'Caption', cell: 'TableText', cover: 'Cover' } as const;

/** A4 with margins as the printed page has; in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1020 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const LATIN = 'Calibri';
/** Tags that Word knows; of other languages it learns from the system. */
const wordTag = (language: string): string =>
    ({ ko: 'ko-KR', 'zh-tw': 'zh-TW', 'zh-cn': 'zh-CN', zh: 'zh-CN', ja: 'ja-JP', en: 'en-US' })[language.toLowerCase()] ?? language;
/** Written in characters that are as wide as they are high. */
export const isWide = (language: string): boolean => /^(ko|zh|ja)\b/i.test(language);

const fontsOf = (language: string) => {
    const own = spreadsheetFont(language);
    // In a text of wide characters the Latin letters come from the same font: two faces in one line disturb.
    return isWide(language) ? { ascii: own, hAnsi: own, eastAsia: own, cs: own } : { ascii: LATIN, hAnsi: LATIN, eastAsia: 'Malgun Gothic', cs: LATIN };
};

/** For a piece of text in another language than the document. */
export function languageOf(language: string | undefined): IRunPropertiesOptions {
    if (language === undefined) return {};
    const tag = wordTag(language);
    return { language: isWide(language) ? { eastAsia: tag } : { value: tag }, font: { ...fontsOf(language), ...(isWide(language) && { hint: 'eastAsia' }) } };
}

export function stylesFor(language: string): IStylesOptions {
    const font = fontsOf(language);
    const tag = wordTag(language);
    const heading = (size: number, before: number) => ({
        run: { font, size, bold: true, color: BLUE },
        paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true }
    });
    return {
        default: {
            document: {
                run: { font, size: 20, language: isWide(language) ? { value: 'en-US', eastAsia: tag } : { value: tag } },
                paragraph: { spacing: { after: 100, line: 288, lineRule: 'auto' } }
            },
            title: { run: { font, size: 44, bold: true, color: BLUE }, paragraph: { spacing: { before: 120, after: 160 } } },
            heading1: heading(32, 360),
            heading2: heading(26, 280),
            heading3: heading(23, 220),
            heading4: heading(21, 180),
            heading5: heading(20, 160),
            heading6: heading(20, 140)
        },
        paragraphStyles: [
            ...[1, 2].map((level) => ({
                id: `TOC${level}`,
                name: `toc ${level}`,
                basedOn: 'Normal',
                run: { bold: level === 1 },
                paragraph: { spacing: { before: level === 1 ? 80 : 0, after: 10 }, indent: { left: (level - 1) * 300 } }
            })),
            {
                id: STYLE.cell,
                name: 'Table Text',
                basedOn: 'Normal',
                quickFormat: true,
                run: { size: 18 },
                paragraph: { spacing: { before: 20, after: 20, line: 252, lineRule: 'auto' } }
            },
            { id: STYLE.quiet, name: 'Quiet', basedOn: 'Normal', quickFormat: true, run: { color: '555555' } },
            { id: STYLE.cover, name: 'Cover', basedOn: 'Normal', run: { color: '555555' }, paragraph: { spacing: { after: 40 } } },
            {
                id: STYLE.caption,
                name: 'caption',
                basedOn: 'Normal',
                run: { size: 18, color: '555555' },
                paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } }
            },
            {
                id: STYLE.quote,
                name: 'Quote',
                basedOn: 'Normal',
                quickFormat: true,
                paragraph: { indent: { left: 360, right: 360 }, spacing: { before: 60, after: 100 } }
            },
            { id: STYLE.code, name: 'Code', basedOn: 'Normal', run: { font: 'Consolas', size: 18 }, paragraph: { spacing: { after: 0 } } }
        ],
        characterStyles: [
            { id: STYLE.inlineCode, name: 'Inline Code', basedOn: 'DefaultParagraphFont', run: { font: { ascii: 'Consolas', hAnsi: 'Consolas' }, size: 18 } }
        ]
    };
}

export const numberingOptions: INumberingOptions = {
    config: [
        {
            reference: NUMBERED,
            levels: Array.from({ length: 6 }, (_, level) => ({
                level,
                format: LevelFormat.DECIMAL,
                text: `%${level + 1}.`,
                alignment: AlignmentType.START,
                style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } }
            }))
        }
    ]
};
