/** How answers spread over a scale: one bar of 100 % for each question, the good end on the right and dark. */
import { wrapText } from '../../generators/format/text-width.js';
import { FONT_SIZE, INK, LINE, pixels } from './draw.js';
import { CHART_WIDTH, legendSpec } from './intervals.js';

export interface AnswerLine {
    label: string;
    /** From the bad end to the good one, together 1. */
    shares: readonly number[];
    text: string;
}

const LABEL = 230;
const LIGHT = [238, 242, 246];
const DARK = [31, 78, 121];

/** Even steps from light to dark, so that the order is seen in grey too. */
export function shades(count: number): string[] {
    return Array.from({ length: count }, (_, i) => {
        const at = count === 1 ? 1 : i / (count - 1);
        return `#${LIGHT.map((from, c) => Math.round(from + (DARK[c]! - from) * at ** 0.9))
            .map((each) => each.toString(16).padStart(2, '0'))
            .join('')}`;
    });
}

export function answersSpec(lines: readonly AnswerLine[], points: readonly string[], percent: (share: number) => string): object {
    const labels = lines.map(({ label }) => wrapText(label, LABEL / FONT_SIZE, 3));
    const labelWidth = Math.max(...labels.flat().map((line) => pixels(line)));
    const textWidth = Math.max(...lines.map(({ text }) => pixels(text, 11)));
    const width = CHART_WIDTH - labelWidth - textWidth - 40;
    const colors = shades(points.length);
    const values = lines.flatMap(({ shares }, row) => {
        let from = 0;
        return shares.map((share, point) => {
            const said = percent(share);
            const part = { row, point, from, to: from + share, middle: from + share / 2, said: pixels(said, 10.5) + 4 < share * width ? said : '' };
            from += share;
            return part;
        });
    });
    const tall = Math.max(...labels.map((each) => each.length));
    return {
        data: { values },
        spacing: 6,
        vconcat: [
            legendSpec(points.map((text, i) => ({ shape: 'box', text, color: colors[i]! }))),
            {
                width,
                height: (tall > 2 ? 48 : tall > 1 ? 35 : 26) * lines.length,
                encoding: {
                    y: {
                        field: 'row',
                        type: 'ordinal',
                        scale: { paddingInner: 0.28, paddingOuter: 0.14 },
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
                    {
                        mark: { type: 'bar', stroke: LINE, strokeWidth: 0.5 },
                        encoding: {
                            x: { field: 'from', type: 'quantitative', scale: { domain: [0, 1], nice: false }, axis: null },
                            x2: { field: 'to' },
                            color: { field: 'point', type: 'ordinal', scale: { domain: points.map((_, i) => i), range: colors }, legend: null }
                        }
                    },
                    {
                        transform: [{ filter: 'datum.said !== ""' }],
                        mark: { type: 'text', fontSize: 10.5 },
                        encoding: {
                            x: { field: 'middle', type: 'quantitative' },
                            text: { field: 'said' },
                            color: { condition: { test: `datum.point >= ${points.length * 0.6}`, value: 'white' }, value: INK }
                        }
                    },
                    {
                        data: { values: lines.map(({ text }, row) => ({ row, text })) },
                        mark: { type: 'text', align: 'left', fontSize: 11 },
                        encoding: { x: { value: width + 10 }, text: { field: 'text' } }
                    }
                ]
            }
        ]
    };
}
