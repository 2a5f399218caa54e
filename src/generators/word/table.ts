import {
    BorderStyle,
    Paragraph,
    ShadingType,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    TextDirection,
    TextRun,
    VerticalAlignTable,
    WidthType,
    AlignmentType
} from 'docx';
import { linesOf, type Cell, type Column, type Row, type Table as TableBlock, type Words } from '../documents/document.js';
import { textWidth } from '../format/text-width.js';
import { isWide, languageOf, STYLE, TEXT_WIDTH } from './style.js';

const SHADES = { head: 'F0F1F3', group: 'E8EEF5', sum: 'F6F7F8', marked: 'FFF6E0' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
/** Width of a turned heading's column, and the narrowest that still holds a word. */
const NARROW = 460;

/** Widths in twentieths of a point that fill the text: as declared, else by what the cells hold. */
export function columnWidths({ columns, rows }: TableBlock): number[] {
    const longest = (i: number): number =>
        Math.max(
            columns[i]!.turned ? 1 : textWidth(columns[i]!.title),
            ...rows.filter(({ tone }) => tone !== 'group').map(({ cells }) => Math.max(0, ...linesOf(cells[i] ?? '').map(({ text }) => textWidth(text))))
        );
    // The square root: a column with ten times the text does not get ten times the width.
    const wish = columns.map((column, i) => (column.turned ? 0 : Math.sqrt(Math.max(2, longest(i)))));
    const declared = columns.map(({ width }) => (width === undefined ? undefined : (width / 100) * TEXT_WIDTH));
    const turned = columns.map(({ turned: narrow }, i) => (narrow && declared[i] === undefined ? Math.max(NARROW, longest(i) * 190 + 120) : undefined));
    const fixed = columns.map((_, i) => declared[i] ?? turned[i]);
    const left = TEXT_WIDTH - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const wishes = wish.reduce((sum, each, i) => sum + (fixed[i] === undefined ? each : 0), 0);
    const widths = columns.map((_, i) => fixed[i] ?? Math.max(NARROW, (left * wish[i]!) / wishes));
    const scale = TEXT_WIDTH / widths.reduce((sum, width) => sum + width, 0);
    return widths.map((width) => Math.floor(width * scale));
}

export function tableOf(table: TableBlock, language: string): Table {
    const widths = columnWidths(table);
    const head = new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map((column, i) =>
            cellOf([{ text: column.title }], widths[i]!, {
                bold: true,
                shade: SHADES.head,
                align: column.kind,
                keepNext: true,
                ...(column.turned && {
                    turned: isWide(language) ? TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT : TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT
                })
            })
        ),
        ...(table.columns.some(({ turned }) => turned) && { height: { value: turnedHeight(table.columns, language), rule: 'atLeast' as const } })
    });
    return new Table({
        width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: BORDERS,
        rows: [head, ...table.rows.map((row) => rowOf(row, table.columns, widths, table.dense))]
    });
}

/** Room for the longest turned heading, on two lines where letters lie and on one where they stand; word processors do not make it themselves. */
function turnedHeight(columns: readonly Column[], language: string): number {
    const lines = isWide(language) ? 1 : 1.6;
    const longest = Math.max(...columns.map(({ title, turned }) => (turned ? textWidth(title) : 0)));
    return Math.round(Math.min(3200, Math.max(1200, (longest * 200) / lines + 240)));
}

function rowOf({ cells, tone }: Row, columns: readonly Column[], widths: readonly number[], dense?: boolean): TableRow {
    const all = widths.reduce((sum, width) => sum + width, 0);
    if (tone === 'group')
        return new TableRow({
            cantSplit: true,
            children: [cellOf(linesOf(cells[0] ?? ''), all, { bold: true, shade: SHADES.group, span: columns.length, keepNext: true })]
        });
    return new TableRow({
        cantSplit: true,
        children: columns.map((column, i) =>
            cellOf(linesOf(cells[i] ?? ''), widths[i]!, { align: column.kind, dense, bold: tone === 'sum', ...(tone && { shade: SHADES[tone] }) })
        )
    });
}

interface Look {
    bold?: boolean;
    shade?: string;
    align?: Column['kind'];
    span?: number;
    dense?: boolean;
    keepNext?: boolean;
    turned?: (typeof TextDirection)[keyof typeof TextDirection];
}

function cellOf(lines: readonly Words[], width: number, look: Look): TableCell {
    const alignment = look.align === 'number' ? AlignmentType.END : look.align === 'mark' ? AlignmentType.CENTER : AlignmentType.START;
    const paragraph = ({ text, language }: Words) =>
        new Paragraph({
            style: STYLE.cell,
            alignment: look.turned ? AlignmentType.START : alignment,
            ...(look.keepNext && { keepNext: true }),
            children: [new TextRun({ text, ...(look.bold && { bold: true }), ...(look.dense && { size: 16 }), ...languageOf(language) })]
        });
    return new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: { left: look.dense ? 30 : 80, right: look.dense ? 30 : 80, top: 20, bottom: 20 },
        ...(look.span !== undefined && { columnSpan: look.span }),
        ...(look.shade !== undefined && { shading: { type: ShadingType.CLEAR, fill: look.shade, color: 'auto' } }),
        ...(look.turned && { textDirection: look.turned, verticalAlign: VerticalAlignTable.BOTTOM }),
        children: lines.length > 0 ? lines.map(paragraph) : [paragraph({ text: '' })]
    });
}

/** Facts as rows without a heading; the labels stand out. */
export function factsOf(facts: readonly (readonly [string, Cell])[]): Table {
    const label = Math.min(3000, Math.max(1500, ...facts.map(([text]) => Math.round(textWidth(text) * 190 + 200))));
    const widths = [label, TEXT_WIDTH - label];
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    return new Table({
        width: { size: TEXT_WIDTH, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
        rows: facts.map(
            ([text, cell]) =>
                new TableRow({ cantSplit: true, children: [cellOf([{ text }], widths[0]!, { bold: true }), cellOf(linesOf(cell), widths[1]!, {})] })
        )
    });
}
