import * as ast from '../../generated/ast.js';
import { quantityText, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const ratioRule = defineRule('journeys/ratio', {
    tier: 'standard',
    severity: 'warning',
    on: ['Journey', 'Procedure'],
    reads: ['units'],
    check(node, { facts, report }) {
        const elapsed = node.elapsed[0];
        const whole = elapsed && facts.unit(elapsed.unit, elapsed);
        if (!elapsed || whole?.dimension.s !== 1) return;
        const parts: readonly (ast.StagePart | ast.Step)[] = ast.isJourney(node) ? node.stages.flatMap((stage) => stage.parts) : node.steps;
        const seconds = parts.reduce((sum, part) => {
            const takes = ast.isWait(part) || !part.productive ? undefined : part.takes[0];
            const unit = takes && facts.unit(takes.unit, takes);
            return unit?.dimension.s === 1 ? sum + valueOf(takes!) * unit.factor : sum;
        }, 0);
        const total = valueOf(elapsed) * whole.factor;
        if (total <= 0 || seconds <= total * (1 + 1e-9)) return;
        report(
            'default',
            {
                name: node.name,
                elapsed: quantityText(elapsed),
                productive: `${Number((seconds / whole.factor).toPrecision(6))} ${elapsed.unit}`,
                ratio: Number((seconds / total).toFixed(2))
            },
            { node, property: 'elapsed' }
        );
    }
});
