/** A service blueprint as a drawing: a column for each part, a lane for each side, the lines between them. */
import type { Journey } from '../../model/types.js';
import type { Elements } from '../format/elements.js';
import { anchor, html, raw, type Html } from '../format/html.js';
import { fixed } from '../format/svg.js';
import { textWidth, wrapText } from '../format/text-width.js';
import type { Wording } from '../format/wording.js';
import { bandsOf, headingOf, lineUnder, type Band } from './blueprint.js';
import { timing } from './circle.js';
import type { PlacedPart } from './placed-parts.js';

const WIDTH = 820;
const LABEL = 92;
const FONT = 12;
const SMALL = 10.5;
const LINE = 16;
const PAD = 6;
const FILLS: Readonly<Record<string, string>> = { customer: '#eef4fb', frontstage: '#f1f8f2', backstage: '#fbf7ec', support: '#f4f1f8' };
const DASHES: Readonly<Record<string, string>> = { customer: '', frontstage: '7 4', backstage: '2 3' };

interface Line {
    text: string;
    bold: boolean;
    small?: boolean;
}

/** One drawing for each band of columns that a page has room for. */
export function blueprintFigures(
    journey: Journey,
    parts: readonly PlacedPart[],
    words: Wording,
    find: Elements
): { svg: Html; caption: string; says: string }[] {
    const bands = bandsOf(parts, words, find);
    return bands.map((band, i) => {
        const caption = words.labels.blueprintOf(words.title(journey)) + (bands.length > 1 ? ` (${i + 1}/${bands.length})` : '');
        const says = band.columns.map((placed) => headingOf(placed, words)).join(' → ');
        return { svg: draw(`blueprint-${anchor(journey.path)}-${i}`, band, words, find, says), caption, says };
    });
}

function draw(id: string, { columns, rows }: Band, words: Wording, find: Elements, says: string): Html {
    const column = (WIDTH - LABEL) / columns.length;
    const wrap = (text: string, bold: boolean, size = FONT): Line[] =>
        // Bold letters are about a twentieth wider.
        wrapText(text, ((column - 2 * PAD) / size) * (bold ? 0.95 : 1)).map((line) => ({ text: line, bold, small: size < FONT }));
    const heads = columns.map((placed) => [
        ...wrap(words.title(placed.stage), false, SMALL),
        ...wrap(headingOf(placed, words), true),
        ...wrap(timing(placed.part, words, find.get), false, SMALL)
    ]);
    const lanes = rows.map(({ label, lane, cells }) => ({
        lane,
        label: wrapText(label, ((LABEL - 2 * PAD) / FONT) * 0.95),
        cells: cells.map((acts) => acts.flatMap(({ actor, text }) => [...(actor === '' ? [] : wrap(actor, true)), ...wrap(words.plain(text), false)]))
    }));
    const heightOf = (cells: readonly (readonly unknown[])[], least = 1): number => Math.max(least, ...cells.map(({ length }) => length)) * LINE + 2 * PAD;
    let y = heightOf(heads);
    const placed = lanes.map((row) => {
        const top = y;
        const height = heightOf([...row.cells, row.label]);
        const line = lineUnder(row.lane, words);
        y += height + (line === '' ? 0 : LINE + 4);
        return { ...row, top, height, line };
    });
    const x = (i: number): number => LABEL + i * column;
    const text = (lines: readonly Line[], left: number, top: number): Html =>
        html`<text>
            ${lines.map(
                (line, l) =>
                    html`<tspan
                        x="${fixed(left + PAD)}"
                        y="${fixed(top + PAD + FONT + l * LINE)}"
                        font-size="${line.small ? SMALL : FONT}"
                        ${line.bold && raw('font-weight="700"')}
                        >${line.text}</tspan
                    >`
            )}
        </text>`;
    const bottom = y;
    return html`<svg class="blueprint" viewBox="0 0 ${WIDTH} ${fixed(bottom + 1)}" role="img" aria-labelledby="${id}" xmlns="http://www.w3.org/2000/svg">
        <title id="${id}">${says}</title>
        <rect x="0" y="0" width="${WIDTH}" height="${fixed(heightOf(heads))}" fill="#f0f1f3" />
        ${placed.map(
            ({ lane, top, height }) =>
                html`<rect
                    x="0"
                    y="${fixed(top)}"
                    width="${WIDTH}"
                    height="${fixed(height)}"
                    fill="${lane === undefined ? '#fff' : (FILLS[lane] ?? '#fff')}"
                />`
        )}
        ${columns.map(({ part }, i) => part.kind === 'wait' && html`<rect x="${fixed(x(i))}" y="0" width="${fixed(column)}" height="${fixed(bottom)}" fill="#e4e4e4" />`)}
        ${columns.map((_, i) => html`<line x1="${fixed(x(i))}" x2="${fixed(x(i))}" y1="0" y2="${fixed(bottom)}" stroke="#bbb" />`)}
        ${placed.map(({ top }) => html`<line x1="0" x2="${WIDTH}" y1="${fixed(top)}" y2="${fixed(top)}" stroke="#bbb" />`)}
        ${heads.map((lines, i) => text(lines, x(i), 0))}
        ${placed.map(
            ({ label, cells, top, height, line, lane }) =>
                html`${text(
                    label.map((each) => ({ text: each, bold: true })),
                    0,
                    top
                )}${cells.map((lines, i) => text(lines, x(i), top))}${
                    line !== '' &&
                    html`<rect x="0" y="${fixed(top + height)}" width="${WIDTH}" height="${LINE + 4}" fill="#fff" />
                        <line
                            x1="0"
                            x2="${fixed(WIDTH - textWidth(line) * SMALL - 12)}"
                            y1="${fixed(top + height + LINE / 2 + 2)}"
                            y2="${fixed(top + height + LINE / 2 + 2)}"
                            stroke="#333"
                            stroke-width="1.6"
                            ${DASHES[lane!] !== '' && html`stroke-dasharray="${DASHES[lane!]}"`}
                        />
                        <text x="${WIDTH - 4}" y="${fixed(top + height + LINE - 2)}" text-anchor="end" font-size="${SMALL}">${line}</text>`
                }`
        )}
        <path d="M0.5 0.5H${WIDTH - 0.5}V${fixed(bottom)}H0.5Z" fill="none" stroke="#777" />
    </svg>`;
}
