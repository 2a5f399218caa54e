/** Declarations that a manual may cover beside journeys and standards, as facts and tables in words, for both formats. */
import type { ComparisonTable, Course, Element, Figure, Gap, Plan, Procedure, Text } from '../../model/types.js';
import type { Wording } from '../format/wording.js';
import { escalationLines, takesLines } from '../format/steps.js';
import { contextOf as documentContext } from '../documents/context.js';
import { figureInWords, inWords, readable, statements } from '../documents/formula.js';
import { timesOf } from '../documents/procedure.js';
import type { Context } from './facts.js';
import { namesOf } from './glossary.js';

/** A piece of text and, if it is another than the document's, the language it is in. */
export interface Words {
    text: string;
    language?: string;
}
export interface Described {
    facts: [string, string][];
    lists: { title: string; items: Words[] }[];
    tables: { title?: string; head: string[]; rows: Words[][] }[];
}

const NOTHING: Described = { facts: [], lists: [], tables: [] };
const plain = (text: string): Words => ({ text });

export function described(element: Element, context: Context): Described {
    const { model, find, words } = context;
    const titles = (ids: readonly string[]): string => words.list(ids.map((id) => words.title(find.get(id)) || id));
    const of = <E extends Element>(list: readonly E[]): E | undefined => list.find((each) => each.id === element.id);
    const procedure = of(model.procedures);
    if (procedure) return withoutEmptyColumns(ofProcedure(procedure, context, titles));
    const table = of(model.tables);
    if (table) return ofTable(table, words);
    const course = of(model.courses);
    if (course) return withoutEmptyColumns(ofCourse(course, words, titles));
    const plan = of(model.plans);
    if (plan) return withoutEmptyColumns(ofPlan(plan, words, titles));
    const gap = of(model.gaps);
    if (gap) return ofGap(gap, context, titles);
    const figure = of(model.figures);
    if (figure) return ofFigure(figure, context);
    return { ...NOTHING, facts: namesOf(element, words, (id) => titles([id])) };
}

/** What no row has anything for takes room from the rest; a comparison keeps its columns, for there what is missing says something. */
function withoutEmptyColumns(described: Described): Described {
    return {
        ...described,
        tables: described.tables.map((table) => {
            const kept = table.head.map((_, i) => table.rows.some((row) => row[i]?.text !== ''));
            const filled = <T>(list: readonly T[]): T[] => list.filter((_, i) => kept[i]);
            return { ...table, head: filled(table.head), rows: table.rows.map(filled) };
        })
    };
}

type Titles = (ids: readonly string[]) => string;

function ofProcedure(procedure: Procedure, context: Context, titles: Titles): Described {
    const { words } = context;
    const { labels } = words;
    const own = labels.documents;
    const limit = ({ limit: within, for: who }: Procedure['steps'][number]['limits'][number]): string =>
        words.quantity(within) + (who === undefined ? '' : ` (${titles([who])})`);
    return {
        facts: shown([
            [labels.elapsed, procedure.elapsed ? words.quantity(procedure.elapsed) : ''],
            [own.calendar, procedure.calendar === undefined ? '' : titles([procedure.calendar])],
            [own.stability, procedure.stability ? own[procedure.stability] : ''],
            [labels.who, titles(procedure.by)],
            [labels.serves, titles(procedure.serves)],
            ...timeFacts(procedure, context)
        ]),
        lists: [
            {
                title: labels.mechanisms,
                items: procedure.mechanisms.map(({ kind, text, with: ref }) => ({
                    text: [labels.mechanism[kind], words.plain(text) || (ref === undefined ? '' : titles([ref]))].filter((t) => t !== '').join(': ')
                }))
            }
        ],
        tables: [
            {
                head: [labels.number, labels.step, labels.who, labels.deadline, `${labels.takes} (✓ ${labels.productive})`, labels.after, labels.escalate],
                rows: procedure.steps.map((step, i) => [
                    plain(String(i + 1)),
                    named(step, words),
                    plain(step.by === undefined ? '' : titles([step.by])),
                    plain(step.limits.map(limit).join(' · ')),
                    plain(takesLines(step, words, (id) => titles([id])).join(' · ') + (step.takes && step.productive ? ' ✓' : '')),
                    plain(
                        step.after
                            .map((id) => procedure.steps.findIndex((other) => other.id === id) + 1)
                            .filter((n) => n > 0)
                            .join(', ')
                    ),
                    plain(escalationLines(step, words, (id) => titles([id])).join(' · '))
                ])
            }
        ]
    };
}

