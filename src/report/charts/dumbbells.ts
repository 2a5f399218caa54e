/** Two ends of a gap on one line: what was expected, and how it was. */
import { INK, LINE, scaled, STRONG } from './draw.js';
import { type LabelledLine, linesSpec } from './lines.js';

export interface GapLine extends LabelledLine {
    expected: number;
    perceived: number;
}

export function gapSpec(
    lines: readonly GapLine[],
    axis: string,
    legend: { expected: string; perceived: string; heads: readonly string[] },
    ends: readonly [number, number]
): object {
    const all = lines.flatMap(({ expected, perceived }) => [expected, perceived]);
    const domain = [Math.max(ends[0], Math.floor(Math.min(...all) * 2 - 0.5) / 2), Math.min(ends[1], Math.ceil(Math.max(...all) * 2 + 0.5) / 2)];
    const x = (field: string): object => scaled(field, domain, { title: axis, tickCount: 6 });
    const layer = [
        { mark: { type: 'rule', color: LINE, strokeWidth: 2 }, encoding: { x: x('expected'), x2: { field: 'perceived' } } },
        {
            mark: { type: 'point', filled: false, fill: 'white', color: INK, size: 80, strokeWidth: 1.4, opacity: 1 },
            encoding: { x: x('expected') }
        },
        { mark: { type: 'point', filled: true, color: STRONG, size: 90, opacity: 1 }, encoding: { x: x('perceived') } }
    ];
    return linesSpec(
        lines,
        {
            label: 220,
            height: 27,
            heads: legend.heads,
            legend: [
                { shape: 'ring', text: legend.expected },
                { shape: 'dot', text: legend.perceived }
            ]
        },
        () => ({ layer })
    );
}
