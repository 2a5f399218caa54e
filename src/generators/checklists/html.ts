import type { Instrument, Model } from '../../model/types.js';
import { elements } from '../format/elements.js';
import { outcomeShare } from '../format/outcomes.js';
import { anchor, factSpans, headRow, html, join, NOTHING, raw, type Html } from '../format/html.js';
import { renderProse } from '../format/markdown.js';
import { page } from '../format/page.js';
import { dotted, programmeLine } from '../format/programme.js';
import { wording, type Wording } from '../format/wording.js';
import {
    askedWhen,
    badges,
    classesOf,
    formHead,
    howMany,
    howTotal,
    legend,
    naWord,
    placeOf,
    pointsOf,
    range,
    scalePoints,
    sectionBands,
    sectionWorth,
    standardsBehind,
    steps,
    subtotalNote,
    unitWord
} from './answers.js';
import { conditionInWords } from './conditions.js';
import { formOf, type Entry, type Form, type Line } from './form.js';

/** One checklist or rubric as a page to print and to fill in by hand. */
export function renderChecklistHtml(model: Model, instrument: Instrument, language: string): string {
    const words = wording(model, language);
    const form = formOf(model, instrument);
    const title = words.title(instrument);
    const programme = programmeLine(model, words);
    return page({
        language,
        title,
        footer: dotted([title, programme]),
        css: CSS,
        body: html`<main>${head(model, form, words, programme)} ${join(tables(form, words), raw('\n'))} ${result(form, words)} ${signatures(words)}</main>`
    });
}

function head(model: Model, form: Form, words: Wording, programme: string): Html {
    const { instrument } = form;
    const { labels } = words;
    const found = elements(model);
    const { facts, blanks } = formHead(instrument, words, (id) => found.get(id));
    const kind = instrument.kind === 'rubric' ? labels.rubric : labels.checklist;
    const doc = words.pick(instrument.doc);
    return html`<header>
        <p class="muted small">${dotted([programme, kind])}</p>
        <h1>${words.titleHtml(instrument)}</h1>
        ${doc.text !== '' && html`<div class="doc" ${doc.language !== undefined && html` lang="${doc.language}"`}>${renderProse(doc.text, 2)}</div>`}
        ${facts.length > 0 && html`<p class="facts">${factSpans(facts)}</p>`}
        <dl class="blanks">
            ${blanks.map(
                (label) =>
                    html`<div>
                        <dt>${label}</dt>
                        <dd></dd>
                    </div>`
            )}
        </dl>
        <p class="small"><b>${labels.howToAnswer}</b> ${form.worth > 0 && howTotal(form, words)}</p>
    </header>`;
}

/** One table per top section, so that its heading repeats where it runs over pages. */
function tables(form: Form, words: Wording): Html[] {
    const groups: { section?: Entry & { kind: 'section' }; entries: Entry[] }[] = [];
    for (const entry of form.entries) {
        if (entry.kind === 'section' && entry.depth === 0) groups.push({ section: entry, entries: [] });
        else {
            // What stands beside the sections is not part of the one before it.
            const outside = entry.kind === 'line' && entry.line.sections.length === 0 && groups.at(-1)?.section;
            if (groups.length === 0 || outside) groups.push({ entries: [] });
            groups.at(-1)!.entries.push(entry);
        }
    }
    const scored = form.lines.some((line) => line.worth !== undefined);
    return groups.map(({ section, entries }) => {
        const { labels } = words;
        const columns = scored ? 5 : 3;
        const heading = section
            ? html`<h2 id="${anchor(section.section.path)}">
                  ${section.number}.
                  ${words.titleHtml(section.section)}${sectionWorth(section.section, words) !== '' && html` <span class="worth">${sectionWorth(section.section, words)}</span>`}
              </h2>`
            : NOTHING;
        const doc = section ? words.pick(section.section.doc) : { text: '' };
        const caption = section ? words.title(section.section) : words.title(form.instrument);
        return html`<section>
            ${heading} ${doc.text !== '' && renderProse(doc.text, 3)}
            ${section && sectionBands(section.section, words) !== '' && html`<p class="bands">${sectionBands(section.section, words)}</p>`}
            <table>
                <caption class="visually-hidden">
                    ${caption}
                </caption>
                <colgroup>
                    <col class="c-no" />
                    <col />
                    ${scored && html`<col class="c-pt" />`}
                    <col class="c-an" />
                    ${scored && html`<col class="c-pt" />`}
                </colgroup>
                ${headRow(labels.number, labels.item, scored && labels.points, labels.answer, scored && labels.score)}
                <tbody>
                    ${entries.map((entry) => row(entry, form, words, columns, scored))}${
                        section?.section.worth &&
                        html`<tr class="sub">
                            <td></td>
                            <th scope="row">${labels.subtotal}${note(subtotalNote(section.lines, words))}</th>
                            <td class="n">${words.amount(section.section.worth.value)}</td>
                            <td></td>
                            <td></td>
                        </tr>`
                    }
                </tbody>
            </table>
        </section>`;
    });
}

