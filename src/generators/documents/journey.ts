import type { Journey } from '../../model/types.js';
import { blueprintFigures } from '../manuals/blueprint-figure.js';
import { serviceCircle } from '../manuals/circle.js';
import { placedParts } from '../manuals/placed-parts.js';
import { timeFigure } from '../manuals/time-figure.js';
import { timeTableBlock } from '../manuals/time.js';
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
            ...(chart ? [heading(labels.time), { kind: 'figure' as const, ...chart }, ...timeTableBlock(journey, model.units, words)] : [])
        ]
    };
}
