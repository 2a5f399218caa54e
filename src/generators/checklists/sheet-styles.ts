import type { CellStyle } from 'hucre/xlsx';

const line = { style: 'thin', color: { rgb: 'FF9A9A9A' } } as const;
const framed = { top: line, bottom: line, left: line, right: line };
const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const top = { vertical: 'top', wrapText: true, horizontal: 'left', indent: 1 } as const;
const input = { fill: fill('FFFFFBE6'), protection: { locked: false } };
const POINTS = '0.##';

/** How the cells of a checklist look. Fields to fill in are pale yellow and not locked. */
export const STYLES = {
    title: { font: { size: 16, bold: true }, alignment: { vertical: 'center' } },
    subtitle: { font: { color: { rgb: 'FF555555' } }, alignment: { vertical: 'center', wrapText: true } },
    fieldLabel: { font: { bold: true, size: 9 }, alignment: { vertical: 'bottom' } },
    field: { ...input, border: { bottom: line }, alignment: { vertical: 'center' } },
    dateField: { ...input, border: { bottom: line }, numFmt: 'yyyy-mm-dd', alignment: { vertical: 'center', horizontal: 'left' } },
    head: { font: { bold: true }, fill: fill('FFE6E9ED'), border: framed, alignment: { vertical: 'center', wrapText: true } },
    headEnd: {
        font: { bold: true },
        fill: fill('FFE6E9ED'),
        border: framed,
        alignment: { vertical: 'center', horizontal: 'right', wrapText: true }
    },
    section: { font: { bold: true }, fill: fill('FFF3F4F6'), border: framed, alignment: { vertical: 'center', wrapText: true } },
    sectionNumber: {
        font: { bold: true },
        fill: fill('FFF3F4F6'),
        border: framed,
        numFmt: POINTS,
        alignment: { vertical: 'center', horizontal: 'right' }
    },
    note: { font: { italic: true }, border: framed, alignment: top },
    number: { border: framed, alignment: { vertical: 'top' } },
    critical: {
        font: { bold: true, color: { rgb: 'FFA3261B' } },
        border: { ...framed, left: { style: 'thick', color: { rgb: 'FFA3261B' } } },
        alignment: { vertical: 'top' }
    },
    text: { border: framed, alignment: top },
    small: { font: { size: 9, color: { rgb: 'FF333333' } }, border: framed, alignment: top },
    points: { border: framed, numFmt: POINTS, alignment: { vertical: 'top', horizontal: 'right' } },
    bonus: { border: framed, numFmt: '+0.##', alignment: { vertical: 'top', horizontal: 'right' } },
    input: { ...input, border: framed, alignment: { vertical: 'top', horizontal: 'center', wrapText: true } },
    inputText: { ...input, border: framed, alignment: top },
    inputPoints: { ...input, border: framed, numFmt: POINTS, alignment: { vertical: 'top', horizontal: 'right' } },
    resultLabel: { font: { bold: true }, fill: fill('FFF3F4F6'), border: framed, alignment: { vertical: 'center', wrapText: true } },
    result: { font: { bold: true, size: 11 }, border: framed, numFmt: POINTS, alignment: { vertical: 'center', horizontal: 'right' } },
    heading: { font: { bold: true, size: 12 }, alignment: { vertical: 'center' } },
    plain: { alignment: top },
    signature: { border: { bottom: line }, protection: { locked: false } }
} satisfies Record<string, CellStyle>;
