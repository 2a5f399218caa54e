/** A service blueprint as rows and columns: what each side does at each moment. */
import type { Journey, Moment, Text } from '../../model/types.js';
import type { Block, Words } from '../documents/document.js';
import type { Elements } from '../format/elements.js';
import { html, join, type Html } from '../format/html.js';
import { escapeMarkdown as md, markdownTable } from '../format/markdown.js';
import type { Wording } from '../format/wording.js';
import { timing } from './circle.js';
import type { PlacedPart } from './placed-parts.js';

type Lane = Moment['lanes'][number]['lane'];
const LANES: readonly Lane[] = ['customer', 'frontstage', 'backstage', 'support'];

/** A page is not wide enough for more columns that can still be read. */
const COLUMNS = 5;

export interface Act {
    actor: string;
    text: Text;
}
export interface Row {
    label: string;
    lane?: Lane;
    cells: Act[][];
}
export interface Band {
    columns: PlacedPart[];
    rows: Row[];
}

export function bandsOf(parts: readonly PlacedPart[], words: Wording, find: Elements): Band[] {
    const count = Math.max(1, Math.ceil(parts.length / COLUMNS));
    // Bands of about the same width read better than full ones and a rest.
    const size = Math.ceil(parts.length / count);
    return Array.from({ length: count }, (_, i) => {
        const columns = parts.slice(i * size, (i + 1) * size);
        const said = (label: string, textsOf: (moment: Moment) => readonly Text[]): Row[] => {
            const cells = columns.map(({ part }) => (part.kind === 'moment' ? textsOf(part).map((text): Act => ({ actor: '', text })) : []));
            return cells.some((cell) => cell.length > 0) ? [{ label, cells }] : [];
        };
        const acts = (lane: Lane): Act[][] =>
            columns.map(({ part }) =>
                part.kind === 'moment'
                    ? part.lanes
                          .filter((l) => l.lane === lane)
                          .map((l): Act => ({ actor: l.actor === undefined ? '' : words.title(find.get(l.actor)), text: l.text }))
                    : []
            );
        const lanes = LANES.map((lane): Row => ({ label: words.labels.lane[lane], lane, cells: acts(lane) }));
        return {
            columns,
            rows: [
                ...said(words.labels.evidence, ({ evidence }) => evidence),
                ...lanes,
                ...said(words.labels.failPoint, ({ fails }) => fails.map(({ text }) => text)),
                ...said(words.labels.structural, ({ structural }) => structural),
                ...said(words.labels.managerial, ({ managerial }) => managerial)
            ]
        };
    });
}

/** The lines that a blueprint draws under a lane. */
export function lineUnder(lane: Lane | undefined, words: Wording): string {
    if (lane === 'customer') return words.labels.lineOfInteraction;
    if (lane === 'frontstage') return words.labels.lineOfVisibility;
    return lane === 'backstage' ? words.labels.lineOfInternalInteraction : '';
}

export const headingOf = (placed: PlacedPart, words: Wording): string =>
    'number' in placed ? `${placed.number} ${words.title(placed.part)}` : words.title(placed.part);

function stageSpans(columns: readonly PlacedPart[]): { placed: PlacedPart; span: number }[] {
    const spans: { placed: PlacedPart; span: number }[] = [];
    for (const placed of columns) {
        const last = spans.at(-1);
        if (last?.placed.stage === placed.stage) last.span++;
        else spans.push({ placed, span: 1 });
    }
    return spans;
}

