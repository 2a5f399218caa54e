import * as ast from '../../language/generated/ast.js';
import { targetOf } from '../../language/references/members.js';
import { numberOf } from '../../language/types/quantities.js';
import type * as model from '../types.js';
import { type LowerContext, present } from './context.js';

export function lowerCalendar(node: ast.Calendar, context: LowerContext): model.Calendar {
    return {
        ...context.element(node),
        ...present({ workday: context.quantity(node.workday[0]), workweek: context.quantity(node.workweek[0]) }),
        open: node.open.flatMap((range) => {
            const [from, to] = [range.low, range.high].map((end) => (end && ast.isQuantity(end) ? context.quantity(end) : undefined));
            return from && to ? [{ from, to }] : [];
        }),
        closed: [...node.closed]
    };
}

export function lowerDeployment(node: ast.Deployment, context: LowerContext): model.Deployment {
    const strengths = node.strengths.map((strength) => ({ name: strength.name, value: numberOf(strength.value) }));
    const valueOf = new Map(strengths.map(({ name, value }) => [name, value]));
    return {
        ...context.element(node),
        strengths,
        ...present({
            critical: node.critical[0] === undefined ? undefined : numberOf(node.critical[0]),
            for: context.ref(node.for[0]),
            from: context.ref(node.from[0])
        }),
        rows: node.rows.flatMap((row) => {
            const need = context.ref(row.need);
            if (need === undefined) return [];
            const cells = row.cells.flatMap((cell) => {
                const factor = context.ref(cell.factor);
                const strength = targetOf(cell.strength)?.name;
                return factor !== undefined && strength !== undefined ? [{ factor, strength, value: valueOf.get(strength) ?? 0 }] : [];
            });
            return [{ need, cells }];
        })
    };
}

export function lowerProcedure(node: ast.Procedure, context: LowerContext): model.Procedure {
    return {
        ...context.element(node),
        ...present({
            elapsed: context.quantity(node.elapsed[0]),
            calendar: context.ref(node.calendar[0]),
            stability: node.stability[0] as model.Procedure['stability'],
            of: context.ref(node.of[0])
        }),
        serves: context.refs(node.serves),
        by: context.refs(node.by),
        mechanisms: node.mechanisms.map((one) => ({ kind: one.kind, ...present({ text: context.optional(one.text), with: context.ref(one.by) }) })),
        steps: node.steps.map((step, index) => lowerStep(step, node.steps[index - 1], context))
    };
}

function lowerStep(node: ast.Step, previous: ast.Step | undefined, context: LowerContext): model.Step {
    const when = node.when[0];
    return {
        ...context.element(node),
        ...present({
            by: context.ref(node.by[0]),
            takes: context.quantity(node.takes[0]),
            takesFor: lowerSegmentTimes(node, context),
            escalations: node.escalations.length ? lowerEscalations(node, context) : undefined,
            when: when && context.elaborator.root(when).expr
        }),
        limits: node.limits.map((limit) => ({ limit: context.quantity(limit.limit)!, ...present({ for: context.ref(limit.for) }) })),
        productive: node.productive,
        after: node.after.length ? context.refs(node.after) : previous ? [context.id(previous)] : []
    };
}

function lowerEscalations(node: ast.Step, context: LowerContext): model.Step['escalations'] {
    return node.escalations.flatMap((one) => {
        const to = context.ref(one.to);
        return to === undefined ? [] : [{ to, ...present({ after: context.quantity(one.after) }) }];
    });
}

/** How long it takes for some; undefined where nothing is said of them. */
export function lowerSegmentTimes(node: ast.Wait | ast.Step, context: LowerContext): model.Step['takesFor'] {
    const times = node.segmentTimes.flatMap((time) => {
        const segment = context.ref(time.for);
        return segment === undefined ? [] : [{ takes: context.quantity(time.takes)!, for: segment }];
    });
    return times.length > 0 ? times : undefined;
}

/** The five gaps by their two ends, in the order of the model of service quality. */
const GAPS: Record<string, 1 | 2 | 3 | 4 | 5> = {
    'expected understood': 1,
    'understood specified': 2,
    'specified delivered': 3,
    'delivered communicated': 4,
    'expected perceived': 5
};

export function gapNumber(from: string, to: string): 1 | 2 | 3 | 4 | 5 | undefined {
    return GAPS[`${from} ${to}`];
}

export function lowerGap(node: ast.Gap, context: LowerContext): model.Gap {
    const [value, alert] = [node.value[0], node.alert[0]];
    const typed = value && context.elaborator.root(value);
    return {
        ...context.element(node),
        from: node.from as model.GapEnd,
        to: node.to as model.GapEnd,
        type: typed?.type ?? { kind: 'unknown' },
        ...present({
            number: gapNumber(node.from, node.to),
            value: typed?.expr,
            formula: sourceOf(value),
            alert: alert && context.elaborator.root(alert).expr,
            alertText: sourceOf(alert),
            every: context.cadence(node.every[0]),
            needing: node.needing[0] && numberOf(node.needing[0].value)
        }),
        by: context.refs(node.by),
        remedies: node.remedies.map((remedy) => present({ text: context.optional(remedy.text), ref: context.ref(remedy.ref) }))
    };
}

export function sourceOf(expression: ast.Expression | undefined): string | undefined {
    return expression?.$cstNode?.text.replace(/\s+/g, ' ');
}

