import type { Phase, Plan } from '../../model/types.js';
import { barsFigure, type Bar, type Tick } from './bars.js';
import type { Context } from './context.js';
import { facts, heading, type Block, type Document, type Words } from './document.js';

/** A plan: its phases, what each hands to the next, and when. */
export function planDocument(plan: Plan, context: Context): Document | undefined {
    const { own, labels, words, titles } = context;
    if (plan.phases.length === 0) return undefined;
    return {
        title: words.title(plan),
        subtitle: own.kind.plan,
        blocks: [
            ...context.prose(plan.doc),
            ...facts([[labels.source, context.source(plan)]]),
            {
                kind: 'table',
                columns: [
                    { title: labels.phase, width: 15 },
                    { title: labels.objective, width: 22 },
                    { title: labels.activity, width: 22 },
                    { title: labels.output, width: 16 },
                    { title: own.owner, width: 14 },
                    { title: labels.due, width: 11 }
                ],
                rows: plan.phases.map((phase) => ({
                    cells: [
                        context.named(phase),
                        phase.objectives.map(words.pick),
                        phase.activities.map(words.pick),
                        outputs(phase, context),
                        titles(phase.by),
                        phase.due ?? ''
                    ]
                }))
            },
            ...timeline(plan, context),
            ...chain(plan, context)
        ]
    };
}

function outputs(phase: Phase, { words, titleOf }: Context): Words[] {
    return [...phase.outputs.map(({ id }) => ({ text: titleOf(id) })), ...phase.outputTexts.map(words.pick)];
}

/** Which phase makes what another one needs: an input that none makes, and an output that none uses, stand out. */
function chain(plan: Plan, context: Context): Block[] {
    const { own, titleOf, words } = context;
    const artefacts = new Map<string, { made: Phase[]; used: Phase[] }>();
    const at = (id: string) => {
        const found = artefacts.get(id) ?? { made: [], used: [] };
        artefacts.set(id, found);
        return found;
    };
    // An artefact that is declared elsewhere goes by its declaration.
    const whole = (id: string): string => context.find.get(id)?.id ?? id;
    for (const phase of plan.phases) for (const { id } of phase.outputs) at(whole(id)).made.push(phase);
    for (const phase of plan.phases) for (const id of phase.inputs) at(whole(id)).used.push(phase);
    if (artefacts.size === 0) return [];
    const phases = (list: Phase[]): string => words.list(list.map(words.title));
    return [
        heading(own.chain),
        {
            kind: 'table',
            columns: [{ title: own.artefact }, { title: own.madeIn, width: 34 }, { title: own.usedIn, width: 34 }],
            rows: [...artefacts].map(([id, { made, used }]) => ({
                cells: [titleOf(id), made.length > 0 ? phases(made) : own.notMade, used.length > 0 ? phases(used) : own.notUsed],
                ...(made.length === 0 && { tone: 'marked' as const })
            }))
        }
    ];
}

const DAY = 86_400_000;

/** The first and the last day of what a due date names, as days since 1970: a day, a month, a quarter, a half, a year. */
export function spanOf(due: string): { from: number; to: number } | undefined {
    const found = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/.exec(due);
    if (!found) return undefined;
    const year = Number(found[1]);
    const day = (month: number, date: number): number => Date.UTC(year, month, date) / DAY;
    if (found[5] !== undefined) return { from: day(Number(found[4]) - 1, 1), to: day(Number(found[4]) - 1, Number(found[5])) };
    const [first, months] =
        found[2] !== undefined
            ? [3 * (Number(found[2]) - 1), 3]
            : found[3] !== undefined
              ? [6 * (Number(found[3]) - 1), 6]
              : found[4] !== undefined
                ? [Number(found[4]) - 1, 1]
                : [0, 12];
    return { from: day(first, 1), to: day(first + months, 0) };
}

/** A phase lasts from the end of those before it, or else from the beginning of the period that it is due in. */
function timeline(plan: Plan, context: Context): Block[] {
    const { own, words, titles } = context;
    const ends = new Map(plan.phases.flatMap((phase) => (phase.due === undefined ? [] : [[phase.id, spanOf(phase.due)] as const])));
    const bars = plan.phases.flatMap((phase): Bar[] => {
        const due = ends.get(phase.id);
        if (!due) return [];
        const before = phase.after.flatMap((id) => ends.get(id)?.to ?? []);
        const from = before.length > 0 ? Math.min(due.to, Math.max(...before) + 1) : due.from;
        return [{ title: words.title(phase), detail: words.list([phase.due!, titles(phase.by)]), from, to: due.to + 1, tone: 'plain' }];
    });
    if (bars.length === 0) return [];
    const low = Math.min(...bars.map(({ from }) => from));
    const high = Math.max(...bars.map(({ to }) => to));
    const says = own.barsSay(bars.map(({ title, detail }) => `${title} (${detail})`).join('; '));
    return [heading(own.timeline), { kind: 'figure', svg: barsFigure(plan.path, says, bars, months(low, high), low, high), caption: words.title(plan), says }];
}

/** The first day of each month within. */
function months(low: number, high: number): Tick[] {
    const ticks: Tick[] = [];
    const first = new Date(low * DAY);
    for (let n = 0; ; n++) {
        const at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + n, 1) / DAY;
        if (at > high) return ticks;
        if (at >= low) ticks.push({ at, label: new Date(at * DAY).toISOString().slice(0, 7) });
    }
}