export function blueprintHtml(journey: Journey, parts: readonly PlacedPart[], words: Wording, find: Elements): Html {
    const bands = bandsOf(parts, words, find);
    return join(
        bands.map(({ columns, rows }, i) => {
            const caption = words.labels.blueprintOf(words.title(journey)) + (bands.length > 1 ? ` (${i + 1}/${bands.length})` : '');
            return html`<table class="blueprint">
                <caption>
                    ${caption}
                </caption>
                <colgroup>
                    <col class="lane" />
                    ${columns.map(() => html`<col />`)}
                </colgroup>
                <thead>
                    <tr>
                        <th scope="col" rowspan="2">${words.labels.moment}</th>
                        ${stageSpans(columns).map(({ placed, span }) => html`<th scope="colgroup" colspan="${span}" class="stage">${words.titleHtml(placed.stage)}</th>`)}
                    </tr>
                    <tr>
                        ${columns.map(
                            (placed) =>
                                html`<th scope="col" class="${placed.part.kind}">
                                    ${headingOf(placed, words)}
                                    <div class="small muted">${timing(placed.part, words, find.get)}</div>
                                </th>`
                        )}
                    </tr>
                </thead>
                <tbody>
                    ${rows.map(
                        ({ label, lane, cells }) =>
                            html`<tr class="${lane ?? 'evidence'}">
                                    <th scope="row">${label}</th>
                                    ${cells.map(
                                        (acts, at) =>
                                            html`<td class="${columns[at]!.part.kind}">
                                                ${acts.map(({ actor, text }) => html`<p>${actor !== '' && html`<b>${actor}</b> `}${words.html(text)}</p>`)}
                                            </td>`
                                    )}
                                </tr>
                                ${
                                    lineUnder(lane, words) !== '' &&
                                    html`<tr class="line ${lane ?? ''}">
                                        <th scope="rowgroup" colspan="${columns.length + 1}">${lineUnder(lane, words)}</th>
                                    </tr>`
                                } `
                    )}
                </tbody>
            </table>`;
        })
    );
}

export function blueprintMarkdown(parts: readonly PlacedPart[], words: Wording, find: Elements): string {
    return bandsOf(parts, words, find)
        .map(({ columns, rows }) => {
            const cells = rows.flatMap(({ label, lane, cells: acts }) => {
                const row = [
                    `**${label}**`,
                    ...acts.map((cell) =>
                        cell
                            .map(({ actor, text }) =>
                                [actor, words.plain(text)]
                                    .filter((t) => t !== '')
                                    .map(md)
                                    .join(': ')
                            )
                            .join('<br>')
                    )
                ];
                const line = lineUnder(lane, words);
                return line === '' ? [row] : [row, [`*— ${line} —*`, ...columns.map(() => '— — —')]];
            });
            return markdownTable([words.labels.moment, ...columns.map((placed) => md(headingOf(placed, words)))], cells);
        })
        .join('\n\n');
}

/** The same as tables of a document; the lines between the lanes are rows of their own. */
export function blueprintTables(journey: Journey, parts: readonly PlacedPart[], words: Wording, find: Elements): Block[] {
    const bands = bandsOf(parts, words, find);
    return bands.map(({ columns, rows }, i): Block => {
        const width = 86 / columns.length;
        const said = ({ actor, text }: Act): Words => {
            const picked = words.pick(text);
            return { ...picked, text: actor === '' ? picked.text : `${actor}${words.labels.colon}${picked.text}` };
        };
        return {
            kind: 'table',
            caption: words.labels.blueprintOf(words.title(journey)) + (bands.length > 1 ? ` (${i + 1}/${bands.length})` : ''),
            columns: [{ title: words.labels.moment, width: 14 }, ...columns.map((placed) => ({ title: headingOf(placed, words), width }))],
            rows: [
                { cells: [words.labels.stage, ...columns.map((placed) => words.title(placed.stage))] },
                ...(parts.some(({ part }) => part.takes) ? [{ cells: [words.labels.takes, ...columns.map(({ part }) => timing(part, words, find.get))] }] : []),
                ...rows.flatMap(({ label, lane, cells }) => {
                    const line = lineUnder(lane, words);
                    const row = { cells: [label, ...cells.map((acts) => acts.map(said))] };
                    return line === '' ? [row] : [row, { cells: [`— ${line} —`], tone: 'group' as const }];
                })
            ]
        };
    });
}
