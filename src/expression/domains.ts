/**
 * Whether a condition can be true: over finite domains by trying every answer, else by intervals. For questions that can
 * never be reached, conditions that always hold, quotas that cannot be filled.
 */
import { evaluateRow, type Row } from './evaluate.js';
import { truthRange } from './ranges.js';
import { representatives } from './representatives.js';
import { leafKey, walk, type Leaf, type NotApplicableExpr } from './tree.js';
import type { Expr, ValueType } from './types.js';
import { NA, type Value } from './values.js';

/** The values that a cell can hold. */
export interface Domain {
    /** All of them, or else numbers between `low` and `high`. */
    readonly values?: readonly Value[];
    readonly low?: number;
    readonly high?: number;
    readonly whole?: boolean;
    /** Whether it can be without a value: unanswered, not asked or not applicable. */
    readonly canBeMissing: boolean;
    /** It is computed from other cells, so not every combination of values occurs. */
    readonly derived?: boolean;
}
/** The domain of a column or an answer; undefined: what its type tells, and it can be missing. */
export type Domains = (leaf: Leaf) => Domain | undefined;

/** Cells by name (`Q1`, `Customer.spend`); null is missing, `'na'` not applicable. */
export type Assignment = Readonly<Record<string, Value | null>>;

export interface Decision {
    /**
     * `always`: it is never false (it may still be missing where an answer is). `never`: it is never true. `sometimes`:
     * it can be true and can be false. `unknown`: undecided.
     */
    readonly result: 'always' | 'never' | 'sometimes' | 'unknown';
    /** Whether it can be missing; undefined where undecided. */
    readonly canBeMissing?: boolean;
    /** Answers that make it true, if some are known; with derived cells they may not occur together. */
    readonly witness?: Assignment;
    /** Answers that make it false. */
    readonly counterexample?: Assignment;
}

/** More combinations than this are not tried one by one. */
export const MOST_COMBINATIONS = 100_000;
const SAMPLES = 5_000;

/** Whether a row-level condition holds always, never or for some answers. Sound; where it cannot tell it says `unknown`. */
export function decide(condition: Expr, domains: Domains = () => undefined): Decision {
    const cells = cellsOf(condition, domains);
    const size = cells.reduce((product, cell) => product * cell.values.length, 1);
    const tried = search(condition, cells, size <= MOST_COMBINATIONS ? size : SAMPLES, size);
    const real = cells.every((cell) => cell.independent);
    const closed = ![...walk(condition)].some((expr) => expr.op === 'population');
    if (closed && size <= MOST_COMBINATIONS && cells.every((cell) => cell.complete)) return conclude(tried, real);
    const bounds = truthRange(condition, (leaf) => rangeIn(leaf, domains));
    if (!bounds.canBeTrue) return { result: 'never', counterexample: tried.counterexample };
    if (!bounds.canBeFalse) return { result: 'always', witness: tried.witness };
    const { witness, counterexample } = tried;
    return {
        result: real && witness && counterexample ? 'sometimes' : 'unknown',
        witness,
        counterexample,
        canBeMissing: tried.canBeMissing || undefined
    };
}

/**
 * Whether a row-level condition can be true: false only if it is so for no answers, `undefined` where that is not known.
 * Asks less than `decide` and stops at the first answers that make it true.
 */
export function canHold(condition: Expr, domains: Domains = () => undefined): boolean | undefined {
    const cells = cellsOf(condition, domains);
    const size = cells.reduce((product, cell) => product * cell.values.length, 1);
    const { witness } = search(condition, cells, size <= MOST_COMBINATIONS ? size : SAMPLES, size, true);
    if (witness) return cells.every((cell) => cell.independent) ? true : undefined;
    const closed = ![...walk(condition)].some((expr) => expr.op === 'population');
    if (closed && size <= MOST_COMBINATIONS && cells.every((cell) => cell.complete)) return false;
    return truthRange(condition, (leaf) => rangeIn(leaf, domains)).canBeTrue ? undefined : false;
}

/** Every combination was tried, of which those of dependent cells need not occur. */
function conclude(tried: Tried, real: boolean): Decision {
    if (!tried.witness) return { result: 'never', ...tried };
    if (!tried.counterexample) return { result: 'always', ...tried };
    return { result: real ? 'sometimes' : 'unknown', ...tried };
}

interface Cell {
    leaf: Leaf | NotApplicableExpr;
    label: string;
    values: readonly (Value | null)[];
    /** The values stand for all that can occur. */
    complete: boolean;
    /** Each of them occurs whatever the other cells hold. */
    independent: boolean;
}

