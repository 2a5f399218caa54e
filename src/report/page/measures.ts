/** The indicators: one table, and a small trend of each. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import { trendSpec } from '../charts/trend.js';
import type { Break } from '../../project/breaks.js';
import type { MeasureFigures } from '../figures/types.js';
import { figure, intervalCell, judgement, type PageContext, table, whyMissing } from './context.js';

export async function measuresSection(context: PageContext): Promise<Html> {
    const { report, words, plain, text, value, signed } = context;
    const { measures: own } = words;
    const known = report.measures.filter(({ current }) => current.missing !== 'no-table');
    if (known.length === 0) return NOTHING;
    const trends: Html[] = [];
    for (const measure of known) trends.push(await trend(measure, context));
    const absent = report.measures.filter(({ current }) => current.missing === 'no-table');
    return html`<section id="measures">
        <h2>${own.title}</h2>
        ${report.period !== undefined && html`<p>${own.intro(words.period(report.period))}</p>`}
        ${table(
            [
                { title: own.measure, width: 25 },
                { title: own.value, number: true },
                { title: own.interval, number: true },
                { title: own.target, number: true },
                { title: own.result },
                { title: own.change, number: true },
                { title: own.n, number: true },
                { title: own.by, width: 15 }
            ],
            known.map((measure) => {
                const { current, target, change, refused, reached } = measure;
                return [
                    html`${text(measure.title)}${
                        measure.period !== undefined && measure.period !== report.period
                            ? html`<br /><span class="muted small">${words.period(measure.period)}</span>`
                            : NOTHING
                    }`,
                    current.value === undefined
                        ? html`<span class="muted">${whyMissing(current, context)}</span>`
                        : html`<b>${value(current.value, measure)}</b>`,
                    intervalCell(current, (each) => value(each, { ...measure, unit: undefined } as MeasureFigures), context),
                    target === undefined ? '' : value(target, measure),
                    reached === undefined
                        ? target === undefined
                            ? html`<span class="muted">${own.noTarget}</span>`
                            : '–'
                        : html`<span class="mark ${reached ? 'yes' : 'no'}">${reached ? own.reached : own.missed}</span>`,
                    refused
                        ? html`<span class="muted">${own.refused}</span>`
                        : change
                          ? html`${signed(change.difference, measure)}<br /><span
                                    class="small ${change.verdict === 'within-chance' || change.verdict === 'unknown' ? 'muted' : ''}"
                                    >${judgement(change, context)}</span
                                >`
                          : html`<span class="muted">${measure.series.length > 1 ? '–' : own.noPrevious}</span>`,
                    current.n === undefined ? '' : String(current.n),
                    words.list(measure.by.map(plain))
                ];
            })
        )}
        ${bySegment(known, context)}
        <div class="trends">${trends}</div>
        ${
            absent.length > 0 &&
            html`<h3>${own.noComputed}</h3>
                <ul>
                    ${absent.map(({ title, current }) => html`<li>${text(title)}${words.colon}${whyMissing(current, context)}</li>`)}
                </ul>`
        }
    </section>`;
}

/** What breaks a series, in words, and what was done about it. */
function breakNotes(breaks: readonly Break[], { words, plain }: PageContext): Html {
    if (breaks.length === 0) return NOTHING;
    const { measures: own } = words;
    const said = breaks.map(({ from, since, because, bridge, element }) => {
        if (from === undefined) return own.breaksUnknown(plain(element), since ?? '', plain(because));
        if (bridge !== undefined) return own.bridged(plain(element), words.period(from), plain(because), String(bridge));
        return own.breaks(plain(element), words.period(from), plain(because));
    });
    const cut = breaks.some(({ bridge }) => bridge === undefined);
    return html`<p class="break">${words.sentences([...said, cut ? own.cut : own.uncut])}</p>`;
}

const TREND_WIDTH = 205;

/** Only the last stretch of a series is drawn; what came before a break is another measure under the same name. */
async function trend(measure: MeasureFigures, context: PageContext): Promise<Html> {
    const { words, plain, text, value } = context;
    const own = words.measures;
    const last = measure.series.at(-1);
    const stretch = measure.series.filter((point) => point.stretch === last?.stretch);
    const points = stretch.filter((point) => point.value !== undefined);
    // A break that stands before all figures concerns nobody.
    const breaks = measure.breaks.filter(({ from }) => from === undefined || measure.series.some(({ period }) => period < from));
    if (points.length < 2 && breaks.length === 0) return NOTHING;
    const title = plain(measure.title);
    const bare = { ...measure, unit: undefined } as MeasureFigures;
    const shown = stretch.map((point) => {
        const factor = measure.factor * (point.bridge ?? 1);
        return {
            period: shortPeriod(point.period),
            ...(point.value === undefined ? {} : { value: point.value * factor }),
            ...(point.low === undefined || point.high === undefined ? {} : { low: point.low * factor, high: point.high * factor })
        };
    });
    const [first, final] = [points[0], points.at(-1)];
    const figures = table(
        [{ title: words.sample.periodColumn }, { title: own.value, number: true }, { title: own.interval, number: true }, { title: own.n, number: true }],
        measure.series.map((point) => [
            point.stretch === last?.stretch
                ? words.period(point.period)
                : html`${words.period(point.period)}<br /><span class="muted small">${own.otherDefinition}</span>`,
            point.value === undefined ? whyMissing(point, context) : value(point.value, measure),
            intervalCell(point, (each) => value(each, bare), context),
            point.n === undefined ? '' : String(point.n)
        ])
    );
    return html`<div class="trend">
        <h3>${text(measure.title)}</h3>
        ${
            points.length > 1 &&
            first &&
            final &&
            (await figure(
                context,
                {
                    says: own.trendSays(
                        title,
                        points.length,
                        value(first.value!, measure),
                        words.period(first.period),
                        value(final.value!, measure),
                        words.period(final.period)
                    ),
                    spec: trendSpec({
                        points: shown,
                        axis: '',
                        text: value(final.value!, bare),
                        width: TREND_WIDTH,
                        ...(measure.target === undefined
                            ? {}
                            : { target: measure.target * measure.factor, targetText: own.targetAt(value(measure.target, bare)) })
                    })
                },
                figures
            ))
        }
        ${
            // Nothing can be drawn yet of the new series: the old one is in the table all the same.
            points.length < 2 &&
            html`<details>
                <summary>${words.table}</summary>
                ${figures}
            </details>`
        }
        ${breakNotes(breaks, context)}
    </div>`;
}

/** `26-Q3`: short, and read alike in every language. */
const shortPeriod = (period: string): string => period.replace(/^\d\d(\d\d)-/, '$1-');

function bySegment(measures: readonly MeasureFigures[], context: PageContext): Html {
    const { words, text, value } = context;
    const rows = measures.flatMap((measure) =>
        measure.segments.map(({ title, estimate }) => [
            text(measure.title),
            text(title),
            estimate.value === undefined ? html`<span class="muted">${whyMissing(estimate, context)}</span>` : value(estimate.value, measure),
            measure.current.value === undefined ? '–' : value(measure.current.value, measure),
            estimate.n === undefined ? '' : String(estimate.n)
        ])
    );
    if (rows.length === 0) return NOTHING;
    const own = words.measures;
    return html`<h3>${own.segments}</h3>
        ${table(
            [
                { title: own.measure },
                { title: own.segment },
                { title: own.value, number: true },
                { title: words.priorities.everyone, number: true },
                { title: own.n, number: true }
            ],
            rows
        )}`;
}
