/** Branches beside each other, by what customers say. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import { intervalSpecs } from '../charts/intervals.js';
import type { MeasureFigures, SurveyFigures } from '../figures/types.js';
import { figure, intervalText, judgement, type PageContext, siteName, table, unitless } from './context.js';

export async function sitesSection({ sites, period }: SurveyFigures, context: PageContext): Promise<Html> {
    if (!sites) return NOTHING;
    const { report, words, plain } = context;
    const own = words.sites;
    const place = plain(sites.place) || own.site;
    const measure = report.measures.find(({ title }) => plain(title) === plain(sites.score));
    const unlisted = [
        ...(sites.hidden > 0 ? [own.hidden(sites.hidden, report.minimumGroup)] : []),
        ...(sites.protects > 0 ? [own.protects(sites.protects)] : [])
    ];
    const hidden = unlisted.length > 0 && html`<p class="muted">${words.sentences(unlisted)}</p>`;
    if (sites.sites.length === 0 || !measure)
        return sites.hidden > 0
            ? html`<h3>${own.title(plain(sites.score), place)}</h3>
                  <p class="muted">${own.allHidden(sites.hidden + sites.protects, report.minimumGroup)}</p>`
            : NOTHING;
    const bare = unitless(measure);
    const write = (value: number): string => context.value(value, bare);
    const [best, worst] = [sites.sites[0]!, sites.sites.at(-1)!];
    const named = (site: (typeof sites.sites)[number]): string => `${siteName(site, context)} ${context.value(site.estimate.value!, measure)}`;
    return html`<h3>${own.title(plain(sites.score), place)}</h3>
        <p>${own.intro}</p>
        ${await figure(
            context,
            {
                says: own.says(sites.sites.length, named(best), named(worst)),
                specs: intervalSpecs({
                    axis: measure.unit === undefined ? plain(sites.score) : `${plain(sites.score)}${words.brackets(unitOf(measure, context))}`,
                    legend: {
                        now: period === undefined ? words.survey.now : words.period(period),
                        before: '',
                        target: words.measures.target,
                        interval: words.measures.interval
                    },
                    heads: [words.measures.value, words.measures.interval],
                    lines: sites.sites.map((site) => ({
                        label: `${site.rank}  ${siteName(site, context)}`,
                        value: site.estimate.value! * measure.factor,
                        ...(site.estimate.low === undefined || site.estimate.high === undefined
                            ? {}
                            : { low: site.estimate.low * measure.factor, high: site.estimate.high * measure.factor }),
                        ...(measure.target === undefined ? {} : { target: measure.target * measure.factor }),
                        texts: [write(site.estimate.value!), intervalText(site.estimate, write, context)]
                    }))
                })
            },
            table(
                [
                    { title: place },
                    { title: own.rank, number: true },
                    { title: words.measures.value, number: true },
                    { title: words.measures.interval, number: true },
                    { title: words.measures.change, number: true },
                    { title: words.survey.n, number: true }
                ],
                sites.sites.map((site) => [
                    siteName(site, context),
                    String(site.rank ?? ''),
                    context.value(site.estimate.value!, measure),
                    intervalText(site.estimate, write, context) || '–',
                    site.change
                        ? html`${context.signed(site.change.difference, measure)} <span class="muted small">${judgement(site.change, context)}</span>`
                        : '–',
                    String(site.estimate.n ?? '')
                ])
            )
        )}
        ${hidden}`;
}

/** The unit alone, as it is read after a number. */
const unitOf = (measure: MeasureFigures, context: PageContext): string =>
    context
        .value(0, measure)
        .replace(/^[−\d.,]+/, '')
        .trim();
