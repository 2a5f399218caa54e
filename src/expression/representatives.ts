/** Values that stand for all that a cell can hold, as far as one condition can tell them apart. */
import type { Domain } from './domains.js';
import { children, leafKey, type Leaf } from './tree.js';
import type { Expr } from './types.js';
import type { Value } from './values.js';

export interface Representatives {
    readonly values: readonly Value[];
    /** Whatever the condition can be for some value it is for one of these. */
    readonly complete: boolean;
}

/** Larger domains are not listed value by value. */
const MOST_VALUES = 1_000;
const MOST_OPTIONS = 10;
const DAY = 86_400_000;

/** The values to try for a leaf. Not complete where the condition uses it in a way that cannot be cut into few cases. */
export function representatives(leaf: Leaf, condition: Expr, domain: Domain): Representatives {
    const uses = usesOf(condition, leafKey(leaf));
    const compared = uses.every((use) => use.simple);
    const constants = uses.flatMap((use) => use.constants);
    const kind = leaf.op === 'measure' ? 'number' : leaf.type.kind;
    if (kind === 'set') return sets(leaf, uses);
    if (domain.values) return { values: domain.values, complete: true };
    if (kind === 'number') {
        const numbers = constants.filter((value) => typeof value === 'number');
        if (compared && numbers.length === constants.length) return { values: regions(numbers, domain), complete: true };
        const { low, high } = domain;
        if (domain.whole && low !== undefined && high !== undefined && high - low < MOST_VALUES) {
            return { values: Array.from({ length: high - low + 1 }, (_, at) => low + at), complete: true };
        }
        return { values: regions(numbers, domain), complete: false };
    }
    const texts = [...new Set(constants.filter((value) => typeof value === 'string'))];
    if (kind === 'date' || kind === 'datetime')
        return { values: days(texts), complete: compared && kind === 'date' && texts.every((text) => /^\d{4}-\d\d-\d\d$/.test(text)) };
    if (kind === 'text') return { values: [...texts, other(texts)], complete: compared && uses.every((use) => use.equality) };
    return { values: texts, complete: uses.length === 0 };
}

interface Use {
    /** Nothing but compared with constants, or asked whether it is answered. */
    simple: boolean;
    equality: boolean;
    constants: (number | string)[];
    option?: string;
}

/** How the condition uses the cell; population aggregates are about other rows. */
function usesOf(expr: Expr, key: string): Use[] {
    if (isLeaf(expr, key)) return [{ simple: false, equality: false, constants: [] }];
    if (expr.op === 'answered' && isLeaf(expr.value, key)) return [{ simple: true, equality: true, constants: [] }];
    if (expr.op === 'chosen' && isLeaf(expr.set, key)) return [{ simple: true, equality: true, constants: [expr.option], option: expr.option }];
    if (expr.op === 'compare') {
        const [left, right] = [constantOf(expr.left), constantOf(expr.right)];
        const equality = expr.operator === '=' || expr.operator === '!=';
        if (isLeaf(expr.left, key) && right !== undefined) return [{ simple: true, equality, constants: [right] }];
        if (isLeaf(expr.right, key) && left !== undefined) return [{ simple: true, equality, constants: [left] }];
    }
    if (expr.op === 'within' && isLeaf(expr.value, key)) {
        const bounds = [expr.low, expr.high].filter((bound) => bound !== undefined).map(constantOf);
        const constants = bounds.filter((bound) => bound !== undefined);
        if (constants.length === bounds.length) return [{ simple: true, equality: false, constants }];
    }
    return children(expr).flatMap((child) => usesOf(child, key));
}

const isLeaf = (expr: Expr, key: string): boolean => (expr.op === 'input' || expr.op === 'column' || expr.op === 'measure') && leafKey(expr) === key;

function constantOf(expr: Expr): number | string | undefined {
    if (expr.op === 'number' || expr.op === 'text') return expr.value;
    if (expr.op === 'negate' && expr.value.op === 'number') return -expr.value.value;
    return undefined;
}

/** Each constant, and a number in each region that the constants cut the domain into. */
function regions(constants: readonly number[], domain: Domain): number[] {
    const { low = -Infinity, high = Infinity, whole = false } = domain;
    const cuts = [...new Set([...constants, low, high])].filter(Number.isFinite).sort((a, b) => a - b);
    if (cuts.length === 0) return [0];
    const candidates = [cuts[0]! - 1, ...cuts, cuts.at(-1)! + 1];
    cuts.forEach((cut, at) => {
        const next = cuts[at + 1];
        if (next !== undefined) candidates.push((cut + next) / 2);
    });
    const possible = whole ? candidates.flatMap((value) => [Math.floor(value), Math.ceil(value), Math.floor(value) + 1, Math.ceil(value) - 1]) : candidates;
    return [...new Set(possible)].filter((value) => value >= low && value <= high).sort((a, b) => a - b);
}

/** Sets of the options that matter; an option beyond them stands for all others. */
function sets(leaf: Leaf, uses: readonly Use[]): Representatives {
    const options = leaf.op !== 'measure' && leaf.type.kind === 'set' ? leaf.type.options : [];
    const simple = uses.every((use) => use.simple);
    const mentioned = [...new Set(uses.flatMap((use) => (use.option === undefined ? [] : [use.option])))].filter((option) => options.includes(option));
    const relevant = simple ? mentioned : [...options];
    const beyond = options.find((option) => !relevant.includes(option));
    if (relevant.length > MOST_OPTIONS) return { values: [...options.map((option) => [option]), [...options]], complete: false };
    const values: string[][] = [];
    for (let mask = 0; mask < 2 ** relevant.length; mask++) {
        const chosen = relevant.filter((_, at) => (mask & (1 << at)) !== 0);
        // Nothing chosen is no answer.
        if (chosen.length > 0) values.push(chosen);
        else if (beyond !== undefined) values.push([beyond]);
    }
    return { values, complete: true };
}

function days(texts: readonly string[]): string[] {
    const found = texts.flatMap((text) => {
        const time = Date.parse(text);
        return Number.isNaN(time) ? [] : [-1, 0, 1].map((step) => new Date(time + step * DAY).toISOString().slice(0, 10));
    });
    return found.length ? [...new Set(found)] : ['2026-01-01'];
}

function other(texts: readonly string[]): string {
    let text = 'x';
    while (texts.includes(text)) text += 'x';
    return text;
}
