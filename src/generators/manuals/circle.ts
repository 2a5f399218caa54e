import type { Journey, Moment, Wait } from '../../model/types.js';
import { anchor, html, join, raw, type Html } from '../format/html.js';
import { takesLines } from '../format/steps.js';
import { textWidth } from '../format/text-width.js';
import { fixed } from '../format/svg.js';
import type { Elements } from '../format/elements.js';
import type { Wording } from '../format/wording.js';
import { FONT, layoutCircle, LINE, SMALL, SWATCH, type Circle, type CirclePart } from './circle-layout.js';
import { placedParts } from './placed-parts.js';

/** Dark enough on white for text, and different in lightness for those who print without colour. */
const STAGE_COLOURS = ['#1f4e79', '#c2661f', '#2e7d4f', '#8e4a9e', '#b03a48', '#5d6d7e', '#7a6a12', '#0f7c86'];
const colour = (stage: number): string => STAGE_COLOURS[stage % STAGE_COLOURS.length]!;

/** How long a part takes, and how long one may wait. */
export function timing(part: Moment | Wait, words: Wording, get: Elements['get']): string {
    const segment = (id: string): string => words.title(get(id));
    if (part.kind === 'moment') return part.takes ? words.quantity(part.takes) : '';
    const takes = takesLines(part, words, segment).join(' · ');
    const limits = part.limits.map(
        ({ limit, for: who }) => `${words.labels.limits['<='](words.quantity(limit))}${who === undefined ? '' : ` (${segment(who)})`}`
    );
    return [takes, ...limits].filter((text) => text !== '').join(' · ');
}

/** The ring of moments as inline SVG, with a title and a description for those who do not see it. */
export function serviceCircle(journey: Journey, words: Wording): Html {
    const placed = placedParts(journey);
    const stages = journey.stages.map((stage) => {
        const numbers = placed.filter((p) => p.stage === stage).flatMap((p) => ('number' in p ? [p.number] : []));
        const [first, last] = [numbers[0], numbers.at(-1)];
        return { title: words.title(stage), numbers: first === undefined ? '' : first === last ? String(first) : `${first}–${last}` };
    });
    const parts = placed.map((p): CirclePart => ({
        number: 'number' in p ? p.number : undefined,
        title: words.title(p.part),
        // A label holds what is true of everybody; limits for some stand in the text and in the table.
        detail: timing(
            p.part.kind === 'wait' ? { ...p.part, takesFor: undefined, limits: p.part.limits.filter((limit) => limit.for === undefined) } : p.part,
            words,
            () => undefined
        ),
        stage: journey.stages.indexOf(p.stage)
    }));
    const circle = layoutCircle(words.title(journey), parts, stages);
    const id = `circle-${anchor(journey.path)}`;
    const moments = parts.filter((part) => part.number !== undefined).length;
    const says = words.labels.circleSays(moments, parts.length - moments, parts[0]?.title ?? '', parts.at(-1)?.title ?? '');
    return html`<svg
        class="circle"
        viewBox="0 0 ${fixed(circle.width)} ${fixed(circle.height)}"
        role="img"
        aria-labelledby="${id}-title ${id}-desc"
        xmlns="http://www.w3.org/2000/svg"
    >
        <title id="${id}-title">${words.labels.circleOf(words.title(journey))}</title>
        <desc id="${id}-desc">${says} ${parts.map((part) => (part.number === undefined ? part.title : `${part.number} ${part.title}`)).join(' → ')}</desc>
        ${ring(circle, words)} ${circle.parts.map((label) => node(circle, label))} ${centre(circle)}
    </svg>`;
}

function point(circle: Circle, angle: number, radius: number): [string, string] {
    return [fixed(circle.cx + Math.cos(angle) * radius), fixed(circle.cy + Math.sin(angle) * radius)];
}

function arc(circle: Circle, from: number, to: number, radius: number): string {
    // A full turn has no arc of its own: it is drawn as two halves.
    if (to - from >= 2 * Math.PI - 1e-6)
        return `${arc(circle, from, from + Math.PI, radius)} ${arc(circle, from + Math.PI, from + 2 * Math.PI - 1e-5, radius)}`;
    const [x1, y1] = point(circle, from, radius);
    const [x2, y2] = point(circle, to, radius);
    return `M${x1} ${y1}A${fixed(radius)} ${fixed(radius)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${x2} ${y2}`;
}