export function lowerFigure(node: ast.Figure, context: LowerContext): model.Figure {
    const value = node.value[0];
    const typed = value && context.elaborator.root(value);
    return {
        ...context.element(node),
        type: typed?.type ?? { kind: 'unknown' },
        ...present({ value: typed?.expr, formula: sourceOf(value) }),
        stated: lowerStatements(node.stated, context)
    };
}

export function lowerStatements(nodes: readonly ast.Statement[], context: LowerContext): model.Statement[] {
    return nodes.map((node) => ({ value: context.quantity(node.value)!, ...present({ during: node.during, tolerance: context.quantity(node.tolerance) }) }));
}

export function lowerComparison(node: ast.Comparison, context: LowerContext): model.ComparisonTable {
    return {
        ...context.element(node),
        ...present({ rows: node.rows[0] === undefined ? undefined : numberOf(node.rows[0]) }),
        columns: node.columns.map((column) => context.element(column)),
        lines: node.lines.map((line) => ({
            ...context.element(line),
            cells: Object.fromEntries(line.cells.map((cell) => [cell.column, cell.none ? null : context.text(cell.text)]))
        }))
    };
}

export function lowerImprovement(node: ast.Improvement, context: LowerContext): model.Improvement {
    return {
        ...context.element(node),
        ...present({
            aim: node.aim[0] as model.Improvement['aim'],
            priority: node.priority[0] === undefined ? undefined : numberOf(node.priority[0]),
            approach: node.approach[0] as model.Improvement['approach'],
            selection: node.selection[0] as model.Improvement['selection'],
            method: node.method[0] as model.Improvement['method'],
            using: context.ref(node.using[0])
        }),
        redesigns: context.refs(node.redesigns),
        by: context.refs(node.by),
        problems: node.problems.map((problem) => ({ text: context.text(problem.text), ...present({ at: context.ref(problem.at) }) })),
        before: lowerReadings(node.before, context),
        results: lowerReadings(node.results, context),
        causes: context.texts(node.causes),
        risks: node.risks.map((risk) => ({ kind: risk.kind, text: context.text(risk.text) })),
        actions: node.actions.map((action) => ({
            ...context.element(action),
            ...present({ by: context.ref(action.by[0]), due: action.due[0] }),
            done: action.done,
            after: context.refs(action.after)
        })),
        confirms: node.confirms.map((confirm) => ({
            text: sourceOf(confirm.condition) ?? '',
            value: context.elaborator.root(confirm.condition).expr,
            ...present({ during: confirm.during, evidence: context.optional(confirm.evidence) })
        })),
        evidence: context.texts(node.evidence),
        standardise: context.refs(node.standardise),
        lessons: context.texts(node.lessons)
    };
}

function lowerReadings(nodes: readonly ast.Before[], context: LowerContext): model.Reading[] {
    return nodes.flatMap((node) => {
        const measure = context.ref(node.measure);
        return measure === undefined
            ? []
            : [{ measure, value: context.quantity(node.value)!, during: node.during, ...present({ evidence: context.optional(node.evidence) }) }];
    });
}

/** @param named Ids of declarations by name, for artefacts that are declared elsewhere. */
export function lowerCourse(node: ast.Course, context: LowerContext, named: ReadonlyMap<string, string>): model.Course {
    return {
        ...context.element(node),
        workshop: node.workshop,
        ...present({
            session: node.session[0] === undefined ? undefined : numberOf(node.session[0]),
            takes: context.quantity(node.takes[0]),
            every: context.cadence(node.every[0]),
            delivery: node.delivery[0] as model.Course['delivery']
        }),
        for: context.refs(node.for),
        covers: context.refs(node.covers),
        objectives: context.texts(node.objectives),
        methods: context.texts(node.methods),
        by: context.refs(node.by),
        held: context.texts(node.sites),
        outputs: lowerArtefacts(node.outputs, context, named),
        modules: node.modules.map((module) => ({
            ...context.element(module),
            covers: context.refs(module.covers),
            ...present({ takes: context.quantity(module.takes[0]) }),
            objectives: context.texts(module.objectives),
            ...present({
                questions: module.questions.length
                    ? module.questions.map((one) => ({ text: context.text(one.text), answers: context.texts(one.answers) }))
                    : undefined
            })
        }))
    };
}

/** @param named Ids of declarations by name, for artefacts that are declared elsewhere. */
export function lowerPlan(node: ast.Plan, context: LowerContext, named: ReadonlyMap<string, string>): model.Plan {
    return {
        ...context.element(node),
        phases: node.phases.map((phase) => ({
            ...context.element(phase),
            objectives: context.texts(phase.objectives),
            activities: context.texts(phase.activities),
            inputs: context.refs(phase.inputs),
            outputs: lowerArtefacts(phase.outputs, context, named),
            outputTexts: context.texts(phase.outputTexts),
            by: context.refs(phase.by),
            ...present({ due: phase.due[0] }),
            after: context.refs(phase.after)
        }))
    };
}

function lowerArtefacts(nodes: readonly ast.Artefact[], context: LowerContext, named: ReadonlyMap<string, string>): model.Artefact[] {
    return nodes.map((node) => ({
        id: context.id(node),
        path: context.path(node),
        name: node.name,
        title: context.text(node.title),
        origin: context.origin(node),
        ...present({ ref: named.get(node.name) })
    }));
}
