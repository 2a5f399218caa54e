/** What happened, in words: the first sentence, what to do first, and what else is worth knowing before reading on. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import type { AuditOutcome, MeasureFigures } from '../figures/types.js';
import { fixed, plus, type PageContext, siteName, within } from './context.js';
import { limitText, raisedGaps } from './declared-gaps.js';

export function summary(context: PageContext): Html {
    const { report, words } = context;
    const headline = report.measures.find(({ name }) => name === report.headline);
    const points: Point[] = [...targets(context), ...surveys(context), ...audits(context)];
    return html`<section class="summary">
        <p class="headline">${headline ? words.sentences(headlineOf(headline, context)) : words.headline.none}</p>
        ${list(words.first.title, toDo(context), 'first')} ${list(words.brief.title, points)}
    </section>`;
}

function list(title: string, points: readonly Point[], kind = ''): Html {
    if (points.length === 0) return NOTHING;
    const said = (point: Point): Html | string =>
        typeof point === 'string'
            ? point
            : html`<b>${point.about}</b>
                  <ul>
                      ${point.points.map((each) => html`<li>${each}</li>`)}
                  </ul>`;
    return html`<div class="${kind}">
        <h2>${title}</h2>
        <ul>
            ${points.map((point) => html`<li>${said(point)}</li>`)}
        </ul>
    </div>`;
}

/** What calls for action, the customers' wishes before what the organisation has set itself. */
function toDo(context: PageContext): Point[] {
    const { report, words, plain, value } = context;
    const { first, list: joined } = words;
    const improve = about(
        report.surveys.map(({ title, priorities: [everyone], map }) => ({
            title: plain(title),
            points:
                everyone && everyone.factors.length > 1 && map?.outcome
                    ? [first.improve(joined(everyone.factors.slice(0, foremost(map.elements.length)).map((factor) => plain(factor.title))), plain(map.outcome))]
                    : []
        }))
    );
    const alarms = raisedGaps(report.gaps).map((gap) =>
        words.sentences([
            first.alarm(plain(gap.title), value(gap.figures.current.value!, gap.figures), limitText(gap.alert, gap.figures, context)),
            ...(gap.remedies.length ? [first.remedy(joined(gap.remedies.map((remedy) => within(plain(remedy)))))] : [])
        ])
    );
    const tasks = about(
        report.audits.map((audit) => ({
            title: plain(audit.title),
            points: audit.outcomes.filter((outcome) => isTask(outcome) && outcome.sites.length > 0).map((outcome) => outcomeText(outcome, context))
        }))
    );
    const worse = report.measures.filter(({ change }) => change?.better === false);
    return [...improve, ...alarms, ...tasks, ...(worse.length ? [first.worse(joined(worse.map(({ title }) => plain(title))))] : [])];
}

/** How many factors are called the first to be improved: of three not all three. */
const foremost = (factors: number): number => Math.max(1, Math.min(3, Math.floor(factors / 2)));

/** What follows from a result, and is no praise of the best. */
const isTask = ({ top, count }: AuditOutcome): boolean => top === undefined && count === undefined;

/** `CSI: 78.4. The target of 80 is missed by 1.6. That is +1.2 on Q2 2026, which is within chance.` */
export function headlineOf(measure: MeasureFigures, context: PageContext): string[] {
    const { words, plain, value, signed } = context;
    const { headline } = words;
    const { current, target, reached, change, refused } = measure;
    const title = plain(measure.title);
    if (current.value === undefined) return [headline.none];
    const figure = value(current.value, measure);
    const now = measure.unit === undefined && measure.low === 0 && measure.high === 100 ? headline.outOf(figure, fixed(measure.high, 0)) : figure;
    const first =
        target === undefined || reached === undefined
            ? headline.plain(title, now)
            : reached
              ? headline.reached(title, now, value(target, measure))
              : headline.missed(title, now, value(target, measure), distance(current.value - target, measure, context));
    if (refused) return [first, headline.refused(words.period(refused.from))];
    if (!change) return [first, headline.first];
    const [by, than] = [signed(change.difference, measure), words.period(change.from)];
    // Less than the page can show is no change.
    if (!/[1-9]/.test(by)) return [first, headline.same(than)];
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
    const { brief, sentences } = words;
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
        const gaps = (survey.gaps?.dimensions ?? []).filter(({ gap }) => (gap.value ?? 0) < 0).sort((a, b) => a.gap.value! - b.gap.value!);
        if (gaps[0]) {
            const axis = words.gaps.axis(fixed(survey.gaps!.low, 0), fixed(survey.gaps!.high, 0));
            found.push(brief.gap(plain(gaps[0].title), plus(gaps[0].gap.value!, 2), axis));
        }
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

function outcomeText({ title, sites }: AuditOutcome, context: PageContext): string {
    const { words, plain } = context;
    const names = sites.map((site) => siteName(site, context));
    const shown = [words.list(names.slice(0, NAMED)), ...(names.length > NAMED ? [words.brief.more(names.length - NAMED)] : [])].join(' ');
    return words.brief.outcome(plain(title), shown);
}

function audits(context: PageContext): Point[] {
    const { report, words, plain } = context;
    const { brief } = words;
    const told = report.audits.map((audit) => ({
        title: plain(audit.title),
        points: [
            brief.visits(audit.visits, audit.passed?.n, audit.passed?.of),
            ...audit.outcomes.flatMap((outcome) => {
                // What is to be done stands first.
                if (outcome.sites.length > 0) return isTask(outcome) ? [] : [outcomeText(outcome, context)];
                // Of places that nobody knows the visits are counted; what is not known at all is no "none".
                if (outcome.unplaced) return [brief.outcome(plain(outcome.title), words.audit.about('', outcome.unplaced).replace(/^[,，、 ]+/, ''))];
                return outcome.undated ? [] : [brief.outcome(plain(outcome.title), brief.none)];
            })
        ]
    }));
    return about(told);
}
