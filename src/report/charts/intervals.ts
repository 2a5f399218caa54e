/** Figures with their intervals, one line each: scores, dimensions, places, shares. */
import { wrapText } from '../../generators/format/text-width.js';
import { FONT_SIZE, INK, LINE, pixels, SOFT, STRONG, WARN } from './draw.js';

export interface IntervalLine {
    label: string;
    value: number;
    low?: number;
    high?: number;
    /** The figure of the period before. */
    previous?: number;
    target?: number;
    /** What is written at the right end. */
    text: string;
    /** Drawn as something to look at. */
    marked?: boolean;
}
export interface IntervalChart {
    lines: readonly IntervalLine[];
    /** What the axis counts. */
    axis: string;
    /** Ends beyond which no figure can lie. */
    low?: number;
    high?: number;
    /** The names of the marks, for the legend. */
    legend: { now: string; before: string; target: string; interval: string };
    /** How a number of the axis is written, as a d3 format. */
    format?: string;
}

export const CHART_WIDTH = 700;
const ROW = 26;
const TALL = 38;
const LABEL = 220;

export function intervalSpec({ lines, axis, low, high, legend, format }: IntervalChart): object {
    const labels = lines.map(({ label }) => wrapText(label, LABEL / FONT_SIZE, 2));
    const labelWidth = Math.max(...labels.flat().map((line) => pixels(line)));
    const textWidth = Math.max(...lines.map(({ text }) => pixels(text, 11)));
    const width = CHART_WIDTH - labelWidth - textWidth - 40;
    const step = labels.some((each) => each.length > 1) ? TALL : ROW;
    const height = step * lines.length;
    const domain = domainOf(lines, low, high);
    const values = lines.map((line, row) => ({ ...line, row }));
    const y = {
        field: 'row',
        type: 'ordinal',
        axis: {
            title: null,
            ticks: false,
            domain: false,
            grid: false,
            labelPadding: 8,
            labelFontSize: FONT_SIZE,
            labelExpr: `${JSON.stringify(labels)}[datum.value]`
        }
    };
    const x = (field: string): object => ({
        field,
        type: 'quantitative',
        scale: { domain, nice: false, zero: false },
        axis: { title: axis, grid: true, tickCount: 6, ...(format === undefined ? {} : { format }) }
    });
    const has = (name: keyof IntervalLine): boolean => lines.some((line) => line[name] !== undefined);
    const layers = [
        ...(has('low') ? [{ mark: { type: 'rule', strokeWidth: 5, color: SOFT, strokeCap: 'round' }, encoding: { x: x('low'), x2: { field: 'high' } } }] : []),
        ...(has('previous')
            ? [{ mark: { type: 'point', filled: false, size: 60, color: INK, strokeWidth: 1.2, fill: 'white' }, encoding: { x: x('previous') } }]
            : []),
        ...(has('target') ? [{ mark: { type: 'tick', thickness: 2, size: 20, color: INK }, encoding: { x: x('target') } }] : []),
        {
            mark: { type: 'point', filled: true, size: 80, opacity: 1 },
            encoding: { x: x('value'), color: { condition: { test: 'datum.marked === true', value: WARN }, value: STRONG } }
        },
        { mark: { type: 'text', align: 'left', fontSize: 11 }, encoding: { x: { value: width + 10 }, text: { field: 'text' } } }
    ];
    return {
        data: { values },
        vconcat: [
            legendSpec([
                { shape: 'dot', text: legend.now },
                ...(has('low') ? [{ shape: 'bar' as const, text: legend.interval }] : []),
                ...(has('previous') ? [{ shape: 'ring' as const, text: legend.before }] : []),
                ...(has('target') ? [{ shape: 'tick' as const, text: legend.target }] : [])
            ]),
            { width, height, encoding: { y }, layer: layers }
        ],
        spacing: 6
    };
}