function ring(circle: Circle, words: Wording): Html {
    const slot = (2 * Math.PI) / Math.max(1, circle.parts.length);
    const arcs = circle.parts.map(
        ({ part, angle }) =>
            html`<path
                d="${arc(circle, angle - slot / 2, angle + slot / 2, circle.radius)}"
                fill="none"
                stroke="#777"
                stroke-width="2"
                ${part.number === undefined && raw(' stroke-dasharray="5 5"')}
            />`
    );
    // An arrowhead after each part but the last shows the way; the circle starts at the top.
    const heads = circle.parts.slice(0, -1).map(({ angle }) => {
        const at = angle + slot / 2;
        const [x, y] = point(circle, at, circle.radius);
        return html`<path d="M-5 -5L5 0L-5 5Z" fill="#777" transform="translate(${x} ${y}) rotate(${fixed(((at + Math.PI / 2) * 180) / Math.PI)})" />`;
    });
    const gap = circle.arcs.length > 1 ? 0.035 : 0;
    const stages = circle.arcs.map(
        ({ stage, from, to }) =>
            html`<path d="${arc(circle, from + gap, to - gap, circle.radius - 26)}" fill="none" stroke="${colour(stage)}" stroke-width="9" />`
    );
    const top = circle.cy - circle.radius;
    return html`${join(arcs)}${join(heads)}${join(stages)}
        <path d="M${fixed(circle.cx - 6)} ${fixed(top - 12)}h12l-6 10z" fill="#222" />
        <text class="start" x="${fixed(circle.cx)}" y="${fixed(top - 18)}" text-anchor="middle" font-size="${SMALL}">${words.labels.start}</text>`;
}

function node(circle: Circle, label: Circle['parts'][number]): Html {
    const { part, angle, side } = label;
    const [x, y] = point(circle, angle, circle.radius);
    const [x1, y1] = point(circle, angle, circle.radius + circle.nodeRadius + 2);
    const [x2, y2] = point(circle, angle, circle.radius + circle.nodeRadius + 9);
    const fill = part.number === undefined ? '#fff' : colour(part.stage);
    const middle = fixed(label.top + label.height / 2);
    const start = side === 1 ? 'start' : 'end';
    const lines = [
        ...label.lines.map((text, i) => html`<tspan x="${fixed(label.x)}" y="${fixed(label.top + FONT + i * LINE)}">${text}</tspan>`),
        ...label.detail.map(
            (text, i) =>
                html`<tspan
                    class="detail"
                    font-size="${SMALL}"
                    x="${fixed(label.x)}"
                    y="${fixed(label.top + FONT + label.lines.length * LINE + i * (LINE - 2))}"
                    >${text}</tspan
                >`
        )
    ];
    return html`<g
        ><polyline points="${x1},${y1} ${x2},${y2} ${fixed(label.x - side * 5)},${middle}" fill="none" stroke="#999" stroke-width="1" />
        <circle
            cx="${x}"
            cy="${y}"
            r="${part.number === undefined ? circle.nodeRadius - 5 : circle.nodeRadius}"
            fill="${fill}"
            stroke="${colour(part.stage)}"
            stroke-width="2"
            ${part.number === undefined && raw(' stroke-dasharray="3 3"')}
        />
        ${part.number !== undefined && html`<text class="number" x="${x}" y="${fixed(Number(y) + 4.5)}" text-anchor="middle" font-size="${FONT}" fill="#fff">${part.number}</text>`}
        <text class="label${part.number === undefined && ' waiting'}" text-anchor="${start}" font-size="${FONT}">${lines}</text></g
    > `;
}

function centre(circle: Circle): Html {
    let y = circle.centre.top;
    const title = circle.centre.title.map(
        (line) =>
            html`<text class="journey" x="${fixed(circle.cx)}" y="${fixed((y += LINE + 2) - 4)}" text-anchor="middle" font-size="${FONT + 1}" font-weight="700"
                >${line}</text
            >`
    );
    y += 6;
    const left = circle.cx - Math.max(0, ...circle.centre.lines.flatMap(({ text }) => text.map((line) => widthOf(line)))) / 2;
    const stages = circle.centre.lines.map(({ stage, text }) => {
        const lines = text.map((line, i) => {
            y += LINE;
            return html`${i === 0 && html`<rect x="${fixed(left)}" y="${fixed(y - 14)}" width="10" height="10" fill="${colour(stage)}" />`}<text
                    class="stage"
                    x="${fixed(left + SWATCH)}"
                    y="${fixed(y - 4.5)}"
                    font-size="${FONT}"
                    >${line}</text
                >`;
        });
        y += 3;
        return html`${lines}`;
    });
    return html`${title}${stages}`;
}

const widthOf = (line: string): number => textWidth(line) * FONT + SWATCH;
