import type { NumberType } from '../../../expression/types.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { textOf } from '../../types/beside.js';
import { valueOf } from '../../types/quantities.js';
import { describeDimension, sameDimension } from '../../types/units.js';
import { scoreRange } from '../conditions.js';
import { defineRule } from '../rule.js';
import { Examples, instrumentAround } from '../sheets.js';
import { baseValue } from '../targets.js';

const TOLERANCE = 1e-9;

export const rangeRule = defineRule('scores/range', {
    tier: 'language',
    severity: 'error',
    on: ['Score'],
    reads: ['elaboration', 'columns', 'units'],
    check(score, { facts, report }) {
        const declared = score.range[0];
        const survey = instrumentAround(score);
        if (!declared || !survey) return;
        const { expr, type } = facts.elaborate(score.value);
        if (type.kind !== 'number') return;
        const problem = unitProblem(declared, type, facts);
        if (problem) {
            const params = { name: score.name, stated: textOf(declared), ...problem };
            if ('example' in params) report('unit', params, { node: declared });
            else report('kind', params, { node: declared });
            return;
        }
        const [low, high] = [boundOf(declared.low, type, facts) ?? -Infinity, boundOf(declared.high, type, facts) ?? Infinity];
        const range = scoreRange(score, survey, facts);
        // Proved.
        if (range && range.low >= low - TOLERANCE && range.high <= high + TOLERANCE) return;
        const examples = new Examples(survey, facts);
        const outside = examples.find(expr, (value) => typeof value === 'number' && (value < low - TOLERANCE || value > high + TOLERANCE));
        if (!outside) return;
        const unit = type.unit ? ` ${type.unit}` : '';
        const shown = (value: number) => `${Number(value.toFixed(6))}${unit}`;
        const whole = range && Number.isFinite(range.low) && Number.isFinite(range.high) ? `${shown(range.low)} .. ${shown(range.high)}` : undefined;
        report(
            'default',
            { name: score.name, stated: textOf(declared), found: shown(outside.value as number), example: examples.describe(outside.sheet) },
            { node: declared },
            { data: whole ? { range: whole } : {} }
        );
    }
});

type UnitProblem = { unit: string; example: string } | { unit: string };

/** Ends without a unit for a quantity that has one, or in a unit of another kind. Zero is zero in any unit. */
function unitProblem({ low, high }: ast.Range, type: NumberType, facts: FactReader): UnitProblem | undefined {
    const ends = [low, high].filter((end) => end !== undefined && ast.isQuantity(end));
    if (!ends.every((end) => ast.isQuantity(end))) return undefined;
    const written = ends.filter((end) => valueOf(end) !== 0 || end.unit !== undefined);
    const unit = describeDimension(type);
    const percent = type.unit === '%' && written.every((end) => end.unit === undefined) && written.some((end) => Math.abs(valueOf(end)) > 1);
    const dimension = Object.keys(type.dimension).length > 0;
    if (percent || (dimension && written.length > 0 && written.every((end) => end.unit === undefined))) {
        const shown = (end: ast.Bound | undefined) => (end && ast.isQuantity(end) ? `${valueOf(end)} ${unit}` : '');
        return { unit, example: `${shown(low)} .. ${shown(high)}`.trim() };
    }
    const fits = written.every((end) => {
        const found = baseValue(end, facts);
        return !found || sameDimension(found.unit.dimension, type.dimension);
    });
    return fits ? undefined : { unit };
}

/** A bound in the unit of the score. */
function boundOf(bound: ast.Bound | undefined, type: NumberType, facts: FactReader): number | undefined {
    if (!bound || !ast.isQuantity(bound)) return undefined;
    const value = baseValue(bound, facts)?.value;
    return value === undefined ? undefined : value / (type.factor ?? 1);
}
