import type { CellStyle } from 'hucre/xlsx';
import { fill, FRAME, LINE } from '../format/workbook.js';

const top = { vertical: 'top', wrapText: true, horizontal: 'left', indent: 1 } as const;
const input = { fill: fill('FFFFFBE6'), protection: { locked: false } };
const POINTS = '0.##';

/** How the cells of a checklist look. Fields to fill in are pale yellow and not locked. */
export const STYLES = {
    title: { font: { size: 16, bold: true }, alignment: { vertical: 'center' } },
    subtitle: { font: { color: { rgb: 'FF555555' } }, alignment: { vertical: 'center', wrapText: true } },
    fieldLabel: { font: { bold: true, size: 9 }, alignment: { vertical: 'bottom' } },
    field: { ...input, border: { bottom: LINE }, alignment: { vertical: 'center' } },
    dateField: { ...input, border: { bottom: LINE }, numFmt: 'yyyy-mm-dd', alignment: { vertical: 'center', horizontal: 'left' } },
    head: { font: { bold: true }, fill: fill('FFE6E9ED'), border: FRAME, alignment: { vertical: 'center', wrapText: true } },
    headEnd: {
        font: { bold: true },
        fill: fill('FFE6E9ED'),
        border: FRAME,
        alignment: { vertical: 'center', horizontal: 'right', wrapText: true }
    },
    section: { font: { bold: true }, fill: fill('FFF3F4F6'), border: FRAME, alignment: { vertical: 'center', wrapText: true } },
    sectionNumber: {
        font: { bold: true },
        fill: fill('FFF3F4F6'),
        border: FRAME,
        numFmt: POINTS,
        alignment: { vertical: 'center', horizontal: 'right' }
    },
    note: { font: { italic: true }, border: FRAME, alignment: top },
    number: { border: FRAME, alignment: { vertical: 'top' } },
    critical: {
        font: { bold: true, color: { rgb: 'FFA3261B' } },
        border: { ...FRAME, left: { style: 'thick', color: { rgb: 'FFA3261B' } } },
        alignment: { vertical: 'top' }
    },
    text: { border: FRAME, alignment: top },
    small: { font: { size: 9, color: { rgb: 'FF333333' } }, border: FRAME, alignment: top },
    points: { border: FRAME, numFmt: POINTS, alignment: { vertical: 'top', horizontal: 'right' } },
    bonus: { border: FRAME, numFmt: '+0.##', alignment: { vertical: 'top', horizontal: 'right' } },
    input: { ...input, border: FRAME, alignment: { vertical: 'top', horizontal: 'center', wrapText: true } },
    inputText: { ...input, border: FRAME, alignment: top },
    inputPoints: { ...input, border: FRAME, numFmt: POINTS, alignment: { vertical: 'top', horizontal: 'right' } },
    resultLabel: { font: { bold: true }, fill: fill('FFF3F4F6'), border: FRAME, alignment: { vertical: 'center', wrapText: true } },
    result: { font: { bold: true, size: 11 }, border: FRAME, numFmt: POINTS, alignment: { vertical: 'center', horizontal: 'right' } },
    heading: { font: { bold: true, size: 12 }, alignment: { vertical: 'center' } },
    plain: { alignment: top },
    signature: { border: { bottom: LINE }, protection: { locked: false } }
} satisfies Record<string, CellStyle>;
