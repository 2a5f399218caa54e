import { isKnown, mean } from './columns.js';
import { medianOf } from './samples.js';

export type Quadrant = 'concentrate' | 'keep up' | 'low priority' | 'possible overkill';

/** An element with the means of its importance and its performance, each in its own unit. */
export interface RatedElement {
    name: string;
    importance: number | null | undefined;
    performance: number | null | undefined;
}
export interface CrossHair {
    importance: number;
    performance: number;
}

/** Where the quadrants meet: the mean or the median of the elements that have both figures; undefined where none has. */
export function crossHairOf(elements: readonly RatedElement[], how: 'mean' | 'median'): CrossHair | undefined {
    const placed = elements.filter(hasBoth);
    const middle = (values: readonly number[]): number | undefined => (how === 'mean' ? mean(values) : medianOf({ values }));
    const [importance, performance] = [middle(placed.map((one) => one.importance)), middle(placed.map((one) => one.performance))];
    return importance === undefined || performance === undefined ? undefined : { importance, performance };
}

const hasBoth = (element: RatedElement): element is RatedElement & CrossHair => isKnown(element.importance) && isKnown(element.performance);

/**
 * Importance–performance analysis: each element's quadrant against the declared cross-hair. On a line: the upper side. An
 * element that lacks a figure is in none, and has no part in the cross-hair. Source: Martilla and James 1977.
 *
 * @param elements Means over rows, weighted where the rows are (`meanInterval`).
 * @param crossHair The grand means (default), the medians, or a point such as the midpoints of the scales.
 */
export function importancePerformance(
    elements: readonly RatedElement[],
    crossHair: 'mean' | 'median' | CrossHair = 'mean'
): { name: string; quadrant: Quadrant | undefined }[] {
    const centre = typeof crossHair === 'object' ? crossHair : crossHairOf(elements, crossHair);
    return elements.map((element) => {
        if (!centre || !hasBoth(element)) return { name: element.name, quadrant: undefined };
        const important = element.importance >= centre.importance;
        const good = element.performance >= centre.performance;
        return { name: element.name, quadrant: important ? (good ? 'keep up' : 'concentrate') : good ? 'possible overkill' : 'low priority' };
    });
}
