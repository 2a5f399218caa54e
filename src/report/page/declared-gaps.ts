/** The gaps that the standards declare: how wide they are, whether that calls for action, and what was agreed for it. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import type { DeclaredGap, GapAlert, MeasureFigures } from '../figures/types.js';
import { changeCell, fixed, intervalCell, type PageContext, table, unitless, valueCell } from './context.js';
import { bySegment, titleCell } from './measures.js';
import { trendsSection } from './trends.js';

export async function declaredGapsSection(context: PageContext): Promise<Html> {
    const { report, words, labels, plain, value } = context;
    if (report.gaps.every(({ figures }) => !figures || figures.current.missing === 'no-table')) return NOTHING;
    const { measures: own, declared } = words;
    const { ends, between } = labels.documents;
    const measured = report.gaps.flatMap(({ figures }) => figures ?? []);
    return html`<section id="gaps">
        <h2>${declared.title}</h2>
        <p>${words.sentences([declared.intro, ...(measured.length < report.gaps.length ? [declared.unmeasured] : [])])}</p>
        ${table(
            [
                { title: labels.documents.gap, width: 24 },
                { title: own.value, number: true },
                { title: own.interval, number: true },
                { title: declared.limit, number: true },
                { title: declared.state },
                { title: own.change, number: true },
                { title: own.n, number: true },
                { title: own.by, width: 15 }
            ],
            report.gaps.map(({ title, from, to, figures, alert, by }) => {
                const about = html`${figures ? titleCell(figures, context) : context.text(title)}<br /><span class="muted small"
                        >${between(ends[from], ends[to])}</span
                    >`;
                const who = words.list(by.map(plain));
                if (!figures) return [about, html`<span class="muted">${declared.notMeasured}</span>`, '', '', '', '', '', who];
                return [
                    about,
                    valueCell(figures, context),
                    intervalCell(figures.current, (each) => value(each, unitless(figures)), context),
                    limitText(alert, figures, context),
                    stateCell(alert, context),
                    changeCell(figures, context),
                    figures.current.n === undefined ? '' : fixed(figures.current.n, 0),
                    who
                ];
            })
        )}
        ${report.gaps
            .filter(({ alert }) => alert?.raised)
            .map(
                (gap) =>
                    html`<h3>${declared.todo(plain(gap.title))}</h3>
                        ${
                            gap.remedies.length === 0
                                ? html`<p>${declared.none}</p>`
                                : html`<ul>
                                      ${gap.remedies.map((remedy) => html`<li>${context.text(remedy)}</li>`)}
                                  </ul>`
                        }`
            )}
        ${bySegment(measured, context, labels.documents.gap)} ${await trendsSection(measured, context, (figures) => limitLine(report.gaps, figures, context))}
    </section>`;
}

/** `below −1.0`; another condition as it is written. */
export function limitText(alert: GapAlert | undefined, figures: MeasureFigures, { words, value }: PageContext): string {
    if (alert?.limit === undefined || !alert.side) return alert?.formula ?? '';
    return words.declared[alert.side](value(alert.limit, figures));
}

/** The limit as a line across the chart. */
function limitLine(gaps: readonly DeclaredGap[], figures: MeasureFigures, { words, value }: PageContext): { at: number; text: string } | undefined {
    const limit = gaps.find((gap) => gap.figures === figures)?.alert?.limit;
    return limit === undefined ? undefined : { at: limit, text: `${words.declared.limit} ${value(limit, unitless(figures))}` };
}

function stateCell(alert: GapAlert | undefined, { words: { declared } }: PageContext): Html {
    if (!alert) return html`<span class="muted">${declared.noLimit}</span>`;
    if (alert.raised === undefined) return html`–`;
    return html`<span class="mark ${alert.raised ? 'no' : 'yes'}">${alert.raised ? declared.raised : declared.fine}</span>`;
}

export const raisedGaps = (gaps: readonly DeclaredGap[]): (DeclaredGap & { figures: MeasureFigures })[] =>
    gaps.flatMap((gap) => (gap.alert?.raised && gap.figures ? [{ ...gap, figures: gap.figures }] : []));
