import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { defineRule } from '../rule.js';

export const planOrderRule = defineRule('plans/order', {
    tier: 'language',
    severity: 'error',
    on: ['Phase'],
    reads: ['targets'],
    check(phase, { facts, report }) {
        if (phase.inputs.length === 0) return;
        const before = phasesBefore(phase, facts, new Set());
        phase.inputs.forEach((ref, index) => {
            const input = facts.target(ref);
            const producer = input && ast.isArtefact(input.node) ? input.node.$container : undefined;
            if (!ast.isPhase(producer) || producer.$container !== phase.$container || before.has(producer)) return;
            report('default', { name: phase.name, input: input!.name, producer: producer.name }, { node: phase, property: 'inputs', index });
        });
    }
});

/** Phases without `after` follow one another. */
function phasesBefore(phase: ast.Phase, facts: FactReader, found: Set<ast.Phase>): ReadonlySet<ast.Phase> {
    const plan = phase.$container as ast.Plan;
    const previous = phase.after.length
        ? phase.after.flatMap((ref) => facts.target(ref)?.node ?? [])
        : plan.phases.slice(0, plan.phases.indexOf(phase)).slice(-1);
    for (const one of previous) {
        if (!ast.isPhase(one) || found.has(one)) continue;
        found.add(one);
        phasesBefore(one, facts, found);
    }
    return found;
}
