/** Tables of all that a project has of a kind, for the kinds that have no document of their own. */
import { outcomeShare } from '../format/outcomes.js';
import { escalationLines, takesLines } from '../format/steps.js';
import { print } from '../../expression/print.js';
import type { Element, Grading, Model, Moment, Text } from '../../model/types.js';
import { conditionInWords } from '../checklists/conditions.js';
import { formOf, type Line } from '../checklists/form.js';
import type { Context } from '../documents/context.js';
import { facts, heading, type Block, type Cell, type Column, type Row, type Words } from '../documents/document.js';
import { figureInWords, inWords, statements } from '../documents/formula.js';

type Overview = (context: Context) => Block[];

/** Columns that no row has anything for are left out; no rows, no table. */
function table(columns: readonly Column[], rows: readonly Row[]): Block[] {
    if (rows.length === 0) return [];
    const filled = columns.map((_, i) => i === 0 || rows.some(({ cells, tone }) => tone !== 'group' && said(cells[i])));
    const kept = <T>(list: readonly T[]): T[] => list.filter((_, i) => filled[i]);
    return [{ kind: 'table', columns: kept(columns), rows: rows.map((row) => (row.tone === 'group' ? row : { ...row, cells: kept(row.cells) })) }];
}
function said(cell: Cell | undefined): boolean {
    if (cell === undefined) return false;
    const parts = typeof cell === 'string' || 'text' in cell ? [cell] : cell;
    return parts.some((part) => (typeof part === 'string' ? part : part.text) !== '');
}

/** The title with the description below it. */
const explained = (element: Element, context: Context): Words[] => [context.named(element), context.words.pick(element.doc)];
const indented = (element: Element, depth: number, context: Context): Words[] => {
    const [title, ...rest] = explained(element, context);
    return [{ ...title!, text: `${'– '.repeat(depth)}${title!.text}` }, ...rest];
};

export const programText: Overview = ({ model, prose }) => prose(model.program?.doc);
const texts = (list: readonly Text[] | undefined, { words }: Context): Block[] => (list ?? []).map((text) => ({ kind: 'prose', text: words.pick(text) }));
export const missionText: Overview = (context) => texts(context.model.program?.mission, context);
export const policyText: Overview = (context) => texts(context.model.program?.policy, context);
export const principleList: Overview = ({ model, words }) => {
    const principles = model.program?.principles ?? [];
    return principles.length > 0 ? [{ kind: 'list', items: principles.map(words.pick), ordered: true }] : [];
};

export const segmentTable: Overview = (context) =>
    table(
        [{ title: context.own.segment, width: 34 }, { title: context.labels.subject, width: 22 }, { title: context.own.condition }],
        context.model.segments.map((segment) => ({
            cells: [
                explained(segment, context),
                context.titleOf(segment.of),
                segment.where ? (inWords(segment.where, context, segment.of) ?? print(segment.where)) : ''
            ]
        }))
    );

export const figureTable: Overview = (context) =>
    table(
        [
            { title: context.own.figure, width: 30 },
            { title: context.own.value },
            { title: context.own.stated, width: 24 },
            { title: context.labels.source, width: 20 }
        ],
        context.model.figures.map((figure) => ({
            cells: [explained(figure, context), figureInWords(figure, context), statements(figure, context), context.source(figure)]
        }))
    );

/** Rows for each moment under a heading for its journey; `of` says nothing for moments that the table is not about. */
function byJourney(context: Context, of: (moment: Moment, number: number) => readonly Cell[][]): Row[] {
    return context.model.journeys.flatMap((journey) => {
        let number = 0;
        const rows = journey.stages.flatMap((stage) => stage.parts.flatMap((part) => (part.kind === 'moment' ? of(part, ++number) : [])));
        return rows.length > 0 ? [{ cells: [context.named(journey)], tone: 'group' as const }, ...rows.map((cells): Row => ({ cells }))] : [];
    });
}
const numbered = (moment: Moment, number: number, { words }: Context): string => `${number} ${words.title(moment)}`;

export const failTable: Overview = (context) =>
    table(
        [{ title: context.labels.moment, width: 26 }, { title: context.labels.failPoint }, { title: context.labels.recovery }],
        byJourney(context, (moment, number) =>
            moment.fails.map(({ text, recover }, i): Cell[] => [
                i === 0 ? numbered(moment, number, context) : '',
                context.words.pick(text),
                context.words.pick(recover)
            ])
        )
    );

