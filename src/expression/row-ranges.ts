/** Ranges of aggregates over the parts of one row, some of which may be missing. */
import type { Analysis } from './analysis.js';
import { type Range, NOTHING, hull, isEmpty, isPoint, product } from './intervals.js';
import { constantWeights, type RowExpr } from './tree.js';

interface PartRange {
    range: Range;
    /** Undefined where the part has no weight of its own. */
    weight?: Range;
    /** Whether its value and its weight are always there. */
    certain: boolean;
    alwaysApplicable: boolean;
}

/** The range of `mean`, `sum`, `min`, `max`, `median`, `count` or `weighted`. */
export function rowRange(expr: RowExpr, analysis: Analysis): Range {
    const constant = expr.fn === 'weighted' ? constantWeights(expr) : undefined;
    const parts = expr.parts.map((part, at): PartRange => {
        const counting = expr.fn === 'count';
        const range = counting ? countRange(part.value, analysis) : analysis.range(part.value);
        const weight = constant ? { low: constant[at]!, high: constant[at]!, canBeMissing: false } : part.weight && analysis.range(part.weight);
        const certain = !isEmpty(range) && !range.canBeMissing && (!weight || (!isEmpty(weight) && !weight.canBeMissing));
        const applicable = part.applicable && analysis.truth(part.applicable);
        return { range, weight, certain, alwaysApplicable: !applicable || (!applicable.canBeFalse && !applicable.canBeMissing) };
    });
    const possible = parts.filter((part) => !isEmpty(part.range) && !(part.weight && isEmpty(part.weight)));
    const certain = parts.filter((part) => part.certain).length;
    const most = 'count' in expr.needing ? expr.needing.count : Math.ceil(expr.needing.share * parts.length - 1e-9);
    const counts = expr.fn === 'count';
    const canBeMissing = certain < Math.max(most, counts ? 0 : 1);
    // Whenever there is a value, every part is in it.
    const needed = 'count' in expr.needing ? expr.needing.count : parts.every((part) => part.alwaysApplicable) ? most : 0;
    const complete = Math.max(needed, certain) >= parts.length;
    if (counts) {
        if (possible.length < needed) return NOTHING;
        const low = sum(parts.filter((part) => part.certain || complete).map(({ range }) => range.low));
        return { low, high: sum(possible.map(({ range }) => range.high)), canBeMissing, whole: true };
    }
    if (possible.length < Math.max(1, needed)) return NOTHING;
    const range = combined(expr.fn, parts, possible, complete);
    // Weights that can all be zero, and sums that can overflow, give nothing.
    const weightless = expr.fn === 'weighted' && !parts.some((part) => part.certain && (!part.weight || part.weight.low > 0));
    return { ...range, canBeMissing: canBeMissing || weightless || !Number.isFinite(range.low) || !Number.isFinite(range.high) };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What one part adds to a count. */
function countRange(value: RowExpr['parts'][number]['value'], analysis: Analysis): Range {
    const found = analysis.of(value);
    if (found.kind === 'truth') return analysis.range(value);
    if (found.kind === 'number') return isEmpty(found.range) ? NOTHING : { low: 1, high: 1, canBeMissing: found.range.canBeMissing, whole: true };
    if (value.op === 'missing') return NOTHING;
    const type = value.op === 'input' || value.op === 'column' ? value.type : undefined;
    if (type?.kind === 'set') return { low: 0, high: type.options.length, canBeMissing: found.canBeMissing, whole: true };
    if (type?.kind === 'unknown' || !type) return { low: 0, high: Infinity, canBeMissing: true, whole: true };
    return { low: 1, high: 1, canBeMissing: found.canBeMissing, whole: true };
}

function combined(fn: RowExpr['fn'], parts: readonly PartRange[], possible: readonly PartRange[], complete: boolean): Omit<Range, 'canBeMissing'> {
    const all = hull(possible.map(({ range }) => range));
    const lows = parts.map(({ range }) => range.low);
    const highs = parts.map(({ range }) => range.high);
    const whole = all.whole ? { whole: true } : {};
    switch (fn) {
        case 'mean':
            return complete ? { low: sum(lows) / parts.length, high: sum(highs) / parts.length } : { low: all.low, high: all.high };
        case 'sum': {
            if (complete && parts.every((part) => part.alwaysApplicable)) return { low: sum(lows), high: sum(highs), ...whole };
            // The mean of what is there, times at least one and at most all of the parts.
            const ends = [all.low, all.high].flatMap((end) => [end, end * parts.length]);
            return { low: Math.min(...ends), high: Math.max(...ends) };
        }
        case 'min':
            return { low: all.low, high: Math.min(...certainly(parts, possible, complete).map(({ range }) => range.high)), ...whole };
        case 'max':
            return { low: Math.max(...certainly(parts, possible, complete).map(({ range }) => range.low)), high: all.high, ...whole };
        case 'weighted':
            return weightedRange(parts, all, complete);
        default:
            return { low: all.low, high: all.high };
    }
}

/** The parts that bound an extreme: those that are surely there, or else, as the least that is known, the loosest one. */
function certainly(parts: readonly PartRange[], possible: readonly PartRange[], complete: boolean): readonly PartRange[] {
    const sure = complete ? parts : parts.filter((part) => part.certain);
    if (sure.length > 0) return sure;
    const all = hull(possible.map(({ range }) => range));
    return [{ range: all, certain: true, alwaysApplicable: true }];
}

function weightedRange(parts: readonly PartRange[], all: Range, complete: boolean): Omit<Range, 'canBeMissing'> {
    const weights = parts.map((part) => part.weight ?? { low: 1, high: 1, canBeMissing: false });
    // With a negative weight the result can leave the hull of the values.
    if (weights.some((weight) => !isEmpty(weight) && weight.low < 0)) return { low: -Infinity, high: Infinity };
    if (!complete || !weights.every(isPoint)) return { low: all.low, high: all.high };
    const total = sum(weights.map((weight) => weight.low));
    if (!(total > 0)) return { low: all.low, high: all.high };
    const end = (at: 'low' | 'high'): number => sum(parts.map(({ range }, index) => product(weights[index]!.low, range[at]))) / total;
    return { low: end('low'), high: end('high') };
}
