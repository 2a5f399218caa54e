/** Bars over an axis: what happens when, one line each. */
import { anchor, html, raw, type Html } from '../format/html.js';
import { fixed } from '../format/svg.js';
import { textWidth, wrapText } from '../format/text-width.js';

export interface Bar {
    title: string;
    detail: string;
    from: number;
    to: number;
    tone: 'strong' | 'plain' | 'waiting';
    /** Positions of the bars that must end first. */
    after?: readonly number[];
}
export interface Tick {
    at: number;
    label: string;
}

const WIDTH = 760;
const LABEL = 230;
const FONT = 12;
const SMALL = 10.5;
const LINE = 15;
const FILLS = { strong: '#1f4e79', plain: '#9db8d6', waiting: '#fff' } as const;

export function barsFigure(id: string, says: string, bars: readonly Bar[], ticks: readonly Tick[], low: number, high: number): Html {
    const right = WIDTH - 24;
    const span = high > low ? high - low : 1;
    const x = (value: number): number => LABEL + ((value - low) / span) * (right - LABEL);
    const rows = bars.map((bar) => ({
        bar,
        title: wrapText(bar.title, (LABEL - 12) / FONT, 3),
        detail: bar.detail === '' ? [] : wrapText(bar.detail, (LABEL - 12) / SMALL, 2)
    }));
    const heights = rows.map(({ title, detail }) => title.length * LINE + detail.length * (LINE - 2) + 10);
    const top = 28;
    const tops = heights.map((_, i) => top + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
    const height = top + heights.reduce((sum, h) => sum + h, 0) + 4;
    const name = `bars-${anchor(id)}`;
    return html`<svg class="bars" viewBox="0 0 ${WIDTH} ${fixed(height)}" role="img" aria-labelledby="${name}" xmlns="http://www.w3.org/2000/svg">
        <title id="${name}">${says}</title>
        ${shown(ticks, x).map(
            ({ at, label }) =>
                html`<line x1="${fixed(x(at))}" x2="${fixed(x(at))}" y1="${top - 6}" y2="${fixed(height)}" stroke="#ddd" />
                    <text x="${fixed(x(at))}" y="${top - 11}" text-anchor="middle" font-size="${SMALL}">${label}</text>`
        )}
        ${rows.map(({ bar, title, detail }, i) => {
            const y = tops[i]!;
            // A moment without length still has to be seen.
            const width = Math.max(3, x(bar.to) - x(bar.from));
            return html`<line x1="0" x2="${WIDTH}" y1="${fixed(y)}" y2="${fixed(y)}" stroke="#ddd" />
                <text font-size="${FONT}">
                    ${title.map((line, l) => html`<tspan x="2" y="${fixed(y + 16 + l * LINE)}">${line}</tspan>`)}
                    ${detail.map(
                        (line, l) =>
                            html`<tspan x="2" y="${fixed(y + 15 + title.length * LINE + l * (LINE - 2))}" font-size="${SMALL}" fill="#555">${line}</tspan>`
                    )}
                </text>
                <rect
                    x="${fixed(x(bar.from))}"
                    y="${fixed(y + heights[i]! / 2 - 8)}"
                    width="${fixed(width)}"
                    height="16"
                    rx="2"
                    fill="${FILLS[bar.tone]}"
                    stroke="${bar.tone === 'waiting' ? '#777' : '#1f4e79'}"
                    ${bar.tone === 'waiting' && raw('stroke-dasharray="4 3"')}
                />`;
        })}
        ${rows.map(({ bar }, i) => (bar.after ?? []).map((before) => arrow(x(rows[before]!.bar.to), tops[before]! + heights[before]! / 2, x(bar.from), tops[i]! + heights[i]! / 2, before < i)))}
        <line x1="${LABEL}" x2="${LABEL}" y1="${top}" y2="${fixed(height)}" stroke="#222" />
    </svg>`;
}

/** From the end of one bar to the beginning of another: what has to be done first. */
function arrow(x1: number, y1: number, x2: number, y2: number, down: boolean): Html {
    const tip = y2 + (down ? -8 : 8);
    const [left, back] = [Math.max(x1, x2) + 4, down ? -5 : 5];
    const way = x2 - x1 > 8 ? `M${fixed(x1)} ${fixed(y1)}H${fixed(x2 + 4)}V${fixed(tip)}` : `M${fixed(x1)} ${fixed(y1)}H${fixed(left)}V${fixed(tip)}`;
    return html`<path d="${way}" fill="none" stroke="#555" /><path d="M${fixed(left)} ${fixed(tip)}l-3 ${back}h6z" fill="#555" />`;
}

/** Ticks whose labels do not meet, from the left. */
function shown(ticks: readonly Tick[], x: (value: number) => number): Tick[] {
    const kept: Tick[] = [];
    let end = -Infinity;
    for (const tick of ticks) {
        const half = (textWidth(tick.label) * SMALL) / 2;
        if (x(tick.at) - half < end + 8 || x(tick.at) + half > WIDTH) continue;
        kept.push(tick);
        end = x(tick.at) + half;
    }
    return kept;
}

/** About five round steps between 0 and the end. */
export function roundSteps(end: number): number[] {
    if (!(end > 0)) return [0];
    const rough = end / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
    return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
}
