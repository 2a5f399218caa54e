/** Features and what they do for satisfaction. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import type { SurveyFigures } from '../figures/types.js';
import { fixed, type PageContext, table, whyMissing } from './context.js';

export function kanoSection({ kano }: SurveyFigures, context: PageContext): Html {
    if (kano.length === 0) return NOTHING;
    const { words, text, percent } = context;
    const own = words.kano;
    return html`<h3>${own.title}</h3>
        <p>${own.intro}</p>
        ${table(
            [
                { title: own.feature },
                { title: own.class, width: 34 },
                { title: own.share, number: true },
                { title: own.better, number: true },
                { title: own.worse, number: true },
                { title: words.survey.n, number: true }
            ],
            kano.map((feature) => [
                text(feature.title),
                feature.class ? own.classes[feature.class] : html`<span class="muted">${whyMissing(feature, context)}</span>`,
                feature.class && feature.counts && feature.n ? percent(feature.counts[feature.class] / feature.n) : '',
                feature.better === undefined ? '–' : fixed(feature.better, 2),
                feature.worse === undefined ? '–' : fixed(feature.worse, 2),
                feature.n === undefined ? '' : String(feature.n)
            ])
        )}`;
}
