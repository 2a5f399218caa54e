import { processTimes, type ProcessTimes } from '../../statistics/process.js';
import type { Procedure, Step } from '../../model/types.js';
import { barsFigure, roundSteps, type Bar } from './bars.js';
import type { Context } from './context.js';
import { facts, heading, paragraph, type Block, type Cell, type Document, type Words } from './document.js';
import { escalationLines, takesLines } from '../format/steps.js';
import { seconds } from './duration.js';
import { inWords } from './formula.js';

/** One procedure as a sheet: who does what by when, what happens if not, and where the time goes. */
export function procedureDocument(procedure: Procedure, context: Context): Document {
    const { own, labels, words, titles, titleOf } = context;
    return {
        title: words.title(procedure),
        subtitle: own.kind.procedure,
        blocks: [
            ...context.prose(procedure.doc),
            ...facts([
                [labels.who, titles(procedure.by)],
                [labels.subject, titleOf(procedure.of)],
                [labels.serves, titles(procedure.serves)],
                [labels.elapsed, procedure.elapsed ? words.quantity(procedure.elapsed) : ''],
                [own.calendar, titleOf(procedure.calendar)],
                [own.stability, procedure.stability ? own[procedure.stability] : ''],
                [labels.source, context.source(procedure)]
            ]),
            ...(procedure.steps.length > 0 ? [heading(own.steps), stepTable(procedure, context)] : []),
            ...mechanisms(procedure, context),
            ...times(procedure, context)
        ]
    };
}

function limitsOf(step: Step, { words, titleOf }: Context): Words[] {
    return step.limits.map(({ limit, for: who }) => ({ text: words.quantity(limit) + (who === undefined ? '' : ` (${titleOf(who)})`) }));
}

function stepTable(procedure: Procedure, context: Context): Block {
    const { own, labels, words, titleOf } = context;
    const numberOf = (id: string): number => procedure.steps.findIndex((step) => step.id === id) + 1;
    const conditional = procedure.steps.some(({ when }) => when !== undefined);
    return {
        kind: 'table',
        columns: [
            { title: labels.number },
            { title: labels.step },
            { title: labels.who },
            { title: labels.deadline },
            { title: labels.takes },
            { title: labels.after },
            { title: labels.escalate },
            ...(conditional ? [{ title: own.onlyWhen }] : [])
        ],
        rows: procedure.steps.map((step, i) => ({
            cells: [
                String(i + 1),
                context.named(step),
                titleOf(step.by),
                limitsOf(step, context),
                [...takesLines(step, words, titleOf), step.takes && step.productive ? labels.productive : ''],
                words.list(
                    step.after
                        .map(numberOf)
                        .filter((n) => n > 0)
                        .map(String)
                ),
                escalationLines(step, words, titleOf),
                ...(conditional ? [(step.when ? inWords(step.when, context) : undefined) ?? ''] : [])
            ]
        }))
    };
}

function mechanisms(procedure: Procedure, context: Context): Block[] {
    const { labels, words, titleOf } = context;
    if (procedure.mechanisms.length === 0) return [];
    return [
        heading(labels.mechanisms),
        {
            kind: 'table',
            columns: [{ title: labels.mechanisms, width: 24 }, { title: labels.about }, { title: labels.who, width: 24 }],
            rows: procedure.mechanisms.map(({ kind, text, with: ref }) => ({ cells: [labels.mechanism[kind], words.pick(text), titleOf(ref)] }))
        }
    ];
}

