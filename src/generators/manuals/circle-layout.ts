/**
 * Where everything in a service circle stands. Labels stand in a column on either side of the ring, so they cannot
 * meet the ring; within a column they are moved apart, so they cannot meet each other; the canvas grows with them.
 */
import { textWidth, wrapText } from '../format/text-width.js';

export interface CirclePart {
    /** Undefined for a wait. */
    number?: number;
    title: string;
    /** A second, smaller line: how long it takes. */
    detail: string;
    stage: number;
}
export interface CircleStage {
    title: string;
    /** The numbers of its moments, `1–3`. */
    numbers: string;
}
export interface Circle {
    width: number;
    height: number;
    cx: number;
    cy: number;
    radius: number;
    nodeRadius: number;
    parts: PlacedLabel[];
    /** From the angle where the first part begins to the one where the last ends. */
    arcs: { stage: number; from: number; to: number }[];
    centre: { title: string[]; lines: { stage: number; text: string[] }[]; top: number };
}
export interface PlacedLabel {
    part: CirclePart;
    angle: number;
    side: 1 | -1;
    lines: string[];
    detail: string[];
    /** Top of the label's box, and its inner edge. */
    top: number;
    x: number;
    height: number;
}

export const FONT = 13;
export const SMALL = 11;
export const LINE = 19;
const LABEL_WIDTH = 168;
const COLUMN_GAP = 42;
const MARGIN = 8;
const NODE = 14;
const STAGE_BAND = 42;
export const SWATCH = 16;

export function layoutCircle(title: string, parts: readonly CirclePart[], stages: readonly CircleStage[]): Circle {
    const count = Math.max(1, parts.length);
    let radius = Math.max(150, count * 9);
    let centre = layoutCentre(title, stages, radius - STAGE_BAND);
    // The list of stages stands inside the ring: the ring grows until it fits.
    while (!centre && radius < 600) centre = layoutCentre(title, stages, (radius += 12) - STAGE_BAND);
    centre ??= { title: [], lines: [], top: 0, height: 0 };

    const slot = (2 * Math.PI) / count;
    const angleOf = (index: number): number => -Math.PI / 2 + (index + 0.5) * slot;
    const sized = parts.map((part, index) => {
        const lines = wrapText(part.title, (LABEL_WIDTH - 2) / FONT);
        const detail = part.detail === '' ? [] : wrapText(part.detail, (LABEL_WIDTH - 2) / SMALL);
        const angle = angleOf(index);
        const side: 1 | -1 = Math.cos(angle) > -1e-9 ? 1 : -1;
        return { part, angle, side, lines, detail, height: lines.length * LINE + detail.length * (LINE - 2) + 4, wish: Math.sin(angle) * (radius + 22) };
    });
    const tops = new Map<(typeof sized)[number], number>();
    let reach = radius + 40;
    for (const side of [1, -1] as const) {
        const column = sized.filter((label) => label.side === side).sort((a, b) => a.wish - b.wish);
        const placed = spread(column.map((label) => ({ wish: label.wish - label.height / 2, height: label.height + 6 })));
        column.forEach((label, i) => tops.set(label, placed[i]!));
        column.forEach((label) => (reach = Math.max(reach, -tops.get(label)!, tops.get(label)! + label.height)));
    }
    const width = 2 * (radius + COLUMN_GAP + LABEL_WIDTH + MARGIN);
    const height = 2 * (reach + MARGIN);
    const [cx, cy] = [width / 2, height / 2];
    const arcs: Circle['arcs'] = [];
    parts.forEach((part, index) => {
        const last = arcs.at(-1);
        const [from, to] = [angleOf(index) - slot / 2, angleOf(index) + slot / 2];
        if (last?.stage === part.stage) last.to = to;
        else arcs.push({ stage: part.stage, from, to });
    });
    return {
        width,
        height,
        cx,
        cy,
        radius,
        nodeRadius: NODE,
        parts: sized.map((label) => ({ ...label, top: cy + tops.get(label)!, x: cx + label.side * (radius + COLUMN_GAP) })),
        arcs,
        centre: { title: centre.title, lines: centre.lines, top: cy - centre.height / 2 }
    };
}

/** The journey and its stages, as a block that fits inside a circle; undefined if it does not. */
function layoutCentre(title: string, stages: readonly CircleStage[], inner: number): (Circle['centre'] & { height: number }) | undefined {
    for (const half of [0.85, 0.78, 0.7, 0.62]) {
        const width = 2 * inner * half;
        const heading = wrapText(title, width / (FONT + 1));
        const lines = stages.map(({ title: name, numbers }, stage) => ({
            stage,
            text: wrapText(numbers === '' ? name : `${name} (${numbers})`, (width - SWATCH) / FONT)
        }));
        const height = heading.length * (LINE + 2) + 6 + lines.reduce((sum, { text }) => sum + text.length * LINE + 3, 0);
        const widest = Math.max(
            ...heading.map((line) => textWidth(line) * (FONT + 1)),
            ...lines.flatMap(({ text }) => text.map((line) => textWidth(line) * FONT + SWATCH)),
            0
        );
        if (Math.hypot(widest / 2, height / 2) <= inner) return { title: heading, lines, top: 0, height };
    }
    return undefined;
}

/**
 * Boxes in a column, each as near as can be to where it wishes to stand, none over another, their order kept: those
 * that would meet are joined into a group that stands where its members wish on average.
 */
export function spread(boxes: readonly { wish: number; height: number }[]): number[] {
    const groups: { top: number; height: number; wishes: number; count: number }[] = [];
    for (const box of boxes) {
        groups.push({ top: box.wish, height: box.height, wishes: box.wish, count: 1 });
        for (;;) {
            const [above, below] = [groups.at(-2), groups.at(-1)!];
            if (!above || above.top + above.height <= below.top) break;
            // Each wish is for the box's own top, so those of the lower group count from the joint top.
            above.wishes += below.wishes - above.height * below.count;
            above.count += below.count;
            above.height += below.height;
            above.top = above.wishes / above.count;
            groups.pop();
        }
    }
    const tops: number[] = [];
    let next = 0;
    for (const group of groups) {
        let top = group.top;
        for (let i = 0; i < group.count; i++) {
            tops.push(top);
            top += boxes[next++]!.height;
        }
    }
    return tops;
}
