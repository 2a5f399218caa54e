/** What the columns of a plan can hold. */
import { type ColumnRange, rangeOf, truthRange, type Range } from '../expression/ranges.js';
import type { Leaf } from '../expression/tree.js';
import type { TablePlan } from './table-plan.js';

/** The range of each numeric column, from those that it is computed from. */
export function columnRanges(plan: TablePlan): Map<string, Range> {
    const found = new Map<string, Range>();
    const look = knownIn(found);
    for (const { name, type, expr } of plan.derived) {
        const range = type.kind === 'boolean' ? truthAsRange(truthRange(expr, look)) : rangeOf(expr, look);
        if (range) found.set(name, range);
    }
    return found;
}

/** What is known of columns of the same row; of others only their type is. */
export function knownIn(ranges: ReadonlyMap<string, Range>): ColumnRange {
    const known = (leaf: Leaf): Range | undefined => (leaf.op === 'column' && !leaf.via?.length ? ranges.get(leaf.name) : undefined);
    return Object.assign(known, { ofRow: true });
}

/** For a condition only whether it can be missing is told. */
const truthAsRange = ({ canBeMissing }: { canBeMissing: boolean }): Range => ({ low: 0, high: 1, canBeMissing, whole: true });
