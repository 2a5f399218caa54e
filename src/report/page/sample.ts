/** Who answered, and how reliable the questions are. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import type { ReliabilityFigures, SurveyFigures } from '../figures/types.js';
import { fixed, type PageContext, table, whyMissing } from './context.js';

export function sampleSection({ sample }: SurveyFigures, context: PageContext): Html {
    const { words, percent, text } = context;
    const own = words.sample;
    const margin = (share: number): string => own.points(fixed(share * 100, 1));
    const sentences = [
        own.n(fixed(sample.n, 0), fixed(sample.usable, 0)),
        ...(sample.invited === undefined
            ? [own.noRate]
            : [sample.rate === undefined ? own.fewInvited(fixed(sample.invited, 0)) : own.rate(fixed(sample.invited, 0), percent(sample.rate, 1))]),
        ...(sample.effectiveN === undefined ? [] : [own.effective(fixed(sample.effectiveN, 0))]),
        ...(sample.planned === undefined ? [] : [own.planned(fixed(sample.planned, 0), percent(sample.fulfilled ?? 0))]),
        ...(sample.per
            ? [own.per(context.plain(sample.per.title), fixed(sample.per.needed, 0), fixed(sample.per.reached, 0), fixed(sample.per.places, 0))]
            : []),
        ...(sample.needed === undefined || sample.margin === undefined
            ? []
            : [
                  own.needed(fixed(sample.needed, 0), margin(sample.margin)),
                  sample.usable >= sample.needed ? own.enough : own.short(fixed(sample.needed - sample.usable, 0))
              ]),
        ...(sample.reached === undefined ? [] : [own.reached(margin(sample.reached))]),
        ...(sample.population === undefined ? [] : [own.population(fixed(sample.population, 0))]),
        ...(sample.frame === undefined ? [] : [own.frame(own.frames[sample.frame] ?? sample.frame)])
    ];
    return html`<h3>${own.title}</h3>
        <p>${words.sentences(sentences)}</p>
        ${
            sample.periods.length > 1 &&
            table(
                [{ title: own.periodColumn }, { title: own.responses, number: true }, { title: own.usable, number: true }],
                sample.periods.map(({ period, n, usable }) => [words.period(period), fixed(n, 0), fixed(usable, 0)]),
                own.byPeriod
            )
        }
        ${
            sample.quotas.length > 0 &&
            table(
                [{ title: own.quota }, { title: own.aim, number: true }, { title: own.actual, number: true }, { title: own.responses, number: true }],
                sample.quotas.map(({ title, target, share, n }) => [
                    title ? text(title) : own.others,
                    percent(target),
                    share === undefined ? html`<span class="muted">${whyMissing({ missing: 'no-data' }, context)}</span>` : percent(share, 1),
                    share === undefined ? '' : String(n)
                ]),
                own.quotas
            )
        }`;
}

/** From which alpha a group of questions is called good, and fair. Source: Nunnally and Bernstein 1994. */
const GOOD = 0.7;
const FAIR = 0.6;

export function reliabilitySection({ reliability }: SurveyFigures, context: PageContext): Html {
    if (reliability.length === 0) return NOTHING;
    const { words, text } = context;
    const own = words.reliability;
    const judged = (alpha: number): string => (alpha >= GOOD ? own.good : alpha >= FAIR ? own.fair : own.poor);
    const title = ({ title: of, side }: ReliabilityFigures): Html => html`${text(of)}${side && words.brackets(words.sides[side])}`;
    const known = reliability.filter(({ items }) => items.length > 0);
    return html`<h3>${own.title}</h3>
        <p>${own.intro}</p>
        ${table(
            [{ title: own.group }, { title: own.alpha, number: true }, { title: own.judgement }, { title: words.survey.n, number: true }],
            reliability.map((group) => [
                title(group),
                group.alpha === undefined ? '–' : fixed(group.alpha, 2),
                group.alpha === undefined ? html`<span class="muted">${whyMissing(group, context)}</span>` : judged(group.alpha),
                group.n === undefined ? '' : String(group.n)
            ])
        )}
        ${
            known.length > 0 &&
            html`<details>
                <summary>${own.items}</summary>
                ${known.map((group) =>
                    table(
                        [
                            { title: words.answers.question, width: 42 },
                            { title: words.answers.mean, number: true },
                            { title: own.deviation, number: true },
                            { title: own.itemRest, number: true },
                            { title: own.dropped, number: true }
                        ],
                        group.items.map(({ title: item, mean, deviation, itemRest, alphaIfDropped, doubt }) => [
                            html`${text(item)}${doubt && html`<br /><span class="warn small">${doubt === 'negative' ? own.negative : own.weak}</span>`}`,
                            fixed(mean, 2),
                            fixed(deviation, 2),
                            itemRest === undefined ? '–' : fixed(itemRest, 2),
                            alphaIfDropped === undefined ? '–' : fixed(alphaIfDropped, 2)
                        ]),
                        `${context.plain(group.title)}${group.side ? words.brackets(words.sides[group.side]) : ''}`
                    )
                )}
            </details>`
        }`;
}
