/** A manual as a document of blocks, for formats that have no page of their own: Word. */
import { withoutPipes } from '../../model/text.js';
import type { Element, Instrument, Manual, Model, Moment, Text } from '../../model/types.js';
import { askedAs, pointsOf } from '../checklists/answers.js';
import { formOf } from '../checklists/form.js';
import { contextOf as documentContext } from '../documents/context.js';
import { facts, heading, lowered, paragraph, type Block, type Document, type Level, type Row } from '../documents/document.js';
import { improvementDocument } from '../documents/improvement.js';
import { instrumentBlocks } from '../documents/monitoring.js';
import { elements, titlesOf } from '../format/elements.js';
import { wording } from '../format/wording.js';
import { blueprintTables } from './blueprint.js';
import { serviceCircle, timing } from './circle.js';
import { described } from './described.js';
import { checksOf, contextOf, reference, type Context } from './facts.js';
import { usedTerms } from './glossary.js';
import { kpiFacts } from './html-tables.js';
import { outlineOf, type Block as Part, type ChapterOutline, type Use } from './outline.js';
import { placedParts } from './placed-parts.js';
import { standardBlocks } from './standard-blocks.js';
import { timeFigure } from './time-figure.js';
import { timeTableBlock } from './time.js';
import { VIEWS } from './views.js';

export function manualDocument(model: Model, manual: Manual, language: string): Document {
    const words = wording(model, language);
    const { labels } = words;
    const context = contextOf(model, elements(model), words);
    const writer = new Writer(context);
    const title = (id: string | undefined): string => (id === undefined ? '' : words.title(context.find.get(id)));
    const front = [
        ...writer.prose(manual.doc, 3),
        ...facts([
            [labels.for, words.list(manual.for.map(title))],
            [labels.version, model.program?.release ?? ''],
            [labels.authority, title(model.program?.authority)]
        ])
    ];
    const chapters = outlineOf(model, manual).chapters.flatMap((chapter) => writer.chapter(chapter));
    const terms = usedTerms(model, words, textOf([...front, ...chapters]));
    const glossary: Block[] = [
        heading(labels.glossary),
        {
            kind: 'table',
            columns: [{ title: labels.term, width: 26 }, { title: labels.also, width: 24 }, { title: labels.meaning }],
            rows: terms.map((term) => ({ cells: [words.title(term), (term.also ?? []).map(words.pick), words.pick(term.doc)] }))
        }
    ];
    return {
        title: words.title(manual),
        subtitle: labels.manual,
        blocks: [...front, ...chapters, ...(terms.length > 0 ? glossary : [])]
    };
}

/** All that a reader sees, to look for terms in. */
function textOf(blocks: readonly Block[]): string {
    return JSON.stringify(blocks, (key, value: unknown) => (key === 'svg' ? undefined : value));
}

class Writer {
    constructor(private readonly context: Context) {}

    private heading(level: number, element: Pick<Element, 'title' | 'name'>, before = '', newPage = false): Block {
        const { words } = this.context;
        const picked = words.pick(element.title);
        const text = picked.text === '' ? { text: element.name } : picked;
        return { kind: 'heading', level: Math.min(6, level) as Level, text: { ...text, text: before + text.text }, ...(newPage && { newPage }) };
    }
    prose(text: Text | undefined, level: number): Block[] {
        const picked = this.context.words.pick(text);
        return picked.text === '' ? [] : [{ kind: 'prose', text: picked, level: Math.min(6, level) }];
    }

