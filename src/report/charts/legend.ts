/** Words beside marks: what a chart's marks mean. */
import { CHART_WIDTH, INK, LINE, pixels, SOFT, STRONG, unscaled } from './draw.js';

export interface LegendEntry {
    shape: 'dot' | 'ring' | 'bar' | 'tick' | 'box';
    text: string;
    color?: string;
}

/** From left to right and, where they do not fit, on further lines; `left`: where the drawing begins, beside the marks that it stands over. */
export function legendSpec(entries: readonly LegendEntry[], left = 0, width = CHART_WIDTH - 30): object {
    const placed: { text: string; x: number; y: number; shape: string; color: string }[] = [];
    let [x, y] = [left, 0];
    for (const { text, shape, color } of entries) {
        const own = 24 + pixels(text, 11) + 18;
        if (x > left && x - left + own > width) [x, y] = [left, y + 18];
        placed.push({ text, shape, x, y: y + 9, color: color ?? (shape === 'bar' ? SOFT : shape === 'dot' ? STRONG : INK) });
        x += own;
    }
    const color = { field: 'color', type: 'nominal', scale: null };
    const of = (shape: string): object => ({ filter: { field: 'shape', oneOf: [shape] } });
    const shift = (by: number): object => ({ calculate: `datum.x + ${by}`, as: 'to' });
    const point = (shape: string, mark: object): object => ({
        transform: [of(shape), shift(9)],
        mark: { type: 'point', opacity: 1, ...mark },
        encoding: { x: unscaled('to'), y: unscaled('y'), color }
    });
    const marks = {
        bar: {
            transform: [of('bar'), shift(18)],
            mark: { type: 'rule', strokeWidth: 5, strokeCap: 'round' },
            encoding: { x: unscaled('x'), x2: { field: 'to' }, y: unscaled('y'), color }
        },
        dot: point('dot', { filled: true, size: 80 }),
        ring: point('ring', { filled: false, size: 60, strokeWidth: 1.2 }),
        box: point('box', { filled: true, shape: 'square', size: 150, stroke: LINE, strokeWidth: 0.7 }),
        tick: point('tick', { filled: false, shape: 'stroke', size: 160, angle: 90, strokeWidth: 2 })
    } satisfies Record<LegendEntry['shape'], object>;
    const shapes = new Set<string>(entries.map(({ shape }) => shape));
    return {
        width: Math.max(1, width + left),
        height: y + 18,
        data: { values: placed },
        layer: [
            ...Object.entries(marks).flatMap(([shape, mark]) => (shapes.has(shape) ? [mark] : [])),
            {
                transform: [shift(24)],
                mark: { type: 'text', align: 'left', fontSize: 11 },
                encoding: { x: unscaled('to'), y: unscaled('y'), text: { field: 'text' } }
            }
        ]
    };
}
