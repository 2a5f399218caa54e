import type { Journey, Moment, Stage, Wait } from '../../model/types.js';

export type PlacedPart = { stage: Stage; part: Wait } | { stage: Stage; part: Moment; number: number };

/** Parts of a journey in order; moments are numbered through, as in the service circle. */
export function placedParts(journey: Journey): PlacedPart[] {
    let number = 0;
    return journey.stages.flatMap((stage) =>
        stage.parts.map((part): PlacedPart => (part.kind === 'moment' ? { stage, part, number: ++number } : { stage, part }))
    );
}
