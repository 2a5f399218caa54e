import type { Response } from '../scoring/reading.js';
import type { InputColumn, TablePlan } from '../scoring/table-plan.js';

/**
 * Responses to try a promise on: first those at the edges (everything lowest, highest, unanswered), then random ones with
 * some answers missing. Always the same for the same plan and number.
 */
export function* randomResponses(plan: TablePlan, count: number): Iterable<Response> {
    yield fill(plan, (input) => edge(input, 0));
    yield fill(plan, (input) => edge(input, 1));
    yield {};
    const random = generator(20_261_121);
    for (let n = 3; n < count; n++) {
        const skipping = n % 4 === 0 ? 0 : random() * 0.5;
        yield fill(plan, (input) => {
            if (random() < skipping) return input.na && random() < 0.3 ? 'na' : null;
            return random() < 0.3 ? edge(input, random() < 0.5 ? 0 : 1) : somewhere(input, random);
        });
    }
}

function fill(plan: TablePlan, answer: (input: InputColumn) => unknown): Response {
    return Object.fromEntries(plan.inputs.map((input) => [input.name, answer(input)]));
}

function edge(input: InputColumn, end: 0 | 1): unknown {
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
function generator(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
}