export const waitTables: Overview = (context) => {
    const { model, labels, own, words, titleOf } = context;
    const within = (limits: readonly { limit: Parameters<typeof words.quantity>[0]; for?: string }[]): Words[] =>
        limits.map(({ limit, for: who }) => ({ text: words.quantity(limit) + (who === undefined ? '' : ` (${titleOf(who)})`) }));
    const waits = model.journeys.flatMap((journey): Row[] => {
        const rows = journey.stages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'wait' ? [part] : [])));
        if (rows.length === 0) return [];
        return [
            { cells: [context.named(journey)], tone: 'group' },
            ...rows.map((wait): Row => ({ cells: [context.named(wait), takesLines(wait, words, titleOf), within(wait.limits)] }))
        ];
    });
    const steps = model.procedures.flatMap((procedure): Row[] => {
        const limited = procedure.steps.filter(({ limits, escalations }) => limits.length > 0 || escalations);
        if (limited.length === 0) return [];
        return [
            { cells: [context.named(procedure)], tone: 'group' },
            ...limited.map((step): Row => ({ cells: [context.named(step), titleOf(step.by), within(step.limits), escalationLines(step, words, titleOf)] }))
        ];
    });
    return [
        ...table([{ title: labels.waiting, width: 46 }, { title: labels.takes }, { title: labels.waitLimit }], waits),
        ...table([{ title: labels.step, width: 34 }, { title: own.owner }, { title: labels.deadline }, { title: labels.escalate }], steps)
    ];
};

export const problemTable: Overview = (context) =>
    table(
        [{ title: context.labels.problem }, { title: context.own.sites, width: 22 }, { title: context.own.kind.improvement, width: 28 }],
        context.model.improvements.flatMap((improvement) =>
            improvement.problems.map(({ text, at }) => ({ cells: [context.words.pick(text), context.titleOf(at), context.named(improvement)] }))
        )
    );

export const goalTable: Overview = (context) => {
    const { model, own, labels, words, titles } = context;
    const depth = (id: string | undefined): number => {
        const parent = model.goals.find((goal) => goal.id === id)?.parent;
        return parent === undefined ? 0 : 1 + depth(parent);
    };
    const measured = (id: string): string => titles(model.kpis.filter(({ serves }) => serves.includes(id)).map((kpi) => kpi.id));
    return table(
        [
            { title: own.goal, width: 32 },
            { title: own.viewpoint, width: 12 },
            { title: own.owner, width: 15 },
            { title: own.serves, width: 16 },
            { title: labels.kpi, width: 25 }
        ],
        model.goals.map((goal) => ({
            cells: [indented(goal, depth(goal.id), context), words.pick(goal.view), titles(goal.by), titles(goal.serves), measured(goal.id)]
        }))
    );
};

export const teamTable: Overview = ({ model, own, labels, words, ...context }) =>
    table(
        [{ title: own.team, width: 28 }, { title: own.type, width: 12 }, { title: own.partOf, width: 18 }, { title: labels.duties }],
        model.teams.map((team) => ({
            cells: [
                explained(team, { model, own, labels, words, ...context }),
                team.role ? own.teamRole[team.role] : '',
                context.titleOf(team.in),
                team.duties.map(words.pick)
            ]
        }))
    );

export const roleTable: Overview = (context) => {
    const { own, labels, words, titleOf } = context;
    const buying = (role: string | undefined): string => (role === undefined ? '' : ((own.buyingRole as Readonly<Record<string, string>>)[role] ?? role));
    return table(
        [{ title: own.role, width: 26 }, { title: own.team, width: 20 }, { title: own.buying, width: 16 }, { title: labels.duties }],
        context.model.roles.map((role) => ({ cells: [explained(role, context), titleOf(role.in), buying(role.buys), role.duties.map(words.pick)] }))
    );
};

/** Journeys by channel, so that one sees where a customer may change from one to another. */
export const channelTable: Overview = (context) => {
    const { model, own, words } = context;
    const uses = (id: string): Words[] =>
        model.journeys.flatMap((journey) => {
            const moments = journey.stages.flatMap(({ parts }) => parts.filter((part) => part.kind === 'moment' && part.via.includes(id)));
            return moments.length > 0 ? [{ text: `${words.title(journey)}: ${words.list(moments.map((moment) => words.title(moment)))}` }] : [];
        });
    return table(
        [{ title: context.labels.channel, width: 30 }, { title: own.usedIn }, { title: context.labels.instrument, width: 26 }],
        model.channels.map((channel) => ({
            cells: [explained(channel, context), uses(channel.id), model.instruments.filter(({ via }) => via.includes(channel.id)).map(context.named)]
        }))
    );
};

export const systemTable: Overview = (context) => {
    const { model, own, words } = context;
    const uses = (id: string): Words[] =>
        model.journeys.flatMap((journey) =>
            journey.stages.flatMap(({ parts }) =>
                parts.flatMap((part) =>
                    part.kind === 'moment'
                        ? part.lanes.filter(({ actor }) => actor === id).map(({ text }) => ({ text: `${words.title(part)}: ${words.plain(text)}` }))
                        : []
                )
            )
        );
    return table(
        [{ title: own.system, width: 36 }, { title: own.usedIn }],
        model.systems.map((system) => ({ cells: [explained(system, context), uses(system.id)] }))
    );
};

