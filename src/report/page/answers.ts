/** How each question was answered, section by section. */
import { html, NOTHING, type Html } from '../../generators/format/html.js';
import { answersSpecs } from '../charts/answers.js';
import type { ItemFigures, ItemSection } from '../figures/types.js';
import { figure, fixed, intervalText, type PageContext, plus, table, whyMissing, within } from './context.js';

export async function answersSection(sections: readonly ItemSection[], context: PageContext): Promise<Html> {
    const parts: Html[] = [];
    for (const section of sections) {
        const own = await sectionAnswers(section, context);
        if (own.length > 0) parts.push(html`${section.title && html`<h4>${context.text(section.title)}</h4>`}${own}`);
    }
    if (parts.length === 0) return NOTHING;
    return html`<h3>${context.words.answers.title}</h3>
        <p>${context.words.answers.intro}</p>
        ${parts}`;
}

async function sectionAnswers({ items }: ItemSection, context: PageContext): Promise<Html[]> {
    const found: Html[] = [];
    const scales = new Map<string, ItemFigures[]>();
    for (const item of items.filter(({ kind }) => kind === 'scale')) {
        const key = JSON.stringify(item.hidden ? 'hidden' : item.answers.map(({ value, title }) => [value, title]));
        scales.set(key, [...(scales.get(key) ?? []), item]);
    }
    for (const [key, group] of scales) if (key !== '"hidden"') found.push(await scaleChart(group, context));
    for (const item of items) {
        if (item.kind === 'promoters' && !item.hidden) found.push(promoters(item, context));
        if ((item.kind === 'choice' || item.kind === 'choices') && !item.hidden && item.answers.length > 0) found.push(choices(item, context));
    }
    const numbers = items.filter(({ kind, hidden }) => kind === 'number' && !hidden);
    if (numbers.length > 0) found.push(numberTable(numbers, context));
    const texts = items.filter(({ kind }) => kind === 'text').reduce((sum, { n }) => sum + (n ?? 0), 0);
    if (texts > 0) found.push(html`<p class="muted">${context.words.answers.texts(fixed(texts, 0))}</p>`);
    const hidden = items.filter((item) => item.hidden && item.kind !== 'text');
    if (hidden.length > 0)
        found.push(
            html`<p class="muted">
                ${context.words.list(hidden.map(({ title }) => within(context.plain(title))))} – ${whyMissing({ missing: 'hidden' }, context)}
            </p>`
        );
    return found;
}

/**
 * Expected and perceived are two questions with one text: the side tells them apart. Of a question worded the other way round
 * "agree" means that people disagreed, which nobody could know.
 */
function label({ name, title, turned }: ItemFigures, { words, plain }: PageContext): string {
    const side = /\.(expected|perceived|adequate|desired|importance|performance|present|absent)$/.exec(name)?.[1] as
        keyof PageContext['words']['sides'] | undefined;
    const notes = [...(side ? [words.sides[side]] : []), ...(turned ? [words.answers.turned] : [])];
    return `${plain(title)}${notes.map(words.brackets).join('')}`;
}

async function scaleChart(items: readonly ItemFigures[], context: PageContext): Promise<Html> {
    const { words, plain, percent } = context;
    const own = words.answers;
    const [first] = items;
    const points = first!.reversed ? [...first!.answers].reverse() : first!.answers;
    const best = first!.top?.points ?? 1;
    const topped = items.some(({ top }) => top?.value !== undefined);
    const ranked = experienced(items)
        .filter(({ top }) => top?.value !== undefined)
        .sort((a, b) => b.top!.value! - a.top!.value!);
    const figures = table(
        [
            { title: own.question, width: 30 },
            ...points.map(({ title }) => ({ title: plain(title), number: true })),
            { title: own.top(best), number: true },
            { title: own.mean, number: true },
            { title: words.survey.n, number: true },
            { title: own.na, number: true }
        ],
        items.map((item) => [
            label(item, context),
            ...points.map(({ value }) => percent(item.answers.find((answer) => answer.value === value)?.share ?? 0)),
            item.top?.value === undefined
                ? '–'
                : html`${percent(item.top.value)}<br /><span class="small muted">${intervalText(item.top, (value) => percent(value), context)}</span>`,
            item.mean?.value === undefined ? '–' : fixed(item.mean.value, 2),
            String(item.n ?? ''),
            String(item.na ?? 0)
        ])
    );
    return figure(
        context,
        {
            says: saysOf(items, ranked, context),
            specs: answersSpecs(
                items.map((item) => ({
                    label: label(item, context),
                    shares: points.map(({ value }) => item.answers.find((answer) => answer.value === value)?.share ?? 0),
                    texts: [...(topped ? [item.top?.value === undefined ? '–' : percent(item.top.value)] : []), fixed(item.n ?? 0, 0)]
                })),
                points.map(({ title, value }) => plain(title) || String(value)),
                [...(topped ? [own.top(best)] : []), words.survey.n],
                (share) => percent(share)
            )
        },
        figures
    );
}

