/** Which cell of a quota somebody is in. */
import type { Instrument, Model, Segment } from '../model/types.js';

type Declared = Instrument['quotas'][number][number];

/** Those who belong to all of the segments; to none of the other cells where there are no segments. */
export interface QuotaCell {
    name: string;
    /** As declared: parts of a whole that the cells of a quota make up. */
    share: number;
    segments: readonly Segment[];
    declared: Declared;
}

/** The narrowest first: of several cells that hold somebody that of most segments counts, as the wider one means the rest. */
export function quotaCells(model: Model, quota: readonly Declared[]): QuotaCell[] {
    const cells = quota.map((declared): QuotaCell => {
        const { segment, and = [], share } = declared;
        const segments = [segment, ...and].flatMap((id) => model.segments.find((one) => one.id === id) ?? []);
        return { name: segments.map(({ name }) => name).join(' and ') || 'others', share: share.value, segments, declared };
    });
    return cells.sort((a, b) => b.segments.length - a.segments.length);
}

/** The cell that somebody is in; undefined where nobody knows, or it is none. `member`: whether somebody is in a segment, if that is known. */
export function cellOf(quota: readonly QuotaCell[], member: (segment: Segment) => boolean | undefined): QuotaCell | undefined {
    for (const cell of quota) {
        if (cell.segments.length === 0) return cell;
        const inside = cell.segments.map(member);
        if (inside.every((each) => each === true)) return cell;
        // Perhaps in this one, and then in none that comes after it.
        if (!inside.includes(false)) return undefined;
    }
    return undefined;
}
