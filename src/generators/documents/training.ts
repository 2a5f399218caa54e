import type { Course, Element } from '../../model/types.js';
import type { Context } from './context.js';
import { facts, heading, listed, paragraph, type Block, type Column, type Document, type Row } from './document.js';

/** Who learns what, and which moments and standards nobody is taught. */
export function trainingDocument(context: Context): Document | undefined {
    const { model, own, labels, words, titles } = context;
    if (model.courses.length === 0) return undefined;
    return {
        title: own.title.training,
        blocks: [
            heading(own.overview),
            {
                kind: 'table',
                columns: [
                    { title: own.course },
                    { title: labels.for },
                    { title: own.hours, kind: 'number' },
                    { title: labels.howOften },
                    { title: own.delivery }
                ],
                rows: model.courses.map((course) => ({
                    cells: [
                        [context.named(course), course.workshop ? own.workshop : ''],
                        titles(course.for),
                        course.takes ? words.quantity(course.takes) : '',
                        course.every ? words.cadence(course.every) : '',
                        course.delivery ? own.deliveries[course.delivery] : ''
                    ]
                }))
            },
            ...model.courses.flatMap((course) => courseBlocks(course, context)),
            ...coverage(context)
        ]
    };
}

function courseBlocks(course: Course, context: Context): Block[] {
    const { own, labels, words, titles } = context;
    // Where no module has an aim of its own, the column would take room from the rest.
    const aimed = course.modules.some(({ objectives }) => objectives.length > 0);
    return [
        heading(context.named(course)),
        ...context.prose(course.doc),
        ...facts([
            [own.workshop, course.workshop && course.session !== undefined ? own.session(course.session) : ''],
            [labels.for, titles(course.for)],
            [labels.who, titles(course.by)],
            [labels.about, titles(course.covers)],
            [own.sites, words.list(course.held.map(words.plain))],
            [labels.method, course.methods.map(words.pick)],
            [labels.output, titles(course.outputs.map(({ id }) => id))]
        ]),
        ...listed(labels.objective, course.objectives.map(words.pick)),
        ...(course.modules.length > 0
            ? [
                  {
                      kind: 'table' as const,
                      columns: [
                          { title: labels.module, width: 28 },
                          ...(aimed ? [{ title: labels.objective }] : []),
                          { title: labels.about, ...(aimed && { width: 22 }) },
                          { title: own.hours, kind: 'number' as const, width: 14 }
                      ],
                      rows: course.modules.map((part) => ({
                          cells: [
                              context.named(part),
                              ...(aimed ? [part.objectives.map(words.pick)] : []),
                              titles(part.covers),
                              part.takes ? words.quantity(part.takes) : ''
                          ]
                      }))
                  }
              ]
            : []),
        ...exam(course, context),
        ...course.modules.filter(({ doc }) => words.plain(doc) !== '').flatMap((part) => [heading(context.named(part), 3), ...context.prose(part.doc)])
    ];
}

/** What learners are asked at the end, and the points that a good answer holds. */
function exam(course: Course, { own, labels, words }: Context): Block[] {
    const rows = course.modules.flatMap((part) => (part.questions ?? []).map((question) => ({ part, question })));
    if (rows.length === 0) return [];
    return [
        heading(own.exam, 3),
        {
            kind: 'table',
            columns: [{ title: labels.module, width: 24 }, { title: own.exam }, { title: own.answerPoints }],
            rows: rows.map(({ part, question }) => ({ cells: [words.title(part), words.pick(question.text), question.answers.map(words.pick)] }))
        }
    ];
}

/** Which courses cover an element: by its name, or with the stage, the journey or the moment that it belongs to. */
function coursesOf(ids: readonly string[], context: Context): Set<Course> {
    return new Set(
        context.model.courses.filter((course) => [...course.covers, ...course.modules.flatMap((part) => part.covers)].some((covered) => ids.includes(covered)))
    );
}

function coverage(context: Context): Block[] {
    const { model, own, labels } = context;
    const { courses } = model;
    // What contains a moment; a standard is taught with any place where it applies.
    const containers = new Map<string, string[]>();
    const uncovered: Element[] = [];
    const row = (element: Element, ids: readonly string[]): Row => {
        const found = coursesOf(ids, context);
        if (found.size === 0) uncovered.push(element);
        return {
            cells: [context.named(element), ...courses.map((course) => (found.has(course) ? '●' : ''))],
            ...(found.size === 0 && { tone: 'marked' as const })
        };
    };
    const moments: Row[] = [];
    for (const journey of model.journeys) {
        containers.set(journey.id, [journey.id]);
        moments.push({ cells: [context.named(journey)], tone: 'group' });
        for (const stage of journey.stages) {
            containers.set(stage.id, [stage.id, journey.id]);
            for (const part of stage.parts) {
                containers.set(part.id, [part.id, stage.id, journey.id]);
                if (part.kind === 'moment') moments.push(row(part, containers.get(part.id)!));
            }
        }
    }
    const standards = model.standards.map((standard) => row(standard, [standard.id, ...standard.at.flatMap((id) => containers.get(id) ?? [id])]));
    const columns = (title: string): Column[] => [
        { title, width: 40 },
        ...courses.map((course): Column => ({ title: context.titleOf(course.id), kind: 'mark' }))
    ];
    const matrix = (title: string, rows: Row[]): Block[] => (rows.length > 0 ? [{ kind: 'table', columns: columns(title), rows }] : []);
    if (moments.length + standards.length === 0) return [];
    return [
        heading(own.coverage),
        ...matrix(labels.moment, moments),
        ...matrix(own.standards, standards),
        ...(uncovered.length > 0
            ? [heading(own.uncovered, 3), { kind: 'list' as const, items: uncovered.map(context.named) }]
            : [paragraph(`${own.uncovered}${labels.colon}0`, true)])
    ];
}
