import { isKnown } from './columns.js';

/** A step of a process; times in one unit (such as seconds). */
export interface ProcessStep {
    id: string;
    /** How long it takes; missing counts as 0 and is reported. */
    takes?: number;
    /** Whether its time adds value. */
    productive: boolean;
    waiting: boolean;
    /** Steps that must be over before it begins. */
    after: readonly string[];
    /** The team in whose hands it is, for handovers. */
    team?: string;
}

export interface ProcessTimes {
    /** The sum of all times. */
    sum: number;
    /** The length of the longest chain: how long the process takes if nothing waits for anything else. */
    critical: number;
    /** Steps of that chain, in order. */
    path: string[];
    /** Time that adds value. */
    value: number;
    waiting: number;
    /** Value time over elapsed time: the declared one, else the critical path. Undefined where that is 0. */
    ratio: number | undefined;
    /** The same over the critical path, where a declared time differs from it. */
    ratioOfPath: number | undefined;
    waitingShare: number | undefined;
    /** How often the work goes from one team to another along the order of the steps. */
    handovers: number;
    /** Steps without a time. */
    untimed: string[];
}

/**
 * VT/ET (value time over elapsed time), waiting share (both 0..1), handovers and the critical path of a process. A step without a
 * time counts 0 and is named; what comes after a step that is not there waits for nothing; a circle among the steps is an error.
 * Source: Rother and Shook 1999; the critical path: Kelley and Walker 1959.
 *
 * @param elapsed The declared elapsed time in the same unit; left out: the critical path.
 */
export function processTimes(steps: readonly ProcessStep[], elapsed?: number): ProcessTimes {
    const byId = new Map(steps.map((step) => [step.id, step]));
    const ends = new Map<string, { end: number; path: string[] }>();
    const endOf = (step: ProcessStep, open: ReadonlySet<string>): { end: number; path: string[] } => {
        const found = ends.get(step.id);
        if (found) return found;
        if (open.has(step.id)) throw new RangeError(`The step '${step.id}' waits for itself.`);
        const inner = new Set([...open, step.id]);
        let latest: { end: number; path: string[] } = { end: 0, path: [] };
        for (const id of step.after) {
            const before = byId.get(id);
            if (!before) continue;
            const ended = endOf(before, inner);
            if (ended.end > latest.end || latest.path.length === 0) latest = ended;
        }
        const result = { end: latest.end + timeOf(step), path: [...latest.path, step.id] };
        ends.set(step.id, result);
        return result;
    };
    let longest: { end: number; path: string[] } = { end: 0, path: [] };
    for (const step of steps) {
        const ended = endOf(step, new Set());
        if (ended.end > longest.end) longest = ended;
    }
    const time = (test: (step: ProcessStep) => boolean) => steps.filter(test).reduce((total, step) => total + timeOf(step), 0);
    const whole = elapsed ?? longest.end;
    const value = time((step) => step.productive);
    const waiting = time((step) => step.waiting);
    return {
        sum: time(() => true),
        critical: longest.end,
        path: longest.path,
        value,
        waiting,
        ratio: whole > 0 ? value / whole : undefined,
        ratioOfPath: longest.end > 0 ? value / longest.end : undefined,
        waitingShare: whole > 0 ? waiting / whole : undefined,
        handovers: handovers(steps),
        untimed: steps.filter((step) => !isKnown(step.takes)).map((step) => step.id)
    };
}

const timeOf = ({ takes }: ProcessStep): number => (isKnown(takes) ? takes : 0);

/** A step without a team stays with whoever had the work before. */
function handovers(steps: readonly ProcessStep[]): number {
    let count = 0;
    let current: string | undefined;
    for (const step of steps) {
        if (step.team === undefined) continue;
        if (current !== undefined && step.team !== current) count++;
        current = step.team;
    }
    return count;
}
