import * as ast from '../../language/generated/ast.js';
import { targetOf } from '../../language/references/members.js';
import type * as model from '../types.js';
import { type LowerContext, present } from './context.js';
import type { Links } from './links.js';
import { lowerSegmentTimes } from './management.js';
import { numberOf } from '../../language/types/quantities.js';

/** Dimensions of a model as a flat list, parents before children. */
export function lowerDimensions(node: ast.QualityModel, context: LowerContext): model.Dimension[] {
    const result: model.Dimension[] = [];
    const visit = (dimension: ast.Dimension, parent: string | undefined, depth: number) => {
        result.push({
            ...context.element(dimension),
            model: context.id(node),
            ...present({ parent }),
            depth,
            also: context.texts(dimension.also),
            ...present({ element: dimension.element[0] as model.Dimension['element'] }),
            moderates: context.refs(dimension.moderates),
            refines: context.refs(dimension.refines),
            drives: context.refs(dimension.drives)
        });
        for (const child of dimension.dimensions) visit(child, context.id(dimension), depth + 1);
    };
    for (const dimension of node.dimensions) visit(dimension, undefined, 0);
    return result;
}

export function lowerGoals(node: ast.Goal, context: LowerContext, parent?: string): model.Goal[] {
    const goal: model.Goal = {
        ...context.element(node),
        ...present({ parent, view: context.optional(node.view[0]) }),
        serves: context.refs(node.serves),
        by: context.refs(node.by)
    };
    return [goal, ...node.goals.flatMap((child) => lowerGoals(child, context, goal.id))];
}

export function lowerNeed(node: ast.Need, context: LowerContext, links: Links): model.Need {
    return {
        ...context.element(node),
        voices: node.voices.map((voice) => ({ text: context.text(voice.text), ...present({ from: context.ref(voice.from) }) })),
        importance: node.importance.map((one) => ({ value: context.quantity(one.value)!, ...present({ for: context.ref(one.for) }) })),
        latent: node.latent,
        manifest: node.manifest,
        ...present({
            strategy: node.strategy[0] as model.Need['strategy'],
            planned: context.quantity(node.planned[0]),
            current: context.quantity(node.current[0]),
            sales: context.quantity(node.sales[0]),
            priority: node.priority[0] === undefined ? undefined : numberOf(node.priority[0])
        }),
        ...present({ kano: node.kano[0] as model.Need['kano'] }),
        serves: context.refs(node.serves),
        metBy: links.to(context.id(node), 'meets')
    };
}

export function lowerFactor(node: ast.Factor, context: LowerContext): model.Factor {
    return { ...context.element(node), serves: context.refs(node.serves) };
}

export function lowerJourney(node: ast.Journey, context: LowerContext, links: Links): model.Journey {
    return {
        ...context.element(node),
        for: context.refs(node.for),
        ...present({ elapsed: context.quantity(node.elapsed[0]), calendar: context.ref(node.calendar[0]) }),
        stages: node.stages.map((stage) => ({
            ...context.element(stage),
            parts: stage.parts.map((part) => (ast.isMoment(part) ? lowerMoment(part, context, links) : lowerWait(part, context, links)))
        }))
    };
}

/** The standards of a place: its own, and those of the stage and journey around it. */
function standardsAt(node: ast.Moment | ast.Wait, context: LowerContext, links: Links): string[] {
    const stage = node.$container as ast.Stage;
    const places = [node, stage, stage.$container as ast.Journey];
    return [...new Set(places.flatMap((place) => links.to(context.id(place), 'at')))];
}

function lowerMoment(node: ast.Moment, context: LowerContext, links: Links): model.Moment {
    return {
        ...context.element(node),
        kind: 'moment',
        via: context.refs(node.via),
        by: context.refs(node.by),
        lanes: node.lanes.map((lane) => {
            const actor = targetOf(lane.actor);
            return { lane: lane.lane, ...present({ actor: actor && context.id(actor) }), text: context.text(lane.text) };
        }),
        evidence: context.texts(node.evidence),
        serves: context.refs(node.serves),
        ...present({ takes: context.quantity(node.takes[0]) }),
        productive: node.productive,
        fails: node.fails.map((fail) => ({ text: context.text(fail.text), ...present({ recover: context.optional(fail.recover) }) })),
        structural: context.texts(node.structural),
        managerial: context.texts(node.managerial),
        standards: standardsAt(node, context, links)
    };
}

function lowerWait(node: ast.Wait, context: LowerContext, links: Links): model.Wait {
    return {
        ...context.element(node),
        kind: 'wait',
        ...present({ takes: context.quantity(node.takes[0]), takesFor: lowerSegmentTimes(node, context) }),
        limits: node.limits.map((limit) => ({ limit: context.quantity(limit.limit)!, ...present({ for: context.ref(limit.for) }) })),
        standards: standardsAt(node, context, links)
    };
}

export function lowerStandard(node: ast.Standard, context: LowerContext, links: Links): model.Standard {
    const id = context.id(node);
    const verifiable = [id, ...node.measures.map((measure) => context.id(measure))];
    return {
        ...context.element(node),
        at: context.refs(node.at),
        by: context.refs(node.by),
        via: context.refs(node.via),
        serves: context.refs(node.serves),
        meets: context.refs(node.meets),
        duties: node.duties.map((duty) => ({ kind: duty.not ? (`${duty.kind}Not` as model.DutyKind) : duty.kind, text: context.text(duty.text) })),
        measures: node.measures.map((measure) => ({
            ...context.element(measure),
            operator: measure.operator,
            limit: context.quantity(measure.limit)!,
            ...present({ every: context.cadence(measure.every), share: context.quantity(measure.share) })
        })),
        reviews: node.reviews.map((review) => ({ every: context.cadence(review.every)!, ...present({ by: context.ref(review.by) }) })),
        recover: context.texts(node.recover),
        verifiedBy: [...new Set(verifiable.flatMap((one) => [...links.to(one, 'verifies'), ...links.to(one, 'serves')]))]
    };
}
