import { AstUtils } from 'langium';
import * as ast from '../../language/generated/ast.js';
import { fieldType } from '../../language/types/columns.js';
import { bandExpression } from '../../language/types/names.js';
import { isTable } from '../../language/types/context.js';
import { targetOf } from '../../language/references/members.js';
import type * as model from '../types.js';
import { type LowerContext, present } from './context.js';
import { sourceOf } from './management.js';

export function lowerProgram(node: ast.Program, context: LowerContext): model.Program {
    return {
        ...context.element(node),
        ...present({ release: node.version[0], authority: context.ref(node.authority[0]), calendar: context.ref(node.calendar[0]) }),
        mission: context.texts(node.mission),
        policy: context.texts(node.policy),
        principles: context.texts(node.principles)
    };
}

export function lowerUnit(node: ast.Unit, context: LowerContext): model.UnitInfo {
    const size = context.elaborator.units.find(node.name, AstUtils.findRootNode(node) as ast.File);
    return { ...context.element(node), factor: size?.factor ?? 1, dimension: { ...size?.dimension } };
}

export function lowerTeam(node: ast.Team, context: LowerContext): model.Team {
    return {
        ...context.element(node),
        ...present({ role: node.role[0] as model.Team['role'], in: context.ref(node.in[0]) }),
        duties: context.texts(node.duties)
    };
}

export function lowerRole(node: ast.Role, context: LowerContext): model.Role {
    return { ...context.element(node), ...present({ in: context.ref(node.in[0]), buys: node.buys[0] }), duties: context.texts(node.duties) };
}

export function lowerChannel(node: ast.Channel, context: LowerContext): model.Channel {
    return { ...context.element(node), observes: context.refs(node.observes) };
}

export function lowerTerm(node: ast.Term, context: LowerContext): model.Term {
    return {
        ...context.element(node),
        also: context.texts(node.also),
        ...present({ organisation: node.organisation[0] as model.Term['organisation'] })
    };
}

export function lowerRecord(node: ast.RecordTable, context: LowerContext): model.RecordTable {
    const file = AstUtils.findRootNode(node) as ast.File;
    return {
        ...context.element(node),
        ...present({
            from: node.from,
            key: node.key[0],
            time: node.time[0],
            every: context.cadence(node.every[0]),
            retain: context.quantity(node.retain[0]),
            basis: node.basis[0]
        }),
        fields: node.fields.map((field) => ({
            ...context.element(field),
            type: fieldType(field, context.elaborator.units, file),
            privacy: [...field.privacy],
            ...present({ purpose: context.optional(field.purpose[0]), facet: field.facet[0] as model.Field['facet'] })
        })),
        scores: node.scores.map((score) => lowerScore(score, context))
    };
}

export function lowerSegment(node: ast.Segmentation, context: LowerContext): model.Segment {
    const where = node.where[0];
    return { ...context.element(node), ...present({ of: context.ref(node.of[0]), where: where && context.elaborator.root(where).expr }) };
}

export function lowerGrading(node: ast.Grading, context: LowerContext): model.Grading {
    const of = targetOf(node.of[0]);
    const byCondition = node.bands.some((band) => band.when.length > 0);
    const value =
        byCondition && isTable(of)
            ? bandExpression(context.elaborator, node, {
                  level: 'row',
                  table: of,
                  via: [],
                  file: AstUtils.findRootNode(node) as ast.File,
                  problems: [],
                  open: new Set([node])
              })
            : undefined;
    return {
        ...context.element(node),
        ...present({
            of: context.ref(node.of[0]),
            value,
            ranking: node.ranking[0] && context.elaborator.root(node.ranking[0]).expr,
            per: context.ref(node.per[0]),
            applies: node.applies[0] && context.elaborator.root(node.applies[0]).expr,
            appliesText: sourceOf(node.applies[0])
        }),
        bands: node.bands.map((band) => ({
            id: context.id(band),
            name: band.name,
            title: context.text(band.title),
            otherwise: band.otherwise,
            ...present({ when: band.when[0] && context.elaborator.root(band.when[0]).expr, share: context.quantity(band.share[0]) })
        })),
        outcomes: node.outcomes.map((outcome) => lowerOutcome(outcome, context))
    };
}

export function lowerOutcome(node: ast.Outcome, context: LowerContext): model.Outcome {
    const when = node.when[0];
    return {
        name: node.name,
        title: context.text(node.title),
        ...present({
            when: when && context.elaborator.root(when).expr,
            top: context.quantity(node.top[0]),
            bottom: context.quantity(node.bottom[0]),
            after: node.after.length ? context.refs(node.after) : undefined,
            meanwhile: context.optional(node.meanwhile[0])
        })
    };
}

export function lowerOption(node: ast.Option, context: LowerContext): model.Option {
    const flags = new Set(node.flags);
    return {
        ...context.element(node),
        code: node.code[0] ?? node.name,
        exclusive: flags.has('exclusive'),
        open: flags.has('open'),
        na: flags.has('na'),
        last: flags.has('last'),
        ...present({
            worth: context.quantity(node.worth[0])?.value,
            detail: node.detail[0] as model.Option['detail'],
            when: node.when[0] && context.elaborator.root(node.when[0]).expr
        })
    };
}

export function lowerOptionList(node: ast.OptionList, context: LowerContext): model.OptionList {
    return { ...context.element(node), options: node.options.map((option) => lowerOption(option, context)) };
}

export function lowerScore(node: ast.Score, context: LowerContext): model.Score {
    const typed = context.elaborator.root(node.value);
    const range = node.range[0];
    // In the unit of the score: 2 h is 120 of a score in minutes.
    const size = typed.type.kind === 'number' ? (typed.type.factor ?? 1) : 1;
    const file = AstUtils.findRootNode(node) as ast.File;
    const bound = (value: ast.Bound | undefined) => {
        if (!value || !ast.isQuantity(value)) return undefined;
        return (context.quantity(value)!.value * (context.elaborator.units.find(value.unit, file)?.factor ?? size)) / size;
    };
    return {
        ...context.element(node),
        value: typed.expr,
        type: typed.type,
        ...(typed.type.kind === 'number' && typed.type.min !== undefined && typed.type.max !== undefined
            ? { range: { low: typed.type.min, high: typed.type.max } }
            : {}),
        ...(range ? { declared: present({ low: bound(range.low), high: bound(range.high) }) } : {})
    };
}
