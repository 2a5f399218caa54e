import * as ast from '../../generated/ast.js';
import { quantityText } from '../../types/quantities.js';
import { defineRule } from '../rule.js';

const DAY = 86_400;

/** 26 minutes of 28 days is another ratio for working days than for days of 24 hours. */
export const calendarRule = defineRule('journeys/calendar', {
    tier: 'standard',
    severity: 'warning',
    on: ['Journey', 'Procedure'],
    reads: ['units', 'programs'],
    check(node, { facts, report }) {
        if (node.calendar.length) return;
        const parts: readonly (ast.StagePart | ast.Step)[] = ast.isJourney(node) ? node.stages.flatMap((stage) => stage.parts) : node.steps;
        const times = [...node.elapsed, ...parts.flatMap((part) => [...part.takes, ...(ast.isMoment(part) ? [] : part.limits.map(({ limit }) => limit))])];
        const inDays = times.find((time) => {
            const unit = facts.unit(time.unit, time);
            return unit?.dimension.s === 1 && unit.factor >= DAY;
        });
        if (!inDays || facts.programs().some((program) => ast.isProgram(program.node) && program.node.calendar.length)) return;
        report('default', { found: quantityText(inDays), name: node.name }, { node: inDays });
    }
});
