/** Lines below each other: a label on the left, marks on a common axis, a figure as it is read on the right, a legend above all. */
import { wrapText } from '../../generators/format/text-width.js';
import { CHART_WIDTH, FONT_SIZE, pixels } from './draw.js';
import { type LegendEntry, legendSpec } from './legend.js';

export interface LabelledLine {
    label: string;
    /** What is written at the right end, column by column. */
    texts: readonly string[];
}
export interface LineLayout {
    /** How wide labels may become, in pixels. */
    label: number;
    /** The least height of a line. */
    height: number;
    legend: readonly LegendEntry[];
    /** What stands over the columns at the right end, if they do not speak for themselves. */
    heads?: readonly string[];
    /** The scale of the places of the lines, if it is not the usual one. */
    scale?: object;
}

const LINE_HEIGHT = 14;

/** As much of a page of paper as the lines of a chart may take, beside a heading, a legend and an axis. */
const PART = 580;

/** How high a line is, by the longest of their labels. */
const stepOf = (lines: readonly LabelledLine[], { label, height }: Pick<LineLayout, 'label' | 'height'>): number =>
    Math.max(height, Math.max(...lines.map((line) => wrapText(line.label, label / FONT_SIZE).length)) * LINE_HEIGHT + 10);

/** Lines in parts of about the same length, each of which fits on a page. */
export function inParts<T extends LabelledLine>(lines: readonly T[], layout: Pick<LineLayout, 'label' | 'height'>): T[][] {
    const parts = Math.ceil((lines.length * stepOf(lines, layout)) / PART);
    const size = Math.ceil(lines.length / parts);
    return Array.from({ length: parts }, (_, part) => lines.slice(part * size, (part + 1) * size));
}

const RIGHT = 11;

/** The chart of the lines; `marks` are drawn over the data, one row a line, within the width that is left for them. */
export function linesSpec(
    lines: readonly LabelledLine[],
    { label, height, legend, heads = [], scale }: LineLayout,
    marks: (width: number) => { values?: readonly object[]; layer: readonly object[] }
): object {
    const labels = lines.map((line) => wrapText(line.label, label / FONT_SIZE));
    const labelWidth = Math.max(...labels.flat().map((line) => pixels(line)));
    const columns = columnsOf(lines, heads);
    const width = CHART_WIDTH - labelWidth - columns.width - 40;
    const step = stepOf(lines, { label, height });
    const { values, layer } = marks(width);
    const written = (value: object, from: readonly object[], mark: object): object => ({
        data: { values: from },
        mark: { type: 'text', align: 'left', lineHeight: LINE_HEIGHT, ...mark },
        encoding: { x: value, text: { field: 'text' } }
    });
    return {
        data: { values: values ?? lines.map((line, row) => ({ ...line, row })) },
        spacing: 6,
        vconcat: [
            legendSpec(legend, -labelWidth),
            {
                width,
                height: step * lines.length,
                encoding: { y: { field: 'row', type: 'ordinal', ...(scale === undefined ? {} : { scale }), axis: null } },
                layer: [
                    ...layer,
                    // The middle of a label of several lines stands at the line, and not its first.
                    written(
                        { value: -8 },
                        labels.map((text, row) => ({ row, text, up: ((1 - text.length) * LINE_HEIGHT) / 2 })),
                        { align: 'right', fontSize: FONT_SIZE, dy: { expr: 'datum.up' } }
                    ),
                    ...columns.at.map((x, column) =>
                        written(
                            { value: width + x },
                            lines.map(({ texts }, row) => ({ row, text: texts[column] ?? '' })),
                            { fontSize: RIGHT }
                        )
                    ),
                    ...columns.at.flatMap((x, column) =>
                        heads[column] === undefined
                            ? []
                            : [
                                  {
                                      data: { values: [{ text: columns.heads[column] }] },
                                      mark: { type: 'text', align: 'left', baseline: 'bottom', fontSize: RIGHT, fontWeight: 'bold', lineHeight: LINE_HEIGHT },
                                      encoding: {
                                          x: { value: width + x },
                                          y: { value: -5 - (columns.heads[column]!.length - 1) * LINE_HEIGHT },
                                          text: { field: 'text' }
                                      }
                                  }
                              ]
                    )
                ]
            }
        ]
    };
}

/** Where the columns at the right end begin, and their headings, wrapped to what stands below them. */
function columnsOf(lines: readonly LabelledLine[], heads: readonly string[]): { at: number[]; heads: string[][]; width: number } {
    const count = Math.max(...lines.map(({ texts }) => texts.length));
    const at: number[] = [];
    const wrapped: string[][] = [];
    let x = 10;
    for (let column = 0; column < count; column++) {
        const own = Math.max(...lines.map(({ texts }) => pixels(texts[column] ?? '', RIGHT)));
        const title = heads[column];
        const head = title === undefined ? [] : wrapText(title, Math.max(own, 76) / RIGHT);
        at.push(x);
        wrapped.push(head);
        x += Math.max(own, ...head.map((line) => pixels(line, RIGHT) * 1.08)) + 14;
    }
    return { at, heads: wrapped, width: x - 24 };
}
