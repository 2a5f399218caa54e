import type { Cell, CellStyle, ConditionalRule, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx';
import { columnWidth } from './text-width.js';

/** `A1` for row 0, column 0. */
export function cellName(row: number, column: number): string {
    return `${columnName(column)}${row + 1}`;
}
export function columnName(column: number): string {
    return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
export function rangeName(fromRow: number, fromColumn: number, toRow: number, toColumn: number): string {
    return `$${columnName(fromColumn)}$${fromRow + 1}:$${columnName(toColumn)}$${toRow + 1}`;
}
export function quotedSheet(name: string): string {
    return `'${name.replaceAll("'", "''")}'`;
}

export const LINE = { style: 'thin', color: { rgb: 'FF9A9A9A' } } as const;
/** A cell with a line around it. */
export const FRAME = { top: LINE, bottom: LINE, left: LINE, right: LINE };
export const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });

// XML 1.0 cannot hold these, not even escaped.
const NOT_XML =
    // eslint-disable-next-line no-control-regex -- these are what is removed
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
export const xmlText = (text: string): string => text.replace(NOT_XML, '');
const MAX_CELL = 32_767;
const MAX_HEIGHT = 409;

/** One sheet, cell by cell. Text stays text, whatever it begins with: only `formula` makes formulas. */
export class SheetWriter {
    readonly cells = new Map<string, Cell>();
    readonly merges: MergeRange[] = [];
    readonly validations: DataValidation[] = [];
    readonly rules: ConditionalRule[] = [];
    readonly heights = new Map<number, { height?: number }>();

    constructor(
        readonly name: string,
        readonly widths: readonly { width: number; hidden?: boolean }[],
        readonly font: string
    ) {}

    text(row: number, column: number, value: string, style?: CellStyle): void {
        const clean = xmlText(value).slice(0, MAX_CELL);
        this.cells.set(`${row},${column}`, {
            value: clean === '' ? null : clean,
            type: clean === '' ? 'empty' : 'string',
            style: this.styled(style)
        });
    }
    number(row: number, column: number, value: number, style?: CellStyle): void {
        this.cells.set(`${row},${column}`, { value, type: 'number', style: this.styled(style) });
    }
    /** Spreadsheets compute when they open the file; until then the cell is empty. */
    formula(row: number, column: number, formula: string, style?: CellStyle): void {
        this.cells.set(`${row},${column}`, { value: null, type: 'formula', formula, formulaResult: '', style: this.styled(style) });
    }
    blank(row: number, column: number, style?: CellStyle): void {
        this.cells.set(`${row},${column}`, { value: null, type: 'empty', style: this.styled(style) });
    }
    /** Joins cells of one row; those that have no content yet take the style of the first. */
    merge(row: number, from: number, to: number): void {
        const style = this.cells.get(`${row},${from}`)?.style;
        for (let column = from + 1; column <= to; column++) this.cells.set(`${row},${column}`, { value: null, type: 'empty', style });
        if (to > from) this.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
    }
    /** Nothing fits merged or wrapped rows by itself, so each row says how high it is. */
    fit(row: number, columns: readonly { text: string; width: number }[], line = 15, padding = 4): void {
        const lines = columns.map(({ text, width }) =>
            text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(columnWidth(part) / (width * 0.92))), 0)
        );
        this.heights.set(row, { height: Math.min(MAX_HEIGHT, Math.max(1, ...lines) * line + padding) });
    }
    width(from: number, to = from): number {
        return this.widths.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);
    }
    private styled(style: CellStyle | undefined): CellStyle {
        return { ...style, font: { name: this.font, size: 10, ...style?.font } };
    }
    sheet(more: Partial<WriteSheet>): WriteSheet {
        return {
            name: this.name,
            columns: this.widths.map(({ width, hidden }) => ({ width, hidden })),
            rows: [],
            cells: this.cells,
            merges: this.merges,
            dataValidations: this.validations,
            conditionalRules: this.rules,
            rowDefs: this.heights,
            ...more
        };
    }
}

export interface Workbook {
    title: string;
    font: string;
    sheets: WriteSheet[];
    namedRanges?: { name: string; range: string; scope?: string }[];
}

/**
 * The bytes of an XLSX file, the same on every machine: dates are fixed, and the archive is packed by a packer written
 * in JavaScript, because what the platform compresses differs between processors and versions.
 */
export async function writeWorkbook({ title, font, sheets, namedRanges }: Workbook): Promise<Uint8Array> {
    const [{ writeXlsx }, { unzipSync, zipSync }] = await Promise.all([import('hucre/xlsx'), import('fflate')]);
    const never = new Date('2000-01-01T00:00:00Z');
    const packed = await writeXlsx({
        sheets,
        namedRanges,
        defaultFont: { name: font, size: 10 },
        properties: { title: xmlText(title), creator: 'Touchstone', created: never, modified: never }
    });
    return zipSync(unzipSync(packed), { level: 6, mtime: new Date(1980, 0, 1) });
}
