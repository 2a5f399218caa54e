import type { FactReader } from '../../facts/facts.js';
import * as ast from '../../generated/ast.js';
import { exactSum, quantityText, rounded, valueOf } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

export const elapsedRule = defineRule('totals/elapsed', {
    tier: 'standard',
    severity: 'warning',
    on: ['Journey', 'Procedure'],
    reads: ['units', 'targets'],
    check(journey, { facts, report }) {
        const stated = journey.elapsed[0];
        const unit = stated && facts.unit(stated.unit, stated);
        if (!stated || !unit) return;
        if (ast.isProcedure(journey)) {
            const path = longestPath(journey, facts);
            const total = valueOf(stated) * unit.factor;
            // Steps may rest between each other, so only too little time is wrong.
            if (unit.dimension.s !== 1 || path === undefined || path <= total + 1e-9) return;
            const inUnit = (seconds: number) => `${rounded(seconds / unit.factor)} ${stated.unit ?? ''}`;
            report(
                'path',
                { name: journey.name, stated: quantityText(stated), sum: inUnit(path), difference: inUnit(total - path) },
                { node: journey, property: 'elapsed' },
                { data: { sum: inUnit(path) } }
            );
            return;
        }
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
            {
                name: journey.name,
                stated: quantityText(stated),
                sum: `${sum} ${stated.unit ?? ''}`,
                difference: `${rounded(exactSum([total, -sum]))} ${stated.unit ?? ''}`
            },
            { node: journey, property: 'elapsed' },
            { data: { sum: `${sum} ${stated.unit ?? ''}` } }
        );
    }
});

/** The longest chain of steps that wait for each other, in seconds; steps without `after` follow one another. */
function longestPath(procedure: ast.Procedure, facts: FactReader): number | undefined {
    const ends = new Map<ast.Named, number>();
    const endOf = (step: ast.Step, open: ReadonlySet<ast.Step>): number => {
        if (open.has(step)) return 0;
        const known = ends.get(step);
        if (known !== undefined) return known;
        const inner = new Set(open).add(step);
        const before = step.after.length
            ? step.after.flatMap((ref) => facts.target(ref)?.node ?? [])
            : procedure.steps.slice(0, procedure.steps.indexOf(step)).slice(-1);
        const starts = before.filter(ast.isStep).map((other) => endOf(other, inner));
        const takes = step.takes[0];
        const unit = takes && facts.unit(takes.unit, takes);
        const end = Math.max(0, ...starts) + (takes && unit ? valueOf(takes) * unit.factor : 0);
        ends.set(step, end);
        return end;
    };
    const all = procedure.steps.map((step) => endOf(step, new Set()));
    return all.length ? Math.max(...all) : undefined;
}
