import type { NumberType } from '../../../expression/types.js';
import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { scoreRange } from '../conditions.js';
import { defineRule } from '../rule.js';
import { Examples, instrumentAround } from '../sheets.js';
import { sourceOf } from '../source.js';
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
            { name: score.name, stated: sourceOf(declared), found: shown(outside.value as number), example: examples.describe(outside.sheet) },
            { node: declared },
            { data: whole ? { range: whole } : {} }
        );
    }
});

/** A bound in the unit of the score. */
function boundOf(bound: ast.Bound | undefined, type: NumberType, facts: FactReader): number | undefined {
    if (!bound || !ast.isQuantity(bound)) return undefined;
    const value = baseValue(bound, facts)?.value;
    return value === undefined ? undefined : value / (type.factor ?? 1);
}
