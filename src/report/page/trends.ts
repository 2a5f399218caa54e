/** Measures over their periods, one small chart each; where a series begins anew the chart and the words beside it say so. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import type { Break } from '../../project/breaks.js';
import { trendSpec } from '../charts/trend.js';
import type { MeasureFigures } from '../figures/types.js';
import { changeText, figure, intervalCell, type PageContext, table, unitless, whyMissing } from './context.js';

/** A line across a chart, in the unit of the values. */
type Line = { at: number; text: string } | undefined;

/** @param lineOf What is drawn across each chart; the target, if nothing else is said. */
export async function trendsSection(
    measures: readonly MeasureFigures[],
    context: PageContext,
    lineOf: (measure: MeasureFigures) => Line = (measure) => targetLine(measure, context)
): Promise<Html> {
    const found: Html[] = [];
    for (const measure of measures) {
        const one = await trend(measure, context, lineOf(measure));
        if (one !== NOTHING) found.push(one);
    }
    if (found.length === 0) return NOTHING;
    const { measures: own } = context.words;
    return html`<h3>${own.trends}</h3>
        <p>${own.trendsIntro}</p>
        <div class="trends">${found}</div>`;
}

const targetLine = (measure: MeasureFigures, { words, value }: PageContext): Line =>
    measure.target === undefined ? undefined : { at: measure.target, text: words.measures.targetAt(value(measure.target, unitless(measure))) };

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

const TREND_WIDTH = 270;

/** Only the last stretch of a series is drawn; what came before a break is another measure under the same name. */
async function trend(measure: MeasureFigures, context: PageContext, line: Line): Promise<Html> {
    const { words, plain, text, value } = context;
    const own = words.measures;
    const last = measure.series.at(-1);
    const stretch = measure.series.filter((point) => point.stretch === last?.stretch);
    const points = stretch.filter((point) => point.value !== undefined);
    // A break that stands before all figures concerns nobody.
    const breaks = measure.breaks.filter(({ from }) => from === undefined || measure.series.some(({ period }) => period < from));
    if (points.length < 2 && breaks.length === 0) return NOTHING;
    const title = plain(measure.title);
    const bare = unitless(measure);
    const cut = breaks.findLast(({ from, bridge }) => from !== undefined && bridge === undefined);
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
    const at = ({ period, value: of, bridge = 1 }: (typeof points)[number]): [string, string] => [words.period(period), value(of! * bridge, measure)];
    const says = (): string => {
        const [from, to] = [at(first!), at(final!)];
        return points.length === 1 ? words.headline.plain(title, to[1]) : own.trendSays(title, points.length, from[1], from[0], to[1], to[0]);
    };
    return html`<div class="trend">
        <h4>${text(measure.title)}</h4>
        ${measure.change && html`<p class="small">${changeText(measure.change, measure, context)}</p>`}
        ${
            first && final
                ? await figure(
                      context,
                      {
                          untold: true,
                          says: says(),
                          specs: [
                              trendSpec({
                                  points: shown,
                                  axis: '',
                                  text: value(final.value!, bare),
                                  width: TREND_WIDTH,
                                  ...(cut?.from === undefined ? {} : { anew: own.anew(words.period(cut.from)) }),
                                  ...(line ? { target: line.at * measure.factor, targetText: line.text } : {})
                              })
                          ]
                      },
                      figures
                  )
                : // Nothing can be drawn yet of the new series: the old one is in the table all the same.
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
