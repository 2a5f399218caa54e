/** Conditions in an engine's two-valued logic, folded where they are known, so that no constant is printed. */
export type Condition = boolean | Atom | Junction | Negation;
interface Atom {
    kind: 'atom';
    text: string;
}
interface Junction {
    kind: 'all' | 'some';
    parts: readonly Condition[];
}
interface Negation {
    kind: 'not';
    part: Condition;
}

export const atom = (text: string): Condition => ({ kind: 'atom', text });

export function all(...parts: readonly Condition[]): Condition {
    return junction('all', parts);
}
export function some(...parts: readonly Condition[]): Condition {
    return junction('some', parts);
}
export function none(part: Condition): Condition {
    if (typeof part === 'boolean') return !part;
    return part.kind === 'not' ? part.part : { kind: 'not', part };
}

/** What the condition still demands where `held` is true. */
export function given(condition: Condition, held: Condition): Condition {
    const parts = typeof held === 'object' && held.kind === 'all' ? held.parts : [held];
    return reduced(condition, new Set(parts.map((part) => print(part))));
}

function reduced(condition: Condition, held: ReadonlySet<string>): Condition {
    if (typeof condition === 'boolean') return condition;
    if (held.has(print(condition))) return true;
    if (condition.kind === 'atom') return condition;
    if (condition.kind === 'not') return none(reduced(condition.part, held));
    return junction(
        condition.kind,
        condition.parts.map((part) => reduced(part, held))
    );
}

function junction(kind: 'all' | 'some', parts: readonly Condition[]): Condition {
    const neutral = kind === 'all';
    const kept: Exclude<Condition, boolean>[] = [];
    const texts = new Set<string>();
    for (const part of parts.flatMap((one) => (typeof one === 'object' && one.kind === kind ? one.parts : [one]))) {
        if (part === neutral) continue;
        if (typeof part === 'boolean') return part;
        const text = print(part);
        if (!texts.has(text)) kept.push(part);
        texts.add(text);
    }
    if (kind === 'all') {
        // `a and !(a and b)` is `a and !b`.
        const shorter = kept.map((part) => reduced(part, new Set([...texts].filter((text) => text !== print(part)))));
        if (shorter.some((part, at) => print(part) !== print(kept[at]!))) return all(...shorter);
    }
    if (kept.length === 0) return neutral;
    return kept.length === 1 ? kept[0]! : { kind, parts: kept };
}

/** An engine's words for what is always so, never so, and not so. */
export interface LogicWords {
    readonly yes: string;
    readonly no: string;
    readonly not: string;
}
const PLAIN: LogicWords = { yes: 'true', no: 'false', not: '!' };

/** As a whole expression. */
export function print(condition: Condition, words: LogicWords = PLAIN): string {
    if (typeof condition === 'boolean') return condition ? words.yes : words.no;
    if (condition.kind === 'atom') return condition.text;
    if (condition.kind === 'not') return `${words.not}(${print(condition.part, words)})`;
    const parts = condition.parts.map((part) => {
        const text = print(part, words);
        return typeof part === 'object' && (part.kind === 'all' || part.kind === 'some') ? `(${text})` : text;
    });
    return parts.join(condition.kind === 'all' ? ' and ' : ' or ');
}