function row(entry: Entry, form: Form, words: Wording, columns: number, scored: boolean): Html {
    if (entry.kind === 'note')
        return html`<tr class="note">
            <td></td>
            <td colspan="${columns - 1}">${words.html(entry.text)}</td>
        </tr> `;
    if (entry.kind === 'section') {
        const { section } = entry;
        return html`<tr class="area">
            <th scope="rowgroup" colspan="${columns}" id="${anchor(section.path)}">
                ${entry.number} ${words.titleHtml(section)}${section.worth && html` <span class="worth">${words.quantity(section.worth)}</span>`}
            </th>
        </tr> `;
    }
    const { line } = entry;
    return html`<tr${line.item.critical && raw(' class="critical"')}${line.first && html` id="${anchor(line.item.path)}"`}><td>${line.number}</td><td>${question(line, form, words)}</td>${
        scored && html`<td class="n">${pointsOf(line, words)}</td>`
    }<td>${answerBox(line, words)}${remark(line, form, words)}</td>${scored && html`<td class="n"></td>`}</tr>\n`;
}

function question(line: Line, form: Form, words: Wording): Html {
    const when = askedWhen(line, form, words);
    const found = elements(form.model);
    const place = line.first ? placeOf(line, words, (id) => found.get(id)) : '';
    const doc = words.pick(line.item.doc);
    return html`<div class="q">
            ${line.first || line.part === undefined ? words.titleHtml({ title: line.title, name: line.item.name }) : NOTHING}${
                line.part && html`<div>${words.html(line.part)}</div>`
            }${badges(line, form, words).map(({ kind, label }) => html` <span class="badge ${kind}">${label}</span>`)}
        </div>
        ${line.first && doc.text !== '' && renderProse(doc.text, 4)}${place !== '' && html`<div class="small muted">${place}</div>`}${when !== '' && html`<div class="small muted">${when}</div>`}${
            line.first &&
            standardsBehind(line, form, words).map(({ title, lines }) => {
                return html`<div class="std"><b>${words.labels.standard}</b> ${title}${lines.length > 0 && html` — ${join(lines, html`<br />`)}`}</div>`;
            })
        }`;
}

/** Under the answer: what it gives in steps, and room for a remark that is asked for. */
function remark(line: Line, form: Form, words: Wording): Html {
    const gives = steps(line, form, words);
    return html`${gives !== '' && html`<div class="small muted">${gives}</div>`}${
        line.item.comment &&
        html`<div class="small">${words.labels.comment}</div>
            <div class="lines"></div>`
    }`;
}

const note = (text: string): Html => html`${text !== '' && html` <span class="small">(${text})</span>`}`;
const box = (label: string): Html => html`<span class="box"><span class="sq" aria-hidden="true"></span>${label}</span> `;

function answerBox(line: Line, words: Wording): Html {
    const { answer } = line;
    const { labels } = words;
    const na = naWord(answer, words);
    const last = na === undefined ? NOTHING : box(na);
    switch (answer.kind) {
        case 'check':
            return html`${box(labels.met)}${box(labels.notMet)}${last}`;
        case 'rate': {
            const points = scalePoints(answer);
            const means = legend(answer, words);
            return html`<div class="rate">${points ? points.map((p) => box(String(p))) : html`<span class="blank"></span>`}</div>
                <div class="small muted">${means}</div>
                ${last}`;
        }
        case 'number':
            return html`<span class="blank"></span> ${answer.unit === undefined ? '' : unitWord(answer.unit, words)}
                <div class="small muted">${range(answer, words)}</div>
                ${last}`;
        case 'choose':
            return html`${answer.many && html`<div class="small muted">${howMany(answer, words)}</div>`}${answer.options.map(
                (option) =>
                    html`<div>
                        ${box(`${words.title(option)}${option.worth === undefined ? '' : ` (${words.amount(option.worth)})`}`)}${option.open && html`<span class="blank"></span>`}
                    </div>`
            )}${last}`;
        case 'free':
            return answer.options.length > 0
                ? html`${answer.options.map((option) => html`<div><span class="blank short"></span> ${words.title(option)}</div>`)}${last}`
                : html`<div class="lines${answer.long && ' long'}"></div>
                      ${last}`;
    }
}

