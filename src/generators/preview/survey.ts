import type { Instrument, Model, Text } from '../../model/types.js';
import { askedWhen, howMany, legend, naWord, range, scalePoints } from '../checklists/answers.js';
import { formOf, type Answer, type Entry, type Form, type Line } from '../checklists/form.js';
import { anchor, html, join, NOTHING, raw, type Html } from '../format/html.js';
import { renderProse } from '../format/markdown.js';
import { page } from '../format/page.js';
import { wording, type Wording } from '../format/wording.js';

/** A survey as a questionnaire to read: every question in order, with what can be answered and when it is asked. */
export function renderSurveyHtml(model: Model, instrument: Instrument, language: string): string {
    const words = wording(model, language);
    const form = formOf(model, instrument);
    const title = words.title(instrument);
    const programme = model.program ? words.title(model.program) : '';
    return page({
        language,
        title,
        footer: [title, programme].filter((part) => part !== '').join(' · '),
        css: CSS,
        body: html`<main>
            <header>
                ${programme !== '' && html`<p class="muted small">${programme}</p>`}
                <h1>${words.titleHtml(instrument)}</h1>
                ${[instrument.doc, instrument.purpose, instrument.consent].map((text) => prose(text, words))}
            </header>
            ${join(questions(form, words), raw('\n'))}
        </main>`
    });
}

function prose(text: Text | undefined, words: Wording): Html {
    const picked = words.pick(text);
    if (picked.text === '') return NOTHING;
    return html`<div class="doc" lang="${picked.language ?? words.language}">${renderProse(picked.text, 2)}</div>`;
}

function questions(form: Form, words: Wording): Html[] {
    const result: Html[] = [];
    let group: Line[] = [];
    const close = () => {
        if (group.length > 0) result.push(question(group, form, words));
        group = [];
    };
    for (const entry of form.entries) {
        if (entry.kind === 'line') {
            if (entry.line.first) close();
            group.push(entry.line);
            continue;
        }
        close();
        if (entry.kind === 'note') result.push(html`<p class="note">${piped(entry.text, words)}</p>`);
        else result.push(heading(entry, words));
    }
    close();
    return result;
}

function heading(entry: Entry & { kind: 'section' }, words: Wording): Html {
    const text = html`${entry.number}. ${words.titleHtml(entry.section)}`;
    const id = anchor(entry.section.path);
    return html`${entry.depth === 0 ? html`<h2 id="${id}">${text}</h2>` : html`<h3 id="${id}">${text}</h3>`}${prose(entry.section.doc, words)}`;
}

/** The lines of one item: its question once, then what is answered for each part. */
function question(lines: readonly Line[], form: Form, words: Wording): Html {
    const [line] = lines as [Line];
    const { labels } = words;
    const when = askedWhen(line, form, words);
    const required = line.item.required && html` <span class="required">${labels.required}</span>`;
    return html`<section class="question" id="${anchor(line.item.path)}">
        ${when !== '' && html`<p class="when">${when}</p>`}
        <p class="ask"><span class="number">${line.number.replace(/[a-z]+$/, '')}</span> ${piped(line.title, words)}${required}</p>
        ${
            lines.length > 1 || line.part
                ? lines.map(
                      (each) =>
                          html`<div class="part">
                              <p>${each.part && piped(each.part, words)}</p>
                              ${control(each.answer, words)}
                          </div>`
                  )
                : control(line.answer, words)
        }
    </section>`;
}

