import type { Journey, Manual, Model, Text } from '../../model/types.js';
import { contextOf as documentContext } from '../documents/context.js';
import { lowered, type Block as DocumentBlock } from '../documents/document.js';
import { blockCss, blockHtml } from '../documents/html.js';
import { improvementDocument } from '../documents/improvement.js';
import { instrumentBlocks } from '../documents/monitoring.js';
import { elements, titlesOf } from '../format/elements.js';
import { anchor, fragment, headRow, html, join, NOTHING, raw, type Html } from '../format/html.js';
import { renderProse } from '../format/markdown.js';
import { page } from '../format/page.js';
import { dotted, releaseOf } from '../format/programme.js';
import { wording, type Wording } from '../format/wording.js';
import { blueprintHtml } from './blueprint.js';
import { serviceCircle, timing } from './circle.js';
import { contextOf, type Context } from './facts.js';
import { namesOf, usedTerms } from './glossary.js';
import { described } from './described.js';
import { checksTable, describedHtml, scriptsTable, instrumentTable, kpiTable, peopleBlock, qualityHead, timeTableHtml } from './html-tables.js';
import { MANUAL_CSS } from './html-style.js';
import { standardCard, standardLink } from './html-standard.js';
import { timeFigure } from './time-figure.js';
import { VIEWS } from './views.js';
import { outlineOf, type Block, type ChapterOutline, type Use } from './outline.js';

/** One manual as one self-contained page, to read on a screen and to print. */
export function renderManualHtml(model: Model, manual: Manual, language: string): string {
    const words = wording(model, language);
    const writer = new Writer(contextOf(model, elements(model), words));
    const { labels } = words;
    const outline = outlineOf(model, manual);
    const title = words.title(manual);
    const chapters = html`${outline.chapters.map((chapter) => writer.chapter(chapter))}`;
    const front = writer.front(manual);
    const terms = usedTerms(model, words, `${front.text} ${chapters.text}`.replace(/<[^>]*>/g, ' '));
    const glossary =
        terms.length > 0 &&
        html`<section class="chapter" id="-glossary">
            <h2>${labels.glossary}</h2>
            <dl class="terms">
                ${terms.map(
                    (term) =>
                        html`<dt${writer.id(term.path)}>${words.titleHtml(term)}</dt>
                            <dd>
                                ${writer.prose(term.doc, 4)}${namesOf(term, words, (id) => words.title(elements(model).get(id)) || id).map(([label, text]) => html`<p class="small muted">${label}${labels.colon}${text}</p>`)}
                            </dd>`
                )}
            </dl>
        </section>`;
    return page({
        language,
        title,
        footer: dotted([title, releaseOf(model, labels)]),
        css: `${MANUAL_CSS}\n${blockCss('.view')}`,
        body: html`<header class="cover">${front}</header>
            <nav class="toc" aria-label="${labels.contents}">
                <h2>${labels.contents}</h2>
                ${contents(outline.chapters, words)}${glossary !== false && html`<p><a href="#-glossary">${labels.glossary}</a></p>`}
            </nav>
            <main>${chapters}${glossary}</main>`
    });
}

function contents(chapters: readonly ChapterOutline[], words: Wording): Html {
    return html`<ol>
        ${chapters.map(({ chapter, number, blocks, chapters: sub }) => {
            const stages = blocks.filter((block) => block.kind === 'stage');
            return html`<li>
                <a href="${fragment(chapter.path)}">${number} ${words.titleHtml(chapter)}</a>${
                    stages.length > 1 &&
                    html`<ol>
                        ${stages.map(({ stage }) => html`<li><a href="${fragment(stage.path)}">${words.titleHtml(stage)}</a></li>`)}
                    </ol>`
                }${sub.length > 0 && contents(sub, words)}
            </li>`;
        })}
    </ol>`;
}

/** What writing one page needs to remember: which anchors it has given away. */
class Writer {
    private readonly given = new Set<string>();
    constructor(readonly context: Context) {}

