/** Figures with their intervals, one line each: scores, dimensions, places, shares. */
import { INK, scaled, SOFT, STRONG, WARN } from './draw.js';
import type { LegendEntry } from './legend.js';
import { inParts, type LabelledLine, linesSpec } from './lines.js';

export interface IntervalLine extends LabelledLine {
    value: number;
    low?: number;
    high?: number;
    /** The figure of the period before. */
    previous?: number;
    target?: number;
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
    /** What stands over the figures at the right end. */
    heads?: readonly string[];
}

const LAYOUT = { label: 220, height: 26 };

/** One chart, or several below each other where there are many lines, all with the same axis. */
export function intervalSpecs(chart: IntervalChart): object[] {
    const domain = domainOf(chart.lines, chart.low, chart.high);
    return inParts(chart.lines, LAYOUT).map((lines) => intervalSpec({ ...chart, lines }, domain));
}

function intervalSpec({ lines, axis, legend, heads }: IntervalChart, domain: readonly [number, number]): object {
    const x = (field: string): object => scaled(field, domain, { title: axis, grid: true, tickCount: 6 });
    const has = (name: keyof IntervalLine): boolean => lines.some((line) => line[name] !== undefined);
    const layer = [
        ...(has('low') ? [{ mark: { type: 'rule', strokeWidth: 5, color: SOFT, strokeCap: 'round' }, encoding: { x: x('low'), x2: { field: 'high' } } }] : []),
        ...(has('previous')
            ? [{ mark: { type: 'point', filled: false, size: 60, color: INK, strokeWidth: 1.2, fill: 'white' }, encoding: { x: x('previous') } }]
            : []),
        ...(has('target') ? [{ mark: { type: 'tick', thickness: 2, size: 20, color: INK }, encoding: { x: x('target') } }] : []),
        {
            mark: { type: 'point', filled: true, size: 80, opacity: 1 },
            encoding: { x: x('value'), color: { condition: { test: 'datum.marked === true', value: WARN }, value: STRONG } }
        }
    ];
    const entries: LegendEntry[] = [
        { shape: 'dot', text: legend.now },
        ...(has('low') ? [{ shape: 'bar' as const, text: legend.interval }] : []),
        ...(has('previous') ? [{ shape: 'ring' as const, text: legend.before }] : []),
        ...(has('target') ? [{ shape: 'tick' as const, text: legend.target }] : [])
    ];
    return linesSpec(lines, { ...LAYOUT, legend: entries, ...(heads ? { heads } : {}) }, () => ({ layer }));
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
