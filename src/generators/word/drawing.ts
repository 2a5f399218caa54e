/** The shapes of one of our drawings, read from its SVG: what a picture format needs that is not SVG. */
export interface Look {
    fill?: string;
    stroke?: string;
    strokeWidth: number;
    dashed: boolean;
}
/** `M`, `L` with a point, `C` with two handles and a point, `Z`. */
export type Segment = { to: 'M' | 'L'; at: Point } | { to: 'C'; at: Point; handles: readonly [Point, Point] } | { to: 'Z' };
export type Point = readonly [number, number];
export type Shape =
    | { kind: 'path'; segments: Segment[]; look: Look }
    | { kind: 'text'; at: Point; text: string; size: number; bold: boolean; anchor: 'start' | 'middle' | 'end'; fill: string; upwards: boolean };

type Attributes = Readonly<Record<string, string>>;
const INHERITED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight', 'text-anchor', 'x', 'y', 'transform'];
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!);

/** Expects what this project draws: rectangles, lines, circles, polylines, paths with circular arcs, and lines of text. */
export function shapesOf(svg: string): Shape[] {
    const shapes: Shape[] = [];
    const open: { name: string; attributes: Attributes }[] = [];
    for (const [, closing, name, list, empty, text] of svg.matchAll(/<(\/?)([\w]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
        if (name === undefined) {
            const words = decoded(text!).replace(/\s+/g, ' ').trim();
            const around = open.at(-1);
            if (words !== '' && (around?.name === 'text' || around?.name === 'tspan')) shapes.push(textOf(words, around.attributes));
            continue;
        }
        if (closing) {
            open.pop();
            continue;
        }
        const own = Object.fromEntries([...list!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decoded(value!)]));
        const above = open.at(-1)?.attributes ?? {};
        const attributes: Attributes = { ...Object.fromEntries(INHERITED.filter((key) => above[key] !== undefined).map((key) => [key, above[key]!])), ...own };
        const segments = segmentsOf(name, attributes);
        if (segments) shapes.push({ kind: 'path', segments: moved(segments, attributes['transform']), look: lookOf(attributes) });
        if (!empty) open.push({ name, attributes });
    }
    return shapes;
}

const number = (attributes: Attributes, key: string, otherwise = 0): number => Number(attributes[key] ?? otherwise);

function lookOf(attributes: Attributes): Look {
    const paint = (key: string, otherwise?: string): string | undefined => {
        const value = attributes[key] ?? otherwise;
        return value === 'none' ? undefined : value;
    };
    return {
        fill: paint('fill', '#000'),
        stroke: paint('stroke'),
        strokeWidth: number(attributes, 'stroke-width', 1),
        dashed: attributes['stroke-dasharray'] !== undefined
    };
}

function textOf(text: string, attributes: Attributes): Shape {
    const turned = /translate\(([-\d.]+)[ ,]([-\d.]+)\)\s*rotate\(-90\)/.exec(attributes['transform'] ?? '');
    return {
        kind: 'text',
        text,
        at: turned ? [Number(turned[1]), Number(turned[2])] : [number(attributes, 'x'), number(attributes, 'y')],
        size: number(attributes, 'font-size', 12),
        bold: attributes['font-weight'] === '700',
        anchor: (attributes['text-anchor'] as 'middle' | 'end' | undefined) ?? 'start',
        fill: attributes['fill'] ?? '#1a1a1a',
        upwards: turned !== null
    };
}

function segmentsOf(name: string, a: Attributes): Segment[] | undefined {
    switch (name) {
        case 'rect': {
            const [x, y, width, height] = [number(a, 'x'), number(a, 'y'), number(a, 'width'), number(a, 'height')];
            return polyline([[x, y], [x + width, y], [x + width, y + height], [x, y + height]], true); // prettier-ignore
        }
        case 'line':
            return polyline([[number(a, 'x1'), number(a, 'y1')], [number(a, 'x2'), number(a, 'y2')]], false); // prettier-ignore
        case 'polyline':
        case 'polygon': {
            const points = a['points']!.trim()
                .split(/\s+/)
                .map((pair) => pair.split(',').map(Number) as [number, number]);
            return polyline(points, name === 'polygon');
        }
        case 'circle': {
            const [x, y, r] = [number(a, 'cx'), number(a, 'cy'), number(a, 'r')];
            return [{ to: 'M', at: [x + r, y] }, ...arc([x + r, y], [x - r, y], r, false, true), ...arc([x - r, y], [x + r, y], r, false, true), { to: 'Z' }];
        }
        case 'path':
            return pathSegments(a['d']!);
        default:
            return undefined;
    }
}

const polyline = (points: readonly Point[], closed: boolean): Segment[] => [
    ...points.map((at, i): Segment => ({ to: i === 0 ? 'M' : 'L', at })),
    ...(closed ? [{ to: 'Z' } as const] : [])
];

function pathSegments(d: string): Segment[] {
    const found: Segment[] = [];
    let [x, y, startX, startY] = [0, 0, 0, 0];
    for (const [, command, list] of d.matchAll(/([MLHVAZ])([^MLHVAZ]*)/gi)) {
        const values = [...list!.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(([value]) => Number(value));
        const relative = command !== command!.toUpperCase();
        const [baseX, baseY] = relative ? [x, y] : [0, 0];
        switch (command!.toUpperCase()) {
            case 'Z':
                found.push({ to: 'Z' });
                [x, y] = [startX, startY];
                break;
            case 'M':
                [x, y] = [baseX + values[0]!, baseY + values[1]!];
                [startX, startY] = [x, y];
                found.push({ to: 'M', at: [x, y] });
                break;
            case 'H':
                x = baseX + values[0]!;
                found.push({ to: 'L', at: [x, y] });
                break;
            case 'V':
                y = baseY + values[0]!;
                found.push({ to: 'L', at: [x, y] });
                break;
            case 'L':
                for (let i = 0; i + 1 < values.length; i += 2) {
                    [x, y] = [(relative ? x : 0) + values[i]!, (relative ? y : 0) + values[i + 1]!];
                    found.push({ to: 'L', at: [x, y] });
                }
                break;
            case 'A': {
                const to: Point = [baseX + values[5]!, baseY + values[6]!];
                found.push(...arc([x, y], to, values[0]!, values[3] === 1, values[4] === 1));
                [x, y] = to;
                break;
            }
        }
    }
    return found;
}

/** A circular arc as Bézier curves of at most a quarter each. */
function arc(from: Point, to: Point, radius: number, large: boolean, sweep: boolean): Segment[] {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const chord = Math.hypot(dx, dy);
    if (chord === 0) return [];
    const r = Math.max(radius, chord / 2);
    const side = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, r * r - (chord * chord) / 4));
    const [cx, cy] = [(from[0] + to[0]) / 2 - (side * dy) / chord, (from[1] + to[1]) / 2 + (side * dx) / chord];
    const start = Math.atan2(from[1] - cy, from[0] - cx);
    let turn = Math.atan2(to[1] - cy, to[0] - cx) - start;
    if (sweep && turn <= 1e-9) turn += 2 * Math.PI;
    if (!sweep && turn >= -1e-9) turn -= 2 * Math.PI;
    const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
    const step = turn / count;
    const k = (4 / 3) * Math.tan(step / 4) * r;
    return Array.from({ length: count }, (_, i): Segment => {
        const [a, b] = [start + i * step, start + (i + 1) * step];
        const [x1, y1, x2, y2] = [cx + r * Math.cos(a), cy + r * Math.sin(a), cx + r * Math.cos(b), cy + r * Math.sin(b)];
        return {
            to: 'C',
            at: [x2, y2],
            handles: [
                [x1 - k * Math.sin(a), y1 + k * Math.cos(a)],
                [x2 + k * Math.sin(b), y2 - k * Math.cos(b)]
            ]
        };
    });
}

function moved(segments: Segment[], transform: string | undefined): Segment[] {
    if (transform === undefined) return segments;
    const [, tx, ty, angle] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)(?:\s*rotate\(([-\d.]+)\))?/.exec(transform) ?? [];
    const turn = (Number(angle ?? 0) * Math.PI) / 180;
    const place = ([x, y]: Point): Point => [
        Number(tx ?? 0) + x * Math.cos(turn) - y * Math.sin(turn),
        Number(ty ?? 0) + x * Math.sin(turn) + y * Math.cos(turn)
    ];
    return segments.map((segment) => {
        if (segment.to === 'Z') return segment;
        if (segment.to === 'C') return { ...segment, at: place(segment.at), handles: [place(segment.handles[0]), place(segment.handles[1])] };
        return { ...segment, at: place(segment.at) };
    });
}
