import type { Model } from '../../model/types.js';
import { html, NOTHING, raw, type Html } from '../format/html.js';
import { renderProse } from '../format/markdown.js';
import { inLanguage, page } from '../format/page.js';
import { dotted, releaseOf } from '../format/programme.js';
import { wording } from '../format/wording.js';
import { linesOf, type Block, type Cell, type Document, type Row, type Table, type Words } from './document.js';

/** A document as one self-contained page, to read on a screen and to print. */
export function renderDocumentHtml(model: Model, document: Document, language: string): string {
    const words = wording(model, language);
    const release = releaseOf(model, words.labels);
    const above = dotted([model.program ? words.title(model.program) : '', document.subtitle ?? '', release]);
    return page({
        language,
        title: document.title,
        footer: dotted([document.title, release]),
        css: document.sheet ? DOCUMENT_CSS + SHEET_CSS : DOCUMENT_CSS,
        body: html`<header class="cover">
                ${above !== '' && html`<p class="muted">${above}</p>`}
                <h1>${document.title}</h1>
            </header>
            <main>${document.blocks.map((block) => blockHtml(block, language))}</main>`
    });
}

function wordsHtml(words: Words, language: string): Html {
    return inLanguage(words.text, words.language, language);
}

export function blockHtml(block: Block, language: string): Html {
    switch (block.kind) {
        case 'heading': {
            const tag = raw(`h${block.level}`);
            return html`<${tag}>${wordsHtml(block.text, language)}</${tag}>
`;
        }
        case 'paragraph':
            return html`<p class="${block.quiet && 'muted'}">${wordsHtml(block.text, language)}</p> `;
        case 'prose':
            return html`<div class="prose" ${block.text.language !== undefined && html`lang="${block.text.language}"`}>
                ${renderProse(block.text.text, block.level ?? 3)}
            </div> `;
        case 'list': {
            const tag = raw(block.ordered ? 'ol' : 'ul');
            return html`<${tag}>${block.items.map((item) => html`<li>${wordsHtml(item, language)}</li>`)}</${tag}>
`;
        }
        case 'facts':
            return html`<dl class="facts">
                ${block.facts.map(
                    ([label, value]) =>
                        html`<div>
                            <dt>${label}</dt>
                            <dd>${cellHtml(value, language)}</dd>
                        </div>`
                )}
            </dl> `;
        case 'figure':
            return html`<figure>
                ${block.svg}
                <figcaption>${block.caption}</figcaption>
            </figure> `;
        case 'blanks':
            return html`<div class="blanks">${block.labels.map((label) => html`<p><span>${label}</span></p>`)}</div> `;
        case 'table':
            return tableHtml(block, language);
    }
}

function cellHtml(cell: Cell, language: string): Html {
    const lines = linesOf(cell);
    return lines.length > 1 ? html`${lines.map((line) => html`<div>${wordsHtml(line, language)}</div>`)}` : lines[0] ? wordsHtml(lines[0], language) : NOTHING;
}

function tableHtml({ caption, columns, rows, dense }: Table, language: string): Html {
    const shared = columns.some(({ width }) => width !== undefined);
    const classOf = (i: number): string => [columns[i]?.kind === 'number' ? 'n' : columns[i]?.kind === 'mark' ? 'mark' : ''].join(' ').trim();
    const row = ({ cells, tone }: Row): Html =>
        tone === 'group'
            ? html`<tr class="group">
                  <th scope="rowgroup" colspan="${columns.length}">${cellHtml(cells[0] ?? '', language)}</th>
              </tr> `
            : html`<tr class="${tone}">
                  ${cells.map((cell, i) =>
                      i === 0 ? html`<th scope="row">${cellHtml(cell, language)}</th>` : html`<td class="${classOf(i)}">${cellHtml(cell, language)}</td>`
                  )}
              </tr> `;
    return html`<table class="${dense && 'dense'}">
        ${
            caption !== undefined &&
            html`<caption>
                ${caption}
            </caption>`
        }
        ${
            shared &&
            html`<colgroup>
                ${columns.map(({ width }) => (width === undefined ? html`<col />` : html`<col style="width:${width}%" />`))}
            </colgroup>`
        }
        <thead>
            <tr>
                ${columns.map(
                    ({ title, turned }, i) =>
                        html`<th scope="col" class="${turned ? 'turned' : classOf(i)}">
                            ${turned ? html`<span>${title}</span>` : title === '' ? html`<span class="visually-hidden">·</span>` : title}
                        </th>`
                )}
            </tr>
        </thead>
        <tbody>
            ${rows.map(row)}
        </tbody>
    </table> `;
}

const BLOCK_RULES = `.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1.2em;margin:.5em 0}
.facts>div{display:contents}
.facts dt{font-weight:600;max-width:14em;white-space:normal}
.facts dd{margin:0}
table{margin:.7em 0 1.2em;font-size:.93em}
tbody th{background:none;font-weight:400}
th,td{line-break:auto}
.dense{font-size:.82em}
.dense th,.dense td{padding:3px 4px}
td.n,th.n{text-align:end}
td.n{font-variant-numeric:tabular-nums}
td.mark,th.mark{text-align:center}
th.turned{vertical-align:bottom;text-align:start;height:9em;padding:5px 2px}
th.turned span{writing-mode:vertical-rl;max-height:11em;line-height:1.25;display:block;margin:0 auto}
th.turned span:lang(en),th.turned span:lang(vi){transform:rotate(180deg)}
tr.group th{background:#e8eef5;font-weight:600}
tr.sum th,tr.sum td{background:#f6f7f8;font-weight:600}
tr.marked th,tr.marked td{background:#fff6e0}
figure{margin:1.2em 0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto;margin:0 auto}
figure svg text{font-family:var(--font)}
figure svg text:not([fill]){fill:#1a1a1a}
figcaption{text-align:center;font-size:.88em;color:#555}
.blanks{display:grid;grid-template-columns:repeat(auto-fit,minmax(14em,1fr));gap:.6em 1.5em;margin:1em 0}
.blanks p{border-bottom:1px solid #555;margin:0;min-height:2.4em;display:flex;align-items:flex-end}
.blanks span{color:#555;font-size:.88em}
.prose>:first-child{margin-top:.2em}`;

/** The look of blocks, for pages that have more than them: only below what `prefix` selects. */
export function blockCss(prefix: string): string {
    const rule = (line: string): string => {
        const at = line.indexOf('{');
        const selectors = line.slice(0, at).split(',');
        return selectors.map((selector) => `${prefix} ${selector}`).join(',') + line.slice(at);
    };
    return BLOCK_RULES.split('\n').map(rule).join('\n');
}

const DOCUMENT_CSS = `.cover{border-bottom:3px solid #1f4e79;padding-bottom:.6em}
.cover h1{margin:.2em 0}.cover p{margin:0}
h2{color:#1f4e79}
h3{border-bottom:1px solid #ddd;padding-bottom:.2em}
${BLOCK_RULES}`;

const SHEET_CSS = `\n@page{size:A3 landscape;margin:12mm 14mm 14mm}
@media print{main{columns:2;column-gap:10mm}h2{margin-top:.9em}table{margin:.4em 0 .7em}}`;
