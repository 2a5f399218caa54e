/** A survey: its scores, the dimensions of quality, and the gaps. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import { gapSpec } from '../charts/dumbbells.js';
import { intervalSpecs } from '../charts/intervals.js';
import type { Gap, Score, SurveyFigures } from '../figures/types.js';
import { answersSection } from './answers.js';
import { type Column, figure, fixed, intervalText, judgement, type PageContext, plus, table, whyMissing } from './context.js';
import { mapSection, prioritiesSection } from './importance.js';
import { kanoSection } from './kano.js';
import { reliabilitySection, sampleSection } from './sample.js';
import { sitesSection } from './sites.js';

export async function surveySection(survey: SurveyFigures, context: PageContext): Promise<Html> {
    const { words, text } = context;
    const parts = [
        await scoresSection(survey, context),
        await dimensionsSection(survey, context),
        await gapsSection(survey, context),
        await mapSection(survey, context),
        prioritiesSection(survey, context),
        kanoSection(survey, context),
        await sitesSection(survey, context),
        await answersSection(survey.sections, context),
        sampleSection(survey, context),
        reliabilitySection(survey, context)
    ];
    return html`<section class="survey" id="survey-${survey.name}">
        <h2>${text(survey.title)}</h2>
        <p class="muted">
            ${words.survey.about(survey.period === undefined ? '' : words.period(survey.period), fixed(survey.sample.n, 0)).replace(/^[,，、 ]+/, '')}
        </p>
        ${survey.purpose && html`<p>${text(survey.purpose)}</p>`} ${parts}
    </section>`;
}

const columns = ({ words }: PageContext, first: string): Column[] => [
    { title: first },
    { title: words.measures.value, number: true },
    { title: words.measures.interval, number: true },
    { title: words.measures.change, number: true },
    { title: words.survey.n, number: true }
];

function scoreCells(score: Score, write: (value: number) => string, context: PageContext, change: (value: number) => string = (value) => plus(value, 1)) {
    const { current } = score;
    return [
        current.value === undefined ? html`<span class="muted">${whyMissing(current, context)}</span>` : write(current.value),
        intervalText(current, write, context) || '–',
        score.change ? html`${change(score.change.difference)} <span class="muted small">${judgement(score.change, context)}</span>` : '–',
        current.n === undefined ? '' : String(current.n)
    ];
}

/** Figures of one range as lines; those that cannot be shown stand in the table all the same. */
async function scoreChart(
    scores: readonly Score[],
    context: PageContext,
    { axis, period, previous }: { axis: string; period?: string; previous?: string },
    first: string
): Promise<Html> {
    const { words, plain, text } = context;
    const write = (value: number): string => fixed(value, 1);
    const figures = table(
        columns(context, first),
        scores.map((score) => [text(score.title), ...scoreCells(score, write, context)])
    );
    const shown = scores.filter(({ current }) => current.value !== undefined);
    if (shown.length === 0) return figures;
    const sorted = [...shown].sort((a, b) => b.current.value! - a.current.value!);
    const [best, worst] = [sorted[0]!, sorted.at(-1)!];
    const now = period === undefined ? words.survey.now : words.period(period);
    return figure(
        context,
        {
            says: words.survey.scoresSays(shown.length, plain(best.title), write(best.current.value!), plain(worst.title), write(worst.current.value!)),
            specs: intervalSpecs({
                axis,
                low: 0,
                high: 100,
                legend: {
                    now,
                    before: previous === undefined ? '' : words.period(previous),
                    target: words.measures.target,
                    interval: words.measures.interval
                },
                heads: [words.measures.value, words.measures.interval],
                lines: shown.map(({ title, current, previous: then, change }) => ({
                    label: plain(title),
                    value: current.value!,
                    ...(current.low === undefined || current.high === undefined ? {} : { low: Math.max(0, current.low), high: Math.min(100, current.high) }),
                    // Without a change the two are not comparable.
                    ...(then?.value === undefined || !change ? {} : { previous: then.value * (change.bridge ?? 1) }),
                    texts: [write(current.value!), intervalText(current, write, context)]
                }))
            })
        },
        figures
    );
}

