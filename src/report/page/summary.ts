/** What happened, in words: the first sentence, and what is worth knowing before reading on. */
import { html, type Html } from '../../generators/format/html.js';
import type { MeasureFigures } from '../figures/types.js';
import { fixed, plus, type PageContext, siteName } from './context.js';

export function summary(context: PageContext): Html {
    const { report, words } = context;
    const headline = report.measures.find(({ name }) => name === report.headline);
    const points: Point[] = [...targets(context), ...surveys(context), ...audits(context)];
    return html`<section class="summary">
        <p class="headline">${headline ? words.sentences(headlineOf(headline, context)) : words.headline.none}</p>
        ${
            points.length > 0 &&
            html`<h2>${words.brief.title}</h2>
                <ul>
                    ${points.map(
                        (point) =>
                            html`<li>
                                ${
                                    typeof point === 'string'
                                        ? point
                                        : html`<b>${point.about}</b>
                                              <ul>
                                                  ${point.points.map((each) => html`<li>${each}</li>`)}
                                              </ul>`
                                }
                            </li>`
                    )}
                </ul>`
        }
    </section>`;
}

/** `CSI: 78.4. The target of 80 is missed by 1.6. That is +1.2 on Q2 2026, which is within chance.` */
export function headlineOf(measure: MeasureFigures, context: PageContext): string[] {
    const { words, plain, value, signed } = context;
    const { headline } = words;
    const { current, target, reached, change, refused } = measure;
    const title = plain(measure.title);
    if (current.value === undefined) return [headline.none];
    const now = value(current.value, measure);
    const first =
        target === undefined || reached === undefined
            ? headline.plain(title, now)
            : reached
              ? headline.reached(title, now, value(target, measure))
              : headline.missed(title, now, value(target, measure), distance(current.value - target, measure, context));
    if (refused) return [first, headline.refused(words.period(refused.from))];
    if (!change) return [first, headline.first];
    const [by, than] = [signed(change.difference, measure), words.period(change.from)];
    if (change.difference === 0) return [first, headline.same(than)];
    if (change.verdict === 'within-chance') return [first, headline.chance(by, than)];
    if (change.verdict === 'unknown') return [first, headline.untested(by, than)];
    if (change.better === undefined) return [first, headline.moved(by, than)];
    return [first, change.better ? headline.better(by, than) : headline.worse(by, than)];
}

function distance(difference: number, measure: MeasureFigures, context: PageContext): string {
    return measure.unit === '%' ? context.words.sample.points(fixed(Math.abs(difference) * measure.factor, 1)) : context.value(Math.abs(difference), measure);
}

function targets({ report, words, plain }: PageContext): string[] {
    const judged = report.measures.filter(({ reached }) => reached !== undefined);
    if (judged.length === 0) return [];
    const missed = judged.filter(({ reached }) => !reached);
    const { brief } = words;
    return [
        words.sentences([
            brief.targets(judged.length - missed.length, judged.length),
            ...(missed.length > 0 && missed.length < judged.length ? [brief.missed(words.list(missed.map(({ title }) => plain(title))))] : [])
        ])
    ];
}

/** A sentence, or several about one survey or audit of many. */
type Point = string | { about: string; points: readonly string[] };

/** Where there is only one survey or audit its name needs no saying. */
function about(parts: readonly { title: string; points: readonly string[] }[]): Point[] {
    const told = parts.filter(({ points }) => points.length > 0);
    return told.length > 1 ? told.map(({ title, points }) => ({ about: title, points })) : told.flatMap(({ points }) => points);
}

function surveys({ report, words, plain }: PageContext): Point[] {
    const { brief, sentences, list } = words;
    const told = report.surveys.map((survey) => {
        const found: string[] = [];
        const rated = survey.dimensions
            .filter(({ current, outcome }) => current.value !== undefined && !outcome)
            .sort((a, b) => b.current.value! - a.current.value!);
        const [best, worst] = [rated[0], rated.at(-1)];
        if (best && worst && best !== worst) {
            found.push(
                sentences([
                    brief.strongest(plain(best.title), fixed(best.current.value!, 1)),
                    brief.weakest(plain(worst.title), fixed(worst.current.value!, 1))
                ])
            );
        }
        const [everyone] = survey.priorities;
        if (everyone && everyone.factors.length > 1 && survey.map?.outcome)
            found.push(brief.win(list(everyone.factors.slice(0, 3).map(({ title }) => plain(title))), plain(survey.map.outcome)));
        const gaps = (survey.gaps?.dimensions ?? []).filter(({ gap }) => (gap.value ?? 0) < 0).sort((a, b) => a.gap.value! - b.gap.value!);
        if (gaps[0]) found.push(brief.gap(plain(gaps[0].title), plus(gaps[0].gap.value!, 2)));
        const { usable, reached, needed, margin } = survey.sample;
        if (reached !== undefined)
            found.push(
                sentences([
                    brief.sample(fixed(usable, 0), words.sample.points(fixed(reached * 100, 1))),
                    ...(needed !== undefined && margin !== undefined && usable < needed
                        ? [brief.short(fixed(needed, 0), words.sample.points(fixed(margin * 100, 1)))]
                        : [])
                ])
            );
        return { title: plain(survey.title), points: found };
    });
    return about(told);
}

/** How many places are named before "and so many more". */
const NAMED = 5;

function audits(context: PageContext): Point[] {
    const { report, words, plain } = context;
    const { brief, list } = words;
    const told = report.audits.map((audit) => ({
        title: plain(audit.title),
        points: [
            brief.visits(audit.visits, audit.passed?.n, audit.passed?.of),
            ...audit.outcomes.flatMap((outcome) => {
                const names = outcome.sites.map((site) => siteName(site, context));
                const shown = [list(names.slice(0, NAMED)), ...(names.length > NAMED ? [brief.more(names.length - NAMED)] : [])].join(' ');
                // Of places that nobody knows the visits are counted; what is not known at all is no "none".
                if (names.length === 0 && outcome.unplaced)
                    return [brief.outcome(plain(outcome.title), words.audit.about('', outcome.unplaced).replace(/^[,，、 ]+/, ''))];
                if (names.length === 0 && outcome.undated) return [];
                return [brief.outcome(plain(outcome.title), names.length ? shown : brief.none)];
            })
        ]
    }));
    return about(told);
}
