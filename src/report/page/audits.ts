/** What the monitoring found: areas, ranking, commendations and tasks. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import { intervalSpecs } from '../charts/intervals.js';
import type { AuditFigures, AuditOutcome, ItemFigures, Score } from '../figures/types.js';
import { type Column, figure, fixed, intervalText, judgement, type PageContext, plus, siteName, table } from './context.js';

/** How many of the items that are missed most often are drawn. */
const LOWEST = 12;

export async function auditSection(audit: AuditFigures, context: PageContext): Promise<Html> {
    const { words, text } = context;
    const own = words.audit;
    const { total, worth, passed } = audit;
    return html`<section class="audit" id="audit-${audit.name}">
        <h2>${text(audit.title)}</h2>
        <p class="muted">${own.about(audit.period === undefined ? '' : words.period(audit.period), audit.visits).replace(/^[,，、 ]+/, '')}</p>
        ${
            total?.current.value !== undefined &&
            html`<p>
                <b>${own.totalIs(fixed(total.current.value, 1), fixed(worth ?? total.high ?? 0, 0), changed(total, context))}</b>
                ${passed && own.passed(passed.n, passed.of)}
            </p>`
        }
        ${await areas(audit, context)} ${outcomes(audit, context)} ${ranking(audit, context)} ${await lowest(audit, context)}
    </section>`;
}

/** `+3.8 since Q2 2026, within chance` */
function changed({ change }: Score, context: PageContext): string {
    if (!change) return '';
    const { words } = context;
    return words.audit.changeIs(plus(change.difference, 1), words.measures.of(words.period(change.from)), judgement(change, context));
}

/** What was audited, in one word. */
const placeOf = ({ place }: AuditFigures, { words, plain }: PageContext): string => plain(place) || words.sites.site;

async function areas(audit: AuditFigures, context: PageContext): Promise<Html> {
    const { words, plain, text, percent } = context;
    const own = words.audit;
    const shown = audit.areas.filter(({ current }) => current.value !== undefined);
    if (shown.length === 0) return NOTHING;
    const write = (value: number): string => percent(value, 1);
    const sorted = [...shown].sort((a, b) => b.current.value! - a.current.value!);
    const heads: Column[] = [
        { title: own.area },
        { title: words.measures.value, number: true },
        { title: words.measures.interval, number: true },
        { title: words.measures.change, number: true },
        { title: words.measures.n, number: true }
    ];
    return html`<h3>${own.areas}</h3>
        <p>${own.areasIntro}</p>
        ${await figure(
            context,
            {
                says: words.survey.scoresSays(
                    shown.length,
                    plain(sorted[0]!.title),
                    write(sorted[0]!.current.value!),
                    plain(sorted.at(-1)!.title),
                    write(sorted.at(-1)!.current.value!)
                ),
                specs: intervalSpecs({
                    axis: `${own.areas} (%)`,
                    low: 0,
                    high: 100,
                    heads: [words.measures.value, words.measures.interval],
                    legend: {
                        now: audit.period === undefined ? words.survey.now : words.period(audit.period),
                        before: audit.previous === undefined ? '' : words.period(audit.previous),
                        target: words.measures.target,
                        interval: words.measures.interval
                    },
                    lines: shown.map(({ title, current, previous, change }) => ({
                        label: plain(title),
                        value: current.value! * 100,
                        ...(current.low === undefined || current.high === undefined
                            ? {}
                            : { low: Math.max(0, current.low * 100), high: Math.min(100, current.high * 100) }),
                        ...(previous?.value === undefined || !change ? {} : { previous: previous.value * 100 }),
                        texts: [write(current.value!), intervalText(current, write, context)]
                    }))
                })
            },
            table(
                heads,
                shown.map(({ title, current, change }) => [
                    text(title),
                    write(current.value!),
                    intervalText(current, write, context) || '–',
                    change
                        ? html`${words.sample.points(plus(change.difference * 100, 1))} <span class="muted small">${judgement(change, context)}</span>`
                        : '–',
                    String(current.n ?? '')
                ])
            )
        )}`;
}

/** Who is commended, and who has what to mend. */
function outcomes(audit: AuditFigures, context: PageContext): Html {
    if (audit.outcomes.length === 0) return NOTHING;
    const { words, text } = context;
    return html`<h3>${words.audit.outcome}</h3>
        ${audit.outcomes.map(
            (outcome) =>
                html`<h4>${text(outcome.title)}${bestOf(outcome, context)}</h4>
                    ${outcomeBody(outcome, placeOf(audit, context), context)}`
        )}`;
}

/** How many are named, as the standard says. */
function bestOf({ top, count }: AuditOutcome, { words, percent }: PageContext): string {
    const said = top !== undefined ? percent(top) : count === undefined ? undefined : String(count);
    return said === undefined ? '' : words.brackets(words.audit.best(said));
}