/** What was hoped for, or matters, is not answered well or badly, beside how it was. */
function experienced(items: readonly ItemFigures[]): readonly ItemFigures[] {
    const found = items.filter(({ name }) => !/\.(expected|adequate|desired|importance)$/.test(name));
    return found.length > 0 ? found : items;
}

/** Which was answered best and which worst; of one question how it was answered. */
function saysOf(items: readonly ItemFigures[], ranked: readonly ItemFigures[], context: PageContext): string {
    const { words, percent } = context;
    const own = words.answers;
    const [first, last] = [ranked[0], ranked.at(-1)];
    if (first && last && first !== last) return own.saysScale(within(label(first, context)), within(label(last, context)));
    const top = first?.top;
    if (first && top?.value !== undefined) return `${within(label(first, context))} – ${own.top(top.points ?? 1)} ${percent(top.value)}`;
    return words.list([...new Set(items.map(({ title }) => within(context.plain(title))))]);
}

function promoters(item: ItemFigures, context: PageContext): Html {
    const { words, percent } = context;
    const own = words.answers;
    const share = (from: number, to: number): number =>
        item.answers.filter(({ value }) => Number(value) >= from && Number(value) <= to).reduce((sum, each) => sum + each.share, 0);
    return html`<p>${label(item, context)}</p>
        ${table(
            [
                { title: own.promotersTitle },
                { title: own.promoters, number: true },
                { title: own.passives, number: true },
                { title: own.detractors, number: true },
                { title: words.measures.interval, number: true },
                { title: words.survey.n, number: true }
            ],
            [
                [
                    item.top?.value === undefined ? '–' : plus(item.top.value, 1),
                    percent(share(9, 10), 1),
                    percent(share(7, 8), 1),
                    percent(share(0, 6), 1),
                    item.top ? intervalText(item.top, (value) => plus(value, 1), context) || '–' : '–',
                    String(item.n ?? '')
                ]
            ]
        )}`;
}

function choices(item: ItemFigures, context: PageContext): Html {
    const { words, percent, text } = context;
    const own = words.answers;
    return html`<p>${label(item, context)}${item.kind === 'choices' && words.brackets(own.many)}</p>
        ${table(
            [{ title: own.answer }, { title: own.count, number: true }, { title: own.share, number: true }],
            item.answers.map(({ title, n, share }) => [text(title), String(n), percent(share, 1)])
        )}`;
}

function numberTable(items: readonly ItemFigures[], context: PageContext): Html {
    const { words } = context;
    const own = words.answers;
    return table(
        [
            { title: own.question },
            { title: own.mean, number: true },
            { title: words.measures.interval, number: true },
            { title: own.median, number: true },
            { title: words.survey.n, number: true }
        ],
        items.map((item) => {
            const write = (value: number): string => fixed(value, 1);
            return [
                label(item, context),
                item.mean?.value === undefined ? '–' : context.inUnit(write(item.mean.value), item.unit),
                item.mean ? intervalText(item.mean, write, context) || '–' : '–',
                item.median === undefined ? '–' : write(item.median),
                String(item.n ?? '')
            ];
        })
    );
}
