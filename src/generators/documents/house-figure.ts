import type { Deployment } from '../../model/types.js';
import { anchor, html, raw, type Html } from '../format/html.js';
import { fixed } from '../format/svg.js';
import { textWidth, wrapText } from '../format/text-width.js';
import type { Context } from './context.js';
import type { House } from './house.js';

const FONT = 12;
const LINE = 15;
const NEED = 190;
const IMPORTANCE = 46;
const CELL = 46;
const PAD = 6;

/** The house of quality: needs on the left, factors on top, relations between them, weights below. */
export function houseFigure(deployment: Deployment, house: House, part: House['factors'], context: Context, says: string): Html {
    const { own, titleOf, words } = context;
    const column = Math.max(CELL, Math.min(76, Math.floor((760 - NEED - IMPORTANCE) / Math.max(1, part.length))));
    const left = NEED + IMPORTANCE;
    const width = left + column * part.length;
    const titles = part.map(({ factor }) => titleOf(factor));
    const heads = headings(titles, column, words.language);
    const rows = house.rows.map((row) => ({ row, lines: wrapText(titleOf(row.id), (NEED - 2 * PAD) / FONT, 3) }));
    const top = heads.height;
    const heights = rows.map(({ lines }) => Math.max(26, lines.length * LINE + 10));
    const bottom = top + heights.reduce((sum, height) => sum + height, 0);
    const footer = [own.weight, own.share, own.rank];
    const height = bottom + footer.length * 24;
    const y = (i: number): number => top + heights.slice(0, i).reduce((sum, h) => sum + h, 0);
    const middle = (x: number, at: number, text: string, bold = false): Html =>
        html`<text x="${fixed(x)}" y="${fixed(at + 4)}" text-anchor="middle" font-size="${FONT}" ${bold && raw('font-weight="700"')}>${text}</text>`;
    const id = `house-${anchor(deployment.path)}-${part[0] ? anchor(part[0].factor) : ''}`;
    return html`<svg class="house" viewBox="0 0 ${fixed(width)} ${fixed(height)}" role="img" aria-labelledby="${id}" xmlns="http://www.w3.org/2000/svg">
        <title id="${id}">${says}</title>
        ${part.map(
            ({ critical }, i) =>
                critical && html`<rect x="${fixed(left + i * column)}" y="0" width="${fixed(column)}" height="${fixed(height)}" fill="#fff0c7" />`
        )}
        ${rows.map(
            ({ row, lines }, r) => html`
                <line x1="0" x2="${fixed(width)}" y1="${fixed(y(r))}" y2="${fixed(y(r))}" stroke="#999" />
                <text font-size="${FONT}">
                    ${lines.map(
                        (line, i) =>
                            html`<tspan x="${PAD}" y="${fixed(y(r) + heights[r]! / 2 - ((lines.length - 1) * LINE) / 2 + i * LINE + 4)}">${line}</tspan>`
                    )}
                </text>
                ${middle(NEED + IMPORTANCE / 2, y(r) + heights[r]! / 2, words.amount(rounded(house.planning ? row.weight : row.importance)))}
                ${part.map(({ factor }, i) => {
                    const cell = row.cells.get(factor);
                    return cell && symbol(left + (i + 0.5) * column, y(r) + heights[r]! / 2, cell.value, deployment);
                })}
            `
        )}
        ${heads.svg(left)}
        ${footer.map((label, f) => {
            const at = bottom + f * 24;
            const values = part.map((factor) => {
                if (f === 0) return words.amount(rounded(factor.weight));
                return f === 1 ? context.percent(factor.share).text : words.amount(factor.rank);
            });
            return html`<line x1="0" x2="${fixed(width)}" y1="${fixed(at)}" y2="${fixed(at)}" stroke="${f === 0 ? '#222' : '#999'}" />
                <text x="${PAD}" y="${fixed(at + 16)}" font-size="${FONT}" font-weight="700">${label}</text>
                ${values.map((value, i) => middle(left + (i + 0.5) * column, at + 12, value, part[i]!.critical))}`;
        })}
        ${[...part.keys()].map(
            (i) => html`<line x1="${fixed(left + i * column)}" x2="${fixed(left + i * column)}" y1="0" y2="${fixed(height)}" stroke="#999" />`
        )}
        <line x1="${NEED}" x2="${NEED}" y1="${fixed(top)}" y2="${fixed(bottom)}" stroke="#999" />
        <path d="M0 ${fixed(top)}V${fixed(height)}H${fixed(width)}V0H${left}V${fixed(top)}" fill="none" stroke="#222" />
    </svg>`;
}

/** Factors lie across where their words fit over the columns; else they stand upright. */
function headings(titles: readonly string[], column: number, language: string): { height: number; svg(left: number): Html } {
    const limit = (column - 8) / FONT;
    const spaced = !/^(zh|ja)\b/.test(language);
    const fits = titles.every((title) => !spaced || title.split(/\s+/).every((word) => textWidth(word) <= limit));
    if (fits) {
        const lines = titles.map((title) => wrapText(title, limit, 6));
        const height = Math.max(1, ...lines.map((l) => l.length)) * LINE + 12;
        return {
            height,
            svg: (left) =>
                html`${lines.map(
                    (found, i) =>
                        html`<text font-size="${FONT}" text-anchor="middle">
                            ${found.map(
                                (line, l) =>
                                    html`<tspan x="${fixed(left + (i + 0.5) * column)}" y="${fixed(height - 8 - (found.length - 1 - l) * LINE)}"
                                        >${line}</tspan
                                    >`
                            )}
                        </text>`
                )}`
        };
    }
    const most = Math.max(1, Math.floor((column - 4) / LINE));
    const lines = titles.map((title) => wrapText(title, 12, most));
    const height = Math.min(160, Math.max(...lines.flat().map(textWidth)) * FONT + 16);
    return {
        height,
        svg: (left) =>
            html`${lines.map((found, i) =>
                found.map((line, l) => {
                    const x = left + (i + 0.5) * column - ((found.length - 1) * LINE) / 2 + l * LINE + 4;
                    return html`<text font-size="${FONT}" transform="translate(${fixed(x)} ${fixed(height - 8)}) rotate(-90)">${line}</text>`;
                })
            )}`
    };
}

/** The signs of the trade: two rings, one ring, a triangle, from the strongest down. More strengths than three are numbers. */
export function symbolOf(value: number, deployment: Deployment): 'double' | 'single' | 'triangle' | undefined {
    const values = [...new Set(deployment.strengths.map((s) => s.value))].sort((a, b) => b - a);
    return values.length > 3 ? undefined : (['double', 'single', 'triangle'] as const)[values.indexOf(value)];
}

function symbol(x: number, y: number, value: number, deployment: Deployment): Html {
    const ring = (r: number): Html => html`<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${r}" fill="none" stroke="#1f4e79" stroke-width="1.6" />`;
    switch (symbolOf(value, deployment)) {
        case 'double':
            return html`${ring(8)}${ring(4)}`;
        case 'single':
            return ring(7);
        case 'triangle':
            return html`<path d="M${fixed(x)} ${fixed(y - 7)}l7 12.5h-14z" fill="none" stroke="#1f4e79" stroke-width="1.6" />`;
        default:
            return html`<text x="${fixed(x)}" y="${fixed(y + 4)}" text-anchor="middle" font-size="${FONT}">${value}</text>`;
    }
}
export const rounded = (value: number): number => Math.round(value * 100) / 100;
