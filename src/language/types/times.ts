import type { AstNode } from 'langium';
import { type ProcessStep, type ProcessTimes, processTimes } from '../../statistics/process.js';
import * as ast from '../generated/ast.js';
import { targetOf } from '../references/members.js';
import { calendarOf, inCalendar } from './calendars.js';
import { valueOf } from './quantities.js';
import type { Units } from './units.js';

/**
 * The times of a journey or procedure in seconds: sum, critical path, value time over elapsed time, waiting, handovers
 * between teams. A day and a week are the working day and week of the calendar that the journey or procedure names, otherwise of 24 hours. Undefined
 * where a time is in months or has no known unit, or where steps wait for each other in a circle.
 */
export function timesOf(node: ast.Journey | ast.Procedure, units: Units, file: ast.File): ProcessTimes | undefined {
    const calendar = calendarOf(node, units);
    const seconds = (quantity: ast.Quantity | undefined): number | undefined | 'unknown' => {
        if (!quantity) return undefined;
        const unit = inCalendar(units.find(quantity.unit, file), calendar);
        return unit?.dimension['s'] === 1 ? valueOf(quantity) * unit.factor : 'unknown';
    };
    const steps = ast.isJourney(node) ? journeySteps(node, seconds) : procedureSteps(node, seconds);
    const elapsed = seconds(node.elapsed[0]);
    if (!steps || elapsed === 'unknown') return undefined;
    try {
        return processTimes(steps, elapsed);
    } catch {
        // The circle is reported by links/cycle.
        return undefined;
    }
}

type Seconds = (quantity: ast.Quantity | undefined) => number | undefined | 'unknown';

function journeySteps(journey: ast.Journey, seconds: Seconds): ProcessStep[] | undefined {
    const parts = journey.stages.flatMap((stage) => stage.parts);
    const steps: ProcessStep[] = [];
    for (const [index, part] of parts.entries()) {
        const takes = seconds(part.takes[0]);
        if (takes === 'unknown') return undefined;
        const actor = ast.isMoment(part) ? (targetOf(part.by[0]) ?? targetOf(part.lanes.find((lane) => lane.lane === 'frontstage')?.actor)) : undefined;
        steps.push({
            id: String(index),
            ...(takes === undefined ? {} : { takes }),
            productive: ast.isMoment(part) && part.productive,
            waiting: ast.isWait(part),
            after: index ? [String(index - 1)] : [],
            ...teamOf(actor)
        });
    }
    return steps;
}

function procedureSteps(procedure: ast.Procedure, seconds: Seconds): ProcessStep[] | undefined {
    const steps: ProcessStep[] = [];
    for (const [index, step] of procedure.steps.entries()) {
        const takes = seconds(step.takes[0]);
        if (takes === 'unknown') return undefined;
        const before = step.after.map((ref) => targetOf(ref)).flatMap((target) => (target ? [target.name ?? ''] : []));
        const previous = procedure.steps[index - 1];
        steps.push({
            id: step.name,
            ...(takes === undefined ? {} : { takes }),
            productive: step.productive,
            waiting: false,
            after: step.after.length ? before : previous ? [previous.name] : [],
            ...teamOf(targetOf(step.by[0]))
        });
    }
    return steps;
}

/** A role is in the hands of its team. */
function teamOf(actor: AstNode | undefined): { team?: string } {
    if (actor && ast.isTeam(actor)) return { team: actor.name };
    const team = actor && ast.isRole(actor) ? targetOf(actor.in[0]) : undefined;
    return team ? { team: team.name ?? '' } : {};
}