    /** An `id` attribute, the first time a place is written. */
    id(path: string): Html {
        const id = anchor(path);
        if (this.given.has(id)) return NOTHING;
        this.given.add(id);
        return html` id="${id}"`;
    }
    private heading(level: number, path: string | undefined, content: Html | string): Html {
        const tag = raw(`h${Math.min(6, level)}`);
        return html`<${tag}${path !== undefined && this.id(path)}>${content}</${tag}>
`;
    }
    prose(text: Text | undefined, level: number): Html {
        const { text: found, language } = this.context.words.pick(text);
        if (found === '') return NOTHING;
        return html`<div class="prose" ${language !== undefined && html` lang="${language}"`}>${renderProse(found, level)}</div>`;
    }

    front(manual: Manual): Html {
        const { model, find, words } = this.context;
        const { labels } = words;
        const { program } = model;
        const roles = manual.for.map((id) => find.get(id)).filter((e) => e !== undefined);
        const facts: [string, string][] = [
            [labels.for, words.list(roles.map((role) => words.title(role)))],
            [labels.version, program?.release ?? ''],
            [labels.authority, program?.authority === undefined ? '' : words.title(find.get(program.authority))]
        ];
        return html`<p class="muted">${program && words.titleHtml(program)} · ${labels.manual}</p>
<h1${this.id(manual.path)}>${words.titleHtml(manual)}</h1>
${this.prose(manual.doc, 3)}
<dl class="facts">${facts
            .filter(([, value]) => value !== '')
            .map(
                ([label, value]) =>
                    html`<div>
                        <dt>${label}</dt>
                        <dd>${value}</dd>
                    </div>`
            )}</dl>
${roles.map((role) => peopleBlock(role, words))}`;
    }

    chapter({ chapter, number, depth, blocks, chapters, scripts, checks }: ChapterOutline): Html {
        const { words } = this.context;
        const level = depth + 2;
        const title = words.title(chapter);
        return html`<section class="chapter depth-${depth}">
            ${this.heading(level, chapter.path, html`${number} ${words.titleHtml(chapter)}`)}${this.prose(chapter.doc, level + 1)}
            ${blocks.map((block) => this.block(block, level + 1))}${
                scripts.length > 0 &&
                html`<section class="scripts">${this.heading(level + 1, undefined, words.labels.scriptsOf(title))}${scriptsTable(scripts, words)}</section>`
            }${
                checks.length > 0 &&
                html`<section class="checks">${this.heading(level + 1, undefined, words.labels.checksOf(title))}${checksTable(checks, this.context)}</section>`
            }${chapters.map((sub) => this.chapter(sub))}
        </section> `;
    }

    private uses(uses: readonly Use[], level: number): Html {
        const { words } = this.context;
        return join(
            uses.map(({ standard, first }) =>
                first
                    ? standardCard(standard, this.context, this.heading(level, standard.path, words.titleHtml(standard)), (text) => this.prose(text, level + 1))
                    : html`<p class="see">${words.labels.seeAbove}${words.labels.colon}${standardLink(standard, words)}</p>`
            )
        );
    }

    private chart(journey: Journey): Html {
        const { model, words } = this.context;
        const chart = timeFigure(journey, model.units, words);
        return chart ? this.view([{ kind: 'figure', ...chart }], 2) : NOTHING;
    }

    private view(blocks: readonly DocumentBlock[], level: number): Html {
        if (blocks.length === 0) return NOTHING;
        return html`<div class="view">${lowered(blocks, level - 2).map((block) => blockHtml(block, this.context.words.language))}</div> `;
    }