    chapter({ chapter, number, depth, blocks, chapters, scripts, checks }: ChapterOutline): Block[] {
        const { words } = this.context;
        const { labels } = words;
        const level = depth + 2;
        const ends: Block[] = [];
        if (scripts.length > 0)
            ends.push(heading(labels.scriptsOf(words.title(chapter)), Math.min(6, level + 1) as Level), {
                kind: 'table',
                columns: [{ title: labels.moment, width: 30 }, { title: labels.phrase }],
                rows: scripts.map((place) => ({
                    cells: [
                        words.title(place),
                        place.phrases.map(({ text }) => {
                            const picked = words.pick(text);
                            return { ...picked, text: labels.quoted(picked.text) };
                        })
                    ]
                }))
            });
        if (checks.length > 0)
            ends.push(heading(labels.checksOf(words.title(chapter)), Math.min(6, level + 1) as Level), {
                kind: 'table',
                columns: [
                    { title: labels.standard },
                    { title: labels.item },
                    { title: labels.instrument },
                    { title: labels.points, kind: 'number', width: 12 }
                ],
                rows: checks.flatMap((standard) =>
                    checksOf(standard, this.context).map((check, i) => ({
                        cells: [
                            i === 0 ? words.title(standard) : '',
                            check.what + (check.critical ? ` [${labels.critical}]` : ''),
                            [reference(check.where, check.number), check.how],
                            check.points
                        ]
                    }))
                )
            });
        return [
            // A chapter begins a page, but the first, which the contents stand before.
            this.heading(level, chapter, `${number} `, depth === 0 && number !== '1'),
            ...this.prose(chapter.doc, level + 1),
            ...blocks.flatMap((block) => this.part(block, level + 1)),
            ...ends,
            ...chapters.flatMap((sub) => this.chapter(sub))
        ];
    }

    private uses(uses: readonly Use[], level: number): Block[] {
        const { words } = this.context;
        return uses.flatMap(({ standard, first }) =>
            first
                ? [this.heading(level, standard), ...standardBlocks(standard, this.context, level + 1)]
                : [paragraph(`${words.labels.seeAbove}${words.labels.colon}${words.title(standard)}`, true)]
        );
    }

    private part(block: Part, level: number): Block[] {
        const { model, find, words } = this.context;
        const { labels } = words;
        const view = documentContext(model, words.language);
        switch (block.kind) {
            case 'journey': {
                const common = block.common.length > 0 ? [heading(labels.throughout, Math.min(6, level) as Level), ...this.uses(block.common, level + 1)] : [];
                return [...this.prose(block.journey.doc, level), ...common];
            }
            case 'circle': {
                const parts = placedParts(block.journey);
                const says = parts.map((placed) => ('number' in placed ? `${placed.number} ` : '') + words.title(placed.part)).join(' → ');
                return [{ kind: 'figure', svg: serviceCircle(block.journey, words), caption: labels.circleOf(words.title(block.journey)), says }];
            }
            case 'blueprint':
                return blueprintTables(block.journey, block.parts, words, find);
            case 'time': {
                const chart = timeFigure(block.journey, model.units, words);
                return chart ? [{ kind: 'figure', ...chart }, ...timeTableBlock(block.journey, model.units, words)] : [];
            }
            case 'stage':
                return [this.heading(level, block.stage), ...this.prose(block.stage.doc, level + 1), ...this.uses(block.common, level + 1)];
            case 'moment':
                return this.moment(block.moment, block.number, block.standards, block.common, level);
            case 'wait':
                return [
                    this.heading(level + 1, block.wait),
                    ...this.prose(block.wait.doc, level + 2),
                    paragraph(timing(block.wait, words, find.get), true),
                    ...this.uses(block.standards, level + 2)
                ];
            case 'group':
                return [this.heading(level, block.element)];
            case 'improvement':
                return [this.heading(level, block.improvement), ...lowered(improvementDocument(block.improvement, view).blocks, level - 1)];
            case 'view':
                return lowered(VIEWS[block.subject]!(view), level - 2);
            case 'standard':
                return this.uses([block.use], level + (block.grouped ? 1 : 0));
            case 'instrument':
                return [
                    this.heading(level, block.instrument),
                    ...this.prose(block.instrument.doc, level + 1),
                    ...(block.plan ? lowered(instrumentBlocks(block.instrument, view).slice(1), level - 2) : []),
                    this.items(block.instrument)
                ];
            case 'quality': {
                const voices = 'voices' in block.element ? block.element.voices.map(({ text }) => paragraph(labels.quoted(words.plain(text)), true)) : [];
                return [this.heading(level, block.element), ...this.prose(block.element.doc, level + 1), ...voices, ...this.uses(block.standards, level + 1)];
            }
            case 'kpi':
                return [this.heading(level, block.kpi), ...this.prose(block.kpi.doc, level + 1), ...facts(kpiFacts(block.kpi, this.context))];
            case 'people':
                return [this.heading(level, block.element), { kind: 'list', items: block.element.duties.map(words.pick) }];
            case 'element': {
                const said = described(block.element, this.context);
                return [
                    this.heading(level, block.element),
                    ...this.prose(block.element.doc, level + 1),
                    ...facts(said.facts),
                    ...said.lists
                        .filter(({ items }) => items.length > 0)
                        .flatMap((list): Block[] => [heading(list.title, Math.min(6, level + 1) as Level), { kind: 'list', items: list.items }]),
                    ...said.tables.map(({ head, rows }): Block => ({
                        kind: 'table',
                        columns: head.map((text) => ({ title: text })),
                        rows: rows.map((cells): Row => ({ cells }))
                    }))
                ];
            }
        }
    }

