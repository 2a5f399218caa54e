/** Lines below each other: a label on the left, marks on a common axis, a figure as it is read on the right, a legend above all. */
import { wrapText } from '../../generators/format/text-width.js';
import { CHART_WIDTH, FONT_SIZE, pixels } from './draw.js';
import { type LegendEntry, legendSpec } from './legend.js';

export interface LabelledLine {
    label: string;
    /** What is written at the right end. */
    text: string;
}
export interface LineLayout {
    /** How wide labels may become, in pixels. */
    label: number;
    /** The height of a line, by how many lines the longest label takes; as many as there are heights. */
    heights: readonly number[];
    legend: readonly LegendEntry[];
    /** The scale of the places of the lines, if it is not the usual one. */
    scale?: object;
}

/** The chart of the lines; `marks` are drawn over the data, one row a line, within the width that is left for them. */
export function linesSpec(
    lines: readonly LabelledLine[],
    { label, heights, legend, scale }: LineLayout,
    marks: (width: number) => { values?: readonly object[]; layer: readonly object[] }
): object {
    const labels = lines.map((line) => wrapText(line.label, label / FONT_SIZE, heights.length));
    const labelWidth = Math.max(...labels.flat().map((line) => pixels(line)));
    const textWidth = Math.max(...lines.map(({ text }) => pixels(text, 11)));
    const width = CHART_WIDTH - labelWidth - textWidth - 40;
    const texts = lines.map(({ text }, row) => ({ row, text }));
    const { values, layer } = marks(width);
    return {
        data: { values: values ?? lines.map((line, row) => ({ ...line, row })) },
        spacing: 6,
        vconcat: [
            legendSpec(legend),
            {
                width,
                height: heights[Math.max(...labels.map((each) => each.length)) - 1]! * lines.length,
                encoding: {
                    y: {
                        field: 'row',
                        type: 'ordinal',
                        ...(scale === undefined ? {} : { scale }),
                        axis: {
                            title: null,
                            ticks: false,
                            domain: false,
                            labelPadding: 8,
                            labelFontSize: FONT_SIZE,
                            labelExpr: `${JSON.stringify(labels)}[datum.value]`
                        }
                    }
                },
                layer: [
                    ...layer,
                    {
                        data: { values: texts },
                        mark: { type: 'text', align: 'left', fontSize: 11 },
                        encoding: { x: { value: width + 10 }, text: { field: 'text' } }
                    }
                ]
            }
        ]
    };
}
