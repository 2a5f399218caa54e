import { withoutPipes } from '../../model/text.js';
import type { DutyKind, Element, Manual, Model, Standard, Text } from '../../model/types.js';
import { askedAs, pointsOf } from '../checklists/answers.js';
import { formOf } from '../checklists/form.js';
import { contextOf as documentContext } from '../documents/context.js';
import { lowered } from '../documents/document.js';
import { blockMarkdown } from '../documents/markdown.js';
import { improvementDocument } from '../documents/improvement.js';
import { instrumentBlocks } from '../documents/monitoring.js';
import { elements, titlesOf } from '../format/elements.js';
import { escapeMarkdown as md, markdownAnchor, markdownLink, markdownTable, proseMarkdown } from '../format/markdown.js';
import { wording } from '../format/wording.js';
import { blueprintMarkdown } from './blueprint.js';
import { timing } from './circle.js';
import { described } from './described.js';
import { checksOf, contextOf, factsOf, reference, type Context } from './facts.js';
import { namesOf, usedTerms } from './glossary.js';
import { kpiFacts } from './html-tables.js';
import { outlineOf, type Block, type ChapterOutline, type Use } from './outline.js';
import { placedParts } from './placed-parts.js';
import { shareText, timeTable } from './time.js';
import { VIEWS } from './views.js';