    private moment(moment: Moment, number: number, standards: readonly Use[], common: boolean, level: number): Block[] {
        const { find, words } = this.context;
        const { labels } = words;
        const titles = (ids: readonly string[]): string => titlesOf(ids, words, find.get);
        return [
            this.heading(level + 1, moment, `(${number}) `),
            ...this.prose(moment.doc, level + 2),
            ...facts([
                [labels.channel, titles(moment.via)],
                [labels.who, titles(moment.by)],
                [labels.evidence, moment.evidence.map(words.pick)],
                [labels.takes, moment.takes ? words.quantity(moment.takes) : ''],
                [labels.serves, titles(moment.serves)]
            ]),
            ...this.uses(standards, level + 2),
            ...(standards.length === 0 && !common ? [paragraph(labels.noStandard, true)] : []),
            ...(moment.fails.length > 0
                ? [
                      {
                          kind: 'table' as const,
                          columns: [{ title: labels.failPoint, width: 40 }, { title: labels.recovery }],
                          rows: moment.fails.map(({ text, recover }) => ({ cells: [words.pick(text), words.pick(recover)] }))
                      }
                  ]
                : [])
        ];
    }

    private items(instrument: Instrument): Block {
        const { model, words } = this.context;
        const { labels } = words;
        const { entries, lines } = formOf(model, instrument);
        const scored = lines.some(({ worth }) => worth !== undefined);
        const rows = entries.flatMap((entry): Row[] => {
            if (entry.kind === 'note') return [{ cells: ['', words.pick(entry.text), '', ''] }];
            if (entry.kind === 'section') return [{ cells: [`${entry.number} ${words.title(entry.section)}`], tone: 'group' }];
            const { line } = entry;
            const title = words.title({ title: withoutPipes(line.title), name: line.item.name });
            const text = line.part ? `${line.first ? `${title} — ` : ''}${words.plain(withoutPipes(line.part))}` : title;
            return [
                {
                    cells: [
                        line.number,
                        text + (line.item.critical ? ` [${labels.critical}]` : ''),
                        line.behind.map(({ standard }) => words.title(standard)),
                        pointsOf(line, words)
                    ]
                }
            ];
        });
        const columns = [{ title: labels.number, width: 9 }, { title: askedAs(instrument, labels) }, { title: labels.standard, width: 28 }];
        return {
            kind: 'table',
            columns: scored ? [...columns, { title: labels.points, kind: 'number', width: 12 }] : columns,
            rows: scored ? rows : rows.map((row) => (row.tone === 'group' ? row : { ...row, cells: row.cells.slice(0, 3) }))
        };
    }
}
