/** The indicators: one table, those of customer groups, and a small trend of each. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import type { MeasureFigures } from '../figures/types.js';
import { changeCell, fixed, intervalCell, type PageContext, table, unitless, valueCell, whyMissing } from './context.js';
import { trendsSection } from './trends.js';

export async function measuresSection(context: PageContext): Promise<Html> {
    const { report, words, plain, text, value, percent } = context;
    const { measures: own } = words;
    const known = report.measures.filter(({ current }) => current.missing !== 'no-table');
    if (known.length === 0) return NOTHING;
    const absent = report.measures.filter(({ current }) => current.missing === 'no-table');
    return html`<section id="measures">
        <h2>${own.title}</h2>
        <p>${words.sentences([...(report.period === undefined ? [] : [own.intro(words.period(report.period))]), own.how(percent(report.confidence))])}</p>
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
                const { current, target, reached } = measure;
                return [
                    titleCell(measure, context),
                    valueCell(measure, context),
                    intervalCell(current, (each) => value(each, unitless(measure)), context),
                    target === undefined ? '' : value(target, measure),
                    reached === undefined
                        ? target === undefined
                            ? html`<span class="muted">${own.noTarget}</span>`
                            : '–'
                        : html`<span class="mark ${reached ? 'yes' : 'no'}">${reached ? own.reached : own.missed}</span>`,
                    changeCell(measure, context),
                    current.n === undefined ? '' : fixed(current.n, 0),
                    words.list(measure.by.map(plain))
                ];
            })
        )}
        ${bySegment(known, context)} ${await trendsSection(known, context)}
        ${
            absent.length > 0 &&
            html`<h3>${own.noComputed}</h3>
                <ul>
                    ${absent.map(({ title, current }) => html`<li>${text(title)}${words.colon}${whyMissing(current, context)}</li>`)}
                </ul>`
        }
    </section>`;
}

/** The name, and the period where that is another one than the report's. */
export const titleCell = ({ title, period }: MeasureFigures, { report, words, text }: PageContext): Html =>
    html`${text(title)}${period !== undefined && period !== report.period ? html`<br /><span class="muted small">${words.period(period)}</span>` : NOTHING}`;

/** @param what What the figures are called in the heading of the table. */
export function bySegment(measures: readonly MeasureFigures[], context: PageContext, what = context.words.measures.measure): Html {
    const { words, text, value } = context;
    const rows = measures.flatMap((measure) =>
        measure.segments.map(({ title, estimate }) => [
            text(measure.title),
            text(title),
            estimate.value === undefined ? html`<span class="muted">${whyMissing(estimate, context)}</span>` : value(estimate.value, measure),
            intervalCell(estimate, (each) => value(each, unitless(measure)), context),
            measure.current.value === undefined ? '–' : value(measure.current.value, measure),
            estimate.n === undefined ? '' : String(estimate.n)
        ])
    );
    if (rows.length === 0) return NOTHING;
    const own = words.measures;
    return html`<h3>${own.segments}</h3>
        ${table(
            [
                { title: what },
                { title: own.segment },
                { title: own.value, number: true },
                { title: own.interval, number: true },
                { title: words.priorities.everyone, number: true },
                { title: own.n, number: true }
            ],
            rows
        )}`;
}