function result(form: Form, words: Wording): Html {
    const { labels } = words;
    const { instrument } = form;
    const checks = form.lines.some((line) => line.answer.kind === 'check');
    const criticals = form.lines.some((line) => line.item.critical);
    const pass = instrument.pass && conditionInWords(instrument.pass, form, words);
    const outcomes = instrument.outcomes.map((outcome): [string, string] => {
        const when = outcome.when ? (conditionInWords(outcome.when, form, words) ?? '') : outcomeShare(outcome, words);
        return [words.title(outcome), when];
    });
    if (form.worth === 0 && !checks && !instrument.pass && outcomes.length === 0) return NOTHING;
    const line = (label: string, of: Html | string): Html =>
        html`<tr>
            <th scope="row">${label}</th>
            <td class="n wide">${of}</td>
        </tr> `;
    return html`<section class="result">
        <h2>${labels.result}</h2>
        <table class="half">
            <tbody>
                ${form.worth > 0 && line(labels.total, html`/ ${words.amount(form.worth, instrument.worth?.unit)}${note(subtotalNote(form.lines, words))}`)}${checks && line(labels.itemsNotMet, '')}${criticals && line(labels.criticalsNotMet, '')}${classesOf(form).map((one) => line(labels.notMetOfClass(words.title(one)), ''))}${
                    instrument.pass &&
                    html`<tr>
                        <th scope="row">${labels.result}</th>
                        <td>
                            ${box(labels.passed)}${box(labels.notPassed)}${pass !== undefined && html`<div class="small muted">${labels.passRule}${labels.colon}${pass}</div>`}
                        </td>
                    </tr>`
                }
            </tbody>
        </table>
        ${
            outcomes.length > 0 &&
            html`<h3>${labels.outcomes}</h3>
                <ul>
                    ${outcomes.map(([title, when]) => html`<li><span class="sq" aria-hidden="true"></span><b>${title}</b>${when !== '' && html` — ${when}`}</li>`)}
                </ul>`
        }
        <h3>${labels.remarks}</h3>
        <div class="lines long"></div>
    </section>`;
}

function signatures(words: Wording): Html {
    const { labels } = words;
    return html`<section class="signatures">
        ${[labels.auditor, labels.onSite].map(
            (who) =>
                html`<dl>
                    <div>
                        <dt>${who}</dt>
                        <dd></dd>
                    </div>
                    <div>
                        <dt>${labels.date}</dt>
                        <dd></dd>
                    </div>
                    <div>
                        <dt>${labels.signature}</dt>
                        <dd></dd>
                    </div>
                </dl>`
        )}
    </section>`;
}

const CSS = `.facts span{margin-inline-end:1.5em}
.blanks{display:grid;grid-template-columns:2fr 1fr 1.5fr;gap:12px;margin:1em 0}
.blanks dt,.signatures dt{font-weight:600;font-size:.88em}
.blanks dd,.signatures dd{margin:0;border-bottom:1px solid #333;height:1.9em}
table{table-layout:fixed}
.c-no{width:3.6em}.c-pt{width:4.5em}.c-an{width:36%}
td.n{text-align:end}
.worth{font-weight:400;font-size:.8em;color:#444;white-space:nowrap}
.area th{background:#f6f7f8}
.sub th,.sub td{background:#f6f7f8;font-weight:600}.sub{break-before:avoid}.sub .small{font-weight:400}
.area{break-after:avoid}h2+p,h2+ul,h2+ol{break-after:avoid}
.note td{background:#fffbe8}
tr.critical td:first-child{box-shadow:inset 4px 0 #a3261b}
.badge{display:inline-block;border:1px solid;border-radius:3px;padding:0 .4em;font-size:.78em;font-weight:600;white-space:nowrap}
.badge.critical{background:#a3261b;border-color:#a3261b;color:#fff}
.badge.photo{color:#24507d}.badge.bonus{color:#3d6b1f}.badge.penalty{color:#a3261b}.badge.class{color:#333}
.q p{margin:.2em 0}
.std{font-size:.85em;color:#333;margin-top:.3em;padding-inline-start:.6em;border-inline-start:2px solid #bbb}
.box{display:inline-block;max-width:100%;padding-inline-start:1.2em;text-indent:-1.2em;margin-inline-end:.4em}.box *{text-indent:0}
.sq{display:inline-block;width:.85em;height:.85em;border:1.2px solid #222;margin-inline-end:.3em;vertical-align:-.08em}
.blank{display:inline-block;width:5em;border-bottom:1px solid #333;height:1.2em}.blank.short{width:2.5em}
.lines{border-bottom:1px solid #777;height:1.8em}
.lines.long{height:5.4em;background:linear-gradient(transparent calc(1.8em - 1px),#bbb 0) 0 0/100% 1.8em}
.result{break-inside:avoid}.half{width:60%}.half th{width:55%}
.result ul{list-style:none;padding:0}
.signatures{display:grid;grid-template-columns:1fr 1fr;gap:24px;margin-top:2em;break-inside:avoid;break-before:avoid}
.signatures dl{margin:0}
h2{margin-top:1.2em}`;