export const momentTable: Overview = (context) => {
    const { labels, own, titles, titleOf, words } = context;
    return table(
        [
            { title: labels.moment, width: 22 },
            { title: labels.channel, width: 13 },
            { title: labels.who, width: 15 },
            { title: labels.evidence, width: 20 },
            { title: own.standards }
        ],
        byJourney(context, (moment, number) => [
            [numbered(moment, number, context), titles(moment.via), titles(moment.by), moment.evidence.map(words.pick), moment.standards.map(titleOf)]
        ])
    );
};

const isRanked = (grading: Grading): boolean => grading.ranking !== undefined || grading.bands.some(({ share }) => share);

function gradingBlocks(grading: Grading, context: Context): Block[] {
    const { own, labels, words, titleOf } = context;
    const said = (expr: Grading['applies']): string => (expr ? (inWords(expr, context, grading.of) ?? print(expr)) : '');
    return [
        heading(context.named(grading)),
        ...context.prose(grading.doc),
        ...facts([
            [labels.subject, titleOf(grading.of)],
            [own.rankedWithin, titleOf(grading.per)],
            [own.appliesWhen, said(grading.applies) || (grading.appliesText ?? '')]
        ]),
        ...table(
            [{ title: own.grade, width: 36 }, { title: own.condition }, { title: own.share, kind: 'number', width: 14 }],
            grading.bands.map((band) => ({
                cells: [words.title(band), band.otherwise ? own.otherwise : said(band.when), band.share ? words.quantity(band.share) : '']
            }))
        )
    ];
}
export const gradingsOf =
    (ranked: boolean): Overview =>
    (context) =>
        context.model.gradings.filter((grading) => isRanked(grading) === ranked).flatMap((grading) => gradingBlocks(grading, context));

/** What follows from a grade or a result, and while it lasts. */
export const outcomeTable: Overview = (context) => {
    const { model, own, labels, words } = context;
    const row = (outcome: Grading['outcomes'][number], when: string | undefined, siblings: readonly Grading['outcomes'][number][]): Row => {
        const before = (outcome.after ?? []).flatMap((id) => siblings.find(({ name }) => id.split('.').at(-1) === name) ?? []);
        const repeated = before.length > 0 ? own.repeated(before.map((one) => words.title(one)).join(' → ')) : '';
        return { cells: [words.title(outcome), [when ?? '', outcomeShare(outcome, words), repeated], words.pick(outcome.meanwhile)] };
    };
    const rows = [
        ...model.gradings.map((grading) => ({
            of: grading as Element,
            rows: grading.outcomes.map((outcome) => row(outcome, outcome.when && inWords(outcome.when, context, grading.of), grading.outcomes))
        })),
        ...model.instruments.map((instrument) => ({
            of: instrument as Element,
            rows: instrument.outcomes.map((outcome) =>
                row(outcome, outcome.when && conditionInWords(outcome.when, formOf(model, instrument), words), instrument.outcomes)
            )
        }))
    ];
    return table(
        [{ title: labels.outcome, width: 30 }, { title: own.onlyWhen }, { title: own.meanwhile, width: 28 }],
        rows.flatMap(({ of, rows: found }): Row[] => (found.length > 0 ? [{ cells: [context.named(of)], tone: 'group' }, ...found] : []))
    );
};

/** What quality consists of, the standards that make it, and what measures it. */
export const dimensionTable: Overview = (context) => {
    const { model, own, labels, titleOf } = context;
    const serving = (list: readonly (Element & { serves: string[] })[], id: string): Words[] =>
        list.filter(({ serves }) => serves.includes(id)).map(context.named);
    return table(
        [{ title: own.quality, width: 34 }, { title: own.standards }, { title: own.question, kind: 'number', width: 10 }, { title: labels.kpi, width: 24 }],
        model.dimensions.flatMap((dimension): Row[] => {
            const asked = questionsServing(model, dimension.id);
            const standards = serving(model.standards, dimension.id);
            const kpis = model.kpis.filter(({ serves }) => serves.includes(dimension.id)).map(({ id }) => titleOf(id));
            // Of the library, only what this project works with.
            const unused = asked === 0 && standards.length === 0 && kpis.length === 0;
            if (unused && dimension.id.startsWith('touchstone.')) return [];
            return [{ cells: [indented(dimension, dimension.depth, context), standards, asked === 0 ? '' : context.amount(asked), kpis] }];
        })
    );
};

function questionsServing(model: Model, id: string): number {
    // By the column, not the item: each statement of a grid may serve a dimension of its own.
    const serves = ({ item, column }: Line): boolean => item.columns.some(({ name, serves: served }) => name === column && served.includes(id));
    return model.instruments.flatMap((instrument) => formOf(model, instrument).lines).filter(serves).length;
}

export const termTable: Overview = (context) =>
    table(
        [{ title: context.labels.term, width: 28 }, { title: context.labels.also, width: 24 }, { title: context.labels.meaning }],
        context.model.terms.map((term) => ({ cells: [context.named(term), (term.also ?? []).map(context.words.pick), context.words.pick(term.doc)] }))
    );
