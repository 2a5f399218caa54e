import { decimalsOf, exactSum, quantityText, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const elapsedRule = defineRule('totals/elapsed', {
    tier: 'standard',
    severity: 'warning',
    on: ['Journey'],
    reads: ['units'],
    check(journey, { facts, report }) {
        const stated = journey.elapsed[0];
        const unit = stated && facts.unit(stated.unit, stated);
        if (!stated || !unit) return;
        const times = journey.stages.flatMap((stage) => stage.parts.flatMap((part) => part.takes.slice(0, 1)));
        if (times.length === 0) return;
        const inUnit: number[] = [];
        for (const time of times) {
            const own = facts.unit(time.unit, time);
            if (own?.dimension.s !== 1) return;
            // The same unit stays as written, so that 21.10 + 0.66 … is exact.
            inUnit.push(own.name === unit.name ? valueOf(time) : (valueOf(time) * own.factor) / unit.factor);
        }
        const sum = rounded(exactSum(inUnit));
        const total = valueOf(stated);
        if (Math.abs(sum - total) < 1e-9) return;
        report(
            'default',
            { name: journey.name, stated: quantityText(stated), sum: `${sum} ${stated.unit ?? ''}`, difference: `${rounded(exactSum([total, -sum]))} ${stated.unit ?? ''}` },
            { node: journey, property: 'elapsed' },
            { data: { sum: `${sum} ${stated.unit ?? ''}` } }
        );
    }
});

function rounded(value: number): number {
    return decimalsOf(value) > 6 ? Math.round(value * 1e6) / 1e6 : value;
}
