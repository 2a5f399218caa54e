import * as ast from '../../generated/ast.js';
import type { FactReader } from '../../facts/facts.js';
import { quantityText, valueOf } from '../../types/quantities.js';
import { defineRule, type RuleContext } from '../rule.js';

type Report = RuleContext<'journeys/wait-limit'>['report'];

export const waitLimitRule = defineRule('journeys/wait-limit', {
    tier: 'standard',
    severity: 'warning',
    on: ['Wait', 'Step'],
    reads: ['units', 'targets'],
    check(node, { facts, report }) {
        if (ast.isStep(node)) checkElapsed(node, facts, report);
        for (const time of node.segmentTimes) checkSegment(node, time, facts, report);
        const takes = node.takes[0];
        const unit = takes && facts.unit(takes.unit, takes);
        if (!takes || unit?.dimension.s !== 1) return;
        for (const { limit, for: whom } of node.limits) {
            const own = facts.unit(limit.unit, limit);
            // What some customers are promised says nothing about the others' time.
            if (whom || own?.dimension.s !== 1 || valueOf(takes) * unit.factor <= valueOf(limit) * own.factor) continue;
            report('default', { name: node.name, takes: quantityText(takes), limit: quantityText(limit) }, { node, property: 'takes' });
        }
    }
});

/** For some customers their own limit holds, or else that of all. */
function checkSegment(node: ast.Wait | ast.Step, { takes, for: whom }: ast.SegmentTime, facts: FactReader, report: Report): void {
    const unit = facts.unit(takes.unit, takes);
    const target = facts.target(whom)?.node;
    const own = node.limits.filter((limit) => limit.for && facts.target(limit.for)?.node === target);
    for (const { limit } of own.length > 0 ? own : node.limits.filter((each) => !each.for)) {
        const most = facts.unit(limit.unit, limit);
        if (unit?.dimension.s !== 1 || most?.dimension.s !== 1 || valueOf(takes) * unit.factor <= valueOf(limit) * most.factor) continue;
        report('default', { name: node.name, takes: quantityText(takes), limit: quantityText(limit) }, { node: takes });
    }
}

/** A step has no more time than the whole of its procedure. */
function checkElapsed(step: ast.Step, facts: FactReader, report: Report): void {
    const procedure = step.$container;
    const elapsed = ast.isProcedure(procedure) ? procedure.elapsed[0] : undefined;
    const whole = elapsed && facts.unit(elapsed.unit, elapsed);
    if (!ast.isProcedure(procedure) || whole?.dimension.s !== 1) return;
    for (const { limit, for: whom } of step.limits) {
        const own = facts.unit(limit.unit, limit);
        if (whom || own?.dimension.s !== 1 || valueOf(limit) * own.factor <= valueOf(elapsed!) * whole.factor) continue;
        const params = { name: step.name, limit: quantityText(limit), whole: procedure.name, elapsed: quantityText(elapsed!) };
        report('elapsed', params, { node: limit });
    }
}
