/** What matters and how well it is done; what to improve first, for whom. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import { mapSpec } from '../charts/map.js';
import type { MapElement, SurveyFigures } from '../figures/types.js';
import { figure, fixed, type PageContext, table, whyMissing } from './context.js';

const ORDER: readonly MapElement['quadrant'][] = ['concentrate', 'keep up', 'low priority', 'possible overkill'];

export async function mapSection({ map }: SurveyFigures, context: PageContext): Promise<Html> {
    if (!map) return NOTHING;
    const { words, plain, text } = context;
    const own = words.map;
    const derived = map.importance === 'derived';
    const outcome = plain(map.outcome);
    const important = (value: number): string => fixed(value, derived ? 2 : 1);
    const elements = [...map.elements].sort((a, b) => ORDER.indexOf(a.quadrant) - ORDER.indexOf(b.quadrant) || b.importance - a.importance);
    const first = elements.filter(({ quadrant }) => quadrant === 'concentrate').map(({ title }) => plain(title));
    return html`<h3>${own.title}</h3>
        <p>${words.sentences([derived ? own.derived(outcome) : own.stated, own.crossHair[map.crossHair.how]])}</p>
        ${await figure(
            context,
            {
                says: first.length ? own.says(words.list(first)) : own.saysNone,
                specs: [
                    mapSpec({
                        points: map.elements.map(({ title, importance, performance }) => ({ label: plain(title), importance, performance })),
                        crossHair: map.crossHair,
                        least: { importance: derived ? 0.1 : 10, performance: 10 },
                        axes: { importance: derived ? own.importanceDerived(outcome) : own.importance, performance: own.performance },
                        quadrants: {
                            concentrate: own.quadrants.concentrate,
                            keepUp: own.quadrants['keep up'],
                            low: own.quadrants['low priority'],
                            overkill: own.quadrants['possible overkill']
                        }
                    })
                ]
            },
            table(
                [
                    { title: own.element },
                    { title: words.gaps.importance, number: true },
                    { title: own.performance, number: true },
                    { title: own.quadrant },
                    { title: words.survey.n, number: true }
                ],
                elements.map(({ title, importance, performance, quadrant, n }) => [
                    text(title),
                    important(importance),
                    fixed(performance, 1),
                    html`<b>${own.quadrants[quadrant]}</b>${words.colon}${own.advice[quadrant]}`,
                    String(n)
                ])
            )
        )}`;
}

export function prioritiesSection({ priorities, map }: SurveyFigures, context: PageContext): Html {
    if (!map?.outcome || priorities.every(({ factors }) => factors.length === 0)) return NOTHING;
    const { words, plain, text } = context;
    const own = words.priorities;
    return html`<h3>${own.title}</h3>
        <p>${own.intro(plain(map.outcome))}</p>
        <div class="wide" role="group" tabindex="0" aria-label="${own.title}">
            <table>
                <thead>
                    <tr>
                        <th scope="col">${own.group}</th>
                        <th scope="col" class="n">${words.survey.n}</th>
                        <th scope="col" class="n">${own.rank}</th>
                        <th scope="col">${own.factor}</th>
                        <th scope="col" class="n">${own.importance}</th>
                        <th scope="col" class="n">${own.performance}</th>
                        <th scope="col" class="n">${own.potential}</th>
                    </tr>
                </thead>
                ${priorities.map((group) => {
                    const title = group.segment ? text(group.segment) : own.everyone;
                    const span = Math.max(1, group.factors.length);
                    const head = html`<th scope="rowgroup" rowspan="${span}">${title}</th>
                        <td class="n" rowspan="${span}">${group.n ?? ''}</td>`;
                    return html`<tbody>
                        ${
                            group.factors.length === 0
                                ? html`<tr>
                                      ${head}
                                      <td colspan="5" class="muted">${whyMissing(group, context)}</td>
                                  </tr>`
                                : group.factors.map(
                                      ({ title: factor, importance, performance, potential }, i) =>
                                          html`<tr>
                                              ${i === 0 && head}
                                              <td class="n">${i + 1}</td>
                                              <td>${text(factor)}</td>
                                              <td class="n">${fixed(importance, 2)}</td>
                                              <td class="n">${fixed(performance, 1)}</td>
                                              <td class="n"><b>${fixed(potential * 100, 1)}</b></td>
                                          </tr>`
                                  )
                        }
                    </tbody>`;
                })}
            </table>
        </div>`;
}
