/** Conditions in SurveyJS's two-valued logic, folded where they are known, so that no constant reaches the linter. */
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

/** The condition without parts of it that hold anyway. */
export function without(condition: Condition, held: ReadonlySet<string>): Condition {
    if (typeof condition === 'boolean') return condition;
    if (condition.kind === 'all') return all(...condition.parts.map((part) => without(part, held)));
    return condition.kind === 'atom' && held.has(condition.text) ? true : condition;
}

function junction(kind: 'all' | 'some', parts: readonly Condition[]): Condition {
    const neutral = kind === 'all';
    const kept: Condition[] = [];
    const texts = new Set<string>();
    for (const part of parts.flatMap((one) => (typeof one === 'object' && one.kind === kind ? one.parts : [one]))) {
        if (part === neutral) continue;
        if (typeof part === 'boolean') return part;
        const text = print(part);
        if (!texts.has(text)) kept.push(part);
        texts.add(text);
    }
    if (kept.length === 0) return neutral;
    return kept.length === 1 ? kept[0]! : { kind, parts: kept };
}

/** As a whole expression. */
export function print(condition: Condition): string {
    if (typeof condition === 'boolean') return String(condition);
    if (condition.kind === 'atom') return condition.text;
    if (condition.kind === 'not') return `!(${print(condition.part)})`;
    return condition.parts.map(operand).join(condition.kind === 'all' ? ' and ' : ' or ');
}

/** As a part of a larger one. */
export function operand(condition: Condition): string {
    return typeof condition === 'object' && (condition.kind === 'all' || condition.kind === 'some') ? `(${print(condition)})` : print(condition);
}