function domainOf(lines: readonly IntervalLine[], low: number | undefined, high: number | undefined): [number, number] {
    const all = lines.flatMap(({ value, low: l, high: h, previous, target }) => [value, l, h, previous, target].filter((each) => each !== undefined));
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const span = most - least || Math.abs(most) || 1;
    const step = 10 ** Math.floor(Math.log10(span)) / 2;
    const start = Math.floor((least - span * 0.05) / step) * step;
    const end = Math.ceil((most + span * 0.05) / step) * step;
    return [low === undefined ? start : Math.max(low, start), high === undefined ? end : Math.min(high, end)].map((each) => Number(each.toPrecision(12))) as [
        number,
        number
    ];
}

export interface LegendEntry {
    shape: 'dot' | 'ring' | 'bar' | 'tick' | 'line' | 'dash' | 'box';
    text: string;
    color?: string;
}

/** Words beside marks, from left to right and, where they do not fit, on further lines. */
export function legendSpec(entries: readonly LegendEntry[], width = CHART_WIDTH - 30): object {
    const placed: { text: string; x: number; y: number; shape: string; color: string }[] = [];
    let [x, y] = [0, 0];
    for (const { text, shape, color } of entries) {
        const own = 24 + pixels(text, 11) + 18;
        if (x > 0 && x + own > width) [x, y] = [0, y + 18];
        placed.push({ text, shape, x, y: y + 9, color: color ?? (shape === 'bar' ? SOFT : shape === 'dot' || shape === 'line' ? STRONG : INK) });
        x += own;
    }
    const at = (dx: number): object => ({ field: `x`, type: 'quantitative', scale: null, axis: null, ...(dx ? {} : {}) });
    const yAt = { field: 'y', type: 'quantitative', scale: null, axis: null };
    const of = (...shapes: string[]): object[] => [{ filter: { field: 'shape', oneOf: shapes } }];
    const color = { field: 'color', type: 'nominal', scale: null };
    const shift = (by: number): object => ({ calculate: `datum.x + ${by}`, as: 'to' });
    const rule = (shapes: string[], mark: object): object => ({
        transform: [...of(...shapes), shift(18)],
        mark: { type: 'rule', ...mark },
        encoding: { x: at(0), x2: { field: 'to' }, y: yAt, color }
    });
    const point = (shapes: string[], mark: object): object => ({
        transform: [...of(...shapes), shift(9)],
        mark: { type: 'point', opacity: 1, ...mark },
        encoding: { x: { field: 'to', type: 'quantitative', scale: null, axis: null }, y: yAt, color }
    });
    const shapes = new Set(entries.map(({ shape }) => shape));
    return {
        width,
        height: y + 18,
        data: { values: placed },
        layer: [
            ...(shapes.has('bar') ? [rule(['bar'], { strokeWidth: 5, strokeCap: 'round' })] : []),
            ...(shapes.has('line') ? [rule(['line'], { strokeWidth: 2 })] : []),
            ...(shapes.has('dash') ? [rule(['dash'], { strokeWidth: 1.5, strokeDash: [5, 4] })] : []),
            ...(shapes.has('dot') ? [point(['dot'], { filled: true, size: 80 })] : []),
            ...(shapes.has('ring') ? [point(['ring'], { filled: false, size: 60, strokeWidth: 1.2 })] : []),
            ...(shapes.has('box') ? [point(['box'], { filled: true, shape: 'square', size: 150, stroke: LINE, strokeWidth: 0.7 })] : []),
            ...(shapes.has('tick') ? [point(['tick'], { filled: false, shape: 'stroke', size: 160, angle: 90, strokeWidth: 2 })] : []),
            {
                transform: [shift(24)],
                mark: { type: 'text', align: 'left', fontSize: 11 },
                encoding: { x: { field: 'to', type: 'quantitative', scale: null, axis: null }, y: yAt, text: { field: 'text' } }
            }
        ]
    };
}