/** Where the time of a procedure goes; nothing where only a calendar could add it up. */
function timeFacts(procedure: Procedure, { model, words }: Context): [string, string][] {
    const context = documentContext(model, words.language);
    const own = words.labels.documents;
    const times = timesOf(procedure, context)?.times;
    if (!times) return [];
    return [
        [own.criticalPath, times.path.map(context.titleOf).join(' → ')],
        [own.ratio, times.ratio === undefined ? '' : String(Number(times.ratio.toPrecision(3)))],
        [own.handovers, String(times.handovers)]
    ];
}

function ofTable(table: ComparisonTable, words: Wording): Described {
    const cell = (text: Text | null | undefined): Words => (text === null ? plain(words.labels.noData) : words.pick(text));
    const rows = table.lines.map((line) => [named(line, words), ...table.columns.map((column) => cell(line.cells[column.name]))]);
    return { ...NOTHING, tables: [{ head: ['', ...table.columns.map((column) => words.title(column))], rows }] };
}

function ofCourse(course: Course, words: Wording, titles: Titles): Described {
    const { labels } = words;
    return {
        facts: shown([
            [labels.for, titles(course.for)],
            [labels.takes, course.takes ? words.quantity(course.takes) : ''],
            [labels.howOften, course.every ? words.cadence(course.every) : ''],
            [labels.who, titles(course.by)],
            [labels.about, titles(course.covers)]
        ]),
        lists: [
            { title: labels.objective, items: course.objectives.map(words.pick) },
            { title: labels.method, items: course.methods.map(words.pick) }
        ],
        tables:
            course.modules.length === 0
                ? []
                : [
                      {
                          head: [labels.module, labels.objective, labels.about, labels.takes],
                          rows: course.modules.map((part) => [
                              named(part, words),
                              plain(part.objectives.map(words.plain).join(' · ')),
                              plain(titles(part.covers)),
                              plain(part.takes ? words.quantity(part.takes) : '')
                          ])
                      }
                  ]
    };
}

function ofPlan(plan: Plan, words: Wording, titles: Titles): Described {
    const { labels } = words;
    const texts = (list: readonly Text[]): string => list.map(words.plain).join(' · ');
    return {
        ...NOTHING,
        tables: [
            {
                head: [labels.phase, labels.objective, labels.documents.input, labels.activity, labels.output, labels.who, labels.due],
                rows: plan.phases.map((phase) => [
                    named(phase, words),
                    plain(texts(phase.objectives)),
                    plain(titles(phase.inputs)),
                    plain(texts(phase.activities)),
                    plain([...phase.outputs.map(({ id }) => titles([id])), ...phase.outputTexts.map(words.plain)].join(' · ')),
                    plain(titles(phase.by)),
                    plain(phase.due ?? '')
                ])
            }
        ]
    };
}

function ofGap(gap: Gap, { model, words }: Context, titles: Titles): Described {
    const { labels } = words;
    const own = labels.documents;
    const inWriting = documentContext(model, words.language);
    return {
        facts: shown([
            [
                own.gap,
                [gap.number === undefined ? '' : own.gapName[gap.number], own.between(own.ends[gap.from], own.ends[gap.to])]
                    .filter((t) => t !== '')
                    .join(labels.colon)
            ],
            [labels.formula, (gap.value && inWords(gap.value, inWriting)) ?? gap.formula ?? ''],
            [own.alert, gap.alertText === undefined ? '' : readable(gap.alertText, inWriting).replace(/\bvalue\b/, own.value)],
            [labels.who, titles(gap.by)]
        ]),
        lists: [
            { title: labels.remedy, items: gap.remedies.map(({ text, ref }) => (text ? words.pick(text) : plain(ref === undefined ? '' : titles([ref])))) }
        ],
        tables: []
    };
}

function ofFigure(figure: Figure, { model, words }: Context): Described {
    const inWriting = documentContext(model, words.language);
    return {
        ...NOTHING,
        facts: shown([
            [words.labels.formula, figureInWords(figure, inWriting)],
            [words.labels.documents.stated, statements(figure, inWriting).join(' · ')]
        ])
    };
}

function named(element: Element, words: Wording): Words {
    const picked = words.pick(element.title);
    return picked.text === '' ? plain(element.name) : picked;
}

const shown = (facts: [string, string][]): [string, string][] => facts.filter(([, value]) => value !== '');