function outcomeBody(outcome: AuditOutcome, place: string, context: PageContext): Html {
    const { words, text, percent } = context;
    const own = words.audit;
    const unknown = [
        ...(outcome.unplaced === undefined ? [] : [own.unplaced(outcome.unplaced)]),
        ...(outcome.undated === undefined ? [] : [own.undated(outcome.undated)])
    ];
    const aside = unknown.length > 0 && html`<p class="muted">${words.sentences(unknown)}</p>`;
    if (outcome.sites.length === 0) return aside || html`<p>${outcome.top === undefined ? own.nobody : own.noWhole(percent(outcome.top))}</p>`;
    if (outcome.top !== undefined || outcome.count !== undefined)
        return html`<ul>
                ${outcome.sites.map((site) => html`<li><b>${siteName(site, context)}</b>${site.total !== undefined && words.brackets(fixed(site.total, 1))}</li>`)}
            </ul>
            ${outcome.tied !== undefined && html`<p class="muted">${own.tied(outcome.tied)}</p>`} ${aside}`;
    return html`<p>${own.tasksIntro}</p>
        <div class="wide" role="group" tabindex="0" aria-label="${own.tasksIntro}">
            <table>
                <thead>
                    <tr>
                        <th scope="col">${place}</th>
                        <th scope="col" class="n">${own.total}</th>
                        <th scope="col">${own.task}</th>
                        <th scope="col">${own.standards}</th>
                    </tr>
                </thead>
                ${outcome.sites.map((site) => {
                    const span = Math.max(1, site.failed.length);
                    const head = html`<th scope="rowgroup" rowspan="${span}">${siteName(site, context)}</th>
                        <td class="n" rowspan="${span}">${site.total === undefined ? '–' : fixed(site.total, 1)}</td>`;
                    return html`<tbody>
                        ${
                            site.failed.length === 0
                                ? html`<tr>
                                      ${head}
                                      <td colspan="2">${own.noChecks}</td>
                                  </tr>`
                                : site.failed.map(
                                      ({ title, critical, standards, times }, i) =>
                                          html`<tr>
                                              ${i === 0 && head}
                                              <td>
                                                  ${critical && html`<span class="mark no">${own.critical}</span> `}${text(title)}${times > 1 && words.brackets(own.times(times))}
                                              </td>
                                              <td>${standards.map((standard, s) => html`${s > 0 && words.list(['', ''])}${text(standard)}`)}</td>
                                          </tr>`
                                  )
                        }
                    </tbody>`;
                })}
            </table>
        </div>`;
}

function ranking(audit: AuditFigures, context: PageContext): Html {
    const { words, plain } = context;
    const own = words.audit;
    if (audit.sites.length < 2) return NOTHING;
    const named = new Map(audit.outcomes.map(({ name, title }) => [name, plain(title)]));
    const judged = audit.sites.some(({ pass }) => pass !== undefined);
    const critical = audit.sites.some(({ criticals }) => criticals !== undefined);
    return html`<h3>${own.ranking}</h3>
        <p>${own.rankingIntro}</p>
        ${table(
            [
                { title: placeOf(audit, context) },
                { title: words.sites.rank, number: true },
                { title: own.total, number: true },
                { title: own.before, number: true },
                ...(judged ? [{ title: own.result }] : []),
                ...(critical ? [{ title: own.criticals, number: true }] : []),
                { title: own.outcome }
            ],
            audit.sites.map((site) => [
                siteName(site, context),
                site.rank === undefined ? '–' : String(site.rank),
                site.total === undefined ? html`<span class="muted">${words.missing['no-data'](0, '', '')}</span>` : html`<b>${fixed(site.total, 1)}</b>`,
                site.previous === undefined ? '–' : fixed(site.previous, 1),
                ...(judged
                    ? [site.pass === undefined ? '–' : html`<span class="mark ${site.pass ? 'yes' : 'no'}">${site.pass ? own.pass : own.notPass}</span>`]
                    : []),
                ...(critical ? [site.criticals === undefined ? '–' : String(site.criticals)] : []),
                words.list(site.outcomes.map((name) => named.get(name) ?? name))
            ])
        )}`;
}

async function lowest(audit: AuditFigures, context: PageContext): Promise<Html> {
    const { words, plain, text, percent } = context;
    const own = words.audit;
    const checks = audit.sections.flatMap(({ items }) => items).filter(({ kind, top }) => kind === 'check' && top?.value !== undefined);
    const sorted = [...checks].sort((a, b) => a.top!.value! - b.top!.value!);
    const shown = sorted.filter(({ top }) => top!.value! < 1).slice(0, LOWEST);
    const heads: Column[] = [
        { title: words.answers.question, width: 45 },
        { title: words.answers.met, number: true },
        { title: words.measures.interval, number: true },
        { title: words.measures.n, number: true },
        { title: own.standards }
    ];
    const row = (item: ItemFigures) => [
        html`${item.critical && html`<span class="mark no">${own.critical}</span> `}${text(item.title)}`,
        percent(item.top!.value!),
        intervalText(item.top!, (value) => percent(value), context) || '–',
        String(item.n ?? ''),
        words.list((item.standards ?? []).map(plain))
    ];
    if (shown.length === 0) return NOTHING;
    return html`<h3>${own.lowest}</h3>
        <p>${own.lowestIntro}</p>
        ${await figure(
            context,
            {
                says: words.survey.scoresSays(
                    shown.length,
                    plain(shown.at(-1)!.title),
                    percent(shown.at(-1)!.top!.value!),
                    plain(shown[0]!.title),
                    percent(shown[0]!.top!.value!)
                ),
                specs: intervalSpecs({
                    axis: '%',
                    low: 0,
                    high: 100,
                    legend: { now: words.answers.met, before: '', target: '', interval: words.measures.interval },
                    heads: [words.answers.met, words.measures.n],
                    lines: shown.map((item) => ({
                        label: plain(item.title),
                        value: item.top!.value! * 100,
                        ...(item.top!.low === undefined || item.top!.high === undefined ? {} : { low: item.top!.low * 100, high: item.top!.high * 100 }),
                        texts: [percent(item.top!.value!), fixed(item.n ?? 0, 0)],
                        ...(item.critical ? { marked: true } : {})
                    }))
                })
            },
            table(heads, sorted.map(row), own.all)
        )}`;
}
