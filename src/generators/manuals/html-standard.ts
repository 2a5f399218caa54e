import type { DutyKind, Standard, Text } from '../../model/types.js';
import { fragment, factSpans, headRow, html, NOTHING, type Html } from '../format/html.js';
import type { Wording } from '../format/wording.js';
import { checksOf, factsOf, reference, type Context } from './facts.js';

export function standardLink(standard: Standard, words: Wording): Html {
    return html`<a href="${fragment(standard.path)}">${words.titleHtml(standard)}</a>`;
}

/** A standard in full: what is asked, what to do and to say, how it is measured and checked, and why. */
export function standardCard(standard: Standard, context: Context, heading: Html, prose: (text: Text | undefined) => Html): Html {
    const { words } = context;
    const { labels } = words;
    const duties = (kind: DutyKind): Text[] => standard.duties.filter((duty) => duty.kind === kind).map((duty) => duty.text);
    const levels = (['must', 'mustNot', 'should', 'shouldNot', 'may'] as const).filter((kind) => duties(kind).length > 0);
    const [does, avoids, says] = [duties('do'), duties('avoid'), duties('say')];
    const checks = checksOf(standard, context);
    const facts = factsOf(standard, context);
    return html`<article class="standard">
        ${heading}${prose(standard.doc)}${
            levels.length > 0 &&
            html`<dl class="duties">
                ${levels.map(
                    (kind) =>
                        html`<div class="${kind}">
                            <dt>${labels.duty[kind]}</dt>
                            <dd>${list(duties(kind), words)}</dd>
                        </div>`
                )}
            </dl>`
        }${
            does.length + avoids.length > 0 && html`<div class="pair">${card('do', does, words)}${card('avoid', avoids, words)}</div>`
        }${says.map((text) => html`<blockquote class="say"><b>${labels.duty.say}</b> <q>${words.html(text)}</q></blockquote>`)}${
            standard.measures.length > 0 &&
            html`<table class="measures">
                ${headRow(labels.measure, labels.limit)}
                <tbody>
                    ${standard.measures.map(
                        (measure) =>
                            html`<tr>
                                <td>${words.titleHtml(measure)}</td>
                                <td>${words.limit(measure)}</td>
                            </tr>`
                    )}
                </tbody>
            </table>`
        }${(standard.because ?? []).length > 0 && html`<div class="why"><b>${labels.why}</b> ${(standard.because ?? []).map(prose)}</div>`}${
            standard.recover.length > 0 && html`<div class="recover"><b>${labels.recovery}</b> ${list(standard.recover, words)}</div>`
        }${
            checks.length > 0 &&
            html`<div class="verified">
                <b>${labels.howVerified}</b>
                <ul>
                    ${checks.map(
                        ({ what, where, number, how, critical }) =>
                            html`<li>
                                ${reference(where, number)}${labels.colon}${what}${critical && html` <span class="badge critical">${labels.critical}</span>`}${how !== '' && html` <span class="muted">(${how})</span>`}
                            </li>`
                    )}
                </ul>
            </div>`
        }${facts.length > 0 && html`<p class="small facts-line">${factSpans(facts)}</p>`}
    </article> `;
}

function list(texts: readonly Text[], words: Wording): Html {
    return texts.length === 1
        ? words.html(texts[0])
        : html`<ul>
              ${texts.map((text) => html`<li>${words.html(text)}</li>`)}
          </ul>`;
}

function card(kind: 'do' | 'avoid', texts: readonly Text[], words: Wording): Html {
    if (texts.length === 0) return NOTHING;
    return html`<div class="card ${kind}">
        <b><span aria-hidden="true">${kind === 'do' ? '○' : '✕'}</span> ${words.labels.duty[kind]}</b>
        <ul>
            ${texts.map((text) => html`<li>${words.html(text)}</li>`)}
        </ul>
    </div>`;
}