function control(answer: Answer, words: Wording): Html {
    const { labels } = words;
    const na = naWord(answer, words);
    const other = na === undefined ? [] : [mark('round', na)];
    switch (answer.kind) {
        case 'check':
            return row([mark('round', labels.met), mark('round', labels.notMet), ...other]);
        case 'rate':
            return rating(answer, words, other);
        case 'number':
            return html`<p class="row"><span class="blank"></span> <span class="muted small">${range(answer, words)}</span> ${other}</p>`;
        case 'choose':
            return html`${answer.many && html`<p class="muted small">${howMany(answer, words)}</p>`}
                <ul class="options">
                    ${answer.options.map((option) => html`<li>${mark(answer.many ? 'square' : 'round', words.titleHtml(option))}${option.open && html` <span class="blank"></span>`}</li>`)}
                    ${na !== undefined && html`<li>${mark('round', na)}</li>`}
                </ul>`;
        case 'free':
            return html`${
                answer.options.length > 0 &&
                html`<ul class="options">
                    ${answer.options.map((option) => html`<li><span class="blank short"></span> ${words.titleHtml(option)}</li>`)}
                </ul>`
            }${answer.options.length === 0 && html`<div class="${answer.long ? 'lines long' : 'lines'}"></div>`}${other}`;
    }
}

function rating(answer: Answer & { kind: 'rate' }, words: Wording, other: readonly Html[]): Html {
    const points = scalePoints(answer);
    if (!points) return html`<p class="row"><span class="blank short"></span> <span class="muted small">${legend(answer, words)}</span> ${other}</p>`;
    const labelled = points.map((value) => {
        const label = words.plain(answer.points.find((point) => point.value === value)?.label);
        return mark('round', label === '' ? String(value) : html`${value} <span class="muted">${label}</span>`);
    });
    const { anchors } = answer;
    const ends = anchors ? [words.plain(anchors.low), words.plain(anchors.high)] : ['', ''];
    return row(
        [ends[0] && html`<span class="muted">${ends[0]}</span>`, ...labelled, ends[1] && html`<span class="muted">${ends[1]}</span>`, ...other].filter(
            Boolean
        ) as Html[]
    );
}

function row(parts: readonly Html[]): Html {
    return html`<p class="row">${join(parts, ' ')}</p>`;
}

function mark(shape: 'round' | 'square', label: Html | string): Html {
    return html`<span class="mark"><span class="${shape}"></span>${label}</span>`;
}

/** Where an answer will be put in, its name stands in a frame; \`{{\` is a brace. */
function piped(text: Text, words: Wording): Html {
    const picked = words.pick(text);
    const parts = picked.text.split(/(\{\{|\}\}|\{[^{}\n]*\})/);
    const body = parts.map((part) =>
        part === '{{' ? '{' : part === '}}' ? '}' : /^\{.*\}$/.test(part) ? html`<span class="piped">${part.slice(1, -1).trim()}</span>` : part
    );
    const joined = html`${body}`;
    return picked.language === undefined || picked.language === words.language ? joined : html`<span lang="${picked.language}">${joined}</span>`;
}

const CSS = `.question{margin:1.2em 0;break-inside:avoid}
.ask{font-weight:600;margin:.3em 0}
.number{color:#555;font-weight:400;margin-inline-end:.3em}
.required{color:#a3261b;font-size:.8em;font-weight:400}
.when{color:#555;font-size:.85em;margin:.2em 0;border-inline-start:3px solid #bbb;padding-inline-start:.5em}
.part{padding-inline-start:1em;margin:.5em 0}.part p{margin:.2em 0}
.row{display:flex;flex-wrap:wrap;gap:.3em 1.2em;align-items:center;margin:.3em 0}
.options{list-style:none;padding:0;margin:.3em 0}
.mark{white-space:nowrap}
.round,.square{display:inline-block;width:.9em;height:.9em;border:1.3px solid #222;margin-inline-end:.35em;vertical-align:-.1em}
.round{border-radius:50%}
.blank{display:inline-block;width:8em;border-bottom:1px solid #333;height:1.3em}.blank.short{width:2.5em}
.lines{border-bottom:1px solid #777;height:1.8em}
.lines.long{height:5.4em;background:linear-gradient(transparent calc(1.8em - 1px),#bbb 0) 0 0/100% 1.8em}
.piped{border:1px dashed #888;border-radius:3px;padding:0 .3em;font-weight:400}
.note{background:#fffbe8;padding:.4em .6em}`;
