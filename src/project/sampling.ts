import { walk } from '../expression/tree.js';
import type { Response } from '../scoring/reading.js';
import type { InputColumn, TablePlan } from '../scoring/table-plan.js';

/** Of the random responses, where nobody gives another. */
export const SEED = 20_261_121;

/**
 * Responses to try a promise on: first those at the edges (everything lowest, highest, unanswered), then random ones with
 * some answers missing. Always the same for the same plan, number and seed.
 */
export function* randomResponses(plan: TablePlan, count: number, seed = SEED): Iterable<Response> {
    yield fill(plan, (input) => edgeOf(input, 0));
    yield fill(plan, (input) => edgeOf(input, 1));
    yield {};
    const random = generator(seed);
    const constants = constantsOf(plan);
    for (let n = 3; n < count; n++) {
        const skipping = n % 4 === 0 ? 0 : random() * 0.5;
        yield fill(plan, (input) => {
            if (random() < skipping) return input.na && random() < 0.3 ? 'na' : null;
            const named = constants.get(input.name);
            if (named && random() < 0.3) return named[Math.floor(random() * named.length)];
            return random() < 0.3 ? edgeOf(input, random() < 0.5 ? 0 : 1) : somewhere(input, random);
        });
    }
}

/** Numbers that the formulas compare an answer with, and those beside them: what happens at 37 only is hardly hit by chance. */
function constantsOf(plan: TablePlan): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, Set<number>>();
    const inputs = new Map(plan.inputs.map((input) => [input.name, input]));
    const formulas = [...plan.derived.map(({ expr }) => expr), ...plan.inputs.flatMap(({ asked }) => asked ?? [])];
    for (const expr of formulas.flatMap((formula) => [...walk(formula)])) {
        if (expr.op !== 'compare' && expr.op !== 'within') continue;
        const parts = [...walk(expr)];
        const numbers = parts.flatMap((part) => (part.op === 'number' ? [part.value] : []));
        for (const part of parts) {
            const input = part.op === 'column' || part.op === 'input' ? inputs.get(part.name) : undefined;
            if (input?.type.kind !== 'number') continue;
            const { divisor = 1, low = -Infinity, high = Infinity } = input;
            const near = numbers.flatMap((value) => [value * divisor - 1, value * divisor, value * divisor + 1]);
            const fitting = near.filter((value) => value >= low && value <= high && (!input.whole || Number.isInteger(value)));
            const known = found.get(input.name) ?? new Set();
            fitting.forEach((value) => known.add(value));
            if (known.size > 0) found.set(input.name, known);
        }
    }
    return new Map([...found].map(([name, values]) => [name, [...values]]));
}

function fill(plan: TablePlan, answer: (input: InputColumn) => unknown): Response {
    return Object.fromEntries(plan.inputs.map((input) => [input.name, answer(input)]));
}

/** The answer at an end of what can be given: 0 the first or lowest, 1 the last, highest, or all. */
export function edgeOf(input: InputColumn, end: 0 | 1): unknown {
    switch (input.type.kind) {
        case 'number':
            return end === 0 ? (input.low ?? 0) : (input.high ?? 1000);
        case 'boolean':
            return end === 1;
        case 'category':
            return optionsOf(input).at(end === 0 ? 0 : -1) ?? null;
        case 'set':
            return end === 0 ? optionsOf(input).slice(0, 1) : optionsOf(input);
        case 'date':
        case 'datetime':
            return end === 0 ? '2026-01-01' : '2026-12-31';
        default:
            return null;
    }
}

function somewhere(input: InputColumn, random: () => number): unknown {
    const options = optionsOf(input);
    switch (input.type.kind) {
        case 'number': {
            const [low, high] = [input.low ?? 0, input.high ?? 1000];
            const value = low + random() * (high - low);
            return input.whole ? Math.min(high, Math.round(value)) : value;
        }
        case 'boolean':
            return random() < 0.5;
        case 'category':
            return options[Math.floor(random() * options.length)] ?? null;
        case 'set':
            return options.filter(() => random() < 0.4);
        case 'date':
        case 'datetime':
            return `2026-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-15`;
        default:
            return null;
    }
}

function optionsOf(input: InputColumn): string[] {
    return (input.options ?? []).filter((option) => !option.na).map((option) => option.code);
}

/** mulberry32: small, and the same everywhere. */
export function generator(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
}
