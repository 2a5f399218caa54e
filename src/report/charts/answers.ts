/** How answers spread over a scale: one bar of 100 % for each question, the good end on the right and dark. */
import { INK, LINE, pixels } from './draw.js';
import { inParts, type LabelledLine, linesSpec } from './lines.js';

export interface AnswerLine extends LabelledLine {
    /** From the bad end to the good one, together 1. */
    shares: readonly number[];
}

const LIGHT = [238, 242, 246];
const DARK = [31, 78, 121];

/** Whether white reads better on it than ink: by relative luminance. Source: WCAG 2.2. */
function isDark(color: string): boolean {
    const [r, g, b] = [1, 3, 5].map((at) => {
        const part = parseInt(color.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! < 0.179;
}

/** Even steps from light to dark, so that the order is seen in grey too. */
export function shades(count: number): string[] {
    return Array.from({ length: count }, (_, i) => {
        const at = count === 1 ? 1 : i / (count - 1);
        return `#${LIGHT.map((from, c) => Math.round(from + (DARK[c]! - from) * at ** 0.9))
            .map((each) => each.toString(16).padStart(2, '0'))
            .join('')}`;
    });
}

const LAYOUT = { label: 230, height: 26 };

/** One chart, or several below each other where there are many questions. */
export function answersSpecs(lines: readonly AnswerLine[], points: readonly string[], heads: readonly string[], percent: (share: number) => string): object[] {
    return inParts(lines, LAYOUT).map((part) => answersSpec(part, points, heads, percent));
}

function answersSpec(lines: readonly AnswerLine[], points: readonly string[], heads: readonly string[], percent: (share: number) => string): object {
    const colors = shades(points.length);
    const layout = {
        ...LAYOUT,
        heads,
        legend: points.map((text, i) => ({ shape: 'box' as const, text, color: colors[i]! })),
        scale: { paddingInner: 0.28, paddingOuter: 0.14 }
    };
    return linesSpec(lines, layout, (width) => ({
        values: lines.flatMap(({ shares }, row) => {
            let from = 0;
            return shares.map((share, point) => {
                const said = percent(share);
                const part = { row, point, from, to: from + share, middle: from + share / 2, said: pixels(said, 10.5) + 4 < share * width ? said : '' };
                from += share;
                return part;
            });
        }),
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
                    color: { condition: { test: `${JSON.stringify(colors.map(isDark))}[datum.point]`, value: 'white' }, value: INK }
                }
            }
        ]
    }));
}
