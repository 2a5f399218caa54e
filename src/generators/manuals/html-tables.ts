import { withoutPipes } from '../../model/text.js';
import type { Dimension, Element, Goal, Instrument, Journey, Kpi, Need, Role, Standard, Team, Text, UnitInfo } from '../../model/types.js';
import { askedAs, pointsOf } from '../checklists/answers.js';
import { formOf } from '../checklists/form.js';
import { contextOf as documentContext } from '../documents/context.js';
import { inWords, sourcesOf } from '../documents/formula.js';
import { titlesOf } from '../format/elements.js';
import { headRow, html, NOTHING, type Html } from '../format/html.js';
import { inLanguage } from '../format/page.js';
import type { Wording } from '../format/wording.js';
import { standardLink } from './html-standard.js';
import type { Described, Words } from './described.js';
import { checksOf, reference, type Check, type Context } from './facts.js';
import type { ChapterOutline } from './outline.js';
import { shareText, timeTable } from './time.js';

export function timeTableHtml(journey: Journey, units: readonly UnitInfo[], words: Wording): Html {
    const table = timeTable(journey, units);
    if (!table) return NOTHING;
    const { labels } = words;
    const share = shareText(labels);
    return html`<table class="time">
        <caption>
            ${labels.timeOf(words.title(journey))}
        </caption>
        ${headRow(labels.moment, labels.takes, labels.shareOfTime, labels.productive)}
        <tbody>
            ${table.rows.map(
                ({ placed, takes, share: part, productive }) =>
                    html`<tr class="${placed.part.kind}">
                        <th scope="row">${'number' in placed && `${placed.number} `}${words.titleHtml(placed.part)}</th>
                        <td class="n">${takes !== undefined && words.amount(takes, table.unit)}</td>
                        <td class="n">${share(part)}</td>
                        <td>${productive && '✓'}</td>
                    </tr> `
            )}
        </tbody>
        <tfoot>
            <tr>
                <th scope="row">${labels.sum}</th>
                <td class="n">${words.amount(table.sum, table.unit)}</td>
                <td class="n">${labels.waiting} ${share(table.waiting)}</td>
                <td>${share(table.productive)}</td>
            </tr>
            ${
                table.elapsed !== undefined &&
                html`<tr>
                    <th scope="row">${labels.elapsed}</th>
                    <td class="n">${words.amount(table.elapsed, table.unit)}</td>
                    <td></td>
                    <td></td>
                </tr>`
            }
        </tfoot>
    </table>`;
}

export function instrumentTable(instrument: Instrument, { model, words }: Context): Html {
    const form = formOf(model, instrument);
    const { labels } = words;
    const scored = form.lines.some((line) => line.worth !== undefined);
    const columns = scored ? 4 : 3;
    return html`<table class="items">
        ${headRow(labels.number, askedAs(instrument, labels), labels.standard, scored && labels.points)}
        <tbody>
            ${form.entries.map((entry) => {
                if (entry.kind === 'note')
                    return html`<tr>
                        <td></td>
                        <td colspan="${columns - 1}"><i>${words.html(entry.text)}</i></td>
                    </tr> `;
                if (entry.kind === 'section')
                    return html`<tr class="area">
                        <th scope="rowgroup" colspan="3">${entry.number} ${words.titleHtml(entry.section)}</th>
                        ${scored && html`<td class="n">${entry.section.worth && words.amount(entry.section.worth.value)}</td>`}
                    </tr> `;
                const { line } = entry;
                return html`<tr>
                    <td>${line.number}</td>
                    <td>
                        ${(line.first || !line.part) && words.titleHtml({ title: withoutPipes(line.title), name: line.item.name })}${line.part && html`<div>${words.html(withoutPipes(line.part))}</div>`}${line.item.critical && html` <span class="badge critical">${labels.critical}</span>`}
                    </td>
                    <td>${line.behind.map(({ standard }) => html`<div>${standardLink(standard, words)}</div>`)}</td>
                    ${scored && html`<td class="n">${pointsOf(line, words)}</td>`}
                </tr> `;
            })}
        </tbody>
    </table>`;
}

export function kpiTable(kpi: Kpi, context: Context): Html {
    return rows(kpiFacts(kpi, context), context.words.labels.documents.asWritten);
}