    private block(block: Block, level: number): Html {
        const { model, find, words } = this.context;
        const { labels } = words;
        switch (block.kind) {
            case 'journey':
                return html`${this.prose(block.journey.doc, level)}${block.common.length > 0 && html`${this.heading(level, undefined, labels.throughout)}${this.uses(block.common, level + 1)}`}`;
            case 'circle':
                return html`<figure>
                    ${serviceCircle(block.journey, words)}
                    <figcaption>${labels.circleOf(words.title(block.journey))}</figcaption>
                </figure>`;
            case 'blueprint':
                return blueprintHtml(block.journey, block.parts, words, find);
            case 'time':
                return html`${this.chart(block.journey)}${timeTableHtml(block.journey, model.units, words)}`;
            case 'stage':
                return html`${this.heading(level, block.stage.path, words.titleHtml(block.stage))}${this.prose(block.stage.doc, level + 1)}${this.uses(block.common, level + 1)}`;
            case 'moment': {
                const { moment, number, standards, common } = block;
                const facts: [string, string][] = [
                    [labels.channel, titlesOf(moment.via, words, find.get)],
                    [labels.who, titlesOf(moment.by, words, find.get)],
                    [labels.evidence, words.list(moment.evidence.map(words.plain))],
                    [labels.takes, moment.takes ? words.quantity(moment.takes) : ''],
                    [labels.serves, titlesOf(moment.serves, words, find.get)]
                ];
                const shown = facts.filter(([, value]) => value !== '');
                return html`<section class="moment">
                    ${this.heading(level + 1, moment.path, html`<span class="num">${number}</span> ${words.titleHtml(moment)}`)}${this.prose(moment.doc, level + 2)}${
                        shown.length > 0 &&
                        html`<dl class="facts">
                            ${shown.map(
                                ([label, value]) =>
                                    html`<div>
                                        <dt>${label}</dt>
                                        <dd>${value}</dd>
                                    </div>`
                            )}
                        </dl>`
                    }${this.uses(standards, level + 2)}${standards.length === 0 && !common && html`<p class="muted none">${labels.noStandard}</p>`}${
                        moment.fails.length > 0 &&
                        html`<table class="fails">
                            ${headRow(labels.failPoint, labels.recovery)}
                            <tbody>
                                ${moment.fails.map(
                                    ({ text, recover }) =>
                                        html`<tr>
                                            <td>${words.html(text)}</td>
                                            <td>${words.html(recover)}</td>
                                        </tr>`
                                )}
                            </tbody>
                        </table>`
                    }
                </section> `;
            }
            case 'wait': {
                const says = timing(block.wait, words, find.get);
                return html`<section class="wait">
                    ${this.heading(level + 1, block.wait.path, words.titleHtml(block.wait))}${this.prose(block.wait.doc, level + 2)}
                    <p class="muted">${says}</p>
                    ${this.uses(block.standards, level + 2)}
                </section> `;
            }
            case 'group':
                return this.heading(level, undefined, words.titleHtml(block.element));
            case 'standard':
                return this.uses([block.use], level + (block.grouped ? 1 : 0));
            case 'instrument': {
                const plan = block.plan ? instrumentBlocks(block.instrument, documentContext(model, words.language)).slice(1) : [];
                return html`${this.heading(level, block.instrument.path, words.titleHtml(block.instrument))}${this.prose(block.instrument.doc, level + 1)}${this.view(plan, level)}${instrumentTable(block.instrument, this.context)}`;
            }
            case 'improvement':
                return html`${this.heading(level, block.improvement.path, words.titleHtml(block.improvement))}${this.view(improvementDocument(block.improvement, documentContext(model, words.language)).blocks, level + 1)}`;
            case 'view':
                return this.view(VIEWS[block.subject]!(documentContext(model, words.language)), level);
            case 'quality':
                return html`${this.heading(level, block.element.path, words.titleHtml(block.element))}${this.prose(block.element.doc, level + 1)}${qualityHead(block.element, words)}${this.uses(block.standards, level + 1)}`;
            case 'kpi':
                return html`${this.heading(level, block.kpi.path, words.titleHtml(block.kpi))}${this.prose(block.kpi.doc, level + 1)}${kpiTable(block.kpi, this.context)}`;
            case 'people':
                return html`${this.heading(level, block.element.path, words.titleHtml(block.element))}${peopleBlock(block.element, words, false)}`;
            case 'element':
                return html`${this.heading(level, block.element.path, words.titleHtml(block.element))}${this.prose(block.element.doc, level + 1)}${describedHtml(described(block.element, this.context), words)}`;
        }
    }
}