/** One manual as a Markdown document. The service circle, a picture, becomes a numbered list here. */
export function renderManualMarkdown(model: Model, manual: Manual, language: string): string {
    const words = wording(model, language);
    const { labels } = words;
    const outline = outlineOf(model, manual);
    const writer = new Writer(contextOf(model, elements(model), words));
    const roles = manual.for.map((id) => writer.title(id));
    const facts: [string, string][] = [
        [labels.for, words.list(roles)],
        [labels.version, model.program?.release ?? ''],
        [labels.authority, model.program?.authority === undefined ? '' : writer.title(model.program.authority)]
    ];
    const parts = [`# ${md(words.title(manual))}`];
    if (model.program) parts.push(`${md(words.title(model.program))} · ${labels.manual}`);
    parts.push(...writer.prose(manual.doc, 3), ...writer.facts(facts));
    const body = outline.chapters.flatMap((chapter) => writer.chapter(chapter));
    const terms = usedTerms(model, words, [...parts, ...body].join('\n').replace(/<[^>]*>|\\/g, ''));
    parts.push(
        `## ${labels.contents}`,
        [...contents(outline.chapters, (e) => words.title(e), ''), ...(terms.length > 0 ? [`- ${markdownLink(labels.glossary, '-glossary')}`] : [])].join('\n'),
        ...body
    );
    if (terms.length > 0) {
        parts.push(`## ${labels.glossary} ${markdownAnchor('-glossary')}`);
        for (const term of terms) {
            const names = namesOf(term, words, (id) => writer.title(id)).map(([label, text]) => `${label}${labels.colon}${md(text)}`);
            parts.push(`**${md(words.title(term))}**${names.length > 0 ? ` (${names.join('; ')})` : ''}`, ...writer.prose(term.doc, 4));
        }
    }
    return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

function contents(chapters: readonly ChapterOutline[], title: (element: Element) => string, indent: string): string[] {
    return chapters.flatMap(({ chapter, number, chapters: sub }) => [
        `${indent}- ${markdownLink(`${number} ${title(chapter)}`, chapter.path)}`,
        ...contents(sub, title, `${indent}  `)
    ]);
}

class Writer {
    private readonly given = new Set<string>();
    constructor(private readonly context: Context) {}

    title(id: string): string {
        return this.context.words.title(this.context.find.get(id));
    }
    private plain(text: Text | undefined): string {
        return md(this.context.words.plain(text));
    }
    prose(text: Text | undefined, level: number): string[] {
        const found = this.context.words.plain(text);
        return found === '' ? [] : [proseMarkdown(found, level)];
    }
    facts(pairs: readonly [string, string][]): string[] {
        const shown = pairs.filter(([, value]) => value !== '');
        return shown.length === 0 ? [] : [shown.map(([label, value]) => `- **${label}**: ${md(value)}`).join('\n')];
    }
    private heading(level: number, element: Element, before = ''): string {
        const anchor = this.given.has(element.path) ? '' : ` ${markdownAnchor(element.path)}`;
        this.given.add(element.path);
        return `${'#'.repeat(Math.min(6, level))} ${before}${md(this.context.words.title(element))}${anchor}`;
    }

    chapter({ chapter, number, depth, blocks, chapters, scripts, checks }: ChapterOutline): string[] {
        const { words } = this.context;
        const { labels } = words;
        const level = depth + 2;
        const parts = [
            this.heading(level, chapter, `${number} `),
            ...this.prose(chapter.doc, level + 1),
            ...blocks.flatMap((block) => this.block(block, level + 1))
        ];
        const sub = '#'.repeat(Math.min(6, level + 1));
        if (scripts.length > 0) {
            const rows = scripts.map((place) => [md(words.title(place)), place.phrases.map(({ text }) => `${labels.quoted(this.plain(text))}`).join('<br>')]);
            parts.push(`${sub} ${labels.scriptsOf(md(words.title(chapter)))}`, markdownTable([labels.moment, labels.phrase], rows));
        }
        if (checks.length > 0) {
            const rows = checks.flatMap((standard) =>
                checksOf(standard, this.context).map((check) => [
                    markdownLink(words.title(standard), standard.path),
                    md(check.what) + (check.critical ? ` **[${labels.critical}]**` : ''),
                    md(reference(check.where, check.number)),
                    md(check.points)
                ])
            );
            parts.push(
                `${sub} ${labels.checksOf(md(words.title(chapter)))}`,
                markdownTable([labels.standard, labels.item, labels.instrument, labels.points], rows, ['left', 'left', 'left', 'right'])
            );
        }
        return [...parts, ...chapters.flatMap((child) => this.chapter(child))];
    }

    private uses(uses: readonly Use[], level: number): string[] {
        return uses.flatMap(({ standard, first }) =>
            first ? this.standard(standard, level) : [`${this.context.words.labels.seeAbove}${this.context.words.labels.colon}${this.link(standard)}`]
        );
    }
    private link(standard: Standard): string {
        return markdownLink(this.context.words.title(standard), standard.path);
    }

    private standard(standard: Standard, level: number): string[] {
        const { words } = this.context;
        const { labels } = words;
        const duties = (kind: DutyKind): string[] => standard.duties.filter((duty) => duty.kind === kind).map((duty) => this.plain(duty.text));
        const parts = [this.heading(level, standard), ...this.prose(standard.doc, level + 1)];
        const lines = (['must', 'mustNot', 'should', 'shouldNot', 'may', 'do', 'avoid'] as const).flatMap((kind) =>
            duties(kind).map((text) => `- **${labels.duty[kind]}**: ${text}`)
        );
        if (lines.length > 0) parts.push(lines.join('\n'));
        for (const text of duties('say')) parts.push(`> **${labels.duty.say}**: ${labels.quoted(text)}`);
        if (standard.measures.length > 0)
            parts.push(
                markdownTable(
                    [labels.measure, labels.limit],
                    standard.measures.map((measure) => [md(words.title(measure)), md(words.limit(measure))])
                )
            );
        for (const why of standard.because ?? []) parts.push(`**${labels.why}**`, ...this.prose(why, level + 1));
        const checks = checksOf(standard, this.context).map(
            ({ where, number, what, how }) => `${reference(where, number)}${labels.colon}${what}${how === '' ? '' : ` (${how})`}`
        );
        return [
            ...parts,
            ...this.facts([
                [labels.recovery, standard.recover.map(words.plain).join(' · ')],
                [labels.howVerified, checks.join(' · ')],
                ...factsOf(standard, this.context)
            ])
        ];
    }

    private described(element: Element): string[] {
        const { facts, lists, tables } = described(element, this.context);
        return [
            ...this.facts(facts),
            ...lists
                .filter(({ items }) => items.length > 0)
                .map(({ title, items }) => [`**${title}**`, '', ...items.map(({ text }) => `- ${md(text)}`)].join('\n')),
            ...tables.map(({ head, rows }) =>
                markdownTable(
                    head.map(md),
                    rows.map((cells) => cells.map(({ text }) => md(text)))
                )
            )
        ];
    }

    private block(block: Block, level: number): string[] {
        const { model, find, words } = this.context;
        const { labels } = words;
        const titles = (ids: readonly string[]): string => titlesOf(ids, words, find.get);
        switch (block.kind) {
            case 'journey': {
                const common = block.common.length > 0 ? [`${'#'.repeat(Math.min(6, level))} ${labels.throughout}`, ...this.uses(block.common, level + 1)] : [];
                return [...this.prose(block.journey.doc, level), ...common];
            }
            case 'circle': {
                const lines = block.journey.stages.map((stage) => {
                    const parts = placedParts(block.journey).filter((placed) => placed.stage === stage);
                    return [
                        `- **${md(words.title(stage))}**`,
                        ...parts.map(
                            (placed) =>
                                `  - ${'number' in placed ? `(${placed.number}) ` : ''}${md(words.title(placed.part))}${suffix(timing(placed.part, words, find.get))}`
                        )
                    ].join('\n');
                });
                return [`**${md(labels.circleOf(words.title(block.journey)))}**`, lines.join('\n')];
            }
            case 'blueprint':
                return [`**${md(labels.blueprintOf(words.title(block.journey)))}**`, blueprintMarkdown(block.parts, words, find)];
            case 'time': {
                const table = timeTable(block.journey, model.units);
                if (!table) return [];
                const share = shareText(labels);
                const rows = table.rows.map(({ placed, takes, share: part, productive }) => [
                    md(words.title(placed.part)),
                    takes === undefined ? '' : words.amount(takes, table.unit),
                    share(part),
                    productive ? '✓' : ''
                ]);
                rows.push([`**${labels.sum}**`, words.amount(table.sum, table.unit), `${labels.waiting} ${share(table.waiting)}`, share(table.productive)]);
                if (table.elapsed !== undefined) rows.push([`**${labels.elapsed}**`, words.amount(table.elapsed, table.unit), '', '']);
                return [
                    `**${md(labels.timeOf(words.title(block.journey)))}**`,
                    markdownTable([labels.moment, labels.takes, labels.shareOfTime, labels.productive], rows, ['left', 'right', 'right', 'left'])
                ];
            }
            case 'stage':
                return [this.heading(level, block.stage), ...this.prose(block.stage.doc, level + 1), ...this.uses(block.common, level + 1)];
            case 'moment': {
                const { moment, number, standards, common } = block;
                const facts: [string, string][] = [
                    [labels.channel, titles(moment.via)],
                    [labels.who, titles(moment.by)],
                    [labels.evidence, words.list(moment.evidence.map(words.plain))],
                    [labels.takes, moment.takes ? words.quantity(moment.takes) : ''],
                    [labels.serves, titles(moment.serves)]
                ];
                const parts = [
                    this.heading(level + 1, moment, `(${number}) `),
                    ...this.prose(moment.doc, level + 2),
                    ...this.facts(facts),
                    ...this.uses(standards, level + 2)
                ];
                if (standards.length === 0 && !common) parts.push(`*${labels.noStandard}*`);
                if (moment.fails.length > 0)
                    parts.push(
                        markdownTable(
                            [labels.failPoint, labels.recovery],
                            moment.fails.map(({ text, recover }) => [this.plain(text), this.plain(recover)])
                        )
                    );
                return parts;
            }
            case 'wait':
                return [
                    this.heading(level + 1, block.wait),
                    ...this.prose(block.wait.doc, level + 2),
                    md(timing(block.wait, words, find.get)),
                    ...this.uses(block.standards, level + 2)
                ];
            case 'group':
                return [`${'#'.repeat(Math.min(6, level))} ${md(words.title(block.element))}`];
            case 'improvement': {
                const told = improvementDocument(block.improvement, documentContext(model, words.language)).blocks;
                return [this.heading(level, block.improvement), ...lowered(told, level - 1).map(blockMarkdown)];
            }
            case 'view':
                return lowered(VIEWS[block.subject]!(documentContext(model, words.language)), level - 2).map(blockMarkdown);
            case 'standard':
                return this.uses([block.use], level + (block.grouped ? 1 : 0));
            case 'instrument': {
                const plan = block.plan ? instrumentBlocks(block.instrument, documentContext(model, words.language)).slice(1) : [];
                const { lines } = formOf(model, block.instrument);
                const rows = lines.map((line) => [
                    line.number,
                    [
                        ...(line.first || !line.part ? [md(words.title({ title: withoutPipes(line.title), name: line.item.name }))] : []),
                        ...(line.part ? [this.plain(withoutPipes(line.part))] : [])
                    ].join(' — '),
                    line.behind.map(({ standard }) => this.link(standard)).join('<br>'),
                    pointsOf(line, words)
                ]);
                return [
                    this.heading(level, block.instrument),
                    ...this.prose(block.instrument.doc, level + 1),
                    ...lowered(plan, level - 2).map(blockMarkdown),
                    markdownTable([labels.number, askedAs(block.instrument, labels), labels.standard, labels.points], rows, ['left', 'left', 'left', 'right'])
                ];
            }
            case 'quality': {
                const voices = 'voices' in block.element ? block.element.voices.map(({ text }) => `> ${labels.quoted(this.plain(text))}`) : [];
                return [this.heading(level, block.element), ...this.prose(block.element.doc, level + 1), ...voices, ...this.uses(block.standards, level + 1)];
            }
            case 'kpi':
                return [this.heading(level, block.kpi), ...this.prose(block.kpi.doc, level + 1), ...this.facts(kpiFacts(block.kpi, this.context))];
            case 'people':
                return [this.heading(level, block.element), block.element.duties.map((duty) => `- ${this.plain(duty)}`).join('\n')];
            case 'element':
                return [this.heading(level, block.element), ...this.prose(block.element.doc, level + 1), ...this.described(block.element)];
        }
    }
}

const suffix = (text: string): string => (text === '' ? '' : ` — ${md(text)}`);
