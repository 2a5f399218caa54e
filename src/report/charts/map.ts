/** The importance–performance map, with every element's name where it meets no other. */
import { wrapText } from '../../generators/format/text-width.js';
import { INK, LINE, pixels, scaled, STRONG, unscaled } from './draw.js';

export interface MapPoint {
    label: string;
    importance: number;
    performance: number;
}
export interface MapChart {
    points: readonly MapPoint[];
    crossHair: { importance: number; performance: number };
    axes: { importance: string; performance: string };
    /** Differences below these are not blown up to fill the chart. */
    least: { importance: number; performance: number };
    quadrants: { concentrate: string; keepUp: string; low: string; overkill: string };
}

const WIDTH = 600;
const HEIGHT = 420;
const SIZE = 11;
const TALL = 14;

interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
}
interface Placed {
    text: string;
    x: number;
    y: number;
    /** Where a line leads from the name to its point, if they stand apart. */
    line?: { x: number; y: number; toX: number; toY: number };
}

export function mapSpec({ points, crossHair, axes, least, quadrants }: MapChart): object {
    const x = domainOf([...points.map(({ performance }) => performance), crossHair.performance], least.performance);
    const y = domainOf([...points.map(({ importance }) => importance), crossHair.importance], least.importance);
    const at = ({ performance, importance }: Pick<MapPoint, 'performance' | 'importance'>): { x: number; y: number } => ({
        x: ((performance - x[0]) / (x[1] - x[0])) * WIDTH,
        y: HEIGHT - ((importance - y[0]) / (y[1] - y[0])) * HEIGHT
    });
    const corners = [
        { text: quadrants.concentrate, x: 6, y: 12, align: 'left' },
        { text: quadrants.keepUp, x: WIDTH - 6, y: 12, align: 'right' },
        { text: quadrants.low, x: 6, y: HEIGHT - 10, align: 'left' },
        { text: quadrants.overkill, x: WIDTH - 6, y: HEIGHT - 10, align: 'right' }
    ];
    const taken = corners.map(({ text, x: left, y: top, align }): Box => {
        const width = pixels(text, 12);
        return { left: align === 'left' ? left : left - width, right: align === 'left' ? left + width : left, top: top - 9, bottom: top + 9 };
    });
    const cross = at(crossHair);
    const names = place(
        points.map((point) => ({ ...at(point), text: point.label })),
        taken,
        [
            { left: cross.x - 2, right: cross.x + 2, top: 0, bottom: HEIGHT },
            { left: 0, right: WIDTH, top: cross.y - 2, bottom: cross.y + 2 }
        ]
    );
    const ruled = (field: string, domain: readonly number[], title: string): object =>
        scaled(field, domain, { title, grid: false, tickCount: 6, domain: true });
    return {
        width: WIDTH,
        height: HEIGHT,
        resolve: { scale: { x: 'independent', y: 'independent' }, axis: { x: 'independent', y: 'independent' } },
        layer: [
            {
                data: { values: points },
                layer: [
                    {
                        mark: { type: 'point', filled: true, size: 70, color: STRONG, opacity: 1 },
                        encoding: { x: ruled('performance', x, axes.performance), y: ruled('importance', y, axes.importance) }
                    }
                ]
            },
            {
                data: {
                    values: [
                        { x: cross.x, y: 0, toX: cross.x, toY: HEIGHT },
                        { x: 0, y: cross.y, toX: WIDTH, toY: cross.y }
                    ]
                },
                mark: { type: 'rule', color: LINE, strokeDash: [5, 4] },
                encoding: { x: unscaled('x'), y: unscaled('y'), x2: { field: 'toX' }, y2: { field: 'toY' } }
            },
            ...(['left', 'right'] as const).map((align) => ({
                data: { values: corners.filter((corner) => corner.align === align) },
                mark: { type: 'text', align, fontSize: 12, fontWeight: 'bold', color: '#5a5f68' },
                encoding: { x: unscaled('x'), y: unscaled('y'), text: { field: 'text' } }
            })),
            {
                data: { values: names.flatMap(({ line }) => (line ? [line] : [])) },
                mark: { type: 'rule', color: LINE, strokeWidth: 0.8 },
                encoding: { x: unscaled('x'), y: unscaled('y'), x2: { field: 'toX' }, y2: { field: 'toY' } }
            },
            {
                data: { values: names },
                mark: { type: 'text', align: 'left', fontSize: SIZE, color: INK },
                encoding: { x: unscaled('x'), y: unscaled('y'), text: { field: 'text' } }
            }
        ]
    };
}

function domainOf(values: readonly number[], span: number): [number, number] {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const wider = Math.max(0, span - (high - low)) / 2;
    const margin = (high - low + 2 * wider) * 0.14;
    return [low - wider - margin, high + wider + margin];
}

const DISTANCES = [10, 18, 28, 40, 54, 70, 90, 115];
/** Right, left, below, above, then the directions between. */
const DIRECTIONS = [0, 180, 90, 270, 45, 315, 135, 225, 22, 338, 158, 202, 68, 112, 248, 292];

/** How much of a name is left where there is no room for all of it, in em. */
const SHORT = 9;

/** Beside its point, or as near as there is room, off the cross-hair if that can be; the most crowded points choose first. */
function place(points: readonly { x: number; y: number; text: string }[], corners: readonly Box[], cross: readonly Box[]): Placed[] {
    const dots = points.map(({ x, y }): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
    const taken = [...corners, ...dots];
    const crowd = (at: number): number => points.filter((other) => Math.hypot(other.x - points[at]!.x, (other.y - points[at]!.y) * 3) < 130).length;
    const order = [...points.keys()].sort((a, b) => crowd(b) - crowd(a) || a - b);
    const placed: Placed[] = [];
    for (const at of order) {
        const { x, y, text: whole } = points[at]!;
        const [short] = wrapText(whole, SHORT, 1);
        const look = (text: string, around: readonly Box[], far: number) => {
            const found = free(x, y, pixels(text, SIZE), around, far);
            return found && { ...found, text };
        };
        const found = look(whole, [...taken, ...cross], 40) ?? look(whole, taken, 40) ?? look(whole, taken, Infinity) ?? look(short!, taken, Infinity);
        if (!found) continue;
        taken.push(found.box);
        const { box, distance, text } = found;
        const near = { x: Math.min(Math.max(x, box.left), box.right), y: Math.min(Math.max(y, box.top), box.bottom) };
        placed[at] = { text, x: box.left, y: (box.top + box.bottom) / 2, ...(distance > 18 ? { line: { ...near, toX: x, toY: y } } : {}) };
    }
    return placed.filter((each) => each !== undefined);
}

function free(x: number, y: number, width: number, taken: readonly Box[], far: number): { box: Box; distance: number } | undefined {
    for (const distance of DISTANCES.filter((each) => each <= far)) {
        for (const direction of DIRECTIONS) {
            const [dx, dy] = [Math.cos((direction * Math.PI) / 180), Math.sin((direction * Math.PI) / 180)];
            const middle = x + dx * distance;
            const left = dx > 0.2 ? middle : dx < -0.2 ? middle - width : middle - width / 2;
            const top = y + dy * distance - TALL / 2;
            const box = { left, right: left + width, top, bottom: top + TALL };
            const inside = box.left >= 2 && box.right <= WIDTH - 2 && box.top >= 0 && box.bottom <= HEIGHT;
            if (inside && !taken.some((other) => meet(box, other))) return { box, distance };
        }
    }
    return undefined;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