async function scoresSection(survey: SurveyFigures, context: PageContext): Promise<Html> {
    const { words, text } = context;
    const own = words.survey;
    const hundred = survey.scores.filter(({ low, high }) => low === 0 && high === 100);
    const others = survey.scores.filter((score) => !hundred.includes(score));
    if (survey.scores.length === 0) return NOTHING;
    return html`<h3>${own.scores}</h3>
        ${
            hundred.length > 0 &&
            html`<p>${own.scoresIntro}</p>
                ${await scoreChart(hundred, context, { ...survey, axis: own.outOf100 }, own.score)}`
        }
        ${
            others.length > 0 &&
            table(
                columns(context, hundred.length ? own.otherScores : own.score),
                others.map((score) => [
                    html`${text(score.title)}${
                        score.low !== undefined && score.high !== undefined
                            ? html` <span class="muted small">${words.range(fixed(score.low, 0), fixed(score.high, 0))}</span>`
                            : NOTHING
                    }`,
                    ...scoreCells(
                        score,
                        (value) => fixed(value, 2),
                        context,
                        (value) => plus(value, 2)
                    )
                ])
            )
        }`;
}

async function dimensionsSection(survey: SurveyFigures, context: PageContext): Promise<Html> {
    const { words } = context;
    if (survey.dimensions.length === 0) return NOTHING;
    const own = words.survey;
    return html`<h3>${own.dimensions}</h3>
        <p>${own.dimensionsIntro}</p>
        ${await scoreChart(survey.dimensions, context, { ...survey, axis: own.outOf100 }, own.dimension)}`;
}

async function gapsSection({ gaps }: SurveyFigures, context: PageContext): Promise<Html> {
    if (!gaps) return NOTHING;
    const { words, plain, text } = context;
    const own = words.gaps;
    const [low, high] = [fixed(gaps.low, 0), fixed(gaps.high, 0)];
    const byGap = (list: readonly Gap[]): Gap[] => list.filter(({ gap }) => gap.value !== undefined).sort((a, b) => a.gap.value! - b.gap.value!);
    const two = (value: number | undefined): string => (value === undefined ? '–' : fixed(value, 2));
    const rows = (list: readonly Gap[]) =>
        list.map(({ title, expected, perceived, gap }) => [
            text(title),
            two(expected.value),
            two(perceived.value),
            gap.value === undefined ? html`<span class="muted">${whyMissing(gap, context)}</span>` : html`<b>${plus(gap.value, 2)}</b>`,
            intervalText(gap, (value) => plus(value, 2), context) || '–',
            gap.n === undefined ? '' : String(gap.n)
        ]);
    const heads = (first: string): Column[] => [
        { title: first },
        { title: own.expected, number: true },
        { title: own.perceived, number: true },
        { title: own.gap, number: true },
        { title: words.measures.interval, number: true },
        { title: words.survey.n, number: true }
    ];
    const lines = byGap(gaps.dimensions.length ? gaps.dimensions : gaps.pairs);
    const figures = html`${gaps.dimensions.length > 0 && table(heads(words.survey.dimension), rows(gaps.dimensions))}
    ${table(heads(words.answers.question), rows(gaps.pairs), own.byQuestion)}`;
    return html`<h3>${own.title}</h3>
        <p>${words.sentences([own.intro(low, high), ...(gaps.overall === undefined ? [] : [own.overall(plus(gaps.overall, 2))])])}</p>
        ${
            lines.length === 0
                ? figures
                : await figure(
                      context,
                      {
                          says: own.says(plain(lines[0]!.title), plus(lines[0]!.gap.value!, 2)),
                          specs: [
                              gapSpec(
                                  lines.map(({ title, expected, perceived, gap }) => ({
                                      label: plain(title),
                                      expected: expected.value!,
                                      perceived: perceived.value!,
                                      texts: [plus(gap.value!, 2), intervalText(gap, (value) => plus(value, 2), context)]
                                  })),
                                  own.axis(low, high),
                                  { ...own, heads: [own.gap, words.measures.interval] },
                                  [gaps.low, gaps.high]
                              )
                          ]
                      },
                      figures
                  )
        }`;
}
