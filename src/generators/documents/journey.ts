import type { Journey } from '../../model/types.js';
import { blueprintFigures } from '../manuals/blueprint-figure.js';
import { serviceCircle } from '../manuals/circle.js';
import { placedParts } from '../manuals/placed-parts.js';
import { timeFigure } from '../manuals/time-figure.js';
import { shareText, timeTable, timeTableBlock } from '../manuals/time.js';
import { processTimes } from '../../statistics/process.js';
import type { Context } from './context.js';
import { facts, heading, type Block, type Document } from './document.js';

/** One journey in drawings: the service circle, the blueprint, where the time goes. */
export function journeyDocument(journey: Journey, context: Context): Document | undefined {
    const { model, find, words, labels, own, titles, titleOf } = context;
    const parts = placedParts(journey);
    if (parts.length === 0) return undefined;
    const acts = parts.some(({ part }) => part.kind === 'moment' && (part.lanes.length > 0 || part.evidence.length > 0));
    const chart = timeFigure(journey, model.units, words);
    const says = parts.map((placed) => ('number' in placed ? `${placed.number} ` : '') + words.title(placed.part)).join(' → ');
    return {
        title: words.title(journey),
        subtitle: own.kind.journey,
        blocks: [
            ...context.prose(journey.doc),
            ...facts([
                [labels.for, titles(journey.for)],
                [labels.elapsed, journey.elapsed ? words.quantity(journey.elapsed) : ''],
                [own.calendar, titleOf(journey.calendar)],
                [labels.source, context.source(journey)]
            ]),
            heading(labels.circle),
            { kind: 'figure', svg: serviceCircle(journey, words), caption: labels.circleOf(words.title(journey)), says },
            ...(acts
                ? [heading(labels.blueprint), ...blueprintFigures(journey, parts, words, find).map((figure): Block => ({ kind: 'figure', ...figure }))]
                : []),
            ...(chart
                ? [heading(labels.time), ...ratios(journey, context), { kind: 'figure' as const, ...chart }, ...timeTableBlock(journey, model.units, words)]
                : [])
        ]
    };
}

/** Value time over elapsed time, as the language computes `Visit.ratio`; the declared elapsed time counts. */
function ratios(journey: Journey, context: Context): Block[] {
    const { model, find, words, labels, own, amount } = context;
    const table = timeTable(journey, model.units);
    if (!table) return [];
    const teamOf = (id: string | undefined): string | undefined => {
        const role = model.roles.find((one) => one.id === id);
        return role ? role.in : model.teams.find((one) => one.id === id)?.id;
    };
    const steps = table.rows.map(({ placed: { part }, takes, productive }, i) => {
        const front = part.kind === 'moment' ? (part.by[0] ?? part.lanes.find(({ lane }) => lane === 'frontstage')?.actor) : undefined;
        const previous = table.rows[i - 1]?.placed.part.id;
        return { id: part.id, takes, productive, waiting: part.kind === 'wait', after: previous === undefined ? [] : [previous], team: teamOf(front) };
    });
    const times = processTimes(steps, table.elapsed);
    const time = (value: number) => amount(Math.round(value * 100) / 100, table.unit);
    return facts([
        [own.sumOfTimes, time(times.sum)],
        [own.valueTime, time(times.value)],
        [own.ratio, times.ratio === undefined ? '' : String(Number(times.ratio.toPrecision(3)))],
        [labels.waiting, shareText(labels)(times.waitingShare)],
        [own.handovers, amount(times.handovers)],
        [own.withoutTime, times.untimed.map((id) => ({ text: words.title(find.get(id)) }))]
    ]);
}
