/** What a manual holds, in order, whatever the format: chapters, and in each what it covers. */
import type {
    Chapter,
    Dimension,
    Element,
    Goal,
    Improvement,
    Instrument,
    Journey,
    Kpi,
    Manual,
    Model,
    Moment,
    Need,
    Role,
    Stage,
    Standard,
    Team,
    Text,
    Wait
} from '../../model/types.js';
import { contextOf } from '../documents/context.js';
import { elements } from '../format/elements.js';
import { languagesOf } from '../format/wording.js';
import { placedParts, type PlacedPart } from './placed-parts.js';
import { VIEWS } from './views.js';

export interface Outline {
    manual: Manual;
    chapters: ChapterOutline[];
}
export interface ChapterOutline {
    chapter: Element;
    number: string;
    depth: number;
    blocks: Block[];
    chapters: ChapterOutline[];
    /** For `shows scripts` and `shows checklist`, at the end of the chapter. */
    scripts: { at: string; title: Text; name: string; phrases: { standard: Standard; text: Text }[] }[];
    checks: Standard[];
}
/** A standard is printed in full once; where it comes again there is a link. */
export interface Use {
    standard: Standard;
    first: boolean;
}
export type Block =
    | { kind: 'journey'; journey: Journey; common: Use[] }
    | { kind: 'circle'; journey: Journey }
    | { kind: 'blueprint'; journey: Journey; parts: PlacedPart[] }
    | { kind: 'time'; journey: Journey }
    | { kind: 'stage'; stage: Stage; common: Use[] }
    | { kind: 'moment'; moment: Moment; number: number; standards: Use[]; common: boolean }
    | { kind: 'wait'; wait: Wait; standards: Use[] }
    /** Those of one kind stand under headings of what they belong to. */
    | { kind: 'group'; element: Element }
    | { kind: 'standard'; use: Use; grouped?: boolean }
    /** With `plan` also how often, in which sample, by whom. */
    | { kind: 'instrument'; instrument: Instrument; plan?: boolean }
    /** Told in its seven steps. */
    | { kind: 'improvement'; improvement: Improvement }
    | { kind: 'view'; subject: string }
    | { kind: 'quality'; element: Dimension | Need | Goal; standards: Use[] }
    | { kind: 'kpi'; kpi: Kpi }
    | { kind: 'people'; element: Role | Team }
    | { kind: 'element'; element: Element };

