/** Two ends of a gap on one line: what was expected, and how it was. */
import { wrapText } from '../../generators/format/text-width.js';
import { FONT_SIZE, INK, LINE, pixels, STRONG } from './draw.js';
import { CHART_WIDTH, legendSpec } from './intervals.js';

export interface GapLine {
    label: string;
    expected: number;
    perceived: number;
    text: string;
}

const LABEL = 220;

export function gapSpec(lines: readonly GapLine[], axis: string, legend: { expected: string; perceived: string }, ends: readonly [number, number]): object {
    const labels = lines.map(({ label }) => wrapText(label, LABEL / FONT_SIZE, 2));
    const labelWidth = Math.max(...labels.flat().map((line) => pixels(line)));
    const textWidth = Math.max(...lines.map(({ text }) => pixels(text, 11)));
    const width = CHART_WIDTH - labelWidth - textWidth - 40;
    const all = lines.flatMap(({ expected, perceived }) => [expected, perceived]);
    const domain = [Math.max(ends[0], Math.floor(Math.min(...all) * 2 - 0.5) / 2), Math.min(ends[1], Math.ceil(Math.max(...all) * 2 + 0.5) / 2)];
    const x = (field: string): object => ({
        field,
        type: 'quantitative',
        scale: { domain, nice: false, zero: false },
        axis: { title: axis, tickCount: 6 }
    });
    return {
        data: { values: lines.map((line, row) => ({ ...line, row })) },
        spacing: 6,
        vconcat: [
            legendSpec([
                { shape: 'ring', text: legend.expected },
                { shape: 'dot', text: legend.perceived }
            ]),
            {
                width,
                height: (labels.some((each) => each.length > 1) ? 36 : 27) * lines.length,
                encoding: {
                    y: {
                        field: 'row',
                        type: 'ordinal',
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
                    { mark: { type: 'rule', color: LINE, strokeWidth: 2 }, encoding: { x: x('expected'), x2: { field: 'perceived' } } },
                    {
                        mark: { type: 'point', filled: false, fill: 'white', color: INK, size: 80, strokeWidth: 1.4, opacity: 1 },
                        encoding: { x: x('expected') }
                    },
                    { mark: { type: 'point', filled: true, color: STRONG, size: 90, opacity: 1 }, encoding: { x: x('perceived') } },
                    { mark: { type: 'text', align: 'left', fontSize: 11 }, encoding: { x: { value: width + 10 }, text: { field: 'text' } } }
                ]
            }
        ]
    };
}
