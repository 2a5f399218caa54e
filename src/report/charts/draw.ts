/** A chart as inline SVG: drawn by vega-lite, measured as our pages measure text, named for those who do not see it. */
import type { TopLevelSpec } from 'vega-lite';
import { html, raw, type Html } from '../../generators/format/html.js';
import { textWidth } from '../../generators/format/text-width.js';

/** Layers of marks over one data table; sizes in CSS pixels. */
export interface Chart {
    spec: object;
    /** What it shows, in words. The table beside it has the figures. */
    says: string;
    /** Whether nothing beside it says that, so that the drawing does itself. */
    untold?: boolean;
    /** Unique on the page. */
    id: string;
    /** The id of its name. */
    name: string;
}

export const INK = '#1a1a1a';
export const STRONG = '#1f4e79';
export const SOFT = '#8fb0d1';
export const PALE = '#dbe6f2';
export const LINE = '#8a8f98';
export const WARN = '#a3261b';
export const FONT_SIZE = 12;
export const CHART_WIDTH = 700;
/** How wide a text is in pixels. */
export const pixels = (text: string, size = FONT_SIZE): number => Math.ceil(textWidth(text) * size);

/** A channel for numbers within the domain, which is drawn to its ends. */
export const scaled = (field: string, domain: readonly number[], axis: object): object => ({
    field,
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis
});
/** A channel for places in pixels. */
export const unscaled = (field: string): object => ({ field, type: 'quantitative', scale: null, axis: null });

const CONFIG = {
    aria: false,
    background: 'white',
    padding: 4,
    // The page's style gives the font of its language; this is what remains when the drawing is taken out of it.
    font: 'sans-serif',
    view: { stroke: null },
    axis: {
        labelColor: INK,
        titleColor: INK,
        labelFontSize: 11,
        titleFontSize: 11,
        titleFontWeight: 'normal',
        gridColor: '#e3e5e8',
        domainColor: LINE,
        tickColor: LINE,
        titlePadding: 9,
        labelLimit: 0,
        titleLimit: 0
    },
    legend: { labelColor: INK, titleColor: INK, labelFontSize: 11, titleFontSize: 11, labelLimit: 0, titleLimit: 0 },
    text: { color: INK, fontSize: FONT_SIZE, limit: 0 },
    bar: { stroke: 'white' }
};

/** Draws charts one after another. Their libraries are large, and loaded only when somebody wants a report. */
export async function draughtsman(): Promise<(chart: Chart) => Promise<Html>> {
    const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
    // Without a canvas vega guesses; labels of ideographs would then run into each other.
    const { textMetrics } = vega as unknown as { textMetrics: { width: (item: { fontSize?: number }, text: unknown) => number } };
    textMetrics.width = (item: { fontSize?: number }, text: unknown) => textWidth(String(text ?? '')) * (item.fontSize ?? 11);
    const logger = vega.logger(vega.Error);
    return async ({ spec, says, untold, id, name }) => {
        const compiled = compile({ $schema: 'https://vega.github.io/schema/vega-lite/v6.json', ...spec } as TopLevelSpec, {
            config: CONFIG as object,
            logger
        }).spec;
        const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger });
        const svg = await view.toSVG();
        view.finalize();
        return named(svg, untold ? says : undefined, id, name);
    };
}

/** The drawing's own size is the most that it takes; on a small screen it shrinks. `says`: its name, if that does not stand elsewhere under the id. */
function named(svg: string, says: string | undefined, id: string, name: string): Html {
    const match = /^<svg[^>]*?\bwidth="([\d.]+)"[^>]*?\bheight="([\d.]+)"[^>]*?>/.exec(svg);
    if (!match) throw new Error('vega gave no drawing');
    const [opening, width, height] = match as unknown as [string, string, string];
    // Vega counts through the life of the process; names of the chart's own make the same figures the same bytes.
    const ids = [...new Set([...svg.matchAll(/\bid="([^"]+)"/g)].map((found) => found[1]!))];
    const body = ids.reduce(
        (text, old, i) => text.replaceAll(`id="${old}"`, `id="${id}-${i}"`).replaceAll(`url(#${old})`, `url(#${id}-${i})`),
        // The drawing is one picture with one name; its parts have none.
        svg.slice(opening.length).replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
    );
    return html`<svg
        class="chart"
        role="img"
        aria-labelledby="${name}"
        viewBox="0 0 ${width} ${height}"
        style="max-width:${width}px"
        xmlns="http://www.w3.org/2000/svg"
    >
        ${says !== undefined && html`<title id="${name}">${says}</title>`} ${raw(body)}
    </svg>`;
}