/** How an indicator is computed, in words and as it is written, and what it should be. */
export function kpiFacts(kpi: Kpi, { model, find, words }: Context): [string, string][] {
    const { labels } = words;
    const own = labels.documents;
    const context = documentContext(model, words.language);
    const said = kpi.value && inWords(kpi.value, context);
    const limit = (value: Kpi['target']): string => (value ? words.quantity(value) : '');
    const facts: [string, string][] = [
        [labels.formula, said ?? ''],
        [own.comesFrom, words.list(sourcesOf(kpi.value, context))],
        [own.asWritten, kpi.formula ?? ''],
        [labels.target, limit(kpi.target)],
        [own.stretch, limit(kpi.stretch)],
        [own.green, limit(kpi.green)],
        [own.amber, limit(kpi.amber)],
        [labels.howOften, kpi.every ? words.cadence(kpi.every) : ''],
        [labels.who, titlesOf(kpi.by, words, find.get)],
        [own.serves, titlesOf(kpi.serves, words, find.get)]
    ];
    return facts.filter(([, value]) => value !== '');
}

function rows(facts: readonly [string, string][], code?: string): Html {
    return facts.length === 0
        ? NOTHING
        : html`<table class="kpi">
              <tbody>
                  ${facts.map(
                      ([label, value]) =>
                          html`<tr>
                              <th scope="row">${label}</th>
                              <td>${label === code ? html`<code class="small muted">${value}</code>` : value}</td>
                          </tr>`
                  )}
              </tbody>
          </table>`;
}

export function peopleBlock(element: Element | Role | Team, words: Wording, named = true): Html {
    const duties: Text[] = 'duties' in element ? element.duties : [];
    if (duties.length === 0) return NOTHING;
    return html`<div class="people">
        <b>${named && html`${words.titleHtml(element)} · `}${words.labels.duties}</b>
        <ul>
            ${duties.map((duty) => html`<li>${words.html(duty)}</li>`)}
        </ul>
    </div>`;
}

/** What customers say they need, above the standards that answer it. */
export function qualityHead(element: Dimension | Need | Goal, words: Wording): Html {
    return 'voices' in element ? html`${element.voices.map(({ text }) => html`<blockquote><q>${words.html(text)}</q></blockquote>`)}` : NOTHING;
}

export function describedHtml({ facts, lists, tables }: Described, words: Wording): Html {
    const say = ({ text, language }: Words): Html => inLanguage(text, language, words.language);
    return html`${rows(facts)}${lists
        .filter(({ items }) => items.length > 0)
        .map(
            ({ title, items }) =>
                html`<p><b>${title}</b></p>
                    <ul>
                        ${items.map((item) => html`<li>${say(item)}</li>`)}
                    </ul>`
        )}${tables.map(
        ({ head, rows: lines }) =>
            html`<table>
                ${headRow(...head)}
                <tbody>
                    ${lines.map(
                        (cells) =>
                            html`<tr>
                                ${cells.map((cell) => html`<td class="${/^\d{4}(-\w+)+( ✓)?$/.test(cell.text) && 'date'}">${say(cell)}</td>`)}
                            </tr> `
                    )}
                </tbody>
            </table>`
    )}`;
}

/** `shows scripts`: what to say, moment by moment. */
export function scriptsTable(scripts: ChapterOutline['scripts'], words: Wording): Html {
    const { labels } = words;
    return html`<table>
        ${headRow(labels.moment, labels.phrase)}
        <tbody>
            ${scripts.map(
                (place) =>
                    html`<tr>
                        <th scope="row">${words.titleHtml(place)}</th>
                        <td>${place.phrases.map(({ text }) => html`<p class="phrase"><q>${words.html(text)}</q></p>`)}</td>
                    </tr> `
            )}
        </tbody>
    </table>`;
}

/** `shows checklist`: where each standard is checked. */
export function checksTable(checks: readonly Standard[], context: Context): Html {
    const { words } = context;
    const { labels } = words;
    const lines = checks.map((standard) => ({ standard, checks: checksOf(standard, context) }));
    const scored = lines.some((line) => line.checks.some(({ points }) => points !== ''));
    const row = (standard: Standard, count: number, check: Check, first: boolean): Html =>
        html`<tr>
            ${first && html`<th scope="rowgroup" rowspan="${count}">${standardLink(standard, words)}</th>`}
            <td>${check.what}${check.critical && html` <span class="badge critical">${labels.critical}</span>`}</td>
            <td>
                ${reference(check.where, check.number)}
                <div class="small muted">${check.how}</div>
            </td>
            ${scored && html`<td class="n">${check.points}</td>`}
        </tr> `;
    return html`<table>
        ${headRow(labels.standard, labels.item, labels.instrument, scored && labels.points)}
        <tbody>
            ${lines.map((line) => line.checks.map((check, i) => row(line.standard, line.checks.length, check, i === 0)))}
        </tbody>
    </table>`;
}