export function outlineOf(model: Model, manual: Manual): Outline {
    const found = elements(model);
    const printed = new Set<string>();
    const drawn = new Set<string>();
    const shows = new Set(manual.shows);
    const use = (standard: Standard): Use => {
        const first = !printed.has(standard.id);
        printed.add(standard.id);
        return { standard, first };
    };
    const at = (id: string): Use[] => model.standards.filter((standard) => standard.at.includes(id)).map(use);

    /** Standards that hold wherever the reader comes from are said above the part, not after each moment of it. */
    const partBlock = (journey: Journey, part: Moment | Wait, alone = false): Block => {
        if (part.kind === 'wait') return { kind: 'wait', wait: part, standards: at(part.id) };
        const placed = placedParts(journey).find((p) => p.part === part);
        const number = placed && 'number' in placed ? placed.number : 0;
        const own = at(part.id);
        const listed = part.standards.map((id) => found.standard(id)).filter((s) => s !== undefined);
        const inherited = listed.filter((standard) => !own.some((u) => u.standard === standard));
        return { kind: 'moment', moment: part, number, standards: alone ? [...own, ...inherited.map(use)] : own, common: inherited.length > 0 };
    };

    const figures = (journey: Journey, parts: PlacedPart[]): Block[] => {
        const blocks: Block[] = [];
        if (!drawn.has(journey.id)) {
            drawn.add(journey.id);
            if (shows.has('circle') && parts.length > 0) blocks.push({ kind: 'circle', journey });
            if (shows.has('time') && parts.some(({ part }) => part.takes)) blocks.push({ kind: 'time', journey });
        }
        const acts = parts.some(({ part }) => part.kind === 'moment' && (part.lanes.length > 0 || part.evidence.length > 0));
        if (shows.has('blueprint') && acts) blocks.push({ kind: 'blueprint', journey, parts });
        return blocks;
    };

    const stageBlocks = (journey: Journey, stage: Stage, alone = false): Block[] => [
        { kind: 'stage', stage, common: [...(alone ? at(journey.id) : []), ...at(stage.id)] },
        ...stage.parts.map((part) => partBlock(journey, part))
    ];

    const cover = (id: string): Block[] => {
        for (const journey of model.journeys) {
            const parts = placedParts(journey);
            if (journey.id === id)
                return [
                    { kind: 'journey', journey, common: at(journey.id) },
                    ...figures(journey, parts),
                    ...journey.stages.flatMap((stage) => stageBlocks(journey, stage))
                ];
            const stage = journey.stages.find((s) => s.id === id);
            if (stage)
                return [
                    ...figures(
                        journey,
                        parts.filter((p) => p.stage === stage)
                    ),
                    ...stageBlocks(journey, stage, true)
                ];
            const placed = parts.find(({ part }) => part.id === id);
            if (placed) return [...figures(journey, [placed]), partBlock(journey, placed.part, true)];
        }
        const standard = found.standardOf(id);
        if (standard) return [{ kind: 'standard', use: use(standard) }];
        const instrument = model.instruments.find((i) => i.id === id);
        if (instrument) return [{ kind: 'instrument', instrument }];
        // A model stands for all of its dimensions.
        const dimensions = model.dimensions.filter((d) => d.id === id || d.model === id);
        if (dimensions.length > 0)
            return dimensions.map((d) => ({ kind: 'quality', element: d, standards: model.standards.filter((s) => s.serves.includes(d.id)).map(use) }));
        const need = model.needs.find((n) => n.id === id);
        if (need) return [{ kind: 'quality', element: need, standards: model.standards.filter((s) => s.meets.includes(id)).map(use) }];
        const goal = model.goals.find((g) => g.id === id);
        if (goal) return [{ kind: 'quality', element: goal, standards: model.standards.filter((s) => s.serves.includes(id)).map(use) }];
        const kpi = found.kpi(id);
        if (kpi) return [{ kind: 'kpi', kpi }];
        const improvement = model.improvements.find((i) => i.id === id);
        if (improvement) return [{ kind: 'improvement', improvement }];
        const people = model.roles.find((r) => r.id === id) ?? model.teams.find((t) => t.id === id);
        if (people) return [{ kind: 'people', element: people }];
        const other = found.get(id);
        return other ? [{ kind: 'element', element: other }] : [];
    };

    const context = contextOf(model, languagesOf(model)[0]!);
    const coverEvery = (subject: string): Block[] => {
        switch (subject) {
            case 'journey':
                return model.journeys.flatMap((journey): Block[] => [{ kind: 'group', element: journey }, ...figures(journey, placedParts(journey))]);
            case 'standard':
                return standardsByPlace(model).flatMap(({ place, standards }): Block[] => [
                    ...(place ? [{ kind: 'group' as const, element: place }] : []),
                    ...standards.map((standard): Block => ({ kind: 'standard', use: use(standard), grouped: place !== undefined }))
                ]);
            case 'checklist':
            case 'rubric':
            case 'survey':
                return model.instruments.filter(({ kind }) => kind === subject).map((instrument) => ({ kind: 'instrument', instrument, plan: true }));
            default:
                return (VIEWS[subject]?.(context).length ?? 0) > 0 ? [{ kind: 'view', subject }] : [];
        }
    };

    /** Sections that nothing stands behind are left out, and the rest is numbered through. */
    const outlines = (chapters: readonly Chapter[], prefix: string, depth: number): ChapterOutline[] => {
        const found: ChapterOutline[] = [];
        for (const chapter of chapters) {
            const number = `${prefix}${found.length + 1}`;
            const blocks = [...(chapter.every ?? []).flatMap(coverEvery), ...chapter.covers.flatMap(cover)];
            const sub = outlines(chapter.chapters, `${number}.`, depth + 1);
            const mayBeEmpty = manual.from === undefined && chapter.every === undefined;
            if (mayBeEmpty || blocks.length > 0 || sub.length > 0 || chapter.doc)
                found.push({ chapter, number, depth, blocks, ...ending(blocks), chapters: sub });
        }
        return found;
    };
    const ending = (blocks: readonly Block[]): Pick<ChapterOutline, 'scripts' | 'checks'> => ({
        scripts: shows.has('scripts') ? scriptsOf(blocks) : [],
        checks: shows.has('checklist') ? standardsOf(blocks).filter((standard) => standard.verifiedBy.length > 0) : []
    });

    // A manual without chapters is about everything there is: one chapter for each journey.
    const chapters =
        manual.chapters.length > 0
            ? outlines(manual.chapters, '', 0)
            : model.journeys.map((journey, i): ChapterOutline => {
                  const blocks = cover(journey.id).filter((block) => block.kind !== 'journey' || block.common.length > 0 || Boolean(block.journey.doc));
                  return { chapter: journey, number: String(i + 1), depth: 0, blocks, chapters: [], ...ending(blocks) };
              });
    return { manual, chapters };
}

/** Journeys in order, in each the standards in the order of its parts; then those that hold nowhere in particular. */
function standardsByPlace(model: Model): { place?: Element; standards: Standard[] }[] {
    const left = new Set(model.standards);
    const take = (ids: readonly string[]): Standard[] => {
        const found = ids.flatMap((id) => [...left].filter((standard) => standard.at.includes(id)));
        found.forEach((standard) => left.delete(standard));
        return [...new Set(found)];
    };
    const groups = [
        ...model.journeys.map((journey) => ({
            place: journey as Element,
            standards: take([journey.id, ...journey.stages.flatMap((stage) => [stage.id, ...stage.parts.map(({ id }) => id)])])
        })),
        ...model.procedures.map((procedure) => ({ place: procedure as Element, standards: take([procedure.id, ...procedure.steps.map(({ id }) => id)]) }))
    ];
    return [...groups, { standards: [...left] }].filter(({ standards }) => standards.length > 0);
}

function usesOf(block: Block): Use[] {
    switch (block.kind) {
        case 'journey':
        case 'stage':
            return block.common;
        case 'moment':
        case 'wait':
        case 'quality':
            return block.standards;
        case 'standard':
            return [block.use];
        default:
            return [];
    }
}

function standardsOf(blocks: readonly Block[]): Standard[] {
    return [...new Set(blocks.flatMap((block) => usesOf(block).map(({ standard }) => standard)))];
}

function scriptsOf(blocks: readonly Block[]): ChapterOutline['scripts'] {
    return blocks.flatMap((block) => {
        const phrases = usesOf(block).flatMap(({ standard }) =>
            standard.duties.filter((duty) => duty.kind === 'say').map((duty) => ({ standard, text: duty.text }))
        );
        const place: Element | undefined =
            block.kind === 'moment'
                ? block.moment
                : block.kind === 'wait'
                  ? block.wait
                  : block.kind === 'stage'
                    ? block.stage
                    : block.kind === 'journey'
                      ? block.journey
                      : usesOf(block)[0]?.standard;
        return phrases.length > 0 && place ? [{ at: place.path, title: place.title, name: place.name, phrases }] : [];
    });
}
