/** How a report in one language says what the figures hold. */
import { roundHalfAway } from '../../expression/values.js';
import { html, NOTHING, type Html, type HtmlPart } from '../../generators/format/html.js';
import { labelsFor, type Labels } from '../../generators/format/labels.js';
import { inLanguage } from '../../generators/format/page.js';
import type { Model, Text } from '../../model/types.js';
import type { Chart } from '../charts/draw.js';
import type { Change, Estimate, MeasureFigures, Report, Site } from '../figures/types.js';
import { reportWords, type ReportWords } from '../words/words.js';

export interface PageContext {
    report: Report;
    language: string;
    words: ReportWords;
    labels: Labels;
    /** A text in the language of the page, or in the nearest there is. */
    plain(text: Text | undefined): string;
    /** The same, marked where it is in another language. */
    text(text: Text | undefined): Html;
    percent(share: number, digits?: number): string;
    /** A number as written, with a unit. */
    inUnit(number: string, unit: string | undefined): string;
    /** What a table is called. */
    tableTitle(name: string): string;
    /** The value of a measure in the unit in which its target is set. */
    value(value: number, measure: MeasureFigures): string;
    signed(value: number, measure: MeasureFigures): string;
    draw(chart: Chart): Promise<Html>;
    /** An id that nothing else on the page has. */
    id(): string;
}

export function pageContext(report: Report, model: Model, language: string, draw: (chart: Chart) => Promise<Html>): PageContext {
    const labels = labelsFor(language);
    const base = language.split('-')[0]!;
    const pick = (text: Text | undefined): { text: string; language?: string } => {
        if (!text) return { text: '' };
        if (text[language] !== undefined) return { text: text[language] };
        const tags = Object.keys(text);
        const other = tags.find((tag) => tag.split('-')[0] === base) ?? tags[0];
        return other === undefined ? { text: '' } : { text: text[other]!, ...(other === '' ? {} : { language: other }) };
    };
    const unitTitle = (unit: string): string => model.units.find(({ name }) => name === unit)?.title[language] ?? unit;
    const inUnit = (number: string, unit: string | undefined): string =>
        unit === undefined || unit === '' ? number : unit === '%' ? labels.percent(number) : labels.counted(number, unitTitle(unit));
    let ids = 0;
    return {
        report,
        language,
        words: reportWords(language),
        labels,
        plain: (text) => pick(text).text,
        text: (text) => {
            const picked = pick(text);
            return inLanguage(picked.text, picked.language, language);
        },
        inUnit,
        tableTitle: (name) => pick([...model.instruments, ...model.records].find((each) => each.name === name)?.title).text || name,
        percent: (share, digits = 0) => labels.percent(fixed(share * 100, digits)),
        value: (value, measure) => inUnit(fixed(value * measure.factor, digitsOf(measure, value)), measure.unit),
        // The difference of two percentages is in points of them.
        signed: (value, measure) =>
            measure.unit === '%'
                ? reportWords(language).sample.points(plus(value * measure.factor, 1))
                : inUnit(plus(value * measure.factor, digitsOf(measure, value)), measure.unit),
        draw,
        id: () => `c${++ids}`
    };
}