function cellsOf(condition: Expr, domains: Domains): Cell[] {
    const leaves = new Map<string, Leaf | NotApplicableExpr>();
    const canBeNa = new Set<string>();
    for (const expr of walk(condition)) {
        if (expr.op === 'notApplicable') canBeNa.add(leafKey(expr));
        if (expr.op === 'column' || expr.op === 'input' || expr.op === 'measure') leaves.set(leafKey(expr), expr);
        else if (expr.op === 'notApplicable' && !leaves.has(leafKey(expr))) leaves.set(leafKey(expr), expr);
    }
    const names = [...leaves.values()].map((leaf) => leaf.name);
    return [...leaves].map(([key, leaf]) => {
        const label = leaf.op === 'column' ? [...(leaf.via ?? []), leaf.name].join('.') : leaf.name;
        // Figures over rows are not looked into.
        if (leaf.op === 'measure') return { leaf, label, values: [null], complete: false, independent: false };
        if (leaf.op === 'notApplicable') return { leaf, label, values: [NA, null], complete: true, independent: true };
        const domain = domains(leaf) ?? domainOfType(leaf.type);
        const { values, complete } = representatives(leaf, condition, domain);
        // An answer and the column scored from it vary together.
        const twice = names.filter((name) => name === leaf.name).length > 1;
        const absent = [...(domain.canBeMissing ? [null] : []), ...(canBeNa.has(key) ? [NA] : [])];
        return {
            leaf,
            label,
            values: [...values, ...absent],
            complete: complete && condition.op !== 'population',
            independent: !domain.derived && !twice
        };
    });
}

/** What the type alone tells of a cell. */
export function domainOfType(type: ValueType): Domain {
    switch (type.kind) {
        case 'boolean':
            return { values: [true, false], canBeMissing: true };
        case 'category':
            return { values: type.options, canBeMissing: true };
        case 'number':
            return { low: type.min, high: type.max, whole: type.whole, canBeMissing: true };
        default:
            return { canBeMissing: true };
    }
}

function rangeIn(leaf: Leaf, domains: Domains): ReturnType<NonNullable<Parameters<typeof truthRange>[1]>> {
    const domain = domains(leaf);
    if (!domain) return undefined;
    const numbers = domain.values?.filter((value) => typeof value === 'number');
    const { canBeMissing } = domain;
    if (numbers?.length) return { low: Math.min(...numbers), high: Math.max(...numbers), canBeMissing, whole: numbers.every(Number.isInteger) };
    return { low: domain.low ?? -Infinity, high: domain.high ?? Infinity, canBeMissing, whole: domain.whole ?? false };
}

interface Tried {
    canBeMissing?: boolean;
    witness?: Assignment;
    counterexample?: Assignment;
}

/** Tries `count` of the `size` combinations, evenly spread; all of them where the two are equal. */
function search(condition: Expr, cells: readonly Cell[], count: number, size: number, onlyTrue = false): Tried {
    const found: Tried = {};
    if (cells.some((cell) => cell.values.length === 0)) return found;
    for (let tried = 0; tried < count; tried++) {
        const picked = pick(cells, count === size ? tried : undefined, tried);
        const value = evaluateRow(condition, rowOf(cells, picked));
        if (value === true && !found.witness) {
            found.witness = assignment(cells, picked);
            if (onlyTrue) return found;
        }
        if (value === false && !found.counterexample) found.counterexample = assignment(cells, picked);
        else if (value === undefined) found.canBeMissing = true;
        if (found.witness && found.counterexample && found.canBeMissing) return found;
    }
    return count === size ? { ...found, canBeMissing: found.canBeMissing ?? false } : found;
}

/** The combination of that index, or a pseudo-random one: always the same for the same number. */
function pick(cells: readonly Cell[], index: number | undefined, seed: number): (Value | null)[] {
    let rest = index ?? 0;
    let state = Math.imul(seed + 1, 0x9e3779b1);
    return cells.map(({ values }) => {
        if (index !== undefined) {
            const at = rest % values.length;
            rest = Math.floor(rest / values.length);
            return values[at]!;
        }
        state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5;
        return values[((state ^ (state >>> 13)) >>> 0) % values.length]!;
    });
}

function rowOf(cells: readonly Cell[], picked: readonly (Value | null)[]): Row {
    const inputs: Record<string, Value | null> = Object.create(null) as Record<string, Value | null>;
    const columns: Record<string, Value | null> = Object.create(null) as Record<string, Value | null>;
    const linked = new Map<string, Value | null>();
    cells.forEach(({ leaf, label }, at) => {
        if (leaf.op === 'column' && leaf.via?.length) linked.set(label, picked[at]!);
        else if (leaf.op === 'column') columns[leaf.name] = picked[at]!;
        else if (leaf.op !== 'measure') inputs[leaf.name] = picked[at]!;
    });
    return { inputs, columns, linked: (via, name) => linked.get([...via, name].join('.')) ?? undefined };
}

function assignment(cells: readonly Cell[], picked: readonly (Value | null)[]): Assignment {
    return Object.fromEntries(cells.map(({ label }, at) => [label, picked[at]!]));
}
