import * as ast from '../../generated/ast.js';
import { scaleBounds } from '../../types/columns.js';
import { valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';
import { sourceOf } from '../source.js';

/** A band that says what results are called, between numbers in the unit of all of them. */
interface Named {
    node: ast.ScaleBand;
    low: number;
    high: number;
}
interface Results {
    low: number;
    /** Undefined where nobody says how many points a section has. */
    high?: number | undefined;
    unit: string;
    /** Points of a scale: nothing lies between two of them. */
    step: 0 | 1;
    bands: Named[];
}

const TOLERANCE = 1e-9;

export const namedResultsRule = defineRule('checklists/bands', {
    tier: 'standard',
    severity: 'warning',
    on: ['Scale', 'Section'],
    check(node, { report }) {
        const results = node.bands.length > 0 ? resultsOf(node) : undefined;
        if (!results) return;
        const { low, high, step, bands } = results;
        const shown = (value: number) => `${Number(value.toFixed(6))}${results.unit && ` ${results.unit}`}`;
        const place = (band: Named) => ({ node: band.node, property: 'range' });
        const top = high ?? Infinity;
        for (const band of bands) {
            if (band.low >= low - TOLERANCE && band.high <= top + TOLERANCE) continue;
            report('outside', { name: node.name, from: shown(low), to: shown(high ?? low), range: sourceOf(band.node.range) }, place(band));
            return;
        }
        // A section without a total of points has no known end.
        let reached = low;
        let before: Named | undefined;
        for (const band of bands) {
            const due = before ? reached + step : reached;
            if (band.low > due + TOLERANCE) report('gap', { name: node.name, from: shown(reached), to: shown(band.low), due: shown(due) }, place(band));
            else if (before && band.low < due - TOLERANCE) {
                const names = { first: sourceOf(before.node.range), second: sourceOf(band.node.range), due: shown(due) };
                report('overlap', { name: node.name, from: shown(band.low), to: shown(Math.min(reached, band.high)), ...names }, place(band));
            }
            if (band.high > reached || !before) reached = band.high;
            before = band;
        }
        if (before && high !== undefined && reached < high - TOLERANCE)
            report('rest', { name: node.name, from: shown(reached), to: shown(high) }, place(before));
    }
});

/** In order; undefined where the ends cannot be compared. */
function resultsOf(node: ast.Scale | ast.Section): Results | undefined {
    const bounds = node.bands.flatMap(({ range }) => [range.low, range.high]).filter((bound) => bound !== undefined);
    if (!bounds.every((bound) => ast.isQuantity(bound))) return undefined;
    const units = new Set(bounds.flatMap((bound) => (valueOf(bound) === 0 && !bound.unit ? [] : [bound.unit ?? ''])));
    if (units.size > 1) return undefined;
    const [unit = ''] = units;
    const whole = extent(node, unit);
    if (!whole) return undefined;
    const end = (bound: ast.Bound | undefined, otherwise: number) => (bound && ast.isQuantity(bound) ? valueOf(bound) : otherwise);
    const bands = node.bands.map((band) => ({
        node: band,
        low: end(band.range.low, whole.low),
        high: end(band.range.high, whole.high ?? Infinity)
    }));
    // A range that ends before it begins is reported as such.
    if (bands.some((band) => band.low > band.high)) return undefined;
    return { ...whole, unit, bands: bands.sort((a, b) => a.low - b.low || a.high - b.high) };
}

function extent(node: ast.Scale | ast.Section, unit: string): Pick<Results, 'low' | 'high' | 'step'> | undefined {
    if (ast.isScale(node)) {
        const { min, max } = scaleBounds(node);
        return unit === '' ? { low: min, high: max, step: 1 } : undefined;
    }
    if (unit === '%') return { low: 0, high: 100, step: 0 };
    const worth = node.worth[0];
    if (worth && (worth.unit ?? '') !== unit) return undefined;
    return { low: 0, high: worth && valueOf(worth), step: 0 };
}