/** What the times come to, in seconds; undefined where a step's time needs a calendar that is not declared, or none has a time. */
export function timesOf(
    procedure: Procedure,
    context: Context
): { times: ProcessTimes; declared: boolean; ratioKnown: boolean; each: Map<string, number> } | undefined {
    const { model, find } = context;
    const calendar = model.calendars.find(({ id }) => id === procedure.calendar);
    const each = new Map<string, number>();
    for (const step of procedure.steps) {
        if (!step.takes) continue;
        const takes = seconds(step.takes, model, calendar);
        if (takes === undefined) return undefined;
        each.set(step.id, takes);
    }
    if (each.size === 0) return undefined;
    const elapsed = procedure.elapsed && seconds(procedure.elapsed, model, calendar);
    const teamOf = (id: string | undefined): string | undefined => {
        const element = id === undefined ? undefined : find.get(id);
        const role = element && model.roles.find((r) => r.id === element.id);
        return role ? (role.in ?? role.id) : element?.id;
    };
    const times = processTimes(
        procedure.steps.map((step) => ({
            id: step.id,
            takes: each.get(step.id),
            productive: step.productive,
            waiting: false,
            after: step.after,
            team: teamOf(step.by)
        })),
        elapsed
    );
    return { times, declared: elapsed !== undefined, ratioKnown: procedure.elapsed === undefined || elapsed !== undefined, each };
}

function times(procedure: Procedure, context: Context): Block[] {
    const { own, labels, words, amount, titleOf } = context;
    if (!procedure.steps.some(({ takes }) => takes)) return [];
    const found = timesOf(procedure, context);
    if (!found) return [heading(labels.time), paragraph(own.needsCalendar, true)];
    const { times: result, ratioKnown } = found;
    const unit = procedure.steps.find(({ takes }) => takes)!.takes!.unit!;
    const factor = context.model.units.find(({ name }) => name === unit)!.factor;
    // A working day of the calendar is not a day of the clock: sums of days are told in hours.
    const [shownUnit, size] = factor < 86_400 ? [unit, factor] : ['h', 3600];
    const time = (value: number): Cell => amount(Math.round((value / size) * 100) / 100, shownUnit);
    const share = (value: number | undefined): Cell => (value === undefined ? '' : { value, text: String(Number(value.toPrecision(3))) });
    return [
        heading(labels.time),
        ...facts([
            [own.sumOfTimes, time(result.sum)],
            [own.lengthOfPath, time(result.critical)],
            [own.criticalPath, result.path.map(titleOf).join(' → ')],
            [labels.elapsed, procedure.elapsed ? words.quantity(procedure.elapsed) : ''],
            [own.valueTime, time(result.value)],
            [own.ratio, ratioKnown ? share(result.ratio) : own.needsCalendar],
            [own.handovers, amount(result.handovers)],
            [own.withoutTime, result.untimed.map(titleOf).map((text) => ({ text }))]
        ]),
        chart(procedure, found, shownUnit, size, context)
    ];
}

/** Every step as early as what comes before it allows. */
function chart(procedure: Procedure, found: NonNullable<ReturnType<typeof timesOf>>, unit: string, size: number, context: Context): Block {
    const { own, words, titleOf } = context;
    const ends = new Map<string, number>();
    const endOf = (step: Step): number => {
        const known = ends.get(step.id);
        if (known !== undefined) return known;
        const end = startOf(step) + (found.each.get(step.id) ?? 0);
        ends.set(step.id, end);
        return end;
    };
    const startOf = (step: Step): number => Math.max(0, ...procedure.steps.filter(({ id }) => step.after.includes(id)).map(endOf));
    const bars = procedure.steps.map((step): Bar => ({
        title: words.title(step),
        detail: words.list([titleOf(step.by), step.takes ? words.quantity(step.takes) : '']),
        from: startOf(step) / size,
        to: endOf(step) / size,
        tone: found.times.path.includes(step.id) ? 'strong' : 'plain',
        after: procedure.steps.flatMap(({ id }, i) => (step.after.includes(id) ? [i] : []))
    }));
    const high = found.times.critical / size;
    const says = own.barsSay(bars.map((bar) => `${bar.title} ${words.amount(round(bar.from))}–${words.amount(round(bar.to), unit)}`).join('; '));
    const ticks = roundSteps(high).map((at) => ({ at, label: words.amount(round(at), unit) }));
    return { kind: 'figure', svg: barsFigure(procedure.path, says, bars, ticks, 0, high), caption: own.criticalPath, says };
}

const round = (value: number): number => Math.round(value * 100) / 100;