/** Rounded half away from zero, with thousands apart. */
export function fixed(value: number, digits: number): string {
    const rounded = roundHalfAway(Number(value.toPrecision(12)), digits);
    const [whole, fraction] = Math.abs(rounded).toFixed(digits).split('.');
    const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

export const plus = (value: number, digits: number): string => (roundHalfAway(value, digits) > 0 ? `+${fixed(value, digits)}` : fixed(value, digits));

/** As many decimals as the size asks for; more where the value would look like the target, and is not. */
function digitsOf(measure: MeasureFigures, value: number): number {
    const size = Math.max(...[measure.target, measure.current.value, value].map((each) => Math.abs((each ?? 0) * measure.factor)));
    let digits = size >= 10 ? 1 : size >= 1 ? 2 : 3;
    const { target, current } = measure;
    if (target === undefined || current.value === undefined || measure.reached === true) return digits;
    const [a, b] = [current.value * measure.factor, target * measure.factor];
    while (digits < 4 && roundHalfAway(a, digits) === roundHalfAway(b, digits)) digits++;
    return digits;
}

/** Why there is nothing to read. */
export function whyMissing({ missing, needed, table }: Pick<Estimate, 'missing' | 'needed' | 'table'>, { words, report, tableTitle }: PageContext): string {
    return missing
        ? words.missing[missing](report.minimumGroup, String(needed ?? ''), table === undefined ? '' : tableTitle(table))
        : words.missing['no-data'](report.minimumGroup, '', '');
}

/** `68.5 to 72.9`, with a way of writing numbers. */
export function intervalText({ low, high }: Estimate, write: (value: number) => string, { words }: PageContext): string {
    return low === undefined || high === undefined ? '' : words.range(write(low), write(high));
}

/** The interval, or plainly that none is given: of percentiles, counts and sums, and where there is too little to judge by. */
export function intervalCell(estimate: Estimate, write: (value: number) => string, context: PageContext): HtmlPart {
    if (estimate.value === undefined) return '–';
    return intervalText(estimate, write, context) || html`<span class="muted">${context.words.measures.noInterval}</span>`;
}

/** `+1.6 (within chance)` as two parts: the number and its judgement. */
export function judgement(change: Change, { words }: PageContext): string {
    const { measures } = words;
    switch (change.verdict) {
        case 'within-chance':
            return measures.chance;
        case 'unknown':
            return measures.untested;
        default:
            if (change.better !== undefined) return change.better ? measures.better : measures.worse;
            return change.verdict === 'up' ? measures.up : measures.down;
    }
}

/** `+3.7 since Q2 2026 (better)` */
export function changeText(change: Change, measure: MeasureFigures, context: PageContext): string {
    const { words, signed } = context;
    return words.audit.changeIs(signed(change.difference, measure), words.measures.of(words.period(change.from)), judgement(change, context));
}

/** The figure of a measure, or why there is none. */
export function valueCell(measure: MeasureFigures, context: PageContext): Html {
    const { current } = measure;
    return current.value === undefined
        ? html`<span class="muted">${whyMissing(current, context)}</span>`
        : html`<b>${context.value(current.value, measure)}</b>`;
}

/** What changed, whether that is more than chance, or why nothing is compared. */
export function changeCell(measure: MeasureFigures, context: PageContext): Html {
    const { refused, change, series } = measure;
    const { measures: own } = context.words;
    if (refused) return html`<span class="muted">${own.refused}</span>`;
    if (!change) return html`<span class="muted">${series.length > 1 ? '–' : own.noPrevious}</span>`;
    const sure = change.verdict !== 'within-chance' && change.verdict !== 'unknown';
    return html`${context.signed(change.difference, measure)}<br /><span class="small ${sure ? '' : 'muted'}">${judgement(change, context)}</span>`;
}

/** The measure with its numbers alone. */
export function unitless(measure: MeasureFigures): MeasureFigures {
    const { unit: _, ...bare } = measure;
    return bare;
}

/** A sentence as a part of another: without its full stop. */
export const within = (sentence: string): string => sentence.replace(/[.。．]$/u, '');

export const siteName = (site: Site, context: PageContext): string => (site.name ? context.plain(site.name) : site.key);

export interface Column {
    title: string;
    /** Numbers stand at the right. */
    number?: boolean;
    /** In hundredths of the table. */
    width?: number;
}
export type Cell = HtmlPart;

/** So many rows stay together on paper. */
const SHORT = 12;

/** A table whose first cells are the headings of their rows. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], caption?: string): Html {
    if (rows.length === 0) return NOTHING;
    // A narrow screen shows each row for itself, a page does not part a short table.
    const kinds = [...(columns.length > 3 ? ['stack'] : []), ...(rows.length <= SHORT ? ['short'] : [])].join(' ');
    return html`<table class="${kinds}">
        ${
            caption !== undefined &&
            html`<caption>
                ${caption}
            </caption>`
        }
        <thead>
            <tr>
                ${columns.map(
                    ({ title, number, width }) =>
                        html`<th scope="col" class="${number ? 'n' : ''}" ${width !== undefined && html`style="width:${width}%"`}>${title}</th>`
                )}
            </tr>
        </thead>
        <tbody>
            ${rows.map(
                (cells) =>
                    html`<tr>
                        ${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="${columns[i]?.number ? 'n' : ''}" data-of="${columns[i]?.title ?? ''}">${cell}</td>`))}
                    </tr>`
            )}
        </tbody>
    </table>`;
}

/** A chart with what it shows in words over it, unless a heading says so, and its figures as a table for who cannot see it. */
export async function figure(
    context: PageContext,
    { specs, ...chart }: Omit<Chart, 'id' | 'spec' | 'name'> & { specs: readonly object[] },
    figures: Html
): Promise<Html> {
    const id = context.id();
    const drawn: Html[] = [];
    for (const spec of specs) drawn.push(await context.draw({ ...chart, spec, id: drawn.length === 0 ? id : context.id(), name: id }));
    return html`<figure>
        ${!chart.untold && html`<figcaption id="${id}">${chart.says}</figcaption>`} ${drawn.map((each) => html`<div class="drawing">${each}</div>`)}
        <details>
            <summary>${context.words.table}</summary>
            ${figures}
        </details>
    </figure>`;
}
